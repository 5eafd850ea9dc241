extension LexiconCompiler {
    /// Everything that is wrong with the sources, errors and warnings, by file and line.
    public func lint() -> [DictionaryFinding] {
        var findings: [DictionaryFinding] = []
        do {
            findings = try compile().findings
        } catch {
            findings = error.findings
        }
        return findings.sorted {
            ($0.position.file, $0.position.line, $0.position.column) < ($1.position.file, $1.position.line, $1.position.column)
        }
    }
}
