import ArgumentParser
import UnspinContext
import UnspinText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct Speed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure queries a second on one core: each word of standard input after its context, one by one and together.")

    @Argument(help: "A model file.")
    var model: String

    func run() async throws {
        try await Messages.reporting {
            let model = try LanguageModel(contentsOf: model)
            let words = try words(of: model)
            guard !words.isEmpty else { throw TrainingError.noText }
            var contexts: [Context] = []
            contexts.reserveCapacity(words.count)
            var sum: Float = 0
            measure("in the order of the text", queries: words.count) {
                var context = model.begin
                for word in words {
                    contexts.append(context)
                    let scored = model.score(word, after: context)
                    sum += scored.logProbability
                    context = word == .sentenceEnd ? model.begin : scored.next
                }
            }
            // A decoder extends many hypotheses by one word: its queries are made together, then scored.
            let size = 32
            var queries: [LanguageModel.Query] = []
            queries.reserveCapacity(size)
            measure("\(size) at a time", queries: words.count) {
                for start in stride(from: 0, to: words.count, by: size) {
                    queries.removeAll(keepingCapacity: true)
                    for index in start..<min(start + size, words.count) {
                        queries.append(model.query(words[index], after: contexts[index]))
                    }
                    for query in queries { sum += model.score(query).logProbability }
                }
            }
            print("mean logarithm\t\(sum / Float(2 * words.count))")
        }
    }

    private func measure(_ name: String, queries: Int, _ body: () -> Void) {
        let start = processorSeconds()
        body()
        let seconds = processorSeconds() - start
        print("\(name)\t\(queries) queries\t\((Double(queries) / seconds / 1e5).rounded() / 10) million a second")
    }

    /// Processor time of this process: other work on the machine does not count.
    private func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The words of standard input's lines, sentence by sentence.
    private func words(of model: LanguageModel) throws -> [Word] {
        guard var segmenter = try? Segmenter() else { throw TrainingError.segmenter }
        var tokens: [Token] = []
        var words: [Word] = []
        while let line = readLine() {
            let bytes = Array(line.utf8)
            segmenter.segment(bytes, into: &tokens)
            var starts = SentenceStarts()
            for token in tokens {
                if token.flags.contains(.startsSentence), token.start > 0 { words.append(.sentenceEnd) }
                let spelling = bytes.span.extracting(token.range)
                let sequence = model.words(for: spelling, startsSentence: starts.startsSentence(token, bytes: spelling))
                for index in 0..<sequence.count { words.append(sequence[index]) }
            }
            words.append(.sentenceEnd)
        }
        return words
    }
}
