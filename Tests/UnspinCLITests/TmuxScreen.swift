import Glibc
import Testing
import UnspinTestSupport

/// A program on a real terminal, that of tmux: its screen can be read and keys be pressed.
final class TmuxScreen {
    /// Waiting ends when what is waited for is there; a slow machine may take this long.
    private static let limit: Duration = .seconds(120)

    private let folder: Folder
    private let tmux = Tool("tmux")

    /// - Parameters:
    ///   - command: for a shell, with `unspin` on its PATH; the screen ends with it.
    ///   - folder: that it runs in.
    init(_ command: String, columns: Int, rows: Int, in folder: Folder, environment: [String: String] = [:]) throws {
        self.folder = folder
        try folder.write(".tmux.conf", "set -g status off\nset -g default-terminal screen-256color\nset -g escape-time 0\n")
        var environment = environment
        environment["PATH"] = "\(Program.folder):/usr/bin:/bin"
        environment["LC_ALL"] = "C.UTF-8"
        let variables = environment.map { "\($0.key)='\($0.value)'" }.sorted().joined(separator: " ")
        try run([
            "-f", folder.path(".tmux.conf"), "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "exec env \(variables) \(command)",
        ])
    }

    deinit { _ = try? tmux.run(["-S", folder.path(".tmux"), "kill-server"], in: folder) }

    /// Presses keys: characters as they are, others by tmux's names.
    func press(_ keys: String) throws { try run(["send-keys", "-l", keys]) }
    func press(named key: String) throws { try run(["send-keys", key]) }

    func resize(columns: Int, rows: Int) throws { try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

    /// The rows of the screen, each ending in LF.
    /// - Parameter withColours: as the escapes that make them.
    func text(withColours: Bool = false) throws -> String {
        try run(["capture-pane", "-p"] + (withColours ? ["-e"] : [])).outputText
    }

    /// The screen once it shows all of some words, and each row has what it will have.
    func text(showing words: String...) throws -> String {
        let start = ContinuousClock.now
        var last = ""
        while true {
            let text = try text()
            if words.allSatisfy({ text.contains($0) }), text == last { return text }
            last = text
            guard ContinuousClock.now - start < Self.limit else {
                Issue.record("the screen does not show \(words):\n\(text)")
                return text
            }
            usleep(20_000)
        }
    }

    /// Waits until the program has ended.
    func waitForEnd() throws {
        let start = ContinuousClock.now
        while try tmux.run(["-S", folder.path(".tmux"), "has-session"], in: folder).status == 0 {
            guard ContinuousClock.now - start < Self.limit else {
                Issue.record("the program has not ended:\n\(try text())")
                return
            }
            usleep(20_000)
        }
    }

    /// The number of the process on the screen.
    func process() throws -> pid_t {
        try #require(pid_t(run(["display-message", "-p", "#{pane_pid}"]).outputText.filter(\.isNumber)))
    }

    @discardableResult
    private func run(_ arguments: [String]) throws -> Tool.Result {
        let result = try tmux.run(["-u", "-S", folder.path(".tmux")] + arguments, in: folder)
        try #require(result.status == 0, "tmux \(arguments): \(result.errorText)")
        return result
    }
}
