import UnspinLexicon
import UnspinMessages
import UnspinMining

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Every sentence that the tool says.
enum Messages {
    /// Writes a line to standard error.
    static func note(_ text: String) {
        var bytes = Array((text + "\n").utf8)[...]
        while !bytes.isEmpty {
            // The buffer is valid for the call, which reads it.
            let written = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }

    static func gate(_ table: GateTable, to path: String) -> String {
        "\(path): \(table.count) pairs of words, \(table.dropped) without a place"
    }

    /// A number with so many decimals, right-aligned.
    private static func decimal(_ value: Double, _ decimals: Int, width: Int) -> String {
        let scale = decimals == 1 ? 10.0 : 100.0
        let scaled = Int((abs(value) * scale).rounded())
        let fraction = String(scaled % Int(scale))
        let padded = String(repeating: "0", count: decimals - fraction.count) + fraction
        let text = "\(value < 0 ? "-" : "")\(scaled / Int(scale)).\(padded)"
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    static let bucketBitsOutOfRange =
        "--bucket-bits is \(GateTable.bucketBits.lowerBound) to \(GateTable.bucketBits.upperBound)"

    static func nothing(at path: String) -> String { "no dictionaries at \(path)" }

    static func failure(_ failure: ToolFailure) -> String {
        switch failure {
        case .unreadable(let path): "\(path): cannot be read"
        case .notUTF8(let path): "\(path): is not UTF-8"
        case .decisions(let path, let line): "\(path):\(line): is no decision. `unspin review` writes such files."
        }
    }

    static func checked(errors: Int, warnings: Int) -> String { "\(errors) errors, \(warnings) warnings" }

    static func compiled(_ result: LexiconCompiler.Result, to file: String) -> String {
        "\(file): \(result.bytes.count) bytes, \(result.statistics.surfacePairs) forms"
    }

    static func statistics(_ result: LexiconCompiler.Result, _ lexicon: Lexicon) -> String {
        let statistics = result.statistics
        let rows: [(String, Int)] = [
            ("channel originals", statistics.channelOriginals), ("channel pairs", statistics.channelPairs),
            ("phrases", statistics.phrases), ("terms", statistics.terms), ("allowed", statistics.allowed),
            ("surface pairs", statistics.surfacePairs), ("attested term forms", statistics.attestedForms),
            ("derived term forms", statistics.derivedForms), ("dropped term forms", statistics.droppedForms),
            ("entries", lexicon.entryCount), ("candidates", lexicon.candidateCount), ("distinct words", lexicon.wordCount),
            ("bytes", result.bytes.count),
        ]
        return rows.map { $0.0.padded(to: 22) + String($0.1) }.joined(separator: "\n")
    }

    static func candidate(_ original: String, _ candidate: Candidate, _ entry: LexiconEntry, _ lexicon: Lexicon) -> String {
        let weight = decimal(Double(candidate.logProbability), 2, width: 6)
        return "  \(weight)  \(original)  [\(entry.id) \(entry.tier.name) \(lexicon.packName(entry.pack)):\(entry.line)]"
    }

    static func coverage(_ coverage: Coverage, of file: String, missing: Int) -> String {
        let allRows = max(coverage.rows.values.reduce(0, +), 1)
        let allWeights = max(coverage.weights.values.reduce(0, +), 1)
        func share(_ part: Int, _ whole: Int) -> String { decimal(100 * Double(part) / Double(whole), 1, width: 6) + " %" }
        var lines = ["\(file): \(allRows) rows, weight \(allWeights)"]
        for result in Coverage.Result.allCases {
            let name = "\(result)".padded(to: 10)
            lines.append(
                "\(name)\(share(coverage.rows[result] ?? 0, allRows)) of rows\(share(coverage.weights[result] ?? 0, allWeights)) of weight")
        }
        let ranked = coverage.missing.sorted { ($1.count, $0.spun) < ($0.count, $1.spun) }
        lines += ranked.prefix(missing).map { "  \($0.count)  \($0.spun) -> \($0.originals.joined(separator: " / "))" }
        return lines.joined(separator: "\n")
    }

    static func rates(_ counts: FiringCounts, top: Int) -> String {
        func perMillion(_ count: Int) -> String { decimal(Double(count) * 1e6 / Double(max(counts.words, 1)), 1, width: 10) }
        var lines = ["\(counts.words) words; firings per million words:"]
        for (kind, count) in counts.kinds.sorted(by: { $0.key < $1.key }) { lines.append("\(perMillion(count))  \(kind)") }
        let ranked = counts.phrases.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        lines += ranked.prefix(top).map { "\(perMillion($0.value))  \($0.key)" }
        return lines.joined(separator: "\n")
    }

    static func breadth(_ breadth: LemmaBreadth) -> String {
        "pairs per original  mean \(decimal(breadth.mean, 1, width: 0)), half of them at most \(breadth.percentile(50)), "
            + "nine in ten at most \(breadth.percentile(90)), the most \(breadth.counts.last ?? 0)"
    }

    static func bands(_ bands: [VocabularyCoverage.Band]) -> String {
        let rows = bands.map { band in
            let words = Double(band.ranks.count)
            let share = decimal(100 * Double(band.covered) / words, 1, width: 6)
            let mean = decimal(Double(band.substitutes) / Double(max(band.covered, 1)), 1, width: 6)
            return "\(band.ranks.lowerBound)…\(band.ranks.upperBound)".padded(to: 22) + "\(share) %   \(mean) substitutes"
        }
        return (["words by frequency    with substitutes"] + rows).joined(separator: "\n")
    }

    static func families(_ counts: [String: Int]) -> String {
        let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return (["pairs by family"] + rows.map { "  \($0.key.isEmpty ? "–" : $0.key)".padded(to: 22) + String($0.value) })
            .joined(separator: "\n")
    }

    static func loud(_ entry: String, _ rate: Double) -> String {
        "\(entry) fires \(decimal(rate, 1, width: 0)) times per million words: more than an entry of tier auto may. "
            + "Give it a guard, an allowed phrase or `tier: review`."
    }

    static func mended(_ sentence: String) -> String { "holds now, take it off the list: \(sentence)" }

    static func examples(_ count: Int, failures: Int, known: Int) -> String {
        "\(count) sentences, \(failures) do not come out right, \(known) of them known"
    }

    static let parallelArguments =
        "Give the originals and the spun texts, or one file of JSON Lines and --fields with the names of both, parted by a comma."

    static func unpaired(_ path: String) -> String { "\(path): left out: there is no text of that name on the other side" }

    static func badRecord(_ path: String, line: Int, fields: [String]) -> String {
        "\(path):\(line): left out: no record with the texts \(fields.joined(separator: " and "))"
    }

    static func torn(_ path: String, line: Int) -> String { "\(path):\(line): left out: the last line was cut short" }

    static func mined(_ mined: [MinedEvidence], proposed: Int, texts: Int) -> String {
        let known = mined.filter(\.isKnown)
        let count = { (evidence: [MinedEvidence]) in evidence.reduce(0) { $0 + $1.count } }
        return "\(texts) texts: \(count(mined)) substitutions of \(mined.count) pairs; the dictionaries know \(known.count) pairs "
            + "(\(count(known)) substitutions); \(proposed) lines proposed"
    }

    static func proposals(_ proposals: ReviewProposals) -> String {
        let parts = [
            ("must stay: for a file of allowed phrases", proposals.allowed.map { $0 + "\n" }),
            ("guards: for the phrases that are there", proposals.guarded.map { $0 + "\n" }),
            ("accepted: for a channel file, with `scale: counts`", proposals.channel.map { $0 + "\n" }),
            ("always rejected, and nothing tells why: lower the weight, or take it out", proposals.doubtful.map { "# \($0)\n" }),
        ]
        return parts.filter { !$0.1.isEmpty }.map { "# \($0.0)\n\n\($0.1.joined())" }.joined(separator: "\n")
    }

    static func leftOut(_ count: Int) -> String { "\(count) pairs with conditions or slots left out" }

    static func finding(_ finding: DictionaryFinding) -> String { DictionaryMessages.sentence(for: finding) }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
