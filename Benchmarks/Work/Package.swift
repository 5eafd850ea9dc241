// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// Apart from the benchmarks, so that counting work needs nothing built but Unspin.
let package = Package(
    name: "Work",
    products: [
        .library(name: "MeasuredWork", targets: ["BenchmarkInputs", "MeasuredWork"]),
        .executable(name: "measure-work", targets: ["MeasureWork"]),
    ],
    dependencies: [.package(name: "Unspin", path: "../..")],
    targets: [
        .target(name: "BenchmarkInputs", swiftSettings: settings),
        .target(
            name: "MeasuredWork",
            dependencies: [
                "BenchmarkInputs",
                .product(name: "Unspin", package: "Unspin"),
                .product(name: "UnspinRender", package: "Unspin"),
            ],
            swiftSettings: settings),
        .executableTarget(name: "MeasureWork", dependencies: ["BenchmarkInputs", "MeasuredWork"], swiftSettings: settings),
    ]
)
