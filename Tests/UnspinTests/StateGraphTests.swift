import Testing
import UnspinTestSupport

@testable import Unspin

@Suite("State graph")
struct StateGraphTests {
    /// Every path of the graph, its edges and its score.
    private func paths(_ graph: StateGraph, channel: [Float]) -> [(edges: [Int32], score: Double)] {
        var found: [(edges: [Int32], score: Double)] = []
        func walk(_ state: Int32, _ edges: [Int32], _ score: Double) {
            if state == Int32(graph.stateCount - 1) { found.append((edges, score)) }
            for arc in graph.arcs where arc.from == state {
                walk(arc.to, edges + [arc.edge], score + Double(arc.language + channel[Int(arc.edge)]))
            }
        }
        walk(0, [], 0)
        return found
    }

    @Test("sums, posteriors and best path equal those over all paths", arguments: 0..<60)
    func sweeps(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var graph = StateGraph()
        graph.stateCount = Int.random(in: 2...7, using: &random)
        for from in 0..<graph.stateCount - 1 {
            for to in from + 1..<graph.stateCount where to == from + 1 || Bool.random(using: &random) {
                graph.arcs.append(
                    .init(
                        from: Int32(from), to: Int32(to), edge: Int32(graph.arcs.count), language: Float.random(in: -6...0, using: &random))
                )
            }
        }
        let channel = graph.arcs.map { _ in Float.random(in: -3...0, using: &random) }
        let all = paths(graph, channel: channel)

        var forward: [Float] = []
        var backward: [Float] = []
        var posteriors = [Float](repeating: 0, count: channel.count)
        let total = graph.forward(channel: channel, into: &forward)
        graph.backward(channel: channel, forward: forward, total: total, backward: &backward, posteriors: &posteriors)

        let sum = all.map { exponential(Float($0.score)) }.reduce(0, +)
        #expect(abs(exponential(total) - sum) < 1e-4 * sum)
        for edge in channel.indices {
            let share = all.filter { $0.edges.contains(Int32(edge)) }.map { exponential(Float($0.score)) }.reduce(0, +) / sum
            #expect(abs(posteriors[edge] - share) < 1e-3)
        }
        let best = graph.bestPath(channel: channel)
        let expected = all.max { $0.score < $1.score }!
        #expect(abs(Double(best.score) - expected.score) < 1e-3)
    }
}
