/// Reads events in blocks that are handed on when they are full, and earlier where the next event has to be waited for.
///
/// Used by one thread at a time, which may be one thread for the beginning and another for the rest.
final class BlockReader: @unchecked Sendable {
    private var block = EventBlock()
    private let size: Int
    private let makeReader: (_ whenWaiting: @escaping () -> Void) -> InputReader
    private lazy var reader = makeReader { [unowned self] in handOn() }
    private var receive: (EventBlock) -> Bool = { _ in false }
    private var isWanted = true

    /// - Parameters:
    ///   - size: how much a full block holds.
    ///   - makeReader: makes the reader of the events, which calls what it is given before it waits.
    init(size: Int, _ makeReader: @escaping (_ whenWaiting: @escaping () -> Void) -> InputReader) {
        self.size = size
        self.makeReader = makeReader
    }

    /// Reads until a block is full, which is kept for the next call, or to the end.
    /// - Parameter receive: is handed what is read before a wait and at the end; returns whether more is wanted. Not kept.
    /// - Returns: whether there may be more.
    func readFirst(_ receive: @escaping (EventBlock) -> Bool) -> Bool {
        self.receive = receive
        defer { self.receive = { _ in false } }
        if fill() { return true }
        handOn()
        return false
    }

    /// Reads to the end.
    /// - Parameter receive: is handed each block; returns whether more are wanted. Not kept.
    func read(_ receive: @escaping (EventBlock) -> Bool) {
        self.receive = receive
        defer { self.receive = { _ in false } }
        repeat { handOn() } while fill()
        handOn()
    }

    /// - Returns: whether the block is full; else there is nothing more to read.
    private func fill() -> Bool {
        while isWanted, let event = reader.next() {
            block.add(event)
            if block.weight >= size { return true }
        }
        return false
    }

    private func handOn() {
        if block.events.isEmpty || !isWanted { return }
        isWanted = receive(block)
        block = EventBlock()
    }
}
