/// Compiles dictionary sources into the form that `Lexicon` reads in place.
public struct LexiconCompiler: Sendable {
    public struct Options: Sendable {
        /// Derived spun forms of one canonical form, at most.
        public var derivedFormsPerTerm = 16
        /// Says of a derived form that it is ordinary English and must be dropped. The form has the capitals that it would
        /// have in a text: those of its canonical.
        public var isOrdinaryEnglish: @Sendable (String) -> Bool = { _ in false }

        public init() {}
    }

    /// Counted up when the same sources are compiled to something else: what was kept is made again then.
    public static let revision = 2

    let sources: [DictionarySource]
    let options: Options

    /// - Parameter sources: dictionary files; compiled in the order of their names.
    public init(_ sources: [DictionarySource], options: Options = Options()) {
        self.sources = sources.sorted { $0.file < $1.file }
        self.options = options
    }

    /// What a compilation made.
    public struct Result: Sendable {
        public var bytes: [UInt8]
        /// Warnings; sources with an error are not compiled at all.
        public var findings: [DictionaryFinding]
        public var statistics: CompilationStatistics
    }

    /// The findings of sources that cannot be compiled, errors and warnings.
    public struct Failure: Error, Sendable {
        public var findings: [DictionaryFinding]
    }

    /// The hash of the sources: names and texts, FNV-1a 64.
    public var sourceHash: UInt64 {
        var bytes: [UInt8] = []
        for source in sources {
            bytes += source.file.utf8
            bytes.append(0)
            bytes += source.text.utf8
            bytes.append(0)
        }
        return Folding.hash(bytes)
    }

    /// - Throws: `Failure` with every error of every source.
    public func compile() throws(Failure) -> Result {
        let files = DictionaryFiles(sources)
        guard !files.findings.contains(where: { $0.severity == .error }) else { throw Failure(findings: files.findings) }
        var compilation = Compilation(sourceHash: sourceHash, options: options)
        compilation.add(files)
        return Result(
            bytes: compilation.writer.bytes(), findings: files.findings + compilation.findings,
            statistics: compilation.statistics)
    }
}

/// What went into a compiled lexicon.
public struct CompilationStatistics: Sendable, Hashable {
    /// Pairs of lemmas in channel files, duplicates merged.
    public var channelPairs = 0
    /// Distinct originals of channel files.
    public var channelOriginals = 0
    public var phrases = 0
    public var terms = 0
    public var allowed = 0
    /// Inflected pairs of channel and phrases.
    public var surfacePairs = 0
    /// Spun forms of terms: seen, derived, and derived but dropped.
    public var attestedForms = 0
    public var derivedForms = 0
    public var droppedForms = 0

    public init() {}
}

extension ChannelEntry {
    /// `hunt>seek.v`: spun, original, part of speech; spaces as `_`.
    public static func id(spun: String, original: String, part: PartOfSpeech) -> String {
        id(spun: spun, original: original, suffix: part.rawValue)
    }

    static func id(spun: String, original: String, suffix: String) -> String { id("\(spun)>\(original)", suffix: suffix) }

    static func id(_ text: String, suffix: String) -> String {
        String("\(text).\(suffix)".filter { $0 != "~" }.map { $0 == " " ? "_" : $0 })
    }
}
