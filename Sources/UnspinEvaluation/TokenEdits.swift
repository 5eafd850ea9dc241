/// A change of the tokens `range` of one text into other tokens.
public struct TokenEdit: Sendable, Hashable {
    public var range: Range<Int>
    public var replacement: ArraySlice<String>
}

/// The fewest changes that make one sequence of tokens another (Wagner & Fischer 1974). Edits that touch are one, unless
/// they replace words one for one. A replacement costs a hair more than a removal or an insertion, so that equal words stay
/// aligned where two removals and insertions would do as well.
/// - Complexity: time and memory are the product of what is left without equal tokens at both ends.
public func tokenEdits(from before: [String], to after: [String]) -> [TokenEdit] {
    var prefix = 0
    while prefix < min(before.count, after.count), before[prefix] == after[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < min(before.count, after.count) - prefix, before[before.count - 1 - suffix] == after[after.count - 1 - suffix] {
        suffix += 1
    }
    let steps = Alignment(
        before: before[prefix..<before.count - suffix], after: after[prefix..<after.count - suffix]
    ).steps
    var edits: [TokenEdit] = []
    var run = 0..<0
    for index in steps.indices {
        if run.isEmpty || steps[index - 1].before.upperBound != steps[index].before.lowerBound {
            append(steps[run], of: after, to: &edits)
            run = index..<index
        }
        run = run.lowerBound..<index + 1
    }
    append(steps[run], of: after, to: &edits)
    return edits
}

/// How many tokens must be replaced, removed or inserted to make one sequence the other (Levenshtein 1966).
/// - Complexity: time and memory are the product of the lengths.
func editDistance(_ before: [String], _ after: [String]) -> Int {
    Alignment(before: before[...], after: after[...]).steps.count
}

/// Edits for a run of steps that touch.
private func append(_ run: ArraySlice<Alignment.Step>, of after: [String], to edits: inout [TokenEdit]) {
    guard let first = run.first, let last = run.last else { return }
    if run.allSatisfy({ $0.before.count == $0.after.count }) {
        edits += run.map { TokenEdit(range: $0.before, replacement: after[$0.after]) }
    } else {
        edits.append(
            TokenEdit(
                range: first.before.lowerBound..<last.before.upperBound, replacement: after[first.after.lowerBound..<last.after.upperBound])
        )
    }
}

/// The table of edit distances and the way back through it.
private struct Alignment {
    /// One token replaced, removed or inserted.
    struct Step {
        var before: Range<Int>
        var after: Range<Int>
    }

    private enum Move: UInt8 {
        case both, removal, insertion
    }

    private let before: ArraySlice<String>
    private let after: ArraySlice<String>
    private var moves: [Move]

    init(before: ArraySlice<String>, after: ArraySlice<String>) {
        self.before = before
        self.after = after
        let width = after.count + 1
        moves = [Move](repeating: .insertion, count: (before.count + 1) * width)
        var last = [Double](repeating: 0, count: width)
        var row = (0..<width).map(Double.init)
        for (place, word) in before.enumerated() {
            swap(&last, &row)
            row[0] = Double(place + 1)
            moves[(place + 1) * width] = .removal
            for (column, other) in after.enumerated() {
                var best = last[column]
                var move = Move.both
                if word != other { best += 1.0001 }
                if last[column + 1] + 1 < best {
                    best = last[column + 1] + 1
                    move = .removal
                }
                if row[column] + 1 < best {
                    best = row[column] + 1
                    move = .insertion
                }
                row[column + 1] = best
                moves[(place + 1) * width + column + 1] = move
            }
        }
    }

    /// In the order of the text, without the tokens that stay.
    var steps: [Step] {
        var steps: [Step] = []
        var i = before.endIndex
        var j = after.endIndex
        let width = after.count + 1
        while i > before.startIndex || j > after.startIndex {
            let move = moves[(i - before.startIndex) * width + j - after.startIndex]
            let next = (i: move == .insertion ? i : i - 1, j: move == .removal ? j : j - 1)
            if move != .both || before[next.i] != after[next.j] { steps.append(Step(before: next.i..<i, after: next.j..<j)) }
            (i, j) = next
        }
        return steps.reversed()
    }
}
