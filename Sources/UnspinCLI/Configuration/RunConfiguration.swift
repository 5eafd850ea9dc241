import Unspin
import UnspinBatch
import UnspinConfiguration
import UnspinFormats
import UnspinText

/// A run over files, as the flags and the configuration files have it.
struct RunConfiguration {
    private let configurations: Configurations
    private let input: InputFlags
    private let console: Console

    /// - Throws: `ExitStatus` where only the configuration is asked for, which is written; `Failure`.
    init(_ repair: RepairFlags, _ input: InputFlags, _ console: Console) throws {
        configurations = repair.configurations(reading: input)
        self.input = input
        self.console = console
        guard repair.configuration.dumpConfig else { return }
        let configuration = try configurations.configuration(for: input.paths.first.map { $0 == "-" ? input.stdinFilename ?? "-" : $0 })
        try console.output(configuration.dump(Messages.origin))
        throw ExitStatus.done
    }

    /// What the working folder's configuration leaves out of the search.
    func excluded() throws -> [String] { try configurations.configuration(for: nil).list(.exclude) }

    func batch(for inputs: [Input], _ running: RunFlags) throws -> Batch {
        let map = try RepairerMap(configurations, for: inputs)
        var batch = try input.batch(.each(map.makeRepairer), console)
        batch.readingOf = try reading(of: inputs)
        running.apply(to: &batch)
        return batch
    }

    /// - Throws: where several texts would run into each other on standard output.
    func checkOneText(_ inputs: [Input]) throws {
        let reading = try self.reading(of: inputs)
        try input.checkOneText(inputs) { $0.format(reading($0).format) }
    }

    /// - Throws: where an input is none that the flags can be used on.
    func check(_ records: RecordOutputFlags, _ inputs: [Input]) throws {
        let reading = try self.reading(of: inputs)
        try records.check(inputs) { reading($0) }
    }

    /// Which tier counts as found.
    func countsReview(_ inputs: [Input]) throws -> Bool {
        try configurations.repairSettings(for: inputs.first?.name).fix == .review
    }

    /// What makes two runs parts of one: what they write depends on nothing else.
    func settings(of inputs: [Input], _ running: RunFlags) throws -> [String] {
        var settings: Set<String> = []
        for folder in Set(inputs.map { FileSystem.folder(of: $0.name) }) {
            let configuration = try configurations.configuration(for: FileSystem.join(folder, "file"))
            let repair = configurations.repairSettings(configuration)
            let version = try Messages.version(repair.data.openLexicon(), repair.data.openModel())
            settings.insert(configuration.dump(Messages.origin) + version + repair.without.map { " \($0.rawValue)" }.sorted().joined())
        }
        return settings.sorted() + [Messages.programVersion, "\(running.shard ?? "") \(running.shardBy.rawValue)"]
    }

    /// How the inputs are read, by their folders.
    private func reading(of inputs: [Input]) throws -> @Sendable (Input) -> InputReading {
        let other = try reading(configurations.configuration(for: nil))
        var readings: [String: InputReading] = [:]
        for folder in Set(inputs.map { FileSystem.folder(of: $0.name) }) {
            readings[folder] = try reading(configurations.configuration(for: FileSystem.join(folder, "file")))
        }
        return { [readings] in readings[FileSystem.folder(of: $0.name)] ?? other }
    }

    private func reading(_ configuration: Configuration) throws -> InputReading {
        if let encoding = configuration.text(.encoding), (try? DecodedText([], encoding: encoding)) == nil {
            throw Failure.encoding(encoding, configuration.entries(of: .encoding).last?.origin)
        }
        let name = configuration.text(.inputFormat)
        let format = name.flatMap(InputFormat.init)
        if let name, format == nil { throw Failure.unknownFormat(name, configuration.entries(of: .inputFormat).last?.origin) }
        return InputReading(
            format: format,
            options: ReadOptions(
                fields: RecordFields(text: configuration.list(.field), id: configuration.text(.id)),
                encoding: configuration.text(.encoding), recordLimit: input.recordLimit))
    }
}
