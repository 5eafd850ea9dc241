/// A compiled dictionary, used in place.
public struct Lexicon: Sendable {
}
