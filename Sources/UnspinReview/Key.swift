/// A key of the keyboard, or what stands for it in a script.
public enum Key: Sendable, Hashable {
    case character(Character)
    case enter, escape, tab
    case backspace, delete
    case left, right, up, down
    case home, end
    case pageUp, pageDown
    /// With the control key held.
    case control(Character)
}
