/// The charset that a page names in a `meta` element.
enum HTMLCharset {
    /// - Returns: nil where none is named in the first 1,024 bytes, or the page is UTF-8 whatever it says.
    static func declared(in page: [UInt8]) -> String? {
        if String(validating: page, as: UTF8.self) != nil { return nil }
        let head = String(decoding: page.prefix(1024).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
        guard head.contains("<meta"), let equals = head.firstRange(of: "charset=") else { return nil }
        let name = head[equals.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
            .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
        // What pages call Latin-1 is Windows-1252 (WHATWG Encoding, 4.2).
        return name.isEmpty ? nil : ["iso-8859-1", "latin1", "us-ascii", "ascii"].contains(name) ? "windows-1252" : String(name)
    }
}
