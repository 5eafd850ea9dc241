/// The forms of an English verb. A slot holds more than one form where usage is divided (`travelled`, `traveled`).
public struct VerbForms: Sendable, Hashable {
    /// Infinitive and present: `take` (for *be*: `be`, `are`, `am`).
    public var base: [String]
    /// Third person singular: `takes`.
    public var third: [String]
    /// Past tense: `took`.
    public var past: [String]
    /// Past participle: `taken`.
    public var participle: [String]
    /// Gerund and present participle: `taking`.
    public var gerund: [String]

    /// The slots in a fixed order, so that two verbs can be inflected alike.
    public var slots: [[String]] { [base, third, past, participle, gerund] }

    /// The forms of `verb`, a lower-case infinitive of one word; a hyphenated verb inflects its last part (`fine-tune`).
    public init(_ verb: String) {
        if let hyphen = verb.lastIndex(of: "-"), hyphen > verb.startIndex, verb.index(after: hyphen) < verb.endIndex {
            let prefix = String(verb[...hyphen])
            let inner = VerbForms(String(verb[verb.index(after: hyphen)...]))
            func prefixed(_ forms: [String]) -> [String] { forms.map { prefix + $0 } }
            self.init(
                base: prefixed(inner.base), third: prefixed(inner.third), past: prefixed(inner.past),
                participle: prefixed(inner.participle), gerund: prefixed(inner.gerund))
            return
        }
        if let forms = Self.special[verb] {
            self = forms
            return
        }
        let stems = Self.doubled(verb)
        let gerund = stems.map { Self.gerund(of: verb, stem: $0) }
        if let (past, participle) = irregularVerbs[verb] {
            self.init(base: [verb], third: [Self.third(of: verb)], past: past, participle: participle, gerund: gerund)
        } else {
            let past = stems.map { Self.past(of: verb, stem: $0) }
            self.init(base: [verb], third: [Self.third(of: verb)], past: past, participle: past, gerund: gerund)
        }
    }

    init(base: [String], third: [String], past: [String], participle: [String], gerund: [String]) {
        self.base = base
        self.third = third
        self.past = past
        self.participle = participle
        self.gerund = gerund
    }

    private static let special: [String: VerbForms] = [
        "be": VerbForms(
            base: ["be", "are", "am"], third: ["is"], past: ["was", "were"], participle: ["been"], gerund: ["being"]),
        "have": VerbForms(base: ["have"], third: ["has"], past: ["had"], participle: ["had"], gerund: ["having"]),
        "do": VerbForms(base: ["do"], third: ["does"], past: ["did"], participle: ["done"], gerund: ["doing"]),
        "quiz": VerbForms(
            base: ["quiz"], third: ["quizzes"], past: ["quizzed"], participle: ["quizzed"], gerund: ["quizzing"]),
    ]

    private static func third(of verb: String) -> String {
        if verb.hasConsonantY { return verb.dropLast() + "ies" }
        if ["s", "x", "z", "ch", "sh"].contains(where: verb.hasSuffix) { return verb + "es" }
        if verb.hasSuffix("o"), let before = verb.dropLast().last, !before.isVowel { return verb + "es" }
        return verb + "s"
    }

    private static func past(of verb: String, stem: String) -> String {
        if verb.hasSuffix("e") { return verb + "d" }
        if verb.hasConsonantY { return verb.dropLast() + "ied" }
        return stem + "ed"
    }

    private static func gerund(of verb: String, stem: String) -> String {
        if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
        let keepsE = ["ee", "oe", "ye", "inge"].contains(where: verb.hasSuffix) && !dropsE.contains(verb)
        if verb.hasSuffix("e"), verb.count > 2, !keepsE { return verb.dropLast() + "ing" }
        return stem + "ing"
    }

    /// Verbs in -inge that drop the letter (*cringing*, but *singeing*).
    private static let dropsE: Set<String> = ["cringe", "fringe", "hinge", "impinge", "infringe", "syringe"]

    /// The stem before -ed and -ing: with its last consonant doubled (`stop`), not (`visit`), or both (`travel`).
    private static func doubled(_ verb: String) -> [String] {
        if ["panic", "picnic", "mimic", "traffic", "frolic"].contains(verb) { return [verb + "k"] }
        guard let last = verb.last else { return [verb] }
        let double = verb + String(last)
        if doublesAfterTwoVowels.contains(verb) { return [double, verb] }
        guard verb.endsConsonantVowelConsonant else { return [verb] }
        if stressedAtEnd.contains(verb) { return [double] }
        if eitherWay.contains(verb) { return [verb, double] }
        if verb.syllables == 1 { return [double] }
        return last == "l" ? [double, verb] : [verb]
    }

    private static let stressedAtEnd: Set<String> = words(
        """
        abet abhor abut acquit admit allot annul aver befit begin beset commit compel concur confer control debar defer demur
        deter disbar dispel embed emit enrol enthral equip excel expel extol fulfil forbid forget format handicap impel
        incur infer instil distil input inter kidnap net nonplus occur offset omit outfit outbid outrun outwit overlap overrun
        patrol permit prefer program propel rebel rebut recur refer reset refit regret remit repel reset rerun submit
        transfer transmit unplug unwrap upset output zigzag intermit undercut typeset waylay
        """)
    private static let eitherWay: Set<String> = words("benefit focus bias worship combat kidnap program transfer leapfrog hiccup")
    private static let doublesAfterTwoVowels: Set<String> = words("fuel refuel dial duel initial")
}

func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
}
