import ArgumentParser
import UnspinBatch

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", _superCommandName: UnspinCommand.name,
        abstract: "Say what every stage makes of a text, and what would have changed the decision.",
        discussion: "Of a text, or of one line or word of a file: --at FILE:LINE or FILE:LINE:COLUMN, as diff and the edit log "
            + "name places. Scores are natural logarithms.")

    @Argument(help: "The text; - is standard input.")
    var text: String?

    @Option(help: ArgumentHelp("A place in a file; the column counts characters.", valueName: "file:line[:column]"))
    var at: String?

    @Option(help: ArgumentHelp("The field of a JSON Lines record that is the text.", valueName: "name"))
    var field = "text"

    @Option(help: ArgumentHelp("The charset of the file. (default: detected)", valueName: "name"))
    var encoding: String?

    @Flag(help: "One JSON object.")
    var json = false

    @OptionGroup(title: "Repair") var repair: RepairFlags

    func validate() throws {
        if (text == nil) == (at == nil) { throw ValidationError(Messages.textOrPlace) }
        if let at, TextPlace(at) == nil { throw ValidationError(Messages.placeWithoutLine) }
        if field.isEmpty { throw ValidationError(Messages.emptyFieldName) }
    }

    func run() throws {
        let console = Console()
        let subject =
            if let place = at.flatMap(TextPlace.init) {
                try ExplainedText(place, field: field, encoding: encoding)
            } else {
                ExplainedText(text == "-" ? try Input.standardInput.read() : Array((text ?? "").utf8))
            }
        let trace = try Engine(repair, for: at.flatMap(TextPlace.init)?.path).trace(subject.text, at: subject.place)
        let explanation = Explanation(trace, place: subject.place)
        try console.output(json ? explanation.json : explanation.text)
    }
}
