extension Style {
    /// A unified diff for a terminal: controls as escapes, lines coloured by their sign.
    public func unified(_ diff: [UInt8]) -> String {
        var output = ""
        for line in UnifiedDiff.lines(diff[...]) {
            let hasEnding = line.last == 0x0A
            let text = VisibleText.escape(hasEnding ? line.dropLast() : line, keeping: ["\t"])
            let role: Role? =
                switch (line.first, line.starts(with: "--- ".utf8) || line.starts(with: "+++ ".utf8)) {
                case (_, true): .heading
                case (UInt8(ascii: "-"), _): .removed
                case (UInt8(ascii: "+"), _): .added
                case (UInt8(ascii: "@"), _): .place
                default: nil
                }
            output += role.map { self($0, text) } ?? text
            if hasEnding { output += "\n" }
        }
        return output
    }
}
