/// One JSON object of a log of edits or decisions; what it lacks is an error with the log's line.
public struct LogRecord {
    /// 1-based.
    public let line: Int
    private let text: [UInt8]
    private let members: [JSONMember]

    /// Linear.
    public init(_ text: ArraySlice<UInt8>, line: Int, reader: inout JSONReader) throws(EditLogError) {
        self.line = line
        self.text = Array(text)
        do {
            members = try reader.members(of: self.text[...])
        } catch {
            throw EditLogError(line: line, reason: .notAnObject)
        }
        if members.first?.key.isEmpty == true { throw EditLogError(line: line, reason: .notAnObject) }
    }

    public func has(_ key: String) -> Bool { member(key) != nil }

    public func string(_ key: String) throws(EditLogError) -> String {
        String(decoding: text(of: try required(key, .string)), as: UTF8.self)
    }

    public func integer(_ key: String) throws(EditLogError) -> Int {
        let member = try required(key, .number)
        guard let value = Int(String(decoding: text[member.value], as: UTF8.self)) else { throw fault(.wrongType(key)) }
        return value
    }

    /// Any number.
    public func number(_ key: String) throws(EditLogError) -> Double {
        let member = try required(key, .number)
        guard let value = Double(String(decoding: text[member.value], as: UTF8.self)) else { throw fault(.wrongType(key)) }
        return value
    }

    public func boolean(_ key: String) throws(EditLogError) -> Bool {
        text[try required(key, .boolean).value].first == UInt8(ascii: "t")
    }

    public func object(_ key: String, reader: inout JSONReader) throws(EditLogError) -> LogRecord? {
        guard let member = member(key) else { return nil }
        guard member.kind == .object else { throw fault(.wrongType(key)) }
        return try LogRecord(text[member.value], line: line, reader: &reader)
    }

    /// The objects of an array.
    public func objects(_ key: String, reader: inout JSONReader) throws(EditLogError) -> [LogRecord] {
        let array = try required(key, .array)
        let elements: [JSONMember]
        do {
            elements = try reader.members(of: text[array.value])
        } catch {
            throw fault(.wrongType(key))
        }
        var objects: [LogRecord] = []
        for element in elements {
            guard element.kind == .object else { throw fault(.wrongType(key)) }
            objects.append(try LogRecord(text[element.value], line: line, reader: &reader))
        }
        return objects
    }

    /// Bytes written as text, or under `KEY_hex` as hexadecimal digits; nil where neither is there.
    public func bytes(_ key: String) throws(EditLogError) -> [UInt8]? {
        if member(key) != nil { return text(of: try required(key, .string)) }
        guard member(key + "_hex") != nil else { return nil }
        let digits = text(of: try required(key + "_hex", .string)).map { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { throw fault(.wrongType(key + "_hex")) }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0]! << 4 | digits[$0 + 1]!) }
    }

    private func text(of member: JSONMember) -> [UInt8] { JSONString(in: text, at: member.value).text }

    /// Where a key occurs twice, the last one counts, as in most readers.
    private func member(_ key: String) -> JSONMember? {
        members.last { text[$0.key.lowerBound + 1..<$0.key.upperBound - 1].elementsEqual(key.utf8) }
    }

    private func required(_ key: String, _ kind: JSONMember.Kind) throws(EditLogError) -> JSONMember {
        guard let member = member(key) else { throw fault(.missing(key)) }
        guard member.kind == kind else { throw fault(.wrongType(key)) }
        return member
    }

    /// An error of this record.
    public func fault(_ reason: EditLogError.Reason) -> EditLogError { EditLogError(line: line, reason: reason) }
}
