/// How the head of a dictionary item inflects.
public enum PartOfSpeech: String, Sendable, Hashable, CaseIterable {
    case verb = "v"
    case noun = "n"
    /// Adjective or adverb with degrees.
    case adjective = "a"
    /// As it stands: no inflection.
    case fixed = "x"
}

/// A phrase with the word in it that inflects: `before` `head` `after`, the neighbours with their spaces.
public struct HeadedPhrase: Sendable, Hashable {
    public var before: String
    public var head: String
    public var after: String

    /// Finds the head of a dictionary item: the word marked `~`; else the first word of a verb, the word before a preposition
    /// or the last word of a noun (`piece of legislation`, `financial institution`), the whole of anything else.
    public init(_ item: String, as part: PartOfSpeech) {
        let words = item.split(separator: " ").map(String.init)
        let marked = words.firstIndex { $0.hasSuffix("~") }
        let index: Int
        switch part {
        case .verb: index = marked ?? 0
        case .noun:
            let preposition = words.dropFirst().firstIndex { Self.prepositions.contains($0) }
            index = marked ?? preposition.map { $0 - 1 } ?? words.count - 1
        case .adjective, .fixed:
            self.init(before: "", head: item.filter { $0 != "~" }, after: "")
            return
        }
        let plain = words.map { $0.filter { $0 != "~" } }
        guard plain.indices.contains(index) else {
            self.init(before: "", head: item, after: "")
            return
        }
        self.init(
            before: plain[..<index].map { $0 + " " }.joined(), head: plain[index],
            after: plain[(index + 1)...].map { " " + $0 }.joined())
    }

    public init(before: String, head: String, after: String) {
        self.before = before
        self.head = head
        self.after = after
    }

    /// The phrase without its mark.
    public var text: String { before + head + after }

    func with(_ form: String) -> String { before + form + after }

    private static let prepositions = words("of in for to from with at on by")
}

/// Inflects two sides of a dictionary line alike.
public enum Inflector {
    /// The forms of one item by slot; the slots of two items with the same part of speech correspond.
    public static func slots(of phrase: HeadedPhrase, as part: PartOfSpeech) -> [[String]] {
        let head = phrase.head
        let forms: [[String]] =
            switch part {
            case .verb: VerbForms(head.lowercasedFirst).slots
            case .noun: NounForms(head.lowercasedFirst).slots
            case .adjective: AdjectiveForms(head).slots
            case .fixed: [[head]]
            }
        let isCapital = head.first?.isUppercase == true && part != .adjective && part != .fixed
        return forms.map { $0.map { phrase.with(isCapital ? $0.capitalisedFirst : $0) } }
    }

    /// Every pair of surface forms in which `spun` may stand for `original`. Where a slot has several forms, each is paired
    /// with each (`obtained` for *took* and for *taken*). The degrees of adjectives are paired only where the original has
    /// words of its own for them: *more important* is repaired at its base.
    public static func pairs(spun: String, original: String, as part: PartOfSpeech) -> [SurfacePair] {
        let original = HeadedPhrase(original, as: part)
        let spun = HeadedPhrase(spun, as: part)
        var originals = slots(of: original, as: part)
        if part == .adjective, !AdjectiveForms(original.head).isSynthetic { originals = Array(originals.prefix(1)) }
        var seen: Set<SurfacePair> = []
        var result: [SurfacePair] = []
        for (spunForms, originalForms) in zip(slots(of: spun, as: part), originals) {
            for spunForm in spunForms {
                for originalForm in originalForms where spunForm != originalForm {
                    let pair = SurfacePair(spun: spunForm, original: originalForm)
                    if seen.insert(pair).inserted { result.append(pair) }
                }
            }
        }
        return result
    }
}

/// What a spinner wrote and what stood there.
public struct SurfacePair: Sendable, Hashable {
    public var spun: String
    public var original: String

    public init(spun: String, original: String) {
        self.spun = spun
        self.original = original
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
