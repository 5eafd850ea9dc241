import Unspin
public import UnspinDecisions
import UnspinRender

extension ReviewSession {
    /// Takes up a review where its decisions leave it, undoing included, and goes to the first phrase that was not seen.
    /// Linear, but for phrases that stand elsewhere than they did: see `PhraseLocator.find`.
    /// - Parameter decisions: in the order they were made.
    public mutating func resume(_ decisions: [Decision]) {
        let places = resolve(decisions)
        var elsewhere = 0
        var index = 0
        while index < decisions.count {
            let first = decisions[index]
            var change = Change(step: first.step, scope: first.scope, phrase: 0, before: [])
            var known: [Int] = []
            while index < decisions.count, decisions[index].step == first.step, decisions[index].undoes == first.undoes {
                let decision = decisions[index]
                index += 1
                guard let phrase = places[decision.phrase.identity] else {
                    elsewhere += 1
                    continue
                }
                known.append(phrase)
                change.before.append((phrase, states[phrase]))
                states[phrase] = PhraseState(verdict: decision.verdict, replacement: decision.replacement)
            }
            step = max(step, first.step)
            guard let phrase = known.first else { continue }
            change.phrase = phrase
            if first.undoes != nil {
                _ = history.popLast()
            } else {
                history.append(change)
            }
        }
        move(to: order.firstIndex { states[$0].verdict == .open } ?? 0)
        message = .resumed(decisions: decisions.count, elsewhere: elsewhere)
    }

    /// Goes on with other versions of the texts: as new, with the decisions so far, near the place where it was.
    public mutating func replace(_ texts: [ReviewText], decisions: [Decision]) {
        var next = ReviewSession(texts)
        next.layout = layout
        next.resume(decisions)
        if !filter.conditions.isEmpty { next.show(filter.text) }
        while next.sorting != sorting { next.sortByNext() }
        if let current {
            let place = phrases[current].phrase
            let here = next.order.indices.filter { next.texts[next.phrases[next.order[$0]].text].place == place.place }
            next.move(to: here.first { next.phrases[next.order[$0]].phrase.position.line >= place.position.line } ?? here.last ?? 0)
        }
        next.message = nil
        self = next
    }

    /// The phrase that each decision is on: the one that has its key, or the one at the place where it is found.
    private func resolve(_ decisions: [Decision]) -> [PhraseIdentity: Int] {
        let book = DecisionBook(decisions)
        var found: [PhraseIdentity: Int] = [:]
        for text in texts.indices {
            var byKey: [String: [Int]] = [:]
            var byRange: [Range<Int>: Int] = [:]
            let decided = book.decisions(in: texts[text].place).map(\.phrase)
            if decided.isEmpty { continue }
            for phrase in phrases(of: text) {
                byKey[phrases[phrase].phrase.key, default: []].append(phrase)
                byRange[phrases[phrase].edit.range] = phrase
            }
            var locator = PhraseLocator(texts[text].text)
            var others: [DecidedPhrase] = []
            for phrase in decided {
                if let same = byKey[phrase.key], same.indices.contains(phrase.occurrence) {
                    found[phrase.identity] = same[phrase.occurrence]
                    locator.take(phrases[same[phrase.occurrence]].edit.range)
                } else {
                    others.append(phrase)
                }
            }
            for phrase in others {
                if let range = locator.find(phrase), let index = byRange[range] { found[phrase.identity] = index }
            }
        }
        return found
    }
}
