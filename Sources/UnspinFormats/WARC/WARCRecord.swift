/// What there is to repair in one record of a web archive.
struct WARCRecord {
    let source: [UInt8]
    let header: HeaderFields
    /// Half-open range of the block in the source.
    let block: Range<Int>

    /// Fields whose digests a change makes wrong.
    private static let digests = ["warc-block-digest", "warc-payload-digest"]

    func content(_ options: ReadOptions) -> Record.Content {
        guard header.range(of: "warc-segment-number") == nil, let payload = payload(options) else { return .filler }
        for name in Self.digests {
            guard let value = header.value(of: name, in: source) else { continue }
            guard PayloadDigest(value) != nil else { return .bad(.unknownDigest(value)) }
        }
        switch payload.text {
        case .success(let text):
            let id = header.value(of: options.fields.id?.lowercased() ?? "warc-record-id", in: source)
            var texts = Record.Texts(id: id, fields: [Record.Field(text: text)])
            let dependents = WARCDependents(source: source, header: header, block: block, http: payload.http)
            texts.dependents = { dependents.edits(after: $0) }
            return .texts(texts)
        case .failure(let error): return .bad(error)
        }
    }

    private struct Payload {
        /// The header of an HTTP response before the payload.
        var http: HeaderFields?
        var text: Result<any EmbeddedText, RecordError>
    }

    /// Nil where the record holds no text that may be changed.
    private func payload(_ options: ReadOptions) -> Payload? {
        let type = header.value(of: "content-type", in: source)?.lowercased() ?? ""
        switch header.value(of: "warc-type", in: source)?.lowercased() {
        case "conversion": return Payload(text: text(type.isEmpty ? "text/plain" : type, block, isUTF8: true, options))
        case "resource": return Self.isText(type) ? Payload(text: text(type, block, isUTF8: false, options)) : nil
        case "response":
            guard type.hasPrefix("application/http"), let http = HeaderFields(source[block]), http.start.hasPrefix("HTTP/") else {
                return nil
            }
            let isPlain = ["content-encoding", "transfer-encoding"].allSatisfy {
                ["", "identity"].contains(http.value(of: $0, in: source)?.lowercased() ?? "")
            }
            let type = http.value(of: "content-type", in: source)?.lowercased() ?? ""
            guard isPlain, Self.isText(type) else { return nil }
            return Payload(http: http, text: text(type, http.end..<block.upperBound, isUTF8: false, options))
        default: return nil
        }
    }

    private static func isHTML(_ type: String) -> Bool { type.hasPrefix("text/html") || type.hasPrefix("application/xhtml+xml") }
    private static func isText(_ type: String) -> Bool { isHTML(type) || type.hasPrefix("text/plain") || type.hasPrefix("text/markdown") }

    private func text(
        _ type: String, _ range: Range<Int>, isUTF8: Bool, _ options: ReadOptions
    ) -> Result<any EmbeddedText, RecordError> {
        let payload = Array(source[range])
        var charset =
            isUTF8 ? "utf-8" : type.firstRange(of: "charset=").map { String(type[$0.upperBound...].prefix { $0 != ";" && $0 != " " }) }
        charset = charset?.replacing("\"", with: "")
        if charset == "iso-8859-1" { charset = "windows-1252" }
        if isUTF8, String(validating: payload, as: UTF8.self) == nil { return .failure(.invalidUTF8) }
        let declared = options.encoding ?? charset ?? (Self.isHTML(type) ? HTMLCharset.declared(in: payload) : nil)
        guard let file = FileText(payload, encoding: declared) ?? FileText(payload) else { return .failure(.undecodable) }
        let shifted = ShiftedText(file, by: range.lowerBound)
        if type.hasPrefix("text/plain") { return .success(shifted) }
        if Self.isHTML(type), HTMLNesting.isTooDeep(file.text) { return .failure(.tooDeep) }
        guard let prose = Self.isHTML(type) ? MarkupText(html: file.text) : MarkupText(markdown: file.text) else {
            return .failure(.tooLarge(limit: Int(UInt32.max)))
        }
        return .success(NestedText(prose, in: shifted))
    }
}
