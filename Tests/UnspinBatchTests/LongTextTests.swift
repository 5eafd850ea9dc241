import Testing
import Unspin
import UnspinBatch
import UnspinFormats
import UnspinTestSupport

/// Texts that are too long to be held come in stretches, and what is written of them is what would be written of the whole.
@Suite struct LongTextTests {
    /// What stands behind a mark, and what is put there.
    private static let changes: [(old: String, new: String, isApplied: Bool)] = [
        ("@spun", "original", true), ("@new line ", "\"quoted\"\n", true), ("@perhaps", "maybe", false), ("@gone.\n", " ", true),
    ]

    @Sendable private static func repair(_ text: [UInt8]) -> Repair {
        var edits: [Edit] = []
        var position = 0
        while let start = text[position...].firstIndex(of: UInt8(ascii: "@")) {
            position = start + 1
            guard let change = changes.first(where: { text[start...].starts(with: $0.old.utf8) }) else { continue }
            position = start + change.old.utf8.count
            edits.append(.fake(start..<position, change.old, change.new, isApplied: change.isApplied))
        }
        return Repair(text, edits)
    }

    /// Lines short and very long, changes of line ends where stretches end, and bytes that mean nothing.
    private static func text(seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        let words = ["plain words and more of them ", "@spun ", "@new line ", "@perhaps ", "@gone.\n", "line.\n", "\n", "caf\u{E9} 中 "]
        var text: [UInt8] = seed.isMultiple(of: 2) ? [0xEF, 0xBB, 0xBF] : []
        while text.count < 1_200_000 {
            let isLong = Int.random(in: 0..<300, using: &generator) == 0
            if isLong { text += Array(repeating: Array("a long line of many words, ".utf8), count: 3000).flatMap(\.self) }
            text += Array(repeating: Array("filler that nobody changes, ".utf8), count: 20).flatMap(\.self)
            text += Array(words.randomElement(using: &generator)!.utf8)
            if Int.random(in: 0..<200, using: &generator) == 0 { text.append(0xFF) }
        }
        return text
    }

    private func outcome(_ run: TestRun, splits: Bool, jobs: Int, out: String) throws -> [String: [UInt8]] {
        var batch = run.batch(repair: Self.repair)
        batch.splitsTexts = splits
        batch.jobs = jobs
        batch.runReport = try RunReport(run.folder.path(out + "-report"))
        run.notices = []
        try run.clean(["a.txt", "b.txt"], .folder(run.folder.path(out)), batch)
        var files = ["documents": try run.folder.read(out + "-report/documents.jsonl")]
        for name in run.folder.names(in: out) { files[name] = try run.folder.read("\(out)/\(name)") }
        return files
    }

    @Test(arguments: 0..<2 as Range<UInt64>) func stretchesWriteWhatTheWholeWrites(seed: UInt64) throws {
        let run = try TestRun()
        try run.folder.write("a.txt", Self.text(seed: seed))
        try run.folder.write("b.txt", "a @spun text that is short, @perhaps\n")
        let whole = try outcome(run, splits: false, jobs: 1, out: "whole")
        let counts = run.counts
        #expect(whole.count == 7 && counts.documents == 2 && counts.changed == 2 && counts.applied > 100)
        for jobs in [1, 3] {
            let split = try outcome(run, splits: true, jobs: jobs, out: "split\(jobs)")
            for name in whole.keys { #expect(split[name] == whole[name], "\(name), \(jobs) jobs") }
            #expect(run.counts == counts)
        }
    }

    @Test func inPlace() throws {
        let run = try TestRun()
        let text = Self.text(seed: 1)
        try run.folder.write("a.txt", text)
        var batch = run.batch(repair: Self.repair)
        batch.splitsTexts = true
        try run.clean(["a.txt"], .inPlace, batch)
        let log = try EditLogReader.read(run.folder.read("a.txt.edits.jsonl"))
        #expect(try log[0].revert(from: run.folder.read("a.txt")) == text)
    }
}
