internal import CUnspinKernels

/// Sums of the neighbours from the start of a text up to each of its places, so that those of any stretch are a difference.
///
/// One block of memory, kept from text to text: a row for each place, with the weight behind the vector.
public struct NeighbourSums: Sendable {
    private var rows: [Int32] = []
    private var places = 0

    private static let stride = WordVectors.dimension + 1

    public init() {}

    /// Begins a text: its first place has no neighbours before it.
    /// - Parameter places: at most so many.
    public mutating func begin(places count: Int) {
        let needed = count * Self.stride
        if rows.count < needed { rows += repeatElement(0, count: needed - rows.count) }
        for lane in 0..<Self.stride { rows[lane] = 0 }
        places = 1
    }

    /// Adds the next place, with some words between it and the one before.
    public mutating func add(_ words: ArraySlice<Word>, _ vectors: WordVectors) {
        let start = places * Self.stride
        precondition(start + Self.stride <= rows.count)
        // C calls: `start` has room for a row, and a row stands before it.
        unsafe rows.withUnsafeMutableBufferPointer { rows in
            let row = unsafe rows.baseAddress! + start
            unsafe row.update(from: row - Self.stride, count: Self.stride)
            for word in words where vectors.contains(word) {
                unsafe unspin_vector_add(row, vectors.inputRow(of: word), vectors.figures[4 * word.index + 1])
                unsafe row[WordVectors.dimension] &+= vectors.figures[4 * word.index + 2]
            }
        }
        places += 1
    }

    /// Points a subject at the neighbours between the places of `outer`, without those between the places of `inner`.
    public func point(
        _ subject: inout WordVectors.Subject, at outer: Range<Int>, without inner: Range<Int>, _ vectors: WordVectors
    ) {
        precondition(outer.lowerBound >= 0 && outer.upperBound < places && inner.lowerBound >= 0 && inner.upperBound < places)
        let weight = weight(outer.upperBound) &- weight(inner.upperBound) &+ weight(inner.lowerBound) &- weight(outer.lowerBound)
        // All four are places.
        unsafe rows.withUnsafeBufferPointer { rows in
            let first = rows.baseAddress!
            unsafe vectors.point(
                &subject, at: first + outer.upperBound * Self.stride, first + inner.upperBound * Self.stride,
                first + inner.lowerBound * Self.stride, first + outer.lowerBound * Self.stride, weight: weight)
        }
    }

    private func weight(_ place: Int) -> Int32 { rows[place * Self.stride + WordVectors.dimension] }
}
