/// Collects what a lexicon holds and lays it out in the compiled form.
struct LexiconWriter {
    struct Candidate {
        var original: UInt32
        var logProbability: Float
        var entry: Int
        var wordCount: Int
    }

    private let sourceHash: UInt64
    private var heap: [UInt8] = [0, 0]
    private var heapIndex: [String: UInt32] = ["": 0]
    /// Folded words by provisional id; `finish` numbers them anew, first words of phrases first.
    private var words: [[UInt8]] = []
    private var wordIndex: [[UInt8]: UInt32] = [:]
    private var phrases: [[UInt32]: [Candidate]] = [:]
    private var allowed: [[UInt32]: Int] = [:]
    private var entries: [UInt32] = []
    private var packs: [UInt32] = []
    private var families: [UInt32] = []
    private var reasons: [UInt32] = []
    private var guards: [UInt32] = []
    private var programs: [QueryInstruction] = []
    private var spelled: Set<String> = []
    private var dialect: [(word: UInt32, british: UInt32, american: UInt32)] = []
    /// By provisional word id and family: P(replaced) of the word as an original.
    private var replaceability: [(word: UInt32, family: Int, share: Float)] = []
    private var longest = 0
    private var phrasesWithSlots: UInt32 = 0

    init(sourceHash: UInt64) {
        self.sourceHash = sourceHash
        for slot in SlotClass.allCases { _ = wordID(slot.name) }
    }

    // MARK: Parts

