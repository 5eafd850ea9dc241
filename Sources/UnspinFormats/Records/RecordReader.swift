/// How records are read.
public struct ReadOptions: Sendable, Hashable {
    /// Which fields are text, where a container has fields.
    public var fields: RecordFields
    /// The charset of text that is no record of a container; nil to find it out.
    public var encoding: String?
    /// Bytes of the longest record; longer ones are bad records, which pass through in pieces.
    public var recordLimit: Int
    /// Whether a long text that is no record of a container comes in stretches, however long it is; else it is one record.
    public var splitsText = false

    /// 64 MiB.
    public static let defaultRecordLimit = 1 << 26

    public init(fields: RecordFields = RecordFields(), encoding: String? = nil, recordLimit: Int = ReadOptions.defaultRecordLimit) {
        self.fields = fields
        self.encoding = encoding
        self.recordLimit = recordLimit
    }
}

/// Cuts an input into records, one at a time, with memory for the longest of them.
public struct RecordReader<Source: ByteSource>: ~Copyable {
    private var input: InputBuffer<Source>
    private var container: any Container
    /// What is left of a bad record that is too large to be held.
    private var overflow: Overflow?
    private var isDamageReported = false

    /// Bytes of a piece of a record that is too large.
    private static var piece: Int { 1 << 18 }

    public init(_ source: Source, format: InputFormat, options: ReadOptions = ReadOptions()) {
        input = InputBuffer(source)
        container =
            switch format {
            case .text: TextContainer(options)
            case .markdown, .html: MarkupContainer(format, options)
            case .jsonLines: JSONLinesContainer(options)
            case .csv, .tsv: CSVContainer(format, options)
            case .warc, .wet: WARCContainer(options)
            }
    }

    /// The next record; nil at the end.
    public mutating func next() throws(Source.Failure) -> Record? {
        if let overflow, let rest = try rest(of: overflow) { return rest }
        switch try container.next(&input) {
        case .record(var record):
            reportDamage(to: &record)
            return record
        case .tooLarge(let record, let rest):
            overflow = rest
            return record
        case .end:
            guard var record = try input.leftover() ?? damagedEnd() else { return nil }
            reportDamage(to: &record)
            return record
        }
    }

    /// Marks a record that ends early because the compression of the input is damaged, or one behind the last whole record.
    private mutating func reportDamage(to record: inout Record) {
        guard !isDamageReported, let damage = input.damage else { return }
        let isWhole = !record.source.isEmpty && (damage == .trailing || record.line != nil && record.source.last == 0x0A)
        if isWhole { return }
        record.content = .bad(.damaged(damage))
        isDamageReported = true
    }

    private mutating func damagedEnd() -> Record? { isDamageReported || input.damage == nil ? nil : input.take(0) }

    private mutating func rest(of overflow: Overflow) throws(Source.Failure) -> Record? {
        var count = try input.fill(Self.piece) ? Self.piece : input.available.count
        switch overflow {
        case .input: break
        case .line:
            if let end = input.available.prefix(count).firstIndex(of: 0x0A) {
                count = end - input.available.startIndex + 1
                self.overflow = nil
            }
        case .bytes(let left):
            count = min(count, left)
            self.overflow = count < left ? .bytes(left - count) : nil
        case .untilRecord(let mark):
            if let start = input.available.lineStart(of: mark) {
                count = min(count, start - input.available.startIndex)
                if count == start - input.available.startIndex { self.overflow = nil }
            } else if count == Self.piece {
                // The mark may go on behind the piece.
                count -= mark.count
            }
        }
        if count == 0 {
            self.overflow = nil
            return nil
        }
        var record = input.take(count)
        record.content = .continuation
        return record
    }
}

extension ArraySlice<UInt8> {
    /// Where the first line begins that starts so. The slice starts at a line, or within one.
    fileprivate func lineStart(of mark: [UInt8]) -> Int? {
        if starts(with: mark) { return startIndex }
        var position = startIndex
        while let end = self[position...].firstIndex(of: 0x0A) {
            if self[(end + 1)...].starts(with: mark) { return end + 1 }
            position = end + 1
        }
        return nil
    }
}
