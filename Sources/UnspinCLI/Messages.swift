import UnspinBatch
import UnspinContext
import UnspinFormats
import UnspinICU
import UnspinLexicon
import UnspinMessages
import UnspinText

/// Every sentence that the program says, besides its help.
enum Messages {
    static let programVersion = "0.1.0"

    /// What argument-parser puts before its own errors.
    static let parserPrefix = "Error: "

    static let emptyFieldName = "The name of a field is empty."
    static let emptyFileName = "The name of a file is empty."
    static let emptyFolderName = "The name of the folder for --out is empty."
    static let fieldsForText = "--field and --id are for formats with records, not for text, markdown or html."
    static let outAndInPlace = "Give --out or --in-place, not both."
    static let confidenceOutOfRange = "--min-confidence is a probability, from 0 to 1."
    static let textOrPlace = "Give a text, or a place with --at FILE:LINE."
    static let placeWithoutLine = "--at takes FILE:LINE or FILE:LINE:COLUMN; both count from 1."
    static let jobsOutOfRange = "--jobs takes a number from 1 on."
    static let shardOutOfRange = "--shard takes I/N: the part, from 1 on, and how many there are, such as 2/8."
    static let negativeCount = "--list takes a number from 0 on."
    static let editsNeedJSON = "--edits goes with --json."
    static let editsAndFile = "Give an edit log and its file: unspin apply EDITS FILE; or decisions: unspin apply --decisions FILE PATHS."
    static let emptyStdinFilename = "The name for --stdin-filename is empty."
    static let isolatedAndConfig = "Give --config or --isolated, not both."
    static let limitTooLow = "--limit takes a number from 1 on."
    static let fromNeedsOnePath = "--from compares with one text: unspin diff --from OLD NEW."
    static let rateOutOfRange = "--drop-above takes a share of the words, from 0 to 1."
    static let annotateKeepsOriginal = "With --annotate the text stays as it is: --keep-original has nothing to keep."
    static let originalIsText = "--keep-original takes another field than that of the text."
    static let originalInAnnotation = "--keep-original takes another field: unspin is for what --annotate and --offsets say."
    static let emptyAttributesName = "The name of the folder for --attributes is empty."
    static let attributesAlone =
        "--attributes writes attributes and no records; leave out --annotate, --only-spun, --drop-above, --keep-original and --offsets."
    static let attributesAndOutput = "Give --attributes, --out or --in-place: each says alone what is written."
    static let standardInputInPlace = "Standard input cannot be changed in place."

    static func version(_ lexicon: Lexicon, _ model: LanguageModel) -> String {
        """
        unspin \(programVersion)
        lexicon \(String("000000000000000\(String(lexicon.sourceHash, radix: 16))".suffix(16))) of \(lexicon.entryCount) entries
        language model of \(model.trainingWordCount) words, order \(model.order)
        ICU \(ICUVersion.current)

        """
    }

