/// The compiled form: a header, then sections of little-endian 32-bit words or bytes, each at a multiple of eight bytes.
///
///     magic      8 bytes  UNSPLEX1
///     version    UInt32
///     sections   UInt32   number of sections
///     sources    UInt64   FNV-1a of the dictionary files that it was compiled from
///     table      per section: offset UInt32, length in bytes UInt32
///
/// Phrases form a trie whose nodes are numbered level by level, so the children of a node are neighbours and an edge needs no
/// pointer: the children of `n` are `firstChild[n] ..< firstChild[n + 1]`. The children of the root are in the order of the
/// word ids, so the first word of a phrase leads to its node without a search.
enum LexiconLayout {
    static let magic = Array("UNSPLEX1".utf8)
    static let version: UInt32 = 1
    static let headerSize = 24

    enum Section: Int, CaseIterable {
        /// Strings: UInt16 length, then UTF-8. Offset 0 is the empty string.
        case heap
        /// Per word id: offset of the folded word in the heap. The first four are the slots.
        case words
        /// Open addressing from the hash of a folded word to its id + 1; a power of two.
        case wordSlots
        /// Per node: word id, shifted left by one; bit 0 says that white space stands before it.
        case labels
        /// Per node, and one more: its first child.
        case firstChild
        /// Per node, and one more: its first candidate.
        case firstCandidate
        /// Per candidate: heap offset of the original, log probability (Float), entry << 8 | words.
        case candidates
        /// Per entry: six words, see `LexiconEntry`.
        case entries
        /// Heap offsets of the names of source files (packs), families.
        case packs
        case families
        /// Heap offsets of the reasons of allowed phrases.
        case reasons
        /// Per guard: scope and sense, then the offset of its program in `programs`, and its length.
        case guards
        case programs
        /// One bit a node: an allowed phrase ends here.
        case allowedBits
        /// Pairs (node, entry) of allowed phrases, ascending.
        case allowed
        /// Triples (word id, British spelling, American spelling), ascending; the spellings are heap offsets.
        case dialect
        /// Per word id and family: the probability (Float) that the word as an original is replaced in a fully spun text.
        case replaceability
        /// The longest phrase in tokens; the number of phrases with slots.
        case limits
    }

    /// Number of word ids that stand for slots.
    static let slotCount = UInt32(SlotClass.allCases.count)
    /// An entry whose family has this number or a higher one is an allowed phrase, and the rest is the number of its reason.
    static let firstReason = 0x8000
    static let candidateWords = 3
    static let entryWords = 6
    static let guardWords = 3
    static let maximumPhraseTokens = 12
}
