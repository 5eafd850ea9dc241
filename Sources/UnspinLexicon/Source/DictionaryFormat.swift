/// The kinds of files that dictionary entries are read from.
public enum DictionaryFormat: String, Sendable, Hashable, CaseIterable {
    case channel, counts, phrases, terms, allowed, dialect
    /// An export of the Problematic Paper Screener.
    case fingerprints
    /// Synonyms as Solr and Elasticsearch read them.
    case solr
    case openCC = "opencc"
    case codespell

    /// What names of files of the format end in, behind a dot.
    public var ending: String { self == .fingerprints ? "csv" : rawValue }

    /// Whether it is one of Unspin's own, in which its dictionaries are written; the others are tables made for other programs.
    public var isOwn: Bool {
        switch self {
        case .channel, .counts, .phrases, .terms, .allowed, .dialect: true
        case .fingerprints, .solr, .openCC, .codespell: false
        }
    }

    /// The format of a file by the ending of its name.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: "."),
            let format = Self.allCases.first(where: { fileName[fileName.index(after: dot)...] == $0.ending })
        else { return nil }
        self = format
    }

    /// Reads `FILE`, whose ending tells the format, or `FORMAT:FILE`, where it does not: `solr:synonyms.txt`.
    public static func named(_ argument: String) -> (path: String, format: Self?) {
        if let (name, path) = argument.splitOnce(at: ":"), let format = Self(rawValue: String(name)), !path.isEmpty {
            return (String(path), format)
        }
        return (argument, Self(fileName: argument))
    }
}

/// A dictionary file in memory.
public struct DictionarySource: Sendable, Hashable {
    /// Its name as findings show it.
    public var file: String
    public var text: String
    /// Nil where the ending of the name is none of a dictionary's: nothing is read from such a file.
    public var format: DictionaryFormat?

    /// - Parameter format: what the ending of the name tells, unless given.
    public init(file: String, text: String, format: DictionaryFormat? = nil) {
        self.file = file
        self.text = text
        self.format = format ?? DictionaryFormat(fileName: file)
    }

    /// The endings of files in Unspin's own formats, which are found in folders. Tables are read where one is named.
    public static let endings = Set(DictionaryFormat.allCases.filter(\.isOwn).map(\.ending))
}
