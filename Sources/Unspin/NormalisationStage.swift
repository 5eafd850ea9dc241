import UnspinICU
import UnspinText

/// Normalisation as edits.
///
/// Spacing and braces are repaired only where the document is spun: a stray space in a clean text is its author's, and is
/// proposed for review. The other rules undo what no author means to write, and hold everywhere.
struct NormalisationStage: Sendable {
    /// A change of the normaliser and whether the text that is decided has it.
    struct Step {
        var edit: Edit
        var isCarriedOut: Bool
    }

    struct Result {
        var text: [UInt8]
        var edits: [Step]
        /// Some of the steps are carried out only because the document is taken as spun.
        var dependsOnEvidence: Bool

        /// Between the text before and after.
        var map: OffsetMap { NormalisationStage.map(edits) }

        func mapped(_ ignored: IgnoredEntries) -> IgnoredEntries { ignored.isEmpty ? ignored : ignored.mapped(through: map) }
    }

    /// Between the texts before and after those of the steps that are carried out.
    static func map(_ steps: [Step]) -> OffsetMap {
        OffsetMap(
            steps.filter(\.isCarriedOut).map {
                TextChange(range: $0.edit.range, replacement: $0.edit.replacement, rule: NormalisationRule(rawValue: $0.edit.entry) ?? .nfc)
            })
    }

    private let all: Normaliser
    private let certain: Normaliser
    private let fixesReview: Bool
    /// Some of the rules go by what most of a text does, or change what the gate does not look at: they see all of it, gate or not.
    let readsWholeText: Bool

    private static let evidenced: Set<NormalisationRule> = [.spacing, .brace]

    init(_ options: RepairOptions) throws(ICUError) {
        all = try Normaliser(rules: options.rules)
        certain = try Normaliser(rules: options.rules.subtracting(NormalisationStage.evidenced))
        fixesReview = options.fix == .review
        readsWholeText = !options.rules.isDisjoint(with: [.quotes, .dashes, .ellipsis])
    }

    /// - Parameters:
    ///   - exempt: what of the text's ends is protected by what stands around it.
    ///   - ignored: where the text switches rules off.
    func normalise(
        _ text: [UInt8], isSpun: Bool, exempt: SectionSurroundings.Exemption = .none, ignored: IgnoredEntries = .none
    ) -> Result {
        func protected() -> ProtectedSpans { exempt.spans(of: text) }
        let full = all.normalise(text, protected: protected(), ignored: ignored)
        let depends = full.changes.contains { NormalisationStage.evidenced.contains($0.rule) } && !fixesReview
        if isSpun || !depends {
            return Result(
                text: full.text, edits: full.changes.map { step($0, text, isCarriedOut: true) }, dependsOnEvidence: depends)
        }
        let quiet = certain.normalise(text, protected: protected(), ignored: ignored)
        var edits = quiet.changes.map { step($0, text, isCarriedOut: true) }
        for change in full.changes where NormalisationStage.evidenced.contains(change.rule) {
            guard !quiet.changes.contains(where: { $0.range.overlaps(change.range) || $0.range == change.range }) else { continue }
            edits.append(step(change, text, isCarriedOut: false))
        }
        return Result(text: quiet.text, edits: edits, dependsOnEvidence: true)
    }

    /// Whether a text is sure to stay as it is, spun or not. Linear, and much faster than normalising it.
    func changesNothing(in text: Span<UInt8>) -> Bool { all.changesNothing(in: text) }

    /// Whether a spun text stays as it is. Linear.
    func leaves(_ text: [UInt8]) -> Bool {
        if !readsWholeText, changesNothing(in: text.span) { return true }
        return all.normalise(text, protected: ProtectedSpans.find(in: text), ignored: .none).changes.isEmpty
    }

    private func step(_ change: TextChange, _ text: [UInt8], isCarriedOut: Bool) -> Step {
        Step(
            edit: Edit(
                range: change.range, original: String(decoding: text[change.range], as: UTF8.self), replacement: change.replacement,
                entry: change.rule.rawValue, cause: .normalisation(change.rule), tier: isCarriedOut ? .auto : .review,
                confidence: isCarriedOut ? 1 : 0.5, isApplied: isCarriedOut),
            isCarriedOut: isCarriedOut)
    }
}
