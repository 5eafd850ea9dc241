import ArgumentParser
import FoundationEssentials
import UnspinLexicon
import UnspinText

/// How much of a list of known substitutions the dictionaries know.
struct Cover: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures how many known substitutions have their original among the candidates.",
        discussion: """
            A table has tab-separated rows: spun phrase, original, count. A file that ends in .csv is read as an export of the \
            Problematic Paper Screener, a remark in parentheses behind an expected phrase left out. `direct` rows are found as one \
            entry, `composed` ones piece by piece; of `flagged` ones something else is known, or only a part is restored. Case, \
            hyphens and the plural do not count.
            """)
    @Argument(help: "Tables of substitutions.", completion: .file()) var tables: [String]
    @Option(help: "Dictionary files, or folders of them.") var dictionaries = "Dictionaries/en"
    @Option(help: "How many of the weightiest missing rows to show.") var missing = 20

    func run() throws {
        let lexicon = try Lexicon(LexiconBytes(try compiled(try SourcesArgument.read([dictionaries])).bytes))
        for table in try SourcesArgument.read(tables) {
            var coverage = Coverage()
            for row in Substitution.rows(of: table) { coverage.add(row, SubstitutionSearch(lexicon, row).result) }
            print(Messages.coverage(coverage, of: table.file, missing: missing))
        }
    }
}

/// A row of a table of substitutions.
struct Substitution: Hashable {
    var spun: String
    /// Any of which will do.
    var originals: [String]
    var count: Int

    static func rows(of table: DictionarySource) -> [Substitution] {
        if let format = table.format, !format.isOwn {
            return DictionaryFiles([table]).phrases.flatMap(\.entries).flatMap { entry in
                let originals = entry.originals.flatMap(Self.readings)
                return entry.spun.map { Substitution(spun: $0, originals: originals, count: 1) }
            }
        }
        return table.text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count > 1, fields[0].lowercased() != fields[1].lowercased() else { return nil }
            let count = fields.count > 2 ? Int(fields[2]) ?? 1 : 1
            return Substitution(spun: String(fields[0]), originals: [String(fields[1])], count: count)
        }
    }

    /// What an expected phrase with alternatives and remarks stands for: `feature/trait (?)`.
    private static func readings(_ expected: String) -> [String] {
        var plain = ""
        var depth = 0
        for character in expected {
            if character == "(" { depth += 1 }
            if depth == 0 { plain.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        return plain.split(separator: "/").map(String.init)
    }
}

/// Rows and weights by how they are known.
struct Coverage {
    enum Result: CaseIterable {
        /// One entry leads from the spun phrase to the original.
        case direct
        /// Several entries and words that stay lead there.
        case composed
        /// The spun phrase has candidates, none of which is the original, or a part of it is restored.
        case flagged
        case unknown
    }

    private(set) var rows: [Result: Int] = [:]
    private(set) var weights: [Result: Int] = [:]
    private(set) var missing: [Substitution] = []

    mutating func add(_ row: Substitution, _ result: Result) {
        rows[result, default: 0] += 1
        weights[result, default: 0] += row.count
        if result == .flagged || result == .unknown { missing.append(row) }
    }
}

/// Looks for a way from a spun phrase to its original.
struct SubstitutionSearch {
    private let scan: LexiconScan
    private let originals: [[String]]

    init(_ lexicon: Lexicon, _ row: Substitution) {
        let (text, tokens) = DictionaryText.tokens(row.spun)
        scan = LexiconScan(lexicon, text: text, tokens: tokens)
        originals = row.originals.map(Self.words).filter { !$0.isEmpty }
    }

    /// The words of a text as they are compared: without case, hyphens and the ending of a plural.
    private static func words(_ text: String) -> [String] {
        let (bytes, tokens) = DictionaryText.tokens(text.lowercased().replacing("\u{2019}", with: "'"))
        return tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }.filter { !hyphens.contains($0) }.map { word in
            var stem = word[...]
            if stem.count > 3, stem.hasSuffix("s"), !stem.hasSuffix("ss") { stem = stem.dropLast() }
            if stem.count > 3, stem.hasSuffix("e") { stem = stem.dropLast() }
            if stem.hasSuffix("i") { stem = stem.dropLast() + "y" }
            return String(stem)
        }
    }

    private static let hyphens: Set<String> = ["-", "\u{2010}", "\u{2011}", "\u{2013}"]

    var result: Coverage.Result {
        let results = originals.map(result)
        let best = Coverage.Result.allCases.first { results.contains($0) } ?? .unknown
        return best == .unknown && hasCandidates ? .flagged : best
    }

    private var hasCandidates: Bool {
        var found = false
        if !scan.tokens.isEmpty { scan.matches(at: 0) { if $0.tokenCount == scan.tokens.count { found = true } } }
        return found
    }

    private func result(_ original: [String]) -> Coverage.Result {
        let count = scan.tokens.count
        let standing = Set(scan.tokens.flatMap { Self.words(String(decoding: scan.text[$0.range], as: UTF8.self)) })
        // Per number of spun tokens read: how many words of the original can have been written.
        var reached: [Set<Int>] = Array(repeating: [], count: count + 1)
        reached[0] = [0]
        var isDirect = false
        var isPartial = false
        for start in 0..<count {
            let token = Self.words(String(decoding: scan.text[scan.tokens[start].range], as: UTF8.self))
            for place in reached[start] where original[place...].starts(with: token) {
                reached[start + 1].insert(place + token.count)
            }
            scan.matches(at: start) { match in
                for number in match.candidates {
                    let words = Self.words(
                        String(decoding: scan.replacement(for: match, scan.lexicon.candidate(number)), as: UTF8.self)
                            + (match.possessive ? "'s" : ""))
                    guard !words.isEmpty else { continue }
                    isPartial = isPartial || original.contains(words) && !standing.isSuperset(of: words)
                    for place in reached[start] where original[place...].starts(with: words) {
                        reached[match.tokens.upperBound].insert(place + words.count)
                        if match.tokenCount == count, words.count == original.count { isDirect = true }
                    }
                }
            }
        }
        if isDirect { return .direct }
        if reached[count].contains(original.count) { return .composed }
        return isPartial ? .flagged : .unknown
    }
}
