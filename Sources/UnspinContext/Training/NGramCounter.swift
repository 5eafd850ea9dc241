import UnspinText

/// Counts the n-grams of all orders from bigrams up in a worker's share of a text. Occurrences are gathered in memory, sorted
/// when there are too many, and written as runs.
struct NGramCounter: LineConsumer {
    let vocabulary: VocabularyBytes
    let packing: NGramPacking
    let order: Int
    /// Runs are named after this.
    let runPrefix: String

    /// For each order from two up.
    private(set) var runs: [[String]]
    private var occurrences: [[NGramOccurrence]]
    private var sorter = RadixSort()
    private var line: UInt32 = 0

    /// Occurrences of one order held in memory.
    private static let capacity = 3 << 20

    init(vocabulary: VocabularyBytes, order: Int, runPrefix: String) {
        self.vocabulary = vocabulary
        self.order = order
        self.runPrefix = runPrefix
        packing = NGramPacking(wordCount: vocabulary.view.count)
        runs = [[String]](repeating: [], count: order - 1)
        occurrences = [[NGramOccurrence]](repeating: [], count: order - 1)
    }

    mutating func consume(_ bytes: borrowing Span<UInt8>, tokens: [Token]) throws(TrainingError) {
        line += 1
        SentenceWords.forEachSentence(of: bytes, tokens: tokens, classes: WordClasses(vocabulary: vocabulary.view)) { append($0) }
        for level in occurrences.indices where occurrences[level].count >= NGramCounter.capacity { try spill(level) }
    }

    private mutating func append(_ sentence: [Word]) {
        for end in sentence.indices {
            var key = PackedNGram(sentence[end].rawValue)
            // The word before the first is `<s>`.
            for length in 2...min(order, end + 2) {
                let first = end + 1 - length
                let word = first < 0 ? Word.sentenceStart : sentence[first]
                key |= PackedNGram(word.rawValue) << PackedNGram(packing.wordBits * (length - 1))
                occurrences[length - 2].append(NGramOccurrence(key: key, line: line))
            }
        }
    }

    /// Writes what is still in memory.
    mutating func finish() throws(TrainingError) {
        for level in occurrences.indices where !occurrences[level].isEmpty { try spill(level) }
    }

    private mutating func spill(_ level: Int) throws(TrainingError) {
        sorter.sort(&occurrences[level], keyBits: packing.wordBits * (level + 2))
        let path = "\(runPrefix)-\(level + 2)-\(runs[level].count).run"
        var writer = try NGramRunWriter(path: path)
        var current: CountedNGram?
        var lastLine: UInt32 = 0
        for occurrence in occurrences[level] {
            if current?.key == occurrence.key {
                current!.count += 1
                if occurrence.line != lastLine { current!.lines += 1 }
            } else {
                if let current { try writer.append(current) }
                current = CountedNGram(key: occurrence.key, count: 1, lines: 1)
            }
            lastLine = occurrence.line
        }
        if let current { try writer.append(current) }
        try writer.finish()
        runs[level].append(path)
        occurrences[level].removeAll(keepingCapacity: true)
    }

    /// Merges runs of one text, whose lines are disjoint, into one file.
    static func merge(_ runs: [String], into path: String) throws(TrainingError) {
        let passing = path + ".part"
        var writer = try NGramRunWriter(path: passing)
        var merge = try NGramMerge(paths: runs)
        var current: CountedNGram?
        while let (ngram, _) = try merge.next() {
            if current?.key == ngram.key {
                current!.count += ngram.count
                current!.lines += ngram.lines
            } else {
                if let current { try writer.append(current) }
                current = ngram
            }
        }
        if let current { try writer.append(current) }
        try writer.finish()
        try ByteFile.move(passing, to: path)
        for run in runs { ByteFile.remove(run) }
    }
}

/// A vocabulary built in memory, for use before there is a model.
struct VocabularyBytes: Sendable {
    private let storage: ModelBytes
    let view: Vocabulary

    init(_ words: [ModelWord]) {
        storage = ModelBytes(copying: VocabularyBuilder.section(for: words))
        guard let view = unsafe Vocabulary(section: storage.bytes, verified: true) else {
            preconditionFailure("a vocabulary that was just built")
        }
        self.view = view
    }
}
