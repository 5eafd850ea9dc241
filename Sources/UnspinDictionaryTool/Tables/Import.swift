import ArgumentParser
import UnspinLexicon

/// Tables of other programs as a file of phrases.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turns a table of another program into a file of phrases.",
        discussion: """
            The Problematic Paper Screener's CSV (.csv), synonyms of Solr (.solr), dictionaries of OpenCC (.opencc) and codespell \
            (.codespell); where the ending does not tell, name the format before the file: solr:synonyms.txt. What the entries lack \
            for a dictionary of the project are the sentences that they repair.
            """)
    @Argument(help: ArgumentHelp("The tables.", valueName: "[format:]file"), completion: .file()) var tables: [String]

    func run() throws {
        let files = DictionaryFiles(try tables.map(SourcesArgument.source(named:)))
        for finding in files.findings where finding.severity == .warning { Messages.note(Messages.finding(finding)) }
        try files.findings.stopOnErrors()
        for file in files.phrases {
            var header = SourceHeader()
            header.seen = "imported from \(file.file)"
            print("# seen: \(header.seen)\n")
            for var entry in file.entries {
                if entry.seen.isEmpty { entry.seen = header.seen }
                print(entry.text(header: header))
            }
        }
    }
}

extension [DictionaryFinding] {
    /// Says the errors on standard error and stops where there are any.
    func stopOnErrors() throws {
        let errors = filter { $0.severity == .error }
        for finding in errors { Messages.note(Messages.finding(finding)) }
        if !errors.isEmpty { throw ExitCode(1) }
    }
}
