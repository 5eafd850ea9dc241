import UnspinBatch
import UnspinDecisions

/// Where a review keeps what is decided.
struct ReviewFiles {
    let journal: DecisionJournal
    /// Phrases that are never to be proposed again.
    let allowed: AllowList

    /// All decisions so far, those of earlier sessions first.
    private(set) var decisions: [Decision]

    init(decisions path: String, allowed: String, continuing: Bool) throws(Failure) {
        do {
            journal = try DecisionJournal(path, continuing: continuing)
        } catch {
            throw .journal(error)
        }
        decisions = journal.log.decisions
        self.allowed = AllowList(path: allowed)
    }

    /// When it returns, a crash of this program loses none of them.
    mutating func append(_ new: [Decision]) throws(FileError) {
        try journal.append(new)
        decisions += new
    }

    /// `NAME.decisions.jsonl` beside the one text, or `unspin.decisions.jsonl` for several.
    static func name(for paths: [String]) -> String {
        guard paths.count == 1, var path = paths.first else { return "unspin" + OutputName.decisions }
        if path.hasSuffix(OutputName.edits) { path.removeLast(OutputName.edits.count) }
        while path.hasSuffix("/") { path.removeLast() }
        return path + OutputName.decisions
    }
}

/// A file for `--allow`, to which phrases are added and taken from.
struct AllowList {
    let path: String
    /// Why a phrase is on it.
    private static let reason = "left as it is in a review"

    func add(_ phrase: String) throws(FileError) {
        let old = try lines()
        let line = Self.line(phrase)
        guard !old.contains(line) else { return }
        try write(old + [line])
    }

    func remove(_ phrase: String) throws(FileError) {
        let line = Self.line(phrase)
        try write(lines().filter { $0 != line })
    }

    private static func line(_ phrase: String) -> String {
        // The file has one phrase a line, and a semicolon ends it.
        phrase.split { $0.isWhitespace }.joined(separator: " ").replacing(";", with: "") + " ; " + reason
    }

    private func lines() throws(FileError) -> [String] {
        do throws(FileError) {
            return String(decoding: try FileSystem.read(path), as: UTF8.self).split(separator: "\n").map(String.init)
        } catch {
            if error.isMissing { return [] }
            throw error
        }
    }

    private func write(_ lines: [String]) throws(FileError) {
        try FileSystem.replace(path, by: Array(lines.map { $0 + "\n" }.joined().utf8))
    }
}
