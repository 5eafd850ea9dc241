import UnspinDecisions

extension ReviewSession {
    /// What a key does.
    /// - Returns: what is to be done in the world, in order.
    @discardableResult
    public mutating func press(_ key: Key) -> [ReviewEffect] {
        message = nil
        switch mode {
        case .deciding: return pressDeciding(key)
        case .help:
            mode = .deciding
            return []
        case .scope(let scope): return pressScope(key, scope)
        case .write: return pressWrite(key)
        case .prompt(let prompt, let editor): return pressPrompt(key, prompt, editor)
        }
    }

    private mutating func pressDeciding(_ key: Key) -> [ReviewEffect] {
        switch key {
        case .character("q"), .control("c"): return [.quit]
        case .character("?"): mode = .help
        case .character("f"): mode = .prompt(.filter, LineEditor(filter.text))
        case .character("S"): sortByNext()
        case .character("w"): layout = layout == .words ? .sideBySide : .words
        case .character("W"): mode = .write
        case .character("u"): return undo()
        case .control("l"): return [.redraw]
        case .character("/"): mode = .prompt(.search, LineEditor())
        case .character("g"): mode = .prompt(.goTo, LineEditor())
        case .character("j"), .character(" "), .down, .right: move(by: 1)
        case .character("k"), .up, .left: move(by: -1)
        case .pageDown: move(by: 10)
        case .pageUp: move(by: -10)
        case .home: move(to: 0)
        case .end: move(to: order.count - 1)
        case .tab: moveToOpen()
        default: return pressDecision(key)
        }
        return []
    }

    /// The keys that need a current phrase.
    private mutating func pressDecision(_ key: Key) -> [ReviewEffect] {
        guard let current else {
            message = .nothingShown
            return []
        }
        switch key {
        case .character("y"): return accept(current)
        case .character("n"): return decide([current], scope: .phrase) { $0.rejected }
        case .character("s"): return decide([current], scope: .phrase) { $0.skipped }
        case .character("a"): return decideRest(from: current, .accept)
        case .character("d"): return decideRest(from: current, .reject)
        case .character("t"): mode = .scope(.document)
        case .character("T"): mode = .scope(.run)
        case .character("i"): return never(current)
        case .character("e"): mode = .prompt(.replacement, LineEditor(states[current].replacement))
        case .character("o"): return [.edit(phrases[current].phrase)]
        case .character(let digit) where "1"..."9" ~= digit: return accept(current, candidate: digit.wholeNumberValue! - 1)
        default: message = .unknownKey(key)
        }
        return []
    }

    private mutating func pressScope(_ key: Key, _ scope: Scope) -> [ReviewEffect] {
        guard let current else { return [] }
        switch key {
        case .character("y"):
            mode = .deciding
            return decideEntry(of: current, in: scope, .accept)
        case .character("n"):
            mode = .deciding
            return decideEntry(of: current, in: scope, .reject)
        case .character(let digit) where "1"..."9" ~= digit:
            mode = .deciding
            return decideEntry(of: current, in: scope, candidate: digit.wholeNumberValue! - 1)
        case .escape, .control("c"), .character("q"): mode = .deciding
        default: message = .unknownKey(key)
        }
        return []
    }

    private mutating func pressWrite(_ key: Key) -> [ReviewEffect] {
        switch key {
        case .character("y"):
            mode = .deciding
            return [.write]
        case .character("n"), .escape, .control("c"), .character("q"): mode = .deciding
        default: message = .unknownKey(key)
        }
        return []
    }

    private mutating func pressPrompt(_ key: Key, _ prompt: Prompt, _ editor: LineEditor) -> [ReviewEffect] {
        switch key {
        case .enter:
            mode = .deciding
            return finish(prompt, editor.text)
        case .escape, .control("c"): mode = .deciding
        default:
            var editor = editor
            if editor.press(key) { mode = .prompt(prompt, editor) } else { message = .unknownKey(key) }
        }
        return []
    }

    private mutating func finish(_ prompt: Prompt, _ text: String) -> [ReviewEffect] {
        switch prompt {
        case .replacement:
            guard let current else { return [] }
            return decide([current], scope: .phrase) { _ in .accepted(text) }
        case .search: search(text)
        case .goTo: goTo(text)
        case .filter: show(text)
        }
        return []
    }
}
