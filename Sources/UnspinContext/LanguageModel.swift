/// An n-gram language model, used in place.
public struct LanguageModel: Sendable {
}
