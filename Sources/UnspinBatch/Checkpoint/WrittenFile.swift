/// An output that is being written, and how much of it counts.
public struct WrittenFile: Sendable, Hashable {
    /// Of the file under its passing name.
    public var path: String
    public var length: Int
}
