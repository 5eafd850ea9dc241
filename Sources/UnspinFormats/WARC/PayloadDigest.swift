/// A digest as WARC writes it: `sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A`, in base 32 or hexadecimal.
struct PayloadDigest {
    private let algorithm: Digest.Algorithm
    private let label: Substring
    private let isHexadecimal: Bool
    private let isUpperCase: Bool
    private let isPadded: Bool

    /// - Returns: nil for an algorithm that is not known, or a spelling that fits none.
    init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        label = text[..<colon]
        guard let algorithm = Digest.Algorithm(rawValue: label.lowercased().replacing("-", with: "")) else { return nil }
        self.algorithm = algorithm
        let digits = text[text.index(after: colon)...]
        isHexadecimal = digits.utf8.count == 2 * algorithm.length && digits.allSatisfy(\.isHexDigit)
        isUpperCase = !digits.contains { $0.isLowercase }
        isPadded = digits.last == "="
        let unpadded = digits.prefix { $0 != "=" }.utf8.count
        if !isHexadecimal, unpadded != (8 * algorithm.length + 4) / 5 { return nil }
    }

    /// The same kind of digest of other bytes.
    func text(of bytes: ArraySlice<UInt8>) -> String {
        let digest = Digest.digest(bytes, algorithm)
        var digits = isHexadecimal ? Digest.hexadecimal(digest) : Self.base32(digest)
        if isPadded { while !digits.utf8.count.isMultiple(of: 8) { digits += "=" } }
        return "\(label):" + (isUpperCase ? digits.uppercased() : digits.lowercased())
    }

    /// RFC 4648, without padding.
    static func base32(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var output: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in bytes {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                output.append(digits[bits >> count & 31])
            }
            bits &= 1 << count - 1
        }
        if count > 0 { output.append(digits[bits << (5 - count) & 31]) }
        return String(decoding: output, as: UTF8.self)
    }
}
