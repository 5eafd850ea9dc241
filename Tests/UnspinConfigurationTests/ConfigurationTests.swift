import Testing

@testable import UnspinConfiguration

@Suite struct ConfigurationTests {
    private func layer(_ text: String, path: String = "folder/unspin.toml") throws -> Layer {
        try ConfigurationFile.read(Array(text.utf8), path: path)
    }

    private func commandLine(_ settings: (Setting, SettingValue)...) -> Layer {
        var layer = Layer()
        for (setting, value) in settings { layer.set(setting, value, origin: .commandLine) }
        return layer
    }

    @Test func everySetting() throws {
        let layer = try layer(
            """
            profile = "eager"
            fix = "none"
            assume-spun = true
            min-confidence = 1
            dictionary = ["own.phrases", "/usr/share/x.terms"]
            allow = ["names.allowed"]
            disable = ["band1"]
            enable = ["quotes"]
            lexicon = "en.lexicon"
            context = "en.model"
            input-format = "jsonl"
            field = ["body", "title"]
            id = "url"
            encoding = "utf-8"
            exclude = ["*.min.txt"]
            """)
        #expect(layer.assignments.map(\.setting) == Setting.allCases)
        let configuration = Configuration([layer])
        #expect(configuration.list(.dictionary) == ["folder/own.phrases", "/usr/share/x.terms"])
        #expect(configuration.text(.lexicon) == "folder/en.lexicon" && configuration.number(.minConfidence) == 1)
        #expect(configuration.boolean(.assumeSpun) && configuration.list(.field) == ["body", "title"])
        #expect(configuration.entries(of: .id).map(\.origin) == [.file(path: "folder/unspin.toml", line: 13)])
    }

    static let broken: [(String, Int, Int, ConfigurationError.Reason)] = [
        ("\nfixx = 1", 2, 1, .unknownKey("fixx", suggestion: "fix")),
        ("min_confidence = 1", 1, 1, .unknownKey("min_confidence", suggestion: "min-confidence")),
        ("dictoinary = []", 1, 1, .unknownKey("dictoinary", suggestion: "dictionary")),
        ("[repair]\nfix = \"auto\"", 1, 2, .unknownKey("repair", suggestion: nil)),
        ("fix = 1", 1, 1, .wrongType(.fix)),
        ("disable = \"band1\"", 1, 1, .wrongType(.disable)),
        ("disable = [\"band1\", 2]", 1, 21, .wrongType(.disable)),
        ("assume-spun = \"yes\"", 1, 1, .wrongType(.assumeSpun)),
        ("min-confidence = 1.5", 1, 1, .notAProbability(.minConfidence)),
        ("min-confidence = nan", 1, 1, .notAProbability(.minConfidence)),
        ("fix = \"reveiw\"", 1, 1, .unknownWord(.fix, "reveiw", suggestion: "review", ["none", "auto", "review"])),
        ("id = \"\"", 1, 1, .empty(.id)),
        ("id = 2026-01-01", 1, 1, .wrongType(.id)),
    ]

    @Test(arguments: broken) func errors(text: String, line: Int, column: Int, reason: ConfigurationError.Reason) throws {
        #expect(throws: ConfigurationError(path: "a.toml", line: line, column: column, reason: reason)) {
            try layer(text, path: "a.toml")
        }
    }

    @Test(arguments: [("a = ", 1), ("fix = \"auto\"\nfix = \"none\"", 2), ("\n\n\u{0}", 3), ("id = \"a", 1), ("\n[.a]\n", 2)])
    func syntax(text: String, line: Int) throws {
        let error = #expect(throws: ConfigurationError.self) { try layer(text) }
        #expect(error?.line == line)
        guard case .syntax = error?.reason else { return #expect(Bool(false), "\(String(describing: error))") }
    }

    /// No input, however broken, is anything but a layer or an error.
    @Test func anyBytes() {
        let pieces = [
            "fix", "=", "\"auto\"", "[", "]", "\n", "#", "{", "}", "'", "\"\"\"", "\u{FF}", ".", "1e400", "\\u0041", "2026-01-01", ",",
        ]
        var state: UInt64 = 5
        for _ in 0..<2000 {
            var text: [UInt8] = []
            for _ in 0..<8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1
                text += pieces[Int(state >> 33) % pieces.count].utf8
            }
            if let layer = try? ConfigurationFile.read(text, path: "a") { #expect(layer.assignments.count <= 8) }
        }
    }

    @Test func layersLieOverEachOther() throws {
        let user = try layer("fix = \"review\"\nmin-confidence = 0.3\ndisable = [\"a\", \"b\"]\nfield = [\"x\"]", path: "user")
        let project = try layer("fix = \"none\"\ndisable = [\"c\"]\nenable = [\"a\"]\nfield = [\"y\"]", path: "project")
        let configuration = Configuration([user, project, commandLine((.enable, .list(["c"])), (.minConfidence, .number(0.5)))])
        #expect(configuration.text(.fix) == "none" && configuration.number(.minConfidence) == 0.5)
        #expect(configuration.list(.disable) == ["b"] && configuration.list(.enable) == ["a", "c"])
        #expect(configuration.list(.field) == ["y"])
    }

    /// What a profile sets stands below what its layer sets, and above the layers below.
    @Test func profiles() throws {
        let user = try layer("fix = \"none\"\nmin-confidence = 0.1")
        #expect(Configuration([user, commandLine((.profile, .text("cautious")))]).number(.minConfidence) == 0.9)
        let both = try layer("min-confidence = 0.2\nprofile = \"eager\"")
        let configuration = Configuration([user, both])
        #expect(configuration.number(.minConfidence) == 0.2 && configuration.text(.fix) == "review")
        #expect(configuration.entries(of: .fix).first?.origin == .profile(.eager, of: .file(path: "folder/unspin.toml", line: 2)))
        #expect(Configuration([commandLine((.profile, .text("default")))]).text(.fix) == Configuration().text(.fix))
    }

    /// What is written reads back as the same values.
    @Test func dumpReadsBack() throws {
        let layers = [
            try layer("profile = \"science\"\nid = \"a \\\"b\\\" \\\\ \\u0001 é\"\nallow = [\"x\"]"),
            commandLine((.disable, .list(["own", "sport"])), (.enable, .list(["arts"])), (.minConfidence, .number(0.125))),
        ]
        let configuration = Configuration(layers)
        let text = configuration.dump { $0.map { "\($0)" } ?? "built in" }
        let again = Configuration([try ConfigurationFile.read(Array(text.utf8), path: "unspin.toml")])
        for setting in Setting.allCases where setting != .profile {
            #expect(again.text(setting) == configuration.text(setting), "\(setting)")
            #expect(again.number(setting) == configuration.number(setting), "\(setting)")
            #expect(again.list(setting) == configuration.list(setting), "\(setting)")
        }
    }

    @Test(arguments: [
        ("profil", "profile"), ("minconfidence", "min-confidence"), ("ENABLE", "enable"), ("feild", "field"), ("colour", nil),
    ])
    func suggestions(word: String, suggestion: String?) {
        #expect(Suggestion.nearest(to: word, among: Setting.allCases.map(\.rawValue)) == suggestion)
    }

    @Test(arguments: [("", "", 0), ("abc", "abc", 0), ("ab", "ba", 1), ("kitten", "sitting", 3), ("", "abc", 3)])
    func distances(left: String, right: String, distance: Int) {
        #expect(Suggestion.distance(Array(left.utf8), Array(right.utf8)) == distance)
    }
}
