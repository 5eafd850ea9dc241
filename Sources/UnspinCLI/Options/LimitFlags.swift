import ArgumentParser

/// How many findings a format with a limit takes.
struct LimitFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The most findings in sarif (default: 5000) and of each level in github (default: 10); the strongest are kept.",
            valueName: "count"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError(Messages.limitTooLow) }
    }
}
