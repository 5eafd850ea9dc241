import ArgumentParser
import UnspinBatch
import UnspinConfiguration

/// Where settings come from that the command line does not give.
struct ConfigurationFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp("Read this configuration in place of those that would be found.", valueName: "file"),
        completion: .file(extensions: ["toml"]))
    var config: String?

    @Flag(help: "Read no configuration files.")
    var isolated = false

    @Option(help: ArgumentHelp("Settings that go together: cautious, default, eager or science.", valueName: "name"))
    var profile: Profile?

    @Flag(help: "Write the settings that hold, each with where it was set, and do nothing else.")
    var dumpConfig = false

    func validate() throws {
        if isolated, config != nil { throw ValidationError(Messages.isolatedAndConfig) }
    }
}
