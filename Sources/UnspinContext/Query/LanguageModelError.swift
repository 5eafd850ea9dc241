/// Why a model could not be loaded.
public enum LanguageModelError: Error, Equatable, Sendable {
    /// The file could not be opened or read; the system's error number.
    case unreadable(path: String, code: Int32)
    /// The bytes do not begin as a model does.
    case notAModel
    /// Written by another version of the format.
    case unsupportedVersion(UInt32)
    /// Shorter or longer than its header says.
    case wrongSize(expected: Int, actual: Int)
    /// The bytes do not match the checksum in the header.
    case damaged
    /// Sizes or places inside the file contradict each other.
    case malformed
}
