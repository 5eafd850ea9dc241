/// Compiles dictionary sources into the form that `Lexicon` reads in place.
public struct LexiconCompiler: Sendable {
    private let sources: [DictionarySource]

    /// - Parameter sources: dictionary files; compiled in the order of their names.
    public init(_ sources: [DictionarySource]) {
        self.sources = sources.sorted { $0.file < $1.file }
    }

    /// What a compilation made.
    public struct Result: Sendable {
        public var bytes: [UInt8]
        /// Warnings; a source with an error is not compiled at all.
        public var findings: [DictionaryFinding]
        public var statistics: Statistics
    }

    public struct Statistics: Sendable, Hashable {
        public var channelPairs = 0
        public var surfacePairs = 0
    }

    /// The findings of sources that cannot be compiled, errors and warnings.
    public struct Failure: Error, Sendable {
        public var findings: [DictionaryFinding]
    }

    /// The hash of the sources: names and texts, FNV-1a 64.
    public var sourceHash: UInt64 {
        var bytes: [UInt8] = []
        for source in sources {
            bytes += source.file.utf8
            bytes.append(0)
            bytes += source.text.utf8
            bytes.append(0)
        }
        return Folding.hash(bytes)
    }

    /// - Throws: `Failure` with every error of every source.
    public func compile() throws(Failure) -> Result {
        var writer = LexiconWriter(sourceHash: sourceHash)
        var table = PairTable()
        var statistics = Statistics()
        var findings: [DictionaryFinding] = []
        var entries: [String: Int] = [:]
        for source in sources where source.file.hasSuffix(".channel") {
            let file = ChannelFile(source)
            findings += file.findings
            let pack = writer.addPack(source.file)
            for line in file.entries {
                for item in line.items {
                    let pairs = Inflector.pairs(spun: item.spun, original: line.original, as: line.part)
                    guard !pairs.isEmpty else { continue }
                    let id = ChannelEntry.id(spun: item.spun, original: line.original, part: line.part)
                    let entry: Int
                    if let known = entries[id] {
                        entry = known
                    } else {
                        entry = writer.addEntry(
                            id: id, pack: pack, line: line.line, tier: file.header.tier, family: file.header.family, kind: .channel,
                            flags: line.original.contains(where: \.isUppercase) ? .spelledAsIs : [])
                        entries[id] = entry
                        statistics.channelPairs += 1
                    }
                    for pair in pairs {
                        table.add(SurfacePair(spun: pair.spun.lowercased(), original: pair.original), weight: Double(item.weight), entry: entry)
                    }
                }
            }
        }
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Failure(findings: findings) }
        let totals = table.totals
        for row in table.rows {
            let share = row.weight / (totals[row.pair.original] ?? row.weight)
            if !writer.addCandidate(
                spun: row.pair.spun, original: row.pair.original, logProbability: Float(share.naturalLogarithm), entry: row.entry)
            {
                continue
            }
            statistics.surfacePairs += 1
        }
        return Result(bytes: writer.bytes(), findings: findings, statistics: statistics)
    }
}

extension ChannelEntry {
    /// `hunt>seek.v`: spun, original, part of speech; spaces as `_`.
    public static func id(spun: String, original: String, part: PartOfSpeech) -> String {
        let text = "\(spun)>\(original).\(part.rawValue)"
        return String(text.filter { $0 != "~" }.map { $0 == " " ? "_" : $0 })
    }
}
