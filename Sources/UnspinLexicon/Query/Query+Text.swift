extension Query: CustomStringConvertible {
    /// The query in the language that `Query.init(_:)` reads, with as many parentheses as it needs.
    public var description: String { text(inside: 0) }

    /// - Parameter level: how tightly the operator around it binds: 0 none or OR, 1 AND, 2 NOT.
    private func text(inside level: Int) -> String {
        switch self {
        case .phrase(let terms): return Self.quoted(terms)
        case .near(let terms, let distance): return "\(Self.quoted(terms))~\(distance)"
        case .not(let inner): return "NOT \(inner.text(inside: 2))"
        case .and(let left, let right):
            let text = "\(left.text(inside: 1)) AND \(right.text(inside: 2))"
            return level > 1 ? "(\(text))" : text
        case .or(let left, let right):
            let text = "\(left.text(inside: 0)) OR \(right.text(inside: 1))"
            return level > 0 ? "(\(text))" : text
        }
    }

    private static func quoted(_ terms: [Term]) -> String { "\"\(terms.map(\.text).joined(separator: " "))\"" }
}

extension Query.Term {
    /// As it stands in a query.
    var text: String {
        switch self {
        case .word(let text): text
        case .prefix(let text): text + "*"
        case .slot(let slot): slot.name
        }
    }
}
