import UnspinContext

/// Builds the state graph of a sentence: a beam search over the lattice with the language model.
///
/// Hypotheses that end in the same language-model state at the same token are one state (recombination), so with an
/// unlimited beam the search is exact; the beam bounds the states kept at each token. The reading that keeps every token
/// is never pruned: the document's evidence is measured against it.
struct BeamSearch {
    /// States kept at a token.
    var width = 12
    /// States worse than the best at their token by more than this (nats) are dropped.
    var margin: Float = 9

    private struct Hypothesis {
        var state: Int32
        var context: Context
        var score: Float
        var keepsAll: Bool
    }

    /// Hypotheses by the token they stand before; reused from sentence to sentence.
    private var columns: [[Hypothesis]] = []

    /// Fills `graph` with the states and arcs of the sentence `tokens`.
    /// - Parameter channel: first guess at each edge's channel score (nats), used for pruning only.
    mutating func search(
        _ lattice: Lattice, tokens: Range<Int>, model: LanguageModel, channel: [Float], into graph: inout StateGraph
    ) {
        graph.arcs.removeAll(keepingCapacity: true)
        graph.stateCount = 1
        while columns.count <= tokens.count { columns.append([]) }
        for index in 0...tokens.count { columns[index].removeAll(keepingCapacity: true) }
        columns[0].append(Hypothesis(state: 0, context: model.begin, score: 0, keepsAll: true))

        for column in 0..<tokens.count {
            prune(column)
            let token = tokens.lowerBound + column
            for index in lattice.edges(from: token) {
                let edge = lattice.edges[index]
                let target = Int(edge.end) - tokens.lowerBound
                guard target <= tokens.count else { continue }
                let words = Int(edge.wordStart)..<Int(edge.wordStart + edge.wordCount)
                for hypothesis in columns[column] {
                    var context = hypothesis.context
                    var language = edge.cost
                    for word in words {
                        let step = model.score(lattice.words[word], after: context)
                        language += step.logProbability * DecoderWeights.language
                        context = step.next
                    }
                    let state = reach(
                        context, in: target, score: hypothesis.score + language + channel[index],
                        keepsAll: hypothesis.keepsAll && edge.keeps, graph: &graph)
                    graph.arcs.append(
                        StateGraph.Arc(from: hypothesis.state, to: state, edge: Int32(index), language: language))
                }
            }
        }
        finish(tokens.count, model: model, graph: &graph)
    }

    private mutating func prune(_ column: Int) {
        guard columns[column].count > 1 else { return }
        columns[column].sort { $0.score > $1.score }
        let floor = columns[column][0].score - margin
        var kept = 0
        columns[column].removeAll { hypothesis in
            if hypothesis.keepsAll { return false }
            kept += 1
            return kept > width || hypothesis.score < floor
        }
    }

    /// The state for a context at a column, made where there is none yet.
    private mutating func reach(
        _ context: Context, in column: Int, score: Float, keepsAll: Bool, graph: inout StateGraph
    ) -> Int32 {
        for index in columns[column].indices where columns[column][index].context == context {
            columns[column][index].score = max(columns[column][index].score, score)
            columns[column][index].keepsAll = columns[column][index].keepsAll || keepsAll
            return columns[column][index].state
        }
        let state = Int32(graph.stateCount)
        graph.stateCount += 1
        columns[column].append(Hypothesis(state: state, context: context, score: score, keepsAll: keepsAll))
        return state
    }

    /// Joins the last states in one end state by the end of the sentence.
    private mutating func finish(_ column: Int, model: LanguageModel, graph: inout StateGraph) {
        let end = Int32(graph.stateCount)
        graph.stateCount += 1
        for hypothesis in columns[column] {
            let step = model.score(.sentenceEnd, after: hypothesis.context)
            graph.arcs.append(
                StateGraph.Arc(
                    from: hypothesis.state, to: end, edge: Lattice.endEdge, language: step.logProbability * DecoderWeights.language))
        }
    }
}
