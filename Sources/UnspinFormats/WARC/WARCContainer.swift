/// Records of a web archive (WARC 1.0 and 1.1, ISO 28500; WET files are such). Texts are the blocks of conversion and resource
/// records and the bodies of HTTP responses, where they are text or HTML.
struct WARCContainer: Container {
    private let options: ReadOptions

    /// Bytes of the longest header.
    private static let headerLimit = 1 << 20
    private static let recordEnd: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    static let mark = Array("WARC/".utf8)

    init(_ options: ReadOptions) { self.options = options }

    mutating func next<Source: ByteSource>(_ input: inout InputBuffer<Source>) throws(Source.Failure) -> ContainerStep {
        guard try input.fill(1) else { return .end }
        _ = try input.fill(Self.mark.count)
        guard input.available.starts(with: Self.mark), let header = try header(&input) else { return try broken(.notWARC, &input) }
        let start = input.available.startIndex
        let named = header.range(of: "content-length").map { String(decoding: input.available[$0], as: UTF8.self) }
        guard let length = named.flatMap(Int.init), length >= 0, length < 1 << 40 else { return try broken(.wrongLength, &input) }
        let blockEnd = header.end - start + length
        if blockEnd + Self.recordEnd.count > options.recordLimit { return try tooLarge(blockEnd + Self.recordEnd.count, &input) }
        _ = try input.fill(blockEnd + Self.recordEnd.count)
        guard input.available.count >= blockEnd, let end = end(of: input.available.dropFirst(blockEnd)) else {
            return try broken(.wrongLength, &input)
        }
        var record = input.take(blockEnd + end)
        // The header again, in the places of the record.
        guard let header = HeaderFields(record.source[...]) else { preconditionFailure("the header was read before") }
        record.content = WARCRecord(source: record.source, header: header, block: header.end..<blockEnd).content(options)
        return .record(record)
    }

    private func header<Source: ByteSource>(_ input: inout InputBuffer<Source>) throws(Source.Failure) -> HeaderFields? {
        var wanted = 1 << 12
        while true {
            let isThere = try input.fill(wanted)
            if let header = HeaderFields(input.available.prefix(wanted)) { return header }
            if !isThere || wanted > Self.headerLimit { return nil }
            wanted *= 2
        }
    }

    /// How many of the bytes behind a block are its end; nil where there is something else. The last record may lack it.
    private func end(of rest: ArraySlice<UInt8>) -> Int? {
        if rest.starts(with: Self.recordEnd) { return Self.recordEnd.count }
        if rest.starts(with: [0x0A, 0x0A]) { return 2 }
        return rest.count < Self.recordEnd.count && rest.allSatisfy { $0 == 0x0D || $0 == 0x0A } ? rest.count : nil
    }

    private func tooLarge<Source: ByteSource>(_ count: Int, _ input: inout InputBuffer<Source>) throws(Source.Failure) -> ContainerStep {
        _ = try input.fill(min(count, options.recordLimit))
        var record = input.take(min(options.recordLimit, input.available.count))
        record.content = .bad(.tooLarge(limit: options.recordLimit))
        return .tooLarge(record, .bytes(count - record.source.count))
    }

    /// One line, and whatever follows up to the next record.
    private func broken<Source: ByteSource>(
        _ error: RecordError, _ input: inout InputBuffer<Source>
    ) throws(Source.Failure) -> ContainerStep {
        let count = try input.count(through: 0x0A, limit: options.recordLimit) ?? input.available.count
        var record = input.take(count)
        record.content = .bad(error)
        return .tooLarge(record, .untilRecord(Self.mark))
    }
}
