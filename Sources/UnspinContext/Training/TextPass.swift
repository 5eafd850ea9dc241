import UnspinText

/// A consumer of a text's lines, one a worker.
protocol LineConsumer: Sendable {
    mutating func consume(_ line: borrowing Span<UInt8>, tokens: [Token]) throws(TrainingError)
}

/// Reads a text once, by several workers, each with a segmenter and a consumer of its own.
enum TextPass {
    /// - Returns: the consumers, each with what it has gathered from its share of the lines.
    static func run<Consumer: LineConsumer>(
        path: String, heldOut: HeldOutLines, workers: Int, makeConsumer: @Sendable @escaping (Int) -> Consumer
    ) async throws -> [Consumer] {
        let chunks = try LineChunks(path: path)
        return try await withThrowingTaskGroup(of: Consumer.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var consumer = makeConsumer(worker)
                    try read(chunks, heldOut: heldOut, into: &consumer)
                    return consumer
                }
            }
            var consumers: [Consumer] = []
            for try await consumer in group { consumers.append(consumer) }
            return consumers
        }
    }

    private static func read(_ chunks: LineChunks, heldOut: HeldOutLines, into consumer: inout some LineConsumer) throws(TrainingError) {
        guard var segmenter = try? Segmenter() else { throw .segmenter }
        var tokens: [Token] = []
        while let chunk = try chunks.next() {
            let bytes = chunk.span
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
                let line = bytes.extracting(start..<end)
                if !heldOut.contains(line) {
                    segmenter.segment(line, into: &tokens)
                    try consumer.consume(line, tokens: tokens)
                }
                start = end + 1
            }
        }
    }
}
