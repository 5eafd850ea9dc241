import UnspinTestSupport

/// Documents put together from spun and clean sentences and from what the world puts between them.
enum MixedText {
    static func bytes(seed: Int, pieces count: Int = 12) -> [UInt8] {
        var random = SeededGenerator(seed: UInt64(seed))
        let lineEnd: [UInt8] = [Array("\n".utf8), Array("\r\n".utf8), Array("\r".utf8)].randomElement(using: &random)!
        var bytes: [UInt8] = Int.random(in: 0..<4, using: &random) == 0 ? [0xEF, 0xBB, 0xBF] : []
        for _ in 0..<count {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5: bytes += sentence(of: Bundled.spun, using: &random)
            case 5..<7: bytes += sentence(of: Bundled.clean, using: &random)
            case 7: bytes += RandomText.bytes(pieces: 6, using: &random)
            default: bytes += lineEnd
            }
            bytes.append(UInt8(ascii: " "))
        }
        return bytes + (Bool.random(using: &random) ? lineEnd : [])
    }

    /// A sentence, now and then with a character inside that does not belong there.
    private static func sentence(of paragraphs: [String], using random: inout SeededGenerator) -> [UInt8] {
        let sentences = paragraphs.randomElement(using: &random)!.split(separator: ". ")
        var bytes = Array(sentences.randomElement(using: &random)!.utf8) + [UInt8(ascii: ".")]
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let spaces = bytes.indices.filter { bytes[$0] == UInt8(ascii: " ") }
            guard let place = spaces.randomElement(using: &random) else { break }
            bytes.replaceSubrange(place..<place + 1, with: gaps.randomElement(using: &random)!)
        }
        return bytes
    }

    /// What may stand between two words; only the last two are no white space.
    private static let gaps: [[UInt8]] =
        ["\n", "\r\n", "\u{A0}", "  ", "\t", " \u{200B}", " 🙂 ", " cafe\u{301} ", " , ", ","].map { Array($0.utf8) } + [
            [0x20, 0xFF, 0x20], [0xC3],
        ]
}
