/// The values that hold, each with its origin.
///
/// Layers lie over each other: built in, the user's file, the project's file, the command line. A single value is that of the
/// highest layer; lists grow from layer to layer, apart from those that are replaced as a whole.
public struct Configuration: Sendable, Hashable {
    /// One value, or one element of a list.
    public struct Entry: Sendable, Hashable {
        public var value: SettingValue
        /// Nil for what is built in.
        public var origin: Origin?
    }

    private var entries: [Setting: [Entry]] = [:]

    /// - Parameter layers: the lowest first.
    public init(_ layers: [Layer] = []) {
        for setting in Setting.allCases { entries[setting] = Self.builtIn(setting).map { [Entry(value: $0)] } }
        for layer in layers { add(layer) }
    }

    private static func builtIn(_ setting: Setting) -> SettingValue? {
        switch setting {
        case .fix: .text("auto")
        case .assumeSpun: .boolean(false)
        case .minConfidence: .number(0)
        case .field: .list(["text"])
        default: nil
        }
    }

    private mutating func add(_ layer: Layer) {
        for assignment in layer.expanded {
            let setting = assignment.setting
            let entry = Entry(value: assignment.value, origin: assignment.origin)
            if setting.kind == .texts || setting.kind == .paths {
                entries[setting, default: []].append(entry)
            } else {
                entries[setting] = [entry]
            }
            if case .list(let names) = assignment.value { takeBack(names, setting) }
        }
    }

    /// What a layer enables is no longer disabled by the layers below, and the other way round.
    private mutating func takeBack(_ names: [String], _ setting: Setting) {
        guard let other = [Setting.enable: Setting.disable, .disable: .enable][setting] else { return }
        for index in (entries[other] ?? []).indices {
            guard case .list(let list) = entries[other]![index].value else { continue }
            entries[other]![index].value = .list(list.filter { !names.contains($0) })
        }
        entries[other]?.removeAll { $0.value == .list([]) }
    }

    /// In the order of the layers.
    public func entries(of setting: Setting) -> [Entry] { entries[setting] ?? [] }

    public func text(_ setting: Setting) -> String? {
        if case .text(let text)? = entries[setting]?.last?.value { text } else { nil }
    }

    public func boolean(_ setting: Setting) -> Bool { entries[setting]?.last?.value == .boolean(true) }

    public func number(_ setting: Setting) -> Double? {
        if case .number(let number)? = entries[setting]?.last?.value { number } else { nil }
    }

    /// All elements, those of lower layers first, each once.
    public func list(_ setting: Setting) -> [String] {
        var seen: Set<String> = []
        var elements: [String] = []
        for entry in entries(of: setting) {
            if case .list(let list) = entry.value { elements += list.filter { seen.insert($0).inserted } }
        }
        return elements
    }
}
