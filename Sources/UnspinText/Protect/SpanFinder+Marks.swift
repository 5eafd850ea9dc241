extension SpanFinder {
    /// `[sic]` and the word before it.
    mutating func sic(at bracket: Int) {
        guard text.byte(at: bracket + 4) == UInt8(ascii: "]"), bracket + 4 < text.count,
            matches("sic", at: bracket + 1) || matches("SIC", at: bracket + 1) || matches("Sic", at: bracket + 1)
        else { return }
        let spaces = run(before: bracket) { $0.isASCIIWhiteSpace }
        let word = run(before: spaces.lowerBound) { !$0.isASCIIWhiteSpace }
        add(word.lowerBound..<bracket + 5)
    }

    mutating func directive(at start: Int) {
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
