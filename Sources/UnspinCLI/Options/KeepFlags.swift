import ArgumentParser
import UnspinBatch

/// What is kept of a run besides its output.
struct KeepFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp("Write bad records to a file, with the reason, and not to the output.", valueName: "file"),
        completion: .file())
    var quarantine: String?

    @Option(
        help: ArgumentHelp(
            "Write a report of the run: summary.html, summary.json and documents.jsonl, a line for each document.", valueName: "folder"),
        completion: .directory)
    var report: String?

    @Flag(help: "Go on where a run with the same settings broke off; without one, begin.")
    var resume = false

    @Option(
        help: ArgumentHelp("Where it is kept how far the run has got. (default: .unspin-run in the folder of --out)", valueName: "file"),
        completion: .file())
    var checkpoint: String?

    /// - Parameters:
    ///   - batch: is set to what the flags say.
    ///   - plan: nil for standard output.
    ///   - settings: what must be the same for runs to be parts of one.
    func apply(to batch: inout Batch, _ plan: OutputPlan?, settings: [String]) throws(Failure) {
        var kept = (quarantine: 0, documents: 0)
        if let path = journalPath(plan, batch.shard) {
            do throws(RunJournalError) {
                let settings = (settings + ["\(quarantine ?? "") \(report ?? "")"]).joined(separator: "\u{1F}")
                let journal = try RunJournal(path, settings: settings, isInPlace: plan == .inPlace, resumes: resume)
                batch.journal = journal
                kept = (journal.quarantineLength, journal.documentsLength)
            } catch {
                throw .runJournal(error)
            }
        } else if resume || checkpoint != nil {
            throw .notResumable
        }
        do throws(FileError) {
            if let quarantine { batch.quarantine = try Quarantine(quarantine, keeping: kept.quarantine) }
            if let report { batch.runReport = try RunReport(report, keeping: kept.documents) }
        } catch {
            throw .file(error)
        }
    }

    private func journalPath(_ plan: OutputPlan?, _ shard: Shard?) -> String? {
        guard let plan else { return nil }
        if let checkpoint { return checkpoint }
        guard case .folder(let folder) = plan else { return nil }
        return folder + "/.unspin-run" + (shard.map { ".\($0.index + 1)-of-\($0.count)" } ?? "")
    }

    func validate() throws {
        if quarantine == "" || checkpoint == "" || report == "" { throw ValidationError(Messages.emptyFileName) }
    }
}
