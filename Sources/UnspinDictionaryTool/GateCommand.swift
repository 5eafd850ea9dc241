import ArgumentParser
import FoundationEssentials
import Unspin
import UnspinBundledData
import UnspinContext
import UnspinLexicon

struct TrainGate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate", abstract: "Makes the gate that tells which text is worth decoding, from clean texts.",
        discussion: "The pairs of words that spinning makes come from the bundled lexicon and language model; how often clean text "
            + "has them is counted in the texts.")
    @Argument(help: "Files of clean text in UTF-8.", completion: .file()) var texts: [String]
    @Option(help: ArgumentHelp("The table has 2 to the power of this buckets of four pairs.", valueName: "1...24"))
    var bucketBits = 18
    @Option(name: .shortAndLong, help: "The file to write.") var output: String

    func validate() throws {
        guard GateTable.bucketBits.contains(bucketBits) else { throw ValidationError(Messages.bucketBitsOutOfRange) }
    }

    func run() throws {
        var training = GateTraining(lexicon: try BundledData.lexicon(), model: try BundledData.model())
        for path in texts {
            let text = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            training.count(text.span)
        }
        let table = training.table(bucketBits: bucketBits)
        try Data(table.bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        Messages.note(Messages.gate(table, to: output))
    }
}
