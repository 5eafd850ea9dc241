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

    /// By the letters in lower case, with inner dots.
    private let kinds: [[UInt8]: Kind]
    /// Words that begin sentences, lower case.
    let starters: Set<[UInt8]>

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

    private init(kinds lists: [Kind: String], starters list: String) {
        var kinds: [[UInt8]: Kind] = [:]
        for (kind, list) in lists {
            for word in Self.words(list) { kinds[word] = kind }
        }
        self.kinds = kinds
        starters = Set(Self.words(list))
    }

    private static func words(_ list: String) -> [[UInt8]] {
        list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    }

    /// What the word abbreviates, if it may stand for an abbreviation as it is written.
    func kind(of letters: [UInt8], isCapital: Bool) -> Kind? {
        guard let kind = kinds[letters] else { return isCapital && letters.count == 1 && letters != [0x69] ? .name : nil }
        return switch kind {
        case .title, .name: isCapital ? kind : nil
        case .lead, .numbered, .unit: kind
        }
    }
}
