import ArgumentParser
import Unspin
import UnspinBatch

struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", _superCommandName: UnspinCommand.name,
        abstract: "Say how much of each document reads spun.",
        discussion: "One line a document: spun phrases per 1,000 words, the share of replaced words, the family of the spinner and the "
            + "evidence (natural logarithms), and the phrases that speak loudest. A spun phrase is a signal, "
            + "not a proof of where a text comes from.")

    @OptionGroup(title: "Input") var input: InputFlags

    @Flag(help: "One JSON object a document.")
    var json = false

    @Flag(help: "Exit with 1 when a document is found spun.")
    var check = false

    @OptionGroup var known: BaselineFlags
    @OptionGroup(title: "Run") var running: RunFlags
    @OptionGroup(title: "Repair") var repair: RepairFlags
    @OptionGroup(title: "Messages") var messages: ProgressFlags

    func run() throws {
        let console = messages.console(writesOutput: true)
        let configuration = try RunConfiguration(repair, input, console)
        let found = try input.find(console, for: Self.self, excluding: configuration.excluded())
        var batch = try configuration.batch(for: found.inputs, running)
        // A baseline asks for all phrases of a document at once.
        batch.splitsTexts = known.baseline == nil && known.writeBaseline == nil
        let writer = DescriptorWriter.standardOutput()
        batch.flush = writer.flush
        var sink = ScanSink(
            writer, asJSON: json, countsReview: try configuration.countsReview(found.inputs), baseline: try known.read(),
            keepsPhrases: known.writeBaseline != nil)
        let counts = try batch.run(found, into: &sink)
        try writer.flush()
        console.clearProgress()
        try known.write(sink.phrases, console)
        try counts.check()
        if check, sink.found > 0 { throw ExitStatus.found }
    }
}
