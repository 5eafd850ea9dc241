public import ArgumentParser
public import Unspin

extension RepairOptions.Fix: ExpressibleByArgument {}

/// What may be changed.
struct RepairFlags: ParsableArguments {
    @Option(help: "Which edits are applied: none, auto, or review (which includes auto). The others are proposed.")
    var fix: RepairOptions.Fix = .auto

    @Flag(help: "Take every document as spun, whatever its evidence says.")
    var assumeSpun = false

    @Option(help: ArgumentHelp("Leave out edits whose posterior is lower than this.", valueName: "0...1"))
    var minConfidence = 0.0

    @Option(
        help: ArgumentHelp("Use the entries of a dictionary file as well. Repeatable.", valueName: "[format:]file"), completion: .file())
    var dictionary: [String] = []

    @Option(help: ArgumentHelp("Never change the phrases listed in a file. Repeatable.", valueName: "file"))
    var allow: [String] = []

    @Option(help: ArgumentHelp("Switch off an entry, a pack or a rule of normalisation by its name. Repeatable.", valueName: "name"))
    var disable: [String] = []

    @Option(help: ArgumentHelp("Switch on a rule of normalisation: quotes, dashes or ellipsis. Repeatable.", valueName: "rule"))
    var enable: [String] = []

    @OptionGroup var data: DataFlags

    func validate() throws {
        if !(0...1).contains(minConfidence) { throw ValidationError(Messages.confidenceOutOfRange) }
    }
}
