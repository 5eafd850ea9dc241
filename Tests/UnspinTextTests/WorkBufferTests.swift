import Testing
import UnspinText

@Suite struct WorkBufferTests {
    @Test func growsAndIsUsedAgain() {
        var buffer = WorkBuffer<Int>(capacity: 0)
        for round in 1...3 {
            buffer.removeAll()
            #expect(buffer.isEmpty)
            for index in 0..<100 * round { buffer.append(index) }
            buffer[7] = -round
            buffer.resize(to: 100 * round + 5, filling: 9)
            #expect(buffer.count == 100 * round + 5)
            #expect(buffer.indices.allSatisfy { buffer[$0] == ($0 == 7 ? -round : $0 < 100 * round ? $0 : 9) })
            buffer.truncate(to: 3)
            #expect(buffer.count == 3)
        }
    }
}
