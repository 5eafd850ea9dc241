/// Probability and back-off weight of each word, used in place: two 16-bit fixed-point natural logarithms a word.
@safe struct UnigramTable: @unchecked Sendable {  // Reads memory that nobody writes.
    static let step: Float = 1.0 / 1024
    /// The back-off of a word that begins no bigram.
    static let noContinuation = Int16.min
    static let recordBytes = 4

    let count: Int
    private let records: UnsafePointer<Int16>

    init?(section: UnsafeRawBufferPointer, count: Int) {
        guard section.count >= count * UnigramTable.recordBytes, let base = section.baseAddress else { return nil }
        self.count = count
        unsafe records = base.assumingMemoryBound(to: Int16.self)
    }

    /// - Precondition: the word is one of this model.
    @inline(__always)
    func score(_ word: Word) -> (logProbability: Float, next: Context) {
        precondition(word.index < count)
        let logProbability = unsafe Float(records[2 * word.index]) * UnigramTable.step
        return (logProbability, context(behind: word))
    }

    @inline(__always)
    func context(behind word: Word) -> Context {
        let backoff = unsafe records[2 * word.index + 1]
        var context = Context.empty
        if backoff != UnigramTable.noContinuation {
            context.one = word.rawValue
            context.backoffOne = Float(backoff) * UnigramTable.step
        }
        return context
    }
}
