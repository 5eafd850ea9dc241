public import UnspinICU

/// What normalisation makes of a text.
public struct Normalisation: Sendable {
    /// What was changed, ascending and disjoint, in bytes of the original.
    public var changes: [TextChange]
    /// The text with the changes.
    public var text: [UInt8]
    public var map: OffsetMap

    init(unchanged text: [UInt8]) {
        changes = []
        self.text = text
        map = .identity
    }
}

/// Takes out of a text what hides words from a reader of tokens: decomposed letters, invisible characters, letters of the wrong
/// script, spaces in the wrong place, braces of a template. Normalising the result changes nothing more.
///
/// A value that any number of workers can share.
public struct Normaliser: Sendable {
    public let rules: Set<NormalisationRule>
    private let passes: [any NormalisationPass]

    public init(rules: Set<NormalisationRule> = NormalisationRule.standard) throws(ICUError) {
        self.rules = rules
        // The order makes one run enough: what an earlier pass leaves cannot be changed by it again after a later one.
        let all: [any NormalisationPass] = [
            InvisiblePass(), ConfusablePass(), CompositionPass(normalizer: try Normalizer()), BracePass(), SpacingPass(),
            QuotePass(), DashPass(), EllipsisPass(),
        ]
        passes = all.filter { rules.contains($0.rule) }
    }

    /// Normalises English text. The rule of spacing is wrong for some languages (French sets a space before `?`), so the caller asks for
    /// the language first. Linear.
    /// - Parameters:
    ///   - protected: bytes that no change may touch.
    ///   - ignored: where rules do not hold.
    public func normalise(_ text: [UInt8], protected: ProtectedSpans = .none, ignored: IgnoredEntries = .none) -> Normalisation {
        var result = Normalisation(unchanged: text)
        for pass in passes {
            let spans = protected.mapped(through: result.map)
            let exceptions = ignored.mapped(through: result.map)
            let changes = pass.changes(in: result.text.span).filter { change in
                !spans.overlaps(change.range) && !exceptions.contain(anyOf: [pass.rule.rawValue], at: change.range)
            }
            if changes.isEmpty { continue }
            result.changes = result.changes.followed(by: changes, middle: result.text)
            result.text = changes.apply(to: result.text)
            result.map = OffsetMap(result.changes)
        }
        return result
    }
}

/// One rule of normalisation.
protocol NormalisationPass: Sendable {
    var rule: NormalisationRule { get }

    /// Ascending and disjoint changes. Ill-formed bytes are never part of one.
    func changes(in text: Span<UInt8>) -> [TextChange]
}
