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

    /// In the order of the settings. No dictionary: to make one of a type of one's own takes longer than all that is looked up in it.
    private var entries = [[Entry]](repeating: [], count: Setting.allCases.count)

    /// - Parameter layers: the lowest first.
    public init(_ layers: [Layer] = []) {
        for setting in Setting.allCases {
            if let value = Self.builtIn(setting) { self[setting] = [Entry(value: value)] }
        }
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
                self[setting].append(entry)
            } else {
                self[setting] = [entry]
            }
            if case .list(let names) = assignment.value { takeBack(names, setting) }
        }
    }

    /// What a layer enables is no longer disabled by the layers below, and the other way round.
    private mutating func takeBack(_ names: [String], _ setting: Setting) {
        guard setting == .enable || setting == .disable else { return }
        let other = setting == .enable ? Setting.disable : .enable
        for index in self[other].indices {
            guard case .list(let list) = self[other][index].value else { continue }
            self[other][index].value = .list(list.filter { !names.contains($0) })
        }
        self[other].removeAll { $0.value == .list([]) }
    }

    /// In the order of the layers.
    public func entries(of setting: Setting) -> [Entry] { self[setting] }

    private subscript(setting: Setting) -> [Entry] {
        get { entries[setting.ordinal] }
        set { entries[setting.ordinal] = newValue }
    }

    public func text(_ setting: Setting) -> String? {
        if case .text(let text)? = self[setting].last?.value { text } else { nil }
    }

    public func boolean(_ setting: Setting) -> Bool { self[setting].last?.value == .boolean(true) }

    public func number(_ setting: Setting) -> Double? {
        if case .number(let number)? = self[setting].last?.value { number } else { nil }
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

extension Setting {
    fileprivate var ordinal: Int { Self.allCases.firstIndex(of: self)! }
}
