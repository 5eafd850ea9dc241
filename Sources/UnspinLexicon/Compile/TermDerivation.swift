/// Derives the spun forms of a canonical: every combination of its words' substitutes in the channel, the likeliest first.
struct TermDerivation {
    struct Form: Hashable {
        var text: String
        /// Product of the substitutes' probabilities and of a share for each word changed or kept.
        var weight: Double
    }

    /// By original, lower case: what spinners write for it, with P(spun | original), the likeliest first.
    private var substitutes: [String: [(spun: String, probability: Double)]] = [:]
    private let limit: Int

    /// Share of words that a dense spinner changes.
    private static let changed = 0.3
    private static let substitutesPerWord = 24

    /// - Parameters:
    ///   - table: the channel.
    ///   - limit: forms of a canonical at most.
    init(_ table: PairTable, limit: Int) {
        self.limit = limit
        let totals = table.totals
        for row in table.rows {
            let share = row.weight / (totals[PairTable.Original(text: row.pair.original, family: row.family)] ?? row.weight)
            substitutes[row.pair.original.lowercased(), default: []].append((row.pair.spun, share))
        }
        for key in substitutes.keys {
            substitutes[key]?.sort { ($1.probability, $0.spun) < ($0.probability, $1.spun) }
            substitutes[key] = substitutes[key].map { Array($0.prefix(Self.substitutesPerWord)) }
        }
    }

    /// The spun forms of one surface form of a canonical, lower case, the likeliest first. A canonical of one word has none:
    /// its substitutes are the channel's.
    func forms(of canonical: String) -> [Form] {
        let words = canonical.split(separator: " ").map { $0.lowercased() }
        guard words.count > 1, words.count < LexiconLayout.maximumPhraseTokens else { return [] }
        // By number of words read: the beginnings so far. Their texts are made only for those that are kept.
        var steps: [[Step]] = Array(repeating: [], count: words.count + 1)
        var texts: [[String]] = Array(repeating: [], count: words.count + 1)
        texts[0] = [""]
        steps[0] = [Step(start: 0, beginning: 0, choice: "", weight: 1)]
        for position in 0...words.count {
            if position > 0 {
                steps[position].sort { ($1.weight, $0.choice) < ($0.weight, $1.choice) }
                steps[position] = Array(steps[position].prefix(limit * 4))
                texts[position] = steps[position].map { step in
                    let beginning = texts[step.start][step.beginning]
                    return beginning.isEmpty ? step.choice : beginning + " " + step.choice
                }
            }
            // A pair of words that is the whole canonical is the channel's own affair.
            for length in 1...2 where position + length <= words.count && length < words.count {
                for (choice, weight) in choices(words[position..<position + length]) {
                    for (index, step) in steps[position].enumerated() {
                        steps[position + length].append(
                            Step(start: position, beginning: index, choice: choice, weight: step.weight * weight))
                    }
                }
            }
        }
        let original = words.joined(separator: " ")
        var weights: [String: Double] = [:]
        for (text, step) in zip(texts[words.count], steps[words.count]) where text != original && text.contains(" ") {
            weights[text, default: 0] += step.weight
        }
        return weights.map { Form(text: $0.key, weight: $0.value) }
            .sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }.prefix(limit).map { $0 }
    }

    /// A beginning of a form: an earlier one, and what was put behind it.
    private struct Step {
        var start: Int
        var beginning: Int
        var choice: String
        var weight: Double
    }

    /// What may stand for one word or two of a canonical: a word itself, and the substitutes.
    private func choices(_ words: ArraySlice<String>) -> [(String, Double)] {
        let piece = words.joined(separator: " ")
        let kept = words.count == 1 ? [(piece, 1 - Self.changed)] : []
        if words.count == 1, Self.functionWords.contains(piece) { return kept }
        return kept + (substitutes[piece] ?? []).map { ($0.spun, $0.probability * Self.changed) }
    }

    /// A form with the capitals of a name: every word but the function words.
    static func capitalised(_ form: String) -> String {
        form.split(separator: " ").map { word in
            functionWords.contains(String(word)) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
        }.joined(separator: " ")
    }

    /// Words that spinners leave alone inside names.
    private static let functionWords = words("a an the of and or in on for to at by from with s de la le")
}
