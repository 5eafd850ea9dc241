public import UnspinLexicon

/// The sentences about dictionary files, which more than one command says.
public enum DictionaryMessages {
    /// `file:line:column: error: …`
    public static func sentence(for finding: DictionaryFinding) -> String {
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
        case .missingArrow: "no `->` between spun phrase and original"
        case .unequalSides: "the sides do not have the same inflection marks or slots"
        case .unknownSlot(let slot): "unknown slot `\(slot)`"
        case .unsorted(let item): "`\(item)` is out of order"
        case .chain(let item, let through): "`\(item)` leads to `\(through)`, which is itself a spun phrase"
        case .missingExample: "no `fixes:` sentence"
        case .example(let text): "the entry does not repair the sentence so: \(text)"
        case .changesWhatItKeeps(let text): "the guards let the entry match in a sentence that it keeps: \(text)"
        case .notInsertable(let text): "`\(text)` cannot be inserted as it stands: the entry must be `report`"
        case .query(let problem): query(problem)
        case .missingReason: "no reason after `;`"
        case .missingColumns(let names): "the first line must name the columns \(names.joined(separator: " and "))"
        case .missingTab: "not a phrase, a tab, and what it stands for"
        case .severalArrows: "more than one `=>`"
        case .unknownFormat(let name): "`\(name)`: the ending tells no kind of dictionary"
        }
    }

    private static func query(_ problem: QueryProblem) -> String {
        let place = "at character \(problem.offset + 1) of the query"
        return switch problem.reason {
        case .unexpectedEnd: "the query ends too early"
        case .unexpected(let text): "unexpected `\(text)` \(place): there are \"…\", \"…\"~N, AND, OR, NOT, parentheses and `*`"
        case .unterminatedQuote: "a quote that is never closed \(place)"
        case .invalidDistance(let text): "`~\(text)` is no distance \(place)"
        case .wildcard(let text): "`\(text)` \(place): a `*` stands at the end of a word of at least one letter"
        case .nothingToMark: "the query only excludes, so that there is nothing to mark"
        }
    }
}
