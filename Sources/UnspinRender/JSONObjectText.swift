/// JSON objects written member by member, in order.
public struct JSONObjectText: Sendable {
    /// The lines that are done, and the object that is open.
    private var bytes: [UInt8] = []
    /// Whether the open object has no member yet.
    private var isEmpty = true

    /// - Parameter count: bytes that there will be, where that is known.
    public init(reserving count: Int = 0) { bytes.reserveCapacity(count) }

    private mutating func begin() {
        bytes.append(UInt8(ascii: isEmpty ? "{" : ","))
        isEmpty = false
    }

    private mutating func begin(_ key: String) {
        begin()
        JSONText.append(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    /// - Parameter value: JSON.
    public mutating func add(_ key: String, raw value: String) {
        begin(key)
        bytes += value.utf8
    }

    /// Nothing for nil.
    public mutating func add(_ key: String, _ value: String?) {
        guard let value else { return }
        begin(key)
        JSONText.append(value, to: &bytes)
    }

    public mutating func add(_ key: String, _ value: Int?) {
        guard let value else { return }
        begin(key)
        JSONText.append(value, to: &bytes)
    }

    public mutating func add(_ key: String, _ value: Bool) { add(key, raw: value ? "true" : "false") }

    /// With four digits behind the point at most.
    public mutating func add(_ key: String, _ value: Double) {
        begin(key)
        JSONText.append(value, to: &bytes)
    }

    public mutating func add(_ key: String, orNull value: Double?) {
        if let value { add(key, value) } else { add(key, raw: "null") }
    }

    /// - Parameter members: those of another object; at least one.
    public mutating func add(members: [UInt8]) {
        begin()
        bytes += members
    }

    /// What stands between the braces of the one object.
    public var members: [UInt8] { Array(bytes.dropFirst()) }

    /// The object, of which there is one.
    public var closed: String { String(decoding: bytes, as: UTF8.self) + (isEmpty ? "{}" : "}") }

    /// Closes the object and its line, behind which another one may begin.
    public mutating func endLine() {
        bytes += (isEmpty ? "{}\n" : "}\n").utf8
        isEmpty = true
    }

    /// The lines that are done, where none is open.
    public var lines: [UInt8] { bytes }
}
