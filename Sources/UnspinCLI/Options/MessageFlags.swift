import ArgumentParser

/// What is said on standard error.
struct MessageFlags: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    var console: Console { Console(isQuiet: quiet) }
}
