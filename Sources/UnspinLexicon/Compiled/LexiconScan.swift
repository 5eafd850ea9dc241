public import UnspinText

/// A tokenised text looked up in one lexicon: the words resolved to ids once, then matched as integers.
public struct LexiconScan: Sendable {
    public let lexicon: Lexicon
    public let text: [UInt8]
    public let tokens: [Token]
    /// Per token: its word id, or `unknown`.
    let words: [UInt32]
    /// Per token: the id of the word without a possessive ending, or `unknown` where it has none.
    let bareWords: [UInt32]
    let classes: [TokenClass]
    /// The same text looked up in the lexicon's layer; none where it has no layer.
    let upper: [LexiconScan]
    /// What is known of the whole document where this is a part of it; nil where it is the document.
    let conditions: DocumentConditions?

    static let unknown = UInt32.max

    /// Linear in the text.
    /// - Parameters:
    ///   - lexicon: what to look up.
    ///   - text: UTF-8.
    ///   - tokens: of the text.
    ///   - conditions: of the document that the text is a part of; without them it is taken for the document.
    public init(_ lexicon: Lexicon, text: [UInt8], tokens: [Token], conditions: DocumentConditions? = nil) {
        self.lexicon = lexicon
        self.conditions = conditions
        self.text = text
        self.tokens = tokens
        var bareWords: [UInt32] = []
        var classes: [TokenClass] = []
        var ends: [Int] = []
        ends.reserveCapacity(tokens.count)
        bareWords.reserveCapacity(tokens.count)
        classes.reserveCapacity(tokens.count)
        var folded: [UInt8] = []
        folded.reserveCapacity(text.count)
        for token in tokens {
            let start = folded.count
            Folding.append(text, token.range, to: &folded)
            ends.append(folded.count)
            if folded.count - start > 2, folded.hasSuffix(0x27, 0x73) {
                bareWords.append(lexicon.wordID(folded[start..<folded.count - 2]) ?? Self.unknown)
            } else {
                bareWords.append(Self.unknown)
            }
            classes.append(TokenClass(token, in: text))
        }
        words = lexicon.wordIDs(folded, ends: ends)
        self.bareWords = bareWords
        self.classes = classes
        upper =
            lexicon.layer.map { [LexiconScan($0.lexicon, text: text, tokens: tokens, conditions: conditions?.upper.first)] } ?? []
    }

    /// Calls `visit` for every phrase of the lexicon that starts at a token, shorter ones first. Protected tokens and
    /// paragraph breaks end a phrase. No allocation.
    @inline(__always)
    public func matches(at index: Int, visit: (LexiconMatch) -> Void) {
        let trie = lexicon.trie
        walk(from: index) { node, end, possessive, slots in
            let candidates = trie.candidates(ofNode: node)
            if !candidates.isEmpty {
                visit(LexiconMatch(tokens: index..<end, candidates: candidates, possessive: possessive, slots: slots))
            }
        }
        if !upper.isEmpty { layerMatches(at: index, visit: visit) }
    }

    /// Calls `visit` for every trie node that the tokens from `start` on lead to, with the end of the phrase, whether a
    /// possessive ending was left out, and which of its tokens fill slots.
    func walk(from start: Int, visit: (_ node: Int, _ end: Int, _ possessive: Bool, _ slots: UInt16) -> Void) {
        let trie = lexicon.trie
        let kind = classes[start]
        if kind.contains(.protected) { return }
        if bareWords[start] != Self.unknown, let child = trie.root(word: bareWords[start]) { visit(child, start + 1, true, 0) }
        if words[start] != Self.unknown, let child = trie.root(word: words[start]) {
            visit(child, start + 1, false, 0)
            if trie.hasChildren(child) { walk(trie, node: child, from: start + 1, start: start, slots: 0, visit: visit) }
        }
        guard trie.hasSlots else { return }
        for slot in SlotClass.allCases where kind.fits(slot) {
            guard let child = trie.root(word: slot.rawValue) else { continue }
            visit(child, start + 1, false, 1)
            if trie.hasChildren(child) { walk(trie, node: child, from: start + 1, start: start, slots: 1, visit: visit) }
        }
    }

