import UnspinBatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `$PAGER` between standard output and the terminal, as git does it: `less -FRX` where it is not set, none where it is empty or `cat`.
final class Pager {
    private let process: pid_t

    private static let usual = "if command -v less >/dev/null; then exec less; else exec cat; fi"

    /// Standard output goes to the pager from now on.
    /// - Returns: nil where there is none, or it cannot be started: output then goes to the terminal itself.
    init?() {
        let command = Console.environment("PAGER") ?? Self.usual
        guard !command.allSatisfy(\.isWhitespace), command != "cat" else { return nil }
        // Leave when all fits on the screen, pass colours on, do not clear; what the user sets counts. C call: copies both.
        unsafe setenv("LESS", "FRX", 0)
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return nil }
        defer { ends.forEach { close($0) } }
        ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        // C calls: the copied strings live until the child has its own.
        let words = ["/bin/sh", "-c", command]
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var process: pid_t = 0
        guard unsafe posix_spawn(&process, "/bin/sh", &actions, nil, &arguments, environ) == 0 else { return nil }
        self.process = process
        dup2(ends[1], STDOUT_FILENO)
    }

    /// Ends its input and waits until the user has read.
    func finish() {
        close(STDOUT_FILENO)
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
}
