/// How deep the elements of a page nest, by its tags alone: the parser's time grows with the square of that. What stands in scripts, styles
/// and comments is no tag.
enum HTMLNesting {
    /// Deeper than any page is; browsers stop at 512.
    private static let limit = 2000
    /// Elements that have no content, or that end where the next one begins.
    private static let flat: Set<String> = [
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "rp", "rt",
        "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    ]

    /// Elements whose content is text up to their end tag.
    private static let raw: Set<String> = ["script", "style", "textarea", "title"]

    /// Linear.
    static func isTooDeep(_ page: [UInt8]) -> Bool {
        // Without so many tags there is nothing to count.
        guard page.count > 3 * limit, page.count(where: { $0 == UInt8(ascii: "<") }) > limit else { return false }
        var depth = 0
        var position = 0
        // Inside drawings and formulas `<path/>` is an element without content; elsewhere the slash says nothing.
        var drawings = 0
        while let tag = page[position...].firstIndex(of: UInt8(ascii: "<")) {
            let isEnd = tag + 1 < page.count && page[tag + 1] == UInt8(ascii: "/")
            let name = page[(tag + (isEnd ? 2 : 1))...].prefix(12).prefix {
                $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")
            }
            position = tag + 1
            if page[position...].starts(with: "!--".utf8) { position = end(of: "-->", in: page, from: position) }
            let element = String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
            if element.isEmpty || flat.contains(element) { continue }
            if !isEnd, raw.contains(element) {
                position = end(of: "</" + element, in: page, from: position)
                continue
            }
            if element == "svg" || element == "math" { drawings = max(0, drawings + (isEnd ? -1 : 1)) }
            if drawings > 0, let close = page[position...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
                page[close] == UInt8(ascii: ">"), page[close - 1] == UInt8(ascii: "/")
            {
                continue
            }
            depth = isEnd ? max(0, depth - 1) : depth + 1
            if depth > limit { return true }
        }
        return false
    }

    /// The place behind the next occurrence of a mark in small ASCII letters, in whatever case; the end of the page where there is none.
    private static func end(of mark: String, in page: [UInt8], from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var place = start
        while let first = page[place...].firstIndex(of: mark[0]) {
            if first + mark.count <= page.count, mark.indices.allSatisfy({ lower(page[first + $0]) == mark[$0] }) {
                return first + mark.count
            }
            place = first + 1
        }
        return page.count
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
