public import Unspin

/// What changed between two versions of a text, word by word: lines are compared first, then the words of those that differ
/// (Myers 1986, as the standard library has it).
public enum TextComparison {
    /// Applying the edits to the old text gives the new one, byte for byte, where both are UTF-8.
    /// - Returns: applied edits, ascending and disjoint.
    /// - Complexity: linear in the texts times the number of changed lines, then of changed words among these.
    public static func edits(from old: [UInt8], to new: [UInt8]) -> [Edit] {
        let before = pieces(old[...]) { $0 == 0x0A }
        let after = pieces(new[...]) { $0 == 0x0A }
        return changes(from: before, to: after).flatMap { lines in
            let oldWords = words(old[range(of: before[lines.old], at: lines.old.lowerBound, in: before, end: old.count)])
            let newWords = words(new[range(of: after[lines.new], at: lines.new.lowerBound, in: after, end: new.count)])
            return phrases(changes(from: oldWords, to: newWords), oldWords).map { change in
                let start = change.old.lowerBound < oldWords.count ? oldWords[change.old.lowerBound].startIndex : oldWords.last?.endIndex
                let text = oldWords[change.old].flatMap { Array($0) }
                let place = start ?? range(of: before[lines.old], at: lines.old.lowerBound, in: before, end: old.count).lowerBound
                return Edit(
                    range: place..<place + text.count, original: String(decoding: text, as: UTF8.self),
                    replacement: String(decoding: newWords[change.new].flatMap { Array($0) }, as: UTF8.self), entry: "", cause: .phrase,
                    tier: .auto, confidence: 1, isApplied: true)
            }
        }
    }

    /// Pieces of one sequence in the place of pieces of another.
    private struct Change {
        var old: Range<Int>
        var new: Range<Int>
    }

    private static func changes(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Change] {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var changes: [Change] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            let start = (left, right)
            while removed.contains(left) { left += 1 }
            while inserted.contains(right) { right += 1 }
            if start == (left, right) {
                left += 1
                right += 1
            } else {
                changes.append(Change(old: start.0..<left, new: start.1..<right))
            }
        }
        return changes
    }

    /// Changes with nothing but white space between them are one.
    private static func phrases(_ changes: [Change], _ words: [ArraySlice<UInt8>]) -> [Change] {
        changes.reduce(into: []) { phrases, change in
            if let last = phrases.last, words[last.old.upperBound..<change.old.lowerBound].allSatisfy({ $0.allSatisfy { $0 == 0x20 } }) {
                phrases[phrases.count - 1] = Change(
                    old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
            } else {
                phrases.append(change)
            }
        }
    }

    /// Words, white space and other characters by themselves.
    private static func words(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var words: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        for index in bytes.indices {
            let next = index + 1
            if next == bytes.endIndex || kind(bytes[index]) != kind(bytes[next]) || kind(bytes[index]) == .other {
                words.append(bytes[start..<next])
                start = next
            }
        }
        return words
    }

    private enum Kind {
        case letter, space, other
    }

    private static func kind(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x80..., UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            .letter
        case 0x20, 0x09: .space
        default: .other
        }
    }

    /// Pieces that end where `isEnd` says.
    private static func pieces(_ bytes: ArraySlice<UInt8>, isEnd: (UInt8) -> Bool) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(where: isEnd).map { $0 + 1 } ?? bytes.endIndex
            pieces.append(bytes[start..<end])
            start = end
        }
        return pieces
    }

    /// The bytes of neighbouring pieces; an empty range where there are none.
    private static func range(
        of pieces: ArraySlice<ArraySlice<UInt8>>, at index: Int, in all: [ArraySlice<UInt8>], end: Int
    ) -> Range<Int> {
        guard let first = pieces.first, let last = pieces.last else {
            let place = index < all.count ? all[index].startIndex : end
            return place..<place
        }
        return first.startIndex..<last.endIndex
    }
}
