internal import CUnspinGate

/// Decides in one pass over its bytes whether a section can have been spun: only such sections are decoded.
///
/// A table of word pairs that spinning makes and clean text seldom has, each with a value; see `GateTraining` for where the values
/// come from. A section is open where the values of its distinct pairs reach what clean text of its length comes to. The exact
/// definition is in `GateWalk`; the walk here is the same one, many bytes at a time.
public struct Gate: Sendable {
    /// What the gate saw of a section.
    public struct Sight: Sendable, Equatable {
        /// Sum of the values of the distinct pairs, in `Gate.step` nats.
        public var score: Int
        /// Words, numbers left out.
        public var words: Int
        /// A rule of normalisation may have something to change.
        public var isRough: Bool
    }

    /// Why bytes are not a gate.
    public enum OpenError: Error, Hashable, Sendable {
        case notAGate
        case truncated
    }

    /// The worth of one unit of a value, in nats.
    public static let step = 0.5
    static let magic = Array("UNSPGATE".utf8)
    static let headerSize = 64

    private let bytes: LexiconBytes
    private let bucketBits: UInt32

    /// - Throws: `OpenError` where the frame is wrong; nothing else is read.
    public init(_ bytes: LexiconBytes) throws(OpenError) {
        let buffer = unsafe bytes.buffer
        guard buffer.count >= Gate.headerSize, unsafe buffer.prefix(8).elementsEqual(Gate.magic) else { throw .notAGate }
        bucketBits = unsafe buffer.load(fromByteOffset: 8, as: UInt32.self)
        let bits = Int(bucketBits)
        guard GateTable.bucketBits.contains(bits), buffer.count >= Gate.headerSize + 8 << bits else { throw .truncated }
        self.bytes = bytes
    }

    /// Looks at a section. No allocation; linear.
    public func sight(of text: Span<UInt8>) -> Sight {
        let seen = unsafe text.withUnsafeBufferPointer { text in
            // The frame was checked when the gate was opened: the table has all of its buckets.
            let table = unsafe (bytes.buffer.baseAddress! + Gate.headerSize).assumingMemoryBound(to: UInt16.self)
            return unsafe unspin_gate_scan(text.baseAddress, text.count, table, bucketBits)
        }
        return Sight(score: Int(seen.score), words: Int(seen.words), isRough: seen.is_rough != 0)
    }

    /// The score (in steps) from which a section of so many words is decoded.
    ///
    /// Clean text comes to 9 nats per thousand words. The line stays under what the decoder would take as spun: flat where a text is
    /// so short that a phrase decides, steeper where clean text by itself adds up.
    public static func threshold(words: Int) -> Int {
        let nats = words <= 200 ? 0.25 + 0.008 * Double(words) : 1.85 + 0.024 * Double(words - 200)
        return max(1, Int((nats / step).rounded(.down)))
    }
}
