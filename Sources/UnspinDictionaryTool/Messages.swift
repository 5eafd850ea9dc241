import Foundation
import UnspinLexicon

/// Every sentence that the tool says.
enum Messages {
    static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    static func noFolder(_ folder: String) -> String { "no dictionaries below \(folder)" }

    static func checked(errors: Int, warnings: Int) -> String { "\(errors) errors, \(warnings) warnings" }

    static func compiled(_ result: LexiconCompiler.Result, to file: String) -> String {
        "\(file): \(result.bytes.count) bytes, \(result.statistics.surfacePairs) forms"
    }

    static func statistics(_ result: LexiconCompiler.Result, _ lexicon: Lexicon) -> String {
        let statistics = result.statistics
        let rows: [(String, Int)] = [
            ("channel originals", statistics.channelOriginals), ("channel pairs", statistics.channelPairs),
            ("phrases", statistics.phrases), ("terms", statistics.terms), ("allowed", statistics.allowed),
            ("surface pairs", statistics.surfacePairs), ("attested term forms", statistics.attestedForms),
            ("derived term forms", statistics.derivedForms), ("dropped term forms", statistics.droppedForms),
            ("entries", lexicon.entryCount), ("candidates", lexicon.candidateCount), ("distinct words", lexicon.wordCount),
            ("bytes", result.bytes.count),
        ]
        return rows.map { $0.0.padding(toLength: 22, withPad: " ", startingAt: 0) + String($0.1) }.joined(separator: "\n")
    }

    static func candidate(_ original: String, _ candidate: Candidate, _ entry: LexiconEntry, _ lexicon: Lexicon) -> String {
        let weight = String(format: "%6.2f", candidate.logProbability)
        return "  \(weight)  \(original)  [\(entry.id) \(entry.tier.name) \(lexicon.packName(entry.pack)):\(entry.line)]"
    }

    static func finding(_ finding: DictionaryFinding) -> String {
        let position = finding.position
        let severity = finding.severity == .error ? "error" : "warning"
        return "\(position.file):\(position.line):\(position.column): \(severity): \(problem(finding.problem))"
    }

    private static func problem(_ problem: DictionaryFinding.Problem) -> String {
        switch problem {
        case .missingColon: "no `:` after the original and its part of speech"
        case .missingPartOfSpeech: "no part of speech (v, n, a or x) before the `:`"
        case .unknownPartOfSpeech(let name): "unknown part of speech `\(name)`: v, n, a or x"
        case .emptyItem: "empty item"
        case .weight(let text, let allowed): "weight `\(text)` is not in \(allowed.lowerBound)…\(allowed.upperBound)"
        case .duplicate(let item): "`\(item)` is given twice"
        case .spunEqualsOriginal(let item): "`\(item)` is the original itself"
        case .tooLong(let item): "`\(item)` is too long to be matched"
        case .unknownKey(let key): "unknown key `\(key)`"
        case .invalidValue(let key, let value): "`\(value)` is no value of `\(key)`"
        case .keyWithoutEntry: "an indented line without an entry above it"
        case .missingArrow: "no ` -> ` between spun phrase and original"
        case .unequalSides: "the sides do not have the same inflection marks or slots"
        case .unknownSlot(let slot): "unknown slot `\(slot)`"
        case .unsorted(let item): "`\(item)` is out of order"
        case .chain(let item, let through): "`\(item)` leads to `\(through)`, which is itself a spun phrase"
        case .missingExample: "no `fixes:` sentence"
        case .example(let text): "the sentence does not fit the entry: \(text)"
        case .notInsertable(let text): "`\(text)` cannot be inserted as it stands: the entry must be `report`"
        case .query(let problem): query(problem)
        case .missingReason: "no reason after `;`"
        case .notUTF8: "not UTF-8"
        }
    }

    private static func query(_ problem: QueryProblem) -> String {
        switch problem {
        case .unexpectedEnd: "the query ends too early"
        case .unexpected(let text, let offset): "unexpected `\(text)` in the query at character \(offset + 1)"
        case .unterminatedQuote(let offset): "a quote that is never closed at character \(offset + 1) of the query"
        case .invalidDistance(let text): "`~\(text)` is no distance"
        case .wildcard(let text): "`\(text)`: a `*` stands at the end of a word of at least one letter"
        }
    }
}
