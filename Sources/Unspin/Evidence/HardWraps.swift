import UnspinText

/// Lines that were broken at a width, not at the end of a paragraph.
///
/// The segmenter lets every line begin a sentence, which is right for headlines and lists. Where a line ends in the middle of a
/// sentence the next one continues it: no mark ends the line, and the next begins small, or the line is as long as wrapped
/// lines are. The phrase `overseas` line break `minister` is then read as one.
enum HardWraps {
    /// Lengths (bytes) of lines that were wrapped, whatever the next begins with.
    private static let wrapped = 60...100

    /// Takes the flags of a new sentence from tokens that continue the line before.
    static func join(_ tokens: inout [Token], in text: [UInt8]) {
        var lineStart = 0
        for index in tokens.indices where tokens[index].flags.contains(.startsParagraph) {
            defer { lineStart = Int(tokens[index].start) }
            guard index > 0 else { continue }
            let before = tokens[index - 1]
            guard before.kind != .symbol || text[Int(before.start)] == UInt8(ascii: ","), tokens[index].kind != .symbol,
                isSingleBreak(text[Int(before.end)..<Int(tokens[index].start)])
            else { continue }
            let beginsSmall = text[Int(tokens[index].start)] &- UInt8(ascii: "a") < 26
            if beginsSmall || wrapped.contains(Int(before.end) - lineStart) {
                tokens[index].flags.subtract([.startsParagraph, .startsSentence])
            }
        }
    }

    private static func isSingleBreak(_ gap: ArraySlice<UInt8>) -> Bool {
        gap.count { $0 == UInt8(ascii: "\n") } == 1
    }
}
