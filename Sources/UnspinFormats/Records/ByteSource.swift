/// Where the bytes of an input come from, piece by piece.
public protocol ByteSource: AnyObject {
    associatedtype Failure: Error

    /// Appends the next piece; false at the end.
    func append(to bytes: inout [UInt8]) throws(Failure) -> Bool
}
