public import UnspinRender

/// What is decided in the end: the last decision on each phrase, by text.
public struct DecisionBook: Sendable, Hashable {
    private var texts: [TextIdentity: [Decision]] = [:]
    /// The paths that end in a file name.
    private var pathsByName: [Substring: Set<String>] = [:]

    /// Linear.
    /// - Parameter decisions: in the order they were made.
    public init(_ decisions: [Decision]) {
        var last: [PhraseIdentity: Decision] = [:]
        for decision in decisions { last[decision.phrase.identity] = decision }
        for (identity, decision) in last { texts[identity.text, default: []].append(decision) }
        for text in texts.keys {
            texts[text]?.sort { Self.place($0.phrase) < Self.place($1.phrase) }
            pathsByName[TextIdentity.name(of: text.path), default: []].insert(text.path)
        }
    }

    /// The last decisions on the phrases of a text, in the order of the text. A file that the decisions do not name is taken for
    /// the one of its name in another folder, where there is only one.
    public func decisions(in place: EditLog.Place) -> [Decision] {
        var identity = TextIdentity(place)
        let paths = pathsByName[TextIdentity.name(of: identity.path)] ?? []
        if paths.count == 1, let path = paths.first { identity.path = path }
        return texts[identity] ?? []
    }

    /// All last decisions, by text.
    public var decisions: [Decision] {
        texts.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    private static func place(_ phrase: DecidedPhrase) -> (Int, Int, String) {
        (phrase.range.lowerBound, phrase.range.upperBound, phrase.entry)
    }
}
