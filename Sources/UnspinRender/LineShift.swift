import Unspin

/// Numbers the lines of the cleaned text beside those of the original, edit by edit.
struct LineShift {
    private var shift = 0

    /// The line of the cleaned text that a line of the original is, behind the edits so far.
    func cleaned(_ line: Int) -> Int { line + shift }

    /// Ascending.
    mutating func add(_ edit: Edit) {
        guard edit.isApplied else { return }
        shift += edit.replacement.utf8.count { $0 == 0x0A } - edit.original.utf8.count { $0 == 0x0A }
    }
}
