/// One change of bytes.
public struct ByteChange: Sendable, Hashable {
    /// Half-open byte range of the original.
    public var range: Range<Int>
    public var replacement: [UInt8]

    public init(range: Range<Int>, replacement: [UInt8]) {
        self.range = range
        self.replacement = replacement
    }
}

extension UnifiedDiff {
    /// Adds a whole text. Linear in the text.
    /// - Parameter changes: ascending and disjoint.
    public mutating func add(_ original: [UInt8], _ changes: [ByteChange]) {
        var position = 0
        var index = 0
        while index < changes.count {
            let start = Self.lineStart(original, changes[index].range.lowerBound)
            addUnchanged(original[position..<start])
            var end = Self.lineEnd(original, changes[index].range.upperBound)
            var replaced: [UInt8] = []
            var copied = start
            // All changes that share lines are one block.
            repeat {
                replaced += original[copied..<changes[index].range.lowerBound]
                replaced += changes[index].replacement
                copied = changes[index].range.upperBound
                end = max(end, Self.lineEnd(original, copied))
                index += 1
            } while index < changes.count && changes[index].range.lowerBound < end
            replaced += original[copied..<end]
            addBlock(from: original[start..<end], to: replaced[...])
            position = end
        }
        addUnchanged(original[position...])
    }

    /// The lines with their endings.
    static func lines(_ text: ArraySlice<UInt8>) -> [Line] {
        var lines: [Line] = []
        var start = text.startIndex
        while start < text.endIndex {
            let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.endIndex
            lines.append(text[start..<end])
            start = end
        }
        return lines
    }

    private mutating func addUnchanged(_ text: ArraySlice<UInt8>) {
        for line in Self.lines(text) { unchanged(line) }
    }

    /// A block may hold unchanged lines at its ends: the change of a line ending touches the next line too.
    private mutating func addBlock(from old: ArraySlice<UInt8>, to new: ArraySlice<UInt8>) {
        var old = Self.lines(old)[...]
        var new = Self.lines(new)[...]
        while let first = old.first, first == new.first {
            unchanged(first)
            old.removeFirst()
            new.removeFirst()
        }
        var tail: [Line] = []
        while let last = old.last, last == new.last {
            tail.append(last)
            old.removeLast()
            new.removeLast()
        }
        if !old.isEmpty || !new.isEmpty { changed(from: Array(old), to: Array(new)) }
        for line in tail.reversed() { unchanged(line) }
    }

    private static func lineStart(_ text: [UInt8], _ offset: Int) -> Int {
        text[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }

    private static func lineEnd(_ text: [UInt8], _ offset: Int) -> Int {
        text[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
    }
}
