internal import CICU

/// A failure that ICU reported.
public struct ICUError: Error, Hashable, Sendable {
    /// ICU's number for it (`UErrorCode`).
    public let code: Int32
    /// ICU's name for it, such as `U_FILE_ACCESS_ERROR`.
    public let name: String

    init(_ status: CICUStatus) {
        code = status.rawValue
        // ICU returns a static string for every code, known or not.
        name = unsafe String(cString: cicu_errorName(status))
    }
}

extension CICUStatus {
    static let success = CICUStatus(rawValue: 0)

    /// ICU counts warnings (negative) as success.
    var isFailure: Bool { rawValue > 0 }

    /// - Throws: what the status says, unless it is success or a warning.
    func check() throws(ICUError) {
        if isFailure { throw ICUError(self) }
    }
}
