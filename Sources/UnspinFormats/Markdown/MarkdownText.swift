extension MarkupText {
    /// The prose of a Markdown document. Code, addresses of links, images, HTML and front matter are no part of it; code and tags in
    /// a line do not part the words around them. Directives in comments are. Linear.
    /// - Returns: nil where the document is too large to be read.
    init?(markdown page: [UInt8]) {
        let body = FrontMatter.end(in: page)
        guard let events = MarkdownEvent.all(in: page[body...]) else { return nil }
        var reader = MarkdownReader(page)
        for event in events { reader.add(event) }
        self = reader.finish()
    }

    /// - `spelling`: what Markdown could read as markup gets a backslash.
    static let markdown = Syntax(
        spelling: { text in
            String(text.flatMap { "\\`*_[]<>&~|#$!".contains($0) ? ["\\", $0] : [$0] })
        },
        asciiSpelling: { _ in nil },
        text: { MarkupText(markdown: $0)?.text })
}

/// Turns the events of a Markdown document into its text.
private struct MarkdownReader {
    private let page: [UInt8]
    private var builder: MarkupTextBuilder
    private var imageDepth = 0
    /// The HTML element whose text is no prose, while it is open.
    private var codeElement: String?
    private var code: (content: [UInt8], range: Range<Int>)?

    private static let codeElements: Set<String> = ["code", "kbd", "samp", "var", "tt", "pre", "script", "style", "textarea"]

    init(_ page: [UInt8]) {
        self.page = page
        builder = MarkupTextBuilder(page)
    }

    mutating func add(_ event: MarkdownEvent) {
        if imageDepth > 0 {
            if case .imageStart = event { imageDepth += 1 }
            if case .imageEnd = event { imageDepth -= 1 }
            return
        }
        if case .code(let range) = event {
            collect(range)
            return
        }
        endCode()
        switch event {
        case .block:
            codeElement = nil
            builder.endBlock()
        case .text(let range): codeElement == nil ? builder.add(range) : collect(range)
        case .entity(let range): add(entity: range)
        case .lineBreak: builder.lineBreak()
        case .html(let range):
            builder.addDirectives(of: range)
            add(tag: String(decoding: page[range], as: UTF8.self))
        case .htmlBlock(let range): builder.addDirectives(of: range)
        case .imageStart: imageDepth = 1
        case .imageEnd, .code: break
        }
    }

    mutating func finish() -> MarkupText {
        endCode()
        return builder.finish(MarkupText.markdown)
    }

    private mutating func add(entity range: Range<Int>) {
        if codeElement != nil { return collect(range) }
        guard let character = CharacterReferences.decoded(page[range]) else { return builder.add(range) }
        builder.add(character, spelledBy: range)
    }

    /// Pieces of code that follow each other are one.
    private mutating func collect(_ range: Range<Int>?) {
        guard let range else {
            code?.content.append(0x20)
            return
        }
        if let code {
            self.code = (code.content + page[range], code.range.lowerBound..<range.upperBound)
        } else {
            code = (Array(page[range]), range)
        }
    }

    private mutating func endCode() {
        guard let code else { return }
        builder.addFixed(MarkupText.quoted(code: code.content), from: code.range)
        self.code = nil
    }

    private mutating func add(tag: String) {
        let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        guard Self.codeElements.contains(name) else { return }
        if tag.hasPrefix("</") {
            if codeElement == name { codeElement = nil }
        } else if codeElement == nil {
            codeElement = name
        }
    }
}

extension MarkupText {
    /// Code as it stands in prose, where nothing of it is changed or taken for words.
    static func quoted(code: [UInt8]) -> [UInt8] {
        let isPlain = !code.isEmpty && code.count < 100 && !code.contains { $0 == UInt8(ascii: "`") || $0 == 0x0A || $0 == 0x0D }
        return [UInt8(ascii: "`")] + (isPlain ? code : Array("code".utf8)) + [UInt8(ascii: "`")]
    }
}
