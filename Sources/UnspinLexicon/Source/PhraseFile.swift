/// A phrase file: blocks of one line `spun -> original` and its indented keys.
///
///     within the -> in the
///       not next: law, limits
///       fixes: It happened [within the => in the] city.
///       keeps: It stayed within the law.
public typealias PhraseFile = DictionaryFile<PhraseEntry>

extension PhraseFile {
    public init(_ source: DictionarySource) {
        var isSkipping = false
        self.init(source) { line, file throws(DictionaryFinding.Problem) in
            if line.indentation == 0 {
                isSkipping = true
                file.entries.append(try file.readSides(line))
                isSkipping = false
            } else if !isSkipping {
                guard !file.entries.isEmpty else { throw .keyWithoutEntry }
                try file.readKey(line, into: &file.entries[file.entries.count - 1])
            }
        }
        checkEntries()
    }

    private func readSides(_ line: SourceLines.Line) throws(DictionaryFinding.Problem) -> PhraseEntry {
        guard let arrow = line.text.firstRange(of: "->") else { throw .missingArrow }
        func items(_ text: Substring) -> [String] { text.split(separator: "|").map(\.collapsed).filter { !$0.isEmpty } }
        let spun = items(line.text[..<arrow.lowerBound])
        let originals = items(line.text[arrow.upperBound...])
        guard !spun.isEmpty, !originals.isEmpty else { throw .missingArrow }
        for phrase in spun + originals {
            for field in phrase.split(separator: " ")
            where field.hasPrefix("<") && field.hasSuffix(">") && SlotClass(name: String(field)) == nil {
                throw .unknownSlot(String(field))
            }
        }
        for spun in spun {
            for original in originals {
                guard MarkedPhrase(spun).marks == MarkedPhrase(original).marks else { throw .unequalSides }
            }
        }
        return PhraseEntry(
            spun: spun, originals: originals, tier: header.tier, family: header.family, seen: header.seen, line: line.number)
    }

    private func readKey(_ line: SourceLines.Line, into entry: inout PhraseEntry) throws(DictionaryFinding.Problem) {
        let (key, value): (String, String)
        if let (before, after) = line.text.splitOnce(at: ":") {
            (key, value) = (before.collapsed, String(after.trimmed))
        } else {
            (key, value) = (String(line.text), "yes")
        }
        switch key {
        case "id": entry.id = value
        case "family": entry.family = value
        case "seen": entry.seen = value
        case "tier":
            guard let tier = EntryTier(name: value) else { throw .invalidValue(key: key, value: value) }
            entry.tier = tier
        case "weight":
            guard let weight = Int(value), header.weights.contains(weight) else { throw .weight(value, allowed: header.weights) }
            entry.weight = weight
        case "sure": entry.isSure = try flag(key, value)
        case "marked": entry.isMarked = try flag(key, value)
        case "hyphen": entry.allowsHyphen = try flag(key, value)
        case "fixes": entry.fixes.append(try ExampleSentence(fixes: value, line: line.number))
        case "keeps": entry.keeps.append(ExampleSentence(keeps: value, line: line.number))
        default: entry.guards.append(try readGuard(key, value))
        }
    }

    private func flag(_ key: String, _ value: String) throws(DictionaryFinding.Problem) -> Bool {
        guard value == "yes" || value == "no" else { throw .invalidValue(key: key, value: value) }
        return value == "yes"
    }

    private func readGuard(_ key: String, _ value: String) throws(DictionaryFinding.Problem) -> PhraseEntry.Guard {
        let negated = key.hasPrefix("not ")
        let name = negated ? String(key.dropFirst(4)) : key
        guard let scope = GuardScope.allCases.first(where: { $0.name == name }) else { throw .unknownKey(key) }
        do {
            let query = scope == .next || scope == .previous ? try Query(alternatives: value) : try Query(value)
            return PhraseEntry.Guard(scope: scope, negated: negated, query: query)
        } catch {
            throw .query(error)
        }
    }

    private mutating func checkEntries() {
        var seen: [String: Int] = [:]
        for entry in entries {
            for spun in entry.spun {
                for original in entry.originals where seen.updateValue(entry.line, forKey: "\(spun) -> \(original)") != nil {
                    report(.duplicate("\(spun) -> \(original)"), line: entry.line)
                }
            }
            for original in entry.originals where entry.tier != .report {
                // What is only reported has nothing to carry over.
                let slots = PhraseEntry.slots(original)
                if !entry.spun.allSatisfy({ PhraseEntry.slots($0) == slots }) { report(.unequalSides, line: entry.line) }
            }
            for spun in entry.spun where entry.originals.contains(spun) {
                report(.spunEqualsOriginal(spun), .warning, line: entry.line)
            }
            for original in entry.originals where entry.tier != .report && !PhraseEntry.isInsertable(original) {
                report(.notInsertable(original), line: entry.line)
            }
            if entry.fixes.isEmpty, entry.tier != .report { report(.missingExample, .warning, line: entry.line) }
        }
        checkOrder(by: { $0.spun[0].lowercased() }, line: \.line, name: { $0.spun[0] })
    }
}
