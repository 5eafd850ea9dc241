import UnspinContext
import UnspinText

/// Builds the state graph of a sentence: a beam search over the lattice with the language model.
///
/// Hypotheses that end in the same language-model state at the same token are one state (recombination), so with an
/// unlimited beam the search is exact; the beam bounds the states kept at each token. The reading that keeps every token
/// is never pruned: the document's evidence is measured against it.
struct BeamSearch: ~Copyable {
    /// States kept at a token.
    var width: Int {
        get { hypotheses.width }
        set { hypotheses.width = newValue }
    }
    /// States worse than the best at their token by more than this (nats) are dropped.
    var margin: Float {
        get { hypotheses.margin }
        set { hypotheses.margin = newValue }
    }

    private var hypotheses = Hypotheses()
    /// The words that edges from one token begin with, and which of them each edge begins with; -1 for an edge without words.
    private var words = WorkBuffer<Word>()
    private var rows = WorkBuffer<Int>()
    /// The words of the sentence as they stand, their scores, and where those of each token begin.
    private var standing = WorkBuffer<Word>()
    private var standingScores = JointScores()
    private var standingStarts = WorkBuffer<Int>()
    private var query: JointQuery
    private var scores = JointScores()
    /// One edge after each hypothesis of the beam: the score of its words, and what is reached.
    private var languages = WorkBuffer<Float>()
    private var reached = WorkBuffer<Context>()
    private var furtherWord = WorkBuffer<Word>(repeating: .sentenceEnd, count: 1)
    private var furtherScores = JointScores()
    private var numbers = WorkBuffer<Int32>()
    private var arcs = WorkBuffer<StateGraph.Arc>(capacity: 1024)

    /// Weight of the language model.
    private let weight: Float

    init(model: LanguageModel, pairs: NGramMemory = NGramMemory(), weight: Float = DecoderWeights.language) {
        self.weight = weight
        query = JointQuery(model: model, pairs: pairs)
    }

    /// Fills `graph` with the states and arcs of the sentence `tokens`.
    /// - Parameter channel: first guess at each edge's channel score (nats), used for pruning only.
    /// - Returns: the log score (nats) of the words as they stand.
    @discardableResult
    mutating func search(
        _ lattice: Lattice, tokens: Range<Int>, channel: [Float], into graph: inout StateGraph
    ) -> Float {
        arcs.removeAll()
        hypotheses.start(columns: tokens.count + 1, context: query.model.begin)
        scoreStanding(lattice, tokens)
        var standing: Float = 0
        for column in 0..<tokens.count {
            hypotheses.prune(column)
            let edges = lattice.edges(from: tokens.lowerBound + column)
            if edges.count == 1, hypotheses.beam.count == 1 {
                keep(edges.lowerBound, lattice, at: column, channel: channel[edges.lowerBound], standing: &standing)
                continue
            }
            collectWords(lattice, edges)
            query.score(words, after: hypotheses.contexts, into: &scores)
            for index in edges {
                let edge = lattice.edges[index]
                let target = Int(edge.end) - tokens.lowerBound
                guard target <= tokens.count else { continue }
                extend(edge, row: rows[index - edges.lowerBound], lattice, standing: &standing)
                for place in hypotheses.beam.indices {
                    let from = hypotheses.beam[place]
                    let to = hypotheses.reach(
                        reached[place], in: target, from: from, language: languages[place], channel: channel[index], keeps: edge.keeps)
                    arcs.append(StateGraph.Arc(from: from, to: to, edge: Int32(index), language: languages[place]))
                }
            }
        }
        standing += finish(tokens.count)
        graph.take(arcs, stateCount: hypotheses.count + 1, numbers: &numbers)
        return standing
    }

    private mutating func scoreStanding(_ lattice: Lattice, _ tokens: Range<Int>) {
        standing.removeAll()
        standingStarts.removeAll()
        for token in tokens {
            standingStarts.append(standing.count)
            for place in lattice.wordRange(of: lattice.edges(from: token).lowerBound) { standing.append(lattice.words[place]) }
        }
        query.score(sequence: standing, after: query.model.begin, into: &standingScores)
    }

    /// Takes the only hypothesis over a token that has only one reading: it stands behind the words as they stand, whichever way it came.
    private mutating func keep(_ index: Int, _ lattice: Lattice, at column: Int, channel: Float, standing: inout Float) {
        let edge = lattice.edges[index]
        var language = edge.cost
        standing += edge.cost
        var reached = hypotheses.contexts[0]
        for word in standingStarts[column]..<standingStarts[column] + Int(edge.wordCount) {
            let step = standingScores[word, 0]
            language += step.logProbability * weight
            standing += step.logProbability * weight
            reached = step.next
        }
        let from = hypotheses.beam[0]
        let to = hypotheses.reach(reached, in: column + 1, from: from, language: language, channel: channel, keeps: true)
        arcs.append(StateGraph.Arc(from: from, to: to, edge: Int32(index), language: language))
    }

    private mutating func collectWords(_ lattice: Lattice, _ edges: Range<Int>) {
        words.removeAll()
        rows.removeAll()
        for index in edges {
            guard lattice.edges[index].wordCount > 0 else {
                rows.append(-1)
                continue
            }
            let word = lattice.words[Int(lattice.edges[index].wordStart)]
            var row = 0
            while row < words.count, words[row] != word { row += 1 }
            rows.append(row)
            if row == words.count { words.append(word) }
        }
    }

    /// Scores the words of an edge after each hypothesis of the beam.
    private mutating func extend(_ edge: Lattice.Edge, row: Int, _ lattice: Lattice, standing: inout Float) {
        languages.removeAll()
        reached.removeAll()
        if edge.keeps { standing += edge.cost }
        for place in hypotheses.beam.indices {
            guard row >= 0 else {
                languages.append(edge.cost)
                reached.append(hypotheses.contexts[place])
                continue
            }
            let step = scores[row, place]
            languages.append(edge.cost + step.logProbability * weight)
            reached.append(step.next)
            if edge.keeps, place == hypotheses.standing { standing += step.logProbability * weight }
        }
        guard edge.wordCount > 1 else { return }
        for word in Int(edge.wordStart) + 1..<Int(edge.wordStart + edge.wordCount) {
            furtherWord[0] = lattice.words[word]
            query.score(furtherWord, after: reached, into: &furtherScores)
            for place in reached.indices {
                let step = furtherScores[0, place]
                languages[place] += step.logProbability * weight
                reached[place] = step.next
                if edge.keeps, place == hypotheses.standing { standing += step.logProbability * weight }
            }
        }
    }

    /// Joins the last states in one end state by the end of the sentence. Returns its score after the words as they stand.
    private mutating func finish(_ column: Int) -> Float {
        hypotheses.collect(column)
        furtherWord[0] = .sentenceEnd
        query.score(furtherWord, after: hypotheses.contexts, into: &furtherScores)
        for place in hypotheses.beam.indices {
            let from = hypotheses.beam[place]
            arcs.append(
                StateGraph.Arc(
                    from: from, to: Int32(hypotheses.count), edge: Lattice.endEdge,
                    language: furtherScores[0, place].logProbability * weight))
        }
        return furtherScores[0, hypotheses.standing].logProbability * weight
    }
}
