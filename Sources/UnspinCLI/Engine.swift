import Unspin
import UnspinBatch
import UnspinFormats
import UnspinLexicon
import UnspinText

/// What repairs text, built from the flags of the command line.
final class Engine {
    private let repairer: Repairer
    private var worker: RepairWorker

    init(_ flags: RepairFlags) throws {
        var options = try flags.options()
        var lexicon = try flags.data.openLexicon()
        if let user = try UserDictionaries.lexicon(flags) { lexicon = lexicon.layered(with: user) }
        options.disabled = try flags.disabled(in: lexicon)
        repairer = try Repairer(lexicon: lexicon, model: flags.data.openModel(), gate: flags.data.openGate(), options: options)
        worker = try RepairWorker(repairer)
    }

    func repair(_ text: [UInt8]) -> Repair { worker.repair(text) }

    /// What every stage makes of a text; of spans, those that touch a byte range, or all.
    func trace(_ text: [UInt8], at place: Range<Int>?) -> Trace {
        worker.trace(text, at: place)
    }

    /// A batch that repairs what the flags say, as they say.
    static func batch(_ repair: RepairFlags, _ input: InputFlags, _ run: RunFlags, _ console: Console) throws -> Batch {
        let engine = try Engine(repair)
        let makeRepairer = { @Sendable [repairer = engine.repairer] in
            guard let worker = try? TextWorker(repairer) else { preconditionFailure("ICU made one word breaker and not another") }
            return DocumentRepairer(repair: worker.repair)
        }
        var batch = try input.batch(.each(makeRepairer), console)
        run.apply(to: &batch)
        return batch
    }
}

/// What one thread repairs with.
private final class TextWorker {
    private var worker: RepairWorker

    init(_ repairer: Repairer) throws { worker = try RepairWorker(repairer) }

    func repair(_ text: [UInt8]) -> Repair { worker.repair(text) }
}

extension RepairFlags {
    /// - Throws: `Failure` where a name is unknown.
    fileprivate func options() throws(Failure) -> RepairOptions {
        var options = RepairOptions()
        options.fix = fix
        options.assumeSpun = assumeSpun
        options.minimumConfidence = minConfidence
        for name in enable {
            guard let rule = NormalisationRule(rawValue: name) else { throw .unknownRule(name) }
            options.rules.insert(rule)
        }
        options.rules.subtract(disable.compactMap(NormalisationRule.init))
        return options
    }

    /// The packs and entries that `--disable` names: a pack by its file's name, with or without folder and ending.
    /// - Throws: `Failure` where there is nothing of a name. Linear in the lexicon, where a name is none of a pack.
    fileprivate func disabled(in lexicon: Lexicon) throws(Failure) -> Set<String> {
        var disabled: Set<String> = []
        var entries: Set<String> = []
        let packs = lexicon.packs
        for name in disable where NormalisationRule(rawValue: name) == nil {
            let named = packs.filter { $0 == name || $0.fileStem == name }
            if named.isEmpty { entries.insert(name) }
            disabled.formUnion(named)
        }
        disabled.formUnion(entries)
        for index in 0..<lexicon.entryCount where !entries.isEmpty { entries.remove(lexicon.entry(index).id) }
        if let name = entries.min() { throw .unknownName(name) }
        return disabled
    }
}

extension String {
    /// `band1` of `channel/band1.channel`.
    fileprivate var fileStem: Substring {
        let name = split(separator: "/").last ?? ""
        return name.lastIndex(of: ".").map { name[..<$0] } ?? name
    }
}
