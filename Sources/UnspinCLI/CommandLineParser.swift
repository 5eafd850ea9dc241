import ArgumentParser

/// Makes a command of a command line.
///
/// The argument parser builds the flags of every command on the way from the root to the one that is named, several times over, which
/// takes longer than to repair a short text. So the command that the first argument names is parsed by itself first. Where that fails,
/// be it for an error, a request for help, or a flag of the root, the whole tree is parsed: its answer is the one that counts.
enum CommandLineParser {
    /// - Throws: what the argument parser throws.
    static func command(_ arguments: [String]) throws -> any ParsableCommand {
        try direct(arguments) ?? UnspinCommand.parseAsRoot(arguments)
    }

    /// Nil where the command cannot be parsed without the root.
    static func direct(_ arguments: [String]) -> (any ParsableCommand)? {
        guard let name = arguments.first, let type = UnspinCommand.configuration.subcommands.first(where: { $0._commandName == name }),
            type.configuration.subcommands.isEmpty
        else { return nil }
        return parse(type, arguments.dropFirst())
    }

    private static func parse<Command: ParsableCommand>(_: Command.Type, _ arguments: ArraySlice<String>) -> (any ParsableCommand)? {
        (try? DirectCommand<Command>.parseAsRoot(Array(arguments)) as? DirectCommand<Command>)?.command
    }
}

/// A command as a root of its own, but for what only the program's root answers, such as requests for completion scripts.
private struct DirectCommand<Command: ParsableCommand>: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(_superCommandName: UnspinCommand._commandName) }

    @OptionGroup var command: Command
}
