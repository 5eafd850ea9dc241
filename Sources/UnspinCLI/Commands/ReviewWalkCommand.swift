import ArgumentParser
import UnspinBatch
import UnspinDecisions
import UnspinRender
import UnspinReview

struct ReviewWalkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "walk",
        abstract: "Walk through the proposed changes of texts, or of edit logs (NAME.edits.jsonl). The default.",
        usage: "unspin review [--continue] [--decisions FILE] PATHS",
        discussion: "Every key is answered at once and saved at once: y accepts, n rejects, ? shows all keys, q quits. The texts stay as "
            + "they are until you press W or run unspin apply --decisions. Without a full screen, one key a line.")

    @Flag(name: .customLong("continue"), help: "Take up the decisions that the file holds.")
    var isContinued = false

    @Option(
        help: ArgumentHelp(
            "Where decisions are kept. (default: NAME.decisions.jsonl beside the text; unspin.decisions.jsonl for several)",
            valueName: "file"),
        completion: .file())
    var decisions: String?

    @Option(
        help: ArgumentHelp(
            "Where phrases go that are never to be proposed again, for --allow. (default: unspin.allowed)", valueName: "file"),
        completion: .file())
    var never = "unspin.allowed"

    @Flag(help: "One key a line in place of a full screen, as with TERM=dumb and in pipes.")
    var lines = false

    @Option(help: ArgumentHelp("Take the keys from a file, one a line.", valueName: "file"), completion: .file())
    var answers: String?

    @Option(help: ArgumentHelp("Where W writes the texts. (default: in place)", valueName: "folder"), completion: .directory)
    var out: String?

    @OptionGroup(title: "Input") var input: InputFlags
    @OptionGroup(title: "Output") var colour: ColourFlags
    @OptionGroup(title: "Repair") var repair: RepairFlags
    @OptionGroup(title: "Run") var running: RunFlags
    @OptionGroup(title: "Messages") var messages: MessageFlags

    func run() throws {
        let console = messages.console
        var repair = repair
        if FileSystem.identity(of: never) != nil { repair.allow.append(never) }
        let sources = ReviewTexts(input: input, repair: repair, running: running, console: console)
        let path = decisions ?? ReviewFiles.name(for: input.paths)
        let files = try ReviewFiles(decisions: path, allowed: never, continuing: isContinued)
        let texts = try sources.read()
        guard texts.contains(where: { !$0.edits.isEmpty }) else {
            return console.note(Messages.nothingToReview(logs: try sources.logsInFolders))
        }
        if let torn = files.journal.log.torn { console.warning(Messages.tornLine(path, torn)) }
        var session = ReviewSession(texts)
        if isContinued { session.resume(files.decisions) }
        let walk = ReviewWalk(
            session: session, files: files, sources: sources, plan: out.map(OutputPlan.folder) ?? .inPlace)
        if let answers {
            try LineReview(walk, answers: .file(answers), console).run()
        } else if lines || !console.hasFullScreen {
            try LineReview(walk, answers: .standardInput, console).run()
        } else {
            try ScreenReview.run(walk, usesColour: colour.style(console).usesColour)
        }
        console.note(walk.hasDecisions ? Messages.reviewed(walk, decisions: path, input.paths) : Messages.nothingDecided)
        if Interrupt.isRequested { throw ExitStatus.interrupted }
    }
}
