import UnspinRender

/// The part of a text that a diff cannot be made of yet: a line goes on in the next stretch, or a change joins it with the next one.
struct DiffTail {
    private var source: [UInt8] = []
    /// In offsets of `source`; ascending and disjoint.
    private var changes: [ByteChange] = []

    mutating func add(_ source: [UInt8], _ changes: [ByteChange]) {
        let start = self.source.count
        self.source += source
        self.changes += changes.map { change in
            ByteChange(range: change.range.lowerBound + start..<change.range.upperBound + start, replacement: change.replacement)
        }
    }

    /// Takes what nothing that follows can change. Linear in what was added since it was last taken, but for lines longer than that.
    /// - Parameter all: whether nothing follows.
    mutating func take(all: Bool) -> (source: [UInt8], changes: [ByteChange]) {
        let end = all ? source.count : settledEnd
        let count = changes.count { $0.range.lowerBound < end }
        let taken = (Array(source[..<end]), all ? changes : Array(changes[..<count]))
        source.removeFirst(end)
        changes =
            all
            ? []
            : changes[count...].map { change in
                ByteChange(range: change.range.lowerBound - end..<change.range.upperBound - end, replacement: change.replacement)
            }
        return taken
    }

    /// Where the last line starts that may go on, together with those that changes join to it.
    private var settledEnd: Int {
        var end = lineStart(source.count)
        for change in changes.reversed() where change.range.upperBound >= end { end = min(end, lineStart(change.range.lowerBound)) }
        return end
    }

    private func lineStart(_ offset: Int) -> Int { source[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }
}
