internal import CUnspinGate

/// What the gate means by words and pairs, one byte at a time: the definition that `Gate.sight` is held to, and what counts pairs
/// when a gate is trained.
///
/// A word is a run of ASCII letters and digits, underscores and bytes beyond ASCII, except for the three bytes of general punctuation
/// (E2 80 xx). It is known by its first sixteen bytes, each with bit 5 set. Two words are a pair where one byte stands between
/// them, or one mark of general punctuation. Numbers, and the second half of a contraction, are not counted as words.
public enum GateWalk {
    /// A word with the pair that it makes with the word before it, where it makes one.
    public struct Step {
        public var range: Range<Int>
        public var key: UInt64
        public var pair: UInt64?
        /// Counts as a word.
        public var isWord: Bool
    }

    /// Calls `visit` for each word of a text in order. Linear.
    public static func forEachStep(in text: Span<UInt8>, _ visit: (Step) -> Void) {
        var previous: (key: UInt64, end: Int)?
        var position = 0
        while position < text.count {
            let start = position
            while position < text.count, isWordByte(text, position) { position += 1 }
            if position == start {
                position += punctuationLength(text, position) ?? 1
                continue
            }
            let key = Self.key(of: text.extracting(start..<position))
            var step = Step(range: start..<position, key: key, pair: nil, isWord: !(0x30...0x39 ~= text[start]))
            if let previous {
                let gap = text.extracting(previous.end..<start)
                if gap.count == 1 || gap.count == 3 && gap[0] == 0xE2 {
                    step.pair = pair(previous.key, key)
                    if gap[gap.count - 1] == 0x27 || gap.count == 3 && gap[2] == 0x99 { step.isWord = false }
                }
            }
            previous = (key, position)
            visit(step)
        }
    }

    private static func isWordByte(_ text: Span<UInt8>, _ position: Int) -> Bool {
        switch text[position] {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        case 0x80...: punctuationLength(text, position) == nil
        default: false
        }
    }

    /// Bytes from here on that belong to a mark of general punctuation; nil where none does.
    private static func punctuationLength(_ text: Span<UInt8>, _ position: Int) -> Int? {
        for back in 0...min(2, position) {
            let start = position - back
            if text[start] == 0xE2, start + 1 < text.count, text[start + 1] == 0x80 { return min(3 - back, text.count - position) }
        }
        return nil
    }

    /// The key of a word.
    public static func key(of word: Span<UInt8>) -> UInt64 {
        // The C function reads no more than the count.
        unsafe word.withUnsafeBufferPointer { unsafe unspin_gate_word($0.baseAddress!, $0.count) }
    }

    /// The hash of a pair of keys.
    public static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { unspin_gate_pair(first, second) }
}
