/// Model files on disk, their pruning and their ARPA form.
public enum ModelFile {
    /// Writes the bytes of a model; the file is whole or unchanged.
    public static func write(_ bytes: [UInt8], to path: String) throws(TrainingError) {
        try ByteFile.replace(path, with: bytes)
    }

    /// The bytes of a smaller model without the n-grams that matter least.
    ///
    /// How often a history occurs is taken from the model itself; training knows the counts and prunes better.
    /// - Parameter byteLimit: what the result may take.
    public static func pruned(_ model: LanguageModel, byteLimit: Int, precision: QuantisationPrecision = QuantisationPrecision())
        throws(TrainingError) -> [UInt8]
    {
        let pruning = EntropyPruning(BackoffModel(model))
        let threshold = try pruning.threshold(forBytes: byteLimit, precision: precision)
        return LanguageModelWriter.bytes(of: pruning.pruned(threshold: threshold), precision: precision)
    }

    /// Writes a model in the ARPA format.
    public static func writeARPA(_ model: LanguageModel, to path: String) throws(TrainingError) {
        try ARPAWriter.write(BackoffModel(model), to: path)
    }

    /// Packs a model in the ARPA format.
    public static func bytes(ofARPA path: String, precision: QuantisationPrecision = QuantisationPrecision())
        throws(TrainingError) -> [UInt8]
    {
        LanguageModelWriter.bytes(of: try ARPAReader.read(path), precision: precision)
    }
}
