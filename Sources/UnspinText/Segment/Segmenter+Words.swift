import UnspinICU

extension Segmenter {
    /// A place from which the text can be cut afresh: ICU has a boundary before it whatever stands behind it.
    struct Checkpoint {
        var position: Int
        var tokens: Int
        var flags: Token.Flags
    }

    mutating func cutWords(of text: Span<UInt8>, into tokens: inout [Token]) {
        var flags: Token.Flags = [.startsSentence, .startsParagraph]
        var checkpoint = Checkpoint(position: 0, tokens: 0, flags: flags)
        var position = 0
        while position < text.count {
            let (scalarClass, length) = familiarClass(of: text, at: position)
            switch scalarClass {
            case .space, .lineEnd:
                flags.insert(scalarClass == .space ? .spaceBefore : [.spaceBefore, .startsSentence, .startsParagraph])
                checkpoint = Checkpoint(position: position, tokens: tokens.count, flags: flags)
                position += length
            case .letter, .number, .connector:
                let (end, kind) = wordEnd(of: text, from: position, startingWith: scalarClass, length)
                tokens.append(Token(start: position, end: end, kind: kind, flags: flags))
                flags = []
                position = end
            case .middleOfLetters, .middleOfNumbers, .middleOfBoth, .symbol:
                tokens.append(Token(start: position, end: position + length, kind: .symbol, flags: flags))
                flags = []
                position += length
            case .unfamiliar:
                // What was cut since the checkpoint may have been cut wrongly: a mark joins what it follows.
                tokens.removeSubrange(checkpoint.tokens...)
                flags = checkpoint.flags
                let end = endOfStretch(in: text, from: position)
                cutWithICU(text, range: checkpoint.position..<end, flags: &flags, into: &tokens)
                position = end
                checkpoint = Checkpoint(position: position, tokens: tokens.count, flags: flags)
            }
        }
    }

    /// The class of the scalar at `position` if the table knows it, and its length in bytes.
    @inline(__always)
    private func familiarClass(of text: Span<UInt8>, at position: Int) -> (ScalarClass, Int) {
        let byte = text[position]
        if byte < 0x80 { return (wordClass(Int(byte)), 1) }
        return familiarClassBeyondASCII(of: text, at: position)
    }

    private func familiarClassBeyondASCII(of text: Span<UInt8>, at position: Int) -> (ScalarClass, Int) {
        let byte = text[position]
        guard 0xC2...0xC9 ~= byte || byte == 0xE2 else { return (.unfamiliar, 1) }
        let (scalar, length) = text.scalar(at: position)
        guard let scalar, let index = ScalarTable.index(of: scalar) else { return (.unfamiliar, length) }
        return (wordClass(index), length)
    }

    @inline(__always)
    private func wordClass(_ index: Int) -> ScalarClass {
        // The table holds nothing but raw values of the enumeration.
        ScalarClass(rawValue: wordClasses[index])!
    }

    /// The end of the word or number that starts at `start` (rules WB5 to WB13b).
    @inline(__always)
    private func wordEnd(
        of text: Span<UInt8>, from start: Int, startingWith first: ScalarClass, _ length: Int
    ) -> (end: Int, kind: Token.Kind) {
        var end = start + length
        var previous = first
        var hasLetter = first == .letter
        while end < text.count {
            let (next, nextLength) = familiarClass(of: text, at: end)
            if next.isWordLike {
                end += nextLength
                previous = next
                hasLetter = hasLetter || next == .letter
                continue
            }
            let joins =
                switch next {
                case .middleOfBoth: previous != .connector
                case .middleOfLetters: previous == .letter
                case .middleOfNumbers: previous == .number
                default: false
                }
            guard joins, end + nextLength < text.count else { break }
            let (behind, behindLength) = familiarClass(of: text, at: end + nextLength)
            guard behind == previous else { break }
            end += nextLength + behindLength
        }
        // `@` has the class of a letter.
        if text[start] == 0x40 || first == .connector { return (end, Self.kind(of: start..<end, in: text)) }
        return (end, hasLetter ? .word : .number)
    }

    /// The next ASCII white space with another ASCII character after it: ICU has a boundary before it, and a run of words in
    /// another script is one stretch.
    private func endOfStretch(in text: Span<UInt8>, from position: Int) -> Int {
        var end = position
        while end < text.count {
            let byte = text[end]
            if byte == 0x20 || 0x09...0x0D ~= byte, end + 1 == text.count || text[end + 1] < 0x80 { return end }
            end += 1
        }
        return end
    }
}
