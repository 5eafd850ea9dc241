public import UnspinFormats
import UnspinRender

/// Cleaned files with their edit logs (and diffs, in an output folder), each written whole or not at all.
public struct FileSink: DocumentSink {
    public static var failureEndsRun: Bool { false }

    private let plan: OutputPlan
    private let isResumable: Bool
    private let report: (Notice) -> Void
    private var current: FileOutputs?

    /// - Parameter isResumable: whether what is half written when a run breaks off is kept for another run.
    public init(_ plan: OutputPlan, isResumable: Bool = false, report: @escaping (Notice) -> Void) {
        self.plan = plan
        self.isResumable = isResumable
        self.report = report
    }

    public mutating func begin(_ input: Input) throws(FileError) {
        if case .folder = plan { try FileSystem.makeFolder(FileSystem.folder(of: plan.output(for: input))) }
        current = try FileOutputs(input, plan: plan, isResumable: isResumable)
    }

    public mutating func resume(_ input: Input, outputs: [WrittenFile]) throws(FileError) {
        current = try FileOutputs(input, plan: plan, isResumable: true, written: outputs)
    }

    public mutating func replay(_ record: Record) throws(FileError) { try current?.replay(record) }

    public mutating func write(_ document: Document) throws(FileError) { try current?.write(document) }

    public mutating func checkpoint() throws(FileError) -> [WrittenFile]? { try current?.checkpoint() }

    public mutating func finish() throws(FileError) -> [String] { try current?.finish() ?? [] }

    public mutating func end() throws(FileError) {
        guard let outputs = current else { return }
        current = nil
        report(try outputs.publish())
    }

    public mutating func abandon() { current = nil }

    public mutating func suspend() {
        current?.keep()
        current = nil
    }
}
