import ArgumentParser
import UnspinBatch
import UnspinConfiguration
import UnspinFormats
import UnspinText

/// What is read, and how.
struct InputFlags: ParsableArguments {
    @Argument(
        help: "Files, folders and patterns (in quotation marks); - is standard input, which is read when nothing is named.",
        completion: .file())
    var paths: [String] = []

    @Option(help: ArgumentHelp("What standard input is called: its format and its configuration are that file's.", valueName: "path"))
    var stdinFilename: String?

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
    /// - Parameters:
    ///   - exclude: patterns of what is left out.
    ///   - outputFolder: is not searched.
    /// - Throws: a request for the command's help where that would wait for a terminal; `ExitStatus` where only a list of the files is
    ///   asked for, which is written; `FileError` where a list of files cannot be read.
    func find(
        _ console: Console, for command: any ParsableCommand.Type, excluding exclude: [String], outputFolder: String? = nil
    ) throws -> Discovery.Result {
        if paths.isEmpty, search.filesFrom == nil {
            if console.inputIsTerminal { throw CleanExit.helpRequest(command) }
            return Discovery.Result(inputs: [.standardInput(named: stdinFilename)])
        }
        var found = try search.find(paths, excluding: exclude, outputFolder: outputFolder)
        found.inputs = found.inputs.map { $0.path == nil ? .standardInput(named: stdinFilename) : $0 }
        if search.files {
            try console.output(found.inputs.map { $0.name + "\n" }.joined())
            throw ExitStatus.done
        }
        if let note = Messages.leftOut(found) { console.note(note) }
        return found
    }

    /// A batch that reads as the flags say.
    func batch(_ repairers: Repairers, _ console: Console) throws(Failure) -> Batch {
        if let encoding, (try? DecodedText([], encoding: encoding)) == nil { throw .encoding(encoding, nil) }
        var batch = Batch(repairers: repairers, format: inputFormat, options: options, report: { console.report($0) })
        if console.progress != nil { batch.showProgress = { console.show($0) } }
        return batch
    }

    /// - Throws: where several texts would run into each other on standard output.
    func checkOneText(_ inputs: [Input], format: (Input) -> InputFormat) throws(Failure) {
        let texts = inputs.count { !$0.isOwnOutput && format($0).isOneText }
        guard texts <= 1 else { throw .severalTexts }
    }

    private var options: ReadOptions {
        ReadOptions(
            fields: RecordFields(text: field.isEmpty ? ["text"] : field, id: id), encoding: encoding, recordLimit: recordLimit)
    }

    var recordLimit: Int { maxRecord?.bytes ?? ReadOptions.defaultRecordLimit }

    /// What the flags set of a configuration.
    func set(in layer: inout Layer) {
        layer.setOnCommandLine(.inputFormat, inputFormat.map { .text($0.rawValue) })
        layer.setOnCommandLine(.field, list: field)
        layer.setOnCommandLine(.id, id.map { .text($0) })
        layer.setOnCommandLine(.encoding, encoding.map { .text($0) })
        layer.setOnCommandLine(.exclude, list: search.exclude)
    }

    func validate() throws {
        if field.contains("") || id == "" { throw ValidationError(Messages.emptyFieldName) }
        if stdinFilename == "" { throw ValidationError(Messages.emptyStdinFilename) }
        if inputFormat?.isOneText == true, !field.isEmpty || id != nil { throw ValidationError(Messages.fieldsForText) }
    }
}
