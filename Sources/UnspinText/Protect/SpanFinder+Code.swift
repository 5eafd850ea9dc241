extension SpanFinder {
    /// `/usr/lib`, `./x`, `~/x`, `../x`.
    mutating func path(at slash: Int) {
        var start = slash
        while start > 0, text[start - 1] == UInt8(ascii: ".") || text[start - 1] == UInt8(ascii: "~") { start -= 1 }
        guard slash - start <= 2 else { return }
        let before = text.byte(at: start - 1)
        guard before.isASCIIWhiteSpace || before == UInt8(ascii: "(") || before == UInt8(ascii: "\"") else { return }
        let end = addressEnd(from: slash)
        // A single name behind a slash may be a way of writing an alternative.
        let hasSecondSlash = (slash + 1..<max(end, slash + 1)).contains { text[$0] == UInt8(ascii: "/") }
        if text.byte(at: slash + 1) != UInt8(ascii: "/"), end > slash + 1, hasSecondSlash || start < slash { add(start..<end) }
    }

    /// `C:\x` and `\\server\x`.
    mutating func windowsPath(at backslash: Int) {
        let isDrive =
            text.byte(at: backslash - 1) == UInt8(ascii: ":") && text.byte(at: backslash - 2).isASCIILetter
            && !text.byte(at: backslash - 3).isASCIILetter
        if isDrive { return add(backslash - 2..<addressEnd(from: backslash)) }
        if matches("\\\\", at: backslash), text.byte(at: backslash - 1).isASCIIWhiteSpace,
            text.byte(at: backslash + 2).isASCIILetter
        {
            add(backslash..<addressEnd(from: backslash))
        }
    }

    /// A fenced block or a stretch between backticks. Returns where to go on.
    mutating func code(at start: Int) -> Int {
        let mark = text[start]
        let fence = run(after: start) { $0 == mark }
        if fence.count >= 3, isAtLineStart(start) {
            let fenced = OpenSpans.Fence(mark: mark, length: fence.count)
            return block(from: start, behind: lineEnd(from: fence.upperBound) + 1, fenced)
        }
        if mark == UInt8(ascii: "`"), let end = inlineEnd(after: fence.upperBound, of: fence.count) {
            add(start..<end)
            return end
        }
        return fence.upperBound
    }

    /// Only spaces, at most three, before it on its line.
    func isAtLineStart(_ position: Int) -> Bool {
        let indent = run(before: position) { $0 == UInt8(ascii: " ") }
        return indent.count <= 3 && (indent.lowerBound == 0 || text[indent.lowerBound - 1] == UInt8(ascii: "\n"))
    }

    /// Behind the closing fence, which is looked for from the start of a line on; nil where there is none (CommonMark 4.5).
    func closing(_ fence: OpenSpans.Fence, from start: Int) -> Int? {
        var line = start
        while line < text.count {
            let indent = run(after: line) { $0 == UInt8(ascii: " ") }
            let marks = run(after: indent.upperBound) { $0 == fence.mark }
            if indent.count <= 3, marks.count >= fence.length { return marks.upperBound }
            line = lineEnd(from: max(line, marks.upperBound)) + 1
        }
        return nil
    }

    /// Behind the run of backticks that closes one on the same line. An apostrophe at a word's end means that the backticks
    /// are quotation marks of the old sort: `like this' and ``this''.
    func inlineEnd(after start: Int, of length: Int) -> Int? {
        var position = start
        while position < text.count, position - start < Self.longestInlineCode, text[position] != UInt8(ascii: "\n") {
            if text[position] == UInt8(ascii: "'"), !text.byte(at: position + 1).isASCIILetter { return nil }
            guard text[position] == UInt8(ascii: "`") else {
                position += 1
                continue
            }
            let ticks = run(after: position) { $0 == UInt8(ascii: "`") }
            if ticks.count == length, position > start { return ticks.upperBound }
            position = ticks.upperBound
        }
        return nil
    }

    private static var longestInlineCode: Int { 400 }
}
