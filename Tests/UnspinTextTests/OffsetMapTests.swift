import Testing
import UnspinTestSupport

@testable import UnspinText

@Suite struct OffsetMapTests {
    @Test func theExampleOfItsDocumentation() {
        let map = OffsetMap([TextChange(range: 8..<9, replacement: "", rule: .spacing)])
        #expect(map.originalRange(of: 8..<9) == 9..<10)
        #expect(map.originalRange(of: 0..<9) == 0..<10)
        #expect(map.originalRange(of: 0..<8) == 0..<8)
        #expect(map.originalRange(of: 10..<13) == 11..<14)
        #expect(map.normalisedRange(of: 0..<8) == 0..<8)
        #expect(map.normalisedRange(of: 9..<10) == 8..<9)
        #expect(map.normalisedRange(of: 8..<9) == 8..<8)
    }

    @Test(
        arguments: [
            // An insertion belongs to neither neighbour.
            (7..<7, " ", 0..<7, 0..<7), (7..<7, " ", 8..<13, 7..<12),
            // Inside a replaced part, all of it.
            (2..<5, "éé", 3..<4, 2..<5), (2..<5, "éé", 0..<3, 0..<5), (2..<5, "éé", 6..<8, 5..<7),
        ] as [(Range<Int>, String, Range<Int>, Range<Int>)])
    func origins(_ range: Range<Int>, _ replacement: String, _ normalised: Range<Int>, _ original: Range<Int>) {
        let map = OffsetMap([TextChange(range: range, replacement: replacement, rule: .nfc)])
        #expect(map.originalRange(of: normalised) == original)
    }

    /// Random changes of a text of `count` bytes.
    private func changes(of count: Int, seed: Int) -> [TextChange] {
        var generator = SeededGenerator(seed: UInt64(seed))
        var changes: [TextChange] = []
        var position = Int.random(in: 0...3, using: &generator)
        while position <= count {
            let end = min(count, position + Int.random(in: 0...3, using: &generator))
            let replacement = String("xyz".prefix(Int.random(in: 0...3, using: &generator)))
            if position < end || !replacement.isEmpty {
                changes.append(TextChange(range: position..<end, replacement: replacement, rule: .spacing))
            }
            position = end + Int.random(in: 1...4, using: &generator)
        }
        return changes
    }

    @Test func unchangedBytesMapToThemselves() {
        for seed in 0..<300 {
            let text = Array("abcdefghijklmnopqrstuvw".utf8.prefix(seed % 24))
            let changes = changes(of: text.count, seed: seed)
            let map = OffsetMap(changes)
            let normalised = changes.apply(to: text)
            for offset in text.indices where !changes.contains(where: { $0.range.contains(offset) }) {
                let place = map.normalisedRange(of: offset..<offset + 1)
                #expect(place.count == 1 && normalised[place.lowerBound] == text[offset])
                #expect(map.originalRange(of: place) == offset..<offset + 1)
            }
        }
    }

    @Test func rangesAreMonotoneAndCoverEverything() {
        for seed in 0..<300 {
            let count = seed % 24
            let changes = changes(of: count, seed: seed)
            let map = OffsetMap(changes)
            let normalisedCount = changes.apply(to: [UInt8](repeating: 0x61, count: count)).count
            var covered = [Bool](repeating: false, count: count)
            var last = 0..<0
            for offset in 0..<normalisedCount {
                let range = map.originalRange(of: offset..<offset + 1)
                #expect(range.lowerBound >= last.lowerBound && range.upperBound >= last.upperBound && range.upperBound <= count)
                for byte in range { covered[byte] = true }
                last = range
            }
            // Every byte is an origin of something, unless it was removed.
            for byte in covered.indices where !covered[byte] {
                #expect(changes.contains { $0.range.contains(byte) && $0.replacement.isEmpty })
            }
            // A wider range never comes from less.
            for start in 0...normalisedCount {
                var previous = 0
                for end in start...normalisedCount {
                    let upper = map.originalRange(of: start..<end).upperBound
                    #expect(upper >= previous)
                    previous = upper
                }
            }
        }
    }

    @Test func twoListsInOneDoWhatTheyDoOneAfterTheOther() {
        for seed in 0..<2000 {
            let text = Array("abcdefghijklmnopqrstuvw".utf8.prefix(seed % 24))
            let first = changes(of: text.count, seed: seed)
            let middle = first.apply(to: text)
            let second = changes(of: middle.count, seed: seed + 5000)
            let both = first.followed(by: second, middle: middle)
            #expect(both.apply(to: text) == second.apply(to: middle))
            for (left, right) in zip(both, both.dropFirst()) {
                #expect(left.range.upperBound <= right.range.lowerBound && left.range != right.range)
            }
        }
    }
}
