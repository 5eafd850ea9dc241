import UnspinExport
import UnspinRender

/// `summary.html`: the report of a run for people, as one file that needs nothing else. All text of inputs is escaped, and controls in
/// it are shown as escapes.
struct SummaryPage {
    let summary: RunSummary
    let timing: RunTiming

    /// Rows of the longer tables.
    private static let rows = 50

    var html: String {
        let total = summary.total
        let share = total.documents > 0 ? Double(total.spun) / Double(total.documents) : 0
        var body = "<h1>Unspin: report of a run</h1>\n"
        body += "<p class=\"lead\">\(Self.number(total.documents)) documents, \(Self.number(total.words)) words; "
        body += "<b>\(Self.percent(share))</b> read spun, \(Self.number(total.edits.applied)) edits applied in "
        body += "\(Self.number(summary.changed)) documents, \(Self.number(total.edits.edits - total.edits.applied)) proposed; "
        body += "\(Self.number(total.bad)) bad records"
        body += summary.quarantined > 0 ? ", \(Self.number(summary.quarantined)) in quarantine.</p>\n" : ".</p>\n"
        body += "<p>\(Self.fixed(timing.seconds)) seconds with \(timing.jobs) job\(timing.jobs == 1 ? "" : "s")"
        body += timing.isResumed ? ", after a run that broke off" : ""
        body += "; \(Self.fixed(Double(timing.bytes) / max(timing.seconds, 1e-9) / 1e6)) MB a second. "
        body += "A spun phrase is a signal, not a proof of where a text comes from.</p>\n"
        body += section("How much of each document was replaced", histogram)
        body += section("Most frequent repairs", repairs)
        body += section("Samples, from the documents with the highest rates", samples)
        body += section("Families of spinners", table(["family", "documents"], counts(summary.families)))
        body += section("Bad records", table(["reason", "records"], counts(summary.reasons)))
        body += section("Left out", table(["reason", "records"], counts(summary.dropped)))
        body += section("Outcomes", table(["outcome", "documents"], counts(summary.outcomes)))
        body += section("Tiers", table(["tier", "edits", "applied"], edits(summary.tiers)))
        body += section("Causes", table(["cause", "edits", "applied"], edits(summary.causes)))
        body += section("Entries", table(["entry", "edits", "applied"], edits(summary.entries)))
        body += section("Files", files)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Unspin: report of a run</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            \(body)</body>
            </html>

            """
    }

    private func section(_ title: String, _ content: String) -> String {
        content.isEmpty ? "" : "<section>\n<h2>\(HTMLText.escape(title))</h2>\n\(content)</section>\n"
    }

    /// Nothing where there are no rows. Cells are escaped; all but the first are numbers.
    private func table(_ heads: [String], _ rows: [[String]], of count: Int? = nil) -> String {
        guard !rows.isEmpty else { return "" }
        var output = "<table>\n<tr>" + heads.map { "<th>\(HTMLText.escape($0))</th>" }.joined() + "</tr>\n"
        for row in rows.prefix(Self.rows) {
            output += "<tr>" + row.map { "<td>\(HTMLText.escape($0))</td>" }.joined() + "</tr>\n"
        }
        output += "</table>\n"
        let left = (count ?? rows.count) - min(rows.count, Self.rows)
        return left > 0 ? output + "<p>\(Self.number(left)) more in summary.json.</p>\n" : output
    }

    private var histogram: String {
        guard let most = summary.rates.max(), most > 0 else { return "" }
        return "<table class=\"bars\">\n"
            + summary.rates.enumerated().map { index, count in
                let name = index == 0 ? "0" : "\(Self.percent(Double(index - 1) / Double(RunSummary.steps)))…"
                // Bars by the logarithm: nearly all documents of a corpus are clean.
                let width = count == 0 ? 0 : max(1, Int(100 * Self.logarithm(count + 1) / Self.logarithm(most + 1)))
                return "<tr><th>\(name)</th><td><div style=\"width:\(width)%\"></div></td><td>\(Self.number(count))</td></tr>\n"
            }.joined() + "</table>\n<p>Share of words that a spinner replaced, by documents; lengths are logarithmic.</p>\n"
    }

    private var repairs: String {
        table(
            ["instead of", "now", "entry", "edits", "applied"],
            summary.frequentPairs.prefix(Self.rows).map {
                [$0.key.from, $0.key.to, $0.key.entry, Self.number($0.value.edits), Self.number($0.value.applied)]
            }, of: summary.pairs.count)
    }

    private var samples: String {
        summary.samples.map { found in
            let place = found.path + (found.line.map { ":\($0)" } ?? "")
            let sample = found.sample
            return "<p class=\"sample\"><span>\(HTMLText.escape(place)), rate \(Fixed.text(found.rate, digits: 2))</span><br>"
                + "…\(HTMLText.escape(sample.before))<del>\(HTMLText.escape(sample.from))</del>"
                + "<ins>\(HTMLText.escape(sample.to))</ins>\(HTMLText.escape(sample.after))…</p>\n"
        }.joined()
    }

    private var files: String {
        let sorted = summary.files.enumerated().sorted {
            ($1.element.counts.edits.applied, $0.offset) < ($0.element.counts.edits.applied, $1.offset)
        }
        return table(
            ["file", "documents", "spun", "bad", "words", "edits", "applied"],
            sorted.prefix(Self.rows).map { _, file in
                let counts = file.counts
                return [file.path]
                    + [counts.documents, counts.spun, counts.bad, counts.words, counts.edits.edits, counts.edits.applied].map(Self.number)
            }, of: sorted.count)
    }

    private func counts(_ counts: [String: Int]) -> [[String]] {
        RunSummary.sorted(counts).map { [$0.key, Self.number($0.value)] }
    }

    private func edits(_ counts: [String: RunSummary.Edits]) -> [[String]] {
        RunSummary.sorted(counts).map { [$0.key, Self.number($0.value.edits), Self.number($0.value.applied)] }
    }

    /// With commas between thousands.
    private static func number(_ value: Int) -> String {
        var digits = String(value)
        var end = digits.count - 3
        while end > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
            end -= 3
        }
        return digits
    }

    private static func percent(_ share: Double) -> String { Fixed.text(share * 100, digits: share > 0 && share < 0.1 ? 1 : 0) + " %" }
    private static func fixed(_ value: Double) -> String { Fixed.text(value, digits: 1) }

    /// The number of binary digits, which is near enough for a bar.
    private static func logarithm(_ value: Int) -> Double {
        let digits = Int.bitWidth - value.leadingZeroBitCount - 1
        return Double(digits) + Double(value - 1 << digits) / Double(1 << digits)
    }

    private static let style = """
        body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
        h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}.lead{font-size:1.1rem}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.15rem .6rem .15rem 0;border-bottom:1px solid #e4e4e4;\
        vertical-align:top;overflow-wrap:anywhere}.bars th{width:5rem;font-weight:normal}.bars td:last-child{width:7rem;text-align:right}
        .bars div{background:#4a7ebb;height:.9rem}.sample{overflow-wrap:anywhere}.sample span{color:#666;font-size:.85rem}
        del{background:#fbdcdc}ins{background:#d5f0d5;text-decoration:none}
        @media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}th,td{border-color:#333}del{background:#5a2323}\
        ins{background:#1f4a1f}}
        """
}
