/// How deep the elements of a page nest, by its tags alone: the parser's time grows with the square of that.
enum HTMLNesting {
    /// Deeper than any page is; browsers stop at 512.
    private static let limit = 2000
    /// Elements that have no content, or that end where the next one begins.
    private static let flat: Set<String> = [
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "rp", "rt",
        "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    ]

    /// Linear.
    static func isTooDeep(_ page: [UInt8]) -> Bool {
        // Without so many tags there is nothing to count.
        guard page.count > 3 * limit, page.count(where: { $0 == UInt8(ascii: "<") }) > limit else { return false }
        var depth = 0
        var position = 0
        while let tag = page[position...].firstIndex(of: UInt8(ascii: "<")) {
            let isEnd = tag + 1 < page.count && page[tag + 1] == UInt8(ascii: "/")
            let name = page[(tag + (isEnd ? 2 : 1))...].prefix(12).prefix {
                $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")
            }
            position = tag + 1
            if name.isEmpty || flat.contains(String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)) { continue }
            depth = isEnd ? max(0, depth - 1) : depth + 1
            if depth > limit { return true }
        }
        return false
    }
}
