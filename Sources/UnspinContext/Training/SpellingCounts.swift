import UnspinText

/// How often each spelling occurs in a text, inside sentences and, with a capital, at their start.
struct SpellingCounts: Sendable, LineConsumer {
    private(set) var table = SpellingTable()
    /// By number in ``table``.
    private(set) var inside: [UInt32] = []
    private(set) var initial: [UInt32] = []

    mutating func consume(_ line: borrowing Span<UInt8>, tokens: [Token]) {
        var starts = SentenceStarts()
        for token in tokens {
            let bytes = line.extracting(token.range)
            let startsSentence = starts.startsSentence(token, bytes: bytes)
            let form = SurfaceForm(bytes)
            if form.startsWithDigit, form.numberClass != nil { continue }
            if form.isTooLong { continue }
            add(form, inside: startsSentence && form.startsWithCapital ? 0 : 1, initial: startsSentence && form.startsWithCapital ? 1 : 0)
        }
    }

    private mutating func add(_ form: SurfaceForm, inside insideCount: UInt32, initial initialCount: UInt32) {
        let number = table.insert(form)
        if number == inside.count {
            inside.append(insideCount)
            initial.append(initialCount)
        } else {
            inside[number] += insideCount
            initial[number] += initialCount
        }
    }

    /// Words counted, numbers left out.
    var wordCount: Int { inside.reduce(0) { $0 + Int($1) } + initial.reduce(0) { $0 + Int($1) } }

    mutating func add(_ other: SpellingCounts) {
        for number in 0..<other.table.count {
            add(other.table.form(number), inside: other.inside[number], initial: other.initial[number])
        }
    }
}

// MARK: - As a file

extension SpellingCounts {
    /// One line a spelling: spelling, count inside sentences, capitalised count at their start, tabs between.
    func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        for number in 0..<table.count {
            bytes += Array("\(table.form(number).text)\t\(inside[number])\t\(initial[number])\n".utf8)
        }
        return bytes
    }

    init(decoding bytes: [UInt8], path: String) throws(TrainingError) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard fields.count == 3, let inside = UInt32(String(decoding: fields[1], as: UTF8.self)),
                let initial = UInt32(String(decoding: fields[2], as: UTF8.self))
            else { throw .damagedCounts(path: path) }
            add(SurfaceForm(whole: String(decoding: fields[0], as: UTF8.self)), inside: inside, initial: initial)
        }
    }
}

/// Numbers spellings in the order of their first occurrence.
struct SpellingTable: Sendable {
    private var slots = [UInt32](repeating: .max, count: 1 << 12)
    private var heap: [UInt8] = []
    private var ends: [UInt32] = []

    var count: Int { ends.count }

    /// The spelling's number; a new one is ``count`` before the call.
    mutating func insert(_ form: SurfaceForm) -> Int {
        if 2 * (count + 1) > slots.count { grow() }
        var slot = firstSlot(of: form)
        while slots[slot] != .max {
            let number = Int(slots[slot])
            if spells(number, form) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = UInt32(count)
        for index in 0..<form.count { heap.append(form.bytes[index]) }
        ends.append(UInt32(heap.count))
        return count - 1
    }

    /// The spelling's number, nil when it was never inserted.
    func find(_ form: SurfaceForm) -> Int? {
        var slot = firstSlot(of: form)
        while slots[slot] != .max {
            let number = Int(slots[slot])
            if spells(number, form) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    func form(_ number: Int) -> SurfaceForm {
        SurfaceForm(wholeBytes: heap[start(number)..<Int(ends[number])])
    }

    private func start(_ number: Int) -> Int { number == 0 ? 0 : Int(ends[number - 1]) }

    private func firstSlot(of form: SurfaceForm) -> Int { Int(truncatingIfNeeded: Vocabulary.hash(form)) & (slots.count - 1) }

    private func spells(_ number: Int, _ form: SurfaceForm) -> Bool {
        let start = start(number)
        guard Int(ends[number]) - start == form.count else { return false }
        for index in 0..<form.count where heap[start + index] != form.bytes[index] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: .max, count: 2 * slots.count)
        for number in 0..<count {
            var slot = firstSlot(of: form(number))
            while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number)
        }
    }
}
