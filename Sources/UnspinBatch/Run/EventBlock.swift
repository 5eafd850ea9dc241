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
