import Testing

@testable import UnspinContext

@Suite struct WordClassesTests {
    private func spellings(_ token: String, startsSentence: Bool = false) -> [String] {
        let words = ToyModel.loaded.words(for: token.utf8.span, startsSentence: startsSentence)
        return (0..<words.count).map { ToyModel.loaded.spelling(words[$0]) }
    }

    @Test(arguments: [
        ("House", ["House"]), ("house", ["house"]), ("HOUSE", ["House"]),
        ("HOUSE’S", ["House", "'s"]), ("president's", ["president", "'s"]), ("PRESIDENT", ["President"]),
        ("Voted", ["voted"]), ("HIV", ["HIV"]), ("“", ["\""]),
        ("frobnicate", ["<unk-lower>"]), ("Frobnicate’s", ["<unk-Capital>", "'s"]), ("FROB", ["<unk-UPPER>"]),
        ("iFrob", ["<unk-other>"]), ("É", ["<unk-Capital>"]), ("édifice", ["<unk-lower>"]), ("☃", ["<unk-other>"]),
        (String(repeating: "a", count: 60), ["<unk-lower>"]),
    ])
    func mapsWords(token: String, expected: [String]) {
        #expect(spellings(token) == expected)
    }

    @Test func aSentenceInitialCapitalIsDroppedWhereTheLowerCaseWordIsTheUsualOne() {
        #expect(spellings("The", startsSentence: true) == ["the"])
        #expect(spellings("The") == ["The"])
        #expect(spellings("House", startsSentence: true) == ["House"])
        #expect(spellings("Voted", startsSentence: true) == ["voted"])
    }

    @Test(arguments: [
        ("7", "7"), ("0", "<number>"), ("32", "<2-digits>"), ("007", "<3-digits>"), ("05", "<2-digits>"), ("1999", "<year>"),
        ("2039", "<year>"),
        ("2040", "<4-digits>"), ("1500", "<4-digits>"), ("123456", "<5-digits>"), ("1,500", "<thousands>"), ("1,500.75", "<thousands>"),
        ("12,345,678", "<millions>"), ("3.6", "<decimal>"), ("3.65", "<hundredths>"), ("21st", "21st"), ("42nd", "<ordinal>"),
        ("1980s", "<decade>"), ("10:30", "<time>"), ("1.2.3", "<number>"), ("5G", "<number>"), ("1,50", "<number>"),
        ("1000,000", "<number>"),
    ])
    func mapsNumbers(token: String, expected: String) {
        #expect(spellings(token) == [expected])
    }
}
