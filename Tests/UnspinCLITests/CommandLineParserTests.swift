import ArgumentParser
import Testing

@testable import UnspinCLI

/// A command that is parsed by itself is the one that the whole tree gives.
@Suite struct CommandLineParserTests {
    @Test(arguments: [
        "clean", "clean a.txt b.txt", "clean diff", "clean --jobs 2 --fix review --field text --field title --id url crawl.jsonl",
        "clean --out o --quarantine q --report r --no-assume-spun --min-confidence 0.5 -- --version", "scan --check *.txt",
        "clean --context other.model --lexicon=other.lexicon a.txt", "diff --format word -", "explain --at a.txt:2",
        "revert a.edits.jsonl a.txt", "apply --in-place --decisions d.jsonl a.txt", "export --to sarif a.txt", "eval a b",
    ])
    func directIsWhole(_ line: String) throws {
        let arguments = line.split(separator: " ").map(String.init)
        let whole = try? UnspinCommand.parseAsRoot(arguments)
        let direct = CommandLineParser.direct(arguments)
        #expect((direct == nil) == (whole == nil))
        #expect(direct.map { String(reflecting: $0) } == whole.map { String(reflecting: $0) })
    }

    @Test(arguments: [
        "", "--version", "--help", "help clean", "review a.txt", "clean --help", "clean -h", "clean --version", "clean --no-such",
        "clean --jobs", "clean --jobs 0", "clean --min-confidence 2", "clean --generate-completion-script bash", "--context m clean",
        "nothing", "clean --field --version text",
    ])
    func wholeTreeAnswers(_ line: String) {
        #expect(CommandLineParser.direct(line.split(separator: " ").map(String.init)) == nil)
    }
}
