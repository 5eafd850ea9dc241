/// An occurrence of an n-gram on a line.
struct NGramOccurrence {
    var key: PackedNGram
    var line: UInt32
}

/// Sorts occurrences by their keys, keeping the order of equal ones: by bytes from the lowest, one counting pass each.
struct RadixSort {
    private var scratch: [NGramOccurrence] = []

    mutating func sort(_ items: inout [NGramOccurrence], keyBits: Int) {
        if scratch.count > items.count { scratch.removeLast(scratch.count - items.count) }
        scratch += repeatElement(NGramOccurrence(key: 0, line: 0), count: items.count - scratch.count)
        for shift in stride(from: 0, to: keyBits, by: 8) {
            distribute(items, into: &scratch, shift: PackedNGram(shift))
            swap(&items, &scratch)
        }
    }

    private func distribute(_ source: [NGramOccurrence], into target: inout [NGramOccurrence], shift: PackedNGram) {
        var places = [Int](repeating: 0, count: 256)
        for item in source { places[Int(UInt8(truncatingIfNeeded: item.key >> shift))] += 1 }
        var sum = 0
        for digit in 0..<256 { (places[digit], sum) = (sum, sum + places[digit]) }
        for item in source {
            let digit = Int(UInt8(truncatingIfNeeded: item.key >> shift))
            target[places[digit]] = item
            places[digit] += 1
        }
    }
}
