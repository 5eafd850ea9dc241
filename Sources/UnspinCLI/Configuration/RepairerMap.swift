import Unspin
import UnspinBatch
import UnspinText

/// What repairs each file of a run: one repairer for all files of one configuration.
struct RepairerMap: Sendable {
    private var repairers: [Repairer] = []
    /// By folder; the number of the repairer.
    private var numbers: [String: Int] = [:]

    /// - Throws: `Failure` where a configuration cannot be used; then nothing has been repaired yet.
    init(_ configurations: Configurations, for inputs: [Input]) throws {
        var known: [RepairSettings] = []
        for folder in Set(inputs.map { Self.folder(of: $0.name) }).sorted() {
            let settings = try configurations.repairSettings(for: FileSystem.join(folder, "file"))
            if let number = known.firstIndex(of: settings) {
                numbers[folder] = number
            } else {
                numbers[folder] = known.count
                known.append(settings)
                repairers.append(try Engine.repairer(settings))
            }
        }
        if repairers.isEmpty { repairers = [try Engine.repairer(configurations.repairSettings(for: nil))] }
    }

    /// What one thread repairs with, by the name of an input.
    @Sendable func makeRepairer() -> DocumentRepairer {
        let workers = repairers.map(TextWorker.init)
        return DocumentRepairer(repairing: { [numbers] path in
            let worker = workers.count == 1 ? workers[0] : workers[numbers[Self.folder(of: path)] ?? 0]
            return worker.repair
        })
    }

    private static func folder(of path: String) -> String { FileSystem.folder(of: path) }
}

/// Repairs one text after another with the same working memory.
private final class TextWorker {
    private var worker: RepairWorker

    init(_ repairer: Repairer) {
        do {
            worker = try RepairWorker(repairer)
        } catch {
            preconditionFailure("ICU made one word breaker and not another")
        }
    }

    func repair(_ text: [UInt8], _ context: StretchContext?) -> Repair {
        if let context { worker.repair(stretch: text, in: context) } else { worker.repair(text) }
    }
}
