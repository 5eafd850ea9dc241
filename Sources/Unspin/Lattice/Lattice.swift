import UnspinContext

/// All readings of a stretch of text: the words as they stand and what the lexicon offers in their place.
///
/// An edge spans one or more tokens and spells one reading of them. Edges are sorted by their first token, so that the
/// edges leaving token `i` are `edges[firstEdge[i]..<firstEdge[i + 1]]`; the first of them always keeps the token.
struct Lattice {
    struct Edge {
        /// First token.
        var start: Int32
        /// Behind the last token.
        var end: Int32
        /// The model's words for the reading, in `words`.
        var wordStart: Int32
        var wordCount: Int32
        /// Entries that offer the reading, in `sources`; empty for a kept token.
        var sourceStart: Int32
        var sourceCount: Int32
        /// What the reading spells, in `surfaces`; -1 for a kept token.
        var surface: Int32
        /// Log score (nats) that does not depend on the document: rare-word and article costs.
        var cost: Float
        /// First guess at what the reading is worth against the words as they stand (nats); infinite where it is to stay in any case.
        var gain = Float.infinity

        var keeps: Bool { surface < 0 }
    }

    /// One entry's offer of a reading.
    struct Source {
        /// Candidate of the lexicon.
        var candidate: Int32
        /// Dictionary entry.
        var entry: Int32
        /// Number of that entry among those of the lattice.
        var ordinal: Int32 = 0
        /// Family, by its number in `Families`.
        var family: UInt8
        /// The entry says that no editor would have written the spun form.
        var isSure: Bool
        /// log P(spun | original was replaced, family), nats.
        var channel: Float
        /// What the entry matches is shown, however improbable: it is of tier `report`, or marked.
        var isReport = false
    }

    /// The edge that stands for the end of a sentence; it belongs to no token.
    static let endEdge: Int32 = 0

    var edges: [Edge] = [Edge(start: -1, end: -1, wordStart: 0, wordCount: 0, sourceStart: 0, sourceCount: 0, surface: -1, cost: 0)]
    var firstEdge: [Int32] = []
    var words: [Word] = []
    var sources: [Source] = []
    /// Different entries among the sources.
    var entryCount = 0
    /// Per token and family: P(the word as it stands is replaced | the text is fully spun), where it is an original.
    var replaceability: [Float] = []
    var familyCount = 1

    /// Makes room for so many tokens and readings in their place.
    mutating func reserve(tokens: Int, offers: Int) {
        firstEdge.reserveCapacity(tokens + 1)
        replaceability.reserveCapacity(tokens * familyCount)
        edges.reserveCapacity(tokens + offers + 1)
        words.reserveCapacity(tokens + 2 * offers)
        sources.reserveCapacity(offers)
    }

    /// Number of tokens.
    var tokenCount: Int { max(0, firstEdge.count - 1) }

    /// Adds to what an edge is worth, whatever the document (nats).
    mutating func weigh(_ edge: Int, by nats: Float) {
        edges[edge].cost += nats
        edges[edge].gain += nats
    }

    /// Leaves out the readings that are worth less than the words as they stand by more than `margin` (nats), as far as can be told
    /// before they are searched. Their words and sources stay, unused.
    mutating func leaveOut(below margin: Float) {
        var kept = 1
        for token in 0..<tokenCount {
            let range = edges(from: token)
            firstEdge[token] = Int32(kept)
            for index in range where edges[index].gain >= -margin {
                edges[kept] = edges[index]
                kept += 1
            }
        }
        firstEdge[tokenCount] = Int32(kept)
        edges.removeLast(edges.count - kept)
    }

    func edges(from token: Int) -> Range<Int> { Int(firstEdge[token])..<Int(firstEdge[token + 1]) }

    func sourceRange(of edge: Edge) -> Range<Int> { Int(edge.sourceStart)..<Int(edge.sourceStart + edge.sourceCount) }

    func sources(of edge: Edge) -> ArraySlice<Source> { sources[sourceRange(of: edge)] }

    /// Places of an edge's words in `words`.
    func wordRange(of edge: Int) -> Range<Int> {
        Int(edges[edge].wordStart)..<Int(edges[edge].wordStart + edges[edge].wordCount)
    }

    /// The words that an edge spells.
    func words(of edge: Int) -> ArraySlice<Word> { words[wordRange(of: edge)] }

    /// Whether anything but the token itself may stand at its place.
    func isReplaceable(_ token: Int) -> Bool { firstEdge[token + 1] - firstEdge[token] > 1 }

    /// P(the word at a token is replaced | the text is fully spun), given the shares of the families.
    func replaceability(_ token: Int, families: [Double]) -> Double {
        var sum = 0.0
        for family in 0..<familyCount { sum += families[family] * Double(replaceability[token * familyCount + family]) }
        return sum
    }
}

extension Lattice {
    /// What every pair counts where all count alike (nats), and how often every original is replaced then in a fully spun text (0…1): of
    /// some that were tried those with which the development set is repaired best.
    static let levelChannel: Float = -2.5
    static let levelReplaceability: Float = 0.2

    /// Forgets how often spinners put what for what.
    mutating func levelChannel() {
        for index in sources.indices { sources[index].channel = Self.levelChannel }
        for index in replaceability.indices where replaceability[index] > 0 { replaceability[index] = Self.levelReplaceability }
    }

    /// Numbers the entries of the sources from 0, so that what is known of an entry can stand in an array.
    mutating func numberEntries() {
        var slotBits = 4
        while 1 << slotBits < 2 * sources.count { slotBits += 1 }
        // Open addressing; a slot holds the index of the first source with the entry.
        var slots = [Int32](repeating: -1, count: 1 << slotBits)
        entryCount = 0
        for index in sources.indices {
            let entry = sources[index].entry
            var slot = Int((UInt32(bitPattern: entry) &* 0x9E37_79B1) >> UInt32(32 - slotBits))
            while slots[slot] >= 0, sources[Int(slots[slot])].entry != entry { slot = (slot + 1) & (slots.count - 1) }
            if slots[slot] >= 0 {
                sources[index].ordinal = sources[Int(slots[slot])].ordinal
            } else {
                slots[slot] = Int32(index)
                sources[index].ordinal = Int32(entryCount)
                entryCount += 1
            }
        }
    }
}
