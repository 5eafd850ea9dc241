extension ProtectedSpans {
    /// What a text says must stay, or is no prose: addresses (URLs, domains, e-mail, DOIs), `@handles` and `#tags`, file names and paths, Markdown
    /// code, `[sic]` with the word before it, and what directives exempt (`unspin:disable` to `unspin:enable`, the line of `unspin:ignore`, the
    /// line after `unspin:ignore-next-line`, in comments of any syntax). Linear in the text.
    public static func find(in text: [UInt8]) -> ProtectedSpans {
        var finder = SpanFinder(text.span)
        return ProtectedSpans(finder.find())
    }
}

/// One walk over the text that stops at the bytes by which protected spans are known.
private struct SpanFinder: ~Copyable, ~Escapable {
    private let text: Span<UInt8>
    private var ranges: [Range<Int>] = []
    /// Where the last span so far ends: nothing inside it is looked at again, which keeps the walk linear.
    private var covered = 0
    /// The end of the last line that a directive exempts.
    private var ignoredUntil = 0
    /// Where an `unspin:disable` without its `unspin:enable` stands.
    private var disabledSince: Int?

    @_lifetime(copy text)
    init(_ text: Span<UInt8>) { self.text = text }

    mutating func find() -> [Range<Int>] {
        var position = 0
        while position < text.count {
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
        return ranges
    }

    private mutating func add(_ range: Range<Int>) {
        if range.isEmpty { return }
        ranges.append(range)
        covered = max(covered, range.upperBound)
    }
}

// MARK: - Addresses

extension SpanFinder {
    /// `https://…`, and `mailto:` or `doi:` with something after it.
    private mutating func addressWithScheme(at colon: Int) {
        let scheme = run(before: colon) { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") }
        guard scheme.count >= 2 else { return }
        if matches("//", at: colon + 1) || matches("doi", at: scheme.lowerBound) || matches("mailto", at: scheme.lowerBound) {
            let end = addressEnd(from: colon + 1)
            if end > colon + 3 { add(scheme.lowerBound..<end) }
        }
    }

    /// A domain, a file name or a DOI around a dot.
    private mutating func dottedName(at dot: Int) {
        if matches("10.", at: dot - 2), digits(from: dot + 1) >= 4, text.byte(at: dot + 1 + digits(from: dot + 1)) == UInt8(ascii: "/") {
            return add(dot - 2..<addressEnd(from: dot))
        }
        let suffix = run(after: dot + 1) { $0.isASCIILetter || $0.isASCIIDigit }
        guard 2...5 ~= suffix.count, !Self.isNameByte(text.byte(at: suffix.upperBound)) else { return }
        let letters = String(decoding: suffix.map { text[$0] | 0x20 }, as: UTF8.self)
        let isDomain = Self.domains.contains(letters)
        guard isDomain || Self.fileTypes.contains(letters) else { return }
        let name = run(before: dot) { Self.isNameByte($0) || $0 == UInt8(ascii: ".") }
        guard !name.isEmpty else { return }
        add(name.lowerBound..<(text.byte(at: suffix.upperBound) == UInt8(ascii: "/") ? addressEnd(from: dot) : suffix.upperBound))
    }

    /// `@name`, or the e-mail address around an `@`.
    private mutating func handle(at sign: Int) {
        let local = run(before: sign) { Self.isNameByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "+") }
        let host = run(after: sign + 1) { Self.isNameByte($0) || $0 == UInt8(ascii: ".") }
        guard host.count >= 2 else { return }
        let end = addressEnd(from: sign + 1, atMost: host.upperBound)
        if local.isEmpty {
            if text[host.lowerBound].isASCIILetter || text[host.lowerBound] == UInt8(ascii: "_") { add(sign..<end) }
        } else if (sign + 1..<end).contains(where: { text[$0] == UInt8(ascii: ".") }) {
            add(local.lowerBound..<end)
        }
    }

    private mutating func tag(at sign: Int) {
        let before = text.byte(at: sign - 1)
        guard !Self.isNameByte(before), before != UInt8(ascii: "&"), before != UInt8(ascii: "/") else { return }
        let name = run(after: sign + 1) { Self.isNameByte($0) && $0 != UInt8(ascii: "-") || $0 >= 0x80 && $0 != 0xE2 }
        if name.contains(where: { text[$0].isASCIILetter || text[$0] >= 0x80 }) { add(sign..<name.upperBound) }
    }

    /// The end of an address: the next space or bracket, without the punctuation of the sentence around it.
    private func addressEnd(from start: Int, atMost limit: Int = .max) -> Int {
        var end = start
        var depth = 0
        while end < min(limit, text.count) {
            let byte = text[end]
            if byte.isASCIIWhiteSpace || byte < 0x20 { break }
            // Curly quotation marks, dashes and no-break spaces end it; other letters beyond ASCII may be its own.
            if byte == 0xE2 || byte == 0xC2 && text.byte(at: end + 1) == 0xA0 { break }
            if "\"<>`{}|".utf8.contains(byte) { break }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
                guard byte == UInt8(ascii: ")"), depth > 0 else { break }
                depth -= 1
            }
            end += 1
        }
        while end > start, ".,;:!?'*_".utf8.contains(text[end - 1]) { end -= 1 }
        return end
    }
}

// MARK: - Files and code

