import Unspin
import UnspinDecisions
import UnspinRender
import UnspinReview
import UnspinTestSupport

/// Reviews to try keys on.
enum Reviews {
    /// Two documents; the entries of words that occur several times are the same.
    static let small = ReviewSession([
        text("a.txt", "He will hunt widespread floor with the overseas minister.\n\nThe overseas office has hunt in mind.\n"),
        text("b.txt", "The overseas press wrote of the floor 中文 plan.\n", family: "A"),
    ])

    /// Words that are replaced, wherever they stand: what they become, most probable first.
    private static let words: [(old: String, new: [String], tier: Tier, confidence: Double)] = [
        ("hunt", ["seek", "look for", "chase"], .auto, 0.9), ("overseas", ["foreign", "abroad"], .review, 0.6),
        ("floor", ["ground"], .auto, 0.4), ("mind", [], .report, 0.3), ("中文 ", [""], .auto, 0.8),
    ]

    static func text(_ path: String, _ text: String, family: String? = nil) -> ReviewText {
        let bytes = Array(text.utf8)
        var edits: [Edit] = []
        for word in words {
            let pattern = Array(word.old.utf8)
            for start in bytes.indices where bytes[start...].starts(with: pattern) {
                let entry = "\(word.old)>e"
                var edit = Edit.fake(start..<start + pattern.count, word.old, word.new.first ?? word.old, isApplied: word.tier == .auto)
                edit.entry = entry
                edit.tier = word.tier
                edit.confidence = word.confidence
                edit.alternatives = word.new.dropFirst().enumerated().map {
                    Alternative(replacement: $0.element, entry: "\(entry)\($0.offset + 2)", confidence: 0.1)
                }
                edits.append(edit)
            }
        }
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
        return ReviewText(place: EditLog.Place(path: path), heading: path, text: bytes, edits: edits, rate: 0.2, family: family)
    }

    /// Every key that is on a keyboard and means something somewhere, and some that mean nothing.
    static let keys: [Key] =
        "yn123456789eadtTuisw/gfoqWSjk?xz 0:é".map(Key.character) + [
            .enter, .escape, .tab, .backspace, .delete, .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .control("c"),
            .control("l"), .control("u"), .control("z"),
        ]
}

extension ReviewSession {
    /// Presses a key for each character; `⏎` is Enter, `␛` Escape, `⇥` Tab.
    @discardableResult
    mutating func type(_ keys: String) -> [ReviewEffect] {
        keys.flatMap { key in
            switch key {
            case "⏎": press(.enter)
            case "␛": press(.escape)
            case "⇥": press(.tab)
            default: press(.character(key))
            }
        }
    }

    /// A letter for each phrase: accepted, rejected, skipped, or a dot.
    var verdicts: String {
        states.map { state in
            switch state.verdict {
            case .accept: "a"
            case .reject: "r"
            case .skip: "s"
            case .open: "."
            }
        }.joined()
    }
}

extension [ReviewEffect] {
    var decisions: [Decision] {
        flatMap { effect in if case .append(let decisions) = effect { decisions } else { [Decision]() } }
    }
}
