import Testing
import Unspin
import UnspinTestSupport

/// What a directive of the text names is not used where it says so, and nothing else is lost.
@Suite struct IgnoredEntryTests {
    private static let spun = Bundled.spun.prefix(3).joined(separator: "\n\n") + "\n\n"
    private static let edits: [Edit] = {
        do { return try Bundled.repairer.repair(spun).edits.edits } catch { preconditionFailure("\(error)") }
    }()
    /// The entry that has most edits.
    private static let entry: String = {
        let counts = edits.filter { $0.cause == .phrase }.reduce(into: [String: Int]()) { $0[$1.entry, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }!.key
    }()

    /// An entry that is ignored all over a text is one that is switched off, in all its sections and after what normalisation does. The
    /// first section is of clean text, which is not decoded.
    @Test func isSwitchedOff() throws {
        var options = RepairOptions()
        options.disabled = [Self.entry]
        let clean = Bundled.clean.joined(separator: "\n\n") + "\n\n"
        let filler = String(repeating: clean, count: 1 + 12_000 / clean.utf8.count)
        let text = "unspin:disable[\(Self.entry)]\n\n\(filler)A ze\u{200B}ro came along with them.\n\n\(Self.spun)"
        let ignoring = try Bundled.repairer.repair(text)
        #expect(ignoring.edits == (try Bundled.repairer(options).repair(text).edits))
        #expect(ignoring.edits.applied.count > 2)
        #expect(!ignoring.edits.edits.contains { $0.entry == Self.entry })
    }

    /// It holds for its line, and not for others.
    @Test func holdsForItsLine() throws {
        let place = try #require(Self.edits.first { $0.entry == Self.entry })
        let line = Self.spun.utf8.prefix(place.range.lowerBound).count { $0 == 0x0A }
        var lines = Self.spun.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[line] += " unspin:ignore[other, \(Self.entry)]"
        let left = try Bundled.repairer.repair(lines.joined(separator: "\n")).edits.edits
        #expect(!left.contains { $0.entry == Self.entry && $0.range.lowerBound <= place.range.lowerBound })
        #expect(left.contains { $0.entry != Self.entry && $0.range.lowerBound <= place.range.lowerBound })
        let other = "unspin:ignore[\(Self.entry)]\n\(Self.spun)"
        #expect(try Bundled.repairer.repair(other).edits.edits.contains { $0.entry == Self.entry })
    }

    @Test func isExplained() throws {
        var worker = try RepairWorker(Bundled.repairer)
        let trace = worker.trace(Array("unspin:disable[\(Self.entry)]\n\n\(Self.spun)".utf8))
        #expect(trace.sections.flatMap(\.vetoes).contains { $0.entry == Self.entry && $0.reason == .ignored })
    }
}
