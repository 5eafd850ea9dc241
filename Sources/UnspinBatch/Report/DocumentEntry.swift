import Unspin
import UnspinFormats
import UnspinRender

/// What the report of a run says of one document: one line of `documents.jsonl`, from which all the rest of the report follows.
struct DocumentEntry: Sendable, Hashable {
    /// Edits that read alike.
    struct Repair: Sendable, Hashable {
        var from: String
        var to: String
        var entry: String
        var cause: String
        var tier: String
        var isApplied: Bool
        var count: Int
    }

    /// The first applied edit with some text around it.
    struct Sample: Sendable, Hashable {
        var before: String
        var from: String
        var to: String
        var after: String
    }

    var path: String
    var record: String?
    var recordLine: Int?
    /// Of `Outcome`, or `bad`.
    var outcome: String
    /// Why the record is bad.
    var reason: String?
    var isQuarantined = false
    /// Why it was left out by what was found in it, where it was.
    var dropped: String?
    var bytes: Int
    var words = 0
    var rate = 0.0
    var probability = 0.0
    var family: String?
    var repairs: [Repair] = []
    var sample: Sample?

    static let bad = "bad"
    /// Bytes of text on each side of a sample's edit.
    private static let context = 60

    var edits: Int { repairs.map(\.count).reduce(0, +) }
    var applied: Int { repairs.filter(\.isApplied).map(\.count).reduce(0, +) }
    /// Those that count: none where the document was left out.
    var countedRepairs: [Repair] { dropped == nil ? repairs : [] }
    /// Whether it was found spun.
    var isSpun: Bool { probability >= 0.5 && repairs.contains { $0.cause == Cause.phrase.name } }

    init(_ document: Document) {
        path = document.path
        record = document.record
        recordLine = document.recordLine
        outcome = document.outcome?.rawValue ?? Self.bad
        reason = document.failure?.name
        if let removal = document.removal {
            if removal.isDrop { dropped = removal.reason } else { isQuarantined = true }
        }
        bytes = document.source.count
        words = document.evidence.words
        rate = Self.rounded(document.evidence.rate)
        probability = Self.rounded(document.evidence.probability)
        family = document.evidence.family
        var counts: [Repair: Int] = [:]
        for edit in document.edits where edit.cause != .container {
            let repair = Repair(
                from: edit.original, to: edit.replacement, entry: edit.entry, cause: edit.cause.name, tier: edit.tier.rawValue,
                isApplied: edit.isApplied, count: 0)
            if counts[repair, default: 0] == 0 { repairs.append(repair) }
            counts[repair, default: 0] += 1
        }
        for index in repairs.indices { repairs[index].count = counts[repairs[index]] ?? 0 }
        for part in document.parts where sample == nil {
            sample = part.sourceEdits.first { $0.edit.isApplied && $0.edit.cause == .phrase }.map { Self.sample($0.edit, in: part.text) }
        }
    }

    /// As it is written, so that what is read again counts alike.
    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

    private static func sample(_ edit: Edit, in text: [UInt8]) -> Sample {
        var start = max(0, edit.range.lowerBound - context)
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        var end = min(text.count, edit.range.upperBound + context)
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return Sample(
            before: String(decoding: text[start..<edit.range.lowerBound], as: UTF8.self), from: edit.original, to: edit.replacement,
            after: String(decoding: text[edit.range.upperBound..<end], as: UTF8.self))
    }
}
