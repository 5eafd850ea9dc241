import UnspinText

extension LexiconCompiler {
    /// Everything that is wrong with the sources, errors and warnings, by file and line: what reading and compiling find,
    /// chains among phrases, and example sentences that do not hold.
    ///
    /// A `fixes:` sentence holds when its entry matches the span, guards and all, and offers the repair that the sentence
    /// names; a `keeps:` sentence of a guarded entry, when the entry does not match in it. Whether context would choose the
    /// repair is the decoder's to say.
    public func lint() -> [DictionaryFinding] {
        let files = DictionaryFiles(sources)
        var findings: [DictionaryFinding] = []
        do {
            let result = try compile()
            findings = result.findings + chains(files) + duplicates(files)
            if let lexicon = try? Lexicon(LexiconBytes(result.bytes)) { findings += brokenExamples(files, lexicon) }
        } catch {
            findings = files.findings
        }
        return findings.sorted {
            ($0.position.file, $0.position.line, $0.position.column) < ($1.position.file, $1.position.line, $1.position.column)
        }
    }

    /// `auto` phrases whose canonical is the spun side of another: a second run would change the text again.
    private func chains(_ files: DictionaryFiles) -> [DictionaryFinding] {
        var spun: Set<String> = []
        let phrases = files.phrases.flatMap { file in file.entries.filter { $0.tier == .auto }.map { (file.file, $0) } }
        for (_, entry) in phrases {
            for text in entry.spun { spun.formUnion(MarkedPhrase(text).forms.flatMap(\.texts).map { $0.lowercased() }) }
        }
        var findings: [DictionaryFinding] = []
        for (file, entry) in phrases {
            for original in entry.originals {
                guard let link = MarkedPhrase(original).forms.flatMap(\.texts).first(where: { spun.contains($0.lowercased()) }) else {
                    continue
                }
                findings.append(
                    DictionaryFinding(
                        SourcePosition(file: file, line: entry.line), .error, .chain(entry.spun[0], through: link)))
            }
        }
        return findings
    }

    /// Pairs of surface forms that two entries give: only the first of them counts.
    private func duplicates(_ files: DictionaryFiles) -> [DictionaryFinding] {
        var owners: [SurfacePair: Int] = [:]
        var findings: [DictionaryFinding] = []
        var number = 0
        for file in files.phrases {
            for entry in file.entries {
                number += 1
                let pairs = entry.spun.flatMap { spun in
                    entry.originals.flatMap { MarkedPhrase.pairs(spun: MarkedPhrase(spun), original: MarkedPhrase($0)) }
                }
                for pair in pairs where owners[pair] != number {
                    guard owners[pair] != nil else {
                        owners[pair] = number
                        continue
                    }
                    let position = SourcePosition(file: file.file, line: entry.line)
                    findings.append(DictionaryFinding(position, .warning, .duplicate("\(pair.spun) -> \(pair.original)")))
                    break
                }
            }
        }
        return findings
    }

    private func brokenExamples(_ files: DictionaryFiles, _ lexicon: Lexicon) -> [DictionaryFinding] {
        var findings: [DictionaryFinding] = []
        for file in files.phrases {
            for entry in file.entries {
                for example in entry.fixes where !holds(example, of: entry, lexicon) {
                    let position = SourcePosition(file: file.file, line: example.line)
                    findings.append(DictionaryFinding(position, .error, .example(example.text)))
                }
                for example in entry.keeps where !entry.guards.isEmpty && !repairs(example.text, entry, lexicon).isEmpty {
                    let position = SourcePosition(file: file.file, line: example.line)
                    findings.append(DictionaryFinding(position, .error, .changesWhatItKeeps(example.text)))
                }
            }
        }
        return findings
    }

    private func holds(_ example: ExampleSentence, of entry: PhraseEntry, _ lexicon: Lexicon) -> Bool {
        repairs(example.text, entry, lexicon).contains { repair in
            guard repair.span == example.span else { return false }
            guard let expected = example.repaired?.lowercased() else { return true }
            let text = repair.text.lowercased()
            // The article before the span may change with it, and is then written inside the brackets.
            return expected == text || expected == "a " + text || expected == "an " + text
        }
    }

    /// What an entry offers in a sentence: byte ranges and replacements.
    private func repairs(_ sentence: String, _ entry: PhraseEntry, _ lexicon: Lexicon) -> [(span: Range<Int>, text: String)] {
        let (text, tokens) = DictionaryText.tokens(sentence)
        let scan = LexiconScan(lexicon, text: text, tokens: tokens)
        return scan.allMatches.flatMap { match in
            match.candidates.map { lexicon.candidate($0) }.filter { candidate in
                lexicon.entry(candidate.entry).isNumbered(under: entry.id) && scan.guardsHold(entry: candidate.entry, for: match)
            }.map { candidate in
                let end = Int(tokens[match.tokens.upperBound - 1].end) - (match.possessive ? 2 : 0)
                return (
                    Int(tokens[match.tokens.lowerBound].start)..<end,
                    String(decoding: scan.replacement(for: match, candidate), as: UTF8.self)
                )
            }
        }
    }
}

extension LexiconEntry {
    /// Whether it is the entry `id` or one of its further originals (`id.2`).
    fileprivate func isNumbered(under id: String) -> Bool { self.id == id || self.id.hasPrefix(id + ".") }
}
