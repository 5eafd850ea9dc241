/// What an author says to the program in the text itself: `unspin:ignore`, in a comment of whatever syntax.
public struct Directive: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The line that it stands on.
        case ignore
        /// The next line that is not blank.
        case ignoreNextLine = "ignore-next-line"
        /// From here to `enable`, or to the end.
        case disable
        case enable
    }

    public var kind: Kind
    /// Entries, packs and rules that it is for; empty where it is for all.
    public var names: Set<String>
    /// Half-open range in bytes of the text.
    public var range: Range<Int>

    static let prefix = Array("unspin:".utf8)
    /// Longest first: the name of one begins another's.
    private static let kinds = Kind.allCases.map { ($0, Array($0.rawValue.utf8)) }.sorted { $0.1.count > $1.1.count }

    /// The directive that begins at a place; nil where none does.
    init?(at start: Int, in text: Span<UInt8>) {
        guard Self.matches(Self.prefix, text, at: start) else { return nil }
        let name = start + Self.prefix.count
        guard let (kind, word) = Self.kinds.first(where: { Self.matches($0.1, text, at: name) }) else { return nil }
        self.kind = kind
        let end = name + word.count
        names = []
        range = start..<end
        guard end < text.count, text[end] == UInt8(ascii: "[") else { return }
        var close = end
        while close < text.count, text[close] != UInt8(ascii: "]"), text[close] != 0x0A { close += 1 }
        guard close < text.count, text[close] == UInt8(ascii: "]") else { return }
        let list = String(decoding: (end + 1..<close).map { text[$0] }, as: UTF8.self)
        names = Set(list.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty })
        range = start..<close + 1
    }

    /// The directives of a comment, in its order. Linear.
    public static func all(in comment: [UInt8]) -> [Directive] {
        mayStand(in: comment) ? comment.indices.compactMap { Directive(at: $0, in: comment.span) } : []
    }

    /// Whether there is a colon behind the word. Linear, and quick.
    static func mayStand(in text: [UInt8]) -> Bool {
        var position = 0
        while let colon = text[position...].firstIndex(of: UInt8(ascii: ":")) {
            if text[...colon].suffix(prefix.count).elementsEqual(prefix) { return true }
            position = colon + 1
        }
        return false
    }

    private static func matches(_ word: [UInt8], _ text: Span<UInt8>, at position: Int) -> Bool {
        position + word.count <= text.count && word.indices.allSatisfy { text[position + $0] == word[$0] }
    }
}

extension Substring {
    fileprivate var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}
