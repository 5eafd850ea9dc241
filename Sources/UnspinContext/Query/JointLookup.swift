/// The look-ups of one order in a joint query: each word behind each different n-gram that the contexts end in.
struct JointLookup: Sendable {
    /// Of each context: the number of its group, -1 where it has no n-gram of this order.
    private var groups: [Int] = []
    /// Of each group: the number of its n-gram, and its first context.
    private var numbers: [UInt32] = []
    private var members: [Int] = []
    /// What was found: a row for each word, a column for each group.
    private var entries: [QuotientTable.Entry?] = []
    private var pending: [(cell: Int, place: QuotientTable.Place)] = []

    /// Puts the contexts together that end in the same n-gram.
    @inline(__always)
    mutating func group(_ contexts: [Context], by number: (Context) -> UInt32) {
        groups.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        members.removeAll(keepingCapacity: true)
        for index in contexts.indices {
            let number = number(contexts[index])
            guard number != Context.none else {
                groups.append(-1)
                continue
            }
            if let known = numbers.firstIndex(of: number) {
                groups.append(known)
            } else {
                groups.append(numbers.count)
                numbers.append(number)
                members.append(index)
            }
        }
    }

    /// Looks every word up behind every group.
    mutating func find(_ words: [Word], in table: QuotientTable) {
        pending.removeAll(keepingCapacity: true)
        var cell = 0
        for word in words {
            for number in numbers {
                pending.append((cell, table.locate(context: number, word: word)))
                cell &+= 1
            }
        }
        finish(count: cell, in: table)
    }

    /// The same, only where the n-gram one word shorter was found.
    mutating func find(_ words: [Word], in table: QuotientTable, behind lower: JointLookup) {
        pending.removeAll(keepingCapacity: true)
        var cell = 0
        for row in words.indices {
            for group in numbers.indices {
                if lower.entry(row, members[group]) != nil {
                    pending.append((cell, table.locate(context: numbers[group], word: words[row])))
                }
                cell &+= 1
            }
        }
        finish(count: cell, in: table)
    }

    private mutating func finish(count: Int, in table: QuotientTable) {
        entries.removeAll(keepingCapacity: true)
        entries.append(contentsOf: repeatElement(nil, count: count))
        for index in pending.indices { entries[pending[index].cell] = table.find(pending[index].place) }
    }

    /// What was found for a word after a context.
    @inline(__always)
    func entry(_ row: Int, _ context: Int) -> QuotientTable.Entry? {
        let group = groups[context]
        return group < 0 ? nil : entries[row &* numbers.count &+ group]
    }
}
