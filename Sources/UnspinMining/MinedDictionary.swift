import UnspinLexicon

/// Mined lines as a channel file, each under a comment that says what was met.
public struct MinedDictionary {
    public var lines: [MinedLine]
    /// How many pairs of texts they are from.
    public var texts: Int

    public init(lines: [MinedLine], texts: Int) {
        self.lines = lines
        self.texts = texts
    }

    /// The file, its lines by original, to be read and pruned by an editor.
    public var text: String {
        var text = "# scale: counts\n# seen: \(texts == 1 ? "a spun text" : "\(texts) spun texts") beside the originals\n"
        let byOriginal = Dictionary(grouping: lines) { "\($0.original) \($0.part.rawValue)" }
        let total = { (lines: [MinedLine]) in lines.reduce(0) { $0 + $1.count } }
        let ranked = byOriginal.sorted { (total($1.value), $0.key) < (total($0.value), $1.key) }
        for (head, items) in ranked {
            for item in items {
                text += "\n# \(item.count) of \(item.occurrences): \(item.spun)\n"
                for example in item.examples { text += "#   \(example)\n" }
            }
            text += "\(head): \(items.map { $0.weight == 1 ? $0.spun : "\($0.spun) *\($0.weight)" }.joined(separator: ", "))\n"
        }
        return text
    }
}
