import ArgumentParser
import FoundationEssentials
import UnspinBundledData
import UnspinDecisions
import UnspinFormats
import UnspinLexicon
import UnspinMining

/// Entries, guards and allowed phrases from what reviewers decided.
struct Propose: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Proposes guards, allowed phrases and weights from reviewers' decisions.",
        discussion: """
            Reads decisions files of `unspin review`. What was rejected becomes guards of phrases and lines of the allow-list, what \
            was accepted counts in a channel file; a replacement that a reviewer typed is a new entry. Read it, and add what is right \
            to the dictionaries.
            """)
    @Argument(help: "Decisions files.", completion: .file()) var files: [String]
    @Option(help: "How often the same must have been decided.") var minimum = 2

    func run() throws {
        var decisions: [Decision] = []
        for path in files {
            do {
                let log = try DecisionReader.read(Array(try TextFile.read(path).utf8))
                if let torn = log.torn { Messages.note(Messages.torn(path, line: torn.line)) }
                decisions += DecisionBook(log.decisions).decisions
            } catch let error as EditLogError {
                throw ToolFailure.decisions(path, line: error.line)
            }
        }
        let proposals = ReviewProposals(decisions, lexicon: try BundledData.lexicon(), minimum: minimum)
        print(Messages.proposals(proposals), terminator: "")
    }
}
