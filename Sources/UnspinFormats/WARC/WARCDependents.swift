import Unspin

/// The header fields of an archived record that tell the length and the digests of what is in it.
struct WARCDependents: Sendable {
    let source: [UInt8]
    let header: HeaderFields
    let block: Range<Int>
    /// The header of an HTTP response at the start of the block.
    let http: HeaderFields?

    private typealias Change = (range: Range<Int>, replacement: [UInt8])

    /// The edits of header fields that follow from edits of the block.
    func edits(after edits: [SourceEdit]) -> [DependentEdit] {
        var changes: [Change] = edits.filter(\.edit.isApplied).map { ($0.range, $0.replacement) }
        if changes.isEmpty { return [] }
        var dependent: [DependentEdit] = []
        let body = http.map { $0.end..<block.upperBound } ?? block
        let newBody = applying(changes, to: body)
        // A length that was wrong before stays: it says something else.
        if let place = http?.range(of: "content-length"), String(decoding: source[place], as: UTF8.self) == "\(body.count)" {
            let edit = DependentEdit(name: "Content-Length", range: place, replacement: "\(newBody.count)")
            dependent.append(edit)
            changes.insert((place, Array(edit.replacement.utf8)), at: 0)
        }
        let newBlock = applying(changes, to: block)
        add("Content-Length", &dependent) { _ in "\(newBlock.count)" }
        add("WARC-Block-Digest", &dependent) { PayloadDigest($0)?.text(of: newBlock[...]) }
        add("WARC-Payload-Digest", &dependent) { PayloadDigest($0)?.text(of: newBody[...]) }
        return dependent.filter { !source[$0.range].elementsEqual($0.replacement.utf8) }
    }

    private func add(_ name: String, _ edits: inout [DependentEdit], _ value: (String) -> String?) {
        for field in header.fields where field.name == name.lowercased() {
            guard let replacement = value(String(decoding: source[field.value], as: UTF8.self)) else { continue }
            edits.append(DependentEdit(name: name, range: field.value, replacement: replacement))
        }
    }

    private func applying(_ changes: [Change], to range: Range<Int>) -> [UInt8] {
        var output: [UInt8] = []
        var position = range.lowerBound
        for change in changes where change.range.lowerBound >= range.lowerBound {
            output += source[position..<change.range.lowerBound]
            output += change.replacement
            position = change.range.upperBound
        }
        return output + source[position..<range.upperBound]
    }
}
