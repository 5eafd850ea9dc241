/// What was counted of the n-grams of one order in all texts.
struct NGramStatistics {
    let order: Int
    let packing: NGramPacking
    /// Ascending.
    var keys: [PackedNGram] = []
    /// Occurrences.
    var counts: [UInt32] = []
    /// Occurrences times the weights of their texts.
    var weighted: [Float] = []
    /// Whether the n-gram occurs on enough lines of enough texts to be in the model.
    var isSupported: [Bool] = []
    /// The first place of each first word; one more behind the last.
    private var starts: [Int] = []

    init(order: Int, packing: NGramPacking) {
        self.order = order
        self.packing = packing
    }

    /// The place of an n-gram that is there.
    func index(of key: PackedNGram) -> Int {
        let first = packing.firstWord(of: key, words: order).index
        var low = starts[first]
        var high = starts[first + 1]
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// What an n-gram must have to be in the model, and what its texts weigh.
public struct NGramSupport: Sendable, Equatable {
    /// Lines that it must occur on, over all texts.
    public var minimumLines: Int
    /// Texts that it must occur in.
    public var minimumTexts: Int
    /// Lines of free texts that do as well, in however many texts; nil where no text is free.
    public var minimumFreeLines: Int?

    public init(minimumLines: Int = 1, minimumTexts: Int = 1, minimumFreeLines: Int? = nil) {
        self.minimumLines = minimumLines
        self.minimumTexts = minimumTexts
        self.minimumFreeLines = minimumFreeLines
    }

    func allows(lines: Int, texts: Int, freeLines: Int) -> Bool {
        if let minimumFreeLines, freeLines >= minimumFreeLines { return true }
        return lines >= minimumLines && texts >= minimumTexts
    }
}

/// Reads the counts of several texts as those of one.
struct NGramTotals {
    private var merge: NGramMerge
    private let texts: [ModelTraining.Text]
    private let support: NGramSupport

    /// - Parameters:
    ///   - paths: files of counts of one order, one a text.
    ///   - texts: what was counted, in the order of the files.
    init(paths: [String], texts: [ModelTraining.Text], support: NGramSupport) throws(TrainingError) {
        merge = try NGramMerge(paths: paths)
        self.texts = texts
        self.support = support
    }

    struct Total {
        var key: PackedNGram
        var count: UInt32
        var weighted: Float
        var isSupported: Bool
    }

    mutating func next() throws(TrainingError) -> Total? {
        guard let (first, run) = try merge.next() else { return nil }
        var count = first.count
        var lines = first.lines
        var freeLines = texts[run].isFree ? first.lines : 0
        var textCount = 1
        var weighted = Float(first.count) * texts[run].weight
        while merge.nextKey == first.key, let (ngram, run) = try merge.next() {
            count += ngram.count
            lines += ngram.lines
            if texts[run].isFree { freeLines += ngram.lines }
            textCount += 1
            weighted += Float(ngram.count) * texts[run].weight
        }
        return Total(
            key: first.key, count: count, weighted: weighted,
            isSupported: support.allows(lines: Int(lines), texts: textCount, freeLines: Int(freeLines)))
    }
}

extension NGramStatistics {
    /// All n-grams of an order, in memory.
    init(order: Int, packing: NGramPacking, totals: NGramTotals, wordCount: Int) throws(TrainingError) {
        self.init(order: order, packing: packing)
        var totals = totals
        while let total = try totals.next() {
            keys.append(total.key)
            counts.append(total.count)
            weighted.append(total.weighted)
            isSupported.append(total.isSupported)
        }
        starts = [Int](repeating: 0, count: wordCount + 1)
        for key in keys { starts[packing.firstWord(of: key, words: order).index + 1] += 1 }
        for word in 1...wordCount { starts[word] += starts[word - 1] }
    }
}
