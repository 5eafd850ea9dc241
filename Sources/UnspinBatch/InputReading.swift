public import UnspinFormats

/// How one input is read.
public struct InputReading: Sendable, Hashable {
    /// Nil: by the ending of its name.
    public var format: InputFormat?
    public var options: ReadOptions

    public init(format: InputFormat?, options: ReadOptions) {
        self.format = format
        self.options = options
    }
}
