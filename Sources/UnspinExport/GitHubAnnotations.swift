import Unspin
import UnspinMessages
import UnspinRender

/// Annotations as workflow commands of GitHub Actions: a warning for each change that would be applied, a notice for each
/// proposal.
///
/// GitHub shows ten of each level a step. The strongest are written; where some are left out, the first notice says how many.
public struct GitHubAnnotations: Exporter {
    /// Annotations of one level that GitHub shows for a step.
    public static let standardLimit = 10

    private let limit: Int
    private var applied: StrongestFindings
    private var proposed: StrongestFindings

    /// - Parameter limit: the most annotations of each level; at least one.
    public init(limit: Int = GitHubAnnotations.standardLimit) {
        self.limit = max(limit, 1)
        applied = StrongestFindings(limit: self.limit)
        proposed = StrongestFindings(limit: self.limit)
    }

    public var omitted: Int { applied.count + proposed.count - applied.sorted.count - notices.count }

    /// The word about what was left out takes the place of a proposal.
    private var notices: ArraySlice<StrongestFindings.Finding> {
        applied.omitted + proposed.omitted > 0 ? proposed.sorted.prefix(limit - 1) : proposed.sorted[...]
    }

    public mutating func add(_ text: ExportedText) -> String {
        for edit in text.edits {
            let command = Self.command(edit, in: text.place)
            edit.edit.isApplied ? applied.add(edit.edit, command) : proposed.add(edit.edit, command)
        }
        return ""
    }

    public mutating func end() -> String {
        var output = ""
        if omitted > 0 {
            let sentence = FindingMessages.omitted(omitted, of: applied.count + proposed.count)
            output += "::notice title=unspin::\(Self.data(sentence))\n"
        }
        return output + (applied.sorted + notices).map(\.text).joined()
    }

    private static func command(_ exported: ExportedEdit, in place: EditLog.Place) -> String {
        let edit = exported.edit
        var properties = ["file=\(property(place.path))"]
        if let line = place.recordLine {
            properties.append("line=\(line)")
        } else {
            properties += ["line=\(exported.position.line)", "endLine=\(exported.end.line)"]
            // Columns are for a single line.
            if exported.end.line == exported.position.line {
                // The end column is the last one marked; where nothing is marked it is the first.
                let last = max(exported.position.column, exported.end.column - 1)
                properties += ["col=\(exported.position.column)", "endColumn=\(last)"]
            }
        }
        properties.append("title=\(property("unspin: \(edit.entry)"))")
        let sentence = FindingMessages.sentence(for: edit, quote: { VisibleText.escape($0) })
        return "::\(edit.isApplied ? "warning" : "notice") \(properties.joined(separator: ","))::\(data(sentence))\n"
    }

    /// The escapes of the message of a workflow command.
    private static func data(_ text: String) -> String {
        escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
    }

    /// The escapes of a property of a workflow command.
    private static func property(_ text: String) -> String {
        escape(VisibleText.escape(text), ["%": "%25", ":": "%3A", ",": "%2C"])
    }

    /// By scalars: a combining mark behind one of them does not hide it.
    private static func escape(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
    }
}
