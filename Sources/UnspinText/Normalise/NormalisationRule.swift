/// A rule of the normaliser; each can be switched by its name.
public enum NormalisationRule: String, Sendable, Hashable, CaseIterable {
    /// Canonical composition (Unicode NFC).
    case nfc
    /// Zero-width characters, bidirectional and other invisible controls are removed.
    case invisible
    /// Look-alike letters of another script inside a Latin word become Latin (*раper* with Cyrillic *ра*).
    case confusable
    /// A missing space after punctuation, a stray space before it.
    case spacing
    /// Template braces left behind by a spinner: `{that a}`.
    case brace
    /// Typographic or plain quotation marks (off unless asked for).
    case quotes
    /// Dashes (off unless asked for).
    case dashes
    /// Ellipsis (off unless asked for).
    case ellipsis

    /// The rules that are on unless said otherwise.
    public static let standard: Set<NormalisationRule> = [.nfc, .invisible, .confusable, .spacing, .brace]
}
