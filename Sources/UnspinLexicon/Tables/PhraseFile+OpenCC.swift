extension PhraseFile {
    /// Reads a dictionary of OpenCC: a phrase, a tab, and what may stand for it, parted by spaces, the usual one first.
    ///
    ///     counterfeit	artificial fake
    public init(openCC source: DictionarySource) {
        self.init(file: source.file)
        for (number, text) in source.numberedLines where !text.hasPrefix("#") {
            let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
            let originals = fields.dropFirst().first?.split(separator: " ").map(String.init) ?? []
            if fields.count != 2 {
                report(.missingTab, line: number)
            } else if fields[0].collapsed.isEmpty || originals.isEmpty {
                report(.emptyItem, line: number)
            } else {
                entries.append(PhraseEntry(table: [fields[0].collapsed], originals, tier: .auto, line: number))
            }
        }
    }
}
