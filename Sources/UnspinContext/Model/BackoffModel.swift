/// A back-off model in memory, as it is estimated, pruned, and read from ARPA, before it is packed into one file.
///
/// Logarithms are natural. Every n-gram's context and suffix (all but its last and all but its first word) are in the model too,
/// so a query may stop at the first order that it does not find.
struct BackoffModel {
    var words: [ModelWord]
    /// By word number.
    var unigrams: [Weights]
    /// From bigrams up.
    var tables: [NGramTable]
    /// Words of the training text, sentence ends included.
    var trainingWords: UInt64

    /// A probability and the back-off weight of what follows, both as natural logarithms.
    struct Weights: Equatable {
        var logProbability: Float
        var backoff: Float
    }

    /// `<s>` is never scored; this stands in its place.
    static let sentenceStartLogProbability: Float = -30

    var order: Int { tables.count + 1 }
}

/// A word of a vocabulary.
struct ModelWord: Equatable {
    var spelling: String
    /// See ``Vocabulary/lowersAtSentenceStart``.
    var lowersAtSentenceStart: Bool
    /// ln of its share of the training text.
    var logFrequency: Float
}

/// The n-grams of one order, sorted by their words from the first to the last.
struct NGramTable {
    let order: Int
    let packing: NGramPacking
    var keys: [PackedNGram] = []
    var weights: [BackoffModel.Weights] = []

    var count: Int { keys.count }

    /// The place of an n-gram, by binary search.
    func index(of key: PackedNGram) -> Int? {
        let index = keys.firstIndexNotBelow(key)
        return index < keys.count && keys[index] == key ? index : nil
    }
}

/// Several words in one integer, the first word in the highest bits: integers sort as the words do.
typealias PackedNGram = UInt128

/// How many bits a word takes in a ``PackedNGram``.
struct NGramPacking: Equatable, Sendable {
    let wordBits: Int

    init(wordCount: Int) { wordBits = max(1, Int.bitWidth - (wordCount - 1).leadingZeroBitCount) }

    @inline(__always)
    func appending(_ word: Word, to context: PackedNGram) -> PackedNGram {
        context << PackedNGram(wordBits) | PackedNGram(word.rawValue)
    }

    /// All but the last word.
    @inline(__always)
    func context(of key: PackedNGram) -> PackedNGram { key >> PackedNGram(wordBits) }

    @inline(__always)
    func lastWord(of key: PackedNGram) -> Word { Word(Int(truncatingIfNeeded: key & mask(words: 1))) }

    /// The last `count` words.
    @inline(__always)
    func suffix(of key: PackedNGram, words count: Int) -> PackedNGram { key & mask(words: count) }

    /// The first of `count` words.
    @inline(__always)
    func firstWord(of key: PackedNGram, words count: Int) -> Word {
        Word(Int(truncatingIfNeeded: key >> PackedNGram(wordBits * (count - 1))))
    }

    func words(of key: PackedNGram, count: Int) -> [Word] {
        (0..<count).reversed().map { Word(Int(truncatingIfNeeded: key >> PackedNGram($0 * wordBits) & mask(words: 1))) }
    }

    @inline(__always)
    private func mask(words count: Int) -> PackedNGram { (1 << PackedNGram(wordBits * count)) - 1 }
}

extension Array where Element: Comparable {
    /// The first place whose element is not below `value`, in a sorted array.
    func firstIndexNotBelow(_ value: Element) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
