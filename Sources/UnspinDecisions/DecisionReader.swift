import Unspin
public import UnspinFormats
import UnspinRender

/// The decisions of a file, in its order.
public struct DecisionLog: Sendable, Hashable {
    public var decisions: [Decision] = []
    /// Where the last line was cut short by a crash while it was being written: it is left out.
    public var torn: TornLine?

    public struct TornLine: Sendable, Hashable {
        /// 1-based.
        public var line: Int
        /// The byte offset that it starts at.
        public var offset: Int

        public init(line: Int, offset: Int) {
            self.line = line
            self.offset = offset
        }
    }

    public init() {}
}

/// Reads decisions files; see `docs/decisions-file.md`.
public enum DecisionReader {
    /// Linear.
    /// - Parameter file: the whole file; an empty one has no decisions.
    /// - Throws: where a line is no decision, unless it is the last one, which a crash may have cut short.
    public static func read(_ file: [UInt8]) throws(EditLogError) -> DecisionLog {
        var log = DecisionLog()
        var reader = JSONReader()
        var line = 0
        var start = 0
        while start < file.count {
            line += 1
            let end = file[start...].firstIndex(of: 0x0A)
            let bytes = file[start..<(end ?? file.count)]
            let next = (end ?? file.count - 1) + 1
            defer { start = next }
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            do throws(EditLogError) {
                log.decisions.append(try decision(LogRecord(bytes, line: line, reader: &reader)))
            } catch {
                guard error.reason == .notAnObject, next >= file.count else { throw error }
                log.torn = DecisionLog.TornLine(line: line, offset: start)
            }
        }
        return log
    }

    private static func decision(_ record: LogRecord) throws(EditLogError) -> Decision {
        let schema = try record.integer("schema")
        guard schema <= DecisionWriter.schema else { throw record.fault(.schema(schema)) }
        let type = try record.string("type")
        guard type == "decision" else { throw record.fault(.unknownType(type)) }
        return Decision(
            step: try record.integer("step"), undoes: record.has("undoes") ? try record.integer("undoes") : nil,
            verdict: try record.name("verdict"), scope: try record.name("scope"), phrase: try phrase(record),
            replacement: try record.string("replacement"))
    }

    private static func phrase(_ record: LogRecord) throws(EditLogError) -> DecidedPhrase {
        DecidedPhrase(
            place: try record.place(), range: try record.range("original"),
            position: LineIndex.Position(line: try record.integer("line"), column: try record.integer("column")),
            original: try record.string("original"),
            context: PhraseContext(before: try record.words("before"), after: try record.words("after")),
            occurrence: record.has("occurrence") ? try record.integer("occurrence") : 0, entry: try record.string("entry"),
            cause: try record.cause(), tier: try record.name("tier"), proposed: try record.string("proposed"),
            confidence: try record.number("confidence"))
    }
}
