import ArgumentParser
import UnspinBatch

/// Runs the command line and turns every ending into one of the documented exit codes.
enum Program {
    static func main() -> Never {
        Interrupt.install()
        let console = Console()
        do {
            var command = try CommandLineParser.command(Array(CommandLine.arguments.dropFirst()))
            try command.run()
            exit(.done)
        } catch let status as ExitStatus {
            exit(status)
        } catch let error as FileError where error.isBrokenPipe {
            // Whoever read the output has seen enough.
            exit(.done)
        } catch let failure as Failure {
            console.error(Messages.failure(failure))
            exit(failure.status)
        } catch let error as FileError {
            console.error(Messages.fileError(error))
            exit(.someFailed)
        } catch {
            // Help and version are "errors" of the parser too; only usage errors go to standard error.
            let text = UnspinCommand.fullMessage(for: error, columns: console.columns)
            if UnspinCommand.exitCode(for: error) == .success {
                try? console.output(text + "\n")
                exit(.done)
            }
            console.error(text.hasPrefix(Messages.parserPrefix) ? String(text.dropFirst(Messages.parserPrefix.count)) : text)
            exit(.usage)
        }
    }
}
