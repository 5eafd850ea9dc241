internal import CICU

/// Which Latin letter a letter of another script is mistaken for (Unicode UTS #39, skeletons).
public struct ConfusableLetters: Sendable {
    /// The ASCII letters by their skeletons; upper case and lower case kept apart, because `I` and `l` share one.
    private var upper: [String: Unicode.Scalar] = [:]
    private var lower: [String: Unicode.Scalar] = [:]

    public init() throws(ICUError) {
        let checker = try SpoofChecker()
        for value in UInt8(ascii: "A")...UInt8(ascii: "Z") {
            upper[try checker.skeleton(of: Unicode.Scalar(value))] = Unicode.Scalar(value)
            lower[try checker.skeleton(of: Unicode.Scalar(value | 0x20))] = Unicode.Scalar(value | 0x20)
        }
    }

    /// The ASCII letter of the same case that looks like the scalar, if there is one.
    public func latin(for scalar: Unicode.Scalar) throws(ICUError) -> Unicode.Scalar? {
        let skeleton = try SpoofChecker().skeleton(of: scalar)
        return scalar.properties.isUppercase ? upper[skeleton] : lower[skeleton]
    }
}

/// ICU's spoof checker. Safe: the pointer is private, owned alone and closed once.
@safe
private struct SpoofChecker: ~Copyable {
    private let checker: OpaquePointer

    init() throws(ICUError) {
        var status = CICUStatus.success
        let opened = unsafe cicu_openSpoofChecker(&status)
        try status.check()
        // ICU returns null only together with a failure.
        unsafe checker = opened!
    }

    deinit { unsafe cicu_closeSpoofChecker(checker) }

    func skeleton(of scalar: Unicode.Scalar) throws(ICUError) -> String {
        let text = String(scalar)
        var output = [CChar](repeating: 0, count: 128)
        let capacity = Int32(output.count)
        var status = CICUStatus.success
        // ICU writes at most `capacity` bytes; a single scalar's skeleton is far shorter.
        let count = unsafe text.withCString { text in
            unsafe output.withUnsafeMutableBufferPointer {
                unsafe cicu_skeleton(checker, text, -1, $0.baseAddress!, capacity, &status)
            }
        }
        try status.check()
        return String(decoding: output.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
