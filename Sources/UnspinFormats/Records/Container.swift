/// Where one record ends and the next begins, and where the texts in them are.
protocol Container {
    mutating func next<Source: ByteSource>(_ input: inout InputBuffer<Source>) throws(Source.Failure) -> ContainerStep
}

enum ContainerStep {
    case record(Record)
    /// The start of a record that is too large, and how far it goes.
    case tooLarge(Record, Overflow)
    case end
}

/// How far a record that is too large goes.
enum Overflow {
    case line
    case input
}

extension Container {
    /// The bytes of a line with its end, or the start of one that is too long.
    func line<Source: ByteSource>(
        _ input: inout InputBuffer<Source>, limit: Int, read: ([UInt8]) -> Record.Content
    ) throws(Source.Failure) -> ContainerStep {
        let (offset, number) = (input.offset, input.line)
        guard let count = try input.count(through: 0x0A, limit: limit) else {
            let start = input.take(min(limit, input.available.count))
            return .tooLarge(Record(source: start, offset: offset, line: number, content: .bad(.tooLarge(limit: limit))), .line)
        }
        if count == 0 { return .end }
        let source = input.take(count)
        return .record(Record(source: source, offset: offset, line: number, content: read(source)))
    }

    /// All that is left of the input, or the start of it where it is too large.
    func rest<Source: ByteSource>(
        _ input: inout InputBuffer<Source>, limit: Int, read: ([UInt8]) -> Record.Content
    ) throws(Source.Failure) -> ContainerStep {
        let offset = input.offset
        if try input.fill(limit + 1) {
            return .tooLarge(Record(source: input.take(limit), offset: offset, content: .bad(.tooLarge(limit: limit))), .input)
        }
        let source = input.take(input.available.count)
        return .record(Record(source: source, offset: offset, content: read(source)))
    }
}
