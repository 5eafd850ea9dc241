internal import CUnspinKernels
public import UnspinText

/// Scores many pairs of neighbouring words, all at once: how likely the second is after the first, whatever stands before.
///
/// Where a text's pairs are known before anything is decided, the look-ups of a whole section are one batch, whose cache misses
/// overlap.
public struct PairScores: ~Copyable, Sendable {
    private var keys = WorkBuffer<UInt64>()
    private var found = WorkBuffer<unspin_ngram>()
    private let memory: NGramMemory

    /// No pairs.
    /// - Parameter memory: of pairs of the model that they are looked up in; shared with a ``JointQuery`` that asks for the same ones.
    public init(memory: NGramMemory = NGramMemory()) { self.memory = memory }

    /// Begins anew, without pairs.
    public mutating func removeAll() { keys.removeAll() }

    /// Pairs so far: the number of the next one.
    public var count: Int { keys.count }

    /// Adds a pair.
    /// - Parameters:
    ///   - word: the second word.
    ///   - previous: the first; `<s>` for the start of a sentence.
    public mutating func add(_ word: Word, after previous: Word) {
        keys.append(UInt64(previous.rawValue) << 32 | UInt64(word.rawValue))
    }

    /// Looks all pairs up.
    /// - Parameter model: whose words they are.
    /// - Complexity: one look-up a pair.
    public mutating func find(in model: LanguageModel) {
        if keys.isEmpty { return }
        found.resize(to: max(found.count, keys.count), filling: unspin_ngram())
        let count = keys.count
        // C call: there is room for an answer to each key.
        unsafe keys.withUnsafeMutablePointer { keys in
            unsafe found.withUnsafeMutablePointer { found in
                withUnsafePointer(to: model.bigrams.kernel) { table in
                    unsafe unspin_ngrams_find(table, memory.slots, memory.bits, keys, found, count)
                }
            }
        }
    }

    /// ln P(second | first) of a pair that was looked up, as `LanguageModel.score` gives it after the first word alone.
    /// - Parameters:
    ///   - pair: its number.
    ///   - model: the one that it was looked up in.
    @inline(__always)
    public func score(_ pair: Int, in model: LanguageModel) -> Float {
        let entry = found[pair]
        if entry.is_found { return entry.log_probability }
        let key = keys[pair]
        let previous = model.unigrams.context(behind: Word(rawValue: UInt32(key >> 32)))
        return model.unigram(Word(rawValue: UInt32(truncatingIfNeeded: key))) + previous.backoffOne
    }
}
