extension DictionarySource {
    /// The file in canonical order: entries by their first words, what belongs to an entry with it, comments above a line
    /// kept with that line; in channel files the items of a line by weight, without duplicates and without the original itself.
    public var sorted: DictionarySource {
        var blocks: [(key: String, lines: [String])] = []
        var pending: [String] = []
        var top: [String] = []
        var hasEntries = false
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = String(raw)
            let isIndented = line.first == " " || line.first == "\t"
            if !hasEntries, line.trimmed.isEmpty || line.hasPrefix("#") || isHeader(line) {
                top.append(line)
            } else if line.trimmed.isEmpty {
                continue
            } else if line.hasPrefix("#") {
                pending.append(line)
            } else if isIndented, !blocks.isEmpty {
                blocks[blocks.count - 1].lines += pending + [line]
                pending = []
            } else {
                hasEntries = true
                let entry = file.hasSuffix(".channel") ? tidied(line) : line
                blocks.append((sortKey(line), pending + [entry]))
                pending = []
            }
        }
        let ordered = blocks.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
        var lines = top + ordered.flatMap(\.element.lines) + pending
        while lines.last?.isEmpty == true { lines.removeLast() }
        return DictionarySource(file: file, text: lines.map { $0 + "\n" }.joined())
    }

    /// Rows of counts are in order by their originals, as the lines of a channel are.
    private func sortKey(_ line: String) -> String {
        let fields = line.lowercased().split(separator: "\t", omittingEmptySubsequences: false)
        guard format == .counts, fields.count > 2 else { return line.lowercased() }
        return "\(fields[1])\t\(fields[0])"
    }

    private func isHeader(_ line: String) -> Bool {
        guard let (key, value) = line.splitOnce(at: ":"), !key.contains(" ") else { return false }
        var header = SourceHeader()
        return ((try? header.read(String(key), String(value.trimmed))) ?? false)
    }

    private func tidied(_ line: String) -> String {
        let file = ChannelFile(DictionarySource(file: file, text: "# scale: counts\n" + line))
        guard let entry = file.entries.first, file.findings.allSatisfy({ $0.severity == .warning }) else { return line }
        let items = entry.items.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        let list = items.map { $0.element.weight == 1 ? $0.element.spun : "\($0.element.spun) *\($0.element.weight)" }
        return "\(entry.original) \(entry.part.rawValue): \(list.joined(separator: ", "))"
    }
}
