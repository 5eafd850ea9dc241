/// *a* or *an*: by the sound that a word begins with, as far as its spelling tells.
enum IndefiniteArticle: String {
    case a
    case an

    /// The article written here, if the word is one.
    init?(written word: some StringProtocol) {
        switch word.lowercased() {
        case "a": self = .a
        case "an": self = .an
        default: return nil
        }
    }

    /// The article that `word` takes.
    ///
    /// `an hour`, `a university`, `an FBI agent`, `a US official`, `an 8-hour shift`, `an 11th`, `an 18-year-old`.
    init(before word: some StringProtocol) {
        let lower = word.lowercased()
        guard let first = lower.first else {
            self = .a
            return
        }
        if first.isNumber {
            let digits = lower.prefix(while: \.isNumber)
            self = first == "8" || digits == "11" || digits == "18" ? .an : .a
        } else if IndefiniteArticle.isInitialism(word) {
            self = "aefhilmnorsx".contains(first) ? .an : .a
        } else if "aeiou".contains(first) {
            let isConsonant = IndefiniteArticle.consonantSounds.contains(where: lower.hasPrefix)
            self = isConsonant && !IndefiniteArticle.negations.contains(where: lower.hasPrefix) ? .a : .an
        } else {
            self = IndefiniteArticle.silentH.contains(where: lower.hasPrefix) ? .an : .a
        }
    }

    /// Written with the capitals of the article it replaces.
    func spelled(like article: some StringProtocol) -> String {
        if article.first?.isUppercase == true {
            return article.count > 1 && article.allSatisfy(\.isUppercase) ? rawValue.uppercased() : self == .a ? "A" : "An"
        }
        return rawValue
    }

    /// Read letter by letter: two to five capitals that are no word, a capital with a dot, or one before a hyphen (`X-ray`).
    private static func isInitialism(_ word: some StringProtocol) -> Bool {
        let letters = word.prefix(while: { $0.isLetter || $0 == "." }).filter(\.isLetter)
        let second = word.dropFirst().first
        guard letters.count >= 2 || second == "." || second == "-", letters.count <= 5, letters.allSatisfy(\.isUppercase) else {
            return false
        }
        return !pronounced.contains(String(letters))
    }

    /// Initialisms that are read as words.
    private static let pronounced: Set<String> = [
        "NATO", "NASA", "OPEC", "UNICEF", "FIFA", "UEFA", "AIDS", "LAN", "RAM", "SWAT", "SARS", "LASER", "RADAR", "FEMA", "NAFTA",
        "ASEAN", "APEC", "UNESCO", "INTERPOL", "NASDAQ", "NAACP", "NICE", "RISC", "SIM", "SAT", "STEM", "MERS", "LED",
    ]
    /// Spelled with a vowel, spoken with a consonant.
    private static let consonantSounds = [
        "eu", "ewe", "one", "once", "ouija", "ubiq", "ufo", "uk", "unanim", "uni", "ura", "ure", "uri", "uro", "us-", "usa", "use", "usi",
        "usu", "ute", "uti", "uto", "uz",
    ]
    /// Begin as if with *uni*, but are *un-* and a word with *i*: `unimportant`, `uninsured`, `unidentified`.
    private static let negations = ["unide", "unima", "unimp", "unin", "uniro", "unissu"]
    /// Spelled with *h*, spoken without.
    private static let silentH = ["heir", "honest", "honor", "honour", "hour"]
}
