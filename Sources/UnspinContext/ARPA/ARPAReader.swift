/// Reads a model in the ARPA format, of up to four words.
///
/// The format knows nothing of frequencies and of case at sentence starts: the probability of a word stands for its frequency, and a
/// capital is dropped at sentence starts where the lower-case word is several times as probable. Reserved words that the file lacks
/// get the probability of `<unk>`.
struct ARPAReader {
    private var words: [String: Int] = [:]
    private var model = BackoffModel(words: [], unigrams: [], tables: [], trainingWords: 0)
    private var counts: [Int] = []
    private var section = Section.beforeData
    private var packing = NGramPacking(wordCount: 2)
    /// Weights of `<unk>`.
    private var unknown = BackoffModel.Weights(logProbability: BackoffModel.sentenceStartLogProbability, backoff: 0)

    private enum Section: Equatable {
        case beforeData, data, end
        case ngrams(Int)
    }

    static func read(_ path: String) throws(TrainingError) -> BackoffModel {
        var reader = ARPAReader()
        for spelling in Word.reservedSpellings { reader.addWord(spelling, nil) }
        let chunks = try LineChunks(path: path)
        var number = 0
        while let chunk = try chunks.next() {
            for line in chunk.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast(chunk.last == 10 ? 1 : 0) {
                number += 1
                guard reader.take(line) else { throw .malformedARPA(line: number) }
            }
        }
        guard reader.section == .end else { throw .malformedARPA(line: number) }
        return reader.finished()
    }

    // MARK: Lines

    /// - Returns: false when the line is not what its place asks for.
    private mutating func take(_ line: ArraySlice<UInt8>) -> Bool {
        let fields = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
            .map { String(decoding: $0, as: UTF8.self) }
        guard let first = fields.first else { return true }
        if first == "\\data\\" {
            section = .data
            return true
        }
        if section == .beforeData { return true }
        if first == "\\end\\" {
            section = .end
            return true
        }
        if first.hasPrefix("\\"), first.hasSuffix("-grams:"), fields.count == 1 { return begin(order: Int(first.dropFirst().dropLast(7))) }
        switch section {
        case .data: return takeCount(fields)
        case .ngrams(let order): return takeNGram(fields, order: order)
        case .beforeData, .end: return false
        }
    }

    private mutating func takeCount(_ fields: [String]) -> Bool {
        let pair = fields.dropFirst().joined().split(separator: "=")
        guard fields.first == "ngram", pair.count == 2, let order = Int(pair[0]), order == counts.count + 1, order <= 4,
            let count = Int(pair[1])
        else { return false }
        counts.append(count)
        return true
    }

    private mutating func begin(order: Int?) -> Bool {
        guard let order, 1...counts.count ~= order, counts.count >= 2 else { return false }
        if order == 2 { packing = NGramPacking(wordCount: model.words.count) }
        if order >= 2 { model.tables.append(NGramTable(order: order, packing: packing)) }
        guard model.tables.count == order - 1 else { return false }
        section = .ngrams(order)
        return true
    }

    private mutating func takeNGram(_ fields: [String], order: Int) -> Bool {
        guard fields.count == order + 1 || fields.count == order + 2, let probability = Double(fields[0]) else { return false }
        var weights = BackoffModel.Weights(
            logProbability: max(Float(probability * Logarithm.ofTen), BackoffModel.sentenceStartLogProbability), backoff: 0)
        if fields.count == order + 2 {
            guard let backoff = Double(fields[order + 1]) else { return false }
            weights.backoff = Float(backoff * Logarithm.ofTen)
        }
        if order == 1 {
            addWord(fields[1], weights)
            return true
        }
        var key: PackedNGram = 0
        for field in fields[1...order] {
            guard let word = number(of: field) else { return false }
            key = packing.appending(Word(word), to: key)
        }
        model.tables[order - 2].keys.append(key)
        model.tables[order - 2].weights.append(weights)
        return true
    }

    // MARK: Words

    /// `<unk>` is the class of lower-case unknown words, which most unknown words are.
    private func number(of spelling: String) -> Int? {
        words[spelling] ?? (spelling == "<unk>" || spelling == "<UNK>" ? Word.unknownLower.index : nil)
    }

    private mutating func addWord(_ spelling: String, _ weights: BackoffModel.Weights?) {
        if let weights, spelling == "<unk>" || spelling == "<UNK>" {
            unknown = weights
        } else if let place = words[spelling] {
            if let weights { model.unigrams[place] = weights }
        } else {
            words[spelling] = model.words.count
            model.words.append(ModelWord(spelling: spelling, lowersAtSentenceStart: false, logFrequency: 0))
            model.unigrams.append(weights ?? BackoffModel.Weights(logProbability: .nan, backoff: 0))
        }
    }

    // MARK: The end

    private func finished() -> BackoffModel {
        var result = model
        for index in result.words.indices where result.unigrams[index].logProbability.isNaN { result.unigrams[index] = unknown }
        result.unigrams[Word.sentenceStart.index].logProbability = BackoffModel.sentenceStartLogProbability
        for index in result.words.indices {
            result.words[index].logFrequency = result.unigrams[index].logProbability
            let form = SurfaceForm(whole: result.words[index].spelling)
            guard index >= Word.reservedSpellings.count, form.startsWithCapital, let lower = words[form.lowercased().text] else { continue }
            result.words[index].lowersAtSentenceStart =
                Logarithm.probability(result.unigrams[lower].logProbability)
                >= VocabularySelection.lowerCaseRatio * Logarithm.probability(result.unigrams[index].logProbability)
        }
        result.sortTables()
        result.complete()
        return result
    }
}

extension BackoffModel {
    fileprivate mutating func sortTables() {
        for index in tables.indices {
            let order = tables[index].keys.indices.sorted { tables[index].keys[$0] < tables[index].keys[$1] }
            tables[index].keys = order.map { tables[index].keys[$0] }
            tables[index].weights = order.map { tables[index].weights[$0] }
        }
    }

    /// Adds the contexts and suffixes that longer n-grams need, with the weights that the model gives them anyway.
    mutating func complete() {
        for level in tables.indices.dropFirst().reversed() {
            let table = tables[level]
            let packing = table.packing
            var missing = Set<PackedNGram>()
            for key in table.keys {
                for part in [packing.context(of: key), packing.suffix(of: key, words: table.order - 1)]
                where tables[level - 1].index(of: part) == nil {
                    missing.insert(part)
                }
            }
            insert(missing, level: level - 1)
        }
    }

    private mutating func insert(_ keys: Set<PackedNGram>, level: Int) {
        guard !keys.isEmpty else { return }
        let order = tables[level].order
        let weights = keys.map { Weights(logProbability: logProbability(of: $0, order: order), backoff: 0) }
        tables[level].weights += weights
        tables[level].keys += keys
        sortTables()
    }

    /// ln of the probability of the last word of an n-gram behind the others.
    func logProbability(of key: PackedNGram, order: Int) -> Float {
        if order == 1 { return unigrams[Int(key)].logProbability }
        let table = tables[order - 2]
        if let place = table.index(of: key) { return table.weights[place].logProbability }
        let backoff = self[order - 1, table.packing.context(of: key)]?.backoff ?? 0
        return backoff + logProbability(of: table.packing.suffix(of: key, words: order - 1), order: order - 1)
    }
}
