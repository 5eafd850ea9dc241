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
            let share = row.weight / (totals[row.pair.original] ?? row.weight)
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
        // Per number of words read: the beginnings so far.
        var beams: [[Form]] = Array(repeating: [], count: words.count + 1)
        beams[0] = [Form(text: "", weight: 1)]
        for start in words.indices {
            let beam = beams[start].sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }.prefix(limit * 4)
            // A pair of words that is the whole canonical is the channel's own affair.
            for length in 1...2 where start + length <= words.count && length < words.count {
                let piece = words[start..<start + length].joined(separator: " ")
                var choices = length == 1 ? [(piece, 1 - Self.changed)] : []
                if length == 2 || !Self.functionWords.contains(piece) {
                    choices += (substitutes[piece] ?? []).map { ($0.spun, $0.probability * Self.changed) }
                }
                for form in beam {
                    for (text, weight) in choices {
                        beams[start + length].append(
                            Form(text: form.text.isEmpty ? text : form.text + " " + text, weight: form.weight * weight))
                    }
                }
            }
        }
        let original = words.joined(separator: " ")
        var best: [String: Double] = [:]
        for form in beams[words.count] where form.text != original && form.text.contains(" ") { best[form.text, default: 0] += form.weight }
        return best.map { Form(text: $0.key, weight: $0.value) }
            .sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }.prefix(limit).map { $0 }
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
