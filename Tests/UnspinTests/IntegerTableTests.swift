import Testing
import UnspinTestSupport

@testable import Unspin

@Suite struct IntegerTableTests {
    @Test(arguments: 0..<4) func holdsWhatADictionaryHolds(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var table = IntegerTable()
        var expected: [UInt64: Int32] = [:]
        for _ in 0..<4000 {
            // Keys that differ in few bits, as those of neighbouring candidates do.
            let key = UInt64.random(in: 0..<3000, using: &random) << UInt64(8 * Int.random(in: 0...4, using: &random))
            let value = Int32.random(in: 0...Int32.max, using: &random)
            table[key] = value
            expected[key] = value
        }
        #expect(expected.allSatisfy { table[$0.key] == $0.value })
        #expect(table[1 << 60] == nil)
    }
}
