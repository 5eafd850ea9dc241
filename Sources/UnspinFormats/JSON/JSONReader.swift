private import CSimdJSON

/// One member of a JSON object, or one element of an array, by its place in the source.
public struct JSONMember: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case null, boolean, number, string, array, object
    }

    /// Half-open byte range of the key with its quotation marks; empty for an element of an array.
    public var key: Range<Int>
    /// Half-open byte range of the value; a string's includes its quotation marks.
    public var value: Range<Int>
    public var kind: Kind
}

/// Why a JSON text could not be read.
public enum JSONError: Error, Hashable {
    case notJSON
    /// JSON, but neither an object nor an array.
    case scalar
}

/// Reads JSON texts one at a time and keeps its memory between them. The only importer of simdjson.
@safe public struct JSONReader: ~Copyable {
    private let parser: OpaquePointer

    public init() {
        guard let parser = unsafe unspin_json_open() else { preconditionFailure("out of memory") }
        unsafe self.parser = parser
    }

    deinit { unsafe unspin_json_close(parser) }

    /// The members of the outermost object, or the elements of the outermost array, after checking the whole text
    /// (RFC 8259; numbers may be of any size). Linear in the text.
    /// - Returns: ranges in the indices of `text`, ascending.
    public mutating func members(of text: ArraySlice<UInt8>) throws(JSONError) -> [JSONMember] {
        let base = text.startIndex
        // C call: the buffer lives for the call, the members are copied before the next one.
        let result = unsafe text.withUnsafeBufferPointer { unsafe unspin_json_parse(parser, $0.baseAddress, $0.count) }
        switch unsafe result.status {
        case unspin_json_ok:
            return unsafe UnsafeBufferPointer(start: result.members, count: result.count).map { JSONMember($0, base: base) }
        case unspin_json_scalar:
            throw .scalar
        case unspin_json_no_memory:
            preconditionFailure("out of memory")
        default:
            throw .notJSON
        }
    }
}

extension JSONMember {
    fileprivate init(_ member: unspin_json_member, base: Int) {
        key = base + Int(member.key_start)..<base + Int(member.key_end)
        value = base + Int(member.value_start)..<base + Int(member.value_end)
        kind =
            switch member.kind {
            case unspin_json_boolean: .boolean
            case unspin_json_number: .number
            case unspin_json_string: .string
            case unspin_json_array: .array
            case unspin_json_object: .object
            default: .null
            }
    }
}
