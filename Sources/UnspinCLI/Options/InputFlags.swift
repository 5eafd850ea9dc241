public import ArgumentParser
import UnspinBatch
public import UnspinFormats

extension InputFormat: ExpressibleByArgument {}

/// What is read, and how.
struct InputFlags: ParsableArguments {
    @Argument(help: "Files to read; - is standard input, which is read when no file is named.", completion: .file())
    var paths: [String] = []

    @Option(help: "The container of the text: text or jsonl. By default .jsonl and .ndjson files are JSON Lines, all others text.")
    var inputFormat: InputFormat?

    @Option(
        help: ArgumentHelp(
            "A field of JSON Lines records that is text. Repeatable: several fields are one document. (default: text)", valueName: "name"))
    var field: [String] = []

    @Option(help: ArgumentHelp("The field that identifies a record.", valueName: "name"))
    var id: String?

    @Option(help: ArgumentHelp("The charset of text files, such as utf-8, utf-16 or windows-1252. (default: detected)", valueName: "name"))
    var encoding: String?

    @Option(
        help: ArgumentHelp(
            "Pass records and files longer than this through unchanged, as bad ones: bytes, or with K, M or G. (default: 64M)",
            valueName: "size"))
    var maxRecord: ByteCount?

    /// Standard input where no path is given.
    /// - Throws: a request for the command's help where that would wait for a terminal.
    func inputs(_ console: Console, for command: any ParsableCommand.Type) throws -> [Input] {
        guard paths.isEmpty else { return paths.map(Input.init(argument:)) }
        if console.inputIsTerminal { throw CleanExit.helpRequest(command) }
        return [.standardInput]
    }

    var options: ReadOptions {
        ReadOptions(
            fields: RecordFields(text: field.isEmpty ? ["text"] : field, id: id), encoding: encoding,
            recordLimit: maxRecord?.bytes ?? ReadOptions.defaultRecordLimit)
    }

    func validate() throws {
        if field.contains("") || id == "" { throw ValidationError(Messages.emptyFieldName) }
        if inputFormat == .text, !field.isEmpty || id != nil { throw ValidationError(Messages.fieldsForText) }
    }
}
