/// One dictionary entry of a compiled lexicon: an accessor, read on demand.
public struct LexiconEntry: Sendable, Hashable {
    public struct Flags: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// No editor would have written the spun form: strong evidence for spinning.
        public static let sure = Flags(rawValue: 1)
        /// Its match counts only where `guardsHold`.
        public static let guarded = Flags(rawValue: 2)
        /// Its spun forms were derived from a term by the compiler.
        public static let derived = Flags(rawValue: 4)
        /// The canonical has capitals of its own, which replace those of the text.
        public static let spelledAsIs = Flags(rawValue: 8)
        /// Not a spun phrase but one that must not change.
        public static let allowed = Flags(rawValue: 16)
        /// Both sides have slots: see `LexiconScan.replacement`.
        public static let slots = Flags(rawValue: 32)
        /// What it matches is reported where context finds its original too improbable to be proposed.
        public static let marked = Flags(rawValue: 64)
    }

    /// Which kind of dictionary it is from.
    public enum Kind: UInt8, Sendable, Hashable {
        case channel, phrase, term, allowed
    }

    /// `hunt>seek.v`
    public var id: String
    /// Number of its file in `Lexicon.packs`.
    public var pack: Int
    public var line: Int
    public var tier: EntryTier
    public var family: String
    public var kind: Kind
    public var flags: Flags
    var guards: Range<Int>
}

extension Lexicon {
    /// The entry with a number that a candidate or an allowed range has given.
    public func entry(_ index: Int) -> LexiconEntry {
        if let (lexicon, index) = upper(index, behind: ownEntryCount) {
            var entry = lexicon.entry(index)
            entry.pack += ownPackCount
            return entry
        }
        let base = index * LexiconLayout.entryWords
        let place = word(.entries, base + 2)
        let traits = word(.entries, base + 3)
        let firstGuard = Int(word(.entries, base + 4))
        let flags = LexiconEntry.Flags(rawValue: UInt8(truncatingIfNeeded: traits >> 8))
        return LexiconEntry(
            id: id(ofEntry: index), pack: Int(place & 0xFFFF),
            line: Int(word(.entries, base + 1)),
            tier: EntryTier(rawValue: UInt8(truncatingIfNeeded: traits)) ?? .report,
            family: familyOrReason(Int(place >> 16)),
            kind: LexiconEntry.Kind(rawValue: UInt8(truncatingIfNeeded: traits >> 16)) ?? .channel,
            flags: flags,
            guards: firstGuard..<firstGuard + Int(word(.entries, base + 5)))
    }

    /// The id of an entry: `hunt>seek.v`.
    /// - Parameter index: a number that a candidate or an allowed range has given.
    public func id(ofEntry index: Int) -> String {
        if let (lexicon, index) = upper(index, behind: ownEntryCount) { return lexicon.id(ofEntry: index) }
        let id = heapString(word(.entries, index * LexiconLayout.entryWords))
        return traits(ofEntry: index).flags.contains(.derived) ? id + ".derived" : id
    }

    private func familyOrReason(_ index: Int) -> String {
        index >= LexiconLayout.firstReason
            ? heapString(word(.reasons, index - LexiconLayout.firstReason)) : heapString(word(.families, index))
    }

    /// Tier and flags of an entry, without its strings: for hot loops.
    public func traits(ofEntry index: Int) -> (tier: EntryTier, flags: LexiconEntry.Flags, pack: Int) {
        if let (lexicon, index) = upper(index, behind: ownEntryCount) {
            let (tier, flags, pack) = lexicon.traits(ofEntry: index)
            return (tier, flags, pack + ownPackCount)
        }
        let base = index * LexiconLayout.entryWords
        let traits = word(.entries, base + 3)
        return (
            EntryTier(rawValue: UInt8(truncatingIfNeeded: traits)) ?? .report,
            LexiconEntry.Flags(rawValue: UInt8(truncatingIfNeeded: traits >> 8)), Int(word(.entries, base + 2) & 0xFFFF)
        )
    }

    /// The name of a source file (a pack), as it was given to the compiler.
    public func packName(_ index: Int) -> String {
        if let (lexicon, index) = upper(index, behind: ownPackCount) { return lexicon.packName(index) }
        return heapString(word(.packs, index))
    }

    public var packs: [String] { (0..<ownPackCount).map(packName) + (layer?.lexicon.packs ?? []) }

    /// `band1` of `channel/band1.channel`: what a pack may be called, too.
    public static func stem(ofPack pack: String) -> Substring {
        let name = pack.split(separator: "/").last ?? ""
        return name.lastIndex(of: ".").map { name[..<$0] } ?? name
    }
}
