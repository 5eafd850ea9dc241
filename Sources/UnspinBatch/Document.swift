public import Unspin
public import UnspinFormats
public import UnspinRender

/// A file, or one record of a container, after repair: its source bytes and the edits of each text in it.
public struct Document: Sendable {
    /// What the input is called.
    public var path: String
    /// The record's 1-based line, where the input is a container.
    public var recordLine: Int?
    public var record: String?
    /// The bytes of the file, or of the line with its ending.
    public var source: [UInt8]
    /// Where `source` starts in the file, in bytes.
    public var offset: Int
    public var parts: [Part]
    /// Where it is not, a diff of the source would not be readable.
    public var isUTF8 = true
    /// Where the source means nothing in its charset: half-open byte ranges of the text.
    public var invalid: [Range<Int>] = []
    public var evidence: DocumentEvidence
    /// Nil where the record could not be read.
    public var outcome: Outcome?
    /// Why the record could not be read, where it could not; also on the further pieces of a long one.
    public var failure: RecordError?
    /// More bytes of the bad record before.
    public var isContinuation = false
    /// Why the record is not in the output, where it is not.
    public var removal: Removal?
    /// The line of attributes that is to stand beside the record, where attributes are made.
    var attributes: String?
    /// How the input around it is compressed.
    public var packing: Packing?
    /// Where it is a part of a text that is too long to be held.
    public var stretch: DocumentStretch?

    /// One text of a document.
    public struct Part: Sendable {
        public var field: String?
        /// UTF-8.
        public var text: [UInt8]
        /// In offsets of `source`; `edit.range` is in offsets of `text`.
        public var sourceEdits: [SourceEdit]
        /// The phrases of the document's evidence that stand in this text, in offsets of `text`.
        public var strongest: [SpunPhrase]
        /// What lines and columns are counted in; UTF-8.
        public var page: [UInt8]
        /// Where the byte at an offset of `text` is in `page`.
        var pageOffset: @Sendable (Int) -> Int = { $0 }

        /// Linear.
        public var places: TextPlaces { TextPlaces(page: page, offset: pageOffset) }

        public var edits: EditList {
            do {
                return try EditList(sourceEdits.map(\.edit))
            } catch {
                preconditionFailure("edits of a part of a document overlap: \(error)")
            }
        }
    }

    /// Adds a change of the source that is none of its texts.
    mutating func add(_ edit: DependentEdit) {
        let text = Array(source[edit.range])
        parts.append(Part(field: edit.name, text: text, sourceEdits: [edit.sourceEdit(in: source)], strongest: [], page: text))
    }

    public var edits: [Edit] { parts.flatMap { $0.sourceEdits.map(\.edit) } }
    public var isRemoved: Bool { removal != nil }
    public var isChanged: Bool { isRemoved || parts.contains { $0.sourceEdits.contains { $0.edit.isApplied } } }

    /// Whether it is a record or a file, and not what stands between records.
    var isRecord: Bool { outcome != .empty || !parts.isEmpty }

    /// Whether it ends what counts as one document. Its evidence and outcome are then those of all of it.
    var endsDocument: Bool { stretch?.isLast ?? true }

    /// Whether it was found spun, and there is a phrase to show, in it or before it in the same document.
    public var isSpun: Bool {
        evidence.isSpun && (edits.contains { $0.cause == .phrase } || stretch?.before.hasPhrases == true)
    }

    /// All edits in the order of the source; fields may stand there in another order than they were asked for.
    public var sourceEdits: [SourceEdit] {
        parts.flatMap(\.sourceEdits).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The source with the applied edits; the source itself where there are none, and nothing where it is not in the output. Linear.
    public var cleaned: [UInt8] { isRemoved ? [] : isChanged ? sourceEdits.apply(to: source) : source }
}
