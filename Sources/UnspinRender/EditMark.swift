import Unspin

/// How a changed phrase is written in the diffs for people.
///
/// - applied: `[-Overseas Minister-]{+Foreign Minister+}`, either half left out where it is empty;
/// - proposed, not applied: `[?old|new?]`, with up to two more readings: `[?old|new|other?]`;
/// - only reported: `[?old?]`.
struct EditMark {
    var style: Style

    func removed(_ edit: Edit) -> String {
        edit.original.isEmpty ? "" : style(.removed, "[-\(VisibleText.escape(edit.original))-]")
    }

    func added(_ edit: Edit) -> String {
        edit.replacement.isEmpty ? "" : style(.added, "{+\(VisibleText.escape(edit.replacement))+}")
    }

    func proposed(_ edit: Edit) -> String {
        var readings = [edit.original]
        if edit.replacement != edit.original { readings.append(edit.replacement) }
        readings += edit.alternatives.prefix(2).map(\.replacement)
        return style(.proposed, "[?\(readings.map { VisibleText.escape($0) }.joined(separator: "|"))?]")
    }

    func inline(_ edit: Edit) -> String {
        edit.isApplied ? removed(edit) + added(edit) : proposed(edit)
    }
}
