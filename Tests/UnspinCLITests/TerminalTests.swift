import Glibc
import Testing
import UnspinTestSupport

/// What depends on a terminal, tried with a pseudo-terminal.
@Suite struct TerminalTests {
    private static let TIOCSPTLCK: UInt = 0x4004_5431
    private static let TIOCGPTN: UInt = 0x8004_5430

    /// Runs a shell command whose `$TTY` is a terminal; returns what was written to that terminal, and the result.
    private func run(_ command: String, in folder: Folder? = nil, environment: [String: String] = [:]) throws -> (
        screen: String, Tool.Result
    ) {
        // As posix_openpt, unlockpt and ptsname do, which the Glibc module does not have. C calls: each fills or reads one number.
        let terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var number: CInt = 0
        let unlocked = unsafe ioctl(terminal, Self.TIOCSPTLCK, &number)
        let numbered = unsafe ioctl(terminal, Self.TIOCGPTN, &number)
        try #require(terminal >= 0 && unlocked == 0 && numbered == 0)
        defer { close(terminal) }
        let name = "/dev/pts/\(number)"
        // Held open, so that what was written stays readable after the program has ended.
        let held = unsafe open(name, O_RDWR | O_NOCTTY)
        try #require(held >= 0)
        defer { close(held) }
        let variables = ["TTY": name, "PATH": "\(Program.folder):/usr/bin:/bin"].merging(environment) { $1 }
        let result = try Tool("/bin/sh").run(["-c", command], in: folder, environment: variables)
        _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe read(terminal, &buffer, buffer.count)
        return (String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).replacing("\r\n", with: "\n"), result)
    }

    @Test(arguments: ["clean", "diff", "scan"]) func helpInsteadOfWaitingForATerminal(command: String) throws {
        let (_, result) = try run("unspin \(command) <$TTY")
        #expect(result.outputText.contains("USAGE: unspin \(command)"))
        #expect(result.status == 0)
    }

    private func file() throws -> Folder {
        let folder = try Folder()
        try folder.write("a.txt", "One a\u{200B}b two.\n")
        return folder
    }

    @Test func colourOnATerminal() throws {
        let folder = try file()
        #expect(try run("unspin diff --format word a.txt >$TTY", in: folder).screen.contains("\u{1B}[31m[-"))
        #expect(try run("unspin diff a.txt >$TTY", in: folder).screen.contains("\u{1B}[31m-One a\\u{200B}b two."))
    }

    @Test(
        arguments: [
            ("--color never", [:]), ("", ["NO_COLOR": "1"]), ("", ["TERM": "dumb"]), ("--color auto", ["NO_COLOR": "yes"]),
        ] as [(String, [String: String])])
    func noColour(flags: String, environment: [String: String]) throws {
        let (screen, result) = try run("unspin diff --format word \(flags) a.txt >$TTY", in: try file(), environment: environment)
        #expect(result.status == 0)
        #expect(screen.contains("[-"))
        #expect(!screen.contains("\u{1B}"))
    }

    @Test func alwaysColour() throws {
        let (_, result) = try run("unspin diff --format word --color always a.txt", in: try file(), environment: ["NO_COLOR": "1"])
        #expect(result.outputText.contains("\u{1B}[31m"))
    }

    /// The forms for reading go through the pager, where there is a terminal that can turn pages and somebody wants one.
    @Test(
        arguments: [
            ("--format word", ["PAGER": "sed s/^/PAGED:/"], true), ("--format side-by-side", ["PAGER": "sed s/^/PAGED:/"], true),
            ("--format word --no-pager", ["PAGER": "sed s/^/PAGED:/"], false), ("--format word", ["PAGER": ""], false),
            ("", ["PAGER": "sed s/^/PAGED:/"], false), ("--format word", ["PAGER": "sed s/^/PAGED:/", "TERM": "dumb"], false),
        ] as [(String, [String: String], Bool)])
    func pager(flags: String, environment: [String: String], isPaged: Bool) throws {
        let environment = ["TERM": "xterm"].merging(environment) { $1 }
        let (screen, result) = try run("unspin diff \(flags) --color never a.txt >$TTY", in: try file(), environment: environment)
        #expect(result.status == 0)
        #expect(screen.contains("PAGED:") == isPaged)
        #expect(screen.contains("200B"))
    }

    @Test func controlsOfTheInputDoNotReachTheTerminal() throws {
        let folder = try Folder()
        try folder.write("a.txt", "One a\u{200B}b \u{1B}]0;title\u{7} two.\n")
        for command in ["clean", "diff", "diff --format word", "diff --format side-by-side", "diff --format json"] {
            let (screen, _) = try run("unspin \(command) a.txt >$TTY", in: folder, environment: ["NO_COLOR": "1"])
            #expect(!screen.isEmpty && !screen.contains("\u{1B}") && !screen.contains("\u{7}"), "\(command)")
        }
        let (screen, _) = try run("unspin clean \"$(printf 'a\\033[31m')\" 2>$TTY", in: folder)
        #expect(screen.contains("no such file") && !screen.contains("\u{1B}"))
    }
}
