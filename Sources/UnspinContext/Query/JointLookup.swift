internal import CUnspinKernels
import UnspinText

/// The look-ups of one order in a joint query: each word behind each different n-gram that the contexts end in.
struct JointLookup: ~Copyable, @unchecked Sendable {  // The table is read and never written.
    /// What is known of an n-gram.
    typealias Entry = unspin_ngram

    /// Of each context: the number of its group, -1 where it has no n-gram of this order.
    private var groups = WorkBuffer<Int>()
    /// Of each group: the number of its n-gram, and its first context.
    private var numbers = WorkBuffer<UInt32>()
    private var members = WorkBuffer<Int>()
    /// What is asked for and what was found: a row for each word, a column for each group.
    private var keys = WorkBuffer<UInt64>()
    private var entries = WorkBuffer<Entry>()
    /// Nil for longer n-grams, which seldom come up again before they are forgotten.
    private let memory: NGramMemory?
    private let table: unspin_ngrams

    /// - Parameters:
    ///   - table: the n-grams of the order; whoever looks up keeps their model.
    ///   - memory: of the same order.
    init(_ table: QuotientTable, _ memory: NGramMemory? = nil) {
        self.table = table.kernel
        self.memory = memory
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
    mutating func find(_ words: borrowing WorkBuffer<Word>) {
        keys.removeAll()
        for row in words.indices {
            for group in numbers.indices { keys.append(Self.key(numbers[group], words[row])) }
        }
        find()
    }

    /// The same, only where the n-gram one word shorter was found.
    mutating func find(_ words: borrowing WorkBuffer<Word>, behind lower: borrowing JointLookup) {
        keys.removeAll()
        for row in words.indices {
            for group in numbers.indices {
                keys.append(lower.entry(row, members[group]).is_found ? Self.key(numbers[group], words[row]) : unspin_no_ngram)
            }
        }
        find()
    }

    /// Looks each word of a sequence up behind the one before it.
    /// - Parameter first: the number of what stands before the first.
    mutating func find(sequence words: borrowing WorkBuffer<Word>, after first: UInt32, _ unigrams: UnigramTable) {
        keys.removeAll()
        var number = first
        for index in words.indices {
            keys.append(number == Context.none ? unspin_no_ngram : Self.key(number, words[index]))
            number = unigrams.context(behind: words[index]).one
        }
        find()
    }

    /// The same behind what was found for the sequence in the order below, only where that was found for the word itself too.
    mutating func find(sequence words: borrowing WorkBuffer<Word>, after first: UInt32, behind lower: borrowing JointLookup) {
        keys.removeAll()
        var number = first
        for index in words.indices {
            let entry = lower.entries[index]
            keys.append(number != Context.none && entry.is_found ? Self.key(number, words[index]) : unspin_no_ngram)
            number = entry.is_found && entry.is_continued ? entry.number : Context.none
        }
        find()
    }

    @inline(__always)
    private static func key(_ number: UInt32, _ word: Word) -> UInt64 { UInt64(number) << 32 | UInt64(word.rawValue) }

    private mutating func find() {
        let count = keys.count
        if count == 0 { return }
        entries.resize(to: max(entries.count, count), filling: Entry())
        // C call: the entries have room for an answer to each key.
        unsafe keys.withUnsafeMutablePointer { keys in
            unsafe entries.withUnsafeMutablePointer { entries in
                withUnsafePointer(to: table) { table in
                    unsafe unspin_ngrams_find(table, memory?.slots, memory?.bits ?? 0, keys, entries, count)
                }
            }
        }
    }

    /// What was found for a word of a sequence.
    @inline(__always)
    func entry(_ index: Int) -> Entry { entries[index] }

    /// What was found for a word after a context.
    @inline(__always)
    func entry(_ row: Int, _ context: Int) -> Entry {
        let group = groups[context]
        return group < 0 ? Entry() : entries[row &* numbers.count &+ group]
    }
}
