import Unspin
import UnspinMessages
import UnspinRender

/// One SARIF 2.1.0 log of a run (OASIS Standard, errata 01), with a fix for each edit.
///
/// What readers take is limited: GitHub refuses a file of more than 25,000 results and shows 5,000. The least certain findings
/// are left out beyond the limit, and a notification of the log says how many.
public struct SARIFExporter: Exporter {
    /// Results that GitHub shows.
    public static let standardLimit = 5000

    private let version: String
    private var findings: StrongestFindings

    /// - Parameters:
    ///   - version: of the program.
    ///   - limit: the most results.
    public init(version: String, limit: Int = SARIFExporter.standardLimit) {
        self.version = version
        findings = StrongestFindings(limit: limit)
    }

    public var omitted: Int { findings.omitted }

    public mutating func add(_ text: ExportedText) -> String {
        for edit in text.edits { findings.add(edit.edit, SARIFResult.text(edit, in: text.place)) }
        return ""
    }

    public mutating func end() -> String {
        let kept = findings.sorted
        var driver = JSONObjectText()
        driver.add("name", "unspin")
        driver.add("version", version)
        driver.add("rules", raw: Self.rules(kept.map(\.edit)))
        var tool = JSONObjectText()
        tool.add("driver", raw: driver.closed)
        var run = JSONObjectText()
        run.add("tool", raw: tool.closed)
        run.add("invocations", raw: "[\(invocation)]")
        run.add("columnKind", "unicodeCodePoints")
        run.add("results", raw: "[\n\(kept.map(\.text).joined(separator: ",\n"))\n]")
        var log = JSONObjectText()
        log.add("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
        log.add("version", "2.1.0")
        log.add("runs", raw: "[\(run.closed)]")
        return log.closed + "\n"
    }

    private var invocation: String {
        var invocation = JSONObjectText()
        invocation.add("executionSuccessful", true)
        if omitted > 0 {
            var message = JSONObjectText()
            message.add("text", FindingMessages.omitted(omitted, of: findings.count))
            var notification = JSONObjectText()
            notification.add("level", "warning")
            notification.add("message", raw: message.closed)
            invocation.add("toolExecutionNotifications", raw: "[\(notification.closed)]")
        }
        return invocation.closed
    }

    /// A rule for each entry, sorted by its id.
    private static func rules(_ edits: [Edit]) -> String {
        var rules: [String: String] = [:]
        for edit in edits where rules[edit.entry] == nil {
            var description = JSONObjectText()
            description.add("text", FindingMessages.rule(for: edit))
            var rule = JSONObjectText()
            rule.add("id", edit.entry)
            rule.add("shortDescription", raw: description.closed)
            rules[edit.entry] = rule.closed
        }
        return "[\(rules.sorted { $0.key < $1.key }.map(\.value).joined(separator: ","))]"
    }
}
