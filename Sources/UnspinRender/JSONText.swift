/// Writes JSON: strings with every control and invisible character escaped, so that a log can be read in a terminal.
enum JSONText {
    /// Appends a string, with its quotation marks. Linear.
    static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        // Most texts are plain, and are taken as they are. The buffer lives for the call, and is read within its bounds.
        let isTaken = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            guard unsafe bytes.allSatisfy(isPlain) else { return false }
            unsafe output.append(contentsOf: bytes)
            return true
        }
        if isTaken != true { appendEscaped(text, to: &output) }
        output.append(UInt8(ascii: "\""))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        0x20..<0x7F ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func appendEscaped(_ text: String, to output: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += #"\""#.utf8
            case "\\": output += #"\\"#.utf8
            case "\n": output += #"\n"#.utf8
            case "\r": output += #"\r"#.utf8
            case "\t": output += #"\t"#.utf8
            case _ where VisibleText.isHidden(scalar): for unit in String(scalar).utf16 { output += escape(unit).utf8 }
            default: output += String(scalar).utf8
            }
        }
    }

    /// A probability or weight with four digits behind the point at most; JSON has no other word for what is no number.
    static func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "0" }
        let rounded = (value * 10_000).rounded() / 10_000
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }

    /// Appends a probability, as `number` spells it.
    static func append(_ value: Double, to output: inout [UInt8]) {
        guard (0..<1).contains(value) else { return output += number(value).utf8 }
        var digits = Int((value * 10_000).rounded())
        guard 1..<10_000 ~= digits else { return output.append(UInt8(ascii: "0") + UInt8(digits / 10_000)) }
        output += "0.".utf8
        var place = 1000
        while digits > 0 {
            output.append(UInt8(ascii: "0") + UInt8(digits / place))
            digits %= place
            place /= 10
        }
    }

    /// Appends a whole number.
    static func append(_ value: Int, to output: inout [UInt8]) {
        guard value >= 0 else { return output += "\(value)".utf8 }
        let start = output.count
        var rest = value
        repeat {
            output.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        output[start...].reverse()
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
