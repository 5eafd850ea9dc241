/// A unified diff, accepted by `patch` and `git apply`, written line by line from known changes: nothing is compared.
///
/// Lines are passed with their endings, so CRLF and a missing last newline come through.
public struct UnifiedDiff: Sendable {
    public typealias Line = ArraySlice<UInt8>

    private let header: [UInt8]
    private let context: Int
    private var oldLine = 0
    private var newLine = 0
    /// The last unchanged lines before a hunk.
    private var before: [Line] = []
    private var hunk: Hunk?
    private var closed: [ClosedHunk] = []
    private var hasHeader = false

    /// A hunk that is done.
    public struct ClosedHunk: Sendable {
        /// The line that counts its lines, below the names of the files where it is the first.
        public var head: [UInt8]
        /// Its lines, without those that `takeOpenBody` took.
        public var body: [UInt8]
    }

    private struct Hunk {
        var oldStart: Int
        var newStart: Int
        var oldCount = 0
        var newCount = 0
        var body: [UInt8] = []
        /// Unchanged lines since the last change: context of this hunk, or of the next.
        var trailing: [Line] = []
    }

    /// - Parameters:
    ///   - path: of both sides; they are headed `a/path` and `b/path`.
    ///   - context: unchanged lines around a change.
    public init(path: String, context: Int = 3) {
        header = Array("--- \(Self.headerName("a/", path))\n+++ \(Self.headerName("b/", path))\n".utf8)
        self.context = context
    }

    public mutating func unchanged(_ line: Line) {
        oldLine += 1
        newLine += 1
        guard hunk != nil else {
            before.append(line)
            if before.count > context { before.removeFirst() }
            return
        }
        hunk!.trailing.append(line)
        if hunk!.trailing.count > 2 * context { closeHunk() }
    }

    public mutating func changed(from old: [Line], to new: [Line]) {
        if hunk == nil {
            hunk = Hunk(oldStart: oldLine - before.count, newStart: newLine - before.count, trailing: before)
            before = []
        }
        flushContext(hunk!.trailing.count)
        hunk!.trailing = []
        for line in old { append(line, sign: "-") }
        for line in new { append(line, sign: "+") }
        hunk!.oldCount += old.count
        hunk!.newCount += new.count
        oldLine += old.count
        newLine += new.count
    }

    /// The hunks closed since the last call, in order.
    public mutating func takeHunks() -> [ClosedHunk] {
        defer { closed = [] }
        return closed
    }

    /// Closes the last hunk.
    public mutating func finish() { closeHunk() }

    /// Bytes of the hunk that is open.
    public var openBytes: Int { hunk?.body.count ?? 0 }

    /// Takes the lines of the open hunk, for a caller that keeps them elsewhere until the hunk is closed.
    public mutating func takeOpenBody() -> [UInt8] {
        defer { hunk?.body = [] }
        return hunk?.body ?? []
    }

    private mutating func closeHunk() {
        guard let trailing = hunk?.trailing else { return }
        flushContext(min(context, trailing.count))
        guard let hunk else { return }
        let counts = "@@ -\(range(hunk.oldStart, hunk.oldCount)) +\(range(hunk.newStart, hunk.newCount)) @@\n"
        closed.append(ClosedHunk(head: (hasHeader ? [] : header) + counts.utf8, body: hunk.body))
        hasHeader = true
        before = trailing.suffix(context)
        self.hunk = nil
    }

    private mutating func flushContext(_ count: Int) {
        for line in hunk!.trailing.prefix(count) { append(line, sign: " ") }
        hunk!.oldCount += count
        hunk!.newCount += count
    }

    private mutating func append(_ line: Line, sign: Unicode.Scalar) {
        hunk!.body.append(UInt8(ascii: sign))
        hunk!.body += line
        if line.last != 0x0A { hunk!.body += "\n\\ No newline at end of file\n".utf8 }
    }

    /// `start` counts the lines before the hunk; an empty side names the line before it.
    private func range(_ start: Int, _ count: Int) -> String {
        let first = count == 0 ? start : start + 1
        return count == 1 ? "\(first)" : "\(first),\(count)"
    }

    /// As git writes names: relative, quoted where they hold quotation marks or controls, a tab behind a space.
    static func headerName(_ prefix: String, _ path: String) -> String {
        var parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
        if parts.isEmpty { parts = ["stdin"] }
        let name = prefix + parts.joined(separator: "/")
        guard name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
        else { return name.contains(" ") ? name + "\t" : name }
        var quoted = "\""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": quoted += #"\""#
            case "\\": quoted += #"\\"#
            case "\n": quoted += #"\n"#
            case "\t": quoted += #"\t"#
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 8)
                quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
