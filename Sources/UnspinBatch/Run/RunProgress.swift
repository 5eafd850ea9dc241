import Unspin

/// How far a run has got.
public struct RunProgress: Sendable, Hashable {
    public var documents = 0
    /// Of these, those that were found spun.
    public var spun = 0
    /// Bytes that were gone through, without those that an earlier run had done.
    public var bytes = 0
    /// How much of the inputs is done, 0…1; nil where that is not known, as of standard input.
    public var share: Double?
}

/// Keeps the progress of a run by the sizes of its inputs.
struct ProgressCount {
    private(set) var progress = RunProgress()
    /// Bytes of all inputs; nil where one of them has no size.
    private let total: Int?
    private var finished = 0
    /// The input that is being gone through, by its size; nil between inputs.
    private var current: (size: Int, done: Int)?

    /// - Parameter inputs: those that are gone through.
    init(_ inputs: [Input]) {
        var total: Int? = 0
        for input in inputs { total = total.flatMap { sum in input.path == nil ? nil : sum + (Self.size(input)) } }
        self.total = total
    }

    private static func size(_ input: Input) -> Int { input.path.flatMap(FileStamp.init)?.size ?? 0 }

    mutating func begin(_ input: Input) { current = (Self.size(input), 0) }

    /// - Parameter isNew: whether this run did it.
    mutating func add(bytes: Int, isNew: Bool) {
        if isNew { progress.bytes += bytes }
        current?.done += bytes
        update()
    }

    mutating func add(_ document: Document) {
        add(bytes: document.source.count, isNew: true)
        guard document.isRecord, document.endsDocument else { return }
        progress.documents += 1
        if document.isSpun { progress.spun += 1 }
    }

    /// Nothing more comes of an input, whether all of it was gone through, a part, or nothing.
    mutating func end(_ input: Input) {
        finished += current?.size ?? Self.size(input)
        current = nil
        update()
    }

    /// What was compressed is longer than its file: until it is done, it counts for no more than that.
    private mutating func update() {
        guard let total, total > 0 else { return }
        let done = current.map { min($0.done, $0.size) } ?? 0
        progress.share = min(1, Double(finished + done) / Double(total))
    }
}
