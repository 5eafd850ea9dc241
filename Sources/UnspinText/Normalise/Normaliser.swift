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
    ///   - protected: bytes that no change may touch; asked for where there is something to change.
    ///   - ignored: where rules do not hold.
    public func normalise(
        _ text: [UInt8], protected: @autoclosure () -> ProtectedSpans = .none, ignored: IgnoredEntries = .none
    ) -> Normalisation {
        var result = Normalisation(unchanged: text)
        var protectedSpans: ProtectedSpans?
        for pass in passes {
            var changes = pass.changes(in: result.text.span)
            if changes.isEmpty { continue }
            let known = protectedSpans ?? protected()
            protectedSpans = known
            let spans = known.mapped(through: result.map)
            let exceptions = ignored.mapped(through: result.map)
            changes.removeAll { spans.overlaps($0.range) || exceptions.contain(anyOf: [pass.rule.rawValue], at: $0.range) }
            if changes.isEmpty { continue }
            result.changes = result.changes.followed(by: changes, middle: result.text)
            result.text = changes.apply(to: result.text)
            result.map = OffsetMap(result.changes)
        }
        return result
    }
}

extension Normaliser {
    /// Whether a text is sure to stay as it is. Linear, and much faster than normalising it.
    public func changesNothing(in text: Span<UInt8>) -> Bool {
        for pass in passes where !pass.changes(in: text).isEmpty { return false }
        return true
    }
}

/// One rule of normalisation.
protocol NormalisationPass: Sendable {
    var rule: NormalisationRule { get }

    /// Ascending and disjoint changes. Ill-formed bytes are never part of one.
    func changes(in text: Span<UInt8>) -> [TextChange]
}
