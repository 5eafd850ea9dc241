internal import CICU

/// The version of the ICU library that is linked.
public enum ICUVersion {
    /// Major and minor, such as `72.1`.
    public static let current: String = {
        var parts: [UInt8] = [0, 0, 0, 0]
        // The array has the four bytes that ICU writes.
        unsafe parts.withUnsafeMutableBufferPointer { unsafe cicu_version($0.baseAddress!) }
        return "\(parts[0]).\(parts[1])"
    }()
}
