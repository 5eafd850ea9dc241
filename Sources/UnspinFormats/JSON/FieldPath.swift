/// Where in a record a text is: `text`, `meta.title`, `pages[0].text`, `messages[*].content`.
struct FieldPath {
    enum Step: Hashable {
        /// A member of an object; digits are also an element of an array, from 0.
        case name(String)
        case element(Int)
        /// Every element of an array.
        case every
    }

    let steps: [Step]

    init(_ path: String) {
        var steps: [Step] = []
        for part in path.split(separator: ".", omittingEmptySubsequences: false) {
            let brackets = part.split(separator: "[", omittingEmptySubsequences: false)
            let inner = brackets.dropFirst().map { $0.last == "]" ? Self.element(String($0.dropLast())) : nil }
            if inner.contains(nil) {
                steps.append(.name(String(part)))
                continue
            }
            if brackets[0] == "*" {
                steps.append(.every)
            } else if !brackets[0].isEmpty || inner.isEmpty {
                steps.append(.name(String(brackets[0])))
            }
            steps += inner.compactMap(\.self)
        }
        self.steps = steps
    }

    private static func element(_ text: String) -> Step? {
        if text == "*" { return .every }
        return Int(text).flatMap { $0 >= 0 ? .element($0) : nil }
    }
}
