private import CGumbo

/// The tree of an HTML document as a list, in its order. The only importer of Gumbo.
struct HTMLEvent {
    enum Kind {
        case enter, leave, text, comment
    }

    var kind: Kind
    /// Of the text, of the comment, or of the element's start tag, in the source; nil where the parser made it up.
    var source: Range<Int>?
    /// The text, as the parser read it.
    var text: [UInt8] = []
    var role = HTMLElement.Role.inline

    /// The events of a document. Linear but for documents that nest without end.
    /// - Returns: nil where it is too large.
    static func all(in source: [UInt8]) -> [HTMLEvent]? {
        guard source.count < UInt32.max else { return nil }
        // C calls: the source lives as long as the document, which is freed here; everything of it is copied.
        return unsafe source.withUnsafeBufferPointer { buffer in
            guard let document = unsafe unspin_html_parse(buffer.baseAddress, buffer.count) else { preconditionFailure("out of memory") }
            defer { unsafe unspin_html_free(document) }
            let events = unsafe UnsafeBufferPointer(start: unspin_html_events(document), count: unspin_html_event_count(document))
            return unsafe events.map { unsafe HTMLEvent($0) }
        }
    }

    private static let roles: [HTMLElement.Role] = (0..<unspin_html_tag_count).map { tag in
        // C call: the name is a constant.
        unsafe HTMLElement.role(of: String(cString: unspin_html_tag_name(tag)))
    }

    private init(_ event: unspin_html_event) {
        source = unsafe event.end > event.start ? Int(event.start)..<Int(event.end) : nil
        switch unsafe event.kind {
        case unspin_html_enter: kind = .enter
        case unspin_html_leave: kind = .leave
        case unspin_html_comment:
            kind = .comment
            return
        default:
            kind = .text
            text = unsafe UnsafeRawBufferPointer(start: event.text, count: event.count).map(\.self)
            return
        }
        let tag = unsafe Int(event.tag)
        let isForeign = unsafe event.is_foreign != 0
        role = isForeign ? .hidden : tag < Self.roles.count ? Self.roles[tag] : .inline
    }
}
