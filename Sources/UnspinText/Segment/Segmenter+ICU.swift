import UnspinICU

extension Segmenter {
    /// Appends the tokens of a range as ICU cuts it; `flags` are those of the next token before and after.
    mutating func cutWithICU(
        _ text: Span<UInt8>, range: Range<Int>, flags: inout Token.Flags, into tokens: inout [Token]
    ) {
        let stretch = text.extracting(range)
        let start = range.lowerBound
        var pending = flags
        var cut = 0
        do {
            try breaker.forEachSegment(of: stretch) { segment, kind in
                cut = segment.upperBound
                let content = Self.withoutWhiteSpace(segment, of: stretch, flags: &pending)
                guard !content.isEmpty else { return }
                let tokenKind = kind == .other ? .symbol : Self.kind(of: content, in: stretch)
                tokens.append(
                    Token(start: start + content.lowerBound, end: start + content.upperBound, kind: tokenKind, flags: pending))
                pending = content.upperBound < segment.upperBound ? .spaceBefore : []
            }
        } catch {
            // ICU fails only for want of memory; the rest of the stretch is then one symbol, so no byte is lost.
            tokens.append(Token(start: start + cut, end: range.upperBound, kind: .symbol, flags: pending))
            pending = []
        }
        flags = pending
    }

    /// The segment without white space at its ends; white space before it, or in place of it, is noted in the flags.
    private static func withoutWhiteSpace(
        _ segment: Range<Int>, of text: Span<UInt8>, flags: inout Token.Flags
    ) -> Range<Int> {
        var start = segment.lowerBound
        while start < segment.upperBound {
            let (scalar, length) = text.scalar(at: start)
            guard let scalar, scalar.properties.isWhitespace else { break }
            flags.insert(isLineEnd(scalar) ? [.spaceBefore, .startsSentence, .startsParagraph] : .spaceBefore)
            start += length
        }
        var end = segment.upperBound
        while end > start {
            let last = text.scalarStart(before: end)
            guard let scalar = text.scalar(at: last).scalar, scalar.properties.isWhitespace else { break }
            end = last
        }
        return start..<end
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// A word has a letter, a number a digit; ICU calls a lone `_` or `@` a word as well.
    static func kind(of range: Range<Int>, in text: Span<UInt8>) -> Token.Kind {
        var kind = Token.Kind.symbol
        var position = range.lowerBound
        while position < range.upperBound {
            let (scalar, length) = text.scalar(at: position)
            if let properties = scalar?.properties {
                if properties.isAlphabetic { return .word }
                if properties.numericType != nil { kind = .number }
            }
            position += length
        }
        return kind
    }
}
