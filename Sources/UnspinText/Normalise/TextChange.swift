/// One change that a rule of normalisation makes.
public struct TextChange: Sendable, Hashable {
    /// Half-open range in bytes of the text before the change, on scalar boundaries; empty for an insertion.
    public var range: Range<Int>
    /// What takes its place; empty for a removal.
    public var replacement: String
    public var rule: NormalisationRule

    public init(range: Range<Int>, replacement: String, rule: NormalisationRule) {
        self.range = range
        self.replacement = replacement
        self.rule = rule
    }
}

extension [TextChange] {
    /// The text with the changes carried out. The changes are ascending and disjoint. Linear in the text.
    public func apply(to text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var position = 0
        for change in self {
            output += text[position..<change.range.lowerBound]
            output += change.replacement.utf8
            position = change.range.upperBound
        }
        output += text[position...]
        return output
    }

    /// The changes that do at once what these do and then `second` does to their result. Changes of both that meet become one,
    /// named for the earlier rule.
    /// - Parameter middle: the text between the two, `apply(to:)` of these.
    func followed(by second: [TextChange], middle: [UInt8]) -> [TextChange] {
        if isEmpty { return second }
        if second.isEmpty { return self }
        var result: [TextChange] = []
        // How much farther back a place of the middle text lies in the original.
        var shift = 0
        var cluster: Cluster?
        for piece in Self.pieces(self, second) {
            if cluster?.meets(piece) == true {
                cluster?.absorb(piece)
                continue
            }
            if let cluster { result.join(cluster.change(middle: middle, shift: &shift)) }
            cluster = Cluster(piece)
        }
        if let cluster { result.join(cluster.change(middle: middle, shift: &shift)) }
        return result
    }

    /// Appends a change; two insertions at one place are one, and an insertion that was taken out again is none.
    private mutating func join(_ change: TextChange) {
        if change.range.isEmpty, change.replacement.isEmpty { return }
        if change.range.isEmpty, let last, last.range == change.range {
            self[count - 1].replacement += change.replacement
        } else {
            append(change)
        }
    }

    /// Both lists by their place in the middle text.
    private static func pieces(_ first: [TextChange], _ second: [TextChange]) -> [Piece] {
        var pieces: [Piece] = []
        var growth = 0
        for change in first {
            let start = change.range.lowerBound + growth
            let count = change.replacement.utf8.count
            pieces.append(Piece(place: start..<start + count, change: change, isFirst: true))
            growth += count - change.range.count
        }
        pieces += second.map { Piece(place: $0.range, change: $0, isFirst: false) }
        return pieces.sorted {
            ($0.place.lowerBound, $0.place.upperBound, $0.isFirst ? 0 : 1)
                < ($1.place.lowerBound, $1.place.upperBound, $1.isFirst ? 0 : 1)
        }
    }
}

/// A change of either list, with its place in the text between them.
private struct Piece {
    var place: Range<Int>
    var change: TextChange
    var isFirst: Bool
}

/// Changes that overlap in the text between the lists.
private struct Cluster {
    private var place: Range<Int>
    private var pieces: [Piece]

    init(_ piece: Piece) {
        place = piece.place
        pieces = [piece]
    }

    func meets(_ piece: Piece) -> Bool {
        piece.place.lowerBound < place.upperBound || (piece.place.isEmpty && piece.place == place)
    }

    mutating func absorb(_ piece: Piece) {
        place = place.lowerBound..<max(place.upperBound, piece.place.upperBound)
        pieces.append(piece)
    }

    func change(middle: [UInt8], shift: inout Int) -> TextChange {
        let start = place.lowerBound + shift
        var replacement: [UInt8] = []
        var position = place.lowerBound
        for piece in pieces {
            if piece.isFirst {
                shift += piece.change.range.count - piece.place.count
            } else {
                replacement += middle[position..<piece.place.lowerBound]
                replacement += piece.change.replacement.utf8
                position = piece.place.upperBound
            }
        }
        replacement += middle[position..<place.upperBound]
        let rule = (pieces.first(where: \.isFirst) ?? pieces[0]).change.rule
        return TextChange(
            range: start..<place.upperBound + shift, replacement: String(decoding: replacement, as: UTF8.self), rule: rule)
    }
}
