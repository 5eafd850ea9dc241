import UnspinICU

@testable import UnspinText

/// The naive segmenter: ICU over the whole text.
struct ReferenceSegmenter: ~Copyable {
    private var words: WordBreaker
    private var sentences: SentenceBreaker

    init() throws {
        let words = try WordBreaker()
        let sentences = try SentenceBreaker()
        self.words = words
        self.sentences = sentences
    }

    /// ICU's segments without white space at their ends, those of white space alone left out.
    mutating func words(of text: [UInt8]) throws -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        try words.forEachSegment(of: text.span) { segment, _ in
            var range = segment
            while let first = Self.leadingWhiteSpace(text[range]) { range = range.lowerBound + first..<range.upperBound }
            while let last = Self.trailingWhiteSpace(text[range]) { range = range.lowerBound..<range.upperBound - last }
            if !range.isEmpty { ranges.append(range) }
        }
        return ranges
    }

    /// The starts of the tokens that begin a sentence of ICU's. White space before a token may be on the sentence's side.
    mutating func sentenceStarts(of text: [UInt8], tokens: [Token]) throws -> [Int] {
        var starts: [Int] = []
        var next = 0
        try sentences.forEachSentence(in: text.span) { sentence in
            while next < tokens.count, tokens[next].range.lowerBound < sentence.lowerBound { next += 1 }
            guard next < tokens.count, tokens[next].range.lowerBound < sentence.upperBound else { return }
            let gap = text[sentence.lowerBound..<tokens[next].range.lowerBound]
            // A boundary inside a token is not a start of the next one.
            guard String(decoding: gap, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace) else { return }
            starts.append(tokens[next].range.lowerBound)
        }
        return starts
    }

    private static func leadingWhiteSpace(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first, scalar.properties.isWhitespace
        else { return nil }
        return scalar.utf8.count
    }

    private static func trailingWhiteSpace(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.last, scalar.properties.isWhitespace
        else { return nil }
        return scalar.utf8.count
    }
}

extension Unicode.Scalar {
    var utf8: Unicode.UTF8.EncodedScalar { Unicode.UTF8.encode(self)! }
}
