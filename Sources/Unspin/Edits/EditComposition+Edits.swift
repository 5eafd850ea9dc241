/// Edits of a text, then edits of the result, as edits of the text. Edits that touch become one, which takes its entry,
/// its cause and its confidence from the later one.
func compose(_ first: [Edit], then second: [Edit], text: [UInt8]) -> [Edit] {
    guard !second.isEmpty else { return first }
    guard !first.isEmpty else { return second }
    let changes = compose(first.map(\.change), then: second.map(\.change), text: text)
    return changes.compactMap { composed in
        if composed.second.isEmpty, composed.first.count == 1 { return first[composed.first[0]] }
        let leading = composed.second.first.map { second[$0] } ?? first[composed.first[0]]
        let original = String(decoding: text[composed.change.range], as: UTF8.self)
        let replacement = String(decoding: composed.change.replacement, as: UTF8.self)
        // Two rounds may undo each other. Compared by bytes: a composed letter equals its parts as a string.
        guard !original.utf8.elementsEqual(replacement.utf8) else { return nil }
        var edit = leading
        edit.range = composed.change.range
        edit.original = original
        edit.replacement = replacement
        if !composed.first.isEmpty {
            edit.alternatives = []
            for index in composed.first where first[index].cause == .phrase {
                edit.confidence = min(edit.confidence, first[index].confidence)
            }
        }
        return edit
    }
}

/// The proposals that no applied edit touches. Both lists are sorted by place; linear in them.
func keeping(_ proposals: [Edit], apartFrom applied: [Edit]) -> [Edit] {
    var kept: [Edit] = []
    var index = 0
    for proposal in proposals.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        while index < applied.count, applied[index].range.upperBound < proposal.range.lowerBound { index += 1 }
        let touches = applied[index...].prefix { $0.range.lowerBound <= proposal.range.upperBound }
            .contains { $0.range.overlaps(proposal.range) || $0.range == proposal.range }
        if !touches { kept.append(proposal) }
    }
    return kept
}

/// Where ranges of a changed text stood in the text before.
struct RangeMap {
    private let changes: [Change]

    /// - Parameter changes: sorted and disjoint.
    init(_ changes: [Change]) { self.changes = changes }

    /// The range before the changes; nil where a change touches it. Linear in the changes.
    func before(_ range: Range<Int>) -> Range<Int>? {
        var shift = 0
        for change in changes {
            let start = change.range.lowerBound + shift
            let end = start + change.replacement.count
            if start >= range.upperBound { break }
            if end > range.lowerBound || start == range.lowerBound { return nil }
            shift += change.replacement.count - change.range.count
        }
        return range.lowerBound - shift..<range.upperBound - shift
    }
}

extension Edit {
    var change: Change { Change(range: range, replacement: Array(replacement.utf8)) }
}
