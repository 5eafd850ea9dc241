/// Puts what the report says of the stretches of a long text together. Memory grows with the different repairs.
struct LongDocumentEntry {
    private var bytes = 0
    private var repairs: [DocumentEntry.Repair] = []
    /// Where in `repairs` one stands, by what it is without its count.
    private var places: [DocumentEntry.Repair: Int] = [:]
    private var sample: DocumentEntry.Sample?

    /// The next stretch.
    mutating func add(_ entry: DocumentEntry) {
        bytes += entry.bytes
        if sample == nil { sample = entry.sample }
        for repair in entry.repairs {
            var uncounted = repair
            uncounted.count = 0
            if let place = places[uncounted] {
                repairs[place].count += repair.count
            } else {
                places[uncounted] = repairs.count
                repairs.append(repair)
            }
        }
    }

    /// What is said of the whole text.
    /// - Parameter last: the last stretch, which has the evidence and the outcome of all.
    func entry(endingWith last: DocumentEntry) -> DocumentEntry {
        var entry = last
        entry.bytes = bytes
        entry.repairs = repairs
        entry.sample = sample
        return entry
    }
}
