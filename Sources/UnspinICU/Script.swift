internal import CICU

/// A Unicode script, by its number in ICU, which never changes.
public struct Script: Sendable, Hashable {
    public let rawValue: Int32

    private init(_ code: UScriptCode) { rawValue = code.rawValue }

    /// The script of a scalar. Constant time.
    public init(of scalar: Unicode.Scalar) {
        var status = UErrorCode.success
        let code = unsafe cicu_script(Int32(scalar.value), &status)
        self.init(status.isFailure ? USCRIPT_UNKNOWN : code)
    }

    /// Punctuation, digits and symbols that all scripts share.
    public static let common = Script(USCRIPT_COMMON)
    /// Marks that take the script of their base.
    public static let inherited = Script(USCRIPT_INHERITED)
    public static let latin = Script(USCRIPT_LATIN)
    public static let greek = Script(USCRIPT_GREEK)
    public static let cyrillic = Script(USCRIPT_CYRILLIC)
    public static let armenian = Script(USCRIPT_ARMENIAN)
    public static let cherokee = Script(USCRIPT_CHEROKEE)
}
