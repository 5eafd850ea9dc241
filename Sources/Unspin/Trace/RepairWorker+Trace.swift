import UnspinText

extension RepairWorker {
    /// Repairs one document and tells what every stage made of it.
    /// - Parameters:
    ///   - text: decoded text, UTF-8; invalid bytes are left alone.
    ///   - place: a byte range of the text: spans and vetoes elsewhere are left out; nil for the whole text.
    ///   - minimum: readings less probable than this (0…1), were the section spun, are left out.
    public mutating func trace(_ text: [UInt8], at place: Range<Int>? = nil, minimum: Double = 0) -> Trace {
        let repair = repair(text)
        let steps = normalisation.normalise(text, isSpun: repair.evidence.isSpun, ignored: IgnoredEntries.find(in: text))
        let isDecided = repair.outcome == .decided
        let map = isDecided ? steps.map : .identity
        var trace = Trace(
            language: identifier.language(of: text), text: isDecided ? steps.text : text, repair: repair,
            normalisation: isDecided
                ? steps.edits.map { step in
                    var edit = step.edit
                    edit.isApplied = step.isCarriedOut
                    return edit
                } : [],
            map: map)
        trace.protected = ProtectedSpans.find(in: trace.text).ranges
        guard isDecided else { return trace }
        let around = place.map(map.normalisedRange(of:))
        var objections = builder.vetoes
        objections.ignored = IgnoredEntries.find(in: trace.text)
        var sections: [SectionTrace] = []
        var carry = 0.0
        // Readings that a repair leaves out at once are shown too.
        builder.leavesOut = false
        defer { builder.leavesOut = true }
        _ = decide(trace.text, ignored: objections.ignored, carry: &carry) { drafting, cache in
            sections.append(SectionTrace(drafting, cache: cache, objections: objections, around: around, minimum: minimum))
        }
        trace.sections = sections
        return trace
    }
}
