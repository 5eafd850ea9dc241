/// Surface pairs with their weights, merged over all lines and files of a family.
///
/// The weight of a pair is its odds against the original being left alone, which has the weight `PairTable.kept`, or more where the
/// dictionary says so. So P(spun | original stands in a fully spun text) = weight / (kept + sum of weights): an original with one weak
/// synonym is seldom replaced, one with many typical ones nearly always.
///
/// Of a family whose replacements were counted on spun pages, originals without a count are left alone more often: they come from
/// curators alone, and the spinner's dictionary may well not have them.
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
    private var keptByFamily: [Original: Double] = [:]
    /// Originals with a counted pair, and their families.
    private var seen: Set<Original> = []
    private var countedFamilies: Set<String> = []

    /// Weight of leaving an original alone.
    static let kept = 60.0
    /// The same for an original without a count of a family with counts.
    static let keptUnseen = 300.0

    /// - Parameter isSeen: whether the weight is a count of replacements on spun pages.
    mutating func add(_ pair: SurfacePair, family: String, weight: Double, entry: Int, isGuarded: Bool = false, isSeen: Bool = false) {
        if isSeen {
            seen.insert(Original(text: pair.original, family: family))
            countedFamilies.insert(family)
        }
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

    /// Says that a family leaves an original alone more often than it does others.
    mutating func keep(_ original: String, family: String, weight: Double) {
        keptByFamily[Original(text: original, family: family), default: 0] += weight
    }

    private func kept(_ original: Original) -> Double {
        let isUnseen = countedFamilies.contains(original.family) && !seen.contains(original)
        return (isUnseen ? Self.keptUnseen : Self.kept) + keptMore[original.text, default: 0] + keptByFamily[original, default: 0]
    }

    /// Sum of weights by original, leaving it alone included: what a weight is a share of.
    var totals: [Original: Double] {
        var totals: [Original: Double] = [:]
        for row in rows {
            let original = Original(text: row.pair.original, family: row.family)
            totals[original, default: kept(original)] += row.weight
        }
        return totals
    }

    /// P(replaced | it stands in a fully spun text) of every original.
    var replaceability: [Original: Double] {
        var result: [Original: Double] = [:]
        for (original, total) in totals {
            result[original] = 1 - kept(original) / total
        }
        return result
    }
}
