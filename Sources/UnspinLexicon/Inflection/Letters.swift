extension Character {
    /// One of a e i o u.
    var isVowel: Bool { "aeiou".contains(self) }
}

extension String {
    /// Ends in y after a consonant (`carry`, not `play`).
    var hasConsonantY: Bool {
        guard hasSuffix("y"), let before = dropLast().last else { return false }
        return !before.isVowel
    }

    /// Ends in consonant, vowel, consonant, where the last is one that English doubles. The u of `qu` is no vowel.
    var endsConsonantVowelConsonant: Bool {
        let letters = Array(suffix(4))
        guard let last = letters.last, last.isLetter, !last.isVowel, !"wxyh".contains(last), letters.count >= 2 else {
            return false
        }
        let vowel = letters[letters.count - 2]
        guard vowel.isVowel else { return false }
        guard letters.count >= 3 else { return true }
        let before = letters[letters.count - 3]
        if !before.isVowel { return true }
        return before == "u" && letters.count == 4 && letters[0] == "q"
    }

    /// Groups of vowels, without a silent final e: a fair count of syllables for English.
    var syllables: Int {
        var count = 0
        var inside = false
        for letter in self {
            let isVowel = letter.isVowel || letter == "y"
            if isVowel, !inside { count += 1 }
            inside = isVowel
        }
        if hasSuffix("e"), !hasSuffix("le"), !hasSuffix("ee"), count > 1 { count -= 1 }
        return max(count, 1)
    }
}