    static func failure(_ failure: Failure) -> String {
        switch failure {
        case .plan(let error): plan(error)
        case .file(let error): fileError(error)
        case .runJournal(let error): runJournal(error)
        case .notResumable: "a run can be gone on with where it writes files: give --out FOLDER, or --in-place with --checkpoint FILE."
        case .notJSONLines(let path, let option):
            "\(path): \(option) adds to records of JSON Lines. Leave the file out, or say --input-format jsonl if it is that."
        case .noRecords(let path, let option):
            "\(path): \(option) leaves out records, and this is one text. Leave the file out, or name its --input-format."
        case .attributesOfSeveralTexts: "--attributes describes one text of each record: give one --field that leads to one text."
        case .severalTexts:
            "several text files on standard output would run into each other. Use --out FOLDER or --in-place."
        case .dictionaryKind(let path):
            "\(path): the ending tells no kind of dictionary (\(DictionaryFormat.allCases.map { "." + $0.ending }.sorted().joined(separator: ", "))). "
                + "Name the format before the file, as in solr:\(path)."
        case .dictionaryFile(let error): fileError(error)
        case .dictionaryNotUTF8(let path): "\(path): is not UTF-8. Convert the dictionary to UTF-8."
        case .dictionary(let findings):
            "nothing was done, since a dictionary cannot be used:\n" + findings.map(DictionaryMessages.sentence).joined(separator: "\n")
        case .lexicon(let path, let error): "\(path): \(lexicon(error))"
        case .languageModel(let path, let error): languageModel(path, error)
        case .configuration(let error): configuration(error)
        case .unknownFormat(let name, let origin):
            "\(setting("input-format", name, origin)): no such format. There are: "
                + "\(InputFormat.allCases.map(\.rawValue).joined(separator: ", "))."
        case .noConfiguration(let path): "--config \(path): no such file."
        case .unknownName(let name, let origin):
            "\(setting("disable", name, origin)): no entry, pack or rule of that name. `unspin diff --format json` names the entry of each edit."
        case .unknownRule(let name, let origin):
            "\(setting("enable", name, origin)): no such rule. There are: \(NormalisationRule.allCases.map(\.rawValue).joined(separator: ", "))."
        case .encoding(let name, let origin):
            "\(setting("encoding", name, origin)): no charset of that name, or one that cannot be changed in parts (ISO-2022, UTF-7)."
        case .editLog(let path, let error): editLog(path, error)
        case .decisions(let path, let error): "\(path):\(error.line): \(brokenDecision(error.reason))"
        case .baseline(let path, let error):
            "\(path):\(error.line): no known phrase can be read there. Write the file anew with --write-baseline."
        case .notInLog(let log, let path):
            "\(log) holds the edits of several files, and none is named \(path). Name the file as the log does, in its \"path\"."
        case .severalReplayed: "these are logs of several files, or of none. Give --out FOLDER or --in-place."
        case .exported(let path, let log):
            "\(path) is not the file that \(log) was made from, as it was before any change. The output is of no use."
        case .severalLogged(let log): "\(log) holds the edits of several files. Leave the file away: they are found by their names."
        case .replay(let path, let log, let error): replay(path, log, error)
        case .journal(let error): journal(error)
        case .reviewOfStandardInput: "a review reads keys from standard input; name the text as a file."
        case .reviewOfDecisions(let path):
            "\(path) holds decisions. Name the text that they are on: unspin review --continue --decisions \(quoted(path)) TEXT"
        case .reviewOfChangedText(let path, let log, true):
            "\(path) is cleaned already. To decide about its edits, undo them first: "
                + "unspin revert --in-place \(quoted(log)) \(quoted(path))"
        case .reviewOfChangedText(let path, let log, false):
            "\(path) has changed since \(log) was made. To decide about what it is now: unspin review \(quoted(path))"
        case .noFullScreen: "this terminal has no full screen. Use --lines: one key a line."
        case .record(let path, let line, let error): "\(path):\(line): \(record(error))."
        case .noSuchPlace(let place):
            "\(place.path): there is no line \(place.line)" + (place.column.map { " with a column \($0)." } ?? ".")
        case .notUTF8(let path): "\(path): is not UTF-8. Convert it to UTF-8."
        case .noIdentifier(let path, let line, let name): "\(path):\(line): no field \"\(name)\" to pair the record by."
        case .sameIdentifier(let path, let line, let id): "\(path):\(line): a record of the id \(id) stands above already."
        case .unpaired(let path, let missing, let extra):
            "\(path): does not pair with the spun text: \(counted(missing, "text")) missing, \(extra) too many. "
                + "Texts pair line by line, JSON Lines with --id by that field."
        }
    }

    static func notice(_ notice: Notice) -> String {
        switch notice {
        case .inputFailed(let error), .outputFailed(let error): fileError(error)
        case .ownOutput(let path): "\(path): left out: its name is that of a diff, an edit log or decisions"
        case .binary(let path): "\(path): left out: it holds no text"
        case .badRecord(let path, let line, let error, let isRemoved):
            path + (line.map { ":\($0)" } ?? "") + ": \(record(error)); the \(line == nil ? "file" : "record") "
                + (isRemoved ? "goes to quarantine" : "passes through unchanged")
        case .stoppedByBadRecord: "stopped at the first bad record (--strict); of its file nothing is written"
        case .invalidBytes(let path, let count, let first):
            "\(path): \(counted(count, "invalid sequence")) of bytes passed through unchanged, the first at offset \(first). "
                + "If the charset is wrong, name it with --encoding."
        case .unspellable(let path, let count):
            "\(path): \(counted(count, "replacement")) not applied: the file's charset lacks a character of them"
        case .otherLanguage(let path): "\(path): passed through unchanged: there are no dictionaries for its language"
        case .written(let path, let log, let applied, let proposed):
            "\(path): \(counted(applied, "edit"))\(also(proposed)), logged in \(log)"
        case .unchanged(let path, let proposed): "\(path): unchanged\(also(proposed))"
        case .attributesWritten(let path, let rows): "\(path): attributes of \(counted(rows, "line"))"
        }
    }

