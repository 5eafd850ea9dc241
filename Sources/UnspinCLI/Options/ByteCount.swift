import ArgumentParser

/// A number of bytes as it is given on the command line: `65536`, `64K`, `16M`, `1G`.
struct ByteCount: ExpressibleByArgument {
    let bytes: Int

    private static let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]

    init?(argument: String) {
        let unit = argument.last.flatMap { Self.units[Character($0.uppercased())] }
        guard let count = Int(unit == nil ? argument : String(argument.dropLast())), count > 0 else { return nil }
        let (bytes, isTooMuch) = count.multipliedReportingOverflow(by: unit ?? 1)
        if isTooMuch { return nil }
        self.bytes = bytes
    }
}
