import Unspin
import UnspinBundledData
import UnspinTestSupport

/// The program's own data and the texts that it is tried on.
enum Bundled {
    static let repairer = repairer(RepairOptions())

    static func repairer(_ options: RepairOptions) -> Repairer {
        do { return try Repairer.bundled(options: options) } catch { preconditionFailure("\(error)") }
    }

    /// One that decodes every section.
    static let ungated: Repairer = {
        do { return try Repairer(lexicon: BundledData.lexicon(), model: BundledData.model()) } catch { preconditionFailure("\(error)") }
    }()

    static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    static let seeds = ["000_e2fae8f2bf8ff108.txt", "003_ab64f1aafe6c38ed.txt"]

    static func seed(_ name: String) throws -> [UInt8] { try Folder.read("\(root)/seeds/\(name)") }

    /// Paragraphs that a spinner might have made, after its dictionary.
    static let spun = paragraphs("spun")
    /// Paragraphs as people write them: news, business, science, medicine, law, sport, cooking, a novel, a manual, letters.
    static let clean = paragraphs("clean")

    private static func paragraphs(_ name: String) -> [String] {
        do {
            let text = try Folder.read("\(root)/Tests/UnspinTests/Texts/\(name).txt")
            return text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        } catch {
            preconditionFailure("\(error)")
        }
    }
}
