internal import CICU

/// A Unicode script, by its number in ICU, which never changes.
public struct Script: Sendable, Hashable {
    public let rawValue: Int32

    /// The script of a scalar. Constant time.
    public init(of scalar: Unicode.Scalar) {
        rawValue = cicu_script(Int32(scalar.value))
    }

    private init(_ code: Int32) { rawValue = code }

    /// Punctuation, digits and symbols that all scripts share.
    public static let common = Script(cicu_scriptCommon)
    /// Marks that take the script of their base.
    public static let inherited = Script(cicu_scriptInherited)
    public static let latin = Script(cicu_scriptLatin)
    public static let greek = Script(cicu_scriptGreek)
    public static let cyrillic = Script(cicu_scriptCyrillic)
    public static let armenian = Script(cicu_scriptArmenian)
    public static let cherokee = Script(cicu_scriptCherokee)
}
