/// Offsets of decoded text in the source that it was decoded from.
///
/// Kept as runs of characters of one width on both sides. In windows-1252, `né!` is `6E E9 21` and decodes to `6E C3 A9 21`:
/// three runs, of widths 1→1 at (0, 0), 1→2 at source 1, decoded 1, and 1→1 at source 2, decoded 3. Decoded offset 3 is source
/// offset 2.
struct SourceMap: Sendable {
    private struct Run: Sendable {
        var decoded: Int
        var source: Int
        var decodedWidth: Int
        var sourceWidth: Int
    }

    private var runs: [Run] = []
    private(set) var decodedCount = 0
    private(set) var sourceCount: Int

    /// - Parameter sourceStart: the source offset of the first character, behind a byte order mark.
    init(sourceStart: Int) { sourceCount = sourceStart }

    /// Notes the next character.
    mutating func append(decodedWidth: Int, sourceWidth: Int) {
        if runs.last?.decodedWidth != decodedWidth || runs.last?.sourceWidth != sourceWidth {
            runs.append(
                Run(decoded: decodedCount, source: sourceCount, decodedWidth: decodedWidth, sourceWidth: sourceWidth))
        }
        decodedCount += decodedWidth
        sourceCount += sourceWidth
    }

    /// The source offset of a decoded offset; of one inside a character, that of the character's start. Logarithmic in the number
    /// of runs.
    func sourceOffset(of decoded: Int) -> Int {
        if decoded >= decodedCount { return sourceCount }
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].decoded <= decoded { low = middle } else { high = middle }
        }
        let run = runs[low]
        return run.source + (decoded - run.decoded) / run.decodedWidth * run.sourceWidth
    }
}
