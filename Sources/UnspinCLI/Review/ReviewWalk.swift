import Unspin
import UnspinBatch
import UnspinDecisions
import UnspinRender
import UnspinReview

/// A session together with what its effects work on: the decisions file, the allow-list, the texts.
final class ReviewWalk {
    var session: ReviewSession
    private var files: ReviewFiles
    private let sources: ReviewTexts
    private let plan: OutputPlan

    init(session: ReviewSession, files: ReviewFiles, sources: ReviewTexts, plan: OutputPlan) {
        self.session = session
        self.files = files
        self.sources = sources
        self.plan = plan
    }

    /// Accepted phrases that were put into the texts in place.
    private(set) var written = 0

    var hasDecisions: Bool { !files.decisions.isEmpty }

    /// What a front end has to do itself.
    enum Request {
        case redraw, quit
        case edit(path: String, line: Int, column: Int)
    }

    /// Puts what was decided on the disk. That takes longer than a screen may wait, so it comes behind the answer to a key, and before
    /// the next key is read.
    func synchronise() throws(FileError) { try files.journal.synchronise() }

    /// Carries effects out.
    /// - Throws: where a decision cannot be saved: going on would lose it.
    func carryOut(_ effects: [ReviewEffect]) throws -> [Request] {
        var requests: [Request] = []
        for effect in effects {
            switch effect {
            case .append(let decisions): try files.append(decisions)
            case .allow(let phrase): attempt { () throws(FileError) in try files.allowed.add(phrase) }
            case .disallow(let phrase): attempt { () throws(FileError) in try files.allowed.remove(phrase) }
            case .write: session.say(write())
            case .redraw: requests.append(.redraw)
            case .quit: requests.append(.quit)
            case .edit(let phrase):
                // In a container, the line of the file is the record's.
                requests.append(
                    .edit(
                        path: phrase.place.path, line: phrase.place.recordLine ?? phrase.position.line,
                        column: phrase.place.recordLine == nil ? phrase.position.column : 1))
            }
        }
        return requests
    }

    /// What can be done again later is only reported.
    private func attempt(_ body: () throws(FileError) -> Void) {
        do throws(FileError) { try body() } catch { session.say(Messages.fileError(error)) }
    }

    /// - Returns: what to say about it.
    private func write() -> String {
        var notes: [String] = []
        var input = sources.input
        input.paths = Set(session.texts.map(\.place.path)).sorted()
        var changed: [String] = []
        do {
            let texts = DecidedTexts(book: DecisionBook(files.decisions), input: input, console: sources.console)
            let missed = try texts.write(plan, outputFolder: nil) { notice in
                notes.append(Messages.notice(notice))
                if case .written(let path, _, _, _) = notice { changed.append(path) }
            }.missed
            if plan == .inPlace { try changed.forEach(leaveWrittenBehind) }
            notes += (missed.notFound + missed.overlapping).prefix(1).map(Messages.notFound)
        } catch let failure as Failure {
            notes.append(Messages.failure(failure))
        } catch let error as FileError {
            notes.append(Messages.fileError(error))
        } catch {
            notes.append("\(error)")
        }
        return notes.joined(separator: "; ")
    }

    /// What stands in the text is decided for good: undoing would not take it out again.
    private func leaveWrittenBehind(_ path: String) throws {
        let accepted = session.phrases.indices.filter {
            session.states[$0].verdict == .accept && session.phrases[$0].phrase.place.path == path
        }.map { session.phrases[$0] }
        written += accepted.count
        try reread(path, without: Dictionary(grouping: accepted) { $0.phrase.place }.mapValues { Set($0.map(\.edit.range)) })
    }

    /// Goes on after an editor.
    func reread(_ path: String, isOpened: Bool) throws {
        if isOpened { try reread(path) } else { session.say(Messages.noEditor(Editor.name)) }
    }

    /// Reads a file that was changed meanwhile, and goes on with what is left of its phrases.
    /// - Parameter gone: phrases that are not looked for, by their ranges before the change.
    private func reread(_ path: String, without gone: [EditLog.Place: Set<Range<Int>>] = [:]) throws {
        let old = Dictionary(session.texts.map { ($0.place, $0) }) { first, _ in first }
        let changed = try sources.collect(path: path, like: Array(old.keys)) { place, text in
            old[place]?.edits(relocatedTo: text, without: gone[place] ?? []) ?? []
        }
        var texts = session.texts.filter { $0.place.path != path }
        let index = session.texts.firstIndex { $0.place.path == path } ?? texts.count
        texts.insert(
            contentsOf: changed.map { text in
                var text = text
                text.rate = old[text.place]?.rate
                text.family = old[text.place]?.family
                return text
            }, at: min(index, texts.count))
        session.replace(texts, decisions: files.decisions)
    }
}
