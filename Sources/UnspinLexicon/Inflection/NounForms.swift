/// Singular and plural of an English noun; more than one plural where usage is divided (`formulas`, `formulae`).
public struct NounForms: Sendable, Hashable {
    public var singular: String
    public var plurals: [String]

    public var slots: [[String]] { [[singular], plurals] }

    /// The forms of `noun`, a singular of one word; a hyphenated noun inflects its last part unless it is listed.
    public init(_ noun: String) {
        singular = noun
        plurals = Self.plurals(of: noun)
    }

    private static func plurals(of noun: String) -> [String] {
        if let plurals = irregularNouns[noun] { return plurals }
        if unchanged.contains(noun) { return [noun] }
        if let law = noun.range(ofSuffix: "-in-law") {
            return plurals(of: String(noun[..<law])).map { $0 + "-in-law" }
        }
        if let hyphen = noun.lastIndex(of: "-"), noun.index(after: hyphen) < noun.endIndex {
            let prefix = String(noun[...hyphen])
            return plurals(of: String(noun[noun.index(after: hyphen)...])).map { prefix + $0 }
        }
        for (suffix, plural) in irregularSuffixes where noun.hasSuffix(suffix) && !regularInSpite.contains(noun) {
            return [noun.dropLast(suffix.count) + plural]
        }
        if ["craft", "fish", "sheep", "deer"].contains(where: noun.hasSuffix) { return [noun] }
        if noun.hasConsonantY { return [noun.dropLast() + "ies"] }
        if noun.hasSuffix("quy") { return [noun.dropLast() + "ies"] }
        if noun.count > 3, noun.hasSuffix("sis") || noun.hasSuffix("xis") { return [noun.dropLast(2) + "es"] }
        if ["s", "x", "z", "sh"].contains(where: noun.hasSuffix) { return [noun + "es"] }
        if noun.hasSuffix("ch") { return [noun + (["stomach", "monarch", "epoch", "patriarch", "tech"].contains(noun) ? "s" : "es")] }
        if pluralInVes.contains(noun) { return [(noun.hasSuffix("fe") ? noun.dropLast(2) : noun.dropLast()) + "ves"] }
        if pluralInOes.contains(noun) { return [noun + "es"] }
        return [noun + "s"]
    }

    private static let irregularSuffixes = [
        ("woman", "women"), ("man", "men"), ("child", "children"), ("foot", "feet"), ("tooth", "teeth"), ("goose", "geese"),
        ("wife", "wives"), ("knife", "knives"), ("shelf", "shelves"), ("mouse", "mice"), ("louse", "lice"),
    ]
    /// Words that only look like compounds of an irregular noun.
    private static let regularInSpite = words("human german roman norman shaman talisman ottoman caiman mongoose blouse")
    private static let unchanged = words(
        """
        aircraft spacecraft sheep deer fish series species offspring headquarters means crossroads news police cattle personnel
        salmon trout shrimp bison moose swine barracks gallows works dice folks people military poultry scissors trousers
        pants jeans glasses politics economics athletics thanks clothes goods savings earnings proceeds premises outskirts
        surroundings belongings remains riches staff information software hardware equipment research advice furniture
        """)
    private static let pluralInVes = words("calf elf half hoof leaf life loaf scarf self sheaf thief wharf wolf")
    private static let pluralInOes = words(
        "cargo domino echo embargo hero mango mosquito motto negro potato tomato torpedo tornado veto volcano")
}

extension String {
    /// The range of `suffix` at the end, where something stands before it.
    fileprivate func range(ofSuffix suffix: String) -> String.Index? {
        guard hasSuffix(suffix), count > suffix.count else { return nil }
        return index(endIndex, offsetBy: -suffix.count)
    }
}

/// Plurals that no rule gives.
let irregularNouns: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in irregularNounLines.split(separator: "\n") {
        let fields = line.split(separator: " ")
        guard fields.count == 2 else { continue }
        table[String(fields[0])] = fields[1].split(separator: "/").map(String.init)
    }
    return table
}()

private let irregularNounLines = """
    addendum addenda
    alga algae
    alumna alumnae
    alumnus alumni
    antenna antennas/antennae
    apex apexes/apices
    appendix appendices/appendixes
    bacillus bacilli
    bacterium bacteria
    bureau bureaus/bureaux
    cactus cacti/cactuses
    codex codices
    corpus corpora
    criterion criteria
    curriculum curricula/curriculums
    datum data
    die dice
    ellipsis ellipses
    erratum errata
    focus focuses/foci
    formula formulas/formulae
    fungus fungi
    genus genera
    grouse grouse
    index indexes/indices
    iris irises
    larva larvae
    matrix matrices
    medium media/mediums
    memorandum memorandums/memoranda
    millennium millennia
    nebula nebulae
    nucleus nuclei
    ovum ova
    ox oxen
    passer-by passers-by
    runner-up runners-up
    hanger-on hangers-on
    person people/persons
    penny pennies/pence
    phenomenon phenomena
    plateau plateaus/plateaux
    quiz quizzes
    radius radii
    referendum referendums/referenda
    roof roofs
    spectrum spectra
    stadium stadiums/stadia
    staff staff
    stimulus stimuli
    stratum strata
    symposium symposiums/symposia
    syllabus syllabuses/syllabi
    terminus termini
    this these
    that those
    vertebra vertebrae
    vertex vertices
    """
