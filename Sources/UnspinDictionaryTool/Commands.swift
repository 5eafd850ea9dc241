import ArgumentParser
import Foundation
import UnspinLexicon
import UnspinText

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Reads every dictionary and lists what is wrong, as file:line:column.")
    @OptionGroup var folder: FolderArgument
    @Flag(help: "Only errors.") var quiet = false

    func run() throws {
        let findings = LexiconCompiler(try folder.sources()).lint()
        for finding in findings where !quiet || finding.severity == .error { print(Messages.finding(finding)) }
        let errors = findings.count { $0.severity == .error }
        Messages.note(Messages.checked(errors: errors, warnings: findings.count - errors))
        if errors > 0 { throw ExitCode(1) }
    }
}

struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Compiles dictionaries into the form that Unspin uses in place.")
    @OptionGroup var folder: FolderArgument
    @Option(name: .shortAndLong, help: "The file to write.") var output: String

    func run() throws {
        let result = try compiled(try folder.sources())
        try Data(result.bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        Messages.note(Messages.compiled(result, to: output))
    }
}

struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Counts entries, forms and bytes.")
    @OptionGroup var folder: FolderArgument

    func run() throws {
        let result = try compiled(try folder.sources())
        print(Messages.statistics(result, try Lexicon(LexiconBytes(result.bytes))))
    }
}

struct Why: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows what a phrase may stand for, and the dictionary lines that say so.")
    @Argument(help: "A phrase as it stands in a text.") var phrase: String
    @OptionGroup var folder: FolderArgument

    func run() throws {
        let lexicon = try Lexicon(LexiconBytes(try compiled(try folder.sources()).bytes))
        let (text, tokens) = DictionaryText.tokens(phrase)
        let scan = LexiconScan(lexicon, text: text, tokens: tokens)
        for match in scan.allMatches {
            print(String(decoding: text[Int(tokens[match.tokens.lowerBound].start)..<Int(tokens[match.tokens.upperBound - 1].end)], as: UTF8.self))
            for index in match.candidates {
                let candidate = lexicon.candidate(index)
                print(Messages.candidate(lexicon.original(candidate), candidate, lexicon.entry(candidate.entry), lexicon))
            }
        }
    }
}

/// Compiles, or stops with every error on standard error.
func compiled(_ sources: [DictionarySource]) throws -> LexiconCompiler.Result {
    do {
        return try LexiconCompiler(sources).compile()
    } catch {
        for finding in error.findings where finding.severity == .error { Messages.note(Messages.finding(finding)) }
        throw ExitCode(1)
    }
}
