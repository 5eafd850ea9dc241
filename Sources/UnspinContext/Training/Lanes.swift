/// A piece of a vector: as much as a register or two hold.
typealias Lanes = SIMD8<Float>

extension Lanes {
    static var inVector: Int { WordVectors.dimension / 8 }
}

/// A vector of ``WordVectors/dimension`` numbers, in registers as far as they go.
typealias VectorLanes = InlineArray<8, Lanes>

extension InlineArray where Element == Lanes {
    /// Sum of the products with a vector in memory.
    @inline(__always)
    func product(_ vector: UnsafePointer<Lanes>) -> Float {
        var product = Lanes.zero
        for part in indices { unsafe product += self[part] * vector[part] }
        let halves = product.lowHalf + product.highHalf
        return (halves.lowHalf + halves.highHalf).sum()
    }
}

/// A vector as signed bytes and what one of them is.
struct ByteVector {
    let bytes: [Int8]
    let step: Float

    init(_ vector: UnsafePointer<Lanes>) {
        let values = (0..<WordVectors.dimension).map { unsafe vector[$0 / 8][$0 % 8] }
        let step = max(values.reduce(Float(0)) { max($0, abs($1)) } / 127, .leastNormalMagnitude)
        self.step = step
        bytes = values.map { Int8(($0 / step).rounded()) }
    }
}
