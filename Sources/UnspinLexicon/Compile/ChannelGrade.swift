/// What the grades of a channel line are worth.
enum ChannelGrade {
    /// Odds against leaving the original alone, on the scale of `PairTable.kept`.
    ///
    /// Grades are judgements of how typical a pair is. On substitutions seen on spun pages a pair of grade 9 came up a
    /// hundred times as often as one of grade 1; the table follows those frequencies.
    static func weight(_ grade: Int) -> Double { weights[min(max(grade, 1), 9)] }

    private static let weights: [Double] = [0, 1, 1.5, 4, 11, 17, 36, 50, 75, 110]
}
