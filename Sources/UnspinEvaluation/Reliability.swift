/// How often edits of some confidence are right: their confidence and their outcome in bins.
public struct Reliability: Sendable, Hashable {
    /// Edits whose confidence lies in one interval.
    public struct Bin: Sendable, Hashable {
        /// The least confidence; the next bin's is the first beyond.
        public let lowerBound: Double
        public internal(set) var edits = 0
        public internal(set) var right = 0
        /// Sum of the confidences.
        var confidence = 0.0

        init(from lowerBound: Double) { self.lowerBound = lowerBound }

        public var meanConfidence: Double? { edits > 0 ? confidence / Double(edits) : nil }
        public var shareRight: Double? { edits > 0 ? Double(right) / Double(edits) : nil }
    }

    /// Narrower where most edits are.
    public private(set) var bins = [0, 0.5, 0.7, 0.9, 0.98].map(Bin.init(from:))

    public init() {}

    /// - Parameter confidence: 0…1.
    public mutating func add(confidence: Double, isRight: Bool) {
        let index = bins.lastIndex { $0.lowerBound <= confidence } ?? 0
        bins[index].edits += 1
        bins[index].right += isRight ? 1 : 0
        bins[index].confidence += confidence
    }
}
