/// Why a record could not be read; its bytes are whole.
public enum RecordError: Error, Hashable {
    case notJSON
    /// JSON, but not an object.
    case notAnObject
    case missingField(String)
    case notAString(field: String)
    /// A field that is to be added is there already.
    case fieldExists(String)
    /// Bytes that are not UTF-8 where the container must be.
    case invalidUTF8
    /// In a charset that is unknown, or whose text cannot be changed in parts (ISO-2022, UTF-7).
    case undecodable
    /// Longer than so many bytes.
    case tooLarge(limit: Int)
    /// An HTML page whose elements nest deeper than any page's do.
    case tooDeep
    /// Quotation marks of a CSV row that do not close, or close within a cell.
    case brokenRow
    /// No record of a web archive.
    case notWARC
    /// An archived record that is not as long as it says.
    case wrongLength
    /// A digest that could not be computed anew.
    case unknownDigest(String)
    /// The input's compression ends early or makes no sense from here on. Bytes behind that are kept, but not read.
    case damaged(CompressionDamage)

    /// A word for it in reports, which stays the same whatever the details.
    public var name: String {
        switch self {
        case .notJSON: "not_json"
        case .notAnObject: "not_an_object"
        case .missingField: "missing_field"
        case .notAString: "not_a_string"
        case .fieldExists: "field_exists"
        case .invalidUTF8: "invalid_utf8"
        case .undecodable: "undecodable"
        case .tooLarge: "too_large"
        case .tooDeep: "too_deep"
        case .brokenRow: "broken_row"
        case .notWARC: "not_warc"
        case .wrongLength: "wrong_length"
        case .unknownDigest: "unknown_digest"
        case .damaged(.truncated): "truncated_compression"
        case .damaged(.corrupt): "corrupt_compression"
        case .damaged(.trailing): "trailing_bytes"
        }
    }
}
