import Testing
import UnspinTestSupport

@testable import Unspin

@Suite("Composition of changes")
struct EditCompositionTests {
    @Test("equals carrying out one after the other, for generated changes", arguments: 0..<400)
    func composition(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 97...122, using: &random) }
        let first = changes(of: text, using: &random)
        let between = applying(first, to: text)
        let second = changes(of: between, using: &random)
        let composed = compose(first, then: second, text: text)

        #expect(applying(composed.map(\.change), to: text) == applying(second, to: between))
        for (left, right) in zip(composed, composed.dropFirst()) {
            #expect(left.change.range.upperBound <= right.change.range.lowerBound)
            #expect(left.change.range != right.change.range)
        }
        #expect(composed.flatMap(\.first) == Array(first.indices))
        #expect(composed.flatMap(\.second) == Array(second.indices))
    }

    @Test("keeps changes apart that do not touch")
    func apart() {
        let text = Array("a extra , bold".utf8)
        let composed = compose(
            [Change(range: 7..<9, replacement: Array(",".utf8))], then: [Change(range: 2..<7, replacement: Array("more".utf8))], text: text)
        #expect(composed.map(\.change.range) == [2..<7, 7..<9])
    }

    private func changes(of text: [UInt8], using random: inout SeededGenerator) -> [Change] {
        var changes: [Change] = []
        var position = 0
        while position <= text.count, changes.count < 5 {
            let start = position + Int.random(in: 0...6, using: &random)
            let end = start + Int.random(in: 0...4, using: &random)
            guard end <= text.count else { break }
            let replacement = (0..<Int.random(in: start == end ? 1...3 : 0...3, using: &random)).map { _ in
                UInt8.random(in: 65...90, using: &random)
            }
            changes.append(Change(range: start..<end, replacement: replacement))
            position = end + 1
        }
        return changes
    }
}
