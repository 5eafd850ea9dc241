import ArgumentParser
import FoundationEssentials
import UnspinLexicon
import UnspinText

/// How often entries fire on text: on clean text, a measure of the harm that they could do without context.
struct Rate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counts how often entries other than the channel's fire on clean text, guards taken into account.",
        discussion: """
            Texts have one paragraph a line; the name of a file, up to its first dot, is its register. With --table, the counts by entry \
            and register are written as a table, which says too what was counted; script/rate makes the one that is committed.
            """)
    @Argument(help: "Text files, one paragraph a line.", completion: .file()) var texts: [String]
    @Option(help: "Dictionary files, or folders of them.") var dictionaries = "Dictionaries/en"
    @OptionGroup var evidence: EvidenceArgument
    @Option(help: "How many of the most frequent phrases to show.") var top = 40
    @Option(help: ArgumentHelp("Write counts by entry and register.", valueName: "file"), completion: .file()) var table: String?

    func run() throws {
        let sources = try SourcesArgument.read([dictionaries])
        let lexicon = try Lexicon(LexiconBytes(try compiled(sources, try evidence.options()).bytes))
        var firings = FiringTable(dictionaries: FiringTable.hash(of: sources))
        var all = FiringCounts()
        var segmenter = try Segmenter()
        for path in texts {
            let text = Array(try TextFile.read(path).utf8)
            var tokens: [Token] = []
            segmenter.segment(text, into: &tokens)
            var counts = FiringCounts()
            counts.add(LexiconScan(lexicon, text: text, tokens: tokens))
            firings.add(counts, register: Self.register(of: path))
            all.add(counts)
        }
        print(Messages.rates(all, top: top))
        if let table { try Data(firings.text.utf8).write(to: URL(fileURLWithPath: table), options: .atomic) }
        let automatic = lexicon.automaticEntries
        for (entry, rate) in firings.loud where automatic.contains(entry) { Messages.note(Messages.loud(entry, rate)) }
    }

    private static func register(of path: String) -> String {
        String(path.split(separator: "/").last?.split(separator: ".").first ?? "")
    }
}
