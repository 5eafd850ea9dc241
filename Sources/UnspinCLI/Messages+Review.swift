import UnspinBatch
import UnspinDecisions
import UnspinFormats
import UnspinRender
import UnspinReview

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

    /// - Parameter logs: edit logs in the folders that were named.
    static func nothingToReview(logs: [String]) -> String {
        if let log = logs.first {
            return "nothing to decide: nothing is proposed for these texts. For what a run has proposed, name its edit logs: "
                + "unspin review \(quoted(log))" + (logs.count > 1 ? " …" : "")
        }
        return "nothing to decide: nothing is proposed. A short text brings little evidence; if you know that it is spun, "
            + "say so with --assume-spun"
    }
    static func noEditor(_ name: String) -> String { "\(name) cannot be started; set EDITOR to your editor" }
    static let nothingDecided = "nothing was decided, so nothing is kept"

    static func journal(_ error: JournalError) -> String {
        switch error {
        case .file(let error): fileError(error)
        case .inUse(let path): "\(path): another review is writing to it. Name another file with --decisions."
        case .notEmpty(let path, let decisions):
            "\(path) holds \(decisions == 1 ? "1 decision" : "\(decisions) decisions") already. "
                + "Take them up with --continue, or name another file with --decisions."
        case .broken(let path, let error): "\(path):\(error.line): \(brokenDecision(error.reason))"
        }
    }

    /// What a review leaves, and what can be done with it.
    static func reviewed(_ walk: ReviewWalk, decisions path: String, _ arguments: [String]) -> String {
        let session = walk.session
        let counts = session.counts
        var lines = [
            (walk.written > 0 ? "\(walk.written) written, " : "")
                + "\(counts[.accept, default: 0]) accepted, \(counts[.reject, default: 0]) rejected, "
                + "\(session.phrases.count - counts[.accept, default: 0] - counts[.reject, default: 0]) undecided, kept in \(path)"
        ]
        let texts = Set(session.texts.map(\.place.path)).sorted()
        if counts[.accept, default: 0] > 0 {
            lines.append("  to write them:  unspin apply --in-place --decisions \(quoted(path)) \(quoted(texts))")
        }
        if session.states.contains(where: { !$0.verdict.isDecided }) {
            // The edit logs of texts that were written do not fit them any more.
            let arguments = walk.written > 0 ? texts : arguments
            let file = ReviewFiles.name(for: arguments) == path ? "" : "--decisions \(quoted(path)) "
            lines.append("  to go on:       unspin review --continue \(file)\(quoted(arguments))")
        }
        return lines.joined(separator: "\n")
    }

    static func conflict(_ conflict: DecisionMerge.Conflict, _ files: [String]) -> String {
        let opinions = conflict.opinions.map { opinion in
            let accepted = opinion.decision.replacement.isEmpty ? "removes it" : "accepts “\(opinion.decision.replacement)”"
            let verdict = opinion.decision.verdict == .accept ? accepted : "rejects it"
            return "\(files[opinion.file]) \(verdict)"
        }
        let decision = conflict.opinions[0].decision
        return "\(place(decision)): “\(decision.phrase.original)”: \(opinions.joined(separator: ", "))"
    }

    static func merged(_ merge: DecisionMerge) -> String {
        let decided = merge.decisions.count { $0.verdict.isDecided }
        return "\(counted(decided, "phrase")) decided, \(counted(merge.conflicts.count, "conflict"))"
    }

    private static func quoted(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

    /// A word for a shell.
    static func quoted(_ word: String) -> String {
        let isPlain = word.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "/._-+,@%=:".unicodeScalars.contains($0)
        }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
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
