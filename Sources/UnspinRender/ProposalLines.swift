public import Unspin

/// What a unified diff cannot show: the edits that are proposed and not applied, as comment lines behind it, which
/// `patch` and `git apply` skip:
///
///     # article.txt:3:118: proposed [?Tuesday last|last Tuesday?]
public enum ProposalLines {
    /// - Parameter places: where the text stands in a page.
    /// - Returns: lines ending in LF; empty where every edit is applied.
    public static func render(_ edits: EditList, heading: String, places: TextPlaces) -> String {
        let proposed = edits.edits.filter { !$0.isApplied }
        guard !proposed.isEmpty else { return "" }
        let mark = EditMark(style: .plain)
        return proposed.map { edit in
            let position = places.position(of: edit.range.lowerBound)
            return "# \(VisibleText.escape(heading)):\(position.line):\(position.column): proposed \(mark.proposed(edit))\n"
        }.joined()
    }
}
