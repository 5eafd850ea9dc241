/// Why the outputs of a run would get in each other's way; found before anything is written.
public enum PlanError: Error, Hashable {
    /// Two inputs would be written to one name.
    case sameOutput(String, String, output: String)
    /// Two names of one file.
    case sameFile(String, String)
    /// The output would replace an input.
    case overwritesInput(String, output: String)
    /// Standard input has no name to write to.
    case standardInput
    /// The output folder is a file.
    case notAFolder(String)
}

/// Where each input's output goes.
public enum OutputPlan: Sendable, Hashable {
    case inPlace
    /// `FOLDER/NAME`, `FOLDER/NAME.diff`, `FOLDER/NAME.edits.jsonl`; a folder that was searched is mirrored.
    case folder(String)

    /// The cleaned file of an input.
    public func output(for input: Input) -> String {
        switch self {
        case .inPlace: input.name
        case .folder(let folder): FileSystem.join(folder, input.outputName)
        }
    }

    public func check(_ inputs: [Input]) throws(PlanError) {
        if case .folder(let folder) = self, FileSystem.exists(folder), !FileSystem.isFolder(folder) { throw .notAFolder(folder) }
        var paths: [String] = []
        for input in inputs {
            guard let path = input.path else { throw .standardInput }
            paths.append(path)
        }
        switch self {
        case .inPlace:
            var seen: [FileSystem.Identity: String] = [:]
            for path in paths {
                guard let identity = FileSystem.identity(of: path) else { continue }
                if let other = seen.updateValue(path, forKey: identity) { throw .sameFile(other, path) }
            }
        case .folder:
            // By the bytes of the names: two spellings of one letter are two files.
            var seen: [[UInt8]: String] = [:]
            let identities = Set(paths.compactMap(FileSystem.identity))
            for input in inputs {
                let output = output(for: input)
                if let other = seen.updateValue(input.name, forKey: Array(output.utf8)) {
                    throw .sameOutput(other, input.name, output: output)
                }
                if let identity = FileSystem.identity(of: output), identities.contains(identity) {
                    throw .overwritesInput(input.name, output: output)
                }
            }
        }
    }
}
