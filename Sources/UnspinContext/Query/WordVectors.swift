internal import CUnspinKernels
internal import UnspinText

/// Two vectors for each of a model's frequent words: what it predicts and what predicts it, as a neighbour within some words.
///
/// A continuous bag of words (Mikolov et al., *Efficient estimation of word representations in vector space*, 2013) with negative
/// sampling: the dot product of a word's *output* vector with the mean of its neighbours' *input* vectors says how well the word fits
/// the subject that they speak of, farther than an n-gram sees. The product approaches
/// ln(P(word | neighbours) / P(word)^0.75) plus a constant (Levy and Goldberg, *Neural word embedding as implicit matrix
/// factorization*, 2014).
///
/// Used in place. Layout, little-endian: four `UInt32` (rows, dimension, zero, zero); for each row four 32-bit figures: the step of its
/// output vector (`Float`), that of its input vector and its weight as a neighbour (fixed point, see ``WordVectors/unit``), zero; for
/// each row `dimension` signed bytes of the output vector, then as many of the input vector.
@safe public struct WordVectors: @unchecked Sendable {  // Reads memory that nobody writes.
    /// The only dimension: loops of a fixed length are fast, and more brought nothing.
    public static let dimension = 64
    /// One, in the fixed-point numbers that neighbours are summed in: sums of them are exact, and so are differences of sums.
    static let unit: Float = 65_536
    static let headerBytes = 16
    /// Of a row's figures.
    static let rowBytes = 16
    /// Neighbours that weigh less than this together say nothing.
    static let leastWeight: Float = 0.05

    /// The words numbered below this have vectors: the most frequent ones.
    public let count: Int
    let figures: UnsafePointer<Int32>
    let rows: UnsafePointer<Int8>

    static func byteCount(rows: Int) -> Int { headerBytes + rows * (rowBytes + 2 * dimension) }

    /// - Parameter section: 8-byte aligned and alive as long as this value.
    /// - Returns: nil unless the sizes fit into the section.
    init?(section: UnsafeRawBufferPointer) {
        guard section.count >= WordVectors.headerBytes, let base = section.baseAddress else { return nil }
        let header = unsafe base.assumingMemoryBound(to: UInt32.self)
        count = unsafe Int(header[0])
        guard unsafe header[1] == UInt32(WordVectors.dimension), count <= Vocabulary.maximumCount,
            WordVectors.byteCount(rows: count) <= section.count
        else { return nil }
        unsafe figures = (base + WordVectors.headerBytes).assumingMemoryBound(to: Int32.self)
        unsafe rows = (base + WordVectors.headerBytes + count * WordVectors.rowBytes).assumingMemoryBound(to: Int8.self)
    }

    /// Whether a word has vectors.
    @inline(__always)
    public func contains(_ word: Word) -> Bool { word.index < count && !word.isClass }
}

// MARK: - Neighbours

extension WordVectors {
    /// What surrounds a place: the weighted sum of the input vectors of some words. Common words weigh little.
    public struct Neighbours: Sendable {
        var sum = InlineArray<64, Int32>(repeating: 0)
        var weight: Int32 = 0

        public init() {}

        public mutating func add(_ other: Neighbours) {
            for lane in sum.indices { sum[lane] &+= other.sum[lane] }
            weight &+= other.weight
        }

        public mutating func subtract(_ other: Neighbours) {
            for lane in sum.indices { sum[lane] &-= other.sum[lane] }
            weight &-= other.weight
        }
    }

    /// The direction that neighbours point in. In memory of its own, to be used again and again.
    public struct Subject: ~Copyable, Sendable {
        /// The mean in 15 bits and what one of them is.
        fileprivate var mean = WorkBuffer<Int16>(repeating: 0, count: WordVectors.dimension)
        fileprivate var step: Float = 0

        /// One that every word fits alike.
        public init() {}
    }

    /// Adds a word to the neighbours; one without a vector adds nothing.
    public func add(_ word: Word, to neighbours: inout Neighbours) {
        guard contains(word) else { return }
        // `contains` has checked the word; the C function reads and writes as many numbers as a vector has.
        unsafe neighbours.weight &+= figures[4 * word.index + 2]
        var sum = neighbours.sum.mutableSpan
        unsafe sum.withUnsafeMutableBufferPointer { sum in
            unsafe unspin_vector_add(sum.baseAddress!, inputRow(of: word), figures[4 * word.index + 1])
        }
    }

    /// Begins to load what tells how a word fits.
    @inline(__always)
    public func prefetch(_ word: Word) {
        guard contains(word) else { return }
        unsafe unspin_prefetch(rows + 2 * word.index * WordVectors.dimension)
        unsafe unspin_prefetch(figures + 4 * word.index)
    }

    @unsafe func inputRow(of word: Word) -> UnsafePointer<Int8> { unsafe rows + (2 * word.index + 1) * WordVectors.dimension }

    /// The mean of the neighbours.
    public func subject(of neighbours: Neighbours) -> Subject {
        var subject = Subject()
        let zeros = InlineArray<64, Int32>(repeating: 0)
        // Both are vectors.
        unsafe neighbours.sum.span.withUnsafeBufferPointer { sum in
            unsafe zeros.span.withUnsafeBufferPointer { zeros in
                let zero = zeros.baseAddress!
                unsafe point(&subject, at: sum.baseAddress!, zero, zero, zero, weight: neighbours.weight)
            }
        }
        return subject
    }

    /// Makes a subject the mean of the neighbours whose vectors sum up to a − b + c − d.
    @unsafe func point(
        _ subject: inout Subject, at a: UnsafePointer<Int32>, _ b: UnsafePointer<Int32>, _ c: UnsafePointer<Int32>,
        _ d: UnsafePointer<Int32>, weight: Int32
    ) {
        let weight = Float(weight)
        guard weight > WordVectors.leastWeight * WordVectors.unit else {
            subject.step = 0
            return
        }
        // C call: reads and writes as many numbers as a vector has.
        let scale = unsafe subject.mean.withUnsafeMutablePointer { unsafe unspin_vector_direction($0, a, b, c, d) }
        subject.step = 1 / (scale * weight)
    }

    /// How well a word fits a subject (nats, up to a constant); 0 for a word without a vector.
    public func affinity(of word: Word, to subject: borrowing Subject) -> Float {
        guard contains(word), subject.step > 0 else { return 0 }
        // As in `add`.
        let product = unsafe subject.mean.withUnsafePointer { mean in
            unsafe unspin_vector_product(rows + 2 * word.index * WordVectors.dimension, mean)
        }
        return unsafe Float(product) * subject.step * Float(bitPattern: UInt32(bitPattern: figures[4 * word.index]))
    }
}
