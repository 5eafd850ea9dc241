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

    /// Nil where the command cannot be parsed without the root. Each command names the program as what it belongs to: otherwise the
    /// parser would look for requests for completion scripts, which are the root's, before it looks for anything else.
    static func direct(_ arguments: [String]) -> (any ParsableCommand)? {
        guard let name = arguments.first, let type = UnspinCommand.configuration.subcommands.first(where: { $0._commandName == name }),
            type.configuration.subcommands.isEmpty, let command = try? type.parseAsRoot(Array(arguments.dropFirst()))
        else { return nil }
        // A request for help is a command too.
        return Swift.type(of: command) == type ? command : nil
    }
}
