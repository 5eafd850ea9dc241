extension MarkupText {
    /// The prose of an HTML page: its text nodes, without those of scripts, styles, code and the like; of comments the
    /// directives. Tags in a sentence do not part the words around them. Linear but for pages that nest without end.
    /// - Parameter page: UTF-8.
    /// - Returns: nil where the page is too large to be read.
    init?(html page: [UInt8]) {
        guard let events = HTMLEvent.all(in: page) else { return nil }
        var reader = HTMLReader()
        for event in events { reader.add(event) }
        self = reader.text(of: page)
    }

    /// - `spelling`: what HTML could read as markup becomes a character reference.
    static let html = Syntax(
        spelling: escaped,
        asciiSpelling: { text in text.unicodeScalars.map { $0.isASCII ? escaped(String($0)) : "&#\($0.value);" }.joined() },
        text: { MarkupText(html: $0)?.text })

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

/// Collects the text nodes of a page: they may stand in the tree in another order than in the source.
private struct HTMLReader {
    private struct Leaf {
        var source: Range<Int>
        var text: [UInt8]
        /// Which block it is in.
        var block: Int
        /// Which element of code it is in.
        var code: Int?
        var isLineBreak = false
        var isComment = false
    }

    private var leaves: [Leaf] = []
    private var block = 0
    private var codeCount = 0
    private var codeDepth = 0
    private var hiddenDepth = 0

    mutating func add(_ event: HTMLEvent) {
        switch event.kind {
        case .enter: enter(event)
        case .leave: leave(event)
        case .text:
            guard hiddenDepth == 0, let source = event.source else { return }
            leaves.append(Leaf(source: source, text: event.text, block: block, code: codeDepth > 0 ? codeCount : nil))
        case .comment:
            if let source = event.source { leaves.append(Leaf(source: source, text: [], block: block, isComment: true)) }
        }
    }

    private mutating func enter(_ event: HTMLEvent) {
        switch event.role {
        case .inline: break
        case .block: block += 1
        case .lineBreak:
            guard hiddenDepth == 0, let source = event.source else { return }
            leaves.append(Leaf(source: source, text: [], block: block, isLineBreak: true))
        case .code:
            if codeDepth == 0 { codeCount += 1 }
            codeDepth += 1
        case .skipped:
            block += 1
            hiddenDepth += 1
        case .hidden: hiddenDepth += 1
        }
    }

    private mutating func leave(_ event: HTMLEvent) {
        switch event.role {
        case .inline, .lineBreak: break
        case .block: block += 1
        case .code: codeDepth -= 1
        case .skipped:
            block += 1
            hiddenDepth -= 1
        case .hidden: hiddenDepth -= 1
        }
    }

    func text(of page: [UInt8]) -> MarkupText {
        var builder = MarkupTextBuilder(page)
        var block = 0
        var end = 0
        var left = leaves.sorted { $0.source.lowerBound < $1.source.lowerBound }[...]
        while let leaf = left.popFirst() {
            // Nothing is read twice, whatever a broken page says.
            guard leaf.source.lowerBound >= end else { continue }
            end = leaf.source.upperBound
            if leaf.block != block { builder.endBlock() }
            block = leaf.block
            if leaf.isLineBreak {
                builder.lineBreak()
            } else if leaf.isComment {
                builder.addDirectives(of: leaf.source)
            } else if let code = leaf.code {
                var content = leaf.text
                while let more = left.first, more.code == code, more.source.lowerBound >= end {
                    content += more.text
                    end = more.source.upperBound
                    left.removeFirst()
                }
                builder.addFixed(MarkupText.quoted(code: content), from: leaf.source.lowerBound..<end)
            } else {
                HTMLTextNode(page, leaf.source).add(leaf.text, to: &builder)
            }
        }
        return builder.finish(MarkupText.html)
    }
}
