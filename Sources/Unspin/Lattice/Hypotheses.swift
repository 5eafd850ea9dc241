import UnspinContext
import UnspinText

/// The hypotheses of a beam search, by the token that they stand before (a column). The number of a hypothesis is that of its state.
struct Hypotheses: ~Copyable {
    var width = 12
    var margin: Float = 9

    struct Hypothesis: BitwiseCopyable {
        var context: Context
        var score: Float
        /// The next hypothesis of the column; -1 behind the last.
        var next: Int32
        /// The same among those of the column in the same bucket.
        var peer: Int32
        var keepsAll: Bool
    }

    struct Column: BitwiseCopyable {
        var first: Int32 = -1
        var last: Int32 = -1
        /// A bit for each context that is there, by a hash: most new contexts are told apart by it.
        var contexts: UInt64 = 0
    }

    private var all = WorkBuffer<Hypothesis>()
    private var columns = WorkBuffer<Column>()
    /// Of each column: the last hypothesis in each bucket by the hash of its context.
    private var buckets = WorkBuffer<Int32>()
    private static let bucketBits = 4
    /// The hypotheses that were kept of the column at hand, best first, and their contexts.
    private(set) var beam = WorkBuffer<Int32>()
    private(set) var contexts = WorkBuffer<Context>()
    /// Which of the beam keeps every token.
    private(set) var standing = 0

    var count: Int { all.count }

    mutating func start(columns count: Int, context: Context) {
        all.removeAll()
        columns.removeAll()
        columns.resize(to: count, filling: Column())
        buckets.removeAll()
        buckets.resize(to: count << Self.bucketBits, filling: -1)
        all.append(Hypothesis(context: context, score: 0, next: -1, peer: -1, keepsAll: true))
        columns[0] = Column(first: 0, last: 0, contexts: .max)
    }

    /// Makes the best hypotheses of a column the beam.
    mutating func prune(_ column: Int) {
        var best = -Float.infinity
        var index = columns[column].first
        while index >= 0 {
            best = max(best, all[Int(index)].score)
            index = all[Int(index)].next
        }
        let floor = best - margin
        beam.removeAll()
        index = columns[column].first
        while index >= 0 {
            let hypothesis = all[Int(index)]
            if hypothesis.keepsAll || hypothesis.score >= floor { insert(index, score: hypothesis.score) }
            index = hypothesis.next
        }
        var kept = 0
        var others = 0
        for place in beam.indices {
            if !all[Int(beam[place])].keepsAll {
                others += 1
                if others > width { continue }
            }
            beam[kept] = beam[place]
            kept += 1
        }
        beam.truncate(to: kept)
        collectContexts()
    }

    /// Makes all hypotheses of a column the beam, in the order in which they came about.
    mutating func collect(_ column: Int) {
        beam.removeAll()
        var index = columns[column].first
        while index >= 0 {
            beam.append(index)
            index = all[Int(index)].next
        }
        collectContexts()
    }

    /// Behind those that are as good.
    private mutating func insert(_ index: Int32, score: Float) {
        var place = beam.count
        beam.append(index)
        while place > 0, all[Int(beam[place - 1])].score < score {
            beam[place] = beam[place - 1]
            place -= 1
        }
        beam[place] = index
    }

    private mutating func collectContexts() {
        contexts.removeAll()
        for place in beam.indices {
            let hypothesis = all[Int(beam[place])]
            contexts.append(hypothesis.context)
            if hypothesis.keepsAll { standing = place }
        }
    }

    /// The state for a context at a column, made where there is none yet.
    mutating func reach(
        _ context: Context, in column: Int, from: Int32, language: Float, channel: Float, keeps: Bool
    ) -> Int32 {
        let score = all[Int(from)].score + language + channel
        let keepsAll = keeps && all[Int(from)].keepsAll
        let fingerprint = context.fingerprint
        let bit = UInt64(1) << (fingerprint >> 58)
        let bucket = column << Self.bucketBits | Int(fingerprint >> (58 - UInt64(Self.bucketBits)) & (1 << UInt64(Self.bucketBits) - 1))
        if columns[column].contexts & bit != 0 {
            var index = buckets[bucket]
            while index >= 0 {
                if all[Int(index)].context == context {
                    all[Int(index)].score = max(all[Int(index)].score, score)
                    if keepsAll { all[Int(index)].keepsAll = true }
                    return index
                }
                index = all[Int(index)].peer
            }
        }
        let state = Int32(all.count)
        all.append(Hypothesis(context: context, score: score, next: -1, peer: buckets[bucket], keepsAll: keepsAll))
        buckets[bucket] = state
        if columns[column].first < 0 {
            columns[column].first = state
        } else {
            all[Int(columns[column].last)].next = state
        }
        columns[column].last = state
        columns[column].contexts |= bit
        return state
    }
}
