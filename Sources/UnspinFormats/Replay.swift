/// Why logged edits could not be replayed; nothing was changed.
public enum ReplayError: Error, Hashable {
    /// The file is not the one the log was made from, or for: its SHA-256 differs.
    case otherFile(expected: String, found: String)
    /// The file already is what the replay would make of it.
    case alreadyDone
    /// The file does not read as the log says there; the hash of the log itself is wrong.
    case mismatch(at: Range<Int>)
    /// The result does not have the hash that the log promises.
    case otherResult(expected: String, found: String)
}

extension LoggedSource {
    /// The source with the edits. Linear.
    public func apply(to source: [UInt8]) throws(ReplayError) -> [UInt8] {
        try check(source, is: inputDigest, result: outputDigest)
        return try Self.replay(edits.map { ($0.range, $0.original, $0.replacement) }, on: source, promised: outputDigest)
    }

    /// The source with the edits, as compressed as it is. Linear.
    public func apply(to file: UncompressedFile) throws(ReplayError) -> [UInt8] {
        file.encoding(try apply(to: file.bytes), changes: edits.map { ($0.range, $0.replacement.count) })
    }

    /// The source as it was before the edits, as compressed as it is. Linear.
    public func revert(from file: UncompressedFile) throws(ReplayError) -> [UInt8] {
        file.encoding(try revert(from: file.bytes), changes: inverse.map { ($0.range, $0.new.count) })
    }

    /// The source as it was before the edits. Linear.
    public func revert(from cleaned: [UInt8]) throws(ReplayError) -> [UInt8] {
        try check(cleaned, is: outputDigest, result: inputDigest)
        return try Self.replay(inverse, on: cleaned, promised: inputDigest)
    }

    /// What undoes the edits, in offsets of the result.
    private var inverse: [(range: Range<Int>, old: [UInt8], new: [UInt8])] {
        var shift = 0
        return edits.map { edit in
            let start = edit.range.lowerBound + shift
            shift += edit.replacement.count - edit.range.count
            return (start..<start + edit.replacement.count, edit.replacement, edit.original)
        }
    }

    private func check(_ source: [UInt8], is expected: String, result: String) throws(ReplayError) {
        let found = Digest.sha256(source)
        if found == expected { return }
        throw found == result ? .alreadyDone : .otherFile(expected: expected, found: found)
    }

    private static func replay(
        _ edits: [(range: Range<Int>, old: [UInt8], new: [UInt8])], on source: [UInt8], promised: String
    ) throws(ReplayError) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        var position = 0
        for edit in edits {
            guard edit.range.lowerBound >= position, edit.range.upperBound <= source.count, source[edit.range].elementsEqual(edit.old)
            else { throw .mismatch(at: edit.range) }
            output += source[position..<edit.range.lowerBound]
            output += edit.new
            position = edit.range.upperBound
        }
        output += source[position...]
        let found = Digest.sha256(output)
        guard found == promised else { throw .otherResult(expected: promised, found: found) }
        return output
    }
}
