import ArgumentParser
import Unspin

/// What some of the formats for other programs can be told.
struct ExportFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The most findings in sarif (default: 5000) and of each level in github (default: 10); the strongest are kept.",
            valueName: "count"))
    var limit: Int?

    @Option(help: "What the format offsets counts: utf-8, utf-16 or code-points. (default: utf-8)")
    var offsets: OffsetUnit?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError(Messages.limitTooLow) }
    }
}
