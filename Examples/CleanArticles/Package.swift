// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "CleanArticles",
    dependencies: [
        // In a package of your own: .package(url: "…", from: "…")
        .package(name: "Unspin", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "CleanArticles",
            dependencies: [.product(name: "Unspin", package: "Unspin"), .product(name: "UnspinRender", package: "Unspin")])
    ]
)
