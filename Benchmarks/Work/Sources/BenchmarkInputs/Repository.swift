import FoundationEssentials

/// The texts of the repository that inputs are made of.
enum Repository {
    private static let root = "/" + #filePath.split(separator: "/").dropLast(5).joined(separator: "/")

    /// Paragraphs as people write them, of many registers.
    static let clean = paragraphs(of: "Tests/UnspinTests/Texts/clean.txt")

    /// Paragraphs that a spinner made, or might have made.
    static let spun =
        paragraphs(of: "Tests/UnspinTests/Texts/spun.txt") + paragraphs(of: "seeds/000_e2fae8f2bf8ff108.txt")
        + paragraphs(of: "seeds/003_ab64f1aafe6c38ed.txt")

    /// The sentences that the dictionaries show their phrases by, repaired.
    static let examples: [String] = {
        let folder = "Dictionaries/en/phrases"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
        return names.sorted().flatMap { repairedExamples(in: lines(of: "\(folder)/\($0)")) }
    }()

    /// `fixes: A ban on [brief-selling] begins.` under `brief-selling -> short-selling` gives `A ban on short-selling begins.`
    private static func repairedExamples(in lines: [Substring]) -> [String] {
        var sentences: [String] = []
        var original: Substring?
        for line in lines {
            if let arrow = line.firstRange(of: " -> "), line.first != " " {
                let phrase = line[arrow.upperBound...]
                original = phrase.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" } ? phrase : nil
            } else if let original, let mark = line.firstRange(of: "fixes: "), !line.contains("=>"),
                let open = line.firstIndex(of: "["), let close = line.firstIndex(of: "]")
            {
                sentences.append("\(line[mark.upperBound..<open])\(original)\(line[line.index(after: close)...])")
            }
        }
        return sentences
    }

    private static func paragraphs(of path: String) -> [String] { lines(of: path).filter { !$0.isEmpty }.map(String.init) }

    private static func lines(of path: String) -> [Substring] {
        do {
            return try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8).split(separator: "\n")
        } catch {
            fatalError("\(path): \(error)")
        }
    }
}
