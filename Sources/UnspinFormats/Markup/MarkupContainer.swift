/// A whole file of Markdown or HTML, in some charset: one record, whose text is its prose.
struct MarkupContainer: Container {
    private let options: ReadOptions
    private let format: InputFormat
    private var isRead = false

    init(_ format: InputFormat, _ options: ReadOptions) {
        self.format = format
        self.options = options
    }

    mutating func next<Source: ByteSource>(_ input: inout InputBuffer<Source>) throws(Source.Failure) -> ContainerStep {
        if isRead { return .end }
        isRead = true
        return try rest(&input, limit: options.recordLimit, read: content)
    }

    private func content(of source: [UInt8]) -> Record.Content {
        let encoding = options.encoding ?? (format == .html ? HTMLCharset.declared(in: source) : nil)
        guard let file = FileText(source, encoding: encoding) ?? FileText(source) else { return .bad(.undecodable) }
        if format == .html, HTMLNesting.isTooDeep(file.text) { return .bad(.tooDeep) }
        guard let prose = format == .html ? MarkupText(html: file.text) : MarkupText(markdown: file.text) else {
            return .bad(.tooLarge(limit: Int(UInt32.max)))
        }
        var texts = Record.Texts(fields: [Record.Field(text: NestedText(prose, in: file))])
        texts.isUTF8 = file.isUTF8
        texts.invalid = file.invalid
        return .texts(texts)
    }
}
