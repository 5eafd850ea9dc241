import Testing
import UnspinFormats

@Suite struct EditLogReaderTests {
    private let before = Array("one two\n".utf8)
    private let after = Array("1 two\n".utf8)

    private func edit(_ members: String = #""start":0,"end":3,"original":"one","replacement":"1""#, applied: Bool = true) -> String {
        #"{"schema":1,"type":"edit","path":"a",\#(members),"applied":\#(applied)}"# + "\n"
    }

    private func end(edits: Int = 1, applied: Int = 1) -> String {
        #"{"schema":1,"type":"end","path":"a","edits":\#(edits),"applied":\#(applied),"#
            + #""input_sha256":"\#(Digest.sha256(before))","output_sha256":"\#(Digest.sha256(after))"}"# + "\n"
    }

    private func read(_ log: String) throws(EditLogError) -> [LoggedSource] { try EditLogReader.read(Array(log.utf8)) }

    @Test func replays() throws {
        let source = try #require(try read(edit() + end()).first)
        #expect(try source.apply(to: before) == after)
        #expect(try source.revert(from: after) == before)
    }

    @Test func proposalsAreNotReplayed() throws {
        let proposal = edit(#""start":4,"end":7,"original":"two","replacement":"2""#, applied: false)
        #expect(try read(edit() + proposal + end(edits: 2))[0].edits.count == 1)
    }

    @Test func sourceSpellingWins() throws {
        let hidden = edit(
            #""start":0,"end":1,"original":"é","replacement":"e","source":{"start":9,"end":11,"original_hex":"c3A9","replacement":"e"}"#)
        #expect(try read(hidden + end())[0].edits == [LoggedEdit(range: 9..<11, original: [0xC3, 0xA9], replacement: [0x65])])
    }

    @Test func severalFilesInOneLog() throws {
        #expect(try read(edit() + end() + end(edits: 0, applied: 0)).map(\.edits.count) == [1, 0])
    }

    @Test func brokenLogs() {
        let table: [(log: String, line: Int, reason: EditLogError.Reason)] = [
            ("", 1, .empty),
            ("\n\n", 3, .empty),
            (edit(), 2, .noEnd),
            (String((edit() + end()).dropLast(20)), 2, .notAnObject),
            ("plain text\n", 1, .notAnObject),
            (edit() + "[1]\n", 2, .notAnObject),
            ("{}\n", 1, .missing("schema")),
            (#"{"schema":2,"type":"end"}"#, 1, .schema(2)),
            (#"{"schema":"1","type":"end"}"#, 1, .wrongType("schema")),
            (#"{"schema":1,"type":"begin"}"#, 1, .unknownType("begin")),
            (edit(#""start":0,"original":"one","replacement":"1""#) + end(), 1, .missing("end")),
            (edit(#""start":0,"end":3,"original":7,"replacement":"1""#) + end(), 1, .wrongType("original")),
            (edit(#""start":0,"end":3.5,"original":"one","replacement":"1""#) + end(), 1, .wrongType("end")),
            (edit(#""start":0,"end":4,"original":"one","replacement":"1""#) + end(), 1, .wrongLength),
            (edit(#""start":-3,"end":0,"original":"one","replacement":"1""#) + end(), 1, .wrongLength),
            (edit() + edit() + end(edits: 2, applied: 2), 2, .outOfOrder),
            (edit() + end(edits: 3, applied: 1), 2, .wrongCount(said: 3, found: 1)),
            (edit() + end(edits: 1, applied: 0), 2, .wrongCount(said: 0, found: 1)),
        ]
        for row in table {
            #expect(throws: EditLogError(line: row.line, reason: row.reason), "\(row.log)") { try read(row.log) }
        }
    }

    @Test func otherFilesAreRefused() throws {
        let source = try read(edit() + end())[0]
        #expect(throws: ReplayError.alreadyDone) { try source.apply(to: after) }
        #expect(throws: ReplayError.alreadyDone) { try source.revert(from: before) }
        let other = Array("one three\n".utf8)
        #expect(throws: ReplayError.otherFile(expected: source.inputDigest, found: Digest.sha256(other))) { try source.apply(to: other) }
    }

    @Test func changedLogsAreRefused() throws {
        var source = try read(edit() + end())[0]
        source.edits[0].replacement = Array("2".utf8)
        #expect(throws: ReplayError.self) { try source.apply(to: before) }
        source.edits[0].original = Array("eno".utf8)
        #expect(throws: ReplayError.mismatch(at: 0..<3)) { try source.apply(to: before) }
        source.edits[0].range = 90..<93
        #expect(throws: ReplayError.mismatch(at: 90..<93)) { try source.apply(to: before) }
    }
}
