import Testing
import UnspinTestSupport

@Suite struct GoldenTests {
    @Test(arguments: GoldenCase.all) func golden(_ golden: GoldenCase) throws {
        let outcome = try golden.run()
        if GoldenCase.isRecording {
            try golden.record(outcome)
            Issue.record("recorded \(golden.name)")
            return
        }
        let expected = try golden.expected()
        #expect(String(decoding: outcome.output, as: UTF8.self) == String(decoding: expected.output, as: UTF8.self))
        #expect(outcome.output == expected.output)
        #expect(String(decoding: outcome.errors, as: UTF8.self) == String(decoding: expected.errors, as: UTF8.self))
        #expect(outcome.status == expected.status)
        #expect(outcome.files.keys.sorted() == expected.files.keys.sorted())
        for (name, bytes) in expected.files {
            #expect(outcome.files[name].map { String(decoding: $0, as: UTF8.self) } == String(decoding: bytes, as: UTF8.self), "\(name)")
            #expect(outcome.files[name] == bytes, "\(name)")
        }
    }

    @Test func thereAreCases() { #expect(GoldenCase.all.count > 20) }
}
