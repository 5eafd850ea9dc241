import ArgumentParser
import UnspinBatch
import UnspinDecisions
import UnspinFormats

/// What is known and let stand.
struct BaselineFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp("Phrases that this file knows do not count as found. Made by --write-baseline.", valueName: "file"),
        completion: .file())
    var baseline: String?

    @Option(
        help: ArgumentHelp("Write the phrases of the documents that are found spun to a file, for --baseline.", valueName: "file"),
        completion: .file())
    var writeBaseline: String?

    func read() throws -> Baseline? {
        guard let baseline else { return nil }
        let bytes = try FileSystem.read(baseline)
        do throws(EditLogError) {
            return Baseline(try BaselineFile.read(bytes))
        } catch {
            throw Failure.baseline(path: baseline, error)
        }
    }

    /// The file is replaced whole.
    func write(_ phrases: [KnownPhrase], _ console: Console) throws(FileError) {
        guard let writeBaseline else { return }
        try FileSystem.replace(writeBaseline, by: Array(phrases.map(BaselineFile.line).joined().utf8))
        console.note(Messages.baseline(writeBaseline, count: phrases.count))
    }

    func validate() throws {
        if baseline == "" || writeBaseline == "" { throw ValidationError(Messages.emptyFileName) }
    }
}
