#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Natural logarithms of probabilities, and back.
enum Logarithm {
    static let ofTen = 2.302585092994045684

    static func natural(_ probability: Double) -> Float { Float(log(probability)) }

    static func naturalDouble(_ probability: Double) -> Double { log(probability) }

    static func probability(_ logarithm: Float) -> Double { exp(Double(logarithm)) }

    static func exponential(_ logarithm: Double) -> Double { exp(logarithm) }
}
