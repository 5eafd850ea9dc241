import UnspinLexicon
import UnspinText

/// A match of the lexicon that was not considered.
public struct VetoTrace: Sendable, Hashable {
    /// Why a match was not considered.
    public enum Reason: Sendable, Hashable {
        /// The options switch the entry off, or its pack.
        case disabled
        /// A directive of the text switches the entry off there, or its pack.
        case ignored
        /// A condition of the entry on the words around it does not hold.
        case guardDoesNotHold
        /// The text has the words that it stands for already: *attorney* in *attorney general*.
        case standsInOriginal
        /// An allow-list has the words, or words around them.
        case allowed(phrase: String, reason: String, file: String, line: Int)
    }

    /// Byte range of the match in the decided text.
    public var range: Range<Int>
    /// The words of the match.
    public var text: String
    /// What would have been offered, as the dictionary spells it.
    public var replacement: String
    /// The id of the dictionary entry.
    public var entry: String
    /// The dictionary file.
    public var file: String
    /// The entry's line in that file.
    public var line: Int
    /// Why it was not considered.
    public var reason: Reason
}

extension VetoTrace {
    /// The vetoes on matches that start in a range of tokens, each entry of a match once.
    static func vetoes(_ scan: LexiconScan, tokens: Range<Int>, considering objections: Vetoes) -> [VetoTrace] {
        let lexicon = scan.lexicon
        let allowed = scan.allowedRanges().filter {
            $0.tokens.upperBound > tokens.lowerBound && $0.tokens.lowerBound <= tokens.upperBound + 7
        }
        var vetoes: [VetoTrace] = []
        for token in tokens {
            scan.matches(at: token) { match in
                for index in match.candidates {
                    let candidate = lexicon.candidate(index)
                    let entry = lexicon.entry(candidate.entry)
                    var reason = objections.objection(to: candidate, flags: entry.flags, of: match, in: scan)
                    if reason == nil, let range = allowed.first(where: { $0.forbids(match.tokens) }) {
                        let list = lexicon.entry(range.entry)
                        reason = .allowed(phrase: list.id, reason: list.family, file: lexicon.packName(list.pack), line: list.line)
                    }
                    guard let reason else { continue }
                    let bytes =
                        scan.tokens[match.tokens.lowerBound].range.lowerBound..<scan.tokens[match.tokens.upperBound - 1].range.upperBound
                    let veto = VetoTrace(
                        range: bytes, text: String(decoding: scan.text[bytes], as: UTF8.self), replacement: lexicon.original(candidate),
                        entry: entry.id, file: lexicon.packName(entry.pack), line: entry.line, reason: reason)
                    if !vetoes.contains(veto) { vetoes.append(veto) }
                }
            }
        }
        return vetoes
    }
}

extension AllowedRange {
    /// Whether the tokens may not be changed because of it: they overlap it, and do not hold it as a part of something longer.
    func forbids(_ other: Range<Int>) -> Bool {
        tokens.overlaps(other)
            && !(other.lowerBound <= tokens.lowerBound && other.upperBound >= tokens.upperBound && other.count > tokens.count)
    }
}
