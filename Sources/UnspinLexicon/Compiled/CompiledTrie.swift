/// The phrases of a lexicon as a trie over the numbers of its words: a few addresses, so that a walk at every word of a text copies
/// nothing and counts no references.
///
/// Holds as long as the bytes of the lexicon; whoever walks keeps the lexicon.
@safe struct CompiledTrie: @unchecked Sendable, BitwiseCopyable {  // Reads memory that nobody writes.
    private let labels: UnsafeBufferPointer<UInt32>
    private let firstChild: UnsafeBufferPointer<UInt32>
    private let firstCandidate: UnsafeBufferPointer<UInt32>
    /// Nodes that have a label, a first child and a first candidate; the last two are listed for one more.
    private let nodeCount: Int
    /// The children of the root, which are numbered from 1.
    private let rootCount: UInt32
    /// Whether any phrase has a slot: without one, a third of the look-ups can be left out.
    let hasSlots: Bool

    /// - Parameters:
    ///   - offsets: of the sections, which lie within the bytes.
    ///   - lengths: of the sections, in bytes.
    init(_ bytes: LexiconBytes, offsets: [Int], lengths: [Int]) {
        func words(_ section: LexiconLayout.Section) -> UnsafeBufferPointer<UInt32> {
            // Sections begin at multiples of eight.
            let section = unsafe bytes.buffer[offsets[section.rawValue]..<offsets[section.rawValue] + lengths[section.rawValue] / 4 * 4]
            return unsafe UnsafeRawBufferPointer(rebasing: section).assumingMemoryBound(to: UInt32.self)
        }
        unsafe labels = words(.labels)
        unsafe firstChild = words(.firstChild)
        unsafe firstCandidate = words(.firstCandidate)
        nodeCount = unsafe max(0, min(labels.count, firstChild.count - 1, firstCandidate.count - 1))
        rootCount = unsafe nodeCount > 0 ? max(1, firstChild[1]) - 1 : 0
        let limits = unsafe words(.limits)
        hasSlots = unsafe limits.count > 1 && limits[1] != 0
    }

    /// The node that the first word of a phrase leads to. The space before it does not matter.
    @inline(__always)
    func root(word id: UInt32) -> Int? { id < rootCount ? Int(id) + 1 : nil }

    /// The child of a node along a word.
    @inline(__always)
    func child(of node: Int, word id: UInt32, space: UInt32) -> Int? {
        let label = id << 1 | space
        let children = children(of: node)
        var low = children.lowerBound
        var high = children.upperBound
        while low < high {
            let middle = (low + high) / 2
            // Below `high`, which `children` has checked.
            let found = unsafe labels[middle]
            if found == label { return middle }
            if found < label { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Whether any phrase goes on behind a node.
    @inline(__always)
    func hasChildren(_ node: Int) -> Bool { !children(of: node).isEmpty }

    @inline(__always)
    private func children(of node: Int) -> Range<Int> {
        precondition(node >= 0 && node < nodeCount)
        let start = unsafe Int(firstChild[node])
        let end = unsafe Int(firstChild[node + 1])
        precondition(start <= end && end <= nodeCount)
        return start..<end
    }

    @inline(__always)
    func candidates(ofNode node: Int) -> Range<Int> {
        precondition(node >= 0 && node < nodeCount)
        return unsafe Int(firstCandidate[node])..<Int(firstCandidate[node + 1])
    }
}
