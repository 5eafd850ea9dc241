internal import CUnspinKernels

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

    @inline(__always)
    static func mayHold(_ word: Word) -> Bool { word.rawValue > Word.sentenceEnd.rawValue && !word.isUnknown }
}

// MARK: - Places

extension PositionVectors {
    /// A place between words.
    public struct Place: ~Copyable, Sendable {
        fileprivate var sum = InlineArray<64, Int16>(repeating: 0)
        /// What one of the sum is; 0 where no word around has a vector.
        fileprivate var step: Float = 0
    }

    /// The place between the words of two stretches of a text, with others between them that are left open.
    /// - Parameters:
    ///   - text: words in order.
    ///   - before: the place is behind the word before this index, and so many words behind it as `gapBefore` says.
    ///   - gapBefore: open words between that word and the place.
    ///   - after: the first word behind the place and `gapAfter` open words.
    ///   - gapAfter: open words between the place and that word.
    /// - Complexity: linear in ``reach``.
    public func place(in text: [Word], before: Int, gapBefore: Int, after: Int, gapAfter: Int) -> Place {
        var sum = InlineArray<64, Float>(repeating: 0)
        if gapBefore < Self.reach {
            for distance in gapBefore..<min(Self.reach, gapBefore + before) {
                add(text[before - 1 - (distance - gapBefore)], weightsAt: distance, to: &sum)
            }
        }
        if gapAfter < Self.reach {
            for distance in gapAfter..<min(Self.reach, gapAfter + text.count - after) {
                add(text[after + distance - gapAfter], weightsAt: Self.reach + distance, to: &sum)
            }
        }
        var place = Place()
        var narrow = place.sum.mutableSpan
        // C call: both have as many numbers as a vector.
        place.step = unsafe narrow.withUnsafeMutableBufferPointer { narrow in
            unsafe sum.span.withUnsafeBufferPointer { unsafe unspin_vector_narrow(narrow.baseAddress!, $0.baseAddress!) }
        }
        return place
    }

    private func add(_ word: Word, weightsAt position: Int, to sum: inout InlineArray<64, Float>) {
        guard contains(word) else { return }
        var span = sum.mutableSpan
        // C call: `contains` has checked the word, the caller the position.
        unsafe span.withUnsafeMutableBufferPointer { sum in
            unsafe unspin_vector_weigh(
                sum.baseAddress!, rows + (2 * word.index + 1) * Self.dimension, weights + position * Self.dimension,
                figures[4 * word.index + 1])
        }
    }

    /// How well a word fits a place (nats, up to a constant of the place); 0 for a word without vectors.
    public func fit(of word: Word, in place: borrowing Place) -> Float {
        guard contains(word) else { return 0 }
        // C call, as above.
        let product = unsafe place.sum.span.withUnsafeBufferPointer {
            unsafe unspin_vector_product(rows + 2 * word.index * Self.dimension, $0.baseAddress!)
        }
        return unsafe Float(product) * place.step * figures[4 * word.index] + figures[4 * word.index + 2]
    }
}
