#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The exit codes; thrown by a command that ends with another code than 0 and has said why already.
enum ExitStatus: Int32, Error {
    case done = 0
    /// Something was found under `--check`.
    case found = 1
    /// Bad usage or configuration: nothing was done.
    case usage = 2
    /// Some input failed; the rest was done.
    case someFailed = 3
    /// Stopped by Ctrl-C.
    case interrupted = 130
}

func exit(_ status: ExitStatus) -> Never { exit(status.rawValue) }