    /// What was not read of what was named, where something was not.
    static func leftOut(_ found: Discovery.Result) -> String? {
        var parts: [String] = []
        if found.inputs.isEmpty { parts.append("no files to read") }
        if found.excluded > 0 { parts.append("\(counted(found.excluded, "named path")) excluded") }
        if found.otherKinds > 0 { parts.append("\(counted(found.otherKinds, "file")) of other kinds left out; a pattern takes them in") }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    static func baseline(_ path: String, count: Int) -> String { "\(path): \(counted(count, "known phrase"))" }

    static func stopped(resumable: Bool) -> String { "stopped" + (resumable ? "; the same command with --resume goes on" : "") }

    static func summary(_ counts: Counts) -> String {
        var parts = ["\(counted(counts.documents, "document")), \(counts.changed) changed by \(counted(counts.applied, "edit"))"]
        if counts.proposed > 0 { parts.append("\(counts.proposed) more proposed") }
        if counts.dropped > 0 { parts.append("\(counted(counts.dropped, "record")) left out") }
        if counts.otherLanguage > 0 { parts.append("\(counts.otherLanguage) in languages without dictionaries") }
        if counts.badRecords > 0 {
            parts.append("\(counted(counts.badRecords, "bad record")) \(counts.removed > 0 ? "in quarantine" : "passed through")")
        }
        if counts.doneBefore > 0 { parts.append("\(counted(counts.doneBefore, "input")) done before") }
        if counts.failedInputs > 0 { parts.append("\(counted(counts.failedInputs, "input")) failed") }
        return parts.joined(separator: ", ")
    }

    static func replayed(_ done: Int, failed: Int) -> String {
        "\(counted(done, "file")) written" + (failed > 0 ? ", \(counted(failed, "file")) failed" : "")
    }

    static func omitted(_ count: Int) -> String {
        "\(counted(count, "finding")) left out, the least certain ones: readers of this format take no more. --limit takes another number."
    }

    private static func runJournal(_ error: RunJournalError) -> String {
        switch error {
        case .file(let error): fileError(error)
        case .inUse(let path): "\(path): another run is writing there. Wait for it, or give --out another folder."
        case .otherSettings(let path):
            "\(path): the run that broke off had other settings. Give the same ones, or begin anew without --resume."
        case .notAJournal(let path): "\(path): is not where a run keeps how far it has got. Give --checkpoint another file."
        }
    }

    static func fileError(_ error: FileError) -> String {
        if error.isFolder { return "\(error.path): is a folder" }
        if error.isOutOfSpace {
            return "\(error.path): the disk is full. Nothing that was finished is lost: free some space, then go on with --resume."
        }
        if error.isMissing, error.operation == .open { return "\(error.path): no such file" }
        let deed =
            switch error.operation {
            case .open: "cannot be opened"
            case .read: "cannot be read"
            case .create: "cannot be created"
            case .write: "cannot be written"
            case .rename: "cannot be put in its place"
            case .makeFolder: "cannot be made a folder"
            case .remove: "cannot be removed"
            }
        return "\(error.path): \(deed): \(FileSystem.description(of: error.code))"
    }

    private static func lexicon(_ error: Lexicon.OpenError) -> String {
        switch error {
        case .notALexicon: "is not a compiled lexicon. Make one with unspin-dict."
        case .version(let version): "is a lexicon of layout \(version), which this program does not know. Compile it again."
        case .truncated: "is a lexicon that was cut short. Compile it again."
        }
    }

    private static func languageModel(_ path: String, _ error: LanguageModelError) -> String {
        switch error {
        case .unreadable(let path, let code): "\(path): cannot be read: \(FileSystem.description(of: code))"
        case .notAModel: "\(path): is not a language model. Make one with unspin-model."
        case .unsupportedVersion(let version): "\(path): is a model of layout \(version), which this program does not know. Train it again."
        case .wrongSize(let expected, let actual):
            "\(path): is a model that should have \(expected) bytes and has \(actual). Copy it again."
        case .damaged: "\(path): is a damaged model: its checksum does not match. Copy it again."
        case .malformed: "\(path): is a malformed model: its sizes contradict each other. Train it again."
        }
    }

    private static func plan(_ error: PlanError) -> String {
        switch error {
        case .sameOutput(let first, let second, let output):
            "\(first) and \(second) would both be written to \(output). Nothing was written; clean them into different folders."
        case .sameFile(let first, let second):
            "\(first) and \(second) are the same file. Nothing was written; name it once."
        case .overwritesInput(let path, let output):
            "\(path): its output \(output) is an input of this run. Nothing was written; use --in-place to replace files."
        case .standardInput: "standard input has no name to write to. Leave --out and --in-place away, or name a file."
        case .notAFolder(let path): "\(path) is not a folder."
        }
    }

    private static func record(_ error: RecordError) -> String {
        switch error {
        case .notJSON: "not JSON"
        case .notAnObject: "not a JSON object"
        case .missingField(let name): "no field \"\(name)\""
        case .notAString(let name): "the field \"\(name)\" is not a string"
        case .fieldExists(let name): "there is a field \"\(name)\" already"
        case .invalidUTF8: "not UTF-8"
        case .undecodable: "its charset cannot be changed in parts. Convert it to UTF-8 first"
        case .tooLarge(let limit): "longer than \(limit) bytes"
        case .tooDeep: "its elements nest too deep"
        case .brokenRow: "quotation marks of the row do not close, or close within a cell"
        case .notWARC: "not a record of a web archive"
        case .wrongLength: "not as long as its Content-Length says"
        case .unknownDigest(let digest): "its digest \"\(digest)\" cannot be computed anew"
        case .damaged(.truncated): "the compressed data end here, too early"
        case .damaged(.corrupt): "the compressed data are damaged from here on"
        case .damaged(.trailing): "other bytes stand behind the compressed data"
        }
    }

    private static func editLog(_ path: String, _ error: EditLogError) -> String {
        let place = "\(path):\(error.line): "
        switch error.reason {
        case .notAnObject: return place + "broken edit log: not a JSON object. " + remake
        case .missing(let key): return place + "broken edit log: no \"\(key)\". " + remake
        case .wrongType(let key): return place + "broken edit log: \"\(key)\" has another type than it should. " + remake
        case .schema(let version):
            return place
                + "written in version \(version) of the log's layout; this program reads up to \(EditLogReader.schema). Use a newer unspin."
        case .unknownType(let type): return place + "broken edit log: records of type \"\(type)\" are unknown. " + remake
        case .outOfOrder: return place + "broken edit log: the edit overlaps or comes before the one above it. " + remake
        case .wrongLength: return place + "broken edit log: the range is not as long as its text. " + remake
        case .wrongCount(let said, let found):
            return place + "broken edit log: its end counts \(counted(said, "edit")), but there are \(found). " + remake
        case .noEnd: return place + "broken edit log: it was cut short, there is no \"end\" record. " + remake
        case .empty: return place + "not an edit log: it is empty. " + remake
        }
    }

    private static let remake = "Make the log again: unspin clean --out FOLDER FILE."

    private static func replay(_ path: String, _ log: String, _ error: ReplayError) -> String {
        switch error {
        case .otherFile(let expected, let found):
            "\(path) is not the file that \(log) is about: its SHA-256 is \(found), not \(expected). Nothing was written."
        case .alreadyDone: "\(path) already is what this would make of it. Nothing was written."
        case .mismatch(let range):
            "\(path) does not read as \(log) says at bytes \(range.lowerBound) to \(range.upperBound). The log was changed; nothing was written."
        case .otherResult: "the result is not what \(log) promises. The log was changed; nothing was written."
        }
    }

    private static func also(_ proposed: Int) -> String { proposed > 0 ? ", \(proposed) more proposed" : "" }

    static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
