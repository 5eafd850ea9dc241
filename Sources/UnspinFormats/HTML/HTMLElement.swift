/// What elements of HTML mean for the text in them.
enum HTMLElement {
    enum Role {
        /// Its text goes on from the text around it.
        case inline
        /// Its text is a paragraph, or several.
        case block
        case lineBreak
        /// What is in it stands in a sentence and is no prose.
        case code
        /// What is in it is no text, or none to be changed; it parts the text around it.
        case skipped
        /// The same, but the text goes on behind it.
        case hidden
    }

    static func role(of name: String) -> Role {
        if inline.contains(name) { return .inline }
        if code.contains(name) { return .code }
        if skipped.contains(name) { return .skipped }
        if hidden.contains(name) { return .hidden }
        return name == "br" ? .lineBreak : .block
    }

    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label", "mark",
        "nobr", "q", "rp", "rt", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "wbr", "img", "",
    ]
    private static let code: Set<String> = ["code", "kbd", "samp", "tt", "var"]
    private static let skipped: Set<String> = [
        "applet", "audio", "canvas", "embed", "iframe", "listing", "noembed", "noframes", "object", "plaintext", "pre", "textarea",
        "video", "xmp",
    ]
    private static let hidden: Set<String> = ["math", "script", "style", "svg"]
}
