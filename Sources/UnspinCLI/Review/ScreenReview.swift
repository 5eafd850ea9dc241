import UnspinBatch
import UnspinReview
import UnspinTerminal

/// A review on the full screen.
enum ScreenReview {
    /// Until `q`, Ctrl-C, or the end of the terminal.
    static func run(_ walk: ReviewWalk, usesColour: Bool) throws {
        guard var terminal = Terminal(usesColour: usesColour) else { throw Failure.noFullScreen }
        while true {
            if !terminal.hasInput {
                let size = terminal.size
                terminal.show(ReviewScreen.draw(walk.session, columns: size.columns, rows: size.rows))
            }
            try walk.synchronise()
            switch terminal.read() {
            case .resized: continue
            case .gone: return
            case .nothing: if Interrupt.isRequested { return }
            case .key(let key):
                for request in try walk.carryOut(walk.session.press(key)) {
                    switch request {
                    case .quit: return
                    case .redraw: terminal.forget()
                    case .edit(let path, let line, let column):
                        let isOpened = try terminal.suspended { try Editor.open(path, line: line, column: column) }
                        try walk.reread(path, isOpened: isOpened)
                    }
                }
            }
        }
    }
}
