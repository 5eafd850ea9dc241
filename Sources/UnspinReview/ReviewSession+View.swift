import Unspin
import UnspinDecisions
import UnspinRender

extension ReviewSession {
    mutating func move(by distance: Int) {
        let target = position + distance
        if order.isEmpty { message = .nothingShown } else if target < 0, position == 0 { message = .atStart }
        if target >= order.count, position == order.count - 1 { message = .atEnd }
        move(to: target)
    }

    mutating func move(to target: Int) {
        position = max(0, min(target, order.count - 1))
    }

    /// The next phrase that was not seen yet; where there is none ahead, it stays and says so.
    mutating func moveToOpen() {
        guard !order.isEmpty else { return }
        if let next = order[(position + 1)...].firstIndex(where: { states[$0].verdict == .open }) {
            position = next
        } else if current.map({ states[$0].verdict }) != .open {
            message = .noneOpenAhead(before: order.count { states[$0].isUndecided })
        }
    }

    mutating func sortByNext() {
        let all = Sorting.allCases
        sorting = all[(all.firstIndex(of: sorting)! + 1) % all.count]
        arrange()
        // What is put first is what is wanted first.
        if sorting != .place { move(to: order.firstIndex { states[$0].verdict == .open } ?? 0) }
        message = .sorted(sorting)
    }

    /// Shows what a filter lets through.
    mutating func show(_ text: String) {
        guard let filter = ReviewFilter(text) else {
            message = .badFilter(text)
            return
        }
        let shown = phrases.indices.contains { filter.shows(phrases[$0], states[$0], of: texts[phrases[$0].text]) }
        guard shown || phrases.isEmpty else {
            message = .filterShowsNothing
            return
        }
        self.filter = filter
        arrange()
        message = .filtered(shown: order.count, of: phrases.count)
    }

    /// Makes `order` anew and stays at the current phrase, or goes to the next one that is shown.
    private mutating func arrange() {
        let old = current
        order = phrases.indices.filter { filter.shows(phrases[$0], states[$0], of: texts[phrases[$0].text]) }
        switch sorting {
        case .place: break
        case .confidence:
            let confidences = phrases.map(\.edit.confidence)
            order.sort { (confidences[$0], $0) < (confidences[$1], $1) }
        case .entry: order.sort { (phrases[$0].edit.entry, $0) < (phrases[$1].edit.entry, $1) }
        }
        guard let old else { return move(to: 0) }
        move(to: order.firstIndex(of: old) ?? order.firstIndex { $0 > old } ?? 0)
    }

    /// The next phrase that has the words, from the start again behind the last one; else the next that stands close to them.
    mutating func search(_ text: String) {
        let words = (text.isEmpty ? lastSearch : text).lowercased()
        guard !words.isEmpty, !order.isEmpty else { return }
        lastSearch = words
        let ring = Array(order.indices[(position + 1)...]) + Array(order.indices[...position])
        let own = ring.first { phrases[order[$0]].has(words) }
        if let found = own ?? ring.first(where: { isNear(words, order[$0]) }) {
            position = found
        } else {
            message = .notFound(words)
        }
    }

    private func isNear(_ words: String, _ phrase: Int) -> Bool {
        let context = phrases[phrase].phrase.context
        let around = (context.before + [phrases[phrase].edit.original] + context.after).joined(separator: " ").lowercased()
        return around.contains(words)
    }

    /// - Parameter text: the number of a phrase among those shown, `:LINE` of the current text, or a part of a text's name.
    mutating func goTo(_ text: String) {
        let place = text.split(separator: " ").joined(separator: " ")
        if place.isEmpty { return }
        if let number = Int(place), order.indices.contains(number - 1) { return position = number - 1 }
        if place.hasPrefix(":"), let line = Int(place.dropFirst()), let current {
            let text = phrases[current].text
            let here = order.indices.filter { phrases[order[$0]].text == text }
            if let found = here.first(where: { phrases[order[$0]].phrase.position.line >= line }) { return position = found }
        } else if Int(place) == nil, let found = order.firstIndex(where: { texts[phrases[$0].text].heading.contains(place) }) {
            return position = found
        }
        message = .noSuchPlace(place)
    }

    public mutating func clearMessage() { message = nil }

    /// Something to show in place of the session's own message.
    public mutating func say(_ text: String) { message = .text(text) }
}
