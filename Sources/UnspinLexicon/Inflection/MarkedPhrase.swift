/// A phrase whose marked words inflect: `word~` as a verb, `word~n` as a noun, `word~a` as an adjective.
struct MarkedPhrase {
    struct Word {
        var text: String
        var part: PartOfSpeech
    }

    private(set) var words: [Word] = []

    init(_ text: String) {
        for field in text.split(whereSeparator: \.isWhitespace) {
            let word = String(field)
            if word.hasSuffix("~n") {
                words.append(Word(text: String(word.dropLast(2)), part: .noun))
            } else if word.hasSuffix("~a") {
                words.append(Word(text: String(word.dropLast(2)), part: .adjective))
            } else if word.hasSuffix("~") {
                words.append(Word(text: String(word.dropLast()), part: .verb))
            } else {
                words.append(Word(text: word, part: .fixed))
            }
        }
    }

    /// The marks in the order of their words.
    var marks: [PartOfSpeech] { words.map(\.part).filter { $0 != .fixed } }

    /// The phrase in its base forms, without marks.
    var text: String { words.map(\.text).joined(separator: " ") }

    /// Every choice of inflection slots for the marked words, with the surface forms that it gives.
    var forms: [(slots: [Int], texts: [String])] {
        var results: [(slots: [Int], texts: [[String]])] = [([], [[]])]
        for word in words {
            let slots =
                word.part == .fixed
                ? [[word.text]] : Inflector.slots(of: HeadedPhrase(before: "", head: word.text, after: ""), as: word.part)
            var next: [(slots: [Int], texts: [[String]])] = []
            for result in results {
                for (index, forms) in slots.enumerated() {
                    let texts = result.texts.flatMap { text in forms.map { text + [$0] } }
                    next.append((word.part == .fixed ? result.slots : result.slots + [index], texts))
                }
            }
            results = next
        }
        return results.map { ($0.slots, $0.texts.map { $0.joined(separator: " ") }) }
    }

    /// The pairs of surface forms of two phrases with the same marks in the same order.
    static func pairs(spun: MarkedPhrase, original: MarkedPhrase) -> [SurfacePair] {
        let originals = Dictionary(original.forms.map { ($0.slots, $0.texts) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<SurfacePair> = []
        var pairs: [SurfacePair] = []
        for form in spun.forms {
            for text in form.texts {
                for originalText in originals[form.slots] ?? [] where text != originalText {
                    let pair = SurfacePair(spun: text, original: originalText)
                    if seen.insert(pair).inserted { pairs.append(pair) }
                }
            }
        }
        return pairs
    }
}
