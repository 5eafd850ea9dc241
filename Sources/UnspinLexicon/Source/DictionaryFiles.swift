/// Dictionary sources, read.
public struct DictionaryFiles: Sendable {
    public private(set) var channels: [ChannelFile] = []
    public private(set) var counts: [CountsFile] = []
    /// Files of phrases, and tables.
    public private(set) var phrases: [PhraseFile] = []
    public private(set) var terms: [TermFile] = []
    public private(set) var allowed: [AllowedFile] = []
    public private(set) var dialects: [DialectFile] = []
    public private(set) var findings: [DictionaryFinding] = []

    public init(_ sources: [DictionarySource]) {
        for source in sources {
            switch source.format {
            case .channel: add(ChannelFile(source), to: \.channels)
            case .counts: add(CountsFile(source), to: \.counts)
            case .phrases: add(PhraseFile(source), to: \.phrases)
            case .terms: add(TermFile(source), to: \.terms)
            case .allowed: add(AllowedFile(source), to: \.allowed)
            case .dialect: add(DialectFile(source), to: \.dialects)
            case .fingerprints: add(PhraseFile(fingerprints: source), to: \.phrases)
            case .solr: add(PhraseFile(solr: source), to: \.phrases)
            case .openCC: add(PhraseFile(openCC: source), to: \.phrases)
            case .codespell: add(PhraseFile(codespell: source), to: \.phrases)
            case nil: findings.append(DictionaryFinding(SourcePosition(file: source.file, line: 1), .error, .unknownFormat(source.file)))
            }
        }
    }

    private mutating func add<Entry>(_ file: DictionaryFile<Entry>, to files: WritableKeyPath<Self, [DictionaryFile<Entry>]>) {
        findings += file.findings
        self[keyPath: files].append(file)
    }
}
