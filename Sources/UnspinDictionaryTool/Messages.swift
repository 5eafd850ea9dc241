import UnspinLexicon
import UnspinMessages

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

    /// A number with so many decimals, right-aligned.
    private static func decimal(_ value: Double, _ decimals: Int, width: Int) -> String {
        let scale = decimals == 1 ? 10.0 : 100.0
        let scaled = Int((abs(value) * scale).rounded())
        let fraction = String(scaled % Int(scale))
        let padded = String(repeating: "0", count: decimals - fraction.count) + fraction
        let text = "\(value < 0 ? "-" : "")\(scaled / Int(scale)).\(padded)"
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    static func nothing(at path: String) -> String { "no dictionaries at \(path)" }

    static func notUTF8(_ path: String) -> String { "\(path) is not UTF-8" }

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
        lines += ranked.prefix(missing).map { "  \($0.count)  \($0.spun) -> \($0.original)" }
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

    static func finding(_ finding: DictionaryFinding) -> String { DictionaryMessages.sentence(for: finding) }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
