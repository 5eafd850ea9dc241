import UnspinText

/// Metadata before a document: YAML between lines of `---`, or TOML between lines of `+++`.
enum FrontMatter {
    /// Where the document begins: behind the front matter and a byte order mark, where there are any.
    static func end(in page: [UInt8]) -> Int {
        let start = TextEncoding.utf8MarkLength(of: page[...])
        var lines = page[start...].split(separator: 0x0A, omittingEmptySubsequences: false).makeIterator()
        guard let first = lines.next().map(trimmed), first == "---" || first == "+++" else { return start }
        while let line = lines.next() {
            let text = trimmed(line)
            if text == first || first == "---" && text == "..." { return min(line.endIndex + 1, page.count) }
        }
        return start
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> String {
        guard line.count < 40 else { return "" }
        return String(decoding: line.reversed().drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }.reversed(), as: UTF8.self)
    }
}
