public import Unspin

extension MarkupText {
    /// The edits that leave the markup as it is. One that crosses a tag or a line's indentation is split there, where its words tell
    /// how; else it is proposed only. One of what is not prose is left out. Read again, the source has the text that was meant: edits
    /// that would make markup are proposed only.
    public func writable(_ edits: [Edit]) -> [Edit] {
        let split = edits.flatMap(split)
        let sound = Set(soundApplied(split.filter(\.isApplied)).map(\.range.lowerBound))
        return split.map { edit in
            var edit = edit
            edit.isApplied = edit.isApplied && sound.contains(edit.range.lowerBound)
            return edit
        }
    }

    /// Stretches of a range that follow each other in the source without anything between, and what stands between two of them in
    /// the text: nothing where it is markup, or a line break.
    private func stretches(of range: Range<Int>) -> [Range<Int>]? {
        var stretches: [Range<Int>] = []
        var sourceEnd: Int?
        for piece in pieces[index(of: range.lowerBound)...] {
            if piece.text.lowerBound >= range.upperBound { break }
            let part = piece.text.clamped(to: range)
            if part.isEmpty { continue }
            switch piece.kind {
            case .fixed: return nil
            case .lineBreak: sourceEnd = nil
            case .unit, .verbatim:
                if sourceEnd == piece.source.lowerBound, let last = stretches.last {
                    stretches[stretches.count - 1] = last.lowerBound..<part.upperBound
                } else {
                    stretches.append(part)
                }
                sourceEnd = piece.source.upperBound
            }
        }
        return stretches
    }

    private func split(_ edit: Edit) -> [Edit] {
        guard !edit.range.isEmpty else { return isInFixed(edit.range.lowerBound) ? [] : [edit] }
        guard let stretches = stretches(of: edit.range) else { return [] }
        if stretches == [edit.range] { return [edit] }
        if let parts = linewise(edit, stretches) ?? wordwise(edit, stretches) { return parts }
        var proposal = edit
        proposal.isApplied = false
        return [proposal]
    }

    private func isInFixed(_ offset: Int) -> Bool {
        guard !pieces.isEmpty else { return true }
        let piece = pieces[index(of: offset)]
        return piece.kind == .fixed && piece.text.lowerBound < offset && offset < piece.text.upperBound
    }

    /// Where only line breaks are between the stretches: each line of the replacement for its own.
    private func linewise(_ edit: Edit, _ stretches: [Range<Int>]) -> [Edit]? {
        let lines = edit.replacement.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == stretches.count, zip(stretches, stretches.dropFirst()).allSatisfy({ $0.upperBound < $1.lowerBound }),
            stretches[0].lowerBound == edit.range.lowerBound, stretches[stretches.count - 1].upperBound == edit.range.upperBound
        else { return nil }
        return zip(stretches, lines).compactMap { part(of: edit, $0, String($1)) }
    }

    /// Where as many words stand as before, and each word within one stretch: word for word.
    private func wordwise(_ edit: Edit, _ stretches: [Range<Int>]) -> [Edit]? {
        let words = text[edit.range].split(separator: UInt8(ascii: " "))
        let replacements = edit.replacement.split(separator: " ")
        guard words.count == replacements.count else { return nil }
        var parts: [Edit] = []
        for (word, replacement) in zip(words, replacements) where !word.elementsEqual(replacement.utf8) {
            let range = word.startIndex..<word.endIndex
            guard stretches.contains(where: { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }) else { return nil }
            if let part = part(of: edit, range, String(replacement)) { parts.append(part) }
        }
        return parts
    }

    private func part(of edit: Edit, _ range: Range<Int>, _ replacement: String) -> Edit? {
        var part = edit
        part.range = range
        part.original = String(decoding: text[range], as: UTF8.self)
        part.replacement = replacement
        part.alternatives = []
        return part.original == replacement ? nil : part
    }

    /// Those of the edits with which the source, read again, has the text with these edits.
    private func soundApplied(_ edits: [Edit]) -> [Edit] {
        if edits.isEmpty || isSound(edits) { return edits }
        if edits.count == 1 { return [] }
        let middle = edits.count / 2
        let first = soundApplied(Array(edits[..<middle]))
        let second = soundApplied(Array(edits[middle...]))
        return isSound(first + second) ? first + second : first
    }

    private func isSound(_ edits: [Edit]) -> Bool {
        var source: [UInt8] = []
        var expected: [UInt8] = []
        var position = 0
        var textPosition = 0
        for edit in edits {
            let range = sourceRange(of: edit.range)
            source += page[position..<range.lowerBound]
            source += syntax.spelling(edit.replacement).utf8
            position = range.upperBound
            expected += text[textPosition..<edit.range.lowerBound]
            expected += edit.replacement.utf8
            textPosition = edit.range.upperBound
        }
        return syntax.text(source + page[position...]) == expected + text[textPosition...]
    }
}
