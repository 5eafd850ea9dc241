/// A trie over label sequences, its nodes numbered level by level.
struct PhraseTrie {
    /// Per node: the label of the edge that leads to it. Node 0 is the root.
    private(set) var labels: [UInt32] = [0]
    /// Per node and one more: its first child.
    private(set) var firstChild: [UInt32] = []
    /// Per node: the phrase that ends there, as it was given.
    private(set) var phrases: [[UInt32]?] = [nil]

    /// - Parameters:
    ///   - phrases: distinct label sequences over provisional word ids.
    ///   - ids: the final word ids by provisional ones.
    ///   - firstWords: how many final ids may begin a phrase; each gets a child of the root at its place.
    init(phrases: [[UInt32]], ids: [UInt32], firstWords: Int) {
        let keys = phrases.map { phrase in (key: phrase.map { ids[Int($0 >> 1)] << 1 | $0 & 1 }, phrase: phrase) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        // Per node of the current level: the keys below it.
        var level: [Range<Int>] = []
        var next = 0
        for word in 0..<UInt32(firstWords) {
            let start = next
            while next < keys.count, keys[next].key[0] >> 1 == word { next += 1 }
            level.append(start..<next)
            labels.append(word << 1)
            self.phrases.append(nil)
        }
        firstChild = [1]
        var depth = 1
        var nodeOfLevel = 1
        while !level.isEmpty {
            var children: [Range<Int>] = []
            for (index, range) in level.enumerated() {
                firstChild.append(UInt32(labels.count))
                var position = range.lowerBound
                if position < range.upperBound, keys[position].key.count == depth {
                    self.phrases[nodeOfLevel + index] = keys[position].phrase
                    position += 1
                }
                while position < range.upperBound {
                    let label = keys[position].key[depth]
                    let start = position
                    while position < range.upperBound, keys[position].key[depth] == label { position += 1 }
                    children.append(start..<position)
                    labels.append(label)
                    self.phrases.append(nil)
                }
            }
            nodeOfLevel += level.count
            level = children
            depth += 1
        }
        firstChild.append(UInt32(labels.count))
    }
}
