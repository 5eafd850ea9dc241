import Testing
import UnspinTestSupport

@testable import Unspin

/// How much of what a careful editor would repair is repaired, and what else is changed. The bounds are what was measured when
/// they were written down, with three points of room for the shares: raise them with every gain.
@Suite struct SeedScoreTests {
    @Test(arguments: [("000", Bundled.seeds[0], 0.69, 6), ("003", Bundled.seeds[1], 0.59, 1)])
    func repairs(_ table: String, _ seed: String, leastShare: Double, mostHarm: Int) throws {
        let text = try Bundled.seed(seed)
        let gold = try Gold(text: text, table: Folder.read("\(Bundled.root)/seeds/\(table).edits.tsv"))
        let applied = try Bundled.repairer.repair(text).edits.applied
        let missed = gold.certain.filter { !gold.isRestored($0, by: applied.map(\.change)) }
        let share = 1 - Double(missed.count) / Double(gold.certain.count)
        let harm = gold.harm(of: applied).map { "\($0.original) -> \($0.replacement)" }
        #expect(gold.certain.count >= 50)
        #expect(share >= leastShare, "not restored: \(missed.map { String(decoding: text[$0.range], as: UTF8.self) })")
        #expect(harm.count <= mostHarm, "\(harm)")
    }
}

/// The repairs of a seed as changes of its text, at each level of certainty.
private struct Gold {
    private let text: [UInt8]
    /// Changes that any editor would make; then with those that are likely; then with matters of style.
    private let levels: [[Change]]

    var certain: [Change] { levels[0] }

    init(text: [UInt8], table: [UInt8]) throws {
        self.text = text
        let rows = String(decoding: table, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        levels = try ["certain", "likely", "style"].indices.map { level in
            var changes: [Change] = []
            for row in rows where try #require(["certain", "likely", "style"].firstIndex(of: row[3])) <= level {
                let present = applying(changes, to: text)
                guard let place = Self.place(of: Array(row[1].utf8), inLine: try #require(Int(row[0])), of: present) else { continue }
                changes = compose(changes, then: [Change(range: place, replacement: Array(row[2].utf8))], text: text).map(\.change)
            }
            return changes
        }
    }

    /// The first occurrence in a line, which counts from one.
    private static func place(of words: [UInt8], inLine line: Int, of text: [UInt8]) -> Range<Int>? {
        let ends = text.indices.filter { text[$0] == UInt8(ascii: "\n") } + [text.count]
        let start = line == 1 ? 0 : ends[line - 2] + 1
        guard start + words.count <= ends[line - 1] else { return nil }
        return (start...ends[line - 1] - words.count).first { text[$0..<$0 + words.count].elementsEqual(words) }
            .map { $0..<$0 + words.count }
    }

    /// Whether the text reads there as an editor would have it, with or without the repairs that are less certain.
    func isRestored(_ change: Change, by edits: [Change]) -> Bool {
        levels.contains { level in
            var range = change.range
            var size = -1
            while range.count != size {
                size = range.count
                for other in level + edits where other.range.overlaps(range) {
                    range = min(range.lowerBound, other.range.lowerBound)..<max(range.upperBound, other.range.upperBound)
                }
            }
            return reading(of: range, by: level) == reading(of: range, by: edits)
        }
    }

    private func reading(of range: Range<Int>, by changes: [Change]) -> ArraySlice<UInt8> {
        let inside = changes.filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }
        return applying(inside, to: Array(text[..<range.upperBound]))[range.lowerBound...]
    }

    /// Edits where no editor would have changed anything.
    func harm(of edits: [Edit]) -> [Edit] {
        edits.filter { edit in
            !levels[2].contains { $0.range.overlaps(edit.range) || edit.range.contains($0.range.lowerBound) || edit.range == $0.range }
        }
    }
}
