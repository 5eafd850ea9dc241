/// A stretch of the spun text that some of several other texts change.
struct Cluster {
    var range: Range<Int>
    /// The edits of each of the texts, in order.
    var sides: [[TokenEdit]]

    /// Merges edits that overlap, touch the same place, or insert where another one ends.
    static func merging(_ sides: [[TokenEdit]]) -> [Cluster] {
        var marks: [(side: Int, edit: TokenEdit)] = []
        for (side, edits) in sides.enumerated() { marks += edits.map { (side, $0) } }
        marks.sort {
            ($0.edit.range.lowerBound, $0.edit.range.upperBound, $0.side) < ($1.edit.range.lowerBound, $1.edit.range.upperBound, $1.side)
        }
        var clusters: [Cluster] = []
        for (side, edit) in marks {
            if clusters.last?.meets(edit.range) != true {
                clusters.append(Cluster(range: edit.range, sides: Array(repeating: [], count: sides.count)))
            }
            let index = clusters.count - 1
            clusters[index].range = clusters[index].range.lowerBound..<max(clusters[index].range.upperBound, edit.range.upperBound)
            clusters[index].sides[side].append(edit)
        }
        return clusters
    }

    private func meets(_ edit: Range<Int>) -> Bool {
        edit.lowerBound < range.upperBound || edit == range || edit.lowerBound == range.upperBound && (edit.isEmpty || range.isEmpty)
    }

    /// What the text of a side has in the cluster's place.
    func reading(_ side: Int, of source: [String]) -> [String] {
        var words: [String] = []
        var position = range.lowerBound
        for edit in sides[side] {
            words += source[position..<edit.range.lowerBound]
            words += edit.replacement
            position = edit.range.upperBound
        }
        return words + source[position..<range.upperBound]
    }
}
