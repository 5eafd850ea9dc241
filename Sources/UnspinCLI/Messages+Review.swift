import UnspinDecisions
import UnspinFormats
import UnspinRender

/// What is said about decisions and reviews, besides what the screen shows.
extension Messages {
    static func tornLine(_ path: String, _ torn: DecisionLog.TornLine) -> String {
        "\(path):\(torn.line): the last line was cut short while it was written; it is left out"
    }

    static func alreadyThere(_ count: Int) -> String {
        count == 1 ? "1 accepted phrase was in its place already" : "\(count) accepted phrases were in their places already"
    }

    static func notFound(_ decision: Decision) -> String {
        "\(place(decision)): “\(decision.phrase.original)” is not there any more, or not surely; “\(decision.replacement)” was not put there"
    }

    static func overlapping(_ decision: Decision) -> String {
        "\(place(decision)): “\(decision.phrase.original)” overlaps another accepted phrase; “\(decision.replacement)” was not put there"
    }

    static func brokenDecision(_ reason: EditLogError.Reason) -> String {
        switch reason {
        case .schema(let version):
            "written in version \(version) of the decisions' layout; this program reads up to \(DecisionWriter.schema). Use a newer unspin."
        case .missing(let key): "not a decision: no \"\(key)\". \(mend)"
        case .wrongType(let key): "not a decision: \"\(key)\" has no such value. \(mend)"
        case .unknownType(let type):
            "not a decision: records of type \"\(type)\" are unknown. Give a file of decisions, NAME.decisions.jsonl."
        case .wrongLength: "not a decision: its range is not as long as its phrase. \(mend)"
        case .notAnObject, .outOfOrder, .wrongCount, .noEnd, .empty: "not a decision: not a JSON object. \(mend)"
        }
    }

    private static let mend = "Mend or remove the line: each line of a decisions file stands by itself."

    private static func place(_ decision: Decision) -> String {
        let place = decision.phrase.place
        let record = place.recordLine.map { ":\($0)" } ?? ":\(decision.phrase.position.line)"
        return place.path + record
    }
}
