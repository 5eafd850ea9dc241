/// Events that go from thread to thread together, so that short records do not cost more to hand over than to repair.
struct EventBlock: Sendable {
    private(set) var events: [RunEvent] = []
    /// Bytes of the inputs that it holds, and something for each event.
    private(set) var weight = 0

    /// A block is full with so much.
    static let size = 1 << 16
    private static let weightOfEvent = 64

    mutating func add(_ event: RunEvent) {
        events.append(event)
        weight += event.size + Self.weightOfEvent
    }

    func repaired(by repairer: DocumentRepairer, _ shaper: RecordShaper) -> EventBlock {
        var block = self
        for index in block.events.indices { block.events[index] = block.events[index].repaired(by: repairer, shaper) }
        return block
    }
}

/// Puts events together to blocks that are handed on when they are full, and earlier where the next event has to be waited for.
final class EventBlocks {
    private var block = EventBlock()
    private var isWanted = true
    private let size: Int
    private let receive: (EventBlock) -> Bool

    /// - Parameters:
    ///   - size: how much a full block holds.
    ///   - receive: returns whether more blocks are wanted.
    init(size: Int, to receive: @escaping (EventBlock) -> Bool) {
        self.size = size
        self.receive = receive
    }

    /// - Returns: whether more events are wanted.
    func add(_ event: RunEvent) -> Bool {
        block.add(event)
        if block.weight >= size { handOn() }
        return isWanted
    }

    func handOn() {
        if block.events.isEmpty || !isWanted { return }
        isWanted = receive(block)
        block = EventBlock()
    }
}
