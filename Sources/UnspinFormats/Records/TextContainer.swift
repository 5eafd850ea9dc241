/// A whole file of text in some charset: one record, also where it is empty.
struct TextContainer: Container {
    private let options: ReadOptions
    private var isRead = false

    init(_ options: ReadOptions) { self.options = options }

    mutating func next<Source: ByteSource>(_ input: inout InputBuffer<Source>) throws(Source.Failure) -> ContainerStep {
        if isRead { return .end }
        isRead = true
        return try rest(&input, limit: options.recordLimit) { source in
            guard let text = FileText(source, encoding: options.encoding) else { return .bad(.undecodable) }
            var texts = Record.Texts(fields: [Record.Field(text: text)])
            texts.isUTF8 = text.isUTF8
            texts.invalid = text.invalid
            return .texts(texts)
        }
    }
}
