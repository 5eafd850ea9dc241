/// The classes of numbers: spellings that differ only in their digits behave alike in a sentence.
extension SurfaceForm {
    /// The class of a form that begins with a digit; nil for forms that are words of their own (`7`, `21st`, `5G`).
    var numberClass: Word? {
        var digits = 0
        while digits < count, isDigit(at: digits) { digits += 1 }
        if digits == count { return classOfInteger(digits: digits) }
        let separator = bytes[digits]
        switch separator {
        case UInt8(ascii: ","): return classOfGroups(firstGroup: digits)
        case UInt8(ascii: "."): return digitsRun(from: digits + 1).map { $0 == 1 ? .decimal : .hundredths }
        case UInt8(ascii: ":"): return digits <= 2 && digitsRun(from: digits + 1) == 2 ? .time : nil
        case UInt8(ascii: "s"): return count == digits + 1 && (digits == 2 || digits == 4) ? .decade : nil
        default: return isOrdinalSuffix(at: digits) && !isSmall(digits: digits) ? .ordinal : nil
        }
    }

    @inline(__always)
    private func isDigit(at index: Int) -> Bool { bytes[index] &- UInt8(ascii: "0") < 10 }

    private func classOfInteger(digits: Int) -> Word? {
        switch digits {
        case 1: return nil
        case 2: return isSmall(digits: 2) ? nil : .twoDigits
        case 3: return .threeDigits
        case 4: return isYear ? .year : .fourDigits
        default: return .fiveDigits
        }
    }

    /// 0 to 31, without a leading zero.
    private func isSmall(digits: Int) -> Bool {
        if digits == 1 { return true }
        guard digits == 2, bytes[0] != UInt8(ascii: "0") else { return false }
        return bytes[0] < UInt8(ascii: "3") || (bytes[0] == UInt8(ascii: "3") && bytes[1] <= UInt8(ascii: "1"))
    }

    /// 1900 to 2039.
    private var isYear: Bool {
        (bytes[0] == UInt8(ascii: "1") && bytes[1] == UInt8(ascii: "9"))
            || (bytes[0] == UInt8(ascii: "2") && bytes[1] == UInt8(ascii: "0") && bytes[2] <= UInt8(ascii: "3"))
    }

    /// `1,500` and `1,500,000`, with or without a fraction.
    private func classOfGroups(firstGroup: Int) -> Word? {
        guard firstGroup <= 3 else { return nil }
        var index = firstGroup
        var groups = 0
        while index < count, bytes[index] == UInt8(ascii: ",") {
            guard index + 3 < count, isDigit(at: index + 1), isDigit(at: index + 2), isDigit(at: index + 3) else { return nil }
            index += 4
            groups += 1
        }
        guard index == count || (bytes[index] == UInt8(ascii: ".") && digitsRun(from: index + 1) != nil) else { return nil }
        return groups == 1 ? .thousands : .millions
    }

    /// The number of digits from `start` to the end, nil when there is none or something else.
    private func digitsRun(from start: Int) -> Int? {
        guard start < count else { return nil }
        for index in start..<count where !isDigit(at: index) { return nil }
        return count - start
    }

    /// `st`, `nd`, `rd`, `th` and nothing more.
    private func isOrdinalSuffix(at index: Int) -> Bool {
        guard count == index + 2 else { return false }
        let first = bytes[index] | 0x20
        let second = bytes[index + 1] | 0x20
        switch (first, second) {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
            (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
            return true
        default:
            return false
        }
    }
}
