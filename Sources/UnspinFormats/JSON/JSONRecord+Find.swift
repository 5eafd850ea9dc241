extension JSONRecord {
    /// A value of a record, and the path that leads to it alone.
    struct Found {
        var path: String
        var value: JSONMember
    }

    /// The values that a path leads to: a member of that very name, or else what its steps lead to. Elements of an array that have no
    /// such value are left out where the path goes through all of them.
    static func find(
        _ path: String, of members: [JSONMember], in line: [UInt8], reader: inout JSONReader
    ) throws(RecordError) -> [Found] {
        if let member = member(path, of: members, in: line) { return [Found(path: path, value: member)] }
        var finder = Finder(line: line, asked: path)
        let steps = FieldPath(path).steps
        guard case .name(let name)? = steps.first, steps.count > 1, let first = member(name, of: members, in: line) else {
            throw .missingField(path)
        }
        try finder.follow(steps.dropFirst(), from: first, called: name, isOptional: false, reader: &reader)
        return finder.found
    }

    static func member(_ name: String, of members: [JSONMember], in line: [UInt8]) -> JSONMember? {
        members.last { !$0.key.isEmpty && JSONString(in: line, at: $0.key).text.elementsEqual(name.utf8) }
    }

    private struct Finder {
        let line: [UInt8]
        let asked: String
        var found: [Found] = []

        mutating func follow(
            _ steps: ArraySlice<FieldPath.Step>, from value: JSONMember, called path: String, isOptional: Bool, reader: inout JSONReader
        ) throws(RecordError) {
            guard let step = steps.first else {
                if isOptional, value.kind == .null { return }
                found.append(Found(path: path, value: value))
                return
            }
            guard value.kind == .object || value.kind == .array, let members = try? reader.members(of: line[value.value]) else {
                if isOptional { return }
                throw .missingField(asked)
            }
            if step == .every, value.kind == .array {
                for (index, element) in members.enumerated() {
                    try follow(steps.dropFirst(), from: element, called: "\(path)[\(index)]", isOptional: true, reader: &reader)
                }
                return
            }
            let next: (value: JSONMember, path: String)? =
                switch (step, value.kind) {
                case (.name(let name), .object): JSONRecord.member(name, of: members, in: line).map { ($0, "\(path).\(name)") }
                case (.name(let name), .array): Int(name).flatMap { members.indices.contains($0) ? (members[$0], "\(path).\($0)") : nil }
                case (.element(let index), .array) where members.indices.contains(index): (members[index], "\(path)[\(index)]")
                default: nil
                }
            guard let next else {
                if isOptional { return }
                throw .missingField(asked)
            }
            try follow(steps.dropFirst(), from: next.value, called: next.path, isOptional: isOptional, reader: &reader)
        }
    }
}
