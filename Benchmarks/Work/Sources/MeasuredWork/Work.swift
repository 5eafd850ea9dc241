public import BenchmarkInputs
import Unspin
import UnspinBundledData
import UnspinLexicon
import UnspinText

/// One stage made ready to run on one text, again and again, with its memory warm.
public struct Work {
    /// A stage that did not do what it should.
    public struct WrongResult: Error, CustomStringConvertible {
        public var stage: Stage
        public var input: Input
        public var result: Int
        public var expected: ClosedRange<Int>

        public var description: String {
            "\(stage.rawValue) of \(input.name) came to \(result), not \(expected.lowerBound) to \(expected.upperBound)"
        }
    }

    public let stage: Stage
    public let input: Input
    /// Bytes of the text.
    public let bytes: Int
    private let expected: ClosedRange<Int>
    private let body: () throws -> Int

    public init(_ stage: Stage, on input: Input) throws {
        let text = input.text()
        self.stage = stage
        self.input = input
        bytes = text.utf8.count
        expected = stage.expected(of: input, text: text)
        body = try stage.body(for: text)
    }

    /// Does the work.
    /// - Throws: what the stage throws; `WrongResult` where it came to something else than it should.
    @discardableResult
    public func run() throws -> Int {
        let result = try body()
        guard expected.contains(result) else { throw WrongResult(stage: stage, input: input, result: result, expected: expected) }
        return result
    }
}

extension Stage {
    /// The work on a text; it returns what `expected` is about.
    fileprivate func body(for string: String) throws -> () throws -> Int {
        let text = Array(string.utf8)
        switch self {
        case .decode:
            return { try DecodedText(text).text.count }
        case .decodeUTF16:
            let source: [UInt8] = [0xFF, 0xFE] + string.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            return { try DecodedText(source).text.count }
        case .normalise:
            let normaliser = try Normaliser()
            return { normaliser.normalise(text, protected: ProtectedSpans.find(in: text)).text.count }
        case .segment:
            let segmenter = try ReusedSegmenter()
            return { segmenter.segment(text).count }
        case .scan:
            let lexicon = try BundledData.lexicon()
            let tokens = try ReusedSegmenter().segment(text)
            return {
                let scan = LexiconScan(lexicon, text: text, tokens: tokens)
                var count = 0
                for token in tokens.indices { scan.matches(at: token) { _ in count += 1 } }
                return count
            }
        case .decide:
            var options = RepairOptions()
            options.assumeSpun = true
            options.fix = .none
            let worker = try ReusedWorker(options)
            return { worker.repair(text).edits.edits.phraseCount }
        case .repair:
            let worker = try ReusedWorker()
            return { worker.repair(text).edits.applied.phraseCount }
        case .render:
            let repair = try ReusedWorker().repair(text)
            return { try Rendering.bytes(of: repair) }
        case .endToEnd:
            let worker = try ReusedWorker()
            return {
                let decoded = try DecodedText(text)
                let repair = worker.repair(decoded.text)
                let applied = repair.edits.applied
                let output = decoded.encoded(replacing: applied.map { ($0.range, $0.replacement) })
                return output?.count == repair.cleaned.count ? applied.phraseCount : -1
            }
        }
    }
}

extension [Edit] {
    /// How many repair a phrase; the others normalise letters and spaces.
    fileprivate var phraseCount: Int { count { $0.cause == .phrase } }
}
