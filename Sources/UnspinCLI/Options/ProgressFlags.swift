import ArgumentParser

/// What long runs say on standard error.
struct ProgressFlags: ParsableArguments {
    @OptionGroup var messages: MessageFlags

    @Flag(help: "Do not say how far a run has got.")
    var noProgress = false

    /// One that says how far a long run has got.
    /// - Parameter writesOutput: whether results go to standard output; on a terminal they show themselves how far it is.
    func console(writesOutput: Bool) -> Console {
        var console = messages.console
        if !messages.quiet, !noProgress, !(writesOutput && console.outputIsTerminal) {
            console.progress = ProgressLine(isTerminal: console.errorCanDraw, columns: console.columns)
        }
        return console
    }
}
