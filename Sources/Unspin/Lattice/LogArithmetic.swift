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
    return high + log1p(exp(difference))
}

@inline(__always)
func exponential(_ x: Float) -> Float { exp(x) }

@inline(__always)
func naturalLogarithm(_ x: Double) -> Double { log(x) }

/// 1 / (1 + e^-x).
func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
