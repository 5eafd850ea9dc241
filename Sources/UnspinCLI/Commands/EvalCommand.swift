import ArgumentParser
import Unspin
import UnspinEvaluation

struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", _superCommandName: UnspinCommand.name,
        abstract: "Measure repairs of spun texts against their originals.",
        discussion: "Text files pair line by line, JSON Lines record by record. A stretch that the spinner or the repair changed counts "
            + "as hit, wrong, missed or harm; docs/command-line.md explains the figures.")

    @Argument(help: "The spun texts.", completion: .file())
    var spun: String

    @Argument(help: "The originals.", completion: .file())
    var original: String

    @Option(help: ArgumentHelp("Judge these texts instead of repairing now.", valueName: "file"), completion: .file())
    var repaired: String?

    @Option(help: ArgumentHelp("Texts that are acceptable too.", valueName: "file"), completion: .file())
    var also: String?

    @Option(help: ArgumentHelp("The field of JSON Lines records that is the text.", valueName: "name"))
    var field = "text"

    @Option(help: ArgumentHelp("The field to pair JSON Lines records by. (default: their order)", valueName: "name"))
    var id: String?

    @Option(help: ArgumentHelp("List the most frequent findings of each kind.", valueName: "count"))
    var list = 0

    @Flag(help: "List every edit and proposal that was judged: its document, its confidence, and whether it was right. For --json.")
    var edits = false

    @Flag(help: "One JSON object.")
    var json = false

    @OptionGroup(title: "Repair") var repair: RepairFlags

    func validate() throws {
        if field.isEmpty || id == "" { throw ValidationError(Messages.emptyFieldName) }
        if list < 0 { throw ValidationError(Messages.negativeCount) }
        if edits, !json { throw ValidationError(Messages.editsNeedJSON) }
    }

    func run() throws {
        let sources = try texts(spun)
        let originals = try texts(original).paired(with: sources)
        let alternatives = try also.map { try texts($0).paired(with: sources) }
        let repairs = try repaired.map { try texts($0).paired(with: sources) }
        let engine = repairs == nil ? try Engine(repair, for: spun) : nil
        var evaluation = Evaluation(keepsFindings: list > 0, keepsChanges: edits)
        for (index, source) in sources.texts.enumerated() {
            let result = engine?.repair(Array(source.text.utf8))
            let comparison = Comparison(
                spun: source.text, original: originals[index],
                repaired: repairs?[index] ?? String(decoding: result?.cleaned ?? [], as: UTF8.self), also: alternatives?[index])
            evaluation.add(comparison, changes: result.map(Self.changes) ?? [], traits: source.traits)
        }
        let report = EvaluationReport(evaluation, listing: list, listsEdits: edits, hasConfidences: repairs == nil)
        try Console().output(json ? report.json : report.text)
    }

    private func texts(_ path: String) throws -> EvaluationTexts { try EvaluationTexts(path, field: field, id: id) }

    private static func changes(_ repair: Repair) -> [RepairChange] {
        repair.edits.edits.filter { $0.cause == .phrase }.map {
            RepairChange(range: $0.range, replacement: $0.replacement, confidence: $0.confidence, isApplied: $0.isApplied)
        }
    }
}
