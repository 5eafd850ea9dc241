public import ArgumentParser
import FoundationEssentials
public import UnspinLexicon

enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case solr, tsv, json
}

/// The dictionaries as tables for other programs.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes what the dictionaries say as synonyms for Solr, as tab-separated values, or as JSON.",
        discussion: """
            One pair a line: spun phrase and original, in their base forms, without the forms of terms that the compiler derives. \
            Solr's rules cannot say conditions or slots: entries that have any are left out of them, and counted on standard error.
            """)
    @Option(help: "The format.") var format: ExportFormat
    @Option(help: "channel, phrase, term: only such pairs. Repeatable.") var kind: [LexiconEntry.Kind] = []
    @Option(help: "auto, review, report: only pairs of that tier. Repeatable.") var tier: [EntryTier] = []
    @Flag(help: "Every inflected form.") var forms = false
    @OptionGroup var dictionaries: SourcesArgument

    func run() throws {
        let files = DictionaryFiles(try dictionaries.sources())
        try files.findings.stopOnErrors()
        let pairs = files.pairs(inflected: forms).filter {
            (kind.isEmpty || kind.contains($0.kind)) && (tier.isEmpty || tier.contains($0.tier))
        }
        switch format {
        case .solr:
            let plain = pairs.filter { !$0.isConditional && !$0.hasSlots }
            print(PairTableText.solr(plain), terminator: "")
            if plain.count < pairs.count { Messages.note(Messages.leftOut(pairs.count - plain.count)) }
        case .tsv: print(PairTableText.tabSeparated(pairs), terminator: "")
        case .json: print(try PairTableText.json(pairs), terminator: "")
        }
    }
}

/// Pairs as text.
enum PairTableText {
    /// Mappings: a spun phrase, and its originals in the order of the dictionaries.
    static func solr(_ pairs: [DictionaryPair]) -> String {
        var originals: [String: [String]] = [:]
        var order: [String] = []
        for pair in pairs {
            if originals[pair.spun] == nil { order.append(pair.spun) }
            if originals[pair.spun]?.contains(pair.original) != true { originals[pair.spun, default: []].append(pair.original) }
        }
        return order.map { "\(escaped($0)) => \((originals[$0] ?? []).map(escaped).joined(separator: ", "))\n" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(",", with: "\\,").replacing("=>", with: "\\=>")
    }

    static func tabSeparated(_ pairs: [DictionaryPair]) -> String {
        let head = ["spun", "original", "kind", "part", "tier", "family", "weight", "conditional", "file", "line"]
        let rows = pairs.map { pair in
            [
                pair.spun, pair.original, "\(pair.kind)", pair.part?.rawValue ?? "", pair.tier.name, pair.family, "\(pair.weight)",
                pair.isConditional ? "yes" : "no", pair.file, "\(pair.line)",
            ]
        }
        return ([head] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
    }

    private struct Row: Encodable {
        var spun, original, kind, tier, family, file: String
        var part: String?
        var weight, line: Int
        var conditional: Bool
    }

    /// One array, one object a line.
    static func json(_ pairs: [DictionaryPair]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let rows = try pairs.map { pair in
            let row = Row(
                spun: pair.spun, original: pair.original, kind: "\(pair.kind)", tier: pair.tier.name, family: pair.family,
                file: pair.file, part: pair.part?.rawValue, weight: pair.weight, line: pair.line, conditional: pair.isConditional)
            return String(decoding: try encoder.encode(row), as: UTF8.self)
        }
        return "[\n\(rows.joined(separator: ",\n"))\n]\n"
    }
}

extension LexiconEntry.Kind: ExpressibleByArgument {
    public init?(argument: String) {
        guard let kind = [Self.channel, .phrase, .term].first(where: { "\($0)" == argument }) else { return nil }
        self = kind
    }
}

extension EntryTier: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }
}
