extension SpanFinder {
    /// `https://…`, and `mailto:` or `doi:` with something after it.
    mutating func addressWithScheme(at colon: Int) {
        let scheme = run(before: colon) { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") }
        guard scheme.count >= 2 else { return }
        if matches("//", at: colon + 1) || matches("doi", at: scheme.lowerBound) || matches("mailto", at: scheme.lowerBound) {
            let end = addressEnd(from: colon + 1)
            if end > colon + 3 { add(scheme.lowerBound..<end) }
        }
    }

    /// A domain, a file name or a DOI around a dot.
    mutating func dottedName(at dot: Int) {
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
    mutating func handle(at sign: Int) {
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

    mutating func tag(at sign: Int) {
        let before = text.byte(at: sign - 1)
        guard !Self.isNameByte(before), before != UInt8(ascii: "&"), before != UInt8(ascii: "/") else { return }
        let name = run(after: sign + 1) { Self.isNameByte($0) && $0 != UInt8(ascii: "-") || $0 >= 0x80 && $0 != 0xE2 }
        if name.contains(where: { text[$0].isASCIILetter || text[$0] >= 0x80 }) { add(sign..<name.upperBound) }
    }

    /// The end of an address: the next space or bracket, without the punctuation of the sentence around it.
    func addressEnd(from start: Int, atMost limit: Int = .max) -> Int {
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

    /// Ends of domains that are no English words in themselves.
    private static let domains: Set<String> = [
        "com", "org", "net", "gov", "edu", "mil", "info", "biz", "io", "ai", "uk", "de", "fr", "jp", "cn", "kr", "ru", "eu", "ca", "au",
        "nz", "ch",
        "nl", "se", "pl", "br", "tv", "app", "dev", "blog", "news", "online",
    ]

    private static let fileTypes: Set<String> = [
        "txt", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "tsv", "json", "jsonl", "xml", "html", "htm", "md", "yml", "yaml",
        "toml",
        "py", "js", "ts", "swift", "cpp", "java", "sh", "exe", "dll", "zip", "gz", "tar", "png", "jpg", "jpeg", "gif", "svg", "mp3", "mp4",
        "avi",
    ]
}
