import Foundation
import Unspin
import UnspinBundledData
import UnspinLexicon
import UnspinRender

/// Cleans the articles named as arguments, with a phrase of its own beside Unspin's, and says what it made of each.
@main
struct CleanArticles {
    static func main() async throws {
        let phrases = DictionarySource(
            file: "climate.phrases",
            text: """
                carbon impression mark -> carbon footprint
                  sure
                  fixes: The firm halved its [carbon impression mark].
                """)
        let repairer = try Repairer.bundled().adding([phrases])
        let files = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
        var names = files.map(\.lastPathComponent).makeIterator()
        for try await repair in repairer.repairs(of: Articles(files: files), workers: 2) {
            try report(repair, name: names.next() ?? "")
        }
        try explain("The talks hunt widespread floor.", with: repairer)
    }

    /// What was changed, as a diff, and whether it can be undone.
    private static func report(_ repair: Repair, name: String) throws {
        let percent = repair.evidence.rate.formatted(.percent.precision(.fractionLength(0)))
        print("\(name): \(repair.evidence.words) words, \(percent) spun, \(repair.edits.applied.count) edits applied")
        print(WordDiff(style: .plain).render(repair.original, repair.edits, heading: name))
        let original = try repair.edits.revert(from: repair.cleaned)
        print(original == repair.original ? "The edits lead back to the original." : "The edits do not lead back to the original.")
    }

    /// What could stand where, and what came of it.
    private static func explain(_ sentence: String, with repairer: Repairer) throws {
        var worker = try RepairWorker(repairer)
        let trace = worker.trace(Array(sentence.utf8))
        for span in trace.sections.flatMap(\.spans) {
            print("\(span.text): \(span.best?.replacement ?? "nothing else"), \(span.verdict)")
        }
    }
}

/// Files that are read when their turn comes.
struct Articles: AsyncSequence {
    let files: [URL]

    struct AsyncIterator: AsyncIteratorProtocol {
        var files: ArraySlice<URL>

        mutating func next() async throws -> [UInt8]? {
            guard let file = files.popFirst() else { return nil }
            return Array(try Data(contentsOf: file))
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(files: files[...]) }
}
