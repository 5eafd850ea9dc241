import ArgumentParser
import Unspin
import UnspinConfiguration

/// What may be changed.
struct RepairFlags: ParsableArguments {
    @Option(help: "Which edits are applied: none, auto, or review (which includes auto). The others are proposed. (default: auto)")
    var fix: RepairOptions.Fix?

    @Flag(inversion: .prefixedNo, help: "Take every document as spun, whatever its evidence says.")
    var assumeSpun: Bool?

    @Option(help: ArgumentHelp("Leave out edits whose confidence is lower than this.", valueName: "0...1"))
    var minConfidence: Double?

    @Option(
        help: ArgumentHelp("Use the entries of a dictionary file as well. Repeatable.", valueName: "[format:]file"), completion: .file())
    var dictionary: [String] = []

    @Option(help: ArgumentHelp("Never change the phrases listed in a file. Repeatable.", valueName: "file"))
    var allow: [String] = []

    @Option(help: ArgumentHelp("Switch off an entry, a pack or a rule of normalisation by its name. Repeatable.", valueName: "name"))
    var disable: [String] = []

    @Option(help: ArgumentHelp("Switch on a rule of normalisation: quotes, dashes or ellipsis. Repeatable.", valueName: "rule"))
    var enable: [String] = []

    @Option(help: ArgumentHelp("Decide without a part, to see what it is worth. Repeatable.", valueName: "part"))
    var without: [DecisionPart] = []

    @OptionGroup var data: DataFlags
    @OptionGroup var configuration: ConfigurationFlags

    func validate() throws {
        if let minConfidence, !(0...1).contains(minConfidence) { throw ValidationError(Messages.confidenceOutOfRange) }
    }

    /// What the flags set, beside the configuration files.
    func configurations(reading input: InputFlags? = nil) -> Configurations {
        var layer = Layer()
        layer.setOnCommandLine(.fix, fix.map { .text($0.rawValue) })
        layer.setOnCommandLine(.assumeSpun, assumeSpun.map { .boolean($0) })
        layer.setOnCommandLine(.minConfidence, minConfidence.map { .number($0) })
        layer.setOnCommandLine(.dictionary, list: dictionary)
        layer.setOnCommandLine(.allow, list: allow)
        layer.setOnCommandLine(.disable, list: disable)
        layer.setOnCommandLine(.enable, list: enable)
        layer.setOnCommandLine(.context, data.context.map { .text($0) })
        layer.setOnCommandLine(.lexicon, data.lexicon.map { .text($0) })
        input?.set(in: &layer)
        return Configurations(configuration, commandLine: layer, without: Set(without))
    }
}
