/// The degrees of an English adjective or adverb.
public struct AdjectiveForms: Sendable, Hashable {
    public var base: String
    /// `bigger`, or `more important`.
    public var comparatives: [String]
    /// `biggest`, or `most important`.
    public var superlatives: [String]
    /// Whether the degrees are words of their own (`bigger`) rather than phrases.
    public var isSynthetic: Bool

    public var slots: [[String]] { [[base], comparatives, superlatives] }

    /// The forms of `adjective`, one word or phrase in its base form.
    public init(_ adjective: String) {
        base = adjective
        if let (comparatives, superlatives) = Self.irregular[adjective] {
            self.comparatives = comparatives
            self.superlatives = superlatives
            isSynthetic = true
        } else if Self.takesEndings(adjective) {
            let stem = Self.stem(adjective)
            comparatives = [stem + "er"]
            superlatives = [stem + "est"]
            isSynthetic = true
        } else {
            comparatives = ["more " + adjective]
            superlatives = ["most " + adjective]
            isSynthetic = false
        }
    }

    private static func takesEndings(_ adjective: String) -> Bool {
        guard adjective.allSatisfy(\.isLetter) else { return false }
        if adjective.hasSuffix("ed") || adjective.hasSuffix("ing") || adjective.hasSuffix("ful") { return adjective == "red" }
        switch adjective.syllables {
        case 1: return true
        case 2:
            return adjective.hasConsonantY && !adjective.hasSuffix("ly") || ["le", "ow"].contains(where: adjective.hasSuffix)
                || takesEndings.contains(adjective)
        default: return false
        }
    }

    private static func stem(_ adjective: String) -> String {
        if adjective.hasSuffix("e") { return String(adjective.dropLast()) }
        if adjective.hasConsonantY, adjective.syllables > 1 || adjective == "dry" { return adjective.dropLast() + "i" }
        if adjective.syllables == 1, adjective.endsConsonantVowelConsonant, let last = adjective.last {
            return adjective + String(last)
        }
        return adjective
    }

    private static let takesEndings: Set<String> = words(
        """
        early likely lonely lively friendly deadly costly lovely ugly holy silly jolly clever tender slender quiet stupid polite
        remote severe sincere secure obscure mature humble pleasant common cruel bitter handsome profound robust dense minute
        """)

    private static let irregular: [String: ([String], [String])] = [
        "good": (["better"], ["best"]),
        "well": (["better"], ["best"]),
        "bad": (["worse"], ["worst"]),
        "badly": (["worse"], ["worst"]),
        "ill": (["worse"], ["worst"]),
        "far": (["farther", "further"], ["farthest", "furthest"]),
        "little": (["less", "littler"], ["least", "littlest"]),
        "many": (["more"], ["most"]),
        "much": (["more"], ["most"]),
        "few": (["fewer"], ["fewest"]),
        "old": (["older", "elder"], ["oldest", "eldest"]),
        "late": (["later"], ["latest"]),
    ]
}
