import ArgumentParser
import UnspinBatch
import UnspinFormats

/// An edit log to be carried out on its file, or undone there.
struct Replay {
    enum Direction {
        case apply, revert
    }

    var edits: String
    var file: String
    var inPlace: Bool

    func validate() throws {
        if inPlace, file == "-" { throw ValidationError(Messages.standardInputInPlace) }
    }

    func run(_ direction: Direction) throws {
        let log = try logged()
        let source = try Input(argument: file).readUncompressed()
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
