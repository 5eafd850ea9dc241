/// Surface pairs with their weights, merged over all lines and files of a family.
///
/// The weight of a pair is its odds against the original being left alone, which has the weight `PairTable.kept`, or more
/// where the dictionary says so. So P(spun | original stands in a fully spun text) = weight / (kept + sum of weights): an
/// original with one weak synonym is seldom replaced, one with many typical ones nearly always.
struct PairTable {
    struct Row {
        var pair: SurfacePair
        var family: String
        var weight: Double
        var entry: Int
    }

    private struct Key: Hashable {
        var pair: SurfacePair
        var family: String
        /// An entry with guards is no other entry's equal.
        var guarded: Int?
    }

    /// An original as one family treats it.
    struct Original: Hashable {
        var text: String
        var family: String
    }

    private(set) var rows: [Row] = []
    private var index: [Key: Int] = [:]
    private var keptMore: [String: Double] = [:]

    /// Weight of leaving an original alone.
    static let kept = 60.0

    mutating func add(_ pair: SurfacePair, family: String, weight: Double, entry: Int, isGuarded: Bool = false) {
        let key = Key(pair: pair, family: family, guarded: isGuarded ? entry : nil)
        if let known = index[key] {
            rows[known].weight += weight
        } else {
            index[key] = rows.count
            rows.append(Row(pair: pair, family: family, weight: weight, entry: entry))
        }
    }

    /// Says that an original is left alone more often than others: function words.
    mutating func keep(_ original: String, weight: Double) { keptMore[original, default: 0] += weight }

    /// Sum of weights by original, leaving it alone included: what a weight is a share of.
    var totals: [Original: Double] {
        var totals: [Original: Double] = [:]
        for row in rows {
            totals[Original(text: row.pair.original, family: row.family), default: Self.kept + keptMore[row.pair.original, default: 0]] +=
                row.weight
        }
        return totals
    }

    /// P(replaced | it stands in a fully spun text) of every original.
    var replaceability: [Original: Double] {
        var result: [Original: Double] = [:]
        for (original, total) in totals {
            result[original] = 1 - (Self.kept + keptMore[original.text, default: 0]) / total
        }
        return result
    }
}
