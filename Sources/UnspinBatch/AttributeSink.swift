public import UnspinFormats

/// For each input a file of attributes below a folder, each written whole or not at all: a line for each of its lines. Files whose names
/// say so are compressed.
public struct AttributeSink: DocumentSink {
    public static var failureEndsRun: Bool { false }

    private let plan: OutputPlan
    private let isResumable: Bool
    private let report: (Notice) -> Void
    private var current: AttributeFile?

    /// - Parameters:
    ///   - plan: a folder.
    ///   - isResumable: whether what is half written when a run breaks off is kept for another run.
    public init(_ plan: OutputPlan, isResumable: Bool = false, report: @escaping (Notice) -> Void) {
        self.plan = plan
        self.isResumable = isResumable
        self.report = report
    }

    public mutating func begin(_ input: Input) throws(FileError) {
        try FileSystem.makeFolder(FileSystem.folder(of: plan.output(for: input)))
        current = try AttributeFile(plan.output(for: input), isResumable: isResumable)
    }

    public mutating func resume(_ input: Input, outputs: [WrittenFile]) throws(FileError) {
        current = try AttributeFile(plan.output(for: input), isResumable: true, keeping: outputs.first?.length ?? 0)
    }

    public mutating func replay(_ record: Record) { current?.replay(record) }

    public mutating func write(_ document: Document) throws(FileError) {
        if let row = document.attributes { try current?.add(row) }
    }

    public mutating func checkpoint() throws(FileError) -> [WrittenFile]? { try current?.checkpoint() }

    public mutating func finish() throws(FileError) -> [String] { try current?.finish() ?? [] }

    public mutating func end() throws(FileError) {
        guard let file = current else { return }
        current = nil
        report(try file.publish())
    }

    public mutating func abandon() { current = nil }

    public mutating func suspend() {
        current?.keep()
        current = nil
    }
}

/// The attributes of one input.
private final class AttributeFile {
    private let file: AtomicFile
    private let compression: Compression?
    /// Lines of a member or frame that is not full yet.
    private var pending: [UInt8] = []
    private var rows = 0

    /// Bytes that a member or frame holds, uncompressed: they do not depend on when a run was killed.
    private static let frameSize = 1 << 18

    init(_ path: String, isResumable: Bool, keeping length: Int = 0) throws(FileError) {
        file = try AtomicFile(path, isResumable: isResumable, keeping: length)
        compression = Compression(ending: path)
    }

    func add(_ row: String) throws(FileError) {
        rows += 1
        guard compression != nil else { return try file.write(row.utf8) }
        pending += row.utf8
        if pending.count >= Self.frameSize { try endFrame() }
    }

    /// A record whose line is in the file already.
    func replay(_ record: Record) {
        if case .continuation = record.content { return }
        rows += 1
    }

    private func endFrame() throws(FileError) {
        if let compression { try file.write(compression.frame(pending)) }
        pending = []
    }

    /// - Returns: nil within a frame: another run could not go on there.
    func checkpoint() throws(FileError) -> [WrittenFile]? {
        guard pending.isEmpty else { return nil }
        try file.synchronise()
        return [WrittenFile(path: file.temporary, length: file.length)]
    }

    func finish() throws(FileError) -> [String] {
        if !pending.isEmpty || file.length == 0 { try endFrame() }
        try file.synchronise()
        return [file.temporary]
    }

    func publish() throws(FileError) -> Notice {
        try file.publish()
        return .attributesWritten(path: file.path, rows: rows)
    }

    func keep() { file.keep() }
}
