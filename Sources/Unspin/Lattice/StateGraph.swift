import UnspinContext

/// The search graph of one sentence: language-model states joined by the lattice edges that lead from one to the next.
///
/// States and arcs stand in topological order (by token position), so that one pass over the arcs is a forward sweep and
/// one pass from the end a backward sweep. The language scores are fixed when the graph is built; the channel scores
/// depend on the document and are added at each sweep, which makes re-estimating the document cheap.
struct StateGraph: Sendable {
    struct Arc: Sendable {
        var from: Int32
        var to: Int32
        /// Index into the lattice's edges.
        var edge: Int32
        /// Log probability (nats) of the edge's words after the state `from`.
        var language: Float
    }

    var arcs: [Arc] = []
    /// Number of states; state 0 is the start, the last one the end of the sentence.
    var stateCount = 0

    /// Takes out the arcs from which no way leads to the end: to hypotheses that the beam has dropped. Sums over paths and best
    /// paths stay the same to the last bit.
    /// - Parameter numbers: working memory.
    mutating func removeDeadEnds(numbers: inout [Int32]) {
        numbers.removeAll(keepingCapacity: true)
        numbers.append(contentsOf: repeatElement(-1, count: stateCount))
        numbers[stateCount - 1] = 0
        for arc in arcs.reversed() where numbers[Int(arc.to)] == 0 { numbers[Int(arc.from)] = 0 }
        var count: Int32 = 0
        for state in numbers.indices where numbers[state] == 0 {
            numbers[state] = count
            count += 1
        }
        stateCount = Int(count)
        var kept = 0
        for index in arcs.indices {
            let arc = arcs[index]
            let to = numbers[Int(arc.to)]
            guard to >= 0 else { continue }
            arcs[kept] = Arc(from: numbers[Int(arc.from)], to: to, edge: arc.edge, language: arc.language)
            kept += 1
        }
        arcs.removeLast(arcs.count - kept)
    }

    /// Log-sum of the scores of all paths (nats), by a forward sweep; fills `forward` with one value a state.
    /// - Parameter channel: score (nats) of each edge of the lattice.
    func forward(channel: [Float], into forward: inout [Float]) -> Float {
        forward.removeAll(keepingCapacity: true)
        forward.append(contentsOf: repeatElement(-.infinity, count: stateCount))
        forward[0] = 0
        for arc in arcs {
            let score = forward[Int(arc.from)] + arc.language + channel[Int(arc.edge)]
            forward[Int(arc.to)] = logSum(forward[Int(arc.to)], score)
        }
        return forward[stateCount - 1]
    }

    /// Adds to `posteriors` each edge's share of the paths, given the forward values and their total.
    func backward(channel: [Float], forward: [Float], total: Float, backward: inout [Float], posteriors: inout [Float]) {
        backward.removeAll(keepingCapacity: true)
        backward.append(contentsOf: repeatElement(-.infinity, count: stateCount))
        backward[stateCount - 1] = 0
        for arc in arcs.reversed() {
            let score = arc.language + channel[Int(arc.edge)] + backward[Int(arc.to)]
            backward[Int(arc.from)] = logSum(backward[Int(arc.from)], score)
            let share = forward[Int(arc.from)] + score - total
            if share > -16 { posteriors[Int(arc.edge)] += exponential(share) }
        }
    }

    /// The edges of the best path and its score (nats).
    func bestPath(channel: [Float]) -> (edges: [Int32], score: Float) {
        var best = [Float](repeating: -.infinity, count: stateCount)
        var incoming = [Int32](repeating: -1, count: stateCount)
        best[0] = 0
        for (index, arc) in arcs.enumerated() {
            let score = best[Int(arc.from)] + arc.language + channel[Int(arc.edge)]
            if score > best[Int(arc.to)] {
                best[Int(arc.to)] = score
                incoming[Int(arc.to)] = Int32(index)
            }
        }
        var edges: [Int32] = []
        var state = stateCount - 1
        while state > 0, incoming[state] >= 0 {
            let arc = arcs[Int(incoming[state])]
            edges.append(arc.edge)
            state = Int(arc.from)
        }
        return (edges.reversed(), best[stateCount - 1])
    }
}
