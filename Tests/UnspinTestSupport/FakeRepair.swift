public import Unspin

/// A repair by a table of words, so that what surrounds the decoder can be tested without dictionaries.
public struct FakeRepair: Sendable {
    public struct Row: Sendable {
        var old: [UInt8]
        var new: String
        var isApplied: Bool

        public init(_ old: String, _ new: String, isApplied: Bool = true) {
            self.old = Array(old.utf8)
            self.new = new
            self.isApplied = isApplied
        }
    }

    private let rows: [Row]

    public init(_ rows: Row...) { self.rows = rows }
    public init(rows: [Row]) { self.rows = rows }

    /// Every occurrence of a row's old text becomes an edit; an earlier row wins.
    public func repair(_ text: [UInt8]) -> Repair {
        var edits: [Edit] = []
        var position = 0
        while position < text.count {
            guard let row = rows.first(where: { text[position...].starts(with: $0.old) }) else {
                position += 1
                continue
            }
            let range = position..<position + row.old.count
            edits.append(.fake(range, String(decoding: row.old, as: UTF8.self), row.new, isApplied: row.isApplied))
            position = range.upperBound
        }
        return Repair(text, edits)
    }
}

extension Edit {
    /// An edit as a dictionary entry would propose it.
    public static func fake(_ range: Range<Int>, _ original: String, _ replacement: String, isApplied: Bool = true) -> Edit {
        Edit(
            range: range, original: original, replacement: replacement, entry: "test/\(original)", cause: .phrase,
            tier: isApplied ? .auto : .review, confidence: isApplied ? 0.9 : 0.5, isApplied: isApplied)
    }
}

extension Repair {
    /// The repair of a text by the given edits, which must be disjoint.
    public init(_ text: [UInt8], _ edits: [Edit]) {
        var evidence = DocumentEvidence()
        evidence.words = text.split { $0 == 0x20 || $0 == 0x0A }.count
        do {
            let list = try EditList(edits)
            try self.init(original: text, cleaned: list.apply(to: text), edits: list, evidence: evidence, outcome: .decided)
        } catch {
            preconditionFailure("\(error)")
        }
    }
}
