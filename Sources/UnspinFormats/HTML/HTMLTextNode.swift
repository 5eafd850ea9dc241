/// The source of one text node.
struct HTMLTextNode {
    private let page: [UInt8]
    private let source: Range<Int>

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    init(_ page: [UInt8], _ source: Range<Int>) {
        self.page = page
        self.source = source
    }

    private enum Part {
        case bytes(Range<Int>)
        case space(Range<Int>)
        case character([UInt8], Range<Int>)
    }

    /// Adds the text as it is spelled, where the parser's text is what the spelling says; else as something that must stay.
    func add(_ text: [UInt8], to builder: inout MarkupTextBuilder) {
        guard let parts = parts(of: text) else { return builder.addFixed(text, from: source) }
        for part in parts {
            switch part {
            case .bytes(let range): builder.add(range)
            case .space(let range): builder.addSpace(range)
            case .character(let character, let range): builder.add(character, spelledBy: range)
            }
        }
    }

    /// The source cut into words, white space and character references; nil where it does not say what the parser read.
    private func parts(of text: [UInt8]) -> [Part]? {
        var parts: [Part] = []
        var position = source.lowerBound
        var read = text[...]
        while position < source.upperBound {
            let byte = page[position]
            if byte == UInt8(ascii: "&"), let reference = CharacterReferences.first(in: page[position..<source.upperBound]),
                read.starts(with: reference.text)
            {
                parts.append(.character(reference.text, position..<position + reference.count))
                position += reference.count
                read = read.dropFirst(reference.text.count)
            } else if Self.isSpace(byte) {
                let end = page[position..<source.upperBound].firstIndex { !Self.isSpace($0) } ?? source.upperBound
                let count = (position..<end).count { page[$0] != 0x0D || $0 + 1 >= page.count || page[$0 + 1] != 0x0A }
                guard read.count >= count, read.prefix(count).allSatisfy(Self.isSpace) else { return nil }
                read = read.dropFirst(count)
                parts.append(.space(position..<end))
                position = end
            } else if byte == read.first {
                Self.append(position..<position + 1, to: &parts)
                position += 1
                read = read.dropFirst()
            } else if byte == UInt8(ascii: "<"), let end = page[position..<source.upperBound].firstIndex(of: UInt8(ascii: ">")) {
                // A tag that the parser took no notice of.
                position = end + 1
            } else if byte == 0 || byte >= 0x80 {
                // Bytes that mean nothing.
                if read.starts(with: Self.replacement) { read = read.dropFirst(Self.replacement.count) }
                Self.append(position..<position + 1, to: &parts)
                position += 1
            } else {
                return nil
            }
        }
        return read.isEmpty ? parts : nil
    }

    private static func append(_ range: Range<Int>, to parts: inout [Part]) {
        if case .bytes(let last) = parts.last, last.upperBound == range.lowerBound {
            parts[parts.count - 1] = .bytes(last.lowerBound..<range.upperBound)
        } else {
            parts.append(.bytes(range))
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0A ~= byte || 0x0C...0x0D ~= byte }
}
