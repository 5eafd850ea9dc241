/// The spelling of a token as the model sees it: typographic apostrophes, quotes and hyphens made plain, soft hyphens dropped,
/// a final `'s` cut off. Lives on the stack; a form of more than ``capacity`` bytes is cut and marked, and is in no vocabulary.
struct SurfaceForm {
    static let capacity = 48

    private(set) var bytes = InlineArray<48, UInt8>(repeating: 0)
    private(set) var count = 0
    private(set) var isTooLong = false
    private(set) var hasApostropheS = false

    @inline(__always)
    init(_ source: borrowing Span<UInt8>) {
        var index = 0
        let end = source.count
        while index < end {
            let byte = source[index]
            if byte < 0x80 {
                append(byte)
                index += 1
                continue
            }
            let second = index + 1 < end ? source[index + 1] : 0
            if byte == 0xE2, second == 0x80, index + 2 < end, let plain = SurfaceForm.plainPunctuation(source[index + 2]) {
                append(plain)
                index += 3
            } else if byte == 0xCA, second == 0xBC {
                append(UInt8(ascii: "'"))
                index += 2
            } else if byte == 0xC2, second == 0xAD {
                index += 2
            } else {
                append(byte)
                index += 1
            }
        }
        cutApostropheS()
    }

    /// The plain form of the scalar U+2000 + the low six bits of its third byte.
    @inline(__always)
    private static func plainPunctuation(_ thirdByte: UInt8) -> UInt8? {
        switch thirdByte {
        case 0x98, 0x99: UInt8(ascii: "'")
        case 0x9C, 0x9D: UInt8(ascii: "\"")
        case 0x90, 0x91: UInt8(ascii: "-")
        default: nil
        }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        guard count < SurfaceForm.capacity else {
            isTooLong = true
            return
        }
        bytes[count] = byte
        count += 1
    }

    @inline(__always)
    private mutating func cutApostropheS() {
        guard count > 2, bytes[count - 2] == UInt8(ascii: "'"), bytes[count - 1] | 0x20 == UInt8(ascii: "s") else { return }
        count -= 2
        hasApostropheS = true
    }
}

// MARK: - Case

extension SurfaceForm {
    /// How the letters of a form are cased. Letters beyond Latin-1 have no case here.
    enum Casing {
        case lower
        case capital
        /// At least two letters, all capitals.
        case upper
        /// Capitals inside, or no letter at all.
        case other
    }

    var casing: Casing {
        var uppers = 0
        var lowers = 0
        var firstIsUpper = false
        var letters = 0
        var index = 0
        while index < count {
            let isUpper = isUpper(at: index)
            if isUpper {
                uppers += 1
                if letters == 0 { firstIsUpper = true }
                letters += 1
            } else if isLower(at: index) {
                lowers += 1
                letters += 1
            }
            index += width(at: index)
        }
        if uppers == 0 { return lowers > 0 ? .lower : .other }
        if uppers == 1, firstIsUpper { return .capital }
        return lowers == 0 ? .upper : .other
    }

    /// Whether the first byte begins a capital letter.
    @inline(__always)
    var startsWithCapital: Bool { count > 0 && isUpper(at: 0) }

    @inline(__always)
    var startsWithDigit: Bool { count > 0 && bytes[0] &- UInt8(ascii: "0") < 10 }

    /// All letters in lower case.
    func lowercased() -> SurfaceForm { lowercased(from: 0) }

    /// The first letter as it is, the others in lower case.
    func titlecased() -> SurfaceForm { lowercased(from: count > 0 ? width(at: 0) : 0) }

    private func lowercased(from start: Int) -> SurfaceForm {
        var result = self
        var index = start
        while index < count {
            let width = width(at: index)
            if isUpper(at: index) { result.bytes[index + width - 1] |= 0x20 }
            index += width
        }
        return result
    }

    /// Bytes of the letter: two for the letters of Latin-1, one for any other byte.
    @inline(__always)
    private func width(at index: Int) -> Int { bytes[index] == 0xC3 && index + 1 < count ? 2 : 1 }

    @inline(__always)
    private func isUpper(at index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return byte &- UInt8(ascii: "A") < 26 }
        return byte == 0xC3 && index + 1 < count && bytes[index + 1] < 0x9F && bytes[index + 1] != 0x97
    }

    @inline(__always)
    private func isLower(at index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return byte &- UInt8(ascii: "a") < 26 }
        return byte == 0xC3 && index + 1 < count && bytes[index + 1] >= 0x9F && bytes[index + 1] != 0xB7
    }
}

extension SurfaceForm {
    /// The form as a string, for tables that are built and not queried.
    var text: String {
        String(decoding: (0..<count).map { bytes[$0] }, as: UTF8.self)
    }
}

extension SurfaceForm {
    /// A vocabulary's own spelling, in which nothing is cut off (`'s` itself).
    init(whole spelling: String) { self.init(wholeBytes: spelling.utf8) }

    init(wholeBytes: some Collection<UInt8>) {
        for byte in wholeBytes { append(byte) }
    }
}
