/// Protected spans that a part of a text leaves open for what follows: a block of code, what a directive exempts.
public struct OpenSpans: Sendable, Hashable {
    /// The fence of a block of code that has begun.
    struct Fence: Sendable, Hashable {
        var mark: UInt8
        var length: Int
    }

    var fence: Fence?
    /// An `unspin:disable` waits for its `unspin:enable`.
    var isDisabled = false
    /// The same for those that name entries.
    var disabledEntries: Set<String> = []
    /// A line that is exempt goes on, or comes next.
    var hasExemptLine = false
    /// Entries that are switched off for such a line.
    var lineEntries: Set<String> = []
    /// The text so far does not end with a line.
    var isInLine = false

    /// Before the start of a text.
    public init() {}

    /// Whether there are any.
    public var isEmpty: Bool { fence == nil && !isDisabled && disabledEntries.isEmpty && !hasExemptLine && lineEntries.isEmpty }

    /// Goes on over the next part of the text. Linear, and fast where nothing in it begins a span that may stay open.
    public mutating func advance(over text: [UInt8]) {
        guard let last = text.last else { return }
        if !isEmpty || Self.mayBegin(in: text.span) { self = ProtectedSpans.find(in: text, after: self).open }
        isInLine = last != UInt8(ascii: "\n")
    }

    /// Whether a directive or the fence of a block of code may be in a text: addresses and names end with their line or sentence.
    public static func mayBegin(in text: Span<UInt8>) -> Bool {
        has(UInt8(ascii: ":"), text) { text.suffix(of: $0, is: "unspin") }
            || has(UInt8(ascii: "`"), text) { text.suffix(of: $0, is: "``") }
            || has(UInt8(ascii: "~"), text) { text.suffix(of: $0, is: "~~") }
    }

    private static func has(_ byte: UInt8, _ text: Span<UInt8>, where condition: (Int) -> Bool) -> Bool {
        var place = text.firstIndex(of: byte, from: 0)
        while place < text.count {
            if condition(place) { return true }
            place = text.firstIndex(of: byte, from: place + 1)
        }
        return false
    }
}

extension Span where Element == UInt8 {
    /// Whether some ASCII stands right before a place.
    fileprivate func suffix(of place: Int, is string: StaticString) -> Bool {
        let count = string.utf8CodeUnitCount
        guard place >= count else { return false }
        // The pointer to a literal is valid for its count, always.
        return string.withUTF8Buffer { bytes in bytes.indices.allSatisfy { unsafe bytes[$0] == self[place - count + $0] } }
    }
}
