import ArgumentParser
import UnspinBatch

/// What is kept of a run besides its output.
struct KeepFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp("Write bad records to a file, with the reason, and not to the output.", valueName: "file"),
        completion: .file())
    var quarantine: String?

    /// - Parameter batch: is set to what the flags say.
    /// - Throws: `FileError` where a file cannot be made.
    func apply(to batch: inout Batch) throws(FileError) {
        if let quarantine { batch.quarantine = try Quarantine(quarantine) }
    }
}
