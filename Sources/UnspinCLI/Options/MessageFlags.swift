import ArgumentParser

/// What is said on standard error.
struct MessageFlags: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(help: "Do not say how far a run has got.")
    var noProgress = false

    var console: Console { Console(isQuiet: quiet) }

    /// One that says how far a long run has got.
    /// - Parameter writesOutput: whether results go to standard output; on a terminal they show themselves how far it is.
    func console(writesOutput: Bool) -> Console {
        var console = console
        if !quiet, !noProgress, !(writesOutput && console.outputIsTerminal) {
            console.progress = ProgressLine(isTerminal: console.errorCanDraw, columns: console.columns)
        }
        return console
    }
}
