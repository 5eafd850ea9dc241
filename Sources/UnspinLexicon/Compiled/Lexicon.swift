/// A compiled dictionary, used in place: opening it checks its frame and reads nothing else.
public struct Lexicon: Sendable {
    let bytes: LexiconBytes
    private let offsets: [Int]
    private let lengths: [Int]
    /// Hash of the sources that it was compiled from (FNV-1a over names and texts in the order of compilation).
    public let sourceHash: UInt64
    /// The layout of the compiled form that this version reads and writes.
    public static let layoutVersion = LexiconLayout.version
    /// Its phrases, for the walk at every word.
    private(set) var trie: CompiledTrie
    /// What lies over this lexicon: a user's own dictionaries.
    var layer: LexiconLayer?

    /// Why bytes are not a lexicon.
    public enum OpenError: Error, Hashable, Sendable {
        case notALexicon
        case version(UInt32)
        case truncated
    }

    /// - Throws: `OpenError` where the frame is wrong. Offsets inside the sections are trusted: they are the compiler's.
    public init(_ bytes: LexiconBytes) throws(OpenError) {
        let buffer = unsafe bytes.buffer
        guard buffer.count >= LexiconLayout.headerSize, unsafe buffer.prefix(8).elementsEqual(LexiconLayout.magic) else {
            throw .notALexicon
        }
        let version = unsafe buffer.load(fromByteOffset: 8, as: UInt32.self)
        guard version == LexiconLayout.version else { throw .version(version) }
        let count = unsafe Int(buffer.load(fromByteOffset: 12, as: UInt32.self))
        let tableEnd = LexiconLayout.headerSize + count * 8
        guard count == LexiconLayout.Section.allCases.count, tableEnd <= buffer.count else { throw .truncated }
        sourceHash = unsafe buffer.load(fromByteOffset: 16, as: UInt64.self)
        var offsets: [Int] = []
        var lengths: [Int] = []
        for index in 0..<count {
            let place = LexiconLayout.headerSize + index * 8
            let offset = unsafe Int(buffer.load(fromByteOffset: place, as: UInt32.self))
            let length = unsafe Int(buffer.load(fromByteOffset: place + 4, as: UInt32.self))
            guard offset % 8 == 0, offset + length <= buffer.count else { throw .truncated }
            offsets.append(offset)
            lengths.append(length)
        }
        self.bytes = bytes
        self.offsets = offsets
        self.lengths = lengths
        trie = CompiledTrie(bytes, offsets: offsets, lengths: lengths)
    }

    /// A lexicon without entries.
    public static let empty = {
        guard let lexicon = try? Lexicon(LexiconBytes(LexiconWriter(sourceHash: 0).bytes())) else {
            preconditionFailure("the writer makes what the reader reads")
        }
        return lexicon
    }()

    func count(_ section: LexiconLayout.Section) -> Int { lengths[section.rawValue] / 4 }

    /// The 32-bit word at `index` of a section. Bounds are checked: a damaged file must not read outside the buffer.
    @inline(__always)
    func word(_ section: LexiconLayout.Section, _ index: Int) -> UInt32 {
        precondition(index >= 0 && index &* 4 < lengths[section.rawValue])
        // In range by the line above; aligned because sections begin at multiples of eight.
        return unsafe bytes.buffer.load(fromByteOffset: offsets[section.rawValue] &+ index &* 4, as: UInt32.self)
    }

    /// The UTF-8 of a heap string.
    @_lifetime(borrow self)
    func heapSpan(_ offset: UInt32) -> Span<UInt8> {
        let range = heapRange(offset)
        // `heapRange` has checked the bounds; the bytes live as long as `self`.
        let span = unsafe Span<UInt8>(_unsafeBytes: UnsafeRawBufferPointer(rebasing: bytes.buffer[range]))
        return unsafe _overrideLifetime(span, borrowing: self)
    }

    func heapString(_ offset: UInt32) -> String {
        unsafe String(decoding: UnsafeRawBufferPointer(rebasing: bytes.buffer[heapRange(offset)]), as: UTF8.self)
    }

    private func heapRange(_ offset: UInt32) -> Range<Int> {
        let section = LexiconLayout.Section.heap.rawValue
        let place = Int(offset)
        precondition(place + 2 <= lengths[section])
        let start = offsets[section] + place
        let length = unsafe Int(bytes.buffer.loadUnaligned(fromByteOffset: start, as: UInt16.self))
        precondition(place + 2 + length <= lengths[section])
        return start + 2..<start + 2 + length
    }

    /// The id of a folded word, or nil where no phrase, guard or spelling has it. No allocation.
    func wordID(_ folded: ArraySlice<UInt8>) -> UInt32? {
        let slots = count(.wordSlots)
        guard slots > 0 else { return nil }
        var slot = Int(truncatingIfNeeded: Folding.hash(folded)) & (slots - 1)
        while true {
            let stored = word(.wordSlots, slot)
            if stored == 0 { return nil }
            let range = heapRange(word(.words, Int(stored - 1)))
            if range.count == folded.count, unsafe bytes.buffer[range].elementsEqual(folded) { return stored - 1 }
            slot = (slot + 1) & (slots - 1)
        }
    }

    /// The numbers of many words, ``LexiconScan/unknown`` for those that no phrase has. Each step is made for all of them before the next,
    /// so that they wait for memory together.
    /// - Parameters:
    ///   - folded: the words, one behind the other.
    ///   - ends: where each ends.
    func wordIDs(_ folded: [UInt8], ends: [Int]) -> [UInt32] {
        let slots = count(.wordSlots)
        guard slots > 0 else { return [UInt32](repeating: LexiconScan.unknown, count: ends.count) }
        var start = 0
        let places = ends.map { end in
            defer { start = end }
            return Int(truncatingIfNeeded: Folding.hash(folded[start..<end])) & (slots - 1)
        }
        let stored = places.map { word(.wordSlots, $0) }
        let ranges = stored.map { $0 == 0 ? 0..<0 : heapRange(word(.words, Int($0 - 1))) }
        start = 0
        return ends.indices.map { index in
            let form = folded[start..<ends[index]]
            start = ends[index]
            if stored[index] == 0 { return LexiconScan.unknown }
            if ranges[index].count == form.count, unsafe bytes.buffer[ranges[index]].elementsEqual(form) { return stored[index] - 1 }
            return wordID(form) ?? LexiconScan.unknown
        }
    }

    /// The longest phrase, in tokens.
    public var maximumPhraseTokens: Int { Int(word(.limits, 0)) }
    /// Numbers of candidates, entries and distinct words, for reports.
    public var candidateCount: Int { ownCandidateCount + (layer?.lexicon.candidateCount ?? 0) }
    public var entryCount: Int { ownEntryCount + (layer?.lexicon.entryCount ?? 0) }
    public var wordCount: Int { count(.words) }
}
