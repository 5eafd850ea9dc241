import UnspinFormats
import UnspinRender

extension DocumentEntry {
    /// One line, ending in LF; see `docs/batch.md`.
    var line: String {
        var object = JSONObjectText()
        object.add("schema", EditLog.schema)
        object.add("path", path)
        object.add("id", record)
        object.add("record_line", recordLine)
        object.add("outcome", outcome)
        object.add("reason", reason)
        if isQuarantined { object.add("quarantined", true) }
        object.add("dropped", dropped)
        object.add("bytes", bytes)
        object.add("words", words)
        object.add("rate", rate)
        object.add("probability", probability)
        object.add("family", family)
        object.add("edits", edits)
        object.add("applied", applied)
        object.add("repairs", raw: "[\(repairs.map(\.object).joined(separator: ","))]")
        if let sample { object.add("sample", raw: sample.object) }
        return object.closed + "\n"
    }

    /// - Returns: nil where the line is none that `line` wrote.
    init?(_ line: ArraySlice<UInt8>, reader: inout JSONReader) {
        guard let value = JSONValue(line, reader: &reader), let path = value["path"].string, let outcome = value["outcome"].string else {
            return nil
        }
        self.path = path
        self.outcome = outcome
        record = value["id"].string
        recordLine = value["record_line"].integer
        reason = value["reason"].string
        isQuarantined = value["quarantined"].boolean
        dropped = value["dropped"].string
        bytes = value["bytes"].integer ?? 0
        words = value["words"].integer ?? 0
        rate = value["rate"].number ?? 0
        probability = value["probability"].number ?? 0
        family = value["family"].string
        repairs = value["repairs"].array.map { repair in
            Repair(
                from: repair["from"].string ?? "", to: repair["to"].string ?? "", entry: repair["entry"].string ?? "",
                cause: repair["cause"].string ?? "", tier: repair["tier"].string ?? "", isApplied: repair["applied"].boolean,
                count: repair["count"].integer ?? 0)
        }
        if value["sample"] != .null {
            let sample = value["sample"]
            self.sample = Sample(
                before: sample["before"].string ?? "", from: sample["from"].string ?? "", to: sample["to"].string ?? "",
                after: sample["after"].string ?? "")
        }
    }
}

extension DocumentEntry.Repair {
    fileprivate var object: String {
        var object = JSONObjectText()
        object.add("from", from)
        object.add("to", to)
        object.add("entry", entry)
        object.add("cause", cause)
        object.add("tier", tier)
        object.add("applied", isApplied)
        object.add("count", count)
        return object.closed
    }
}

extension DocumentEntry.Sample {
    fileprivate var object: String {
        var object = JSONObjectText()
        object.add("before", before)
        object.add("from", from)
        object.add("to", to)
        object.add("after", after)
        return object.closed
    }
}
