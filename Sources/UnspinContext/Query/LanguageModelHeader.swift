/// The first bytes of a model file, little-endian: magic, version, sizes, checksum and where each section begins.
struct LanguageModelHeader: Equatable {
    static let magic: UInt64 = 0x4C45_444F_4D4E_5355  // "USNMODEL"
    static let version: UInt32 = 1
    static let byteCount = 256
    static let orders = 2...4

    var order = 0
    var fileBytes = 0
    /// Over everything behind the header.
    var checksum: UInt64 = 0
    /// Words of the training text, sentence ends included.
    var trainingWords: UInt64 = 0
    var vocabularyOffset = 0
    var unigramOffset = 0
    /// Of the word vectors; 0 where the model has none.
    var vectorOffset = 0
    /// Of the vectors that know positions; 0 where the model has none.
    var positionOffset = 0
    /// For orders 2 and up.
    var tables: [(shape: QuotientTableShape, offset: Int)] = []

    static func == (left: LanguageModelHeader, right: LanguageModelHeader) -> Bool { left.encoded() == right.encoded() }
}

extension LanguageModelHeader {
    private enum Place {
        static let magic = 0, version = 8, order = 12, fileBytes = 16, checksum = 24, trainingWords = 32
        static let vocabularyOffset = 40, unigramOffset = 48, vectorOffset = 56, tables = 64, tableStride = 48
        static let positionOffset = tables + tableStride * (LanguageModelHeader.orders.upperBound - 1)
    }

    func encoded() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: LanguageModelHeader.byteCount)
        func put(_ value: some FixedWidthInteger, at place: Int) {
            for index in 0..<(value.bitWidth / 8) { bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
        }
        put(LanguageModelHeader.magic, at: Place.magic)
        put(LanguageModelHeader.version, at: Place.version)
        put(UInt32(order), at: Place.order)
        put(UInt64(fileBytes), at: Place.fileBytes)
        put(checksum, at: Place.checksum)
        put(trainingWords, at: Place.trainingWords)
        put(UInt64(vocabularyOffset), at: Place.vocabularyOffset)
        put(UInt64(unigramOffset), at: Place.unigramOffset)
        put(UInt64(vectorOffset), at: Place.vectorOffset)
        put(UInt64(positionOffset), at: Place.positionOffset)
        for (index, table) in tables.enumerated() {
            let place = Place.tables + index * Place.tableStride
            put(UInt64(table.offset), at: place)
            put(UInt64(table.shape.count), at: place + 8)
            let sizes = [
                table.shape.contextBits, table.shape.wordBits, table.shape.bucketBits,
                table.shape.probabilityBits, table.shape.backoffBits,
            ]
            for (slot, size) in sizes.enumerated() { put(UInt32(size), at: place + 16 + 4 * slot) }
        }
        return bytes
    }

    /// - Parameter bytes: the whole file.
    init(decoding bytes: UnsafeRawBufferPointer) throws(LanguageModelError) {
        guard bytes.count >= LanguageModelHeader.byteCount else { throw .notAModel }
        func get64(_ place: Int) -> UInt64 { unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
        func get32(_ place: Int) -> UInt32 { unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
        guard get64(Place.magic) == LanguageModelHeader.magic else { throw .notAModel }
        guard get32(Place.version) == LanguageModelHeader.version else { throw .unsupportedVersion(get32(Place.version)) }
        guard get64(Place.fileBytes) == UInt64(bytes.count) else {
            throw .wrongSize(expected: Int(clamping: get64(Place.fileBytes)), actual: bytes.count)
        }
        order = Int(get32(Place.order))
        guard LanguageModelHeader.orders.contains(order) else { throw .malformed }
        fileBytes = bytes.count
        checksum = get64(Place.checksum)
        trainingWords = get64(Place.trainingWords)
        vocabularyOffset = Int(clamping: get64(Place.vocabularyOffset))
        unigramOffset = Int(clamping: get64(Place.unigramOffset))
        vectorOffset = Int(clamping: get64(Place.vectorOffset))
        positionOffset = Int(clamping: get64(Place.positionOffset))
        for index in 0..<(order - 1) {
            let place = Place.tables + index * Place.tableStride
            let sizes = (0..<5).map { Int(get32(place + 16 + 4 * $0)) }
            guard sizes.allSatisfy({ $0 < 64 }), sizes[0] + sizes[1] < 63, sizes[2] <= sizes[0] + sizes[1], sizes[3] <= 8, sizes[4] <= 8,
                let count = Int(exactly: get64(place + 8)), count <= Int(UInt32.max)
            else { throw .malformed }
            tables.append(
                (
                    QuotientTableShape(
                        count: count, contextBits: sizes[0], wordBits: sizes[1], bucketBits: sizes[2],
                        probabilityBits: sizes[3], backoffBits: sizes[4]),
                    Int(clamping: get64(place))
                ))
        }
    }

    /// Four lanes of multiply and add over 64-bit words; finds damage, not malice.
    static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while offset + 32 <= bytes.count {
            unsafe lanes.0 = (lanes.0 ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* multiplier
            unsafe lanes.1 = (lanes.1 ^ bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)) &* multiplier
            unsafe lanes.2 = (lanes.2 ^ bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self)) &* multiplier
            unsafe lanes.3 = (lanes.3 ^ bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self)) &* multiplier
            offset += 32
        }
        while offset < bytes.count {
            unsafe lanes.0 = (lanes.0 ^ UInt64(bytes[offset])) &* multiplier
            offset += 1
        }
        var sum = lanes.0
        for lane in [lanes.1, lanes.2, lanes.3] { sum = (sum ^ lane ^ sum >> 31) &* multiplier }
        return sum ^ sum >> 32
    }
}
