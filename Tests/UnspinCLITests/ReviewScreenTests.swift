import Glibc
import Testing
import UnspinTestSupport

/// Reviews on a real terminal. Screens are compared with those of `Screens/`; `UNSPIN_RECORD=1` writes them anew, and fails.
@Suite(.serialized) struct ReviewScreenTests {
    private static let screens = GoldenCase.root.replacing("/Cases", with: "/Screens")
    private static let seeds = GoldenCase.root.replacing("/Tests/UnspinCLITests/Cases", with: "/seeds")

    private func expect(_ screen: String, _ name: String) throws {
        let path = "\(Self.screens)/\(name).txt"
        if GoldenCase.isRecording {
            try Folder.write(path, Array(screen.utf8))
            Issue.record("recorded \(name)")
        } else {
            #expect(screen == String(decoding: try Folder.read(path), as: UTF8.self), "\(name)")
        }
    }

    /// A folder with a seed and an edit log of it, which new dictionaries do not change.
    private func seed(_ number: String) throws -> Folder {
        let folder = try Folder()
        let name = try #require(Folder.names(in: Self.seeds).first { $0.hasPrefix("\(number)_") })
        try folder.write("\(number).txt", try Folder.read("\(Self.seeds)/\(name)"))
        try folder.write("\(number).txt.edits.jsonl", try Folder.read("\(Self.screens)/\(number).txt.edits.jsonl"))
        return folder
    }

    private func decisions(_ folder: Folder, _ name: String) throws -> Int {
        try folder.read("\(name).decisions.jsonl").count { $0 == 0x0A }
    }

    @Test func sparseSeedOn80Columns() throws {
        let folder = try seed("003")
        let screen = try TmuxScreen("unspin review 003.txt.edits.jsonl", columns: 80, rows: 24, in: folder)
        try expect(screen.text(showing: "phrase 1 of 62", "q quit"), "003-80x24-start")
        try screen.press("yyny1ysyyn")
        try expect(screen.text(showing: "phrase 11 of 62", "7 accepted, 2 rejected, 1 skipped"), "003-80x24-words")
        try screen.press("w")
        try expect(screen.text(showing: "phrase 11 of 62", "│"), "003-80x24-sides")
        try screen.press("Wnejump")
        try expect(screen.text(showing: "Replacement: ", "jump"), "003-80x24-edit")
        try screen.press(named: "Escape")
        try screen.press("a")
        try expect(screen.text(showing: "to the end of the document"), "003-80x24-end")
        try screen.press("q")
        try screen.waitForEnd()
        #expect(try decisions(folder, "003.txt") > 60)
    }

    @Test func denseSeedOn160Columns() throws {
        let folder = try seed("000")
        let screen = try TmuxScreen("unspin review 000.txt.edits.jsonl", columns: 160, rows: 50, in: folder)
        try expect(screen.text(showing: "phrase 1 of 279", "q quit"), "000-160x50-start")
        let keys = (1...120).map { $0.isMultiple(of: 10) ? "n" : $0.isMultiple(of: 13) ? "s" : "y" }.joined()
        try screen.press(keys)
        try expect(screen.text(showing: "phrase 121 of 279"), "000-160x50-middle")
        try screen.press("w")
        try expect(screen.text(showing: "phrase 121 of 279", "│"), "000-160x50-sides")
        try screen.press("f")
        try screen.press("ambiguous state:open\n")
        try expect(screen.text(showing: "filter ambiguous state:open", "shown; f and an empty line"), "000-160x50-filter")
        try screen.press("t")
        try expect(screen.text(showing: "of this entry in this document: y, n, 1-9, or Esc"), "000-160x50-scope")
        try screen.press("yf")
        try screen.press(named: "C-u")
        try screen.press("\n")
        try screen.press(named: "Home")
        try screen.press("a")
        _ = try screen.text(showing: "0 open")
        try screen.press(named: "End")
        try expect(screen.text(showing: "phrase 279 of 279"), "000-160x50-end")
        try screen.press("q")
        try screen.waitForEnd()
        let applied = try Tool("\(Program.folder)/unspin").run(
            ["apply", "--decisions", "000.txt.decisions.jsonl", "000.txt"], in: folder)
        #expect(applied.status == 0, "\(applied.errorText)")
        #expect(applied.outputText.contains("seek common ground with Beijing"))
    }

    @Test func resizeIn60Columns() throws {
        let folder = try seed("003")
        let screen = try TmuxScreen("unspin review 003.txt.edits.jsonl", columns: 60, rows: 20, in: folder)
        try expect(screen.text(showing: "phrase 1 of 62", "q quit"), "003-60x20-start")
        try screen.press("yyn")
        try expect(screen.text(showing: "phrase 4 of 62"), "003-60x20-words")
        try screen.resize(columns: 100, rows: 30)
        try expect(screen.text(showing: "phrase 4 of 62", "never again", "q quit"), "003-100x30-resized")
        try screen.resize(columns: 60, rows: 20)
        _ = try screen.text(showing: "phrase 4 of 62", "i never / find")
        try screen.press("?")
        try expect(screen.text(showing: "any key", "»current«"), "003-60x20-help")
        try screen.press("x")
        _ = try screen.text(showing: "phrase 4 of 62", "q quit")
        try screen.resize(columns: 30, rows: 20)
        _ = try screen.text(showing: "Too small")
        try screen.resize(columns: 60, rows: 20)
        try expect(screen.text(showing: "phrase 4 of 62", "q quit"), "003-60x20-back")
        try screen.press(named: "C-c")
        try screen.waitForEnd()
        #expect(try decisions(folder, "003.txt") == 3)
    }

