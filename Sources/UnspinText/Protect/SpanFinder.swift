/// One walk over the text that stops at the bytes by which protected spans are known.
struct SpanFinder: ~Copyable, ~Escapable {
    let text: Span<UInt8>
    private var ranges: [Range<Int>] = []
    /// Where the last span so far ends: nothing inside it is looked at again, which keeps the walk linear.
    private var covered = 0
    /// The end of the last line that a directive exempts.
    var ignoredUntil = 0
    /// Where an `unspin:disable` without its `unspin:enable` stands.
    var disabledSince: Int?
    /// Where those stand that name entries, and which.
    var disabledEntries: [(start: Int, names: Set<String>)] = []
    /// What directives switch off by name.
    var ignored: [IgnoredEntries.Stretch] = []
    /// What is open at the start; behind `find`, what is open at the end.
    private(set) var open: OpenSpans

    @_lifetime(copy text)
    init(_ text: Span<UInt8>, after open: OpenSpans = OpenSpans()) {
        self.text = text
        self.open = open
    }

    mutating func find() -> [Range<Int>] {
        var position = goOn()
        while true {
            position = text.firstSpanMark(from: position)
            if position == text.count { break }
            var end = position + 1
            switch text[position] {
            case UInt8(ascii: "u") where matches("unspin:", at: position): directive(at: position)
            case _ where position < covered: break
            case UInt8(ascii: ":"): addressWithScheme(at: position)
            case UInt8(ascii: "."): dottedName(at: position)
            case UInt8(ascii: "@"): handle(at: position)
            case UInt8(ascii: "#"): tag(at: position)
            case UInt8(ascii: "/"): path(at: position)
            case UInt8(ascii: "\\"): windowsPath(at: position)
            case UInt8(ascii: "["): sic(at: position)
            case UInt8(ascii: "`"), UInt8(ascii: "~"): end = code(at: position)
            default: break
            }
            position = end
        }
        if let disabledSince { ranges.append(disabledSince..<text.count) }
        for (start, names) in disabledEntries { ignored.append(IgnoredEntries.Stretch(range: start..<text.count, names: names)) }
        open.isDisabled = disabledSince != nil
        open.disabledEntries = disabledEntries.reduce(into: []) { $0.formUnion($1.names) }
        return ranges
    }

    /// Covers what the text before has left open. Returns where to go on.
    private mutating func goOn() -> Int {
        let before = open
        open = OpenSpans()
        if before.isDisabled { disabledSince = 0 }
        if !before.disabledEntries.isEmpty { disabledEntries = [(0, before.disabledEntries)] }
        let line = 0..<(before.isInLine ? lineEnd(from: 0) : endOfLine(behind: -1))
        if before.hasExemptLine { exempt(line) }
        if !before.lineEntries.isEmpty { ignore(before.lineEntries, in: line) }
        guard let fence = before.fence else { return 0 }
        return block(from: 0, behind: before.isInLine ? lineEnd(from: 0) + 1 : 0, fence)
    }

    /// A block of code to its closing fence, which is looked for from a line on, or to the end of the text. Returns where to go on.
    mutating func block(from start: Int, behind line: Int, _ fence: OpenSpans.Fence) -> Int {
        let end = closing(fence, from: line)
        if end == nil { open.fence = fence }
        add(start..<(end ?? text.count))
        return end ?? text.count
    }

    /// Lines for which a directive switches entries off.
    mutating func ignore(_ names: Set<String>, in lines: Range<Int>) {
        ignored.append(IgnoredEntries.Stretch(range: lines, names: names))
        if lines.upperBound == text.count { open.lineEntries.formUnion(names) }
    }

    /// A line that a directive exempts.
    mutating func exempt(_ range: Range<Int>) {
        add(range)
        if range.upperBound == text.count { open.hasExemptLine = true }
    }

    mutating func add(_ range: Range<Int>) {
        if range.isEmpty { return }
        ranges.append(range)
        covered = max(covered, range.upperBound)
    }
}

extension SpanFinder {
    /// Longer runs are no names: looking back is bounded, so the walk stays linear.
    static var longestRun: Int { 1024 }

    func run(before end: Int, while condition: (UInt8) -> Bool) -> Range<Int> {
        var start = end
        while start > 0, end - start < Self.longestRun, condition(text[start - 1]) { start -= 1 }
        return start..<end
    }

    func run(after start: Int, while condition: (UInt8) -> Bool) -> Range<Int> {
        var end = start
        while end < text.count, end - start < Self.longestRun, condition(text[end]) { end += 1 }
        return start..<end
    }

    func digits(from start: Int) -> Int { run(after: start) { $0.isASCIIDigit }.count }

    func matches(_ string: StaticString, at position: Int) -> Bool {
        let count = string.utf8CodeUnitCount
        guard position >= 0, position + count <= text.count else { return false }
        // The pointer to a literal is valid for its count, always.
        return string.withUTF8Buffer { bytes in
            bytes.indices.allSatisfy { unsafe bytes[$0] == text[position + $0] }
        }
    }

    func lineStart(of position: Int) -> Int {
        var start = position
        while start > 0, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return start
    }

    func lineEnd(from position: Int) -> Int {
        var end = position
        while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
        return end
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
