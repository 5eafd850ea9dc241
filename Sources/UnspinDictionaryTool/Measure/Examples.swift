import ArgumentParser
import Unspin
import UnspinBundledData
import UnspinLexicon

/// The sentences of the phrases, through all of Unspin.
struct Examples: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Repairs the example sentences of the phrases, each taken as spun, and lists those that do not come out right.",
        discussion: """
            `check` asks whether an entry matches; this asks whether context agrees. A `fixes:` sentence is right when its span reads as \
            the entry says in the end; a `keeps:` sentence, when the entry changed nothing in it. Uses the lexicon and the language model \
            in the program, so compile first. Exit code 1 where a sentence fails that is not in --known, or one of --known holds.
            """)
    @OptionGroup var dictionaries: SourcesArgument
    @Option(help: "A list of sentences that are known to fail, one a line.", completion: .file()) var known: String?

    func run() throws {
        let files = DictionaryFiles(try dictionaries.sources())
        try files.findings.stopOnErrors()
        let known = Set(try self.known.map { try TextFile.read($0) }?.split(separator: "\n").map(String.init) ?? [])
        var options = RepairOptions()
        options.assumeSpun = true
        var worker = try RepairWorker(Repairer(lexicon: BundledData.lexicon(), model: BundledData.model(), options: options))
        var failures: Set<String> = []
        var count = 0
        for file in files.phrases {
            for entry in file.entries where entry.tier == .auto {
                for example in entry.fixes + entry.keeps {
                    count += 1
                    let repair = worker.repair(Array(example.text.utf8))
                    if !example.holds(String(decoding: repair.cleaned, as: UTF8.self), repair.edits.edits, entry) {
                        failures.insert(example.text)
                    }
                }
            }
        }
        for sentence in failures.subtracting(known).sorted() { print(sentence) }
        let mended = known.subtracting(failures)
        for sentence in mended.sorted() { Messages.note(Messages.mended(sentence)) }
        Messages.note(Messages.examples(count, failures: failures.count, known: known.intersection(failures).count))
        if !failures.isSubset(of: known) || !mended.isEmpty { throw ExitCode(1) }
    }
}

extension ExampleSentence {
    /// Whether a repaired text is what the sentence wants: what surrounds the span may be repaired too.
    fileprivate func holds(_ cleaned: String, _ edits: [Edit], _ entry: PhraseEntry) -> Bool {
        guard !span.isEmpty else {
            return !edits.contains { $0.isApplied && ($0.entry == entry.id || $0.entry.hasPrefix(entry.id + ".")) }
        }
        let wanted = repaired.map { [$0] } ?? entry.originals
        return wanted.contains { cleaned.lowercased().contains($0.lowercased()) }
    }
}
