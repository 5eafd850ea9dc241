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

    private var supports: [Core: Float] = [:]
    private var cores: [Int: [Core]] = [:]

    /// Edges less probable than this are not looked at.
    private static let negligible: Float = 0.002

    /// - Parameters:
    ///   - posteriors: of the lattice's edges.
    ///   - spellings: texts of the surfaces.
    init(_ lattice: Lattice, tokens: ArraySlice<Token>, text: [UInt8], posteriors: [Float], spellings: [String]) {
        for (index, edge) in lattice.edges.enumerated() where !edge.keeps && posteriors[index] > EdgeSupport.negligible {
            let cores = EdgeSupport.cores(
                of: spellings[Int(edge.surface)],
                tokens: tokens[tokens.startIndex + Int(edge.start)..<tokens.startIndex + Int(edge.end)], first: edge.start, in: text)
            self.cores[index] = cores
            for core in cores { supports[core, default: 0] += posteriors[index] }
        }
    }

    /// Probability (0…1) of what an edge says: of its least probable core.
    func support(of edge: Int) -> Double {
        guard let cores = cores[edge], !cores.isEmpty else { return 0 }
        return Double(min(1, cores.map { supports[$0, default: 0] }.min() ?? 0))
    }

    /// The cores of an edge, in order.
    func cores(of edge: Int) -> [Core] { cores[edge] ?? [] }

    /// Where as many words stand as before, each changed word is a core; else what is left without equal words at both ends.
    private static func cores(of surface: String, tokens: ArraySlice<Token>, first: Int32, in text: [UInt8]) -> [Core] {
        let before = tokens.map { String(decoding: text[$0.range], as: UTF8.self) }
        let after = surface.split(separator: " ").map(String.init)
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
        before == after || before.first?.isUppercase == true && before.lowercased() == after
    }
}
