import UnspinText

/// The search graph of one sentence: language-model states joined by the lattice edges that lead from one to the next.
///
/// States and arcs stand in topological order (by token position), so that one pass over the arcs is a forward sweep and
/// one pass from the end a backward sweep. The language scores are fixed when the graph is built; the channel scores
/// depend on the document and are added at each sweep, which makes re-estimating the document cheap.
struct StateGraph: Sendable {
    struct Arc: BitwiseCopyable, Sendable {
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

    /// Takes the arcs from which a way leads to the end, and leaves out those to hypotheses that the beam has dropped: sums over
    /// paths and best paths are the same to the last bit.
    /// - Parameter numbers: working memory.
    mutating func take(_ found: borrowing WorkBuffer<Arc>, stateCount count: Int, numbers: inout WorkBuffer<Int32>) {
        numbers.removeAll()
        numbers.resize(to: count, filling: -1)
        numbers[count - 1] = 0
        var kept = 0
        for index in found.indices.reversed() where numbers[Int(found[index].to)] == 0 {
            numbers[Int(found[index].from)] = 0
            kept += 1
        }
        stateCount = 0
        for state in numbers.indices where numbers[state] == 0 {
            numbers[state] = Int32(stateCount)
            stateCount += 1
        }
        arcs.removeAll(keepingCapacity: true)
        arcs.reserveCapacity(kept)
        for index in found.indices {
            let arc = found[index]
            let to = numbers[Int(arc.to)]
            if to >= 0 { arcs.append(Arc(from: numbers[Int(arc.from)], to: to, edge: arc.edge, language: arc.language)) }
        }
    }

    /// Log-sum of the scores of all paths (nats), by a forward sweep; fills `forward` with one value a state.
    /// - Parameter channel: score (nats) of each edge of the lattice.
    func forward(channel: [Float], into forward: inout [Float]) -> Float {
        forward.removeAll(keepingCapacity: true)
        forward.append(contentsOf: repeatElement(-.infinity, count: stateCount))
        var values = forward.mutableSpan
        values[0] = 0
        for arc in arcs {
            let score = values[Int(arc.from)] + arc.language + channel[Int(arc.edge)]
            values[Int(arc.to)] = logSum(values[Int(arc.to)], score)
        }
        return values[stateCount - 1]
    }

    /// Adds to `posteriors` each edge's share of the paths, given the forward values and their total.
    func backward(channel: [Float], forward: [Float], total: Float, backward: inout [Float], posteriors: inout [Float]) {
        backward.removeAll(keepingCapacity: true)
        backward.append(contentsOf: repeatElement(-.infinity, count: stateCount))
        var values = backward.mutableSpan
        var posteriors = posteriors.mutableSpan
        values[stateCount - 1] = 0
        for arc in arcs.reversed() {
            let score = arc.language + channel[Int(arc.edge)] + values[Int(arc.to)]
            values[Int(arc.from)] = logSum(values[Int(arc.from)], score)
            let share = forward[Int(arc.from)] + score - total
            if share > -16 { posteriors[Int(arc.edge)] += power(share) }
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
