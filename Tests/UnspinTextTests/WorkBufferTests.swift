import Testing
import UnspinText

@Suite struct WorkBufferTests {
    @Test func growsAndIsUsedAgain() {
        var buffer = WorkBuffer<Int>(capacity: 0)
        for round in 1...3 {
            buffer.removeAll()
            let isEmpty = buffer.isEmpty
            #expect(isEmpty)
            for index in 0..<100 * round { buffer.append(index) }
            buffer[7] = -round
            buffer.resize(to: 100 * round + 5, filling: 9)
            let elements = buffer.indices.map { buffer[$0] }
            #expect(elements == (0..<100 * round).map { $0 == 7 ? -round : $0 } + Array(repeating: 9, count: 5))
            buffer.truncate(to: 3)
            let count = buffer.count
            #expect(count == 3)
        }
    }
}
