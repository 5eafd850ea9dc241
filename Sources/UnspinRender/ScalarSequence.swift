/// The scalars of UTF-8 bytes; an invalid byte is an element of its own.
struct ScalarSequence: Sequence {
    private let bytes: ArraySlice<UInt8>

    enum Element: Hashable {
        case scalar(Unicode.Scalar)
        case invalid(UInt8)
    }

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// Linear.
    var count: Int { reduce(0) { count, _ in count + 1 } }

    func makeIterator() -> Iterator { Iterator(bytes: bytes) }

    struct Iterator: IteratorProtocol {
        fileprivate var bytes: ArraySlice<UInt8>

        mutating func next() -> Element? {
            guard let first = bytes.first else { return nil }
            if first < 0x80 {
                bytes.removeFirst()
                return .scalar(Unicode.Scalar(first))
            }
            var parser = Unicode.UTF8.ForwardParser()
            var iterator = bytes.prefix(4).makeIterator()
            guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else {
                bytes.removeFirst()
                return .invalid(first)
            }
            bytes.removeFirst(encoded.count)
            return .scalar(Unicode.UTF8.decode(encoded))
        }
    }
}
