internal import CICU

/// Full case folding of UTF-8 (Unicode `CaseFolding.txt`, statuses C and F): `Straße` becomes `strasse`.
///
/// Safe: the pointer is private, owned alone and closed once. `Sendable`: folding does not change ICU's case map.
@safe
public struct CaseFolder: ~Copyable, @unchecked Sendable {
    private let map: OpaquePointer

    public init() throws(ICUError) {
        var status = CICUStatus.success
        let opened = unsafe cicu_openCaseMap(&status)
        try status.check()
        // ICU returns null only together with a failure.
        unsafe map = opened!
    }

    deinit { unsafe cicu_closeCaseMap(map) }

    /// Replaces the contents of `output` with the folded text; ASCII takes a fast path. Linear in the text.
    /// - Parameter text: UTF-8, below 700 MB; ill-formed bytes stay as they are.
    public func fold(_ text: Span<UInt8>, into output: inout [UInt8]) throws(ICUError) {
        output.removeAll(keepingCapacity: true)
        for index in text.indices {
            let byte = text[index]
            guard byte < 0x80 else { return try foldWithICU(text, into: &output) }
            output.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
        }
    }

    private func foldWithICU(_ text: Span<UInt8>, into output: inout [UInt8]) throws(ICUError) {
        var status = CICUStatus.success
        // One byte becomes at most three (an ill-formed byte); two bytes at most six (U+0390).
        let capacity = text.count * 3
        output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            // ICU writes at most `capacity` bytes, and `UInt8` and `char` are laid out alike.
            unsafe text.withUnsafeBytes { source in
                count = Int(
                    unsafe cicu_foldCase(
                        map, UnsafeMutableRawPointer(buffer.baseAddress!).assumingMemoryBound(to: CChar.self),
                        Int32(capacity), source.baseAddress!.assumingMemoryBound(to: CChar.self), Int32(source.count),
                        &status))
            }
            if status.isFailure { count = 0 }
        }
        try status.check()
    }
}
