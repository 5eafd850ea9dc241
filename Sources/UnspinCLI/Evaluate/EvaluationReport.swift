import UnspinEvaluation
import UnspinRender

/// What an evaluation found, for people and for programs.
struct EvaluationReport {
    private let evaluation: Evaluation
    private let listing: Int
    private let listsEdits: Bool
    private let hasConfidences: Bool

    private static let kinds: [ClusterKind] = [.wrong, .harm, .missed, .hit]

    /// - Parameters:
    ///   - listing: how many findings of each kind are listed.
    ///   - listsEdits: whether the object for programs has each edit.
    ///   - hasConfidences: whether the repair said how sure it was.
    init(_ evaluation: Evaluation, listing: Int, listsEdits: Bool = false, hasConfidences: Bool) {
        self.evaluation = evaluation
        self.listing = listing
        self.listsEdits = listsEdits
        self.hasConfidences = hasConfidences
    }

    /// The groups, by field and value, in order.
    private var groups: [(field: String, values: [(name: String, tally: Tally)])] {
        evaluation.groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) }
    }

    // MARK: For people

    var text: String {
        var output = summary + "\n" + counts
        if hasConfidences { output += "\n" + reliability }
        for kind in Self.kinds where evaluation.findings[kind] != nil {
            output += "\n\(kind.rawValue): spun | repaired | original\n"
            for (phrases, count) in evaluation.mostFrequent(kind, listing) {
                let sides = [phrases.spun, phrases.repaired, phrases.original].map { VisibleText.escape($0) }
                output += PlainTable.left("\(count)", 6) + sides.joined(separator: " | ") + "\n"
            }
        }
        return output
    }

    private var summary: String {
        let total = evaluation.total
        let rows: [(String, String)] = [
            ("documents", "\(total.records) of \(total.tokens) tokens"),
            ("word errors", "\(percent(total.spunErrorRate)) spun, \(percent(total.repairedErrorRate)) repaired"),
            ("exactly restored", "\(total.exact) (\(percent(total.exactRestoration)))"),
            ("changes of spacing", "\(total.outside)"),
            ("detection", "precision \(ratio(total.detectionPrecision)), recall \(ratio(total.detectionRecall))"),
            ("harm within wrong", "\(total.harmInWrong)"),
        ]
        return rows.map { PlainTable.left($0.0, 20) + $0.1 + "\n" }.joined()
    }

    private var counts: String {
        var rows = [["", "hit", "wrong", "missed", "harm", "precis.", "recall", "F0.5", "reduct."]]
        rows.append(row("all", evaluation.total))
        for group in groups {
            rows.append([group.field] + Array(repeating: "", count: rows[0].count - 1))
            for value in group.values { rows.append(row("  " + VisibleText.escape(value.name), value.tally)) }
        }
        return PlainTable.text(rows)
    }

    private func row(_ name: String, _ tally: Tally) -> [String] {
        [
            name, "\(tally.hit)", "\(tally.wrong)", "\(tally.missed)", "\(tally.harm)", ratio(tally.precision), ratio(tally.recall),
            ratio(tally.f05), ratio(tally.errorReduction),
        ]
    }

    private var reliability: String {
        var rows = [["confidence from", "edits", "mean", "right"]]
        for bin in evaluation.reliability.bins {
            rows.append([Fixed.text(bin.lowerBound, digits: 2), "\(bin.edits)", ratio(bin.meanConfidence), ratio(bin.shareRight)])
        }
        return PlainTable.text(rows)
    }

    private func ratio(_ value: Double?) -> String { value.map { Fixed.text($0, digits: 3) } ?? "–" }
    private func percent(_ value: Double?) -> String { value.map { Fixed.text($0 * 100, digits: 1) + "%" } ?? "–" }

    // MARK: For programs

    var json: String {
        var object = JSONObjectText()
        object.add("schema", 1)
        object.add("type", "evaluation")
        Self.add(evaluation.total, to: &object)
        for group in groups {
            var values = JSONObjectText()
            for value in group.values {
                var tally = JSONObjectText()
                Self.add(value.tally, to: &tally)
                values.add(value.name, raw: tally.closed)
            }
            object.add(group.field, raw: values.closed)
        }
        if hasConfidences {
            object.add("reliability", raw: "[\(evaluation.reliability.bins.map(Self.bin).joined(separator: ","))]")
        }
        if listsEdits { object.add("edits", raw: "[\(evaluation.judgedChanges.map(Self.edit).joined(separator: ","))]") }
        for kind in Self.kinds where listing > 0 {
            let found = evaluation.mostFrequent(kind, listing).map { phrases, count in
                var finding = JSONObjectText()
                finding.add("count", count)
                finding.add("spun", phrases.spun)
                finding.add("repaired", phrases.repaired)
                finding.add("original", phrases.original)
                return finding.closed
            }
            object.add("list_\(kind.rawValue)", raw: "[\(found.joined(separator: ","))]")
        }
        return object.closed + "\n"
    }

    private static func edit(_ change: Evaluation.JudgedChange) -> String {
        var object = JSONObjectText()
        object.add("document", change.document + 1)
        object.add("confidence", change.confidence)
        object.add("right", change.isRight)
        return object.closed
    }

    private static func bin(_ bin: Reliability.Bin) -> String {
        var object = JSONObjectText()
        object.add("from", bin.lowerBound)
        object.add("edits", bin.edits)
        object.add("mean", orNull: bin.meanConfidence)
        object.add("right", orNull: bin.shareRight)
        return object.closed
    }

    private static func add(_ tally: Tally, to object: inout JSONObjectText) {
        object.add("records", tally.records)
        object.add("tokens", tally.tokens)
        object.add("hit", tally.hit)
        object.add("wrong", tally.wrong)
        object.add("missed", tally.missed)
        object.add("harm", tally.harm)
        object.add("harm_in_wrong", tally.harmInWrong)
        object.add("neutral", tally.neutral)
        object.add("outside", tally.outside)
        object.add("precision", orNull: tally.precision)
        object.add("recall", orNull: tally.recall)
        object.add("f05", orNull: tally.f05)
        object.add("detect_precision", orNull: tally.detectionPrecision)
        object.add("detect_recall", orNull: tally.detectionRecall)
        object.add("wer_spun", orNull: tally.spunErrorRate)
        object.add("wer_repaired", orNull: tally.repairedErrorRate)
        object.add("error_reduction", orNull: tally.errorReduction)
        object.add("exact", orNull: tally.exactRestoration)
    }
}
