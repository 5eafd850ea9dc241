import UnspinFormats

/// Reads the inputs of a run one after the other as a sequence of events.
final class InputReader {
    private let reading: (Input) -> InputReading
    private let shard: Shard?
    private let resumption: Resumption
    private let whenWaiting: () -> Void
    private var inputs: IndexingIterator<[Input]>
    private var current: Current?

    /// The input that is being read.
    private struct Current: ~Copyable {
        let input: Input
        let fields: RecordFields
        var records: RecordReader<FileReader>
        /// Records read so far.
        var count = 0
        /// Which of them belong to the shard.
        let wanted: Range<Int>

        /// How many of these another run has written.
        var replayed: Int

        init(input: Input, fields: RecordFields, records: consuming RecordReader<FileReader>, wanted: Range<Int>, replayed: Int) {
            self.input = input
            self.fields = fields
            self.records = records
            self.wanted = wanted
            self.replayed = replayed
        }

        /// Nil where the record does not belong to the shard.
        mutating func event(_ record: Record) -> RunEvent? {
            count += 1
            guard wanted.contains(count - 1) else { return nil }
            guard replayed > 0 else { return .record(record, path: input.name, fields: fields) }
            replayed -= 1
            return .replayed(record)
        }
    }

    /// - Parameter whenWaiting: called where the next event has to be waited for.
    init(
        _ inputs: [Input], _ reading: @escaping (Input) -> InputReading, shard: Shard?, after resumption: Resumption,
        whenWaiting: @escaping () -> Void
    ) {
        self.inputs = inputs.makeIterator()
        self.reading = reading
        self.shard = shard
        self.resumption = resumption
        self.whenWaiting = whenWaiting
    }

    /// What happens next; nil at the end of the last input, and when the user asks to stop.
    func next() -> RunEvent? {
        while !Interrupt.isRequested {
            guard let input = current?.input else { return begin() }
            do {
                guard let record = try current?.records.next() else {
                    current = nil
                    return .end
                }
                if let event = current?.event(record) { return event }
            } catch {
                if error.isInterrupted, Interrupt.isRequested { return nil }
                current = nil
                return .failed(input, error)
            }
        }
        return nil
    }

    /// Opens the next input.
    private func begin() -> RunEvent? {
        while let input = inputs.next() {
            if let shard, !shard.takes(input) { continue }
            if input.isOwnOutput { return .ownOutput(input) }
            if resumption.isDone(input) { return .doneBefore(input) }
            do {
                let reading = reading(input)
                let format = input.format(reading.format)
                if input.isFound, format == .text, try BinaryFile.isBinary(input) { return .binary(input) }
                // To open a named pipe is to wait for whoever writes to it.
                if let path = input.path, !FileSystem.isRegular(path) { whenWaiting() }
                let wanted = try shard?.records { () throws(FileError) in try count(input) } ?? 0..<Int.max
                current = Current(
                    input: input, fields: reading.options.fields,
                    records: RecordReader(
                        try FileReader(input, whenWaiting: whenWaiting), format: format, options: reading.options),
                    wanted: wanted, replayed: resumption.records(of: input))
                return .begin(input)
            } catch {
                return .failed(input, error)
            }
        }
        return nil
    }

    private func count(_ input: Input) throws(FileError) -> Int {
        let reading = reading(input)
        var records = RecordReader(try FileReader(input), format: input.format(reading.format), options: reading.options)
        var count = 0
        while try records.next() != nil { count += 1 }
        return count
    }
}
