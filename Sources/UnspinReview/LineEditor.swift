/// One line of text that is being typed.
public struct LineEditor: Sendable, Hashable {
    private var characters: [Character]
    /// The cursor stands before this character.
    public private(set) var cursor: Int

    public init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    public var text: String { String(characters) }
    public var textBeforeCursor: String { String(characters[..<cursor]) }
    public var textBehindCursor: String { String(characters[cursor...]) }

    /// - Returns: whether the key edits a line.
    public mutating func press(_ key: Key) -> Bool {
        switch key {
        case .character(let character):
            characters.insert(character, at: cursor)
            cursor += 1
            joinCombiningMarks()
        case .backspace:
            guard cursor > 0 else { return true }
            cursor -= 1
            characters.remove(at: cursor)
        case .delete: if cursor < characters.count { characters.remove(at: cursor) }
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .control("u"):
            characters.removeSubrange(..<cursor)
            cursor = 0
        case .control("k"): characters.removeSubrange(cursor...)
        case .control("w"):
            let kept = characters[..<cursor].lastIndex { $0 != " " }.map { characters[...$0] } ?? []
            let start = kept.lastIndex(of: " ").map { $0 + 1 } ?? 0
            characters.removeSubrange(start..<cursor)
            cursor = start
        default: return false
        }
        return true
    }

    /// A mark that is typed behind its letter is part of it.
    private mutating func joinCombiningMarks() {
        let before = Array(textBeforeCursor)
        characters = before + characters[cursor...]
        cursor = before.count
    }
}
