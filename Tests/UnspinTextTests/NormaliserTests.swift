import Testing

@testable import UnspinText

@Suite struct NormaliserTests {
    private func normalised(_ text: String, rules: Set<NormalisationRule> = NormalisationRule.standard) throws -> String {
        let bytes = Array(text.utf8)
        let result = try Normaliser(rules: rules).normalise(bytes, protected: .find(in: bytes))
        #expect(result.changes.apply(to: bytes) == result.text)
        return String(decoding: result.text, as: UTF8.self)
    }

    private func expect(_ text: String, becomes expected: String, rules: Set<NormalisationRule> = NormalisationRule.standard) throws {
        let result = try normalised(text, rules: rules)
        #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars), "\(result.debugDescription)")
        // A second run, and a run without the rules, change nothing.
        #expect(try normalised(result, rules: rules) == result)
        #expect(Array(try normalised(text, rules: []).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: [
        ("cafe\u{301} in Zu\u{308}rich", "café in Zürich"), ("\u{212B}ngstrom", "Ångstrom"),
        ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("\u{301}a", "\u{301}a"), ("é\u{323}", "ẹ\u{301}"),
        ("x\u{2000}y", "x\u{2002}y"),
    ])
    func composes(_ text: String, _ expected: String) throws { try expect(text, becomes: expected) }

    @Test(arguments: [
        ("spin\u{200B}ner", "spinner"), ("a\u{200C}\u{200D}\u{2060}b", "ab"), ("\u{202A}left\u{202C} \u{200E}mark", "left mark"),
        ("\u{FEFF}start \u{FEFF}middle", "\u{FEFF}start middle"), ("soft\u{AD}ware", "software"),
        ("e\u{200B}\u{301}", "é"), ("i\u{FE0F}n", "in"),
    ])
    func removesTheInvisible(_ text: String, _ expected: String) throws { try expect(text, becomes: expected) }

    @Test(arguments: [
        "👩\u{200D}👩\u{200D}👧 and ❤\u{FE0F}", "می\u{200C}خواهم", "क्\u{200D}ष", "ไทย\u{200B}ภาษา", "שלום \u{200F}(abc)\u{200F}",
        "soft\u{AD}\nline", "5\u{AD}6",
        "🏴\u{E0067}\u{E0062}\u{E007F}", "1\u{FE0F}\u{20E3}", "tab\there\r\n", "{that a}", "{that a} word",
    ])
    func keepsWhatIsNeeded(_ text: String) throws { try expect(text, becomes: text) }

    @Test(arguments: [
        ("\u{440}\u{430}per money", "paper money"), ("Presid\u{435}nt said", "President said"),
        ("P\u{3BF}licy", "Policy"), ("e\u{445}\u{43E}dus", "exodus"),
    ])
    func putsLatinLetters(_ text: String, _ expected: String) throws { try expect(text, becomes: expected) }

    @Test(arguments: [
        "Привет, мир", "NFκB and TNFα", "Яndex browser", "ρVT and μm", "кот cat", "Ελλάδα", "о", "αβγ", "3π",
    ])
    func keepsOtherScripts(_ text: String) throws { try expect(text, becomes: text) }

    @Test(arguments: [
        ("on a aircraft , but leader Kim", "on a aircraft, but leader Kim"),
        ("of South Korea , the us and Japan", "of South Korea, the us and Japan"),
        ("a serious security crisis,North Korea didn’t conduct", "a serious security crisis, North Korea didn’t conduct"),
        ("monitoring the Soviet Union . An expansion", "monitoring the Soviet Union. An expansion"),
        ("the social process on the Korea .”", "the social process on the Korea.”"),
        ("The meeting has ended.The minister said so", "The meeting has ended. The minister said so"),
        ("a storm in Puerto Rico,a U.S. territory", "a storm in Puerto Rico, a U.S. territory"),
        ("he said yes , and left the room ?", "he said yes, and left the room?"),
    ])
    func spaces(_ text: String, _ expected: String) throws { try expect(text, becomes: expected) }

    @Test(arguments: [
        "It cost 1,500 or 3.6 of U.S.A money e.g. here", "He booked at Booking.com for Yahoo! on Tuesday",
        "See https://example.com/a,b.The for more of it", "and so . . . it went on", "let x , y be two points",
        "the list (x,y) of all pairs",
        "int main(abc,def) is a call here", "one two three | four , five", "at 5 p.m. , or 6", "name,age,city,country are the four columns",
        "so funny ;) and :-) he said", "the .NET runtime is here", "Node.js and java.lang.String are names",
        "He lives in `some , other` code",
        "and it 's said , of course , to be", "a \\alpha , b formula is here", "version 2 . 5 is out", "the options are , , and so on",
        "wait ... what was that",
        "ended.Banks are a name here", "the cis,cis-muconic acid was used", "ask foo@bar.com,baz or so about it",
    ])
    func keepsSpacing(_ text: String) throws {
        try expect(text, becomes: text)
    }

    @Test(arguments: [
        ("he said {that a} deal was near", "he said that a deal was near"),
        ("worth 5 million {dollars} or so.", "worth 5 million dollars or so."),
        ("it cost {of the}, they said today", "it cost of the, they said today"),
    ])
    func takesBracesAway(_ text: String, _ expected: String) throws { try expect(text, becomes: expected) }

    @Test(arguments: [
        "Dear {name}, thank you for it", "in {your city} there are many", "a {choice|pick} of two words", "use {{that a}} in the template",
        "the set {x} of all values here", "$x \\in \\mathbf{that} space here", "func f() {return it} is code",
        "{ \"a\": {that} } is in JSON",
        "the {That A} deal is here now", "call map { it } in the code", "he wrote `like {that a} thing` here",
    ])
    func keepsBraces(_ text: String) throws { try expect(text, becomes: text) }

    @Test(
        arguments: [
            ("“one” \"two\" ‘three’ it’s", "“one” “two” ‘three’ it’s", .quotes), ("\"one\" 'two' it’s", "\"one\" 'two' it's", .quotes),
            ("“a” “b” “c” 5'10\" 'c'", "“a” “b” “c” 5'10\" ‘c’", .quotes),
            ("word--word and -- so --flag ---", "word—word and — so --flag ---", .dashes),
            ("so… and… then...", "so… and… then…", .ellipsis), ("so... then… ....", "so... then... ....", .ellipsis),
        ] as [(String, String, NormalisationRule)])
    func styles(_ text: String, _ expected: String, _ rule: NormalisationRule) throws {
        try expect(text, becomes: expected, rules: [rule])
    }

    @Test func changesCarryTheirRuleAndPlace() throws {
        let text = Array("e\u{301} of South Korea , the us".utf8)
        let changes = try Normaliser().normalise(text).changes
        #expect(
            changes == [
                TextChange(range: 0..<3, replacement: "é", rule: .nfc),
                TextChange(range: 18..<19, replacement: "", rule: .spacing),
            ])
    }

    @Test func protectedSpansStay() throws {
        let text = Array("of South Korea , the us".utf8)
        let result = try Normaliser().normalise(text, protected: ProtectedSpans([12..<17]))
        #expect(result.changes.isEmpty)
        #expect(result.text == text)
    }

    @Test(arguments: GeneratedText.allCases)
    func oneRunIsEnoughForAnyText(_ kind: GeneratedText) throws {
        let normaliser = try Normaliser(rules: Set(NormalisationRule.allCases))
        for seed in 0..<400 {
            let text = kind.bytes(seed: seed, pieces: seed % 80)
            let result = normaliser.normalise(text)
            #expect(result.changes.apply(to: text) == result.text)
            for (left, right) in zip(result.changes, result.changes.dropFirst()) {
                #expect(left.range.upperBound <= right.range.lowerBound && left.range != right.range)
            }
            let second = normaliser.normalise(result.text)
            #expect(second.changes.isEmpty, "\(String(decoding: text, as: UTF8.self).debugDescription)")
        }
    }

    @Test func hostileTextOnOneLine() throws {
        let normaliser = try Normaliser()
        for piece in ["\u{301}\u{323}", "\u{200B}", "{a ", " ,", "о", "://", "`", "[sic]", "unspin:ignore ", "a.com/"] {
            let unit = Array(piece.utf8)
            let text = [UInt8](repeatElement(unit, count: 300_000 / unit.count).joined())
            let result = normaliser.normalise(text, protected: .find(in: text))
            #expect(result.changes.apply(to: text) == result.text)
        }
    }
}
