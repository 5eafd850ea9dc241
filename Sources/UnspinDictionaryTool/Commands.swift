import ArgumentParser
import FoundationEssentials
import UnspinBundledData
import UnspinLexicon
import UnspinText

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Reads every dictionary and lists what is wrong, as file:line:column.")
    @OptionGroup var dictionaries: SourcesArgument
    @Flag(help: "Only errors.") var quiet = false

    func run() throws {
        let findings = LexiconCompiler(try dictionaries.sources()).lint()
        for finding in findings where !quiet || finding.severity == .error { print(Messages.finding(finding)) }
        let errors = findings.count { $0.severity == .error }
        Messages.note(Messages.checked(errors: errors, warnings: findings.count - errors))
        if errors > 0 { throw ExitCode(1) }
    }
}

struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Compiles dictionaries into the form that Unspin uses in place.")
    @OptionGroup var dictionaries: SourcesArgument
    @OptionGroup var evidence: EvidenceArgument
    @Option(name: .shortAndLong, help: "The file to write.") var output: String

    func run() throws {
        let result = try compiled(try dictionaries.sources(), try evidence.options())
        try Data(result.bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        Messages.note(Messages.compiled(result, to: output))
    }
}

struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows what a phrase may stand for, and the dictionary lines that say so.")
    @Argument(help: "A phrase as it stands in a text.") var phrase: String
    @OptionGroup var dictionaries: SourcesArgument

    func run() throws {
        let lexicon = try lexicon(of: try dictionaries.sources())
        let (text, tokens) = DictionaryText.tokens(phrase)
        let scan = LexiconScan(lexicon, text: text, tokens: tokens)
        for match in scan.allMatches {
            let range = Int(tokens[match.tokens.lowerBound].start)..<Int(tokens[match.tokens.upperBound - 1].end)
            print(String(decoding: text[range], as: UTF8.self))
            for index in match.candidates {
                let candidate = lexicon.candidate(index)
                print(Messages.candidate(lexicon.original(candidate), candidate, lexicon.entry(candidate.entry), lexicon))
            }
        }
    }

    /// The program's own lexicon where it was compiled from these sources: to compile them takes seconds.
    private func lexicon(of sources: [DictionarySource]) throws -> Lexicon {
        let bundled = try BundledData.lexicon()
        return LexiconCompiler(sources).sourceHash == bundled.sourceHash
            ? bundled : try Lexicon(LexiconBytes(try compiled(sources).bytes))
    }
}

struct Sort: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts dictionary files in order: lines by lemma, items by weight, duplicates out.")
    @Argument(help: "Files to sort in place.", completion: .file()) var files: [String]
    @Flag(help: "Only tell which files are out of order; exit 1 if any is.") var check = false

    func run() throws {
        var isClean = true
        for source in try SourcesArgument.read(files) {
            let sorted = source.sorted
            guard sorted != source else { continue }
            isClean = false
            print(source.file)
            if !check { try Data(sorted.text.utf8).write(to: URL(fileURLWithPath: source.file), options: .atomic) }
        }
        if check, !isClean { throw ExitCode(1) }
    }
}

/// Compiles, or stops with every error on standard error.
func compiled(_ sources: [DictionarySource], _ options: LexiconCompiler.Options = .init()) throws -> LexiconCompiler.Result {
    do {
        return try LexiconCompiler(sources, options: options).compile()
    } catch {
        for finding in error.findings where finding.severity == .error { Messages.note(Messages.finding(finding)) }
        throw ExitCode(1)
    }
}
