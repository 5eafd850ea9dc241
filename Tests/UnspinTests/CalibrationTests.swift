import Testing

@testable import Unspin

@Suite struct CalibrationTests {
    @Test func risesWithThePosteriorAndStaysWithinBounds() {
        let confidences = (0...1000).map { Calibration.confidence(Double($0) / 1000) }
        #expect(confidences.first == 0)
        #expect(zip(confidences, confidences.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(confidences.allSatisfy { 0 <= $0 && $0 < 1 })
        #expect(Calibration.confidence(1) > 0.98)
    }

    /// The lattice is too sure of itself, not too modest.
    @Test func takesFromWhatIsTooSure() {
        for posterior in [0.9, 0.95, 0.99, 0.999] { #expect(Calibration.confidence(posterior) < posterior) }
    }
}
