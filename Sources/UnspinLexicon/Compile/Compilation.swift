/// One run of the compiler: files go in, a filled writer comes out.
struct Compilation {
    var writer: LexiconWriter
    var statistics = CompilationStatistics()
    var findings: [DictionaryFinding] = []
    private let options: LexiconCompiler.Options
    private var table = PairTable()
    private var dialect = DialectTable()
    /// Phrases that are right as they stand: canonicals, originals of several words, allowed phrases; lower case.
    private var canonicals: Set<String> = []

    init(sourceHash: UInt64, options: LexiconCompiler.Options) {
        writer = LexiconWriter(sourceHash: sourceHash)
        self.options = options
    }

    mutating func add(_ files: DictionaryFiles) {
        for file in files.dialects { add(file) }
        for file in files.allowed { add(file) }
        // Phrases go first: where a phrase and a line of the channel say the same, the phrase's guards and id count.
        for file in files.phrases { addPhrases(file.entries, file.file) }
        for file in files.channels { add(file) }
        addCounts(files.counts)
        statistics.channelOriginals = Set(files.channels.flatMap { $0.entries.map(\.original) }).count
        addPairs()
        addTerms(files.terms)
    }

    private mutating func add(_ file: DialectFile) {
        for entry in file.entries {
            for (british, american) in DialectFile.pairs(entry) {
                writer.addSpelling(british: british, american: american)
                dialect.add(british, american)
            }
        }
    }

    private mutating func add(_ file: AllowedFile) {
        let pack = writer.addPack(file.file)
        for entry in file.entries {
            let number = writer.addEntry(
                id: entry.phrase, pack: pack, line: entry.line, tier: .report, family: entry.reason, kind: .allowed, flags: .allowed)
            statistics.allowed += 1
            for text in MarkedPhrase(entry.phrase).forms.flatMap(\.texts) {
                if !writer.addAllowed(text, entry: number) { tooLong(text, file.file, entry.line) }
                canonicals.insert(text.lowercased())
            }
        }
    }

    private mutating func addPhrases(_ entries: [PhraseEntry], _ file: String) {
        let pack = writer.addPack(file)
        for entry in entries {
            statistics.phrases += 1
            let guards = entry.guards.map { writer.addGuard(scope: $0.scope, negated: $0.negated, query: $0.query) }
            let range = (guards.first ?? 0)..<(guards.last.map { $0 + 1 } ?? 0)
            for (rank, original) in entry.originals.enumerated() {
                var flags: LexiconEntry.Flags = []
                if entry.isSure { flags.insert(.sure) }
                if entry.isMarked { flags.insert(.marked) }
                if !guards.isEmpty { flags.insert(.guarded) }
                if original.contains(where: \.isUppercase) { flags.insert(.spelledAsIs) }
                if !PhraseEntry.slots(original).isEmpty { flags.insert(.slots) }
                let id = rank == 0 ? entry.id : "\(entry.id).\(rank + 1)"
                let number = writer.addEntry(
                    id: id, pack: pack, line: entry.line, tier: entry.tier, family: entry.family, kind: .phrase, flags: flags,
                    guards: range)
                for spun in entry.spun {
                    for pair in MarkedPhrase.pairs(spun: MarkedPhrase(spun), original: MarkedPhrase(original)) {
                        add(
                            pair, family: entry.family, weight: ChannelGrade.weight(entry.grade) / Double(rank + 1), entry: number,
                            isGuarded: !guards.isEmpty, file, entry.line)
                        if entry.allowsHyphen {
                            let hyphenated = SurfacePair(
                                spun: pair.spun.map { $0 == " " ? "-" : String($0) }.joined(), original: pair.original)
                            add(
                                hyphenated, family: entry.family, weight: ChannelGrade.weight(entry.grade), entry: number,
                                isGuarded: !guards.isEmpty, file, entry.line)
                        }
                    }
                }
            }
        }
    }

    private mutating func add(_ file: ChannelFile) {
        let pack = writer.addPack(file.file)
        for line in file.entries {
            for item in line.items {
                let pairs = Inflector.pairs(spun: item.spun, original: line.original, as: line.part)
                guard !pairs.isEmpty else { continue }
                let entry = channelEntry(spun: item.spun, original: line.original, line.part, file.header, pack, line.line)
                let weight = file.header.hasCounts ? Double(item.weight) : ChannelGrade.weight(item.weight)
                for pair in pairs {
                    add(
                        pair, family: file.header.family, weight: weight, entry: entry, isSeen: file.header.hasCounts, file.file, line.line)
                }
            }
            if line.kept > 0 { table.keep(line.original, weight: Double(line.kept)) }
        }
    }

    /// Counts are of forms as they stand: what was met of *said* says nothing of *saying*.
    private mutating func addCounts(_ files: [CountsFile]) {
        for family in Set(files.map(\.header.family)).sorted() {
            let files = files.filter { $0.header.family == family }
            for (original, weight) in ReplacementCounts(files.flatMap(\.entries)).kept {
                table.keep(original, family: family, weight: weight)
            }
            for file in files {
                let pack = writer.addPack(file.file)
                for row in file.entries {
                    let entry = channelEntry(spun: row.spun, original: row.original, .fixed, file.header, pack, row.line)
                    let pair = SurfacePair(spun: row.spun, original: row.original)
                    add(pair, family: family, weight: ReplacementCounts.weight(of: row), entry: entry, isSeen: true, file.file, row.line)
                }
            }
        }
    }

