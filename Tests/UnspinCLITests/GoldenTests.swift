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
        expectSame(outcome.output, expected.output, "stdout")
        expectSame(outcome.errors, expected.errors, "stderr")
        #expect(outcome.status == expected.status)
        #expect(outcome.files.keys.sorted() == expected.files.keys.sorted())
        for (name, bytes) in expected.files { expectSame(outcome.files[name] ?? [], bytes, name) }
    }

    /// As text, which reads better, and byte for byte where the text does not tell.
    private func expectSame(_ found: [UInt8], _ expected: [UInt8], _ name: String) {
        let texts = (found: String(decoding: found, as: UTF8.self), expected: String(decoding: expected, as: UTF8.self))
        #expect(texts.found == texts.expected, "\(name)")
        if texts.found == texts.expected { #expect(found == expected, "\(name)") }
    }

    @Test func thereAreCases() { #expect(GoldenCase.all.count > 20) }
}
