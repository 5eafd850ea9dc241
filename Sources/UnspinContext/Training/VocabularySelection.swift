/// Chooses the words of a model by their weighted counts in several texts.
struct VocabularySelection {
    /// A capitalised form is dropped at sentence starts when the lower-case form is this many times as frequent inside sentences.
    static let lowerCaseRatio = 4.0
    /// A word must occur in so many texts, or in all where there are fewer.
    static let minimumTexts = 2

    private var spellings = SpellingTable()
    private var inside: [Double] = []
    private var initial: [Double] = []
    private var texts: [Int] = []
    private var textCount = 0

    mutating func add(_ counts: SpellingCounts, weight: Double) {
        textCount += 1
        for number in 0..<counts.table.count {
            let merged = spellings.insert(counts.table.form(number))
            if merged == inside.count {
                inside.append(0)
                initial.append(0)
                texts.append(0)
            }
            inside[merged] += weight * Double(counts.inside[number])
            initial[merged] += weight * Double(counts.initial[number])
            texts[merged] += 1
        }
    }

    /// The reserved words, then those that occur at least `minimumCount` times, from the most to the least frequent.
    func words(limit: Int, minimumCount: Int) -> [ModelWord] {
        var totals = inside
        var lowers = [Bool](repeating: false, count: spellings.count)
        for number in 0..<spellings.count where initial[number] > 0 {
            let form = spellings.form(number)
            if let lower = spellings.find(form.lowercased()), lower != number,
                inside[lower] >= VocabularySelection.lowerCaseRatio * inside[number]
            {
                lowers[number] = true
                totals[lower] += initial[number]
            } else {
                totals[number] += initial[number]
            }
        }
        return words(totals: totals, lowers: lowers, limit: limit, minimumCount: Double(minimumCount))
    }

    private func words(totals: [Double], lowers: [Bool], limit: Int, minimumCount: Double) -> [ModelWord] {
        let sum = max(1, totals.reduce(0, +))
        let reserved = Set(Word.reservedSpellings)
        let minimumTexts = min(VocabularySelection.minimumTexts, textCount)
        var chosen = (0..<spellings.count).filter {
            totals[$0] >= minimumCount && texts[$0] >= minimumTexts && !reserved.contains(spellings.form($0).text)
        }
        chosen.sort { totals[$0] != totals[$1] ? totals[$0] > totals[$1] : spellings.form($0).text < spellings.form($1).text }
        let head = Word.reservedSpellings.map { ModelWord(spelling: $0, lowersAtSentenceStart: false, logFrequency: -30) }
        let tail = chosen.prefix(max(0, limit - head.count)).map { number in
            ModelWord(
                spelling: spellings.form(number).text, lowersAtSentenceStart: lowers[number],
                logFrequency: Logarithm.natural(totals[number] / sum))
        }
        return head + tail
    }
}
