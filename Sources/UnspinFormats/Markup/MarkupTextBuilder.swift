import UnspinText

/// Puts a text together from stretches of a source, in the order of the source.
struct MarkupTextBuilder {
    private let page: [UInt8]
    private var text: [UInt8] = []
    private var pieces: [MarkupText.Piece] = []
    private var isBlockOpen = false
    private var space: Space?

    /// White space before the text that comes next.
    private enum Space {
        /// A line break, somewhere between the text before and behind it.
        case lineBreak
        /// As it stands in the source.
        case bytes(Range<Int>)
    }

    init(_ page: [UInt8]) { self.page = page }

    /// Where the last stretch ended.
    private var position: Int { pieces.last?.source.upperBound ?? 0 }

    /// What follows is another paragraph.
    mutating func endBlock() {
        isBlockOpen = false
        space = nil
    }

    /// What follows is on another line of the same block.
    mutating func lineBreak() { if isBlockOpen { space = .lineBreak } }

    /// White space of the source that a reader sees as one, whatever its length, and not at all at either end of a block.
    mutating func addSpace(_ source: Range<Int>) { if isBlockOpen, space == nil { space = .bytes(source) } }

    /// Bytes of the source that are text as they stand there.
    mutating func add(_ source: Range<Int>) {
        if source.isEmpty { return }
        separate(from: source.lowerBound)
        append(page[source], source, .verbatim)
    }

    /// A character that the source spells otherwise; fixed where there is none.
    mutating func add(_ character: [UInt8], spelledBy source: Range<Int>) {
        if character.isEmpty { return }
        separate(from: source.lowerBound)
        append(character[...], source, .unit)
    }

    /// What must stay, such as code, as a reader would quote it.
    mutating func addFixed(_ content: [UInt8], from source: Range<Int>) {
        separate(from: source.lowerBound)
        append(content[...], source, .fixed)
    }

    /// What a comment says to the program stands in the text, where the program looks for it, with a space on either side.
    mutating func addDirectives(of comment: Range<Int>) {
        for directive in Directive.all(in: Array(page[comment])) {
            let source = directive.range.lowerBound + comment.lowerBound..<directive.range.upperBound + comment.lowerBound
            addFixed([0x20] + page[source] + [0x20], from: source)
        }
    }

    func finish(_ syntax: MarkupText.Syntax) -> MarkupText { MarkupText(text: text, page: page, pieces: pieces, syntax: syntax) }

    private mutating func separate(from start: Int) {
        if !isBlockOpen {
            if !text.isEmpty { append([0x0A, 0x0A], position..<position, .fixed) }
            isBlockOpen = true
        } else {
            switch space {
            case .lineBreak: addGap(position..<max(position, start), orElse: .lineBreak)
            case .bytes(let gap): addGap(gap, orElse: page[gap].contains(0x0A) ? .lineBreak : .unit)
            case nil: break
            }
        }
        space = nil
    }

    /// A gap between words: byte for byte where it is a plain one.
    private mutating func addGap(_ gap: Range<Int>, orElse kind: MarkupText.Piece.Kind) {
        let isPlain = [[0x20], [0x0A], [0x0D, 0x0A]].contains { page[gap].elementsEqual($0) }
        if isPlain { append(page[gap], gap, .verbatim) } else { append(kind == .lineBreak ? [0x0A] : [0x20], gap, kind) }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>, _ source: Range<Int>, _ kind: MarkupText.Piece.Kind) {
        let start = text.count
        text += bytes
        if kind == .verbatim, let last = pieces.last, last.kind == .verbatim, last.source.upperBound == source.lowerBound {
            pieces[pieces.count - 1].text = last.text.lowerBound..<text.count
            pieces[pieces.count - 1].source = last.source.lowerBound..<source.upperBound
        } else {
            pieces.append(MarkupText.Piece(text: start..<text.count, source: source, kind: kind))
        }
    }
}
