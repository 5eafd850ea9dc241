import UnspinText

/// The lines of one ignore file, in git's syntax; see gitignore(5).
struct IgnoreRules: Sendable {
    private let rules: [Rule]

    var isEmpty: Bool { rules.isEmpty }

    private struct Rule {
        var pattern: ArraySlice<UInt8>
        /// `!`: what an earlier rule ignores is not.
        var isNegated = false
        /// A slash at the end.
        var isForFolders = false
        /// A slash within: the pattern is of the whole path and not of the name alone.
        var isOfPath = false
    }

    private static let slash = UInt8(ascii: "/")
    private static let backslash = UInt8(ascii: "\\")

    init(_ text: [UInt8]) {
        let text = text.dropFirst(TextEncoding.utf8MarkLength(of: text[...]))
        rules = text.split(separator: 0x0A).compactMap { Self.rule($0.last == 0x0D ? $0.dropLast() : $0) }
    }

    private static func rule(_ line: ArraySlice<UInt8>) -> Rule? {
        guard line.first != UInt8(ascii: "#") else { return nil }
        var rule = Rule(pattern: trimmed(line))
        if rule.pattern.first == UInt8(ascii: "!") {
            rule.isNegated = true
            rule.pattern.removeFirst()
        }
        if rule.pattern.last == slash {
            rule.isForFolders = true
            rule.pattern.removeLast()
        }
        rule.isOfPath = rule.pattern.contains(slash)
        if rule.pattern.first == slash { rule.pattern.removeFirst() }
        // A fresh array: what stands before its first byte is looked at.
        rule.pattern = Array(rule.pattern)[...]
        return rule.pattern.isEmpty ? nil : rule
    }

    /// Without the spaces at its end, unless a backslash stands before one.
    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var end = line.startIndex
        var position = line.startIndex
        while position < line.endIndex {
            if line[position] == backslash {
                position = min(position + 1, line.endIndex - 1)
            } else if line[position] == 0x20 {
                position += 1
                continue
            }
            position += 1
            end = position
        }
        return line[..<end]
    }

    /// What the last rule that matches says: true for ignored, false for taken in again; nil where none matches.
    /// - Parameter path: from the folder of the ignore file, without a slash at its start or end.
    func ignores(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool? {
        let name = path.lastIndex(of: Self.slash).map { path[($0 + 1)...] } ?? path
        let rule = rules.last { rule in
            (isFolder || !rule.isForFolders) && Wildcard.matches(rule.pattern, rule.isOfPath ? path : name)
        }
        return rule.map { !$0.isNegated }
    }
}
