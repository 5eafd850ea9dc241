import Unspin
import UnspinBatch
import UnspinConfiguration

/// The settings of each file: the user's configuration file, the nearest of the file's project, and the command line, in this
/// order. Without a configuration file nothing is parsed.
final class Configurations {
    private let flags: ConfigurationFlags
    private let commandLine: Layer
    private var files: [String: Layer?] = [:]
    private var projects: [String: Layer?] = [:]
    private let without: Set<DecisionPart>

    /// - Parameters:
    ///   - commandLine: what the flags set.
    ///   - without: parts that are left out of decisions.
    init(_ flags: ConfigurationFlags, commandLine: Layer, without: Set<DecisionPart>) {
        self.flags = flags
        self.without = without
        var layer = Layer()
        layer.setOnCommandLine(.profile, flags.profile.map { .text($0.rawValue) })
        for assignment in commandLine.assignments { layer.set(assignment.setting, assignment.value, origin: assignment.origin) }
        self.commandLine = layer
    }

    /// - Parameter path: nil for text without a file, such as standard input: the project is that of the working folder.
    /// - Throws: `Failure` where a file cannot be read or used.
    func configuration(for path: String?) throws -> Configuration {
        Configuration(try [user(), project(of: path)].compactMap { $0 } + [commandLine])
    }

    /// What a file's configuration, or that of text without a file, says about repairing.
    /// - Throws: `Failure` where a file cannot be read or used.
    func repairSettings(for path: String?) throws -> RepairSettings { repairSettings(try configuration(for: path)) }

    /// What a configuration says about repairing.
    func repairSettings(_ configuration: Configuration) -> RepairSettings { RepairSettings(configuration, without: without) }

    /// `--config` stands for all files.
    private func user() throws -> Layer? {
        if flags.isolated { return nil }
        if let path = flags.config {
            guard let layer = try layer(path) else { throw Failure.noConfiguration(path) }
            return layer
        }
        let home = Console.environment("HOME").map { $0 + "/.config" }
        guard let folder = Console.environment("XDG_CONFIG_HOME").flatMap({ $0.hasPrefix("/") ? $0 : nil }) ?? home else { return nil }
        return try layer(folder + "/unspin/unspin.toml")
    }

    /// The nearest configuration file from the file's folder upwards.
    private func project(of path: String?) throws -> Layer? {
        if flags.isolated || flags.config != nil { return nil }
        return try nearest(path.map { FileSystem.folder(of: $0) } ?? ".")
    }

    private func nearest(_ folder: String) throws -> Layer? {
        if let known = projects[folder] { return known }
        var found: Layer?
        for name in ConfigurationFile.names where found == nil {
            found = try layer(folder == "." ? name : FileSystem.join(folder, name))
        }
        if found == nil, let parent = parent(of: folder) { found = try nearest(parent) }
        projects[folder] = .some(found)
        return found
    }

    /// Upwards by name as long as the name has parts, then by the working folder's.
    private func parent(of folder: String) -> String? {
        if folder == "/" { return nil }
        let isClimbing = folder == "." || folder.split(separator: "/").contains("..")
        return FileSystem.folder(of: isClimbing ? FileSystem.resolved(folder) : folder)
    }

    /// Nil where there is no such file.
    private func layer(_ path: String) throws -> Layer? {
        if let known = files[path] { return known }
        var layer: Layer?
        do {
            layer = try ConfigurationFile.read(try FileSystem.read(path), path: path)
        } catch let error as FileError {
            if !error.isMissing, !error.isNoFolder { throw Failure.dictionaryFile(error) }
        } catch let error as ConfigurationError {
            throw Failure.configuration(error)
        }
        files[path] = .some(layer)
        return layer
    }
}
