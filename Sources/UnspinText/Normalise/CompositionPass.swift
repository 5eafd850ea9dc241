import UnspinICU

/// Composes letters and their marks (Unicode NFC).
struct CompositionPass: NormalisationPass {
    let rule = NormalisationRule.nfc
    let normalizer: Normalizer

    func changes(in text: Span<UInt8>) -> [TextChange] {
        var changes: [TextChange] = []
        var stretch: [Unicode.Scalar] = []
        var start = 0
        var position = 0
        while position < text.count {
            if stretch.isEmpty {
                let next = text.firstIndex(atLeast: 0xCC, from: position)
                if next == text.count { break }
                if next > position { start = text.scalarStart(before: next) }
                position = next
            }
            // Whatever starts with a byte below CC is below U+0300: composed, and a boundary. So are dashes and quotation marks.
            if text[position] < 0xCC || isPlainPunctuation(at: position, of: text) {
                // Inside a stretch it ends the stretch and may itself take marks, so it starts the next one.
                finish(&stretch, start..<position, into: &changes)
                start = position
                position += text[position] < 0x80 ? 1 : text.scalar(at: position).length
                continue
            }
            let (scalar, length) = text.scalar(at: position)
            guard let scalar else {
                finish(&stretch, start..<position, into: &changes)
                position += length
                start = position
                continue
            }
            if normalizer.hasBoundary(before: scalar) {
                finish(&stretch, start..<position, into: &changes)
                start = position
                if !normalizer.isComposed(scalar) { stretch = [scalar] }
            } else {
                if stretch.isEmpty { stretch = scalars(of: text, start..<position) }
                stretch.append(scalar)
            }
            position += length
        }
        finish(&stretch, start..<position, into: &changes)
        return changes
    }

    /// U+2010 to U+2027.
    private func isPlainPunctuation(at position: Int, of text: Span<UInt8>) -> Bool {
        position + 2 < text.count && text[position] == 0xE2 && text[position + 1] == 0x80 && 0x90...0xA7 ~= text[position + 2]
    }

    private func scalars(of text: Span<UInt8>, _ range: Range<Int>) -> [Unicode.Scalar] {
        range.isEmpty ? [] : [text.scalar(at: range.lowerBound).scalar].compactMap { $0 }
    }

    private func finish(_ stretch: inout [Unicode.Scalar], _ range: Range<Int>, into changes: inout [TextChange]) {
        defer { stretch.removeAll(keepingCapacity: true) }
        guard !stretch.isEmpty, stretch.count <= Normalizer.longestStretch,
            let composed = try? normalizer.composed(stretch),
            !composed.unicodeScalars.elementsEqual(stretch)
        else { return }
        changes.append(TextChange(range: range, replacement: composed, rule: rule))
    }
}
