import Testing
import UnspinContext
import UnspinTestSupport

@testable import Unspin

@Suite struct BeamSearchTests {
    private static let phrases = """
        mentioned -> said | told | stated
        said -> told
        2 nations -> two countries | both nations
        nations -> countries | states
        would go to -> would visit | would fly to
        go to -> visit
        final week -> last week | late week
        final -> last
        overseas minister -> foreign minister
        """
    private static let words = [
        "the", "overseas", "minister", "mentioned", "said", "that", "2", "nations", "would", "go", "to", "it", "final", "week", ",", "and",
    ]

    /// Every path through the lattice, word by word, without states: its edges and score.
    private func paths(_ scanned: Scanned, channel: [Float]) -> [(edges: [Int32], score: Double)] {
        var found: [(edges: [Int32], score: Double)] = []
        func walk(_ token: Int, _ context: Context, _ edges: [Int32], _ score: Double) {
            guard token < scanned.lattice.tokenCount else {
                let end = Double(scanned.model.score(.sentenceEnd, after: context).logProbability * DecoderWeights.language)
                found.append((edges, score + end))
                return
            }
            for index in scanned.lattice.edges(from: token) {
                let edge = scanned.lattice.edges[index]
                var context = context
                var score = score + Double(edge.cost + channel[index])
                for word in scanned.lattice.words[Int(edge.wordStart)..<Int(edge.wordStart + edge.wordCount)] {
                    let step = scanned.model.score(word, after: context)
                    score += Double(step.logProbability * DecoderWeights.language)
                    context = step.next
                }
                walk(Int(edge.end), context, edges + [Int32(index)], score)
            }
        }
        walk(0, scanned.model.begin, [], 0)
        return found
    }

    private func sentence(_ seed: Int) -> String {
        var random = SeededGenerator(seed: UInt64(seed))
        return (0..<Int.random(in: 1...9, using: &random)).map { _ in Self.words.randomElement(using: &random)! }.joined(separator: " ")
    }

    @Test("without a limit it is exact: best path and sum are those over all paths", arguments: 0..<40)
    func exact(seed: Int) throws {
        let scanned = try Scanned(sentence(seed), phrases: Self.phrases)
        let channel = SpinnerEstimate(coverage: 0.5, families: [1]).channelScores(of: scanned.lattice)
        let all = paths(scanned, channel: channel)
        var search = BeamSearch(model: scanned.model)
        search.width = .max
        search.margin = .infinity
        var graph = StateGraph()
        search.search(scanned.lattice, tokens: 0..<scanned.lattice.tokenCount, channel: channel, into: &graph)

        let best = graph.bestPath(channel: channel)
        let expected = all.max { $0.score < $1.score }!
        #expect(abs(Double(best.score) - expected.score) < 1e-3)
        #expect(all.contains { $0.edges == best.edges.filter { $0 != Lattice.endEdge } && abs($0.score - expected.score) < 1e-3 })
        var forward: [Float] = []
        let sum = all.map { exponential(Float($0.score - expected.score)) }.reduce(0, +)
        #expect(abs(exponential(graph.forward(channel: channel, into: &forward) - Float(expected.score)) - sum) < 2e-3 * sum)
    }

    @Test("whatever the beam, the text as it stands is never lost", arguments: 0..<20)
    func keepsTheTextAsItStands(seed: Int) throws {
        let scanned = try Scanned(sentence(seed), phrases: Self.phrases)
        let channel = SpinnerEstimate(coverage: 0.98, families: [1]).channelScores(of: scanned.lattice)
        var search = BeamSearch(model: scanned.model)
        search.width = 1
        search.margin = 0
        var graph = StateGraph()
        search.search(scanned.lattice, tokens: 0..<scanned.lattice.tokenCount, channel: channel, into: &graph)
        var states: Set<Int32> = [0]
        for token in 0..<scanned.lattice.tokenCount {
            let keep = Int32(scanned.lattice.edges(from: token).lowerBound)
            states = Set(graph.arcs.filter { $0.edge == keep && states.contains($0.from) }.map(\.to))
            #expect(!states.isEmpty)
        }
        // A narrow beam finds no better path than all of them.
        let best = paths(scanned, channel: channel).map(\.score).max()!
        #expect(Double(graph.bestPath(channel: channel).score) <= best + 1e-3)
    }
}
