import Unspin
import UnspinRender

/// The spun phrases that were known when a check was introduced: only others fail it. Each known phrase stands for one in the texts.
public struct Baseline: Sendable {
    private let phrases: [KnownPhrase]
    private var isFound: [Bool]
    /// Numbers of phrases: by key, wherever they stand, and those of one text by their words.
    private var byKey: [String: [Int]] = [:]
    private var byWords: [Words: [Int]] = [:]

    private struct Words: Hashable {
        var text: TextIdentity
        var original: String
        var entry: String

        init(_ phrase: KnownPhrase) {
            text = TextIdentity(phrase.place)
            original = phrase.original
            entry = phrase.entry
        }
    }

    public init(_ phrases: [KnownPhrase]) {
        self.phrases = phrases
        isFound = phrases.map { _ in false }
        for (index, phrase) in phrases.enumerated() {
            byKey[phrase.key, default: []].append(index)
            byWords[Words(phrase), default: []].append(index)
        }
    }

    /// Known phrases that were not found so far.
    public var missing: Int { isFound.count { !$0 } }

    /// Which of some phrases of a document are not known: ascending indices. A phrase is known by its key, or, where the words around
    /// it have changed, in the same text between at least half of them. Linear, but for repeated phrases.
    public mutating func unknown(among found: [KnownPhrase]) -> [Int] {
        var left: [Int] = []
        for (index, phrase) in found.enumerated() where !take(first: byKey[phrase.key] ?? [], where: { _ in true }) { left.append(index) }
        return left.filter { index in
            let phrase = found[index]
            let half = { (known: KnownPhrase) in
                2 * phrase.context.agreement(with: known.context) >= known.context.before.count + known.context.after.count
            }
            return !take(first: byWords[Words(phrase)] ?? [], where: half)
        }
    }

    /// Each known phrase is taken once.
    private mutating func take(first candidates: [Int], where isSame: (KnownPhrase) -> Bool) -> Bool {
        guard let index = candidates.first(where: { !isFound[$0] && isSame(phrases[$0]) }) else { return false }
        isFound[index] = true
        return true
    }
}
