import ArgumentParser
import UnspinBatch
import UnspinFormats

/// Edit logs to be carried out on their files, or undone there.
struct Replay {
    enum Direction {
        case apply, revert
    }

    /// A log, or a folder of logs.
    var edits: String
    /// The file, or the folder of the files; nil where the logs themselves say.
    var file: String?
    /// Nil for standard output.
    var plan: OutputPlan?
    var direction: Direction
    var console: Console

    func validate() throws {
        if plan == .inPlace, file == "-" { throw ValidationError(Messages.standardInputInPlace) }
    }

    func run() throws {
        let files = try self.files()
        guard let plan else {
            guard files.count == 1, files[0].logs.count == 1 else { throw Failure.severalReplayed }
            let writer = DescriptorWriter.standardOutput()
            try writer.write(try result(of: files[0].logs[0], on: files[0].input))
            try writer.flush()
            return
        }
        try plan.checked(files.map(\.input))
        let isTree = FileSystem.isFolder(edits)
        var failed = 0
        for file in files {
            if Interrupt.isRequested { throw ExitStatus.interrupted }
            do {
                try write(file, plan)
            } catch let failure as Failure where isTree || files.count > 1 {
                failed += 1
                console.error(Messages.failure(failure))
            } catch let error as FileError where isTree || files.count > 1 {
                failed += 1
                console.error(Messages.fileError(error))
            }
        }
        if isTree || files.count > 1 { console.note(Messages.replayed(files.count - failed, failed: failed)) }
        if failed > 0 { throw ExitStatus.someFailed }
    }

    private func files() throws -> [LoggedFile] {
        if FileSystem.isFolder(edits) { return try LoggedFile.find(below: edits, files: file ?? edits) }
        if let file { return [LoggedFile(Input(argument: file), log: edits)] }
        return try logged(edits).map { LoggedFile(path: $0.path, log: edits) }
    }

    /// Each log works on what the one before it left.
    private func write(_ file: LoggedFile, _ plan: OutputPlan) throws {
        let output = plan.output(for: file.input)
        var input = file.input
        for log in direction == .apply ? file.logs : file.logs.reversed() {
            let result = try result(of: log, on: input, called: file.input.name)
            try FileSystem.makeFolder(FileSystem.folder(of: output))
            try FileSystem.replace(output, by: result)
            input = .file(output)
        }
    }

    /// - Parameter name: what the log calls the file, where it is about several.
    private func result(of log: String, on input: Input, called name: String? = nil) throws -> [UInt8] {
        let logged = try source(of: log, called: name ?? input.path ?? "-")
        let file = try input.readUncompressed()
        do {
            return direction == .apply ? try logged.apply(to: file) : try logged.revert(from: file)
        } catch {
            throw Failure.replay(path: input.path ?? "-", log: log, error)
        }
    }

    /// The part of a log that is about a file: the only one, or the one that names it.
    private func source(of log: String, called name: String) throws -> LoggedSource {
        let sources = try logged(log)
        if sources.count == 1 { return sources[0] }
        guard let source = sources.first(where: { $0.path == name }) else { throw Failure.notInLog(log: log, path: name) }
        return source
    }

    private func logged(_ log: String) throws -> [LoggedSource] {
        let bytes = try Input(argument: log).read()
        do {
            return try EditLogReader.read(bytes)
        } catch {
            throw Failure.editLog(path: log, error)
        }
    }
}
