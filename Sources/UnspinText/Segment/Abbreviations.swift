/// Words whose full stop does not end a sentence by itself. ICU has such lists too, but offers them in C++ only.
struct Abbreviations: Sendable {
    /// Stand before a name or a number: the stop never ends the sentence. Lower case.
    let leading: Set<[UInt8]>
    /// May end a sentence: the stop does so when a word follows that begins sentences far more often than names.
    let trailing: Set<[UInt8]>
    /// Such words, lower case.
    let starters: Set<[UInt8]>

    static let english = Abbreviations(
        leading: words(
            """
            mr mrs ms mx dr prof gen sen sens rep reps gov lt col sgt capt cmdr adm maj pvt cpl rev hon pres supt st ft mt
            messrs mme mlle jan feb mar apr jun jul aug sep sept oct nov dec no nos vol vols fig figs eq eqs sec ch pp
            vs v cf al viz e.g i.e approx dept univ
            """),
        trailing: words(
            """
            u.s u.k u.n e.u u.s.a u.s.s.r d.c l.a n.y a.m p.m inc corp co cos ltd llc plc bros jr sr ph.d m.d b.a m.a
            ave blvd rd etc est mass calif fla ariz conn ill mich minn miss ore pa tenn tex va wash wis
            """),
        starters: words(
            """
            the a an this that these those it he she they we i you but and or so if in on at for from with as by when
            while after before since although though however there here his her its their our my what who why how where
            many most some all one two both each such no not now then also yet meanwhile
            """))

    private static func words(_ list: String) -> Set<[UInt8]> {
        Set(list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
    }
}
