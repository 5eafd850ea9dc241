import Testing
import UnspinICU

@Suite struct ICUVersionTests {
    @Test func isSixtySevenOrLater() throws {
        let major = try #require(ICUVersion.current.split(separator: ".").first.flatMap { Int($0) })
        #expect(major >= 67)
    }
}
