import UnspinBatch
import UnspinConfiguration
import UnspinContext
import UnspinFormats
import UnspinLexicon

/// Why a command cannot be carried out.
enum Failure: Error {
    case plan(PlanError)
    case file(FileError)
    case runJournal(RunJournalError)
    /// Output that another run cannot go on with.
    case notResumable
    /// A field is to be added to what is no JSON Lines.
    case notJSONLines(path: String, option: String)
    /// Records are to be left out of what is one text.
    case noRecords(path: String, option: String)
    /// Attributes stand beside one text of a record.
    case attributesOfSeveralTexts
    /// Several texts would run into each other on standard output.
    case severalTexts
    case encoding(String, Origin?)
    case unknownFormat(String, Origin?)
    case unknownRule(String, Origin?)
    case unknownName(String, Origin?)
    case dictionaryNotUTF8(String)
    /// The ending of its name is none of a dictionary's.
    case dictionaryKind(String)
    case dictionaryFile(FileError)
    case configuration(ConfigurationError)
    /// `--config` names no file.
    case noConfiguration(String)
    case dictionary([DictionaryFinding])
    case lexicon(String, Lexicon.OpenError)
    case languageModel(String, LanguageModelError)
    case editLog(path: String, EditLogError)
    case decisions(path: String, EditLogError)
    case baseline(path: String, EditLogError)
    /// The log holds several files, and none of them is the one given.
    case notInLog(log: String, path: String)
    /// Logs of several files, and no place for what comes of them.
    case severalReplayed
    /// An edit log was exported with another file.
    case exported(path: String, log: String)
    /// The log holds several files, and one was named for it.
    case severalLogged(log: String)
    /// A text to evaluate cannot be read.
    case record(path: String, line: Int, RecordError)
    case notUTF8(path: String)
    /// The file has no such line, or the line no such column.
    case noSuchPlace(TextPlace)
    case noIdentifier(path: String, line: Int, name: String)
    case sameIdentifier(path: String, line: Int, id: String)
    /// Texts to compare do not stand against each other one to one.
    case unpaired(path: String, missing: Int, extra: Int)
    case journal(JournalError)
    /// Keys are read from there.
    case reviewOfStandardInput
    /// They were named as a text.
    case reviewOfDecisions(String)
    /// An edit log was made from a text that stands there no more, maybe because its edits were applied.
    case reviewOfChangedText(path: String, log: String, isCleaned: Bool)
    case noFullScreen
    case replay(path: String, log: String, ReplayError)

    var status: ExitStatus {
        switch self {
        case .editLog, .decisions, .notInLog, .replay, .exported, .reviewOfChangedText,
            .record, .notUTF8, .noSuchPlace, .noIdentifier, .sameIdentifier, .unpaired:
            .someFailed
        default: .usage
        }
    }
}
