/// Surface pairs with their weights, merged over all lines and files.
struct PairTable {
    struct Row {
        var pair: SurfacePair
        var weight: Double
        var entry: Int
    }

    private(set) var rows: [Row] = []
    private var index: [SurfacePair: Int] = [:]

    mutating func add(_ pair: SurfacePair, weight: Double, entry: Int) {
        if let known = index[pair] {
            rows[known].weight += weight
        } else {
            index[pair] = rows.count
            rows.append(Row(pair: pair, weight: weight, entry: entry))
        }
    }

    /// Sum of weights by original: what a weight is a share of.
    var totals: [String: Double] {
        var totals: [String: Double] = [:]
        for row in rows { totals[row.pair.original, default: 0] += row.weight }
        return totals
    }
}
