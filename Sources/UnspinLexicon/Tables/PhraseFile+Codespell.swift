extension PhraseFile {
    /// Reads a dictionary of codespell.
    ///
    ///     abandonned->abandoned
    ///     hist->heist, his,
    ///     clas->class, disabled because of name clash
    ///
    /// As there, a comma means that nothing is put right unasked: what stands behind the last one is the reason, if anything, and
    /// the entry is for `review`.
    public init(codespell source: DictionarySource) {
        self.init(file: source.file)
        for (number, text) in source.numberedLines where !text.hasPrefix("#") {
            guard let arrow = text.firstRange(of: "->") else {
                report(.missingArrow, line: number)
                continue
            }
            let spun = text[..<arrow.lowerBound].collapsed
            var items = text[arrow.upperBound...].split(separator: ",", omittingEmptySubsequences: false).map(\.collapsed)
            let reason = items.count > 1 ? items.removeLast() : nil
            if spun.isEmpty || items.contains("") {
                report(.emptyItem, line: number)
            } else {
                entries.append(
                    PhraseEntry(table: [spun], items, tier: reason == nil ? .auto : .review, seen: reason ?? "", line: number))
            }
        }
    }
}
