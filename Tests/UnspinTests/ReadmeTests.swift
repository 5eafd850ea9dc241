import FoundationEssentials
import Testing
import Unspin
import UnspinBundledData

/// The README shows a real repair; this keeps it real.
@Suite("README")
struct ReadmeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("shows what the seed's second paragraph becomes")
    func afterIsTrue() throws {
        let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
        let mark = try #require(lines.firstIndex { $0.hasPrefix("<!-- after:") })
        let shown = lines[mark + 1].dropFirst(2)

        let seed = try Data(contentsOf: Self.root.appending(path: "seeds/000_e2fae8f2bf8ff108.txt"))
        var worker = try RepairWorker(Repairer.bundled())
        let cleaned = String(decoding: worker.repair(Array(seed)).cleaned, as: UTF8.self)
        #expect(cleaned.split(separator: "\n")[1] == shown)
    }
}
