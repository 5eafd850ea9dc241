/// Makes of a posterior what it is worth: of the edits with confidence 0.8, four in five are right.
///
/// The posterior of the lattice is too sure at both ends, since the errors of neighbouring words go together. A logistic curve over
/// its log-odds mends that (Platt, *Probabilistic outputs for support vector machines*, 1999); it lies half-way
/// between what suits the development set and what suits text spun with what was met on other pages, see `docs/evaluation.md`.
enum Calibration {
    static let slope = 0.60
    static let offset = 0.0
    /// Log-odds beyond this are taken for it: so much is never known of a word.
    static let limit = 7.0

    /// - Parameter posterior: 0…1.
    static func confidence(_ posterior: Double) -> Double {
        guard posterior > 0 else { return 0 }
        let logOdds = posterior < 1 ? naturalLogarithm(posterior / (1 - posterior)) : limit
        return logistic(slope * min(max(logOdds, -limit), limit) + offset)
    }
}
