/// Paths as relative references of RFC 3986.
enum PercentEncoding {
    /// `a b/ü.txt` is `a%20b/%C3%BC.txt`; `./` is put before a first segment with a colon, which would read as a scheme.
    static func reference(_ path: String) -> String {
        var output = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"):
                output.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                output += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        let isSchemeLike = output.split(separator: "/", omittingEmptySubsequences: false).first?.contains(":") == true
        return isSchemeLike ? "./\(output)" : output
    }
}
