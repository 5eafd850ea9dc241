public import Unspin
public import UnspinFormats

/// What becomes of records besides their repaired text.
public struct RecordOutput: Sendable, Hashable {
    /// Whether the text stays as it is, and what was found is told in a field of the record.
    public var annotates = false
    /// What offsets in an annotation count; without annotation, whether a field maps the offsets of the cleaned text. Nil for no map.
    public var offsets: OffsetUnit?
    /// The field that gets the original text of records that are changed.
    public var originalField: String?
    /// Whether records that were not found spun are left out.
    public var keepsOnlySpun = false
    /// Records of which a spinner replaced a larger share of the words are left out.
    public var highestRate: Double?
    /// Whether lines of attributes are made, in place of any change.
    public var makesAttributes = false

    public init() {}

    /// Whether records come out just as they are repaired.
    var isPlain: Bool { self == RecordOutput() }
}

/// Why a record is not in the output.
public enum Removal: Sendable, Hashable {
    /// It is bad, and in the quarantine.
    case quarantine(RecordError)
    case notSpun
    case aboveRate

    /// What was done with it, as logs say it.
    var cause: String {
        switch self {
        case .quarantine: "quarantine"
        case .notSpun, .aboveRate: "drop"
        }
    }

    /// Why, as logs and reports say it.
    var reason: String {
        switch self {
        case .quarantine(let error): error.name
        case .notSpun: "not_spun"
        case .aboveRate: "above_rate"
        }
    }

    /// Whether it was left out by what was found in it.
    var isDrop: Bool { cause == "drop" }
}
