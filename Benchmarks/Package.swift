// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "UnspinBenchmarks",
    dependencies: [
        .package(path: "Work"),
        // Only wall time is recorded; without its traits nothing is put between the program and the allocator.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "Stages",
            dependencies: [.product(name: "MeasuredWork", package: "Work"), .product(name: "Benchmark", package: "benchmark")],
            path: "Stages",
            swiftSettings: [.swiftLanguageMode(.v6)],
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ]
)
