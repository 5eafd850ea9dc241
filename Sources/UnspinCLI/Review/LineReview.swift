import UnspinBatch
import UnspinRender
import UnspinReview

/// A review in lines: questions on standard output, one key a line on standard input or in a file.
struct LineReview {
    private let walk: ReviewWalk
    private let answers: LineReader
    private let echoes: Bool
    private let console: Console

    init(_ walk: ReviewWalk, answers: Input, _ console: Console) throws {
        self.walk = walk
        self.answers = try LineReader(answers)
        // What nobody types is shown, so that the dialogue can be read.
        echoes = answers != .standardInput || !console.inputIsTerminal
        self.console = console
    }

    /// Nil at the end, and where Ctrl-C came.
    private func nextLine() throws(FileError) -> String? {
        do throws(FileError) {
            return try answers.next().map { String(decoding: $0.last == 0x0D ? $0.dropLast() : $0[...], as: UTF8.self) }
        } catch {
            if error.isInterrupted, Interrupt.isRequested { return nil }
            throw error
        }
    }

    /// Until `q`, or the end of the answers.
    func run() throws {
        var dialogue = LineDialogue(walk.session)
        var isAsking = true
        while !Interrupt.isRequested {
            if isAsking { try console.output(dialogue.question) }
            try walk.synchronise()
            guard let line = try nextLine() else { return try console.output("\n") }
            if echoes { try console.output(VisibleText.escape(line) + "\n") }
            let effects = dialogue.answer(line)
            walk.session = dialogue.session
            let requests = try walk.carryOut(effects)
            dialogue.session = walk.session
            let interlude = dialogue.interlude
            isAsking = interlude.isEmpty
            try console.output(interlude)
            for request in requests {
                switch request {
                case .quit: return
                case .redraw: break
                case .edit(let path, let line, let column):
                    try walk.reread(path, isOpened: Editor.open(path, line: line, column: column))
                    dialogue.session = walk.session
                }
            }
        }
    }
}