    /// The same behind the first word.
    private func walk(
        _ trie: CompiledTrie, node: Int, from position: Int, start: Int, slots: UInt16,
        visit: (_ node: Int, _ end: Int, _ possessive: Bool, _ slots: UInt16) -> Void
    ) {
        guard position < tokens.count else { return }
        let kind = classes[position]
        if !kind.isDisjoint(with: [.protected, .startsBlock]) { return }
        let space: UInt32 = kind.contains(.spaceBefore) ? 1 : 0
        if bareWords[position] != Self.unknown, let child = trie.child(of: node, word: bareWords[position], space: space) {
            visit(child, position + 1, true, slots)
        }
        if words[position] != Self.unknown, let child = trie.child(of: node, word: words[position], space: space) {
            visit(child, position + 1, false, slots)
            if trie.hasChildren(child) { walk(trie, node: child, from: position + 1, start: start, slots: slots, visit: visit) }
        }
        guard trie.hasSlots else { return }
        for slot in SlotClass.allCases where kind.fits(slot) {
            guard let child = trie.child(of: node, word: slot.rawValue, space: space) else { continue }
            let slots = slots | 1 << UInt16(position - start)
            visit(child, position + 1, false, slots)
            if trie.hasChildren(child) { walk(trie, node: child, from: position + 1, start: start, slots: slots, visit: visit) }
        }
    }

    /// Whether a match is written like a name: its first and its last word begin with capitals. What stands for a name and is
    /// not written like one is seldom that name.
    public func isWrittenAsName(_ match: LexiconMatch) -> Bool {
        guard let first = match.tokens.first(where: { classes[$0].contains(.word) }),
            let last = match.tokens.last(where: { classes[$0].contains(.word) })
        else { return false }
        return classes[first].contains(.capital) && classes[last].contains(.capital)
    }

    /// All matches of a text, by start then length: for tools and tests.
    public var allMatches: [LexiconMatch] {
        var result: [LexiconMatch] = []
        for index in tokens.indices { matches(at: index) { result.append($0) } }
        return result
    }
}

/// A spun phrase of the lexicon found in a text.
public struct LexiconMatch: Sendable, Hashable {
    /// Half-open range of tokens.
    public var tokens: Range<Int>
    /// Numbers of its candidates, most probable first: `Lexicon.candidate(_:)`.
    public var candidates: Range<Int>
    /// The last word carries a possessive ending that the phrase has not; it belongs behind the replacement.
    public var possessive: Bool
    /// Bit by token of the match: it fills a slot.
    let slots: UInt16

    public var tokenCount: Int { tokens.count }
}

/// What slots and guards may ask of a token.
struct TokenClass: OptionSet, Sendable {
    let rawValue: UInt8
    static let word = TokenClass(rawValue: 1)
    static let number = TokenClass(rawValue: 2)
    static let capital = TokenClass(rawValue: 4)
    static let spaceBefore = TokenClass(rawValue: 8)
    static let startsBlock = TokenClass(rawValue: 16)
    static let protected = TokenClass(rawValue: 32)
    static let startsSentence = TokenClass(rawValue: 64)
    static let startsParagraph = TokenClass(rawValue: 128)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ token: Token, in text: [UInt8]) {
        self = []
        switch token.kind {
        case .word:
            insert(.word)
            if Self.beginsWithCapital(token, in: text) { insert(.capital) }
        case .number: insert(.number)
        case .symbol: break
        }
        if token.flags.contains(.spaceBefore) { insert(.spaceBefore) }
        if token.flags.contains(.protected) { insert(.protected) }
        if token.flags.contains(.startsSentence) { insert(.startsSentence) }
        if token.flags.contains(.startsParagraph) {
            insert([.startsParagraph, .startsSentence])
            if Self.hasBlankLine(before: Int(token.start), in: text) { insert(.startsBlock) }
        }
    }

    func fits(_ slot: SlotClass) -> Bool {
        switch slot {
        case .number: contains(.number)
        case .name: contains([.word, .capital])
        case .word: contains(.word)
        case .lower: contains(.word) && !contains(.capital)
        }
    }

    private static func beginsWithCapital(_ token: Token, in text: [UInt8]) -> Bool {
        let first = text[Int(token.start)]
        if first < 0x80 { return first &- 0x41 < 26 }
        return Folding.decode(text, Int(token.start), Int(token.end))?.0.properties.isUppercase ?? false
    }

    /// A line break inside a paragraph is white space like any other; an empty line is not.
    private static func hasBlankLine(before end: Int, in text: [UInt8]) -> Bool {
        var index = end
        var feeds = 0
        while index > 0, text[index - 1] <= 0x20 {
            index -= 1
            if text[index] == 0x0A { feeds += 1 }
        }
        return feeds > 1 || index == 0
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ first: UInt8, _ second: UInt8) -> Bool { self[count - 2] == first && self[count - 1] == second }
}
