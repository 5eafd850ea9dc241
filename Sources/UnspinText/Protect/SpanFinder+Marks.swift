extension SpanFinder {
    /// `[sic]` and the word before it.
    mutating func sic(at bracket: Int) {
        guard text.byte(at: bracket + 4) == UInt8(ascii: "]"), bracket + 4 < text.count,
            matches("sic", at: bracket + 1) || matches("SIC", at: bracket + 1) || matches("Sic", at: bracket + 1)
        else { return }
        let spaces = run(before: bracket) { $0.isASCIIWhiteSpace }
        let word = run(before: spaces.lowerBound) { !$0.isASCIIWhiteSpace }
        add(word.lowerBound..<bracket + 5)
    }

    mutating func directive(at start: Int) {
        guard start >= ignoredUntil, let directive = Directive(at: start, in: text) else { return }
        let names = directive.names
        switch directive.kind {
        case .disable where names.isEmpty: disabledSince = disabledSince ?? start
        case .disable: disabledEntries.append((start, names))
        case .enable: enable(directive)
        case .ignore, .ignoreNextLine:
            let end = directive.kind == .ignore ? lineEnd(from: start) : endOfNextLine(from: start)
            let lines = lineStart(of: start)..<end
            if names.isEmpty {
                ignoredUntil = lineEnd(from: start)
                return exempt(lines)
            }
            ignore(names, in: lines)
        }
        // What it names is no prose.
        if !names.isEmpty { add(directive.range) }
    }

    private mutating func enable(_ directive: Directive) {
        if directive.names.isEmpty, let since = disabledSince {
            add(since..<directive.range.upperBound)
            disabledSince = nil
        }
        for (since, names) in disabledEntries {
            let enabled = directive.names.isEmpty ? names : names.intersection(directive.names)
            if !enabled.isEmpty { ignored.append(IgnoredEntries.Stretch(range: since..<directive.range.lowerBound, names: enabled)) }
        }
        disabledEntries = disabledEntries.compactMap { since, names in
            let left = directive.names.isEmpty ? [] : names.subtracting(directive.names)
            return left.isEmpty ? nil : (since, left)
        }
    }

    /// Of the next line that is not blank.
    private func endOfNextLine(from start: Int) -> Int { endOfLine(behind: lineEnd(from: start)) }

    /// Of the first line behind the end of another that is not blank.
    func endOfLine(behind lineEnd: Int) -> Int {
        var end = lineEnd
        var isBlank = true
        while isBlank, end < text.count {
            let line = end + 1..<self.lineEnd(from: end + 1)
            isBlank = line.allSatisfy { text[$0].isASCIIWhiteSpace }
            end = line.upperBound
        }
        return end
    }
}
