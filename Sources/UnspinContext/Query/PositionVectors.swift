internal import CUnspinKernels
internal import UnspinText

/// Two vectors for each of a model's frequent words, and a weight of each of their numbers for each of the places around: how well does a
/// word fit between these words?
///
/// A log-bilinear model of both sides (*vLBL*: Mnih and Kavukcuoglu, *Learning word embeddings efficiently with noise-contrastive
/// estimation*, 2013): the words around a place, as many as ``reach`` at each side, each give their *input* vector, element by element
/// times the weights of their distance and side; the product of a word's *output* vector with the sum, and the word's bias, is its fit.
/// An n-gram sees what stands before, in sequences that it has seen; this sees both sides, word by word.
///
/// Used in place. Layout, little-endian: four `UInt32` (rows, dimension, reach, zero); for each place, those before from the nearest on,
/// then those behind, `dimension` weights (`Float`); for each row four `Float` (the step of its output vector, that of its input
/// vector, its bias, zero); for each row `dimension` signed bytes of the output vector, then as many of the input vector.
@safe public struct PositionVectors: @unchecked Sendable {  // Reads memory that nobody writes.
    static let dimension = WordVectors.dimension
    /// Words at each side.
    public static let reach = 5
    static let headerBytes = 16
    /// Of a row's figures.
    static let rowBytes = 16
    static let weightBytes = 2 * reach * dimension * 4

    /// The words numbered below this have vectors: the most frequent ones.
    public let count: Int
    private let weights: UnsafePointer<Float>
    private let figures: UnsafePointer<Float>
    private let rows: UnsafePointer<Int8>

    static func byteCount(rows: Int) -> Int { headerBytes + weightBytes + rows * (rowBytes + 2 * dimension) }

    /// - Parameter section: 16-byte aligned and alive as long as this value.
    /// - Returns: nil unless the sizes fit into the section.
    init?(section: UnsafeRawBufferPointer) {
        guard section.count >= Self.headerBytes, let base = section.baseAddress else { return nil }
        let header = unsafe base.assumingMemoryBound(to: UInt32.self)
        count = unsafe Int(header[0])
        guard unsafe header[1] == UInt32(Self.dimension), unsafe header[2] == UInt32(Self.reach), count <= Vocabulary.maximumCount,
            Self.byteCount(rows: count) <= section.count
        else { return nil }
        unsafe weights = (base + Self.headerBytes).assumingMemoryBound(to: Float.self)
        unsafe figures = (base + Self.headerBytes + Self.weightBytes).assumingMemoryBound(to: Float.self)
        unsafe rows = (base + Self.headerBytes + Self.weightBytes + count * Self.rowBytes).assumingMemoryBound(to: Int8.self)
    }

    /// Whether a word has vectors: marks of sentences and unknown words have none, classes of numbers do.
    @inline(__always)
    public func contains(_ word: Word) -> Bool { Self.mayHold(word) && word.index < count }

    /// Begins to load what tells how a word fits.
    @inline(__always)
    public func prefetch(_ word: Word) {
        guard contains(word) else { return }
        unsafe unspin_prefetch(rows + 2 * word.index * Self.dimension)
        unsafe unspin_prefetch(figures + 4 * word.index)
    }

    @inline(__always)
    static func mayHold(_ word: Word) -> Bool { word.rawValue > Word.sentenceEnd.rawValue && !word.isUnknown }
}

// MARK: - Places

extension PositionVectors {
    /// A place between words. In memory of its own, to be used again and again.
    @safe public struct Place: ~Copyable, Sendable {
        fileprivate var sum = WorkBuffer<Int16>(repeating: 0, count: PositionVectors.dimension)
        /// What one of the sum is; 0 where no word around has a vector.
        fileprivate var step: Float = 0
        /// The words around that have vectors.
        private var neighbours = unsafe WorkBuffer<unspin_neighbour>(capacity: 2 * PositionVectors.reach)

        /// One between no words.
        public init() {}

        fileprivate mutating func begin() { unsafe neighbours.removeAll() }

        @inline(__always)
        @unsafe fileprivate mutating func add(_ neighbour: unspin_neighbour) { unsafe neighbours.append(neighbour) }

        fileprivate mutating func end() {
            let count = unsafe neighbours.count
            // C call: there are so many neighbours, and the sum is a vector.
            step = unsafe neighbours.withUnsafeMutablePointer { neighbours in
                unsafe sum.withUnsafeMutablePointer { unsafe unspin_vector_place($0, neighbours, count) }
            }
        }
    }

    /// The place between the words of two stretches of a text, as ``move(_:in:before:gapBefore:after:gapAfter:)`` finds it.
    /// - Parameters:
    ///   - text: words in order.
    ///   - before: the place is behind the word before this index, and so many words behind it as `gapBefore` says.
    ///   - gapBefore: open words between that word and the place.
    ///   - after: the first word behind the place and `gapAfter` open words.
    ///   - gapAfter: open words between the place and that word.
    public func place(in text: [Word], before: Int, gapBefore: Int, after: Int, gapAfter: Int) -> Place {
        var place = Place()
        move(&place, in: text, before: before, gapBefore: gapBefore, after: after, gapAfter: gapAfter)
        return place
    }

    /// Moves to the place between the words of two stretches of a text, with others between them that are left open.
    /// - Parameters:
    ///   - place: what is moved.
    ///   - text: words in order.
    ///   - before: the place is behind the word before this index, and so many words behind it as `gapBefore` says.
    ///   - gapBefore: open words between that word and the place.
    ///   - after: the first word behind the place and `gapAfter` open words.
    ///   - gapAfter: open words between the place and that word.
    /// - Complexity: linear in ``reach``.
    public func move(_ place: inout Place, in text: [Word], before: Int, gapBefore: Int, after: Int, gapAfter: Int) {
        place.begin()
        if gapBefore < Self.reach {
            for distance in gapBefore..<min(Self.reach, gapBefore + before) {
                add(text[before - 1 - (distance - gapBefore)], weightsAt: distance, to: &place)
            }
        }
        if gapAfter < Self.reach {
            for distance in gapAfter..<min(Self.reach, gapAfter + text.count - after) {
                add(text[after + distance - gapAfter], weightsAt: Self.reach + distance, to: &place)
            }
        }
        place.end()
    }

    @inline(__always)
    private func add(_ word: Word, weightsAt position: Int, to place: inout Place) {
        guard contains(word) else { return }
        // `contains` has checked the word, the caller the position.
        unsafe place.add(
            unspin_neighbour(
                row: rows + (2 * word.index + 1) * Self.dimension, weights: weights + position * Self.dimension,
                step: figures[4 * word.index + 1]))
    }

    /// How well a word fits a place (nats, up to a constant of the place); 0 for a word without vectors.
    public func fit(of word: Word, in place: borrowing Place) -> Float {
        guard contains(word) else { return 0 }
        // C call, as above.
        let product = unsafe place.sum.withUnsafePointer { unsafe unspin_vector_product(rows + 2 * word.index * Self.dimension, $0) }
        return unsafe Float(product) * place.step * figures[4 * word.index] + figures[4 * word.index + 2]
    }
}
