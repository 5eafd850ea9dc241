import Synchronization
import Testing
import Unspin
import UnspinLexicon

/// What a library's user calls beside a worker: streams, strings, dictionaries of one's own.
@Suite struct RepairStreamTests {
    fileprivate struct SourceError: Error {}

    /// Documents of different lengths, so that later ones are ready before earlier ones.
    fileprivate static let documents = (0..<12).map { index in
        Array((index.isMultiple(of: 3) ? Bundled.spun[index] : "Paragraph \(index) says nothing of note.").utf8)
    }

    /// Documents that are handed out one by one, and counted.
    private final class Source: Sendable {
        let read = Mutex(0)

        /// - Parameter failing: throws after the last.
        func stream(failing: Bool = false) -> AsyncThrowingStream<[UInt8], any Error> {
            AsyncThrowingStream {
                let index = self.read.withLock { read in
                    read += 1
                    return read - 1
                }
                if index < RepairStreamTests.documents.count { return RepairStreamTests.documents[index] }
                if failing { throw RepairStreamTests.SourceError() }
                return nil
            }
        }
    }

    @Test("repairs come in the order of the documents, the same as one by one", arguments: [0, 1, 3, 20])
    func order(workers: Int) async throws {
        var repairs: [[UInt8]] = []
        for try await repair in Bundled.repairer.repairs(of: Source().stream(), workers: workers) {
            #expect(repair.original == Self.documents[repairs.count])
            repairs.append(repair.cleaned)
        }
        var worker = try RepairWorker(Bundled.repairer)
        #expect(repairs == Self.documents.map { worker.repair($0).cleaned })
    }

    @Test("what came before an error of the source is handed out first", arguments: [1, 5])
    func failure(workers: Int) async throws {
        var count = 0
        await #expect(throws: SourceError.self) {
            for try await _ in Bundled.repairer.repairs(of: Source().stream(failing: true), workers: workers) { count += 1 }
        }
        #expect(count == Self.documents.count)
    }

    @Test("no document is read before a worker is free for it") func backPressure() async throws {
        let source = Source()
        var iterator = Bundled.repairer.repairs(of: source.stream(), workers: 4).makeAsyncIterator()
        for taken in 1...Self.documents.count {
            _ = try await iterator.next()
            #expect(source.read.withLock { $0 } <= taken + 3)
        }
    }

    @Test func stringsAreRepairedAsTheirBytes() throws {
        let text = Bundled.spun[0]
        let repair = try Bundled.repairer.repair(text)
        #expect(repair.cleanedText == String(decoding: try Bundled.repairer.repair(Array(text.utf8)).cleaned, as: UTF8.self))
        #expect(repair.cleanedText != text)
    }

    @Test func ownDictionariesAreHeard() throws {
        var options = RepairOptions()
        options.assumeSpun = true
        let phrase = "purple penguin protocol"
        let own = DictionarySource(
            file: "own.phrases", text: "\(phrase) -> border gateway protocol\n  sure\n  fixes: The [\(phrase)] failed again.\n")
        let text = "The \(phrase) failed again on Monday."
        #expect(try Bundled.repairer(options).repair(text).cleanedText == text)
        let repair = try Bundled.repairer(options).adding([own]).repair(text)
        #expect(repair.cleanedText == "The border gateway protocol failed again on Monday.")
    }

    @Test func brokenDictionariesAreRefusedWithTheirLines() throws {
        let own = DictionarySource(file: "own.phrases", text: "sound phrase -> sane wording\n  unknown key\n")
        do throws(LexiconCompiler.Failure) {
            _ = try Bundled.repairer.adding([own])
            Issue.record("accepted")
        } catch {
            #expect(error.findings.contains { $0.position.file == "own.phrases" && $0.severity == .error })
        }
    }
}
