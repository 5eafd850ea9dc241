private import CMD4C

/// The structure of a Markdown document as far as its text needs it. The only importer of MD4C.
enum MarkdownEvent {
    /// A block begins or ends.
    case block
    /// Text as it stands in the source.
    case text(Range<Int>)
    /// A character reference.
    case entity(Range<Int>)
    case lineBreak
    /// Code in a line; without a place where it has none.
    case code(Range<Int>?)
    /// An HTML tag or comment in a line.
    case html(Range<Int>)
    /// A stretch of a block of HTML.
    case htmlBlock(Range<Int>)
    case imageStart
    case imageEnd

    /// The events of a document, in the order of the source. Linear.
    /// - Returns: nil where it is too large.
    static func all(in source: ArraySlice<UInt8>) -> [MarkdownEvent]? {
        guard source.count < UInt32.max else { return nil }
        let base = source.startIndex
        // C call: the source is read during the call, the events are copied and freed here.
        return unsafe source.withUnsafeBufferPointer { buffer in
            let parsed = unsafe unspin_markdown_parse(buffer.baseAddress, buffer.count)
            defer { unsafe unspin_markdown_free(parsed) }
            precondition(unsafe parsed.is_complete != 0, "out of memory")
            return unsafe UnsafeBufferPointer(start: parsed.events, count: parsed.count).compactMap { MarkdownEvent($0, base) }
        }
    }

    private init?(_ event: unspin_markdown_event, _ base: Int) {
        let range = event.start == Int(bitPattern: UInt.max) ? nil : base + Int(event.start)..<base + Int(event.end)
        switch event.kind {
        case unspin_markdown_block: self = .block
        case unspin_markdown_break: self = .lineBreak
        case unspin_markdown_code: self = .code(range)
        case unspin_markdown_image_start: self = .imageStart
        case unspin_markdown_image_end: self = .imageEnd
        default:
            guard let range else { return nil }
            switch event.kind {
            case unspin_markdown_text: self = .text(range)
            case unspin_markdown_entity: self = .entity(range)
            case unspin_markdown_html_block: self = .htmlBlock(range)
            default: self = .html(range)
            }
        }
    }
}
