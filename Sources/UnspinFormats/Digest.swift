private import CDigest

/// SHA-256 of a stream of bytes.
@safe public struct Digest: ~Copyable {
    private let context: OpaquePointer

    public init() {
        guard let context = unsafe unspin_sha256_open() else { preconditionFailure("no SHA-256 in libcrypto") }
        unsafe self.context = context
    }

    deinit { unsafe unspin_sha256_close(context) }

    public mutating func update(_ bytes: [UInt8]) {
        // C call: reads the buffer, keeps nothing.
        let isDone = unsafe bytes.withUnsafeBufferPointer { unsafe unspin_sha256_update(context, $0.baseAddress, $0.count) }
        precondition(isDone != 0, "SHA-256 failed")
    }

    /// The digest of all bytes so far, as 64 lower-case hexadecimal digits; the next byte starts a new one.
    public mutating func finish() -> String {
        var digest = [UInt8](repeating: 0, count: Int(UNSPIN_SHA256_LENGTH))
        let isDone = unsafe digest.withUnsafeMutableBufferPointer { unsafe unspin_sha256_finish(context, $0.baseAddress) }
        precondition(isDone != 0, "SHA-256 failed")
        return Self.hexadecimal(digest)
    }

    public static func sha256(_ bytes: [UInt8]) -> String {
        var digest = Digest()
        digest.update(bytes)
        return digest.finish()
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * bytes.underestimatedCount)
        for byte in bytes {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// Those that web archives use.
    enum Algorithm: String {
        case md5, sha1, sha256, sha512

        /// Bytes of a digest.
        var length: Int {
            switch self {
            case .md5: 16
            case .sha1: 20
            case .sha256: 32
            case .sha512: 64
            }
        }
    }

    /// - Returns: `algorithm.length` bytes.
    static func digest(_ bytes: ArraySlice<UInt8>, _ algorithm: Algorithm) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: algorithm.length)
        // C call: reads the one buffer and fills the other, which is as long as the digest.
        let isDone = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe digest.withUnsafeMutableBufferPointer { digest in
                unsafe unspin_digest(algorithm.rawValue, bytes.baseAddress, bytes.count, digest.baseAddress, digest.count)
            }
        }
        precondition(isDone != 0, "no such digest in libcrypto")
        return digest
    }
}
