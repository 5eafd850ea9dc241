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
    case bytes(Int)
    /// Up to a line that begins so.
    case untilRecord([UInt8])
}

extension Container {
    /// The bytes of a line with its end, or the start of one that is too long.
    func line<Source: ByteSource>(
        _ input: inout InputBuffer<Source>, limit: Int, read: ([UInt8]) -> Record.Content
    ) throws(Source.Failure) -> ContainerStep {
        guard let count = try input.count(through: 0x0A, limit: limit) else {
            var start = input.take(min(limit, input.available.count))
            start.content = .bad(.tooLarge(limit: limit))
            return .tooLarge(start, .line)
        }
        if count == 0 { return .end }
        var record = input.take(count)
        record.content = read(record.source)
        return .record(record)
    }

    /// All that is left of the input, or the start of it where it is too large.
    func rest<Source: ByteSource>(
        _ input: inout InputBuffer<Source>, limit: Int, read: ([UInt8]) -> Record.Content
    ) throws(Source.Failure) -> ContainerStep {
        if try input.fill(limit + 1) {
            var start = input.take(limit, isWhole: true)
            start.content = .bad(.tooLarge(limit: limit))
            return .tooLarge(start, .input)
        }
        var record = input.take(input.available.count, isWhole: true)
        record.content = read(record.source)
        return .record(record)
    }
}
