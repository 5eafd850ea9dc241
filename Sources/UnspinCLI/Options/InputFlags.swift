public import ArgumentParser
import UnspinBatch
public import UnspinFormats
import UnspinText

extension InputFormat: ExpressibleByArgument {}

/// What is read, and how.
struct InputFlags: ParsableArguments {
    @Argument(
        help: "Files, folders and patterns (in quotation marks); - is standard input, which is read when nothing is named.",
        completion: .file())
    var paths: [String] = []

    @Option(help: "The container of the text. By default the ending of the name tells, before .gz or .zst: what it does not tell is text.")
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

    @OptionGroup var search: SearchFlags

    /// Standard input where no path is given.
    /// - Parameter outputFolder: is not searched.
    /// - Throws: a request for the command's help where that would wait for a terminal; `ExitStatus` where only a list of the files is
    ///   asked for, which is written; `FileError` where a list of files cannot be read.
    func find(_ console: Console, for command: any ParsableCommand.Type, outputFolder: String? = nil) throws -> Discovery.Result {
        if paths.isEmpty, search.filesFrom == nil {
            if console.inputIsTerminal { throw CleanExit.helpRequest(command) }
            return Discovery.Result(inputs: [.standardInput])
        }
        let found = try search.find(paths, outputFolder: outputFolder)
        if search.files {
            try console.output(found.inputs.map { $0.name + "\n" }.joined())
            throw ExitStatus.done
        }
        if let note = Messages.leftOut(found) { console.note(note) }
        return found
    }

    /// A batch that reads as the flags say.
    func batch(_ repairers: Repairers, _ console: Console) throws(Failure) -> Batch {
        if let encoding, (try? DecodedText([], encoding: encoding)) == nil { throw .encoding(encoding) }
        return Batch(repairers: repairers, format: inputFormat, options: options, report: { console.report($0) })
    }

    /// - Throws: where several texts would run into each other on standard output.
    func checkOneText(_ inputs: [Input]) throws(Failure) {
        let texts = inputs.count { !$0.isOwnOutput && $0.format(inputFormat).isOneText }
        guard texts <= 1 else { throw .severalTexts }
    }

    private var options: ReadOptions {
        ReadOptions(
            fields: RecordFields(text: field.isEmpty ? ["text"] : field, id: id), encoding: encoding,
            recordLimit: maxRecord?.bytes ?? ReadOptions.defaultRecordLimit)
    }

    func validate() throws {
        if field.contains("") || id == "" { throw ValidationError(Messages.emptyFieldName) }
        if inputFormat?.isOneText == true, !field.isEmpty || id != nil { throw ValidationError(Messages.fieldsForText) }
    }
}
