internal import CICU

/// A charset that bytes may be in.
public struct CharsetMatch: Sendable, Hashable {
    /// ICU's name, such as `ISO-8859-2`.
    public let name: String
    /// 0…100.
    public let confidence: Int
}

/// ICU's statistical guess at the charset of bytes.
public enum CharsetDetector {
    /// All charsets that the bytes may be in, most likely first. Reads about the first 8,000 bytes.
    public static func matches(for bytes: [UInt8]) throws(ICUError) -> [CharsetMatch] {
        var status = CICUStatus.success
        let detector = unsafe cicu_openDetector(&status)
        try status.check()
        defer { unsafe cicu_closeDetector(detector) }
        var matches: [CharsetMatch] = []
        // The detector reads the bytes only inside this call, and its matches live as long as the detector.
        unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return }
            unsafe cicu_setDetectorText(
                detector, start.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), &status)
            var count: Int32 = 0
            guard let found = unsafe cicu_detectAll(detector, &count, &status), !status.isFailure else { return }
            for index in 0..<Int(count) {
                let match = unsafe found[index]
                guard let name = unsafe cicu_matchName(match, &status) else { continue }
                let confidence = unsafe cicu_matchConfidence(match, &status)
                matches.append(CharsetMatch(name: unsafe String(cString: name), confidence: Int(confidence)))
            }
        }
        try status.check()
        return matches
    }
}