    mutating func string(_ text: String) -> UInt32 {
        if let offset = heapIndex[text] { return offset }
        let offset = UInt32(heap.count)
        let bytes = Array(text.utf8.prefix(Int(UInt16.max)))
        heap += [UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8)]
        heap += bytes
        heapIndex[text] = offset
        return offset
    }

    mutating func wordID(_ word: String) -> UInt32 {
        let folded = Folding.folded(word)
        if let id = wordIndex[folded] { return id }
        let id = UInt32(words.count)
        words.append(folded)
        wordIndex[folded] = id
        return id
    }

    /// The labels of a phrase, or nil where it has more words than a match may have.
    private mutating func labels(_ phrase: String) -> [UInt32]? {
        let pieces = PhraseTokens(phrase).pieces
        guard !pieces.isEmpty, pieces.count <= LexiconLayout.maximumPhraseTokens else { return nil }
        longest = max(longest, pieces.count)
        if pieces.contains(where: { SlotClass(name: $0.text) != nil }) { phrasesWithSlots += 1 }
        return pieces.enumerated().map { index, piece in
            wordID(piece.text) << 1 | (index > 0 && piece.spaceBefore ? 1 : 0)
        }
    }

    mutating func addPack(_ name: String) -> Int {
        packs.append(string(name))
        return packs.count - 1
    }

    mutating func addEntry(
        id: String, pack: Int, line: Int, tier: EntryTier, family: String, kind: LexiconEntry.Kind, flags: LexiconEntry.Flags,
        guards: Range<Int> = 0..<0
    ) -> Int {
        let familyIndex = kind == .allowed ? reasonID(family) : familyID(family)
        let traits = UInt32(tier.rawValue) | UInt32(flags.rawValue) << 8 | UInt32(kind.rawValue) << 16
        entries += [
            string(id), UInt32(line), UInt32(pack) | UInt32(familyIndex) << 16, traits, UInt32(guards.lowerBound), UInt32(guards.count),
        ]
        return entries.count / LexiconLayout.entryWords - 1
    }

    private mutating func familyID(_ family: String) -> Int {
        let name = string(family)
        if let known = families.firstIndex(of: name) { return known }
        families.append(name)
        return families.count - 1
    }

    /// Allowed phrases have a reason where others have a family; numbered apart, so that families stay few.
    private mutating func reasonID(_ reason: String) -> Int {
        let text = string(reason)
        if let known = reasons.firstIndex(of: text) { return LexiconLayout.firstReason + known }
        reasons.append(text)
        return LexiconLayout.firstReason + reasons.count - 1
    }

    /// How often an original of one word is replaced where it stands in a fully spun text; longer ones are not kept.
    mutating func addReplaceability(_ original: String, family: String, _ share: Double) {
        let pieces = PhraseTokens(original).pieces
        guard pieces.count == 1 else { return }
        replaceability.append((wordID(pieces[0].text), familyID(family), Float(share)))
    }

    /// Where the phrase has a candidate with the same original already, that one stays, with the larger probability.
    /// - Returns: whether the spun phrase fits.
    mutating func addCandidate(spun: String, original: String, logProbability: Float, entry: Int) -> Bool {
        guard let labels = labels(spun) else { return false }
        let candidate = Candidate(
            original: string(original), logProbability: logProbability, entry: entry,
            wordCount: min(original.split(separator: " ").count, 255))
        if let known = phrases[labels]?.firstIndex(where: { $0.original == candidate.original && isAlike($0.entry, entry) }) {
            let better = max(logProbability, phrases[labels]?[known].logProbability ?? logProbability)
            phrases[labels]?[known].logProbability = better
        } else {
            phrases[labels, default: []].append(candidate)
        }
        return true
    }

    /// Whether two entries are of one family and both or neither have guards: only then may one stand for the other.
    private func isAlike(_ left: Int, _ right: Int) -> Bool {
        let guarded = UInt32(LexiconEntry.Flags.guarded.rawValue) << 8
        let (a, b) = (left * LexiconLayout.entryWords, right * LexiconLayout.entryWords)
        return entries[a + 2] >> 16 == entries[b + 2] >> 16 && entries[a + 3] & guarded == entries[b + 3] & guarded
    }

    mutating func addAllowed(_ phrase: String, entry: Int) -> Bool {
        guard let labels = labels(phrase) else { return false }
        allowed[labels] = entry
        return true
    }

    mutating func addGuard(scope: GuardScope, negated: Bool, query: Query) -> Int {
        let start = programs.count
        query.compile(into: &self, keepsPunctuation: scope == .next || scope == .previous)
        guards += [scope.rawValue | (negated ? 256 : 0), UInt32(start), UInt32(programs.count - start)]
        return guards.count / LexiconLayout.guardWords - 1
    }

    mutating func emit(_ instruction: QueryInstruction) { programs.append(instruction) }

    mutating func addSpelling(british: String, american: String) {
        guard spelled.insert(british).inserted, spelled.insert(american).inserted else { return }
        let spellings = (string(british), string(american))
        dialect.append((wordID(british), spellings.0, spellings.1))
        dialect.append((wordID(american), spellings.0, spellings.1))
    }

    // MARK: Layout

    /// The compiled form.
    func bytes() -> [UInt8] {
        let renumbered = renumbering()
        var sections = [[UInt8]](repeating: [], count: LexiconLayout.Section.allCases.count)
        func put(_ section: LexiconLayout.Section, _ values: [UInt32]) {
            sections[section.rawValue].reserveCapacity(values.count * 4)
            for value in values { sections[section.rawValue].append(littleEndian: value) }
        }
        var heap = heap
        var wordOffsets = [UInt32](repeating: 0, count: words.count)
        for (old, word) in words.enumerated() {
            wordOffsets[Int(renumbered.ids[old])] = UInt32(heap.count)
            heap += [UInt8(word.count & 0xFF), UInt8(word.count >> 8)]
            heap += word
        }
        sections[LexiconLayout.Section.heap.rawValue] = heap
        put(.words, wordOffsets)
        put(.wordSlots, hashTable(renumbered.ids))

        let trie = PhraseTrie(
            phrases: Array(phrases.keys) + allowed.keys.filter { phrases[$0] == nil }, ids: renumbered.ids,
            firstWords: renumbered.firstWords)
        var firstCandidate: [UInt32] = [0]
        var candidates: [UInt32] = []
        var allowedBits = [UInt32](repeating: 0, count: (trie.labels.count + 31) / 32)
        var allowedNodes: [UInt32] = []
        for node in trie.labels.indices {
            if let phrase = trie.phrases[node] {
                let sorted = (phrases[phrase] ?? []).sorted { ($1.logProbability, $0.original) < ($0.logProbability, $1.original) }
                for candidate in sorted {
                    candidates += [
                        candidate.original, candidate.logProbability.bitPattern,
                        UInt32(candidate.entry) << 8 | UInt32(candidate.wordCount),
                    ]
                }
                if let entry = allowed[phrase] {
                    allowedBits[node / 32] |= 1 << UInt32(node % 32)
                    allowedNodes += [UInt32(node), UInt32(entry)]
                }
            }
            firstCandidate.append(UInt32(candidates.count / LexiconLayout.candidateWords))
        }
        put(.labels, trie.labels)
        put(.firstChild, trie.firstChild)
        put(.firstCandidate, firstCandidate)
        put(.candidates, candidates)
        put(.entries, entries)
        put(.packs, packs)
        put(.families, families)
        put(.reasons, reasons)
        put(.guards, guards)
        put(.programs, programs.flatMap { $0.encoded(renumbered.ids) })
        put(.allowedBits, allowedBits)
        put(.allowed, allowedNodes)
        let spellings = dialect.map { (renumbered.ids[Int($0.word)], $0.british, $0.american) }.sorted { $0.0 < $1.0 }
        put(.dialect, spellings.flatMap { [$0.0, $0.1, $0.2] })
        var shares = [UInt32](repeating: 0, count: words.count * families.count)
        for row in replaceability {
            let place = Int(renumbered.ids[Int(row.word)]) * families.count + row.family
            shares[place] = max(Float(bitPattern: shares[place]), row.share).bitPattern
        }
        put(.replaceability, shares)
        put(.limits, [UInt32(longest), phrasesWithSlots])
        return frame(sections)
    }

    /// New word ids: slots, then the words that begin a phrase, then the rest, each in their old order.
    private func renumbering() -> (ids: [UInt32], firstWords: Int) {
        var isFirst = [Bool](repeating: false, count: words.count)
        for index in 0..<Int(LexiconLayout.slotCount) { isFirst[index] = true }
        for phrase in phrases.keys { isFirst[Int(phrase[0] >> 1)] = true }
        for phrase in allowed.keys { isFirst[Int(phrase[0] >> 1)] = true }
        var ids = [UInt32](repeating: 0, count: words.count)
        var next: UInt32 = 0
        for pass in [true, false] {
            for index in words.indices where isFirst[index] == pass {
                ids[index] = next
                next += 1
            }
        }
        return (ids, isFirst.count { $0 })
    }

    private func hashTable(_ ids: [UInt32]) -> [UInt32] {
        var size = 8
        while size < words.count * 2 { size *= 2 }
        var table = [UInt32](repeating: 0, count: size)
        for (old, word) in words.enumerated() {
            var slot = Int(truncatingIfNeeded: Folding.hash(word)) & (size - 1)
            while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
            table[slot] = ids[old] + 1
        }
        return table
    }

    private func frame(_ sections: [[UInt8]]) -> [UInt8] {
        var output = LexiconLayout.magic
        output.append(littleEndian: LexiconLayout.version)
        output.append(littleEndian: UInt32(sections.count))
        output.append(littleEndian: UInt32(truncatingIfNeeded: sourceHash))
        output.append(littleEndian: UInt32(truncatingIfNeeded: sourceHash >> 32))
        var offset = (LexiconLayout.headerSize + sections.count * 8 + 7) / 8 * 8
        for section in sections {
            output.append(littleEndian: UInt32(offset))
            output.append(littleEndian: UInt32(section.count))
            offset += (section.count + 7) / 8 * 8
        }
        for section in sections {
            while output.count % 8 != 0 { output.append(0) }
            output += section
        }
        while output.count % 8 != 0 { output.append(0) }
        return output
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian value: UInt32) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
        append(UInt8(truncatingIfNeeded: value >> 16))
        append(UInt8(truncatingIfNeeded: value >> 24))
    }
}
