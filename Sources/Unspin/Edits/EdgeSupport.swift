import UnspinLexicon
import UnspinText

/// How probable what an edge says is, whichever edges say it.
///
/// `is anticipated to` → `is expected to` and `anticipated` → `expected` spell the same text, and so do two single words and the
/// phrase of both. The paths share the probability among them, so the share of one edge alone is no measure of how sure its
/// wording is. Every edge is therefore cut down to its cores, the words that it really changes, and a core has the
/// posterior of all edges that have it.
struct EdgeSupport {
    /// A change of the tokens `start..<end` to some words.
    struct Core: Hashable {
        var start: Int32
        var end: Int32
        var words: String
    }

    private struct Node {
        var core: Core
        var support: Float
        /// The next core that starts at the same token; -1 behind the last.
        var next: Int32
    }

    private var nodes: [Node] = []
    /// Of each token: the first core that starts there.
    private var heads: [Int32]
    /// Of each edge: where its cores begin in `members`, -1 where it was not looked at.
    private var places: [Int32]
    /// For each edge that was looked at: the number of its cores, then the cores.
    private var members: [Int32] = []

    /// Edges less probable than this are not looked at.
    private static let negligible: Float = 0.002

    /// - Parameters:
    ///   - posteriors: of the lattice's edges.
    ///   - spellings: texts of the surfaces.
    init(_ lattice: Lattice, tokens: ArraySlice<Token>, text: [UInt8], posteriors: [Float], spellings: [String]) {
        heads = [Int32](repeating: -1, count: lattice.tokenCount + 1)
        places = [Int32](repeating: -1, count: lattice.edges.count)
        for index in lattice.edges.indices where posteriors[index] > EdgeSupport.negligible && !lattice.edges[index].keeps {
            let edge = lattice.edges[index]
            let surface = spellings[Int(edge.surface)]
            let first = tokens.startIndex + Int(edge.start)
            places[index] = Int32(members.count)
            if edge.end - edge.start == 1, let isSame = EdgeSupport.isSameWord(text, tokens[first].range, surface) {
                members.append(isSame ? 0 : 1)
                if !isSame { add(Core(start: edge.start, end: edge.end, words: surface), posteriors[index]) }
                continue
            }
            let cores = EdgeSupport.cores(
                of: surface, tokens: tokens[first..<first + Int(edge.end - edge.start)], first: edge.start, in: text)
            members.append(Int32(cores.count))
            for core in cores { add(core, posteriors[index]) }
        }
    }

    private mutating func add(_ core: Core, _ posterior: Float) {
        var node = heads[Int(core.start)]
        while node >= 0, nodes[Int(node)].core != core { node = nodes[Int(node)].next }
        if node >= 0 {
            nodes[Int(node)].support += posterior
        } else {
            node = Int32(nodes.count)
            nodes.append(Node(core: core, support: posterior, next: heads[Int(core.start)]))
            heads[Int(core.start)] = node
        }
        members.append(node)
    }

    /// Probability (0…1) of what an edge says: of its least probable core.
    func support(of edge: Int) -> Double {
        guard places[edge] >= 0, members[Int(places[edge])] > 0 else { return 0 }
        var least: Float = 1
        for place in memberRange(of: edge) { least = min(least, nodes[Int(members[place])].support) }
        return Double(least)
    }

    /// Whether an edge is a replacement and probable enough to be looked at: else its support is zero.
    func isConsidered(_ edge: Int) -> Bool { places[edge] >= 0 }

    /// The cores of an edge, in order.
    func cores(of edge: Int) -> [Core] {
        places[edge] < 0 ? [] : memberRange(of: edge).map { nodes[Int(members[$0])].core }
    }

    private func memberRange(of edge: Int) -> Range<Int> {
        let place = Int(places[edge])
        return place + 1..<place + 1 + Int(members[place])
    }

    /// Whether a token reads as a surface of one word does, but for a capital that stays; nil where that takes more than
    /// comparing ASCII letters.
    static func isSameWord(_ text: [UInt8], _ token: Range<Int>, _ surface: String) -> Bool? {
        var after = surface
        return after.withUTF8 { after in
            guard !after.isEmpty, unsafe after.allSatisfy({ $0 < 0x80 && $0 != 0x20 }), token.allSatisfy({ text[$0] < 0x80 }) else {
                return nil
            }
            guard after.count == token.count else { return false }
            let isCapital = text[token.lowerBound] &- 0x41 < 26
            var isEqual = true
            var isEqualSmall = isCapital
            for place in token {
                let byte = text[place]
                let other = unsafe after[place - token.lowerBound]
                if byte != other { isEqual = false }
                if (byte &- 0x41 < 26 ? byte | 0x20 : byte) != other { isEqualSmall = false }
            }
            return isEqual || isEqualSmall
        }
    }

    /// Where as many words stand as before, each changed word is a core; else what is left without equal words at both ends.
    private static func cores(of surface: String, tokens: ArraySlice<Token>, first: Int32, in text: [UInt8]) -> [Core] {
        let before = tokens.map { String(decoding: text[$0.range], as: UTF8.self) }
        let after = surface.spacedWords
        if before.count == after.count {
            return before.indices.filter { !isSame(before[$0], after[$0]) }.map {
                Core(start: first + Int32($0), end: first + Int32($0) + 1, words: after[$0])
            }
        }
        let (prefix, suffix) = commonEnds(before, after)
        return [
            Core(
                start: first + Int32(prefix), end: first + Int32(before.count - suffix),
                words: after[prefix..<after.count - suffix].joined(separator: " "))
        ]
    }

    /// How many words two wordings share at the start, and then at the end.
    static func commonEnds(_ before: [String], _ after: [String]) -> (prefix: Int, suffix: Int) {
        var prefix = 0
        while prefix < min(before.count, after.count), isSame(before[prefix], after[prefix]) { prefix += 1 }
        var suffix = 0
        while suffix < min(before.count, after.count) - prefix, isSame(before[before.count - 1 - suffix], after[after.count - 1 - suffix]) {
            suffix += 1
        }
        return (prefix, suffix)
    }

    /// Whether a word stays as it is: a dictionary's small letters take no capital away from a word that it does not change.
    private static func isSame(_ before: String, _ after: String) -> Bool {
        before == after || startsWithCapital(before) && before.lowercased() == after
    }

    /// An ASCII letter is looked at as a byte.
    private static func startsWithCapital(_ word: String) -> Bool {
        guard let first = word.utf8.first, first < 0x80 else { return word.first?.isUppercase == true }
        return first &- 0x41 < 26
    }
}

extension String {
    /// What stands between its spaces. Bytes are compared: to find the characters takes ten times as long.
    var spacedWords: [String] {
        utf8.contains(UInt8(ascii: " ")) ? utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) } : isEmpty ? [] : [self]
    }
}
