import ArgumentParser
import UnspinBatch

/// Where cleaned text goes.
struct OutputFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp("Write NAME, NAME.diff and NAME.edits.jsonl into a folder, for each input.", valueName: "folder"),
        completion: .directory)
    var out: String?

    @Flag(help: "Replace each file by its cleaned text and leave the edit log beside it, as NAME.edits.jsonl.")
    var inPlace = false

    /// Nil for standard output.
    var plan: OutputPlan? { inPlace ? .inPlace : out.map(OutputPlan.folder) }

    func validate() throws {
        if inPlace, out != nil { throw ValidationError(Messages.outAndInPlace) }
        if out == "" { throw ValidationError(Messages.emptyFolderName) }
    }
}

extension OutputPlan {
    /// - Throws: where outputs would get in each other's way.
    func checked(_ inputs: [Input]) throws(Failure) {
        do throws(PlanError) {
            try check(inputs.filter { !$0.isOwnOutput })
        } catch {
            throw .plan(error)
        }
    }
}
