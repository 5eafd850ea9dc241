import FoundationEssentials

/// A folder of its own for the files of this test run, among those that the system clears.
final class TemporaryFolder: Sendable {
    static let shared = TemporaryFolder()
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("unspin-context-tests-\(UUID().uuidString)")

    func path(_ name: String) throws -> String {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url.appendingPathComponent(name).path
    }

    /// A file with these contents.
    func file(_ name: String, _ text: String) throws -> String {
        let path = try path(name)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }
}
