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
    case dictionaryNotUTF8(String)
    case dictionary([DictionaryFinding])
    case editLog(path: String, EditLogError)
    /// The log holds several files, and none of them is the one given.
    case notInLog(log: String, path: String)
    case replay(path: String, log: String, ReplayError)

    var status: ExitStatus {
        switch self {
        case .plan, .severalTexts, .encoding, .unknownRule, .dictionary, .dictionaryNotUTF8: .usage
        case .editLog, .notInLog, .replay: .someFailed
        }
    }
}
