import Unspin
import UnspinFormats
import UnspinRender

/// What records of edits and of decisions have in common.
extension LogRecord {
    func place() throws(EditLogError) -> EditLog.Place {
        EditLog.Place(
            path: try string("path"), record: has("record") ? try string("record") : nil,
            recordLine: has("record_line") ? try integer("record_line") : nil, field: has("field") ? try string("field") : nil)
    }

    /// - Parameter key: the member that holds what stands in the range.
    func range(_ key: String) throws(EditLogError) -> Range<Int> {
        let start = try integer("start")
        let end = try integer("end")
        guard start >= 0, end - start == (try string(key)).utf8.count else { throw fault(.wrongLength) }
        return start..<end
    }

    func cause() throws(EditLogError) -> Cause {
        guard let cause = Cause(name: try string("cause")) else { throw fault(.wrongType("cause")) }
        return cause
    }

    /// A member that has one of several names as its value.
    func name<Value: RawRepresentable<String>>(_ key: String) throws(EditLogError) -> Value {
        guard let value = Value(rawValue: try string(key)) else { throw fault(.wrongType(key)) }
        return value
    }

    func words(_ key: String) throws(EditLogError) -> [String] {
        try string(key).split(separator: " ").map(String.init)
    }
}
