import UnspinContext
import UnspinLexicon

/// The language model's words and pairs of words as the gate knows them: in lower case, by their keys.
struct GateStatistics {
    /// P of a word that the model does not know.
    static let unknown = 2e-8

    private var numbers: [UInt64: Int32] = [:]
    private(set) var keys: [UInt64] = []
    private var probabilities: [Double] = []
    private var backoffs: [Float] = []
    /// P(first, second) by both numbers.
    private(set) var pairs: [UInt64: Float] = [:]

    /// Linear in the model.
    init(_ model: LanguageModel) {
        var numberOfWord: [Int32] = []
        for word in model.words {
            guard !word.isClass, let key = Self.key(of: model.spelling(word)) else {
                numberOfWord.append(-1)
                continue
            }
            let number = number(of: key)
            numberOfWord.append(number)
            probabilities[Int(number)] += Double(exponential(model.logFrequency(word)))
        }
        model.forEachBigram { first, second, logProbability in
            let (left, right) = (numberOfWord[Int(first.rawValue)], numberOfWord[Int(second.rawValue)])
            guard left >= 0, right >= 0 else { return }
            pairs[Self.pair(left, right), default: 0] += exponential(model.logFrequency(first) + logProbability)
        }
        setBackoffs()
    }

    /// What remains of each word's probability for words that the model has not seen behind it.
    private mutating func setBackoffs() {
        var seen = [Double](repeating: 0, count: keys.count)
        var seenByThemselves = [Double](repeating: 0, count: keys.count)
        // In one order, so that the sums are the same from run to run.
        for pair in pairs.keys.sorted() {
            seen[Int(pair >> 32)] += Double(pairs[pair] ?? 0)
            seenByThemselves[Int(pair >> 32)] += probabilities[Int(pair & 0xFFFF_FFFF)]
        }
        for word in keys.indices where probabilities[word] > 0 {
            let rest = max(0.02, 1 - seen[word] / probabilities[word]) / max(0.02, 1 - seenByThemselves[word])
            backoffs[word] = Float(naturalLogarithm(rest))
        }
    }

    /// The number of a word, a new one where the model does not know it.
    mutating func number(of key: UInt64) -> Int32 {
        if let known = numbers[key] { return known }
        let number = Int32(keys.count)
        numbers[key] = number
        keys.append(key)
        probabilities.append(0)
        backoffs.append(0)
        return number
    }

    /// ln P(word).
    func logProbability(_ word: Int32) -> Float {
        Float(naturalLogarithm(max(probabilities[Int(word)], Self.unknown)))
    }

    /// ln P(second | first).
    func logProbability(_ second: Int32, after first: Int32) -> Float {
        if let pair = pairs[Self.pair(first, second)] { return Float(naturalLogarithm(Double(pair))) - logProbability(first) }
        return logProbability(second) + backoffs[Int(first)]
    }

    /// ln P of words one after the other.
    func logProbability(_ words: [Int32]) -> Float {
        guard let first = words.first else { return 0 }
        return zip(words, words.dropFirst()).reduce(logProbability(first)) { $0 + logProbability($1.1, after: $1.0) }
    }

    static func pair(_ first: Int32, _ second: Int32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// The keys of the words of a phrase.
    static func keys(of phrase: String) -> [UInt64] {
        var keys: [UInt64] = []
        GateWalk.forEachStep(in: Array(phrase.utf8).span) { keys.append($0.key) }
        return keys
    }

    /// The key of a spelling that is one word to the gate.
    private static func key(of spelling: String) -> UInt64? {
        var key: UInt64?
        let bytes = Array(spelling.utf8)
        GateWalk.forEachStep(in: bytes.span) { key = $0.range.count == bytes.count ? $0.key : nil }
        return key
    }
}
