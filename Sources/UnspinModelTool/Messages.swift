import ArgumentParser
import UnspinContext

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Every sentence that this tool says.
enum Messages {
    static func note(_ text: String) {
        let line = Array((text + "\n").utf8)
        _ = unsafe line.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    static func describe(_ error: LanguageModelError) -> String {
        switch error {
        case .unreadable(let path, let code): "cannot read \(path): \(systemMessage(code))"
        case .notAModel: "not a language model"
        case .unsupportedVersion(let version): "a language model of format version \(version), which this program does not know"
        case .wrongSize(let expected, let actual): "the language model should have \(expected) bytes and has \(actual)"
        case .damaged: "the language model is damaged: its checksum does not match"
        case .malformed: "the language model is malformed: its sizes contradict each other"
        }
    }

    static func describe(_ error: TrainingError) -> String {
        switch error {
        case .file(let path, let code): "\(path): \(systemMessage(code))"
        case .segmenter: "cannot open the word breaker"
        case .damagedCounts(let path): "\(path): damaged counts; remove the file to count again"
        case .noText: "there is no word in the text"
        case .malformedARPA(let line): "line \(line) is not ARPA"
        case .malformedPairs(let path, let line):
            "\(path):\(line): not a pair of spun and original; `unspin-dict export --format tsv --kind channel --forms` writes such tables"
        case .unreachableSize(let bytes): "no pruning brings the model down to \(bytes) bytes"
        }
    }

    static func describe(_ step: ModelTraining.Step) -> String {
        switch step {
        case .countingSpellings(let path): "counting spellings of \(path)"
        case .countingNGrams(let path): "counting n-grams of \(path)"
        case .merging(let path): "merging counts of \(path)"
        case .estimating: "estimating"
        case .pruning: "pruning"
        case .packing: "packing"
        case .learningVectors: "learning word vectors"
        case .learningPositionVectors: "learning vectors that know positions"
        }
    }

    private static func systemMessage(_ code: Int32) -> String {
        guard let text = unsafe strerror(code) else { return "error \(code)" }
        return unsafe String(cString: text)
    }

    /// Runs a command and says its errors in sentences.
    static func reporting(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as LanguageModelError {
            note("unspin-model: " + describe(error))
            throw ExitCode(3)
        } catch let error as TrainingError {
            note("unspin-model: " + describe(error))
            throw ExitCode(3)
        }
    }
}
