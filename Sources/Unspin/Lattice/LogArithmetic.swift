#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// log(e^a + e^b) for log values in nats.
@inline(__always)
func logSum(_ a: Float, _ b: Float) -> Float {
    let high = max(a, b)
    let difference = min(a, b) - high
    // Below e^-16 the smaller term is lost in a Float anyway; this also keeps -∞ - -∞ out.
    guard difference > -16 else { return high }
    return high + logarithm(onePlus: power(difference))
}

/// e^x for x within ±80, with a relative error below 3·10⁻⁶: by the power of two next to it and a polynomial for the rest, fitted at
/// Chebyshev's nodes. A call of the C library takes three times as long.
@inline(__always)
func power(_ x: Float) -> Float {
    let scaled = x * 1.442_695_04
    // Rounds, since so large a number has no digits behind the point.
    let whole = (scaled + 12_582_912) - 12_582_912
    let rest = scaled - whole
    var sum: Float = 0.001_340_04
    sum = sum * rest + 0.009_676_04
    sum = sum * rest + 0.055_503_27
    sum = sum * rest + 0.240_221_07
    sum = sum * rest + 0.693_147_21
    sum = sum * rest + 1.000_000_08
    return sum * Float(bitPattern: UInt32(bitPattern: (Int32(whole) &+ 127) &<< 23))
}

/// ln(1 + x) for x in 0…1, with an error below 5·10⁻⁷; a polynomial, as above.
@inline(__always)
func logarithm(onePlus x: Float) -> Float {
    var sum: Float = -0.008_574_68
    sum = sum * x + 0.044_214_19
    sum = sum * x - 0.107_853_68
    sum = sum * x + 0.177_570_24
    sum = sum * x - 0.244_996_12
    sum = sum * x + 0.332_761_77
    sum = sum * x - 0.499_974_49
    sum = sum * x + 0.999_999_81
    return sum * x
}

@inline(__always)
func exponential(_ x: Float) -> Float { exp(x) }

@inline(__always)
func naturalLogarithm(_ x: Double) -> Double { log(x) }

/// 1 / (1 + e^-x).
func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
