import ArgumentParser
import Unspin
import UnspinBatch
import UnspinExport

/// How `diff` shows changes: for people and `patch`, or in a format of others.
enum ChangeFormat: ExpressibleByArgument {
    case diff(DiffSink.Form)
    case export(ExportFormat)

    init?(argument: String) {
        if let form = DiffSink.Form(rawValue: argument) {
            self = .diff(form)
        } else if let format = ExportFormat(rawValue: argument) {
            self = .export(format)
        } else {
            return nil
        }
    }

    /// Whether it is laid out for people, not for programs.
    var isForReading: Bool {
        switch self {
        case .diff(.word), .diff(.sideBySide): true
        case .diff, .export: false
        }
    }

    static var allValueStrings: [String] { DiffSink.Form.allCases.map(\.rawValue) + ExportFormat.allCases.map(\.rawValue) }

    var defaultValueDescription: String {
        switch self {
        case .diff(let form): form.rawValue
        case .export(let format): format.rawValue
        }
    }
}

extension ExportFormat {
    func exporter(_ flags: ExportFlags) throws -> any Exporter {
        switch self {
        case .sarif: SARIFExporter(version: Messages.programVersion, limit: flags.limit ?? SARIFExporter.standardLimit)
        case .github: GitHubAnnotations(limit: flags.limit ?? GitHubAnnotations.standardLimit)
        case .m2: try M2Exporter()
        case .criticmarkup: CriticMarkup()
        case .html: HTMLRedline()
        case .offsets: OffsetMaps(flags.offsets ?? .utf8)
        }
    }
}
