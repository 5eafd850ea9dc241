import UnspinRender

/// Text of an HTML page, also within quoted attributes.
public enum HTMLText {
    /// Controls and invisible characters are shown as escapes: nothing of the input hides or reorders what is shown.
    public static func escape(_ bytes: ArraySlice<UInt8>) -> String {
        var output = ""
        for character in VisibleText.escape(bytes, keeping: ["\n", "\t"]).unicodeScalars {
            switch character {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            default: output.unicodeScalars.append(character)
            }
        }
        return output
    }

    public static func escape(_ text: String) -> String { escape(Array(text.utf8)[...]) }
}
