import UnspinRender

/// What tells one decided phrase from another.
public struct PhraseIdentity: Sendable, Hashable {
    var text: TextIdentity
    private let key: String
    private let occurrence: Int

    init(_ phrase: DecidedPhrase) {
        text = TextIdentity(phrase.place)
        key = phrase.key
        occurrence = phrase.occurrence
    }
}

extension DecidedPhrase {
    /// Constant, but for a SHA-256.
    public var identity: PhraseIdentity { PhraseIdentity(self) }
}

/// What tells one text from another: a record by its id, or by its line where it has none.
struct TextIdentity: Hashable, Comparable {
    /// Without `./`.
    var path: String
    private let record: String
    private let field: String

    init(_ place: EditLog.Place) {
        var path = place.path[...]
        while path.hasPrefix("./") {
            path = path.dropFirst(2).drop { $0 == "/" }
        }
        self.path = String(path)
        record = place.record.map { "id \($0)" } ?? place.recordLine.map { "line \($0)" } ?? ""
        field = place.field ?? ""
    }

    static func name(of path: String) -> Substring { path.split(separator: "/").last ?? path[...] }

    static func < (left: TextIdentity, right: TextIdentity) -> Bool {
        (left.path, left.record, left.field) < (right.path, right.record, right.field)
    }
}
