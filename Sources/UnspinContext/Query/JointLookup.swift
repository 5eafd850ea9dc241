import UnspinText

/// The look-ups of one order in a joint query: each word behind each different n-gram that the contexts end in.
struct JointLookup: ~Copyable, Sendable {
    /// What is known of an n-gram.
    struct Entry: BitwiseCopyable, Sendable {
        var number: UInt32 = 0
        var logProbability: Float = 0
        /// Nothing where no longer n-gram continues this one.
        var backoff: Float = 0
        var isFound = false
        var isContinued = false
    }

    /// An n-gram looked up before.
    struct Memory: BitwiseCopyable, Sendable {
        var key: UInt64
        var entry: Entry
    }

    struct Pending: BitwiseCopyable, Sendable {
        var cell: Int
        var key: UInt64
        var bucket: QuotientTable.Bucket
    }

    /// Of each context: the number of its group, -1 where it has no n-gram of this order.
    private var groups = WorkBuffer<Int>()
    /// Of each group: the number of its n-gram, and its first context.
    private var numbers = WorkBuffer<UInt32>()
    private var members = WorkBuffer<Int>()
    /// What was found: a row for each word, a column for each group.
    private var entries = WorkBuffer<Entry>()
    private var pending = WorkBuffer<Pending>()
    private var places = WorkBuffer<QuotientTable.Place>()
    /// The answers to the last queries, each in the one slot that its key leads to. A decoder comes back to the same n-grams: in the
    /// next rounds on a text, and in the next texts to the frequent ones.
    private var memory: WorkBuffer<Memory>

    /// - Parameter count: so many n-grams, a power of two.
    init(remembering count: Int) {
        memory = WorkBuffer(repeating: Memory(key: .max, entry: Entry()), count: count)
    }

    /// Puts the contexts together that end in the same n-gram.
    @inline(__always)
    mutating func group(_ contexts: borrowing WorkBuffer<Context>, by number: (Context) -> UInt32) {
        groups.removeAll()
        numbers.removeAll()
        members.removeAll()
        for index in contexts.indices {
            let number = number(contexts[index])
            guard number != Context.none else {
                groups.append(-1)
                continue
            }
            var group = 0
            while group < numbers.count, numbers[group] != number { group &+= 1 }
            groups.append(group)
            if group == numbers.count {
                numbers.append(number)
                members.append(index)
            }
        }
    }

    /// Looks every word up behind every group.
    mutating func find(_ words: borrowing WorkBuffer<Word>, in table: QuotientTable) {
        start(words.count)
        var cell = 0
        for row in words.indices {
            for group in numbers.indices {
                ask(cell, numbers[group], words[row], table)
                cell &+= 1
            }
        }
        finish(table)
    }

    /// The same, only where the n-gram one word shorter was found.
    mutating func find(_ words: borrowing WorkBuffer<Word>, in table: QuotientTable, behind lower: borrowing JointLookup) {
        start(words.count)
        var cell = 0
        for row in words.indices {
            for group in numbers.indices {
                if lower.entry(row, members[group]).isFound {
                    ask(cell, numbers[group], words[row], table)
                } else {
                    entries[cell] = Entry()
                }
                cell &+= 1
            }
        }
        finish(table)
    }

    private mutating func start(_ rows: Int) {
        entries.resize(to: max(entries.count, rows * numbers.count), filling: Entry())
        pending.removeAll()
    }

    /// Answers a query from memory, or begins it.
    @inline(__always)
    private mutating func ask(_ cell: Int, _ number: UInt32, _ word: Word, _ table: QuotientTable) {
        let key = UInt64(number) << 32 | UInt64(word.rawValue)
        let known = memory[slot(of: key)]
        if known.key == key {
            entries[cell] = known.entry
        } else {
            pending.append(Pending(cell: cell, key: key, bucket: table.bucket(context: number, word: word)))
        }
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mixed = (key ^ key &>> 29) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed &>> 40) & (memory.count &- 1)
    }

    /// Ends the queries: first all loads, then all searches.
    private mutating func finish(_ table: QuotientTable) {
        places.removeAll()
        for index in pending.indices { places.append(table.locate(pending[index].bucket)) }
        for index in pending.indices {
            var entry = Entry()
            if let found = table.find(places[index]) {
                entry = Entry(
                    number: found.number, logProbability: found.logProbability, backoff: found.backoff ?? 0, isFound: true,
                    isContinued: found.backoff != nil)
            }
            entries[pending[index].cell] = entry
            memory[slot(of: pending[index].key)] = Memory(key: pending[index].key, entry: entry)
        }
    }

    /// What was found for a word after a context.
    @inline(__always)
    func entry(_ row: Int, _ context: Int) -> Entry {
        let group = groups[context]
        return group < 0 ? Entry() : entries[row &* numbers.count &+ group]
    }
}
