import ArgumentParser
import UnspinBundledData
import UnspinContext
import UnspinLexicon

/// What the dictionaries hold, in numbers.
struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counts entries, pairs and families, and how much of the vocabulary they cover.",
        discussion: """
            Coverage is the share of the most frequent words of the language model, capitalised ones left out, that have something \
            in the channel which may stand for them, and how many different things on the average.
            """)
    @OptionGroup var dictionaries: SourcesArgument
    @OptionGroup var evidence: EvidenceArgument

    func run() throws {
        let sources = try dictionaries.sources()
        let result = try compiled(sources, try evidence.options())
        print(Messages.statistics(result, try Lexicon(LexiconBytes(result.bytes))))
        let files = DictionaryFiles(sources)
        print(Messages.breadth(LemmaBreadth(files.channels)))
        print(Messages.bands(VocabularyCoverage(files.pairs(inflected: true), model: try BundledData.model()).bands))
        print(Messages.families(Dictionary(grouping: files.pairs(inflected: false), by: \.family).mapValues(\.count)))
    }
}

/// How many substitutes the originals of a channel have.
struct LemmaBreadth {
    /// Pairs by original and part of speech, ascending.
    private(set) var counts: [Int]

    init(_ files: [ChannelFile]) {
        var spun: [String: Set<String>] = [:]
        for entry in files.flatMap(\.entries) {
            spun[entry.sortKey, default: []].formUnion(entry.items.map(\.spun))
        }
        counts = spun.values.map(\.count).filter { $0 > 0 }.sorted()
    }

    var mean: Double { counts.isEmpty ? 0 : Double(counts.reduce(0, +)) / Double(counts.count) }

    /// What so many per cent of the originals have at most.
    func percentile(_ percent: Int) -> Int { counts.isEmpty ? 0 : counts[min(counts.count - 1, counts.count * percent / 100)] }
}

/// How much of the vocabulary has substitutes, by frequency.
struct VocabularyCoverage {
    struct Band {
        /// Ranks from 1.
        var ranks: ClosedRange<Int>
        var covered: Int
        /// Different substitutes of the words that are covered.
        var substitutes: Int
    }

    private(set) var bands: [Band] = []

    private static let limits = [250, 500, 1000, 2000, 4000, 8000, 16000]

    init(_ pairs: [DictionaryPair], model: LanguageModel) {
        var spun: [String: Set<String>] = [:]
        for pair in pairs where pair.kind == .channel { spun[pair.original, default: []].insert(pair.spun) }
        let words = Self.words(of: model)
        var start = 0
        for limit in Self.limits where start < words.count {
            let band = words[start..<min(limit, words.count)]
            let covered = band.filter { spun[$0] != nil }
            bands.append(
                Band(ranks: start + 1...start + band.count, covered: covered.count, substitutes: covered.reduce(0) { $0 + spun[$1]!.count })
            )
            start = limit
        }
    }

    /// The words of a model without capitals, the most frequent first.
    private static func words(of model: LanguageModel) -> [String] {
        (0..<model.wordCount).map { Word(rawValue: UInt32($0)) }.filter { !$0.isClass }
            .map { (spelling: model.spelling($0), frequency: model.logFrequency($0)) }
            .filter { word in word.spelling.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } }
            .sorted { ($1.frequency, $0.spelling) < ($0.frequency, $1.spelling) }.map(\.spelling)
    }
}
