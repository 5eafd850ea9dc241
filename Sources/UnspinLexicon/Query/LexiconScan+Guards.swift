import UnspinText

extension LexiconScan {
    /// Whether every guard of an entry holds for a match; true for an entry without guards. Guards on neighbours look at the
    /// tokens as they stand; the others look for words and pass over punctuation. A guard on the document is linear in it.
    public func guardsHold(entry index: Int, for match: LexiconMatch) -> Bool {
        if let scan = upper.first, index >= lexicon.ownEntryCount {
            return scan.guardsHold(entry: index - lexicon.ownEntryCount, for: match)
        }
        guard lexicon.traits(ofEntry: index).flags.contains(.guarded) else { return true }
        return lexicon.entry(index).guards.allSatisfy { holds(guard: $0, for: match) }
    }

    private func holds(guard number: Int, for match: LexiconMatch) -> Bool {
        let base = number * LexiconLayout.guardWords
        let traits = lexicon.word(.guards, base)
        // Two words an instruction.
        let start = 2 * Int(lexicon.word(.guards, base + 1))
        let program = start..<start + 2 * Int(lexicon.word(.guards, base + 2))
        let place: QueryEvaluation.Place
        switch GuardScope(rawValue: traits & 0xFF) ?? .document {
        case .next: place = .startingAt(match.tokens.upperBound)
        case .previous: place = .endingAt(match.tokens.lowerBound)
        case .sentence: place = .within(stretch(around: match.tokens, startingWith: .startsSentence))
        case .paragraph: place = .within(stretch(around: match.tokens, startingWith: .startsParagraph))
        case .document: place = .within(0..<tokens.count)
        }
        var evaluation = QueryEvaluation(scan: self, place: place)
        return evaluation.run(program) != (traits & 256 != 0)
    }

    /// The sentence or paragraph that a match stands in.
    private func stretch(around match: Range<Int>, startingWith boundary: TokenClass) -> Range<Int> {
        var start = match.lowerBound
        while start > 0, !classes[start].contains(boundary) { start -= 1 }
        var end = match.upperBound
        while end < tokens.count, !classes[end].contains(boundary) { end += 1 }
        return start..<end
    }
}

/// Runs the program of a query over a scanned text.
struct QueryEvaluation {
    enum Place {
        case startingAt(Int)
        case endingAt(Int)
        case within(Range<Int>)
    }

    private enum Term {
        case word(UInt32)
        case prefix(UInt32)
        case slot(SlotClass)
    }

    private let scan: LexiconScan
    private let place: Place
    /// Tokens that conditions on a stretch look at: all but punctuation.
    private let content: [Int]
    private var pending: [Term] = []
    private var stack: [Bool] = []

    init(scan: LexiconScan, place: Place) {
        self.scan = scan
        self.place = place
        content =
            if case .within(let range) = place {
                range.filter { !scan.classes[$0].isDisjoint(with: [.word, .number]) }
            } else {
                []
            }
    }

    mutating func run(_ program: Range<Int>) -> Bool {
        for index in stride(from: program.lowerBound, to: program.upperBound, by: 2) {
            let argument = scan.lexicon.word(.programs, index + 1)
            switch QueryInstruction.Code(rawValue: scan.lexicon.word(.programs, index)) {
            case .word: pending.append(.word(argument))
            case .prefix: pending.append(.prefix(argument))
            case .slot: pending.append(.slot(SlotClass(rawValue: argument) ?? .word))
            case .phrase: finishTerms { $0.holdsPhrase() }
            case .near: finishTerms { $0.holdsNear(distance: Int(argument)) }
            case .and: combine { $0 && $1 }
            case .or: combine { $0 || $1 }
            case .not: stack.append(!(stack.popLast() ?? false))
            case nil: break
            }
        }
        return stack.last ?? false
    }

    private mutating func finishTerms(_ test: (QueryEvaluation) -> Bool) {
        stack.append(test(self))
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func combine(_ operation: (Bool, Bool) -> Bool) {
        let right = stack.popLast() ?? false
        let left = stack.popLast() ?? false
        stack.append(operation(left, right))
    }

    private func holdsPhrase() -> Bool {
        switch place {
        case .startingAt(let start): return holds(at: start)
        case .endingAt(let end): return holds(at: end - pending.count)
        case .within:
            guard !pending.isEmpty, content.count >= pending.count else { return false }
            return (0...content.count - pending.count).contains { start in
                pending.indices.allSatisfy { matches(pending[$0], content[start + $0]) }
            }
        }
    }

    private func holds(at start: Int) -> Bool {
        guard start >= 0, start + pending.count <= scan.tokens.count else { return false }
        return pending.indices.allSatisfy { matches(pending[$0], start + $0) }
    }

    /// All terms in a window of as many words as there are terms, and `distance` more.
    private func holdsNear(distance: Int) -> Bool {
        let width = pending.count + distance
        return content.indices.contains { start in
            guard pending.contains(where: { matches($0, content[start]) }) else { return false }
            let window = content[start..<min(start + width, content.count)]
            return pending.allSatisfy { term in window.contains { matches(term, $0) } }
        }
    }

    private func matches(_ term: Term, _ token: Int) -> Bool {
        switch term {
        case .word(let id): return scan.words[token] == id || scan.bareWords[token] == id
        case .slot(let slot): return scan.classes[token].fits(slot)
        case .prefix(let offset):
            var folded: [UInt8] = []
            Folding.append(scan.text, scan.tokens[token].range, to: &folded)
            return folded.starts(with: lexiconPrefix(offset))
        }
    }

    private func lexiconPrefix(_ offset: UInt32) -> [UInt8] { Array(scan.lexicon.heapString(offset).utf8) }
}
