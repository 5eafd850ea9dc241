import UnspinICU

extension Segmenter {
    /// Flags the first token of each sentence: where UAX #29 has a sentence boundary (rules SB3 to SB11, as ICU carries them out),
    /// but not after an abbreviation, nor between `?` or `!` and a lower-case letter (`“Why?” he asked`), where UAX #29 has one.
    /// A boundary inside a token (a stop between two letters of different scripts) is not marked.
    ///
    /// Only symbols that end sentences are looked at, so the cost lies in reading the tokens once.
    func markSentences(of text: Span<UInt8>, in tokens: inout [Token]) {
        var index = 0
        while index < tokens.count {
            defer { index += 1 }
            guard tokens[index].kind == .symbol else { continue }
            let stop = tokens[index]
            let byte = text[Int(stop.start)]
            // ASCII first: most symbols are commas and quotation marks.
            if byte < 0x80, byte != 0x2E, byte != 0x21, byte != 0x3F { continue }
            let stopClass = sentenceClass(of: text, at: Int(stop.start)).sentenceClass
            guard stopClass == .terminator || stopClass == .ambiguousTerminator,
                let start = sentenceStart(in: text, behind: stop.range, isAmbiguous: stopClass == .ambiguousTerminator),
                let next = tokens[(index + 1)...].firstIndex(where: { Int($0.start) >= start }),
                stopClass == .terminator || !isAbbreviation(in: text, tokens: tokens, stop: index, next: next)
            else { continue }
            tokens[next].flags.insert(.startsSentence)
        }
    }

    /// Where the sentence after a terminator starts, or `nil` where the rules let the sentence go on.
    private func sentenceStart(in text: Span<UInt8>, behind stop: Range<Int>, isAmbiguous: Bool) -> Int? {
        var position = stop.upperBound
        var isAdjacent = true
        var hasSpace = false
        // SB9 to SB11: closing marks, then spaces, belong to the sentence that ends.
        while position < text.count {
            let (next, length) = sentenceClass(of: text, at: position)
            switch next {
            case .extending: break
            case .closing where !hasSpace: isAdjacent = false
            case .space:
                isAdjacent = false
                hasSpace = true
            case .separator: return nil
            case .continuing, .terminator, .ambiguousTerminator: return nil
            case .number where isAdjacent && isAmbiguous: return nil
            case .upper where isAdjacent && isAmbiguous && followsCasedLetter(in: text, stop.lowerBound): return nil
            case .lower where abbreviations != nil: return nil
            default: return isAmbiguous && nextLetterIsLower(in: text, from: position) ? nil : position
            }
            position += length
        }
        return nil
    }

    /// SB8: after a full stop, a lower-case letter as the next letter at all means that the sentence goes on.
    private func nextLetterIsLower(in text: Span<UInt8>, from start: Int) -> Bool {
        var position = start
        while position < text.count {
            let (next, length) = sentenceClass(of: text, at: position)
            switch next {
            case .lower: return true
            case .upper, .otherLetter, .separator, .terminator, .ambiguousTerminator: return false
            default: position += length
            }
        }
        return false
    }

    private func followsCasedLetter(in text: Span<UInt8>, _ position: Int) -> Bool {
        var position = position
        while position > 0 {
            position = text.scalarStart(before: position)
            let before = sentenceClass(of: text, at: position).sentenceClass
            if before != .extending { return before == .upper || before == .lower }
        }
        return false
    }

    @inline(__always)
    private func sentenceClass(of text: Span<UInt8>, at position: Int) -> (sentenceClass: SentenceBreakClass, length: Int) {
        let byte = text[position]
        if byte < 0x80 { return (SentenceBreakClass(rawValue: sentenceClasses[Int(byte)])!, 1) }
        let (scalar, length) = text.scalar(at: position)
        guard let scalar else { return (.other, length) }
        guard let index = ScalarTable.index(of: scalar) else { return (ScalarProperties.sentenceBreak(scalar), length) }
        return (SentenceBreakClass(rawValue: sentenceClasses[index])!, length)
    }
}