extension SpanFinder {
    /// `/usr/lib`, `./x`, `~/x`, `../x`.
    private mutating func path(at slash: Int) {
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
    private mutating func windowsPath(at backslash: Int) {
        let isDrive = text.byte(at: backslash - 1) == UInt8(ascii: ":") && text.byte(at: backslash - 2).isASCIILetter
            && !text.byte(at: backslash - 3).isASCIILetter
        if isDrive { return add(backslash - 2..<addressEnd(from: backslash)) }
        if matches("\\\\", at: backslash), text.byte(at: backslash - 1).isASCIIWhiteSpace,
            text.byte(at: backslash + 2).isASCIILetter {
            add(backslash..<addressEnd(from: backslash))
        }
    }

    /// A fenced block or a stretch between backticks. Returns where to go on.
    private mutating func code(at start: Int) -> Int {
        let mark = text[start]
        let fence = run(after: start) { $0 == mark }
        if fence.count >= 3, isAtLineStart(start) {
            let end = fenceEnd(after: fence.upperBound, of: mark, fence.count)
            add(start..<end)
            return end
        }
        if mark == UInt8(ascii: "`"), let end = inlineEnd(after: fence.upperBound, of: fence.count) {
            add(start..<end)
            return end
        }
        return fence.upperBound
    }

    /// Only spaces, at most three, before it on its line.
    private func isAtLineStart(_ position: Int) -> Bool {
        let indent = run(before: position) { $0 == UInt8(ascii: " ") }
        return indent.count <= 3 && (indent.lowerBound == 0 || text[indent.lowerBound - 1] == UInt8(ascii: "\n"))
    }

    /// Behind the closing fence, or the end of the text (CommonMark 4.5).
    private func fenceEnd(after start: Int, of mark: UInt8, _ length: Int) -> Int {
        var position = lineEnd(from: start)
        while position < text.count {
            position += 1
            let indent = run(after: position) { $0 == UInt8(ascii: " ") }
            let fence = run(after: indent.upperBound) { $0 == mark }
            if indent.count <= 3, fence.count >= length { return fence.upperBound }
            position = lineEnd(from: max(position, fence.upperBound))
        }
        return text.count
    }

    /// Behind the run of backticks that closes one on the same line. An apostrophe at a word's end means that the backticks
    /// are quotation marks of the old sort: `like this' and ``this''.
    private func inlineEnd(after start: Int, of length: Int) -> Int? {
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

// MARK: - Editors' marks

extension SpanFinder {
    /// `[sic]` and the word before it.
    private mutating func sic(at bracket: Int) {
        guard text.byte(at: bracket + 4) == UInt8(ascii: "]"), bracket + 4 < text.count,
            matches("sic", at: bracket + 1) || matches("SIC", at: bracket + 1) || matches("Sic", at: bracket + 1)
        else { return }
        let spaces = run(before: bracket) { $0.isASCIIWhiteSpace }
        let word = run(before: spaces.lowerBound) { !$0.isASCIIWhiteSpace }
        add(word.lowerBound..<bracket + 5)
    }

    private mutating func directive(at start: Int) {
        let name = start + "unspin:".utf8.count
        if start < ignoredUntil { return }
        if matches("disable", at: name) {
            disabledSince = disabledSince ?? start
        } else if matches("enable", at: name), let since = disabledSince {
            add(since..<name + "enable".utf8.count)
            disabledSince = nil
        } else if matches("ignore-next-line", at: name) {
            let end = lineEnd(from: start)
            ignoredUntil = end
            add(lineStart(of: start)..<(end < text.count ? lineEnd(from: end + 1) : end))
        } else if matches("ignore", at: name) {
            ignoredUntil = lineEnd(from: start)
            add(lineStart(of: start)..<ignoredUntil)
        }
    }
}

// MARK: - Bytes

extension SpanFinder {
    /// Longer runs are no names: looking back is bounded, so the walk stays linear.
    private static var longestRun: Int { 1024 }

    private func run(before end: Int, while condition: (UInt8) -> Bool) -> Range<Int> {
        var start = end
        while start > 0, end - start < Self.longestRun, condition(text[start - 1]) { start -= 1 }
        return start..<end
    }

    private func run(after start: Int, while condition: (UInt8) -> Bool) -> Range<Int> {
        var end = start
        while end < text.count, end - start < Self.longestRun, condition(text[end]) { end += 1 }
        return start..<end
    }

    private func digits(from start: Int) -> Int { run(after: start) { $0.isASCIIDigit }.count }

    private func matches(_ string: StaticString, at position: Int) -> Bool {
        let count = string.utf8CodeUnitCount
        guard position >= 0, position + count <= text.count else { return false }
        // The pointer to a literal is valid for its count, always.
        return string.withUTF8Buffer { bytes in
            bytes.indices.allSatisfy { unsafe bytes[$0] == text[position + $0] }
        }
    }

    private func lineStart(of position: Int) -> Int {
        var start = position
        while start > 0, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return start
    }

    private func lineEnd(from position: Int) -> Int {
        var end = position
        while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
        return end
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    /// Ends of domains that are no English words in themselves.
    private static let domains: Set<String> = [
        "com", "org", "net", "gov", "edu", "mil", "info", "biz", "io", "ai", "uk", "de", "fr", "jp", "cn", "kr", "ru", "eu", "ca", "au", "nz", "ch",
        "nl", "se", "pl", "br", "tv", "app", "dev", "blog", "news", "online",
    ]

    private static let fileTypes: Set<String> = [
        "txt", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "tsv", "json", "jsonl", "xml", "html", "htm", "md", "yml", "yaml", "toml",
        "py", "js", "ts", "swift", "cpp", "java", "sh", "exe", "dll", "zip", "gz", "tar", "png", "jpg", "jpeg", "gif", "svg", "mp3", "mp4", "avi",
    ]
}
