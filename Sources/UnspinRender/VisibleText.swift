/// Text as a terminal may show it: nothing of the input can move the cursor, hide or reorder what is shown.
///
/// Controls, invisible and bidirectional format characters become escapes: `\n`, `\t`, `\u{1B}`, `\u{202E}`; an invalid
/// byte becomes `\xFF`. Everything else stays, so an escape in the output may also be the same characters in the input.
public enum VisibleText {
    /// - Parameter kept: controls that stay as they are (line feed and tab, where lines are shown whole).
    public static func escape(_ bytes: ArraySlice<UInt8>, keeping kept: Set<Unicode.Scalar> = []) -> String {
        var output = String.UnicodeScalarView()
        for element in ScalarSequence(bytes) {
            switch element {
            case .scalar(let scalar) where !isHidden(scalar) || kept.contains(scalar): output.append(scalar)
            case .scalar(let scalar): output.append(contentsOf: escaped(scalar).unicodeScalars)
            case .invalid(let byte): output.append(contentsOf: #"\x\#(String(byte, radix: 16, uppercase: true))"#.unicodeScalars)
            }
        }
        return String(output)
    }

    public static func escape(_ text: String, keeping kept: Set<Unicode.Scalar> = []) -> String {
        escape(Array(text.utf8)[...], keeping: kept)
    }

    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value < 0x20 }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": #"\n"#
        case "\r": #"\r"#
        case "\t": #"\t"#
        default: #"\u{\#(String(scalar.value, radix: 16, uppercase: true))}"#
        }
    }
}
