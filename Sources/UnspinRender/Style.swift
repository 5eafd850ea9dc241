/// Colours for a terminal. Marks such as `[-old-]` stand beside them, so that nothing is said by colour alone.
public struct Style: Sendable {
    public var usesColour: Bool

    public init(usesColour: Bool) { self.usesColour = usesColour }

    public static let plain = Style(usesColour: false)

    enum Role: String {
        case removed = "31"
        case added = "32"
        case proposed = "33"
        case place = "36"
        case heading = "1"
    }

    func callAsFunction(_ role: Role, _ text: String) -> String {
        usesColour && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
    }
}
