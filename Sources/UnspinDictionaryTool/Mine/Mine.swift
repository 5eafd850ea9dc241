import ArgumentParser
import FoundationEssentials
import UnspinBundledData
import UnspinContext
import UnspinLexicon
import UnspinMining
import UnspinText

/// Entries from original texts and what spinners made of them.
struct Mine: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Proposes channel entries from texts beside what spinners made of them.",
        usage: "unspin-dict mine <original> <spun> [options]\nunspin-dict mine --fields <original>,<spun> <jsonl> [options]",
        discussion: """
            Texts are files, or folders with files of the same names. With --fields, they are two fields of the records of one file \
            of JSON Lines. What is written is a channel file: weights from what was counted, each pair under a comment with its \
            evidence and sentences, the most frequent originals first. Read it, throw out what is wrong, and add the rest to a \
            dictionary.
            """)
    @Argument(help: "The originals, then the spun texts.", completion: .file()) var paths: [String]
    @Option(help: ArgumentHelp("The fields of the original and of the spun text.", valueName: "original,spun")) var fields: String?
    @Option(help: "Dictionary files, or folders of them.") var dictionaries = "Dictionaries/en"
    @Option(help: "How often a pair must have been met.") var minimum = 2
    @Flag(help: "Also what the dictionaries have.") var known = false

    func validate() throws {
        let names = fields?.split(separator: ",").map(String.init)
        guard paths.count == (fields == nil ? 2 : 1), names == nil || names?.count == 2 else {
            throw ValidationError(Messages.parallelArguments)
        }
    }

    func run() throws {
        let texts =
            if let names = fields?.split(separator: ",").map(String.init) {
                try ParallelTexts(records: paths[0], original: names[0], spun: names[1])
            } else {
                try ParallelTexts(original: paths[0], spun: paths[1])
            }
        for note in texts.notes { Messages.note(note) }
        let lexicon = try Lexicon(LexiconBytes(try compiled(try SourcesArgument.read([dictionaries])).bytes))
        var miner = PairMiner(isKnown: KnownPairs(lexicon).contains)
        for (original, spun) in texts.pairs { miner.add(original: original, spun: spun) }
        let model = try BundledData.model()
        let lemmas = LemmaPairs { model.exactWord(for: Array($0.utf8).span) != nil }
        let mined = miner.pairs()
        let wanted = mined.filter { known || !$0.isKnown }
        let lines = lemmas.lines(of: wanted).filter { $0.count >= minimum }
        Messages.note(Messages.mined(mined, proposed: lines.count, texts: texts.pairs.count))
        print(MinedDictionary(lines: lines, texts: texts.pairs.count).text, terminator: "")
    }
}
