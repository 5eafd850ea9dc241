/// A code book that stands for many numbers with few: bins of equal population, then Lloyd's iteration towards least square error.
struct Quantiser {
    /// Ascending.
    let centres: [Float]

    private static let iterations = 20
    /// More values than this are sampled evenly.
    private static let sampleSize = 1 << 18

    init(_ values: [Float], codes: Int) {
        let distinct = Quantiser.distinct(values, upTo: codes)
        if let distinct {
            centres = distinct.isEmpty ? [0] : distinct
            return
        }
        let stride = max(1, values.count / Quantiser.sampleSize)
        let sample = Swift.stride(from: 0, to: values.count, by: stride).map { values[$0] }.sorted()
        var centres = (0..<codes).map { sample[min(sample.count - 1, (2 * $0 + 1) * sample.count / (2 * codes))] }
        centres = centres.reduce(into: [Float]()) { if $0.last != $1 { $0.append($1) } }
        for _ in 0..<Quantiser.iterations { centres = Quantiser.improved(centres, on: sample) }
        self.centres = centres
    }

    /// The values themselves, when there are no more than codes: what was quantised before stays as it is.
    private static func distinct(_ values: [Float], upTo codes: Int) -> [Float]? {
        var seen = Set<Float>()
        for value in values {
            seen.insert(value)
            if seen.count > codes { return nil }
        }
        return seen.sorted()
    }

    /// Each centre moved to the mean of the values nearest to it.
    private static func improved(_ centres: [Float], on sample: [Float]) -> [Float] {
        var result: [Float] = []
        var begin = 0
        for index in centres.indices {
            let limit = index + 1 < centres.count ? (centres[index] + centres[index + 1]) / 2 : Float.infinity
            var end = begin
            var sum: Double = 0
            while end < sample.count, sample[end] <= limit {
                sum += Double(sample[end])
                end += 1
            }
            if end > begin { result.append(Float(sum / Double(end - begin))) }
            begin = end
        }
        return result
    }

    /// The code of the nearest centre.
    func code(_ value: Float) -> Int {
        let above = centres.firstIndexNotBelow(value)
        if above == 0 { return 0 }
        if above == centres.count { return above - 1 }
        return value - centres[above - 1] <= centres[above] - value ? above - 1 : above
    }
}
