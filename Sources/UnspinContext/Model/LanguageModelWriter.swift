/// Packs a back-off model into the bytes of a ``LanguageModel``.
enum LanguageModelWriter {
    /// Of the sections of vectors, in bytes.
    static let sectionAlignment = 64

    /// - Parameters:
    ///   - vectors: the section of word vectors, empty for none.
    ///   - positionVectors: that of the vectors that know positions, empty for none.
    static func bytes(
        of model: BackoffModel, precision: QuantisationPrecision = QuantisationPrecision(), vectors: [UInt8] = [],
        positionVectors: [UInt8] = []
    ) -> [UInt8] {
        var header = LanguageModelHeader()
        header.order = model.order
        header.trainingWords = model.trainingWords
        var body: [UInt8] = []
        func append(_ section: [UInt8]) -> Int {
            defer { body += section + [UInt8](repeating: 0, count: (-section.count) & 7) }
            return LanguageModelHeader.byteCount + body.count
        }
        header.vocabularyOffset = append(VocabularyBuilder.section(for: model.words))
        header.unigramOffset = append(unigramSection(of: model))
        var numbers = model.words.indices.map { UInt32($0) }
        for (level, table) in model.tables.enumerated() {
            let contexts =
                level == 0
                ? table.keys.map { UInt32(truncatingIfNeeded: table.packing.context(of: $0)) }
                : contextNumbers(of: table, in: model.tables[level - 1], numbers: numbers)
            let continued = level + 1 < model.tables.count ? continuations(of: table, in: model.tables[level + 1]) : nil
            let builder = QuotientTableBuilder(
                table, contexts: contexts, contextCount: numbers.count, wordCount: model.words.count,
                continued: continued, precision: precision)
            numbers = builder.numbers
            header.tables.append((builder.shape, append(builder.section)))
        }
        func appendAligned(_ section: [UInt8]) -> Int {
            guard !section.isEmpty else { return 0 }
            body += [UInt8](repeating: 0, count: -(LanguageModelHeader.byteCount + body.count) & (sectionAlignment - 1))
            return append(section)
        }
        header.vectorOffset = appendAligned(vectors)
        header.positionOffset = appendAligned(positionVectors)
        header.fileBytes = LanguageModelHeader.byteCount + body.count
        header.checksum = unsafe body.withUnsafeBytes { unsafe LanguageModelHeader.checksum(of: $0) }
        return header.encoded() + body
    }

    private static func unigramSection(of model: BackoffModel) -> [UInt8] {
        var continued = model.unigrams.map { $0.backoff != 0 }
        for key in model.tables[0].keys { continued[Int(model.tables[0].packing.context(of: key))] = true }
        func fixed(_ value: Float) -> Int16 {
            Int16(max(Float(Int16.min + 1), min((value / UnigramTable.step).rounded(), Float(Int16.max))))
        }
        var bytes = ByteBuffer(count: model.words.count * UnigramTable.recordBytes)
        for (index, weights) in model.unigrams.enumerated() {
            bytes.put(fixed(weights.logProbability), at: 4 * index)
            bytes.put(continued[index] ? fixed(weights.backoff) : UnigramTable.noContinuation, at: 4 * index + 2)
        }
        return bytes.bytes
    }

    /// Both tables are sorted, so one walk finds every context.
    private static func contextNumbers(of table: NGramTable, in lower: NGramTable, numbers: [UInt32]) -> [UInt32] {
        var place = 0
        return table.keys.map { key in
            let context = table.packing.context(of: key)
            while lower.keys[place] < context { place += 1 }
            precondition(lower.keys[place] == context, "an n-gram lacks its context")
            return numbers[place]
        }
    }

    /// Which n-grams matter as contexts.
    private static func continuations(of table: NGramTable, in higher: NGramTable) -> [Bool] {
        var result = table.weights.map { $0.backoff != 0 }
        var place = 0
        for key in higher.keys {
            let context = higher.packing.context(of: key)
            while table.keys[place] < context { place += 1 }
            result[place] = true
        }
        return result
    }
}

extension LanguageModelWriter {
    /// The bytes that a model with so many n-grams of each order from two up takes.
    static func byteCount(words: [ModelWord], ngramCounts: [Int], precision: QuantisationPrecision) -> Int {
        var bytes = LanguageModelHeader.byteCount + VocabularyBuilder.byteCount(for: words)
        bytes += (words.count * UnigramTable.recordBytes).roundedUp(to: 8)
        var contextCount = words.count
        for (level, count) in ngramCounts.enumerated() {
            bytes +=
                QuotientTableShape(
                    count: count, contextCount: contextCount, wordCount: words.count, probabilityBits: precision.probabilityBits,
                    backoffBits: level + 1 < ngramCounts.count ? precision.backoffBits : 0
                ).byteCount
            contextCount = count
        }
        return bytes
    }
}
