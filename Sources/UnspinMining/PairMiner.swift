import UnspinEvaluation
import UnspinLexicon
import UnspinText

/// What was met of a pair.
public struct MinedEvidence: Sendable, Hashable {
    public var pair: MinedPair
    /// How often the spun phrase stands for the original.
    public var count: Int
    /// How often the original stands in the originals.
    public var occurrences: Int
    /// Sentences of the spun text, the phrase in brackets with what it stands for.
    public var examples: [String]
    /// Whether the dictionaries have the pair.
    public var isKnown: Bool
}

/// Collects the substitutions between original texts and what a spinner made of them.
public struct PairMiner {
    private struct Change {
        var run: ChangedRun
        var line: Int
        /// Where the run stands among the words of the spun line.
        var start: Int
    }

    private let isKnown: (MinedPair) -> Bool
    private var originals: [[String]] = []
    private var spunLines: [[Word]] = []
    private var changes: [Change] = []

    /// Longer stretches without a word in common are another text, not a substitution.
    private static let longestRun = 12
    private static let rounds = 3
    private static let examples = 2

    /// - Parameter isKnown: whether the dictionaries lead from a spun phrase to an original.
    public init(isKnown: @escaping (MinedPair) -> Bool) { self.isKnown = isKnown }

    /// Adds a text and what was made of it. Where both have as many lines, lines are aligned one by one.
    /// - Complexity: for each pair of lines, the product of what is left between their first and their last difference.
    public mutating func add(original: String, spun: String) {
        let lines = (original.split(separator: "\n"), spun.split(separator: "\n"))
        if lines.0.count == lines.1.count {
            for (original, spun) in zip(lines.0, lines.1) { addLine(String(original), String(spun)) }
        } else {
            addLine(original, spun)
        }
    }

    private mutating func addLine(_ original: String, _ spun: String) {
        let (before, after) = (Self.words(original), Self.words(spun))
        let line = originals.count
        originals.append(before.map(\.folded))
        spunLines.append(after)
        var runs: [(before: Range<Int>, after: Range<Int>)] = []
        for edit in tokenEdits(from: before.map(\.folded), to: after.map(\.folded)) {
            let place = (edit.range, edit.replacement.startIndex..<edit.replacement.endIndex)
            if let last = runs.last, last.before.upperBound == place.0.lowerBound, last.after.upperBound == place.1.lowerBound {
                runs[runs.count - 1] = (last.before.lowerBound..<place.0.upperBound, last.after.lowerBound..<place.1.upperBound)
            } else {
                runs.append(place)
            }
        }
        for run in runs where !run.before.isEmpty && !run.after.isEmpty && max(run.before.count, run.after.count) <= Self.longestRun {
            let changed = ChangedRun(spun: after[run.after].map(\.folded), original: before[run.before].map(\.folded))
            guard (changed.spun + changed.original).allSatisfy(\.isWord) else { continue }
            changes.append(Change(run: changed, line: line, start: run.after.lowerBound))
        }
    }

    /// All pairs, those met most often first. Cuts of runs are found by turns with the counts that they give.
    public func pairs() -> [MinedEvidence] {
        var counts: [MinedPair: Int] = [:]
        var cuts: [[MinedPair]] = []
        for _ in 0..<Self.rounds {
            let segmentation = RunSegmentation(isKnown: isKnown, counts: counts)
            cuts = changes.map { segmentation.pairs(of: $0.run) }
            counts = cuts.reduce(into: [:]) { counts, pairs in for pair in pairs { counts[pair, default: 0] += 1 } }
        }
        let occurrences = PhraseCounts(of: Set(counts.keys.map(\.original)), in: originals).counts
        var examples: [MinedPair: [String]] = [:]
        for (change, pairs) in zip(changes, cuts) {
            for pair in pairs where examples[pair, default: []].count < Self.examples {
                if let example = example(of: pair, change), !examples[pair, default: []].contains(example) {
                    examples[pair, default: []].append(example)
                }
            }
        }
        return counts.map { pair, count in
            MinedEvidence(
                pair: pair, count: count, occurrences: max(count, occurrences[pair.original] ?? 0), examples: examples[pair] ?? [],
                isKnown: isKnown(pair))
        }.sorted { ($1.count, $0.pair) < ($0.count, $1.pair) }
    }

    /// A few words around the phrase, with what it stands for.
    private func example(of pair: MinedPair, _ change: Change) -> String? {
        let line = spunLines[change.line]
        let phrase = pair.spun.split(separator: " ").map(String.init)
        let end = change.start + change.run.spun.count
        guard
            let start = (change.start...max(change.start, end - phrase.count)).first(where: { start in
                start + phrase.count <= end && zip(phrase, line[start...]).allSatisfy { $0 == $1.folded }
            })
        else { return nil }
        let words = line.map(\.text)
        let before = words[max(0, start - 6)..<start]
        let after = words[start + phrase.count..<min(words.count, start + phrase.count + 6)]
        let marked = "[\(words[start..<start + phrase.count].joined(separator: " ")) => \(pair.original)]"
        return (before + [marked] + after).joined(separator: " ")
    }

    struct Word {
        var text: String
        var folded: String
    }

    static func words(_ text: String) -> [Word] {
        let (bytes, tokens) = DictionaryText.tokens(text)
        return tokens.map { token in
            let text = String(decoding: bytes[token.range], as: UTF8.self)
            return Word(text: text, folded: text.lowercased().replacing("\u{2019}", with: "'"))
        }
    }
}

extension String {
    fileprivate var isWord: Bool { contains { $0.isLetter || $0.isNumber } }
}

/// How often phrases stand in texts.
struct PhraseCounts {
    private(set) var counts: [String: Int] = [:]

    /// Linear in the texts, times the number of lengths of phrases.
    init(of phrases: Set<String>, in texts: [[String]]) {
        let lengths = Set(phrases.map { $0.count { $0 == " " } + 1 })
        for text in texts {
            for length in lengths where length <= text.count {
                for start in 0...text.count - length {
                    let phrase = length == 1 ? text[start] : text[start..<start + length].joined(separator: " ")
                    if phrases.contains(phrase) { counts[phrase, default: 0] += 1 }
                }
            }
        }
    }
}
