import Foundation
import Testing

/// Holds the import statements of the sources to the table in `Sources/README.md`.
@Suite("Import table")
struct ImportTableTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    /// What the language and the C library bring; every target may use them.
    private static let platform: Set<String> = ["Glibc", "Musl", "Darwin", "Synchronization", "Dispatch"]
    /// Targets that may use the small Foundation.
    private static let foundation: Set<String> = ["UnspinFormats", "UnspinBatch", "UnspinCLI", "UnspinDictionaryTool", "UnspinModelTool"]

    private static let table: [String: Set<String>] = {
        let page = try! String(contentsOf: sources.appending(path: "README.md"), encoding: .utf8)
        var rows: [String: Set<String>] = [:]
        for line in page.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let imports = cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "–" }
            rows[cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))] = Set(imports)
        }
        return rows
    }()

    @Test("the table names every target, and every row imports only what stands above it or comes from outside")
    func tableIsComplete() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path).filter { $0 != "README.md" }
        #expect(Set(folders) == Set(Self.table.keys))
    }

    @Test("every target imports only what its row allows", arguments: table.keys.sorted())
    func imports(target: String) throws {
        var allowed = Self.table[target]!.union(Self.platform)
        if Self.foundation.contains(target) { allowed.insert("FoundationEssentials") }
        let files = FileManager.default.enumerator(at: Self.sources.appending(path: target), includingPropertiesForKeys: nil)!
        var seen: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init).filter {
                    !["public", "internal", "@testable", "package", "private", "fileprivate"].contains($0)
                }
                guard words.first == "import", words.count >= 2 else { continue }
                let module = String(words.last!.prefix { $0 != "." })
                seen.insert(module)
                #expect(allowed.contains(module), "\(file.lastPathComponent) imports \(module)")
            }
        }
        #expect(Self.table[target]!.isEmpty || !seen.isEmpty, "\(target) has a row of imports and imports nothing")
    }
}
