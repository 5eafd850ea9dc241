internal import CICU

/// Canonical composition (Unicode NFC) of UTF-8, stretch by stretch, so that the caller learns what changed where.
///
/// `Sendable`: ICU's normaliser is an immutable object that lives as long as the library.
@safe
public struct Normalizer: @unchecked Sendable {
    /// Stretches with more scalars than this are left alone: real text has few marks on a letter, and sorting the marks of a
    /// hostile stretch takes quadratic time. (The Stream-Safe Text Format of UAX #15 allows 30.)
    public static let longestStretch = 64

    private let composer: OpaquePointer

    public init() throws(ICUError) {
        var status = CICUStatus.success
        let instance = unsafe cicu_composer(&status)
        try status.check()
        // ICU returns null only together with a failure.
        unsafe composer = instance!
    }

    /// Whether normalisation never changes or composes anything across the place before this scalar.
    public func hasBoundary(before scalar: Unicode.Scalar) -> Bool {
        // Everything below U+0300 stands alone.
        scalar.value < 0x300 || (unsafe cicu_hasBoundaryBefore(composer, Int32(scalar.value)))
    }

    /// Whether the scalar by itself is in NFC.
    public func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x300 || cicu_mayBeComposed(Int32(scalar.value))
    }

    /// The scalars in NFC. Meant for a few scalars between two boundaries.
    public func composed(_ scalars: [Unicode.Scalar]) throws(ICUError) -> String {
        var units: [UInt16] = []
        for scalar in scalars { units += UTF16.encode(scalar)! }
        // Composition of one stretch never makes it longer than its full decomposition, at most three times its length.
        var output = [UInt16](repeating: 0, count: units.count * 3 + 4)
        var status = CICUStatus.success
        // ICU reads and writes within the counts that it is given.
        let count = unsafe units.withUnsafeBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe cicu_normalize(
                    composer, input.baseAddress, Int32(input.count), output.baseAddress, Int32(output.count), &status)
            }
        }
        try status.check()
        return String(decoding: output.prefix(Int(count)), as: UTF16.self)
    }
}
