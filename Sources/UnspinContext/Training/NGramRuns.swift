/// An n-gram with what was counted of it in one text, or in several.
struct CountedNGram: Equatable {
    var key: PackedNGram
    /// Occurrences.
    var count: UInt32
    /// Lines that it occurs on.
    var lines: UInt32
}

/// A file of counted n-grams in ascending order: differences of keys, counts and lines, each as a variable-length integer.
struct NGramRunWriter: ~Copyable {
    private let file: ByteFile
    private var buffer: [UInt8] = []
    private var previous: PackedNGram = 0

    private static let bufferBytes = 1 << 20

    init(path: String) throws(TrainingError) { file = try ByteFile(writing: path) }

    /// Keys must not descend.
    mutating func append(_ ngram: CountedNGram) throws(TrainingError) {
        put(ngram.key - previous)
        put(PackedNGram(ngram.count))
        put(PackedNGram(ngram.lines))
        previous = ngram.key
        if buffer.count >= NGramRunWriter.bufferBytes { try flush() }
    }

    mutating func finish() throws(TrainingError) { try flush() }

    private mutating func flush() throws(TrainingError) {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private mutating func put(_ value: PackedNGram) {
        var rest = value
        while rest >= 0x80 {
            buffer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        buffer.append(UInt8(truncatingIfNeeded: rest))
    }
}

/// Reads what ``NGramRunWriter`` wrote.
final class NGramRunReader {
    private let file: ByteFile
    private var buffer: [UInt8] = []
    private var place = 0
    private var previous: PackedNGram = 0

    private static let bufferBytes = 1 << 18
    /// No record takes more: a key of 19 bytes, two counts of five.
    private static let recordBytes = 29

    init(path: String) throws(TrainingError) { file = try ByteFile(reading: path) }

    func next() throws(TrainingError) -> CountedNGram? {
        if buffer.count - place < NGramRunReader.recordBytes { try refill() }
        if place == buffer.count { return nil }
        previous += try get()
        let count = try get()
        let lines = try get()
        return CountedNGram(key: previous, count: UInt32(truncatingIfNeeded: count), lines: UInt32(truncatingIfNeeded: lines))
    }

    private func refill() throws(TrainingError) {
        buffer.removeSubrange(..<place)
        place = 0
        while buffer.count < NGramRunReader.recordBytes, try file.read(upTo: NGramRunReader.bufferBytes, into: &buffer) {}
    }

    @inline(__always)
    private func get() throws(TrainingError) -> PackedNGram {
        var value: PackedNGram = 0
        var shift: PackedNGram = 0
        while place < buffer.count, shift < 128 {
            let byte = buffer[place]
            place += 1
            value |= PackedNGram(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw .damagedCounts(path: file.path)
    }
}

/// Several runs read as one, in ascending order, with the run that each n-gram came from.
struct NGramMerge {
    private let runs: [NGramRunReader]
    /// A binary heap, the smallest key on top.
    private var heads: [(ngram: CountedNGram, run: Int)] = []

    init(paths: [String]) throws(TrainingError) {
        var runs: [NGramRunReader] = []
        for path in paths { runs.append(try NGramRunReader(path: path)) }
        self.runs = runs
        for run in runs.indices {
            guard let ngram = try runs[run].next() else { continue }
            heads.append((ngram, run))
            siftUp(heads.count - 1)
        }
    }

    /// The key of what ``next()`` will give.
    var nextKey: PackedNGram? { heads.first?.ngram.key }

    mutating func next() throws(TrainingError) -> (ngram: CountedNGram, run: Int)? {
        guard let head = heads.first else { return nil }
        if let following = try runs[head.run].next() {
            heads[0] = (following, head.run)
        } else {
            heads[0] = heads[heads.count - 1]
            heads.removeLast()
        }
        siftDown()
        return head
    }

    private mutating func siftUp(_ start: Int) {
        var child = start
        while child > 0, heads[child].ngram.key < heads[(child - 1) / 2].ngram.key {
            heads.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var child = 2 * parent + 1
            if child >= heads.count { return }
            if child + 1 < heads.count, heads[child + 1].ngram.key < heads[child].ngram.key { child += 1 }
            if heads[parent].ngram.key <= heads[child].ngram.key { return }
            heads.swapAt(parent, child)
            parent = child
        }
    }
}
