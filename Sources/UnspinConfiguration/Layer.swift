/// Where a value was set.
public enum Origin: Sendable, Hashable {
    case file(path: String, line: Int)
    case commandLine
    /// By a profile that was chosen there.
    indirect case profile(Profile, of: Origin)
}

/// Values that were set in one place: a configuration file, or the command line.
public struct Layer: Sendable, Hashable {
    public struct Assignment: Sendable, Hashable {
        public var setting: Setting
        public var value: SettingValue
        public var origin: Origin
    }

    public private(set) var assignments: [Assignment] = []

    public init() {}

    public mutating func set(_ setting: Setting, _ value: SettingValue, origin: Origin) {
        assignments.append(Assignment(setting: setting, value: value, origin: origin))
    }

    /// Nothing for nil.
    public mutating func setOnCommandLine(_ setting: Setting, _ value: SettingValue?) {
        if let value { set(setting, value, origin: .commandLine) }
    }

    /// Nothing where the list is empty.
    public mutating func setOnCommandLine(_ setting: Setting, list: [String]) {
        if !list.isEmpty { set(setting, .list(list), origin: .commandLine) }
    }

    /// The assignments with what a profile among them stands for in front.
    var expanded: [Assignment] {
        let profiles = assignments.flatMap { assignment -> [Assignment] in
            guard assignment.setting == .profile, case .text(let name) = assignment.value, let profile = Profile(rawValue: name) else {
                return []
            }
            return profile.settings.map {
                Assignment(setting: $0.0, value: $0.1, origin: .profile(profile, of: assignment.origin))
            }
        }
        return profiles + assignments
    }
}
