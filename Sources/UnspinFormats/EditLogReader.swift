/// One applied edit as a log tells it: what stands where in the bytes of the source.
public struct LoggedEdit: Sendable, Hashable {
    /// Half-open byte range of the source before any edit.
    public var range: Range<Int>
    public var original: [UInt8]
    public var replacement: [UInt8]

    public init(range: Range<Int>, original: [UInt8], replacement: [UInt8]) {
        self.range = range
        self.original = original
        self.replacement = replacement
    }
}

/// The edits of one source, closed by its `end` record.
public struct LoggedSource: Sendable, Hashable {
    public var path: String
    /// Those that are applied, ascending and disjoint.
    public var edits: [LoggedEdit]
    /// SHA-256 of the source before, as lower-case hexadecimal digits.
    public var inputDigest: String
    /// SHA-256 of the source with the edits.
    public var outputDigest: String
}

/// Why a log of edits or of decisions could not be read.
public struct EditLogError: Error, Hashable {
    public enum Reason: Hashable, Sendable {
        case notAnObject
        case missing(String)
        case wrongType(String)
        /// Written by a newer version.
        case schema(Int)
        case unknownType(String)
        /// The edit lies before or within the one above it.
        case outOfOrder
        /// The range is not as long as what it holds.
        case wrongLength
        /// The `end` record counts other edits than stand above it.
        case wrongCount(said: Int, found: Int)
        /// The file ends without an `end` record: it was cut short.
        case noEnd
        case empty
    }

    /// 1-based.
    public var line: Int
    public var reason: Reason

    public init(line: Int, reason: Reason) {
        self.line = line
        self.reason = reason
    }
}

/// Reads edit logs; see `docs/edit-log.md`.
public enum EditLogReader {
    /// The highest version of the layout that is understood.
    public static let schema = 1

    /// Linear.
    /// - Parameter log: the whole file.
    /// - Returns: one value for each `end` record, in the order of the log.
    public static func read(_ log: [UInt8]) throws(EditLogError) -> [LoggedSource] {
        var reader = JSONReader()
        var sources: [LoggedSource] = []
        var edits: [LoggedEdit] = []
        var count = 0
        var line = 0
        for bytes in log.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            let record = try LogRecord(bytes, line: line, reader: &reader)
            let schema = try record.integer("schema")
            guard schema <= Self.schema else { throw EditLogError(line: line, reason: .schema(schema)) }
            switch try record.string("type") {
            case "edit":
                count += 1
                guard try record.boolean("applied") else { continue }
                let edit = try loggedEdit(record, reader: &reader)
                if let last = edits.last, edit.range.lowerBound < last.range.upperBound || edit.range == last.range {
                    throw EditLogError(line: line, reason: .outOfOrder)
                }
                edits.append(edit)
            case "end":
                let said = try (edits: record.integer("edits"), applied: record.integer("applied"))
                guard said.edits == count else { throw EditLogError(line: line, reason: .wrongCount(said: said.edits, found: count)) }
                guard said.applied == edits.count else {
                    throw EditLogError(line: line, reason: .wrongCount(said: said.applied, found: edits.count))
                }
                sources.append(
                    LoggedSource(
                        path: try record.string("path"), edits: edits, inputDigest: try record.string("input_sha256"),
                        outputDigest: try record.string("output_sha256")))
                edits = []
                count = 0
            case let type:
                throw EditLogError(line: line, reason: .unknownType(type))
            }
        }
        if count > 0 { throw EditLogError(line: line, reason: .noEnd) }
        if sources.isEmpty { throw EditLogError(line: max(line, 1), reason: .empty) }
        return sources
    }

    /// The edit of one line and its cause; nil where it is not applied.
    public static func appliedEdit(
        _ line: ArraySlice<UInt8>, reader: inout JSONReader
    ) throws(EditLogError) -> (edit: LoggedEdit, cause: String)? {
        let record = try LogRecord(line, line: 1, reader: &reader)
        return try record.boolean("applied") ? (loggedEdit(record, reader: &reader), record.string("cause")) : nil
    }

    static func loggedEdit(_ record: LogRecord, reader: inout JSONReader) throws(EditLogError) -> LoggedEdit {
        var start = try record.integer("start")
        var end = try record.integer("end")
        var original = Array(try record.string("original").utf8)
        var replacement = Array(try record.string("replacement").utf8)
        if let source = try record.object("source", reader: &reader) {
            start = try source.integer("start")
            end = try source.integer("end")
            original = try source.bytes("original") ?? original
            replacement = try source.bytes("replacement") ?? replacement
        }
        guard start >= 0, end - start == original.count else { throw EditLogError(line: record.line, reason: .wrongLength) }
        return LoggedEdit(range: start..<end, original: original, replacement: replacement)
    }
}
