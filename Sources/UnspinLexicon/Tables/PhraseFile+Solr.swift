extension PhraseFile {
    /// Reads synonyms as Solr and Elasticsearch do.
    ///
    ///     # spun phrases on the left, what they stand for on the right
    ///     widespread floor, frequent ground => common ground
    ///     # any of these may stand for any other
    ///     huge information, enormous data, big data
    ///
    /// A backslash takes a comma, an arrow or another backslash for a letter. Which of several equivalent phrases a spinner
    /// wrote is not said, so that they are for `review`.
    public init(solr source: DictionarySource) {
        self.init(file: source.file)
        for (number, text) in source.numberedLines where !text.hasPrefix("#") {
            do throws(DictionaryFinding.Problem) {
                entries += try Self.entries(solr: text, line: number)
            } catch {
                report(error, line: number)
            }
        }
    }

    private static func entries(solr text: Substring, line: Int) throws(DictionaryFinding.Problem) -> [PhraseEntry] {
        let sides = EscapedText(text).split(at: "=>")
        guard sides.count <= 2 else { throw .severalArrows }
        let lists = sides.map { side in side.split(at: ",").map(\.text.collapsed) }
        guard lists.allSatisfy({ $0.allSatisfy { !$0.isEmpty } }) else { throw .emptyItem }
        if lists.count == 2 { return [PhraseEntry(table: lists[0], lists[1], tier: .auto, line: line)] }
        return lists[0].compactMap { phrase in
            let others = lists[0].filter { $0 != phrase }
            return others.isEmpty ? nil : PhraseEntry(table: [phrase], others, tier: .review, line: line)
        }
    }
}

extension PhraseEntry {
    /// An entry of a table that says nothing of tiers but what its format implies. Originals that cannot be inserted make it `report`.
    init(table spun: [String], _ originals: [String], tier: EntryTier, seen: String = "", line: Int) {
        let isInsertable = originals.allSatisfy { Self.isInsertable($0) }
        self.init(spun: spun, originals: originals, tier: isInsertable ? tier : .report, seen: seen, line: line)
    }
}

extension DictionarySource {
    /// Lines that hold something, without white space at either end, numbered from 1.
    var numberedLines: [(number: Int, text: Substring)] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap { index, line in
            let text = line.trimmed
            return text.isEmpty ? nil : (index + 1, text)
        }
    }
}

/// Text in which a backslash takes the next character for a letter.
private struct EscapedText {
    private var characters: [(character: Character, isEscaped: Bool)] = []

    init(_ text: Substring) {
        var isEscaped = false
        for character in text {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                characters.append((character, isEscaped))
                isEscaped = false
            }
        }
    }

    var text: String { String(characters.map(\.character)) }

    /// The parts between the separators that no backslash stands before.
    func split(at separator: String) -> [EscapedText] {
        var parts: [EscapedText] = []
        var start = 0
        var index = 0
        while index + separator.count <= characters.count {
            let isHere = zip(characters[index...], separator).allSatisfy { !$0.isEscaped && $0.character == $1 }
            if isHere {
                parts.append(part(start..<index))
                index += separator.count
                start = index
            } else {
                index += 1
            }
        }
        return parts + [part(start..<characters.count)]
    }

    private func part(_ range: Range<Int>) -> EscapedText {
        var part = EscapedText("")
        part.characters = Array(characters[range])
        return part
    }
}
