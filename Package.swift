// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built alike: Swift 6 mode, strict memory safety, imports internal unless said otherwise.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableExperimentalFeature("Lifetimes"),
]

/// A library target of the data flow; its dependencies are held to the table in `docs/architecture.md` by a test.
func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tool(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name,
        dependencies: dependencies + [.product(name: "ArgumentParser", package: "swift-argument-parser")],
        swiftSettings: settings)
}

/// Libraries of the system that go into the programs themselves, which start faster then: `script/build-release` names those that there
/// are, and nobody else does.
let staticLibraries = Set((Context.environment["UNSPIN_STATIC_LIBRARIES"] ?? "").split(separator: " ").map(String.init))

func system(_ libraries: String...) -> [LinkerSetting] {
    libraries.map { .linkedLibrary(staticLibraries.contains($0) ? ":lib\($0).a" : $0) }
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "Unspin",
    products: [
        // With the modules whose types its calls take and return.
        .library(name: "Unspin", targets: ["Unspin", "UnspinBundledData", "UnspinLexicon", "UnspinContext", "UnspinText", "UnspinICU"]),
        .library(name: "UnspinRender", targets: ["UnspinRender"]),
        .executable(name: "unspin", targets: ["UnspinCLI"]),
        .executable(name: "unspin-dict", targets: ["UnspinDictionaryTool"]),
        .executable(name: "unspin-model", targets: ["UnspinModelTool"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // What needs another comes before it.
        .target(name: "CICU", linkerSettings: system("icui18n", "icuuc", "icudata")),
        library("UnspinICU", ["CICU"]),
        .target(name: "CUnspinKernels"),
        library("UnspinText", ["UnspinICU", "CUnspinKernels"]),
        .target(name: "CUnspinGate"),
        library("UnspinLexicon", ["UnspinText", "CUnspinGate"]),
        library("UnspinContext", ["UnspinText", "CUnspinKernels"]),
        library("Unspin", ["UnspinICU", "UnspinText", "UnspinLexicon", "UnspinContext"]),
        .target(name: "CUnspinBundledData", exclude: ["en.gate", "en.lexicon", "en.model"]),
        library("UnspinBundledData", ["Unspin", "UnspinLexicon", "UnspinContext", "CUnspinBundledData"]),
        library("UnspinRender", ["Unspin"]),
        .target(name: "CSimdJSON", linkerSettings: system("simdjson")),
        .target(name: "CCompression", linkerSettings: system("z", "zstd")),
        .target(name: "CMD4C", linkerSettings: system("md4c")),
        .target(name: "CGumbo", linkerSettings: system("gumbo")),
        .target(name: "CDigest", linkerSettings: system("crypto")),
        library("UnspinFormats", ["Unspin", "UnspinText", "CSimdJSON", "CDigest", "CCompression", "CMD4C", "CGumbo"]),
        library("UnspinDecisions", ["Unspin", "UnspinRender", "UnspinFormats"]),
        library("UnspinReview", ["Unspin", "UnspinRender", "UnspinDecisions"]),
        .target(name: "CNcurses", linkerSettings: system("ncursesw", "tinfo")),
        library("UnspinTerminal", ["UnspinReview", "CNcurses"]),
        .target(name: "CTOML"),
        library("UnspinConfiguration", ["CTOML"]),
        library("UnspinMessages", ["Unspin", "UnspinLexicon"]),
        library("UnspinExport", ["Unspin", "UnspinText", "UnspinICU", "UnspinRender", "UnspinMessages"]),
        library("UnspinBatch", ["Unspin", "UnspinText", "UnspinRender", "UnspinFormats", "UnspinDecisions", "UnspinExport"]),
        library("UnspinEvaluation", []),
        library("UnspinMining", ["Unspin", "UnspinText", "UnspinLexicon", "UnspinEvaluation", "UnspinDecisions"]),
        tool(
            "UnspinCLI",
            [
                "Unspin", "UnspinText", "UnspinLexicon", "UnspinContext", "UnspinICU", "UnspinBundledData", "UnspinRender", "UnspinFormats",
                "UnspinDecisions", "UnspinReview", "UnspinTerminal", "UnspinExport", "UnspinConfiguration", "UnspinBatch", "UnspinMessages",
                "UnspinEvaluation",
            ]),
        tool(
            "UnspinDictionaryTool",
            [
                "Unspin", "UnspinText", "UnspinLexicon", "UnspinContext", "UnspinBundledData", "UnspinFormats", "UnspinDecisions",
                "UnspinMining", "UnspinMessages",
            ]),
        tool("UnspinModelTool", ["UnspinContext", "UnspinText"]),
        .target(name: "UnspinTestSupport", dependencies: ["Unspin"], path: "Tests/UnspinTestSupport", swiftSettings: settings),
        tests("UnspinICUTests", ["UnspinICU"]),
        tests("UnspinTextTests", ["UnspinText", "UnspinICU", "UnspinTestSupport"]),
        tests("UnspinLexiconTests", ["UnspinLexicon", "UnspinText", "UnspinTestSupport"]),
        tests("UnspinContextTests", ["UnspinContext", "UnspinText", "UnspinTestSupport"]),
        tests(
            "UnspinTests",
            ["Unspin", "UnspinText", "UnspinLexicon", "UnspinContext", "UnspinBundledData", "UnspinTestSupport"], exclude: ["Texts"]),
        tests("UnspinRenderTests", ["Unspin", "UnspinRender", "UnspinTestSupport"]),
        tests("UnspinExportTests", ["Unspin", "UnspinRender", "UnspinExport", "UnspinFormats", "UnspinTestSupport"]),
        tests("UnspinFormatsTests", ["Unspin", "UnspinText", "UnspinFormats", "UnspinTestSupport"]),
        tests("UnspinDecisionsTests", ["Unspin", "UnspinRender", "UnspinFormats", "UnspinDecisions", "UnspinTestSupport"]),
        tests(
            "UnspinReviewTests", ["Unspin", "UnspinRender", "UnspinFormats", "UnspinDecisions", "UnspinReview", "UnspinTestSupport"]),
        tests("UnspinConfigurationTests", ["UnspinConfiguration"]),
        tests("UnspinBatchTests", ["Unspin", "UnspinRender", "UnspinFormats", "UnspinDecisions", "UnspinBatch", "UnspinTestSupport"]),
        tests("UnspinMiningTests", ["UnspinMining", "UnspinLexicon", "UnspinDecisions", "UnspinTestSupport"]),
        tests("UnspinEvaluationTests", ["UnspinEvaluation", "UnspinTestSupport"]),
        tests("UnspinArchitectureTests", []),
        tests("UnspinCLITests", ["UnspinCLI", "UnspinTestSupport"], exclude: ["Cases", "Screens"]),
    ],
    cxxLanguageStandard: .cxx17
)
