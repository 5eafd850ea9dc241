import ArgumentParser
import Unspin
import UnspinBatch
import UnspinDecisions
import UnspinFormats
import UnspinRender
import UnspinReview

/// What a review is about: texts that are repaired now, and texts whose repair stands in edit logs.
struct ReviewTexts {
    var input: InputFlags
    var repair: RepairFlags
    var running: RunFlags
    var console: Console

    private var logs: [String] { input.paths.filter { $0.hasSuffix(OutputName.edits) } }

    /// Edit logs in the folders that are named: a review of a folder is one of its texts.
    var logsInFolders: [String] {
        get throws {
            try input.paths.filter(FileSystem.isFolder).flatMap { folder in
                try FileSystem.contents(of: folder).filter { $0.hasSuffix(OutputName.edits) }.sorted()
            }
        }
    }

    /// - Throws: `Failure`, or `ExitStatus` where some input failed.
    func read() throws -> [ReviewText] {
        if let decisions = input.paths.first(where: { $0.hasSuffix(OutputName.decisions) }) { throw Failure.reviewOfDecisions(decisions) }
        var texts: [ReviewText] = []
        var plain = input
        plain.paths = input.paths.filter { !$0.hasSuffix(OutputName.edits) }
        if !plain.paths.isEmpty || logs.isEmpty {
            let configuration = try RunConfiguration(repair, plain, console)
            let found = try plain.find(console, for: ReviewWalkCommand.self, excluding: configuration.excluded())
            guard found.inputs.allSatisfy({ $0.path != nil }) else { throw Failure.reviewOfStandardInput }
            texts += try collect(found, configuration.batch(for: found.inputs, running))
        }
        for log in logs { texts += try read(log: log) }
        return texts
    }

    private func read(log: String) throws -> [ReviewText] {
        let documents: [LoggedDocument]
        let bytes = try FileSystem.read(log)
        do {
            documents = try EditLogReader.documents(bytes)
        } catch {
            throw Failure.editLog(path: log, error)
        }
        return try documents.flatMap { document in
            let source = document.source
            let digest = Digest.sha256(try FileSystem.read(source.path))
            guard digest == source.inputDigest else {
                throw Failure.reviewOfChangedText(path: source.path, log: log, isCleaned: digest == source.outputDigest)
            }
            let edits = Dictionary(grouping: document.changes) { $0.place(in: source.path) }.mapValues { $0.map(\.edit) }
            return try collect(path: source.path, like: Array(edits.keys)) { place, _ in edits[place] ?? [] }
        }
    }

    /// A file with edits that are known.
    /// - Parameter places: of its texts: they tell a container and its fields where no option does.
    func collect(path: String, like places: [EditLog.Place], _ edits: @escaping DocumentRepairer.KnownEdits) throws -> [ReviewText] {
        var input = input
        if input.inputFormat == nil, places.contains(where: { $0.recordLine != nil }) { input.inputFormat = .jsonLines }
        if input.field.isEmpty { input.field = Set(places.compactMap(\.field)).sorted() }
        let batch = try input.batch(.one(DocumentRepairer(edits: edits)), console)
        return try collect(Discovery.Result(inputs: [.file(path)]), batch)
    }

    private func collect(_ found: Discovery.Result, _ batch: Batch) throws -> [ReviewText] {
        var sink = ReviewSink()
        try batch.run(found, into: &sink).check()
        return sink.texts.map { text in
            let evidence = text.evidence.words > 0 ? text.evidence : nil
            return ReviewText(
                place: text.place, heading: text.heading, text: text.part.text, edits: text.part.edits.edits, rate: evidence?.rate,
                family: evidence?.family, places: text.part.places)
        }
    }
}
