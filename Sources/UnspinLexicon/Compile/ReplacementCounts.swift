/// What was counted on spun pages, as weights of a `PairTable`.
///
/// Counts and grades together are the posterior of a Dirichlet distribution whose prior the grades are: every meeting adds the
/// same to its pair, and every place where the original was left alone adds that to leaving it alone.
struct ReplacementCounts {
    /// What one meeting is worth, on the scale of grades: as much as a pair of grade 5. Fitted with the decoder, see
    /// `docs/decisions/0013-facts-from-spun-pages.md`.
    static let meeting = 10.0

    private var leftAlone: [String: Double] = [:]

    init(_ rows: [CountedSubstitution]) {
        for row in rows {
            guard let rate = row.rate else { continue }
            leftAlone[row.original, default: 0] += Self.meeting * Double(row.count) * (1 - rate) / rate
        }
    }

    /// Weights of leaving originals alone, beyond that of any original.
    var kept: [(original: String, weight: Double)] { leftAlone.map { ($0, $1) }.sorted { $0.original < $1.original } }

    static func weight(of row: CountedSubstitution) -> Double { meeting * Double(row.count) }
}
