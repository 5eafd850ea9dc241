import UnspinRender

/// Writes decisions as JSON Lines; see `docs/decisions-file.md`.
public enum DecisionWriter {
    /// The version of the record's layout; readers refuse a higher one.
    public static let schema = 1

    /// Members of the record that are the same whatever is decided on a phrase, made once.
    struct PhraseMembers: Sendable, Hashable {
        fileprivate let whatStands: [UInt8]
        fileprivate let whatWasProposed: [UInt8]

        init(whatStands: (inout JSONObjectText) -> Void, whatWasProposed: (inout JSONObjectText) -> Void) {
            self.whatStands = Self.members(whatStands)
            self.whatWasProposed = Self.members(whatWasProposed)
        }

        private static func members(_ write: (inout JSONObjectText) -> Void) -> [UInt8] {
            var object = JSONObjectText()
            write(&object)
            return object.members
        }

        fileprivate var count: Int { whatStands.count + whatWasProposed.count }
    }

    /// Bytes of a line besides those of its phrase, about.
    private static let rest = 160

    /// What the decisions of one key have in common.
    fileprivate struct Head: Hashable {
        var step: Int
        var undoes: Int?
        var verdict: Decision.Verdict
        var scope: Scope

        var members: [UInt8] {
            var object = JSONObjectText()
            object.add("schema", schema)
            object.add("type", "decision")
            object.add("step", step)
            object.add("undoes", undoes)
            object.add("verdict", verdict.rawValue)
            object.add("scope", scope.rawValue)
            return object.members
        }
    }

    /// A line for each, ending in LF. Linear.
    public static func lines(_ decisions: [Decision]) -> [UInt8] {
        guard let first = decisions.first else { return [] }
        var objects = JSONObjectText(reserving: decisions.count * (first.phrase.members.count * 5 / 4 + rest))
        var head = Head(first)
        var members = head.members
        for decision in decisions {
            if Head(decision) != head {
                head = Head(decision)
                members = head.members
            }
            objects.add(members: members)
            objects.add(members: decision.phrase.members.whatStands)
            objects.add("replacement", decision.replacement)
            objects.add(members: decision.phrase.members.whatWasProposed)
            objects.endLine()
        }
        return objects.lines
    }
}

extension DecisionWriter.Head {
    fileprivate init(_ decision: Decision) {
        self.init(step: decision.step, undoes: decision.undoes, verdict: decision.verdict, scope: decision.scope)
    }
}
