/// What the grades of a channel line are worth.
enum ChannelGrade {
    /// Odds against leaving the original alone, on the scale of `PairTable.kept`.
    ///
    /// Grades are judgements of how typical a pair is. On substitutions seen on spun pages a pair of grade 9 came up a
    /// hundred times as often as one of grade 1; the table follows those frequencies.
    static func weight(_ grade: Int) -> Double { weights[min(max(grade, 1), 9)] }

    private static let weights: [Double] = [0, 0.6, 0.9, 2.4, 6.6, 10, 22, 30, 45, 66]
}
