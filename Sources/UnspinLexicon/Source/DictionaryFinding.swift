/// A place in a dictionary source. Lines and columns count from 1; columns count Unicode scalars.
public struct SourcePosition: Sendable, Hashable {
    public var file: String
    public var line: Int
    public var column: Int

    public init(file: String, line: Int, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// Something wrong with a dictionary source.
public struct DictionaryFinding: Error, Sendable, Hashable {
    public enum Severity: Sendable, Hashable {
        /// The line cannot be read; nothing is compiled.
        case error
        /// The dictionary compiles without the offending part.
        case warning
    }

    public enum Problem: Sendable, Hashable {
        /// No `:` between the head of a line and its list.
        case missingColon
        case missingPartOfSpeech
        case unknownPartOfSpeech(String)
        case emptyItem
        /// A weight that is no number or outside the range of its file.
        case weight(String, allowed: ClosedRange<Int>)
        /// The same item twice in a line, or the same entry twice in a file.
        case duplicate(String)
        case spunEqualsOriginal(String)
        /// A longer text than the compiled form holds (bytes), or more words than a match may have.
        case tooLong(String)
        case unknownKey(String)
        case invalidValue(key: String, value: String)
        /// An indented line without an entry above it.
        case keyWithoutEntry
        /// No ` -> ` between the sides of a phrase.
        case missingArrow
        /// The two sides of a phrase do not have the same number of inflection marks, or the same slots.
        case unequalSides
        case unknownSlot(String)
        case unsorted(String)
        /// The canonical of an `auto` phrase is itself a spun phrase of another.
        case chain(String, through: String)
        /// A phrase without a sentence that it repairs.
        case missingExample
        /// A sentence whose brackets or repair cannot be read, or do not fit the entry.
        case example(String)
        /// A guarded entry matches in a sentence that it should leave alone.
        case changesWhatItKeeps(String)
        /// A canonical that cannot be inserted as it stands in an entry that is not `report`.
        case notInsertable(String)
        case query(QueryProblem)
        case missingReason
        /// A table lacks columns of these names.
        case missingColumns([String])
        /// No tab between a phrase and what it stands for.
        case missingTab
        /// More than one `=>` in a line.
        case severalArrows
        /// The ending of a file's name is none of a dictionary's.
        case unknownFormat(String)
    }

    public var position: SourcePosition
    public var severity: Severity
    public var problem: Problem

    public init(_ position: SourcePosition, _ severity: Severity, _ problem: Problem) {
        self.position = position
        self.severity = severity
        self.problem = problem
    }
}
