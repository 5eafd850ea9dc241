import Unspin

/// The findings that matter most, as many as an output takes: applied ones before proposals, then by confidence, then in the
/// order of the input. Holds at most twice as many as it keeps.
struct StrongestFindings: Sendable {
    struct Finding: Sendable {
        var edit: Edit
        var number: Int
        /// The finding in the output's format.
        var text: String
    }

    private let limit: Int
    private var held: [Finding] = []
    /// How many were added.
    private(set) var count = 0

    init(limit: Int) { self.limit = limit }

    /// Amortised logarithmic in the limit.
    mutating func add(_ edit: Edit, _ text: String) {
        count += 1
        held.append(Finding(edit: edit, number: count, text: text))
        if held.count > 2 * limit { held = sorted }
    }

    /// Those that are kept, strongest first.
    var sorted: [Finding] { Array(held.sorted(by: Self.precedes).prefix(limit)) }

    var omitted: Int { count - min(count, limit) }

    private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
        if left.edit.isApplied != right.edit.isApplied { return left.edit.isApplied }
        if left.edit.confidence != right.edit.confidence { return left.edit.confidence > right.edit.confidence }
        return left.number < right.number
    }
}
