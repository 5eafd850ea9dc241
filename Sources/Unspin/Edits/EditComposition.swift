/// A change of a byte range, the bare bones of an edit.
struct Change: Sendable, Hashable {
    /// Half-open byte range before the change.
    var range: Range<Int>
    var replacement: [UInt8]
}

/// A change of the original that stands for one or more changes made one after another.
struct ComposedChange: Sendable, Hashable {
    var change: Change
    /// Which of the first changes went into it.
    var first: [Int]
    /// Which of the second changes went into it.
    var second: [Int]
}

/// Changes of a text, then changes of the result, as changes of the text.
///
/// With `text` = `a extra , bold`, first = [` ,` → `,`] giving `a extra, bold`, and second = [`extra` → `more`], the
/// composition keeps both apart; a second change of `extra,` would be one change together with the first.
///
/// - Parameters:
///   - first: sorted, disjoint changes of `text`.
///   - second: sorted, disjoint changes of the text after `first`.
/// - Complexity: linear in the changes and the bytes they touch.
func compose(_ first: [Change], then second: [Change], text: [UInt8]) -> [ComposedChange] {
    var composed: [ComposedChange] = []
    var i = 0
    var j = 0
    // What to add to an offset of `text`, behind the changes already taken, to find it in the text after `first`.
    var shift = 0
    while i < first.count || j < second.count {
        // The next group starts with whichever change comes first in the middle text.
        var group = ComposedChange(change: Change(range: 0..<0, replacement: []), first: [], second: [])
        let firstStart = i < first.count ? first[i].range.lowerBound + shift : Int.max
        let secondStart = j < second.count ? second[j].range.lowerBound : Int.max
        // Bounds of the group in the middle text; grows while changes touch it.
        var middle = min(firstStart, secondStart)..<min(firstStart, secondStart)
        let originalStart = middle.lowerBound - shift
        var grows = true
        while grows {
            grows = false
            if i < first.count {
                let start = first[i].range.lowerBound + shift
                let end = start + first[i].replacement.count
                if group.first.isEmpty && group.second.isEmpty
                    ? start == middle.lowerBound && firstStart <= secondStart
                    : overlaps(start..<end, middle)
                {
                    middle = middle.lowerBound..<max(middle.upperBound, end)
                    shift += first[i].replacement.count - first[i].range.count
                    group.first.append(i)
                    i += 1
                    grows = true
                }
            }
            if j < second.count {
                let range = second[j].range
                if group.first.isEmpty && group.second.isEmpty ? range.lowerBound == middle.lowerBound : overlaps(range, middle) {
                    middle = middle.lowerBound..<max(middle.upperBound, range.upperBound)
                    group.second.append(j)
                    j += 1
                    grows = true
                }
            }
        }
        let original = originalStart..<middle.upperBound - shift
        group.change = Change(
            range: original,
            replacement: rewrite(text, original, group.first.map { first[$0] }, middle, group.second.map { second[$0] }))
        composed.append(group)
    }
    return composed
}

/// Whether a change belongs to a group: it shares a byte with it, or is an insertion strictly inside, or both are empty
/// at the same place.
private func overlaps(_ change: Range<Int>, _ group: Range<Int>) -> Bool {
    if change.lowerBound < group.upperBound, group.lowerBound < change.upperBound { return true }
    return change.lowerBound == group.lowerBound && (change.isEmpty || group.isEmpty) && change.upperBound <= group.upperBound
        || change.isEmpty && change.lowerBound == group.upperBound
}

/// The bytes of a group after both rounds of changes.
private func rewrite(
    _ text: [UInt8], _ original: Range<Int>, _ first: [Change], _ middle: Range<Int>, _ second: [Change]
) -> [UInt8] {
    var between: [UInt8] = []
    var position = original.lowerBound
    for change in first {
        between += text[position..<change.range.lowerBound]
        between += change.replacement
        position = change.range.upperBound
    }
    between += text[position..<original.upperBound]
    var output: [UInt8] = []
    position = 0
    for change in second {
        output += between[position..<change.range.lowerBound - middle.lowerBound]
        output += change.replacement
        position = change.range.upperBound - middle.lowerBound
    }
    return output + between[position...]
}

/// Carries changes out. The changes are sorted and disjoint.
func applying(_ changes: [Change], to text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var position = 0
    for change in changes {
        output += text[position..<change.range.lowerBound]
        output += change.replacement
        position = change.range.upperBound
    }
    return output + text[position...]
}
