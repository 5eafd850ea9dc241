import Testing
import UnspinText

@testable import Unspin

@Suite struct TraceTests {
    @Test(arguments: Bundled.spun.prefix(6) + Bundled.clean.prefix(6)) func tellsWhatRepairDid(paragraph: String) throws {
        let text = Array(paragraph.utf8)
        var worker = try RepairWorker(Bundled.repairer)
        let repair = worker.repair(text)
        let trace = worker.trace(text)
        #expect(trace.repair.cleaned == repair.cleaned)
        for section in trace.sections {
            #expect(section.spans.allSatisfy { section.gate == nil || $0.verdict != .applied })
            #expect((section.evidence >= section.requiredEvidence) == (section.probability >= 0.5))
            for span in section.spans {
                #expect(span.text == String(decoding: trace.text[span.range], as: UTF8.self))
                #expect(span.readings.count { $0.replacement == nil } == 1)
                guard span.verdict == .applied else { continue }
                let original = trace.map.originalRange(of: span.range)
                #expect(repair.edits.edits.contains { $0.isApplied && $0.range.overlaps(original) }, "\(span.text)")
            }
        }
    }

    /// Where a clean document stands in the way, taking it as spun makes of it what the trace has said.
    @Test func saysWhatAssumingSpunWouldDo() throws {
        let text = Array((Bundled.clean.prefix(3).joined(separator: "\n") + "\nWe looked at a whole vary of things.").utf8)
        var worker = try RepairWorker(Bundled.ungated)
        let span = try #require(worker.trace(text).sections.first?.spans.first { $0.text == "vary" })
        guard case .notSpun = span.verdict, let best = span.best else {
            Issue.record("\(span.verdict)")
            return
        }
        var options = RepairOptions()
        options.assumeSpun = true
        var assuming = try RepairWorker(Bundled.repairer(options))
        let cleaned = String(decoding: assuming.repair(text).cleaned, as: UTF8.self)
        #expect(try cleaned.hasSuffix("We looked at a whole \(#require(best.replacement)) of things."))
    }

    /// What the gate keeps shut is told of, and not as if it had been changed.
    @Test func saysWhatTheGateKeptShut() throws {
        let clean = Bundled.clean.joined(separator: "\n\n") + "\n\n"
        let spun = Bundled.spun.prefix(4).joined(separator: "\n\n")
        let filler = Array(String(repeating: clean, count: 1 + 2 * TextSections.size / clean.utf8.count).utf8)
        let text = filler + Array("We looked at a whole vary of things.\n\n".utf8) + filler + Array(spun.utf8)
        var worker = try RepairWorker(Bundled.repairer)
        let trace = worker.trace(text)
        #expect(trace.sections.count > 2)
        #expect(trace.text.count == trace.sections.last?.range.upperBound)
        let applied = trace.repair.edits.edits.filter { $0.isApplied && $0.cause == .phrase }
        #expect(applied.allSatisfy { $0.range.lowerBound >= text.count - spun.utf8.count - TextSections.size })
        var shut = 0
        for section in trace.sections {
            for span in section.spans {
                #expect(span.text == String(decoding: trace.text[span.range], as: UTF8.self))
                let original = trace.map.originalRange(of: span.range)
                if span.verdict == .applied { #expect(applied.contains { $0.range.overlaps(original) }, "\(span.text)") }
                if case .notDecoded(let score, let required) = span.verdict {
                    #expect(section.gate == GateTrace(score: score, required: required))
                    #expect(score < required)
                    shut += 1
                }
            }
        }
        #expect(shut > 0)
        #expect(trace.sections.contains { $0.gate == nil && $0.spans.contains { $0.verdict == .applied } })
    }

    @Test func keepsToThePlace() throws {
        let text = Array("We looked at a whole vary of things, and the vary of them was large.".utf8)
        var worker = try RepairWorker(Bundled.repairer)
        let trace = worker.trace(text, at: 21..<22)
        #expect(trace.sections.flatMap(\.spans).allSatisfy { $0.range.contains(21) })
        #expect(trace.sections.flatMap(\.spans).contains { $0.text == "vary" })
    }
}
