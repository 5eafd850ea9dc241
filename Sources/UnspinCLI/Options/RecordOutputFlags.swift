import ArgumentParser
import Unspin
import UnspinBatch
import UnspinFormats
import UnspinRender

/// What becomes of records besides their repaired text.
struct RecordOutputFlags: ParsableArguments {
    @Flag(help: "Leave the text of JSON Lines as it is, and tell in the field unspin what was found: edits, rate, family.")
    var annotate = false

    @Option(
        help: ArgumentHelp(
            "Write nothing but attributes of JSON Lines, as Dolma's tools read them: FOLDER/NAME, line beside line.", valueName: "folder"),
        completion: .directory)
    var attributes: String?

    @Flag(help: "Leave out records that do not read spun.")
    var onlySpun = false

    @Option(help: ArgumentHelp("Leave out records of which a spinner replaced a larger share of the words.", valueName: "0...1"))
    var dropAbove: Double?

    @Option(help: ArgumentHelp("Put the original text of JSON Lines records that change into this field.", valueName: "field"))
    var keepOriginal: String?

    @Option(
        help: """
            Put a map from the cleaned to the original text into the field unspin of JSON Lines records that change; with --annotate, what \
            offsets count: utf-8, utf-16 or code-points. (default there: utf-8)
            """)
    var offsets: OffsetUnit?

    var output: RecordOutput {
        var output = RecordOutput()
        output.annotates = annotate
        output.offsets = offsets
        output.originalField = keepOriginal
        output.keepsOnlySpun = onlySpun
        output.highestRate = dropAbove
        output.makesAttributes = attributes != nil
        return output
    }

    /// What must be the same for two runs to be parts of one.
    var settings: String {
        "\(annotate) \(attributes ?? "") \(onlySpun) \(dropAbove.map { "\($0)" } ?? "") \(keepOriginal ?? "") \(offsets?.rawValue ?? "")"
    }

    /// - Throws: where an input has no records, or none that fields can be added to.
    func check(_ inputs: [Input], reading: (Input) -> InputReading) throws(Failure) {
        for input in inputs where !input.isOwnOutput {
            let reading = reading(input)
            let format = input.format(reading.format)
            if let option = optionForJSONLines, format != .jsonLines { throw .notJSONLines(path: input.name, option: option) }
            if onlySpun || dropAbove != nil, format.isOneText {
                throw .noRecords(path: input.name, option: onlySpun ? "--only-spun" : "--drop-above")
            }
            let fields = reading.options.fields.text
            if attributes != nil, fields.count != 1 || fields[0].contains("*") { throw .attributesOfSeveralTexts }
        }
    }

    /// The first option given that is for JSON Lines only.
    private var optionForJSONLines: String? {
        if annotate { return "--annotate" }
        if attributes != nil { return "--attributes" }
        return keepOriginal != nil ? "--keep-original" : offsets.map { _ in "--offsets" }
    }

    func validate() throws {
        if let dropAbove, !(0...1).contains(dropAbove) { throw ValidationError(Messages.rateOutOfRange) }
        if annotate, keepOriginal != nil { throw ValidationError(Messages.annotateKeepsOriginal) }
        if keepOriginal == "" { throw ValidationError(Messages.emptyFieldName) }
        if keepOriginal == RecordAnnotation.field { throw ValidationError(Messages.originalInAnnotation) }
        if attributes == "" { throw ValidationError(Messages.emptyAttributesName) }
        if attributes != nil, annotate || onlySpun || dropAbove != nil || keepOriginal != nil || offsets != nil {
            throw ValidationError(Messages.attributesAlone)
        }
    }
}
