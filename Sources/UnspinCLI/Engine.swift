import Unspin
import UnspinBatch
import UnspinConfiguration
import UnspinFormats
import UnspinLexicon
import UnspinText

/// What repairs text, built from the flags of the command line.
final class Engine {
    private var worker: RepairWorker

    init(_ settings: RepairSettings) throws {
        worker = try RepairWorker(Self.repairer(settings))
    }

    /// - Parameter path: of the file whose configuration holds; nil for text without a file.
    convenience init(_ flags: RepairFlags, for path: String? = nil) throws {
        try self.init(flags.configurations().repairSettings(for: path))
    }

    static func repairer(_ settings: RepairSettings) throws -> Repairer {
        var options = settings.options
        var lexicon = try settings.data.openLexicon()
        if let user = try UserDictionaries.lexicon(settings) { lexicon = lexicon.layered(with: user) }
        options.disabled = try settings.disabled(in: lexicon)
        return try Repairer(lexicon: lexicon, model: settings.data.openModel(), gate: settings.data.openGate(), options: options)
    }

    func repair(_ text: [UInt8]) -> Repair { worker.repair(text) }

    /// What every stage makes of a text; of spans, those that touch a byte range, or all.
    func trace(_ text: [UInt8], at place: Range<Int>?) -> Trace {
        worker.trace(text, at: place)
    }
}

extension RepairSettings {
    /// The packs and entries that are switched off: a pack by its file's name, with or without folder and ending.
    /// - Throws: `Failure` where there is nothing of a name. Linear in the lexicon, where a name is none of a pack.
    fileprivate func disabled(in lexicon: Lexicon) throws(Failure) -> Set<String> {
        if disable.isEmpty, enable.isEmpty { return [] }
        var disabled: Set<String> = []
        var entries: Set<String> = []
        let packs = lexicon.packs
        for name in disable + enable where NormalisationRule(rawValue: name) == nil {
            let named = packs.filter { $0 == name || Lexicon.stem(ofPack: $0) == name }
            if named.isEmpty { entries.insert(name) }
            if disable.contains(name) { disabled.formUnion(named.isEmpty ? [name] : named) }
        }
        for index in 0..<lexicon.entryCount where !entries.isEmpty { entries.remove(lexicon.entry(index).id) }
        guard let name = entries.min() else { return disabled }
        if disable.contains(name) { throw .unknownName(name, origin(of: name, in: .disable)) }
        throw .unknownRule(name, origin(of: name, in: .enable))
    }
}
