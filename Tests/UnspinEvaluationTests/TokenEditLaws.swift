import Testing
import UnspinTestSupport

@testable import UnspinEvaluation

@Suite struct TokenEditLaws {
    private func texts(_ seed: UInt64) -> (before: [String], after: [String]) {
        var generator = SeededGenerator(seed: seed)
        func words() -> [String] {
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in ["a", "b", "c"].randomElement(using: &generator)! }
        }
        return (words(), words())
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func editsMakeOneTextTheOther(seed: UInt64) {
        let (before, after) = texts(seed)
        let edits = tokenEdits(from: before, to: after)
        var result: [String] = []
        var position = 0
        for edit in edits {
            #expect(edit.range.lowerBound >= position)
            result += before[position..<edit.range.lowerBound] + edit.replacement
            position = edit.range.upperBound
        }
        #expect(result + before[position...] == after)
        #expect(edits.isEmpty == (before == after))
    }

    /// No fewer words changed than the distance by its definition.
    @Test(arguments: 0..<60 as Range<UInt64>) func editsAreFewest(seed: UInt64) {
        let (before, after) = texts(seed)
        func distance(_ i: Int, _ j: Int, _ known: inout [[Int]: Int]) -> Int {
            if i == 0 || j == 0 { return i + j }
            if let found = known[[i, j]] { return found }
            let found = min(
                distance(i - 1, j - 1, &known) + (before[i - 1] == after[j - 1] ? 0 : 1), distance(i - 1, j, &known) + 1,
                distance(i, j - 1, &known) + 1)
            known[[i, j]] = found
            return found
        }
        var known: [[Int]: Int] = [:]
        let size = tokenEdits(from: before, to: after).reduce(0) { $0 + max($1.range.count, $1.replacement.count) }
        #expect(size <= distance(before.count, after.count, &known))
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func repairingToTheOriginalIsPerfect(seed: UInt64) {
        let (before, after) = texts(seed)
        let comparison = Comparison(
            spun: before.joined(separator: " "), original: after.joined(separator: " "), repaired: after.joined(separator: " "))
        #expect(comparison.tally.wrong + comparison.tally.missed + comparison.tally.harm + comparison.tally.repairedErrors == 0)
        #expect(comparison.tally.exact == 1)
    }
}
