import UnspinBatch
import UnspinRender

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The three standard streams and the environment that says how to write to them.
struct Console {
    /// Whether notes are left out; errors are not.
    var isQuiet = false
    /// What is drawn on the last line of standard error.
    var progress: ProgressLine?

    var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }
    /// Whether a line of standard error can be drawn over.
    var errorCanDraw: Bool { isatty(STDERR_FILENO) == 1 && Self.environment("TERM") != "dumb" }
    var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// `COLUMNS` where it is set, else the width of the terminal, else 80.
    var columns: Int {
        if let columns = Self.environment("COLUMNS").flatMap(Int.init), columns > 0 { return columns }
        var size = winsize()
        // C call: fills the value it is given.
        return unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Whether to colour standard output when the user leaves it to the program.
    var wantsColour: Bool {
        outputIsTerminal && (Self.environment("NO_COLOR") ?? "").isEmpty && Self.environment("TERM") != "dumb"
    }

    /// Whether keys can be read one by one and the screen be drawn at will.
    var hasFullScreen: Bool {
        inputIsTerminal && outputIsTerminal && !["dumb", ""].contains(Self.environment("TERM") ?? "")
    }

    /// Whether somebody reads the output who can turn pages.
    var hasPagedOutput: Bool { outputIsTerminal && !["dumb", ""].contains(Self.environment("TERM") ?? "") }

    func note(_ text: String) { if !isQuiet { errorText("unspin: \(text)") } }
    func warning(_ text: String) { errorText("unspin: warning: \(text)") }
    func error(_ text: String) { errorText("unspin: error: \(text)") }

    /// One message; a name from the input cannot move the cursor.
    func errorText(_ text: String) {
        progress?.clear(write: writeError)
        writeError(VisibleText.escape(text, keeping: ["\n"]) + "\n")
    }

    /// How far a run has got; nothing of an input may be in it.
    func show(_ progress: RunProgress) { self.progress?.show(progress, write: writeError) }

    func clearProgress() { progress?.clear(write: writeError) }

    private func writeError(_ text: String) {
        let bytes = Array(text.utf8)
        // C call: reads the buffer; a message that cannot be written has nowhere else to go.
        _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    func output(_ text: String) throws(FileError) {
        let writer = DescriptorWriter.standardOutput()
        try writer.write(text.utf8)
        try writer.flush()
    }

    static func environment(_ name: String) -> String? {
        // C call: the string is copied at once; nothing here changes the environment.
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }
}
