extension PhraseEntry {
    /// The entry as a phrase file has it, with what differs from the file's header: the line of both sides, and its keys.
    public func text(header: SourceHeader = SourceHeader()) -> String {
        var lines = ["\(Self.side(spun)) -> \(Self.side(originals))"]
        if tier != header.tier { lines.append("tier: \(tier.name)") }
        if family != header.family { lines.append("family: \(family)") }
        if seen != header.seen { lines.append("seen: \(seen)") }
        if let weight { lines.append("weight: \(weight)") }
        if isSure { lines.append("sure") }
        if isMarked { lines.append("marked") }
        if allowsHyphen { lines.append("hyphen") }
        lines += guards.map { "\($0.negated ? "not " : "")\($0.scope.name): \($0.text)" }
        lines += fixes.map { "fixes: \($0.value)" }
        lines += keeps.map { "keeps: \($0.text)" }
        return lines.joined(separator: "\n  ") + "\n"
    }

    /// What cannot stand in a phrase file is written as near to it as can be: it is not inserted anyway.
    private static func side(_ phrases: [String]) -> String {
        phrases.map { $0.replacing("|", with: "/").replacing("->", with: "→") }.joined(separator: " | ")
    }
}

extension PhraseEntry.Guard {
    fileprivate var text: String {
        guard scope == .next || scope == .previous else { return query.description }
        return query.alternatives.map { terms in
            let item = terms.map(\.text).joined(separator: " ")
            return item.contains(",") ? "\"\(item)\"" : item
        }.joined(separator: ", ")
    }
}

extension Query {
    /// The phrases of a list of neighbours.
    fileprivate var alternatives: [[Term]] {
        switch self {
        case .phrase(let terms): [terms]
        case .or(let left, let right): left.alternatives + right.alternatives
        case .near, .and, .not: []
        }
    }
}

extension ExampleSentence {
    /// As the value of `fixes:`.
    fileprivate var value: String {
        let bytes = Array(text.utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        let repair = repaired.map { " => \($0)" } ?? ""
        return "\(part(0..<span.lowerBound))[\(part(span))\(repair)]\(part(span.upperBound..<bytes.count))"
    }
}
