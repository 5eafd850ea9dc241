import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

// Exit codes as `unspin` has them: 0 done, 1 found something, 2 bad usage, 3 an input failed.
do {
    var command = try DictionaryTool.parseAsRoot()
    try command.run()
} catch let failure as ToolFailure {
    Messages.note(Messages.failure(failure))
    exit(3)
} catch let code as ExitCode {
    exit(code.rawValue)
} catch {
    if DictionaryTool.exitCode(for: error) == .success { DictionaryTool.exit(withError: error) }
    Messages.note(DictionaryTool.fullMessage(for: error))
    exit(2)
}