    /// From the first phrase to the last, one key each, at the other sizes.
    @Test(arguments: [("003", 62, 60, 20), ("003", 62, 160, 50), ("000", 279, 80, 24), ("000", 279, 60, 20)])
    func wholeSeeds(number: String, phrases: Int, columns: Int, rows: Int) throws {
        let folder = try seed(number)
        let screen = try TmuxScreen("unspin review \(number).txt.edits.jsonl", columns: columns, rows: rows, in: folder)
        _ = try screen.text(showing: "phrase 1 of \(phrases)", "q quit")
        let half = phrases / 2
        try screen.press((0..<half).map { $0.isMultiple(of: 7) ? "n" : "y" }.joined())
        try expect(screen.text(showing: "phrase \(half + 1) of \(phrases)"), "\(number)-\(columns)x\(rows)-half")
        try screen.press("w" + String(repeating: "y", count: phrases - half))
        try expect(
            screen.text(showing: "phrase \(phrases) of \(phrases)", "0 open", "that was the last one"),
            "\(number)-\(columns)x\(rows)-whole")
        try screen.press("q")
        try screen.waitForEnd()
        #expect(try decisions(folder, "\(number).txt") == phrases)
    }

    /// Wide characters, combining marks, controls and bytes that are no text stand where they should.
    @Test func widthsOfCharacters() throws {
        let folder = try Folder()
        try folder.write(
            "wide.txt",
            Array("北京 wrote of hunt 🙂 in cafe\u{301} e\u{301}e\u{301} \u{1B}[31mred\u{200B} 한국어와 中文字符中文字符中文字符中文字符 ".utf8) + [0xFF]
                + Array(" end hunt.\n".utf8))
        try folder.write("wide.txt.edits.jsonl", try Folder.read("\(Self.screens)/wide.txt.edits.jsonl"))
        let screen = try TmuxScreen("unspin review wide.txt.edits.jsonl", columns: 60, rows: 20, in: folder)
        try expect(screen.text(showing: "phrase 1 of 2", "q quit"), "wide-60x20-start")
        try screen.press("yw")
        try expect(screen.text(showing: "phrase 2 of 2", "│"), "wide-60x20-sides")
        try screen.press("e中e\u{301}")
        try expect(screen.text(showing: "Replacement: 寻找中e\u{301}"), "wide-60x20-edit")
        try screen.press("\n")
        _ = try screen.text(showing: "that was the last one")
        try screen.press("q")
        try screen.waitForEnd()
    }

    @Test func coloursOnlyWhereTheyAreWanted() throws {
        let folder = try seed("003")
        for (environment, isColoured) in [([:], true), (["NO_COLOR": "1"], false)] as [([String: String], Bool)] {
            let screen = try TmuxScreen("unspin review 003.txt.edits.jsonl", columns: 80, rows: 24, in: folder, environment: environment)
            _ = try screen.text(showing: "phrase 1 of 62", "q quit")
            let text = try screen.text(withColours: true)
            #expect(["\u{1B}[33m", "\u{1B}[31m", "\u{1B}[36m"].contains { text.contains($0) } == isColoured)
            try screen.press("q")
            try screen.waitForEnd()
        }
    }

    /// The session that the README shows is one that was held.
    @Test func readme() throws {
        let readme = String(
            decoding: try Folder.read(GoldenCase.root.replacing("/Tests/UnspinCLITests/Cases", with: "/README.md")), as: UTF8.self)
        let screen = String(decoding: try Folder.read("\(Self.screens)/003-80x24-words.txt"), as: UTF8.self)
        #expect(
            readme.contains(
                screen.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }.joined(
                    separator: "\n")))
    }

    /// Whenever the program is killed, every decision that the screen shows is in the file.
    @Test func killed() throws {
        let folder = try seed("003")
        for round in 1...4 {
            let continued = round > 1 ? "--continue" : ""
            let screen = try TmuxScreen("unspin review \(continued) 003.txt.edits.jsonl", columns: 80, rows: 24, in: folder)
            _ = try screen.text(showing: "phrase \((round - 1) * 5 + 1) of 62", "q quit")
            try screen.press("ynyyn")
            _ = try screen.text(showing: "phrase \(round * 5 + 1) of 62")
            #expect(kill(try screen.process(), SIGKILL) == 0)
            try screen.waitForEnd()
            #expect(try decisions(folder, "003.txt") == round * 5)
        }
    }
}
