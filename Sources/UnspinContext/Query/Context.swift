/// What a model remembers of the words so far: only as much as can matter for the words to come.
///
/// Two histories have equal contexts only if the model scores every continuation of both alike, so a decoder may merge them.
public struct Context: Hashable, BitwiseCopyable, Sendable {
    /// Numbers of the n-grams of the last one, two and three words, ``none`` where nothing continues them.
    var one: UInt32
    var two: UInt32
    var three: UInt32
    /// Their back-off weights, natural logarithms, zero for ``none``.
    var backoffOne: Float
    var backoffTwo: Float
    var backoffThree: Float

    static let none = UInt32.max

    /// The context without any word: what follows is scored by its own frequency.
    public static let empty = Context(
        one: none, two: none, three: none, backoffOne: 0, backoffTwo: 0, backoffThree: 0)

    @inline(__always)
    public static func == (left: Context, right: Context) -> Bool {
        left.one == right.one && left.two == right.two && left.three == right.three
    }

    @inline(__always)
    public func hash(into hasher: inout Hasher) {
        hasher.combine(one)
        hasher.combine(two)
        hasher.combine(three)
    }

    /// A well-mixed hash for a decoder's own table.
    @inline(__always)
    public var fingerprint: UInt64 {
        let mixed = (UInt64(one) << 32 | UInt64(two)) ^ UInt64(three) &* 0x9E37_79B9_7F4A_7C15
        let product = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        return product ^ product >> 32
    }
}
