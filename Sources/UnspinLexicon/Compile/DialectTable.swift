/// Spellings of words in the two dialects while compiling.
struct DialectTable {
    private var other: [String: String] = [:]

    mutating func add(_ british: String, _ american: String) {
        if other[british] == nil { other[british] = american }
        if other[american] == nil { other[american] = british }
    }

    /// A phrase, lower case, and the same in the other dialect where that differs.
    func spellings(of phrase: String) -> [String] {
        guard !other.isEmpty else { return [phrase] }
        let words = phrase.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.contains(where: { other[$0] != nil }) else { return [phrase] }
        return [phrase, words.map { other[$0] ?? $0 }.joined(separator: " ")]
    }
}
