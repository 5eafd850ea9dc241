import Testing
import Unspin
import UnspinBatch
import UnspinDecisions
import UnspinRender
import UnspinTestSupport

@Suite struct DecisionJournalTests {
    private func decision(_ step: Int) -> Decision {
        let text = Array("one two three".utf8)
        let phrase = DecidedPhrase(
            .fake(4..<7, "two", "2"), at: LineIndex.Position(line: 1, column: 5), in: text, place: EditLog.Place(path: "a.txt"))
        return Decision(step: step, verdict: .accept, scope: .phrase, phrase: phrase, replacement: "2")
    }

    @Test func growsAndIsTakenUp() throws {
        let folder = try Folder()
        let path = folder.path("a.decisions.jsonl")
        var journal: DecisionJournal? = try DecisionJournal(path, continuing: false)
        try journal?.append([decision(1), decision(1)])
        // On the disk at once, not only in a buffer.
        #expect(try DecisionReader.read(folder.read("a.decisions.jsonl")).decisions == [decision(1), decision(1)])
        #expect(throws: JournalError.inUse(path: path)) { try DecisionJournal(path, continuing: true) }
        journal = nil
        #expect(throws: JournalError.notEmpty(path: path, decisions: 2)) { try DecisionJournal(path, continuing: false) }
        let next = try DecisionJournal(path, continuing: true)
        #expect(next.log.decisions.count == 2)
        try next.append([decision(2)])
        #expect(try DecisionReader.read(folder.read("a.decisions.jsonl")).decisions.map(\.step) == [1, 1, 2])
    }

    /// Wherever a crash cut the file, the next decision does not run into what is left.
    @Test func mendsTornLines() throws {
        let folder = try Folder()
        let file = DecisionWriter.lines([decision(1), decision(2)])
        let first = DecisionWriter.lines([decision(1)]).count
        for end in stride(from: first, through: file.count, by: 29) + [file.count - 1, file.count] {
            try folder.write("a", Array(file[..<end]))
            let journal = try DecisionJournal(folder.path("a"), continuing: true)
            #expect((journal.log.torn != nil) == (end > first && end < file.count - 1))
            try journal.append([decision(3)])
            let steps = try DecisionReader.read(folder.read("a")).decisions.map(\.step)
            #expect(steps == (end >= file.count - 1 ? [1, 2, 3] : [1, 3]))
        }
    }

    @Test func leavesNoEmptyFile() throws {
        let folder = try Folder()
        for isContinued in [false, true] {
            _ = try DecisionJournal(folder.path("a"), continuing: isContinued)
            #expect(folder.names() == [])
        }
        try folder.write("a", "x\ny\n")
        #expect(throws: JournalError.self) { try DecisionJournal(folder.path("a"), continuing: true) }
        #expect(folder.names() == ["a"])
        #expect(throws: JournalError.self) { try DecisionJournal(folder.path("no/such/folder"), continuing: false) }
    }
}
