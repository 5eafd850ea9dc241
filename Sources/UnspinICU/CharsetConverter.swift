internal import CICU

/// What a charset's bytes decode to.
public enum DecodedPiece: Sendable, Hashable {
    /// A UTF-16 unit.
    case unit(UInt16)
    /// So many bytes that mean nothing in the charset.
    case invalid(count: Int)
}

/// Converts between a charset and UTF-8. It never substitutes: what has no counterpart is told to the caller.
///
/// Safe: the pointer is private, owned alone and closed once.
@safe
public struct CharsetConverter: ~Copyable {
    private let converter: OpaquePointer

    /// - Throws: `U_FILE_ACCESS_ERROR` for a name that ICU does not know.
    public init(_ name: String) throws(ICUError) {
        var status = CICUStatus.success
        let opened = unsafe name.withCString { unsafe cicu_openConverter($0, &status) }
        try status.check()
        // ICU returns null only together with a failure.
        unsafe converter = opened!
    }

    deinit { unsafe cicu_closeConverter(converter) }

    /// ICU's canonical name, such as `ibm-5348_P100-1997` for windows-1252.
    public var name: String {
        var status = CICUStatus.success
        guard let name = unsafe cicu_converterName(converter, &status) else { return "" }
        return unsafe String(cString: name)
    }

    /// Whether a character's bytes depend on what stands before it (escape sequences and compression), so that a piece of the
    /// text cannot be replaced by itself.
    public var isStateful: Bool {
        unsafe cicu_isStateful(converter)
    }

    /// Converts to UTF-16, piece by piece, with the offset of the bytes that each comes from.
    public mutating func decode(
        _ bytes: [UInt8], _ body: (_ piece: DecodedPiece, _ offset: Int) -> Void
    ) throws(ICUError) {
        unsafe cicu_resetConverter(converter)
        var failure = CICUStatus.success
        var last = 0
        let capacity = 4096
        var units = [UInt16](repeating: 0, count: capacity)
        var offsets = [Int32](repeating: 0, count: capacity)
        // The pointers stay inside the arrays: ICU gets their limits and moves them no further.
        unsafe bytes.withUnsafeBytes { buffer in
            guard let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
            let limit = unsafe base + buffer.count
            var source: UnsafePointer<CChar>? = unsafe base
            while true {
                let start = unsafe source! - base
                var status = CICUStatus.success
                var conversion = CICUConversion.done
                let written = unsafe units.withUnsafeMutableBufferPointer { units in
                    unsafe offsets.withUnsafeMutableBufferPointer { offsets in
                        var target = units.baseAddress
                        conversion = unsafe cicu_toUnicode(
                            converter, &target, units.baseAddress! + capacity, &source, limit, offsets.baseAddress!, &status)
                        return unsafe target! - units.baseAddress!
                    }
                }
                for index in 0..<written {
                    // ICU gives -1 for a unit whose bytes it read in the call before.
                    if offsets[index] >= 0 { last = start + Int(offsets[index]) }
                    body(.unit(units[index]), last)
                }
                switch conversion {
                case .full: continue
                case .invalid:
                    let end = unsafe source! - base
                    let count = unsafe Int(cicu_invalidCount(converter))
                    body(.invalid(count: count), end - count)
                    unsafe cicu_resetConverter(converter)
                    if end == buffer.count { return }
                case .done, .failed:
                    failure = status
                    return
                }
            }
        }
        try failure.check()
    }

    /// The text in the charset, or `nil` where it holds a character that the charset does not have.
    public mutating func encode(_ text: String) -> [UInt8]? {
        unsafe cicu_resetConverter(converter)
        let units = Array(text.utf16)
        // The longest charset, UTF-32, takes four bytes a unit; the rest is room for a mark at the start.
        var output = [CChar](repeating: 0, count: units.count * 4 + 16)
        let capacity = output.count
        var status = CICUStatus.success
        // The pointers stay inside the arrays: ICU gets their limits and moves them no further.
        let count = unsafe units.withUnsafeBufferPointer { units in
            unsafe output.withUnsafeMutableBufferPointer { output in
                var target = output.baseAddress
                var source = units.baseAddress
                guard let start = unsafe source else { return 0 }
                unsafe cicu_fromUnicode(
                    converter, &target, output.baseAddress! + capacity, &source, start + units.count, &status)
                return unsafe target! - output.baseAddress!
            }
        }
        if status.isFailure { return nil }
        return output.prefix(count).map { UInt8(bitPattern: $0) }
    }
}
