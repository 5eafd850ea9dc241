/// Model files on disk.
public enum ModelFile {
    /// Writes the bytes of a model; the file is whole or unchanged.
    public static func write(_ bytes: [UInt8], to path: String) throws(TrainingError) {
        try ByteFile.replace(path, with: bytes)
    }
}
