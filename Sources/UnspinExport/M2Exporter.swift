import Unspin
public import UnspinICU
import UnspinText

/// The edits in the M2 format (Dahlmeier & Ng, "Better Evaluation for Grammatical Error Correction", NAACL 2012), with types
/// like those of ERRANT (Bryant et al., ACL 2017): operation and cause, such as `R:SPUN`.
///
/// One `S` line a sentence with its tokens; annotator 0 makes the applied edits. Where something is proposed, annotator 1 makes
/// the proposals too.
public struct M2Exporter: Exporter {
    private let tokeniser: Tokeniser

    public init() throws(ICUError) { tokeniser = try Tokeniser() }

    public mutating func add(_ text: ExportedText) -> String {
        let tokens = tokeniser.tokens(of: text.text)
        let annotators = [text.edits.filter(\.edit.isApplied), text.edits].map { edits in
            changes(edits.map(\.edit).filter { $0.replacement != $0.original }, text.text, tokens)
        }
        var output = ""
        for sentence in sentences(of: tokens, keepingWhole: annotators[1]) {
            output += "S " + tokens[sentence].map { Tokeniser.word($0, in: text.text) }.joined(separator: " ") + "\n"
            let own = annotators.map { $0.filter { sentence.contains($0.anchor) } }
            for (number, changes) in own.enumerated() where number == 0 || changes != own[0] {
                output += Self.annotations(changes, in: sentence, annotator: number)
            }
            output += "\n"
        }
        return output
    }

    /// A stretch of tokens and what is put in its place.
    private struct Change: Hashable {
        var tokens: Range<Int>
        var replacement: [String]
        var cause: String

        /// The token that tells the sentence: what is inserted between two sentences belongs to the first.
        var anchor: Int { tokens.isEmpty ? max(tokens.lowerBound - 1, 0) : tokens.lowerBound }

        var operation: String { tokens.isEmpty ? "M" : replacement.isEmpty ? "U" : "R" }
    }

    private static func annotations(_ changes: [Change], in sentence: Range<Int>, annotator: Int) -> String {
        if changes.isEmpty { return "A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||\(annotator)\n" }
        return changes.map { change in
            let start = change.tokens.lowerBound - sentence.lowerBound
            let end = change.tokens.upperBound - sentence.lowerBound
            let correction = change.replacement.joined(separator: " ")
            return "A \(start) \(end)|||\(change.operation):\(change.cause)|||\(correction)|||REQUIRED|||-NONE-|||\(annotator)\n"
        }.joined()
    }

    /// Edits in tokens. An edit takes all tokens between white space, since it may join them or cut them anew; what stays the same
    /// at either end is left out again. Edits of one such stretch are one change; those of white space alone are none.
    private func changes(_ edits: [Edit], _ text: [UInt8], _ tokens: [Token]) -> [Change] {
        var changes: [Change] = []
        var group: [Edit] = []
        var covered = 0..<0
        func close() {
            guard let first = group.first, let last = group.last else { return }
            var start = first.range.lowerBound
            var end = last.range.upperBound
            if !covered.isEmpty {
                start = min(start, Int(tokens[covered.lowerBound].start))
                end = max(end, Int(tokens[covered.upperBound - 1].end))
            }
            var old = tokens[covered].map { Tokeniser.word($0, in: text) }[...]
            var new = tokeniser.words(of: Self.apply(group, to: text, within: start..<end))[...]
            var range = covered
            while let word = old.first, word == new.first {
                old.removeFirst()
                new.removeFirst()
                range = range.lowerBound + 1..<range.upperBound
            }
            while let word = old.last, word == new.last {
                old.removeLast()
                new.removeLast()
                range = range.lowerBound..<range.upperBound - 1
            }
            let cause = first.cause == .phrase ? "SPUN" : first.cause.name.uppercased()
            if !old.isEmpty || !new.isEmpty { changes.append(Change(tokens: range, replacement: Array(new), cause: cause)) }
            group = []
        }
        for edit in edits {
            let touched = Self.stretch(touching: edit.range, tokens)
            if group.isEmpty || touched.lowerBound >= covered.upperBound {
                close()
                covered = touched
            } else {
                covered = covered.lowerBound..<max(covered.upperBound, touched.upperBound)
            }
            group.append(edit)
        }
        close()
        return changes
    }

    private static func stretch(touching range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
        var lower = tokens.partitionPoint { Int($0.end) >= range.lowerBound }
        var upper = max(lower, tokens.partitionPoint { Int($0.start) > range.upperBound })
        if lower == upper { return lower..<upper }
        while lower > 0, tokens[lower - 1].end == tokens[lower].start { lower -= 1 }
        while upper < tokens.count, tokens[upper - 1].end == tokens[upper].start { upper += 1 }
        return lower..<upper
    }

    private static func apply(_ edits: [Edit], to text: [UInt8], within range: Range<Int>) -> [UInt8] {
        var output: [UInt8] = []
        var position = range.lowerBound
        for edit in edits {
            output += text[position..<edit.range.lowerBound]
            output += edit.replacement.utf8
            position = edit.range.upperBound
        }
        return output + text[position..<range.upperBound]
    }

    /// Sentences as ranges of tokens; those that a change crosses are one.
    private func sentences(of tokens: [Token], keepingWhole changes: [Change]) -> [Range<Int>] {
        let starts = tokens.indices.filter { $0 > 0 && tokens[$0].flags.contains(.startsSentence) }
        let inside = Set(changes.flatMap { $0.tokens.dropFirst() })
        let cuts = [0] + starts.filter { !inside.contains($0) } + [tokens.count]
        return zip(cuts, cuts.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
    }
}

extension [Token] {
    /// The index of the first token of which the condition is true, where it is true of all behind it. Logarithmic.
    fileprivate func partitionPoint(_ condition: (Token) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
