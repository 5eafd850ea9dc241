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
        let (scope, isNegated, program) = lexicon.traits(ofGuard: number)
        let place: QueryEvaluation.Place
        switch scope {
        case .next: place = .startingAt(match.tokens.upperBound)
        case .previous: place = .endingAt(match.tokens.lowerBound)
        case .sentence: place = .within(stretch(around: match.tokens, startingWith: .startsSentence))
        case .paragraph: place = .within(stretch(around: match.tokens, startingWith: .startsParagraph))
        case .document:
            if let isMet = conditions?[number] { return isMet != isNegated }
            place = .within(0..<tokens.count)
        case .match: place = .around(match.tokens, reach: lexicon.reach(ofProgram: program))
        }
        var evaluation = QueryEvaluation(scan: self, place: place)
        return evaluation.run(program) != isNegated
    }

    /// The sentence or paragraph that a match stands in.
    private func stretch(around match: Range<Int>, startingWith boundary: TokenClass) -> Range<Int> {
        var start = match.lowerBound
        while start > 0, !classes[start].contains(boundary) { start -= 1 }
        var end = match.upperBound
        while end < tokens.count, !classes[end].contains(boundary) { end += 1 }
        return start..<end
    }

    /// A match with at most so many words on either side of it.
    fileprivate func stretch(around match: Range<Int>, words: Int) -> Range<Int> {
        func isWord(_ index: Int) -> Bool { !classes[index].isDisjoint(with: [.word, .number]) }
        var (start, left) = (match.lowerBound, words)
        while start > 0, left > 0 {
            start -= 1
            if isWord(start) { left -= 1 }
        }
        var (end, right) = (match.upperBound, words)
        while end < tokens.count, right > 0 {
            if isWord(end) { right -= 1 }
            end += 1
        }
        return start..<end
    }
}

extension Lexicon {
    /// Where a guard looks, whether its condition must not hold, and its program.
    func traits(ofGuard number: Int) -> (scope: GuardScope, isNegated: Bool, program: Range<Int>) {
        let base = number * LexiconLayout.guardWords
        let traits = word(.guards, base)
        // Two words an instruction.
        let start = 2 * Int(word(.guards, base + 1))
        return (
            GuardScope(rawValue: traits & 0xFF) ?? .document, traits & 256 != 0, start..<start + 2 * Int(word(.guards, base + 2))
        )
    }

    /// How many words the widest condition of a program spans at most.
    fileprivate func reach(ofProgram program: Range<Int>) -> Int {
        var terms = 0
        var distance = 0
        for index in stride(from: program.lowerBound, to: program.upperBound, by: 2) {
            switch QueryInstruction.Code(rawValue: word(.programs, index)) {
            case .word, .prefix, .slot: terms += 1
            case .near: distance = max(distance, Int(word(.programs, index + 1)))
            default: break
            }
        }
        return terms + distance
    }
}

/// Runs the program of a query over a scanned text.
struct QueryEvaluation {
    enum Place {
        case startingAt(Int)
        case endingAt(Int)
        case within(Range<Int>)
        /// Anywhere, as long as these tokens are part of it; at most so many tokens away from them.
        case around(Range<Int>, reach: Int)
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
        let stretch: Range<Int>? =
            switch place {
            case .within(let range): range
            case .around(let match, let reach): scan.stretch(around: match, words: reach)
            case .startingAt, .endingAt: nil
            }
        content = stretch.map { $0.filter { !scan.classes[$0].isDisjoint(with: [.word, .number]) } } ?? []
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
        case .within, .around:
            return starts(width: pending.count).contains { start in
                start + pending.count <= content.count
                    && pending.indices.allSatisfy { matches(pending[$0], content[start + $0]) }
            }
        }
    }

    /// Where in `content` a window of so many words may start.
    private func starts(width: Int) -> Range<Int> {
        guard case .around(let match, _) = place else { return content.indices }
        let first = content.partitioningIndex { $0 >= match.lowerBound }
        let end = content.partitioningIndex { $0 >= match.upperBound }
        // All of the match is inside a window that starts at its first word at the latest, and ends behind its last.
        let earliest = max(0, end - width)
        return earliest..<max(earliest, min(first + 1, content.count))
    }

    private func holds(at start: Int) -> Bool {
        guard start >= 0, start + pending.count <= scan.tokens.count else { return false }
        return pending.indices.allSatisfy { matches(pending[$0], start + $0) }
    }

    /// All terms in a window of as many words as there are terms, and `distance` more.
    private func holdsNear(distance: Int) -> Bool {
        let width = pending.count + distance
        return starts(width: width).contains { start in
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

extension [Int] {
    /// The first index whose element is `true`, or the count; the elements are ascending.
    fileprivate func partitioningIndex(where isBehind: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
