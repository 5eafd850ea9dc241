/// Matches a path against a pattern as git does (`wildmatch` with `WM_PATHNAME`): `*` and `?` stand for anything but a slash, `**`
/// between slashes for any folders, `[a-z]` for a set. Works on bytes.
///
/// After Rich Salz' wildmat, as in git's `wildmatch.c`: a failure says whether a longer text to the left could help, so that time
/// stays polynomial on patterns such as `*a*a*a*b`.
enum Wildcard {
    static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        match(pattern, text) == .match
    }

    /// Whether a pattern holds anything but plain bytes.
    static func isSpecial(_ pattern: some Sequence<UInt8>) -> Bool { pattern.contains(where: isSpecial) }

    private enum Result {
        case match, mismatch
        /// The text ends too early: no `*` to the left can help.
        case abort
        /// Only a `**` to the left can help.
        case abortToFolders
    }

    private static let slash = UInt8(ascii: "/")
    private static let star = UInt8(ascii: "*")
    private static let backslash = UInt8(ascii: "\\")

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == star || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[") || byte == backslash
    }

    private static func match(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Result {
        var p = pattern.startIndex
        var t = text.startIndex
        while p < pattern.endIndex {
            if t == text.endIndex, pattern[p] != star { return .abort }
            switch pattern[p] {
            case star:
                return matchStars(pattern, at: p, text[t...])
            case UInt8(ascii: "?"):
                if text[t] == slash { return .mismatch }
            case UInt8(ascii: "["):
                guard let (end, isMember) = set(pattern, from: p + 1, contains: text[t]) else { return .abort }
                if !isMember || text[t] == slash { return .mismatch }
                p = end
            case let byte:
                if byte == backslash { p += 1 }
                if p == pattern.endIndex || pattern[p] != text[t] { return .mismatch }
            }
            p += 1
            t += 1
        }
        return t == text.endIndex ? .match : .mismatch
    }

    /// - Parameter start: where the first star stands: at the pattern's start only if a folder starts there.
    private static func matchStars(_ pattern: ArraySlice<UInt8>, at start: Int, _ text: ArraySlice<UInt8>) -> Result {
        var text = text
        let rest = pattern[start...].drop { $0 == star }
        let crossesFolders =
            rest.startIndex - start > 1 && (start == pattern.startIndex || pattern[start - 1] == slash)
            && (rest.isEmpty || rest.first == slash || rest.starts(with: [backslash, slash]))
        // `**/x` is also plain `x`.
        if crossesFolders, rest.first == slash, match(rest.dropFirst(), text) == .match { return .match }
        if rest.isEmpty { return crossesFolders || !text.contains(slash) ? .match : .abortToFolders }
        if !crossesFolders, rest.first == slash {
            guard let end = text.firstIndex(of: slash) else { return .abort }
            return match(rest, text[end...])
        }
        while !text.isEmpty {
            let result = match(rest, text)
            if result == .match || result == .abort { return result }
            if result == .abortToFolders, !crossesFolders { return result }
            if !crossesFolders, text.first == slash { return .abortToFolders }
            text = text.dropFirst()
        }
        return .abort
    }

    /// A set in square brackets: where its closing bracket is, and whether it holds the byte; nil where it is not closed.
    private static func set(_ pattern: ArraySlice<UInt8>, from start: Int, contains byte: UInt8) -> (end: Int, isMember: Bool)? {
        var p = start
        guard p < pattern.endIndex else { return nil }
        let isNegated = pattern[p] == UInt8(ascii: "!") || pattern[p] == UInt8(ascii: "^")
        if isNegated { p += 1 }
        var isMember = false
        var previous: UInt8?
        // A closing bracket that comes first is a member.
        var isFirst = true
        while true {
            guard p < pattern.endIndex else { return nil }
            if pattern[p] == UInt8(ascii: "]"), !isFirst { return (p, isMember != isNegated) }
            isFirst = false
            if let lower = previous, pattern[p] == UInt8(ascii: "-"), p + 1 < pattern.endIndex, pattern[p + 1] != UInt8(ascii: "]") {
                p += pattern[p + 1] == backslash ? 2 : 1
                guard p < pattern.endIndex else { return nil }
                if lower <= byte, byte <= pattern[p] { isMember = true }
                previous = nil
            } else if pattern[p] == UInt8(ascii: "["), p + 1 < pattern.endIndex, pattern[p + 1] == UInt8(ascii: ":") {
                guard let end = pattern[(p + 2)...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
                if pattern[end - 1] == UInt8(ascii: ":"), end - 1 >= p + 2 {
                    guard let members = ByteClass(rawValue: String(decoding: pattern[(p + 2)..<(end - 1)], as: UTF8.self)) else {
                        return nil
                    }
                    if members.contains(byte) { isMember = true }
                    p = end
                } else if byte == UInt8(ascii: "[") {
                    isMember = true
                }
                previous = nil
            } else {
                if pattern[p] == backslash { p += 1 }
                guard p < pattern.endIndex else { return nil }
                if pattern[p] == byte { isMember = true }
                previous = pattern[p]
            }
            p += 1
        }
    }
}
