/// A text to measure on; the same in every run.
public struct Input: Sendable, Hashable {
    public typealias Wording = Sentences.Wording

    /// Which letters a text has.
    public enum Letters: String, Sendable, CaseIterable { case ascii, mixed }

    /// How long a text is.
    public enum Length: String, Sendable, CaseIterable {
        /// A paragraph of some 60 words.
        case short
        /// A short newspaper article of some 400.
        case article
        /// A book's chapter of some 20,000.
        case long

        var words: Int {
            switch self {
            case .short: 60
            case .article: 400
            case .long: 20_000
            }
        }
    }

    public var wording: Wording
    public var letters: Letters
    public var length: Length

    public init(_ wording: Wording, _ letters: Letters, _ length: Length) {
        self.wording = wording
        self.letters = letters
        self.length = length
    }

    public static let all = Wording.allCases.flatMap { wording in
        Letters.allCases.flatMap { letters in Length.allCases.map { Input(wording, letters, $0) } }
    }

    /// Such as `spun-ascii-short`.
    public var name: String { "\(wording)-\(letters)-\(length)" }

    /// Paragraphs with an empty line between them.
    public func text() -> String {
        var sentences = Sentences(wording, seed: 7)
        var generator = SeededGenerator(seed: 11)
        var paragraphs: [String] = []
        var words = 0
        while words < length.words {
            let paragraph = sentences.paragraph(words: min(60, length.words))
            words += paragraph.count { $0 == " " } + 1
            paragraphs.append(
                letters == .ascii ? MixedLetters.ascii(paragraph) : MixedLetters.mixed(paragraph, using: &generator))
        }
        return paragraphs.joined(separator: "\n\n") + "\n"
    }
}
