import ArgumentParser
import UnspinContext

struct HeldOut: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the lines that train --held-out leaves out, one file for each text file.")

    @Argument(help: "UTF-8 text files.")
    var files: [String]

    @Option(help: "One line in this many, as given to train.")
    var oneIn: Int

    @Option(name: .shortAndLong, help: "Folder for the lines.")
    var output: String

    func run() async throws {
        try await Messages.reporting {
            for file in files {
                let name = file.split(separator: "/").last.map(String.init) ?? file
                try HeldOutLines(oneIn: oneIn).write(linesOf: file, to: "\(output)/\(name)")
            }
        }
    }
}
