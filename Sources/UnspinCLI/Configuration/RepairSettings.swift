import Unspin
import UnspinConfiguration
import UnspinText

/// What a configuration says about repairing.
struct RepairSettings: Hashable {
    private let configuration: Configuration

    /// Parts that are left out of the decision: of one run, never of a project.
    let without: Set<DecisionPart>

    init(_ configuration: Configuration, without: Set<DecisionPart>) {
        self.configuration = configuration
        self.without = without
    }

    var fix: RepairOptions.Fix { configuration.text(.fix).flatMap(RepairOptions.Fix.init) ?? .auto }
    var dictionary: [String] { configuration.list(.dictionary) }
    var allow: [String] { configuration.list(.allow) }
    var disable: [String] { configuration.list(.disable) }
    var enable: [String] { configuration.list(.enable) }
    var data: DataFiles { DataFiles(context: configuration.text(.context), lexicon: configuration.text(.lexicon)) }

    /// All but `disabled`, which depends on a lexicon.
    var options: RepairOptions {
        var options = RepairOptions()
        options.fix = fix
        options.assumeSpun = configuration.boolean(.assumeSpun)
        options.without = without
        options.minimumConfidence = configuration.number(.minConfidence) ?? 0
        options.rules.formUnion(enable.compactMap(NormalisationRule.init))
        options.rules.subtract(disable.compactMap(NormalisationRule.init))
        return options
    }

    /// Where an element of a list was set.
    func origin(of element: String, in setting: Setting) -> Origin? {
        configuration.entries(of: setting).last { entry in
            if case .list(let list) = entry.value { list.contains(element) } else { false }
        }?.origin
    }
}
