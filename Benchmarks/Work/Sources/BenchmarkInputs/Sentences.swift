/// Endless text of sentences drawn at random from the repository's.
public struct Sentences {
    /// What a text is made of.
    public enum Wording: String, Sendable, CaseIterable { case clean, spun }

    private let sentences: [[String]]
    private var generator: SeededGenerator

    public init(_ wording: Wording, seed: UInt64) {
        sentences =
            switch wording {
            case .clean: Repository.clean.map(Self.split) + Repository.examples.map { [$0] }
            case .spun: Repository.spun.map(Self.split)
            }
        generator = SeededGenerator(seed: seed)
    }

    /// A paragraph of about so many words. A sentence is followed by those that follow it where it was taken from, two at most.
    public mutating func paragraph(words: Int) -> String {
        var paragraph = ""
        var count = 0
        while count < words {
            let source = sentences.randomElement(using: &generator)!
            let start = Int.random(in: 0..<source.count, using: &generator)
            for sentence in source[start...].prefix(Int.random(in: 1...3, using: &generator)) {
                if !paragraph.isEmpty { paragraph += " " }
                paragraph += sentence
                count += sentence.count { $0 == " " } + 1
            }
        }
        return paragraph
    }

    /// At full stops before a space and a capital, which is near enough.
    private static func split(_ paragraph: String) -> [String] {
        var sentences: [String] = []
        var current: [Substring] = []
        let words = paragraph.split(separator: " ")
        for (word, next) in zip(words, words.dropFirst() + [""]) {
            current.append(word)
            let isLast = next.isEmpty || next.first!.isUppercase && word.count > 3 && word.last! == "."
            if isLast {
                sentences.append(current.joined(separator: " "))
                current = []
            }
        }
        return sentences
    }
}
