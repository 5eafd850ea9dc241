/// Words whose full stop does not end a sentence by itself. ICU has such lists too, but offers them in C++ only.
struct Abbreviations: Sendable {
    enum Kind: Sendable {
        /// Stands before a name (`Mr.`, with a capital): the stop never ends the sentence.
        case title
        /// Stands before something (`e.g.`), in whatever case: likewise.
        case lead
        /// Stands before a number (`No. 5`): the stop ends the sentence unless a number follows.
        case numbered
        /// May end a sentence (`Inc.`, with a capital): the stop does so when a word follows that begins sentences far more often
        /// than names.
        case name
        /// The same in whatever case (`p.m.`).
        case unit
    }

    /// By the letters in lower case, with inner dots: ascending.
    private let abbreviations: [(letters: PackedLetters, kind: Kind)]
    /// Words that begin sentences, lower case: ascending.
    private let starters: [PackedLetters]

    /// The most bytes of an abbreviation, and of a word that begins sentences.
    static let longest = 9

    static let english = Abbreviations(
        kinds: [
            .title: """
            mr mrs ms mx dr prof gen sen sens rep reps gov lt col sgt capt cmdr adm maj pvt cpl rev hon pres supt st ft mt
            messrs mme mlle sr jr
            """,
            .lead: "vs v cf viz e.g i.e approx",
            .numbered: "no nos vol vols fig figs eq eqs sec secs ch pp p art",
            .name: """
            jan feb mar apr jun jul aug sep sept oct nov dec inc corp co cos ltd llc plc bros ave blvd rd mass calif fla ariz
            conn ill mich minn miss ore pa tenn tex va wash wis dept univ
            """,
            .unit: "u.s u.k u.n e.u u.s.a u.s.s.r u.s.c d.c l.a n.y a.m p.m ph.d m.d b.a m.a al etc est",
        ],
        starters: """
            the a an this that these those it he she they we i you but and or so if in on at for from with as by when
            while after before since although though however there here his her its their our my what who why how where
            many most some all one two both each such no not now then also yet meanwhile
            """)

    private init(kinds: KeyValuePairs<Kind, String>, starters: String) {
        abbreviations = kinds.flatMap { kind, list in Self.words(list).map { (letters: $0, kind: kind) } }
            .sorted { $0.letters.bits < $1.letters.bits }
        self.starters = Self.words(starters).sorted { $0.bits < $1.bits }
    }

    private static func words(_ list: String) -> [PackedLetters] {
        list.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.compactMap { PackedLetters(Array($0)) }
    }

    /// What the word abbreviates, if it may stand for an abbreviation as it is written.
    func kind(of letters: [UInt8], isCapital: Bool) -> Kind? {
        guard let kind = listedKind(of: letters) else { return isCapital && letters.count == 1 && letters != [0x69] ? .name : nil }
        return switch kind {
        case .title, .name: isCapital ? kind : nil
        case .lead, .numbered, .unit: kind
        }
    }

    private func listedKind(of letters: [UInt8]) -> Kind? {
        guard let letters = PackedLetters(letters) else { return nil }
        let place = abbreviations.firstPlace { $0.letters.bits >= letters.bits }
        return place < abbreviations.count && abbreviations[place].letters.bits == letters.bits ? abbreviations[place].kind : nil
    }

    /// Whether a word in lower case begins sentences.
    func startsSentences(_ letters: [UInt8]) -> Bool {
        guard let letters = PackedLetters(letters) else { return false }
        let place = starters.firstPlace { $0.bits >= letters.bits }
        return place < starters.count && starters[place].bits == letters.bits
    }
}

/// Up to nine ASCII letters in one number: tables of them are made at every start, and this takes a tenth of the time of hashing.
private struct PackedLetters {
    let bits: UInt64

    /// Nil for what is longer or not ASCII.
    init?(_ letters: [UInt8]) {
        guard letters.count <= Abbreviations.longest, letters.allSatisfy({ $0 < 0x80 }) else { return nil }
        bits = letters.reduce(0) { $0 << 7 | UInt64($1) }
    }
}

extension Array {
    /// The first place of which something is true, where that is true of all behind it.
    fileprivate func firstPlace(where isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
