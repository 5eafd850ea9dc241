/// The lines of a dictionary file: comments and blank lines taken out, the header read.
struct SourceLines {
    struct Line {
        var number: Int
        /// Without its indentation and trailing white space.
        var text: Substring
        /// Columns of white space before the text.
        var indentation: Int
    }

    var header = SourceHeader()
    var lines: [Line] = []
    var findings: [DictionaryFinding] = []

    init(_ source: DictionarySource) {
        var number = 0
        for raw in source.text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let text = raw.trimmed
            if text.isEmpty { continue }
            let indentation = raw.prefix { $0 == " " || $0 == "\t" }.count
            let isComment = text.hasPrefix("#")
            if lines.isEmpty, indentation == 0, readsAsHeader(isComment ? text.dropFirst().trimmed : text, at: number, in: source.file) {
                continue
            }
            if !isComment { lines.append(Line(number: number, text: text, indentation: indentation)) }
        }
    }

    private mutating func readsAsHeader(_ text: Substring, at line: Int, in file: String) -> Bool {
        guard let (key, value) = text.splitOnce(at: ":"), !key.contains(" ") else { return false }
        do {
            return try header.read(String(key), String(value.trimmed))
        } catch {
            findings.append(DictionaryFinding(SourcePosition(file: file, line: line), .error, error))
            return true
        }
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: SubSequence {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
            return self[startIndex..<startIndex]
        }
        return self[first...last]
    }

    /// The parts before and behind the first `separator`.
    func splitOnce(at separator: Character) -> (SubSequence, SubSequence)? {
        guard let index = firstIndex(of: separator) else { return nil }
        return (self[..<index], self[self.index(after: index)...])
    }

    /// With inner white space as single spaces.
    var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
