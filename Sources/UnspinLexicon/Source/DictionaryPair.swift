/// What an entry of any dictionary says in one line: this may stand for that.
public struct DictionaryPair: Sendable, Hashable {
    public var spun: String
    public var original: String
    public var kind: LexiconEntry.Kind
    /// Of pairs of the channel.
    public var part: PartOfSpeech?
    public var tier: EntryTier
    public var family: String
    /// As the dictionary has it: a grade, or a count.
    public var weight: Int
    /// Whether it holds under conditions only, which a pair cannot say.
    public var isConditional: Bool
    /// Whether both sides have slots.
    public var hasSlots: Bool
    public var file: String
    public var line: Int
}

extension DictionaryFiles {
    /// Everything that channels, counts, phrases and terms say in so many words; derived forms are the compiler's.
    /// - Parameter inflected: every pair of surface forms rather than the pair of base forms, without marks.
    public func pairs(inflected: Bool) -> [DictionaryPair] {
        channels.flatMap { Self.pairs($0, inflected) } + counts.flatMap(Self.pairs) + phrases.flatMap { Self.pairs($0, inflected) }
            + terms.flatMap { Self.pairs($0, inflected) }
    }

    private static func pairs(_ file: ChannelFile, _ inflected: Bool) -> [DictionaryPair] {
        file.entries.flatMap { entry in
            entry.items.flatMap { item in
                let base = SurfacePair(
                    spun: HeadedPhrase(item.spun, as: entry.part).text, original: HeadedPhrase(entry.original, as: entry.part).text)
                let forms = inflected ? Inflector.pairs(spun: item.spun, original: entry.original, as: entry.part) : [base]
                return forms.map { pair in
                    DictionaryPair(
                        spun: pair.spun, original: pair.original, kind: .channel, part: entry.part, tier: file.header.tier,
                        family: file.header.family, weight: item.weight, isConditional: false, hasSlots: false, file: file.file,
                        line: entry.line)
                }
            }
        }
    }

    /// Forms as they were met: no other is said to be one.
    private static func pairs(_ file: CountsFile) -> [DictionaryPair] {
        file.entries.map { row in
            DictionaryPair(
                spun: row.spun, original: row.original, kind: .channel, part: .fixed, tier: file.header.tier, family: file.header.family,
                weight: row.count, isConditional: false, hasSlots: false, file: file.file, line: row.line)
        }
    }

    private static func pairs(_ file: PhraseFile, _ inflected: Bool) -> [DictionaryPair] {
        file.entries.flatMap { entry in
            entry.spun.flatMap { spun in
                entry.originals.flatMap { original in
                    let sides = (MarkedPhrase(spun), MarkedPhrase(original))
                    let base = SurfacePair(spun: sides.0.text, original: sides.1.text)
                    return (inflected ? MarkedPhrase.pairs(spun: sides.0, original: sides.1) : [base]).map { pair in
                        DictionaryPair(
                            spun: pair.spun, original: pair.original, kind: .phrase, part: nil, tier: entry.tier, family: entry.family,
                            weight: entry.grade, isConditional: !entry.guards.isEmpty, hasSlots: !PhraseEntry.slots(spun).isEmpty,
                            file: file.file, line: entry.line)
                    }
                }
            }
        }
    }

    private static func pairs(_ file: TermFile, _ inflected: Bool) -> [DictionaryPair] {
        file.entries.flatMap { entry in
            let canonical = MarkedPhrase(entry.canonical)
            return entry.attested.enumerated().flatMap { rank, form in
                let base = SurfacePair(spun: MarkedPhrase(form).text, original: canonical.text)
                return (inflected ? TermFile.attestedPairs(form, canonical) : [base]).map { pair in
                    DictionaryPair(
                        spun: pair.spun, original: pair.original, kind: .term, part: nil, tier: file.header.tier,
                        family: file.header.family, weight: max(1, 9 - rank), isConditional: false, hasSlots: false, file: file.file,
                        line: entry.line)
                }
            }
        }
    }
}
