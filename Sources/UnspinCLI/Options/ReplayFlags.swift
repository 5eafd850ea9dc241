import ArgumentParser
import UnspinBatch
import UnspinFormats

/// The arguments of `apply` and `revert`, and what the two have in common.
struct ReplayFlags: ParsableArguments {
    enum Direction {
        case apply, revert
    }

    @Argument(help: "The edit log (NAME.edits.jsonl).", completion: .file())
    var edits: String

    @Argument(help: "The file; - is standard input.", completion: .file())
    var file: String

    @Flag(help: "Write the result to the file instead of standard output.")
    var inPlace = false

    func validate() throws {
        if inPlace, file == "-" { throw ValidationError(Messages.standardInputInPlace) }
    }

    func run(_ direction: Direction) throws {
        let log = try logged()
        let source = try Input(argument: file).read()
        let result: [UInt8]
        do {
            result = direction == .apply ? try log.apply(to: source) : try log.revert(from: source)
        } catch {
            throw Failure.replay(path: file, log: edits, error)
        }
        if inPlace { return try FileSystem.replace(file, by: result) }
        let writer = DescriptorWriter.standardOutput()
        try writer.write(result)
        try writer.flush()
    }

    /// The part of the log that is about the file: the only one, or the one that names it.
    private func logged() throws -> LoggedSource {
        let sources: [LoggedSource]
        let bytes = try FileSystem.read(edits)
        do {
            sources = try EditLogReader.read(bytes)
        } catch {
            throw Failure.editLog(path: edits, error)
        }
        if sources.count == 1 { return sources[0] }
        guard let source = sources.first(where: { $0.path == file }) else { throw Failure.notInLog(log: edits, path: file) }
        return source
    }
}