    /// The entry of a pair of lemmas, a new one where the family has none.
    private mutating func channelEntry(
        spun: String, original: String, _ part: PartOfSpeech, _ header: SourceHeader, _ pack: Int, _ line: Int
    ) -> Int {
        let key = ChannelKey(id: ChannelEntry.id(spun: spun, original: original, part: part), family: header.family)
        if let known = channelEntries[key] { return known }
        let entry = writer.addEntry(
            id: key.id, pack: pack, line: line, tier: header.tier, family: header.family, kind: .channel,
            flags: original.contains(where: \.isUppercase) ? .spelledAsIs : [])
        channelEntries[key] = entry
        statistics.channelPairs += 1
        return entry
    }

    /// What two families know alike is two entries: the document tells which of them is at work.
    private struct ChannelKey: Hashable {
        var id: String
        var family: String
    }

    private var channelEntries: [ChannelKey: Int] = [:]

    private mutating func add(
        _ pair: SurfacePair, family: String, weight: Double, entry: Int, isGuarded: Bool = false, isSeen: Bool = false, _ file: String,
        _ line: Int
    ) {
        table.add(
            SurfacePair(spun: pair.spun.lowercased(), original: pair.original), family: family, weight: weight, entry: entry,
            isGuarded: isGuarded, isSeen: isSeen)
        if pair.original.contains(" ") { canonicals.insert(pair.original.lowercased()) }
        if PhraseTokens(pair.spun).pieces.count > LexiconLayout.maximumPhraseTokens { tooLong(pair.spun, file, line) }
    }

    private mutating func tooLong(_ text: String, _ file: String, _ line: Int) {
        findings.append(DictionaryFinding(SourcePosition(file: file, line: line), .warning, .tooLong(text)))
    }

    private mutating func addPairs() {
        for (original, share) in table.replaceability {
            writer.addReplaceability(original.text, family: original.family, share)
        }
        let totals = table.totals
        for row in table.rows {
            let share = row.weight / (totals[PairTable.Original(text: row.pair.original, family: row.family)] ?? row.weight)
            let logarithm = Float(share.naturalLogarithm)
            let originals = dialect.spellings(of: row.pair.original.lowercased())
            for spun in dialect.spellings(of: row.pair.spun) where !originals.contains(spun) {
                if writer.addCandidate(spun: spun, original: row.pair.original, logProbability: logarithm, entry: row.entry) {
                    statistics.surfacePairs += 1
                }
            }
        }
    }

    private mutating func addTerms(_ files: [TermFile]) {
        let derivation = TermDerivation(table, limit: options.derivedFormsPerTerm)
        for file in files {
            for entry in file.entries {
                for text in MarkedPhrase(entry.canonical).forms.flatMap(\.texts) {
                    canonicals.formUnion(dialect.spellings(of: text.lowercased()))
                }
            }
        }
        var known: Set<String> = []
        for file in files {
            let pack = writer.addPack(file.file)
            for entry in file.entries where known.insert(entry.canonical).inserted {
                statistics.terms += 1
                add(entry, of: file, pack, derivation)
            }
        }
    }

    private mutating func add(_ term: TermEntry, of file: TermFile, _ pack: Int, _ derivation: TermDerivation) {
        let canonical = MarkedPhrase(term.canonical)
        var attested: [String: [String]] = [:]
        for form in term.attested {
            for pair in TermFile.attestedPairs(form, canonical) { attested[pair.original, default: []].append(pair.spun.lowercased()) }
        }
        var seen: Int?
        var derived: Int?
        let isName = term.canonical.contains(where: \.isUppercase)
        let flags: LexiconEntry.Flags = isName ? .spelledAsIs : []
        for original in canonical.forms.flatMap(\.texts) {
            let known = attested[original] ?? []
            var forms = derivation.forms(of: original).filter { form in
                guard !known.contains(form.text) else { return false }
                let cased = isName ? TermDerivation.capitalised(form.text) : form.text
                let isDropped = canonicals.contains(form.text) || options.isOrdinaryEnglish(cased)
                if isDropped { statistics.droppedForms += 1 }
                return !isDropped
            }
            let total = forms.reduce(0) { $0 + $1.weight }
            // What was seen has half of the probability, what is derived the other half.
            let share = known.isEmpty ? 1 : 0.5
            for index in forms.indices { forms[index].weight *= share / total }
            for (rank, spun) in known.enumerated() {
                let weight = (forms.isEmpty ? 1 : 0.5) * 2 * Double(known.count - rank) / Double(known.count * (known.count + 1))
                if seen == nil {
                    seen = writer.addEntry(
                        id: term.id, pack: pack, line: term.line, tier: file.header.tier, family: file.header.family, kind: .term,
                        flags: flags)
                }
                statistics.attestedForms += 1
                add(spun, original, weight, seen ?? 0, file.file, term.line)
            }
            for form in forms {
                if derived == nil {
                    derived = writer.addEntry(
                        id: term.id, pack: pack, line: term.line, tier: file.header.tier, family: file.header.family,
                        kind: .term, flags: flags.union(.derived))
                }
                statistics.derivedForms += 1
                add(form.text, original, form.weight, derived ?? 0, file.file, term.line)
            }
        }
    }

    private mutating func add(_ spun: String, _ original: String, _ weight: Double, _ entry: Int, _ file: String, _ line: Int) {
        let logarithm = Float(weight.naturalLogarithm)
        for spelling in dialect.spellings(of: spun)
        where !canonicals.contains(spelling)
            && !writer.addCandidate(spun: spelling, original: original, logProbability: logarithm, entry: entry)
        {
            tooLong(spelling, file, line)
        }
    }
}
