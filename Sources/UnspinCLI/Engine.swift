import Unspin
import UnspinBatch
import UnspinFormats
import UnspinText

/// What repairs text, built from the flags of the command line.
final class Engine {
    private let normaliser: Normaliser
    private let identifier = LanguageIdentifier()
    private let isApplied: Bool

    init(_ flags: RepairFlags) throws {
        normaliser = try Normaliser(rules: flags.options().rules)
        isApplied = flags.fix != .none
    }

    func repair(_ text: [UInt8]) -> Repair {
        var repair = Repair(original: text, cleaned: text, edits: .empty, evidence: DocumentEvidence(), outcome: .decided)
        if case .other = identifier.language(of: text) {
            repair.outcome = .otherLanguage
            return repair
        }
        let changes = normaliser.normalise(text, protected: ProtectedSpans.find(in: text)).changes
        let edits = changes.map { change in
            Edit(
                range: change.range, original: String(decoding: text[change.range], as: UTF8.self), replacement: change.replacement,
                entry: change.rule.rawValue, cause: .normalisation(change.rule), tier: .auto, confidence: 1, isApplied: isApplied)
        }
        guard let list = try? EditList(edits), let cleaned = try? list.apply(to: text) else { preconditionFailure("changes overlap") }
        repair.edits = list
        repair.cleaned = cleaned
        return repair
    }

    /// A batch that repairs what the flags say, as they say.
    static func batch(_ repair: RepairFlags, _ input: InputFlags, _ console: Console) throws -> Batch {
        if let name = input.encoding, (try? DecodedText([], encoding: name)) == nil { throw Failure.encoding(name) }
        let engine = try Engine(repair)
        return Batch(
            repairer: DocumentRepairer(repair: engine.repair), format: input.inputFormat, fields: input.fields,
            encoding: input.encoding, report: { console.report($0) })
    }
}

extension RepairFlags {
    /// - Throws: `Failure` where a name is unknown.
    func options() throws(Failure) -> RepairOptions {
        var options = RepairOptions()
        options.fix = fix
        options.assumeSpun = assumeSpun
        for name in enable {
            guard let rule = NormalisationRule(rawValue: name) else { throw .unknownRule(name) }
            options.rules.insert(rule)
        }
        for name in disable {
            if let rule = NormalisationRule(rawValue: name) {
                options.rules.remove(rule)
            } else {
                options.disabled.insert(name)
            }
        }
        return options
    }
}
