import UnspinRender

extension RunSummary {
    /// Pairs that are listed; entries are listed all.
    private static let pairCount = 1000

    /// `summary.json`; see `docs/batch.md`.
    func json(_ timing: RunTiming) -> String {
        var object = JSONObjectText()
        object.add("schema", EditLog.schema)
        object.add("type", "run")
        total.add(to: &object)
        object.add("bytes", bytes)
        object.add("changed", changed)
        object.add("quarantined", quarantined)
        object.add("dropped", raw: Self.counts(Self.sorted(dropped)))
        object.add("outcomes", raw: Self.counts(Self.sorted(outcomes)))
        object.add("reasons", raw: Self.counts(Self.sorted(reasons)))
        object.add("families", raw: Self.counts(Self.sorted(families)))
        object.add("tiers", raw: Self.edits(Self.sorted(tiers)))
        object.add("causes", raw: Self.edits(Self.sorted(causes)))
        object.add("rates", raw: Self.array(rates.enumerated().map(Self.bin)))
        object.add("entries", raw: Self.edits(Self.sorted(entries)))
        object.add("repairs_distinct", pairs.count)
        object.add("repairs", raw: Self.array(frequentPairs.prefix(Self.pairCount).map(Self.pair)))
        object.add("files", raw: Self.array(files.map { $0.counts.object(path: $0.path) }))
        object.add("timing", raw: timing.object)
        return object.closed + "\n"
    }

    private static func array(_ values: [String]) -> String { "[\n" + values.joined(separator: ",\n") + "]" }

    private static func counts(_ counts: [(key: String, value: Int)]) -> String {
        var object = JSONObjectText()
        for count in counts { object.add(count.key, count.value) }
        return object.closed
    }

    private static func edits(_ counts: [(key: String, value: Edits)]) -> String {
        var object = JSONObjectText()
        for count in counts {
            var edits = JSONObjectText()
            edits.add("edits", count.value.edits)
            edits.add("applied", count.value.applied)
            object.add(count.key, raw: edits.closed)
        }
        return object.closed
    }

    /// The first bin is of rates of 0; of the others, `to` belongs to the next, but for the last.
    private static func bin(_ index: Int, _ count: Int) -> String {
        var object = JSONObjectText()
        object.add("from", Double(max(0, index - 1)) / Double(steps))
        object.add("to", Double(index) / Double(steps))
        object.add("documents", count)
        return object.closed
    }

    private static func pair(_ pair: (key: Pair, value: Edits)) -> String {
        var object = JSONObjectText()
        object.add("from", pair.key.from)
        object.add("to", pair.key.to)
        object.add("entry", pair.key.entry)
        object.add("edits", pair.value.edits)
        object.add("applied", pair.value.applied)
        return object.closed
    }
}

extension RunSummary.File {
    fileprivate func add(to object: inout JSONObjectText) {
        object.add("documents", documents)
        object.add("spun", spun)
        object.add("bad", bad)
        object.add("words", words)
        object.add("edits", edits.edits)
        object.add("applied", edits.applied)
    }

    fileprivate func object(path: String) -> String {
        var object = JSONObjectText()
        object.add("path", path)
        add(to: &object)
        return object.closed
    }
}

extension RunTiming {
    fileprivate var object: String {
        var object = JSONObjectText()
        object.add("seconds", seconds)
        object.add("documents", documents)
        object.add("documents_per_second", seconds > 0 ? Double(documents) / seconds : 0)
        object.add("megabytes_per_second", seconds > 0 ? Double(bytes) / seconds / 1e6 : 0)
        object.add("jobs", jobs)
        object.add("resumed", isResumed)
        return object.closed
    }
}
