import Unspin
import UnspinText

/// A whole file of text in some charset: one record, also where it is empty. A long one in UTF-8 comes in stretches, if that is wanted.
struct TextContainer: Container {
    private let options: ReadOptions
    private var isRead = false
    /// Of the text before the next stretch; nil where the text is read as a whole, or nothing is read yet.
    private var context: StretchContext?
    private let identifier = LanguageIdentifier()

    init(_ options: ReadOptions) { self.options = options }

    mutating func next<Source: ByteSource>(_ input: inout InputBuffer<Source>) throws(Source.Failure) -> ContainerStep {
        if isRead { return .end }
        if let context { return .record(try stretch(&input, in: context)) }
        if options.splitsText, try input.fill(TextSections.stretchReach),
            DecodedText.isUTF8(beginning: Array(input.available), encoding: options.encoding)
        {
            return .record(try stretch(&input, in: StretchContext()))
        }
        isRead = true
        return try rest(&input, limit: options.recordLimit) { source in
            guard let text = FileText(source, encoding: options.encoding) else { return .bad(.undecodable) }
            return .texts(texts(text))
        }
    }

    private func texts(_ text: FileText) -> Record.Texts {
        var texts = Record.Texts(fields: [Record.Field(text: text)])
        texts.isUTF8 = text.isUTF8
        texts.invalid = text.invalid
        return texts
    }

    private mutating func stretch<Source: ByteSource>(
        _ input: inout InputBuffer<Source>, in context: StretchContext
    ) throws(Source.Failure) -> Record {
        let goesOn = try input.fill(TextSections.stretchReach + TextEncoding.utf8Mark.count)
        let isFirst = input.offset == 0
        let mark = isFirst ? TextEncoding.utf8MarkLength(of: input.available) : 0
        let text = input.available.span
        let end = mark + TextSections.stretchEnd(of: text.extracting(mark...), from: 0)
        isRead = !goesOn && end == text.count
        let line = input.line
        var record = input.take(end, isWhole: true)
        let decoded = isFirst ? FileText(record.source, encoding: TextEncoding.utf8.name) : nil
        var texts = texts(decoded ?? FileText(continuing: record.source))
        texts.stretch = Record.Stretch(context: context, isLast: isRead, line: line)
        self.context = context
        if !isRead { self.context?.advance(over: texts.fields[0].text.text, identifier) }
        record.content = .texts(texts)
        return record
    }
}
