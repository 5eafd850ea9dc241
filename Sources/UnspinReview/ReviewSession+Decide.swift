import Unspin
public import UnspinDecisions

extension PhraseState {
    var rejected: PhraseState { PhraseState(verdict: .reject, replacement: replacement) }
    var skipped: PhraseState { PhraseState(verdict: .skip, replacement: replacement) }
    /// Whether it waits for a decision.
    var isUndecided: Bool { !verdict.isDecided }
}

extension ReviewSession {
    mutating func accept(_ phrase: Int) -> [ReviewEffect] {
        guard phrases[phrase].candidates.first != nil else {
            message = .nothingToAccept
            return []
        }
        return decide([phrase], scope: .phrase) { .accepted($0.replacement) }
    }

    mutating func accept(_ phrase: Int, candidate: Int) -> [ReviewEffect] {
        guard phrases[phrase].candidates.indices.contains(candidate) else {
            message = .noCandidate(candidate + 1)
            return []
        }
        let replacement = phrases[phrase].candidates[candidate].replacement
        return decide([phrase], scope: .phrase) { _ in .accepted(replacement) }
    }

    /// The current phrase and all that are shown behind it in its text and are not decided.
    mutating func decideRest(from phrase: Int, _ verdict: Decision.Verdict) -> [ReviewEffect] {
        let text = phrases[phrase].text
        let rest = order[position...].filter { $0 == phrase || phrases[$0].text == text && states[$0].isUndecided }
        return decide(rest, scope: .rest, as: verdict)
    }

    /// The phrases that `t` or `T` decides: the current one and the undecided ones of its entry, in its text or in all.
    public func sameEntry(as phrase: Int, in scope: Scope) -> [Int] {
        let entry = phrases[phrase].edit.entry
        let range = scope == .document ? phrases(of: phrases[phrase].text) : phrases.indices
        return range.filter { $0 == phrase || phrases[$0].edit.entry == entry && states[$0].isUndecided }
    }

    mutating func decideEntry(of phrase: Int, in scope: Scope, _ verdict: Decision.Verdict) -> [ReviewEffect] {
        decide(sameEntry(as: phrase, in: scope), scope: scope, as: verdict)
    }

    /// Each phrase's own candidate of the same entry as the chosen one; those that have none stay as they are.
    mutating func decideEntry(of phrase: Int, in scope: Scope, candidate: Int) -> [ReviewEffect] {
        guard phrases[phrase].candidates.indices.contains(candidate) else {
            message = .noCandidate(candidate + 1)
            return []
        }
        let entry = phrases[phrase].candidates[candidate].entry
        let phrases = phrases
        let with = sameEntry(as: phrase, in: scope).filter { phrases[$0].candidates.contains { $0.entry == entry } }
        return change(with, scope: scope, current: phrase) { index, _ in
            let candidates = phrases[index].candidates
            return .accepted(index == phrase ? candidates[candidate].replacement : candidates.first { $0.entry == entry }!.replacement)
        }
    }

    /// Rejects every occurrence of a phrase that is not decided, and asks for it to be allowed.
    mutating func never(_ phrase: Int) -> [ReviewEffect] {
        let words = phrases[phrase].edit.original.lowercased()
        let same = phrases.indices.filter {
            $0 == phrase || states[$0].isUndecided && phrases[$0].edit.original.lowercased() == words
        }
        return change(same, scope: .always, current: phrase) { _, state in state.rejected }
            + [.allow(phrases[phrase].edit.original)]
    }

    /// A verdict on several phrases; those that have nothing to accept stay as they are.
    private mutating func decide(_ indices: [Int], scope: Scope, as verdict: Decision.Verdict) -> [ReviewEffect] {
        guard let current else { return [] }
        let phrases = phrases
        let able = verdict == .accept ? indices.filter { !phrases[$0].candidates.isEmpty } : indices
        guard !able.isEmpty else {
            message = .nothingToAccept
            return []
        }
        return change(able, scope: scope, current: current) { _, state in
            verdict == .accept ? .accepted(state.replacement) : state.rejected
        }
    }

    mutating func decide(_ indices: [Int], scope: Scope, to state: (PhraseState) -> PhraseState) -> [ReviewEffect] {
        guard let current else { return [] }
        return change(indices, scope: scope, current: current) { _, old in state(old) }
    }

    /// One step: phrases get new states, and the current one is left behind.
    private mutating func change(
        _ indices: [Int], scope: Scope, current: Int, to state: (Int, PhraseState) -> PhraseState
    ) -> [ReviewEffect] {
        step += 1
        var change = Change(step: step, scope: scope, phrase: current, before: [])
        change.before.reserveCapacity(indices.count)
        var decisions: [Decision] = []
        decisions.reserveCapacity(indices.count)
        for index in indices {
            change.before.append((index, states[index]))
            states[index] = state(index, states[index])
            decisions.append(decision(on: index, scope: scope))
        }
        history.append(change)
        moveToOpen()
        if indices.count > 1 || scope != .phrase {
            message = .decided(states[current].verdict, count: indices.count, scope: scope)
        }
        return [.append(decisions)]
    }

    /// Takes the last step back and goes to where it was made.
    mutating func undo() -> [ReviewEffect] {
        guard let change = history.popLast() else {
            message = .nothingToUndo
            return []
        }
        step += 1
        var decisions: [Decision] = []
        for (index, state) in change.before.reversed() {
            states[index] = state
            var decision = decision(on: index, scope: change.scope)
            decision.undoes = change.step
            decisions.append(decision)
        }
        if let place = order.firstIndex(of: change.phrase) { position = place }
        message = .undone(count: change.before.count)
        let allowed: [ReviewEffect] = change.scope == .always ? [.disallow(phrases[change.phrase].edit.original)] : []
        return [.append(decisions)] + allowed
    }

    private func decision(on index: Int, scope: Scope) -> Decision {
        Decision(
            step: step, verdict: states[index].verdict, scope: scope, phrase: phrases[index].phrase, replacement: states[index].replacement)
    }
}
