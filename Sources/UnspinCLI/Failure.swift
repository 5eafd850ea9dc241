import UnspinBatch
import UnspinFormats
import UnspinLexicon

/// Why a command cannot be carried out.
enum Failure: Error {
    case plan(PlanError)
    /// Several texts would run into each other on standard output.
    case severalTexts
    case encoding(String)
    case unknownRule(String)
    case unknownName(String)
    case dictionaryNotUTF8(String)
    /// The ending of its name is none of a dictionary's.
    case dictionaryKind(String, endings: [String])
    case dictionaryFile(FileError)
    case dictionary([DictionaryFinding])
    case editLog(path: String, EditLogError)
    /// The log holds several files, and none of them is the one given.
    case notInLog(log: String, path: String)
    case replay(path: String, log: String, ReplayError)

    var status: ExitStatus {
        switch self {
        case .plan, .severalTexts, .encoding, .unknownRule, .unknownName, .dictionary, .dictionaryNotUTF8, .dictionaryKind, .dictionaryFile:
            .usage
        case .editLog, .notInLog, .replay: .someFailed
        }
    }
}
