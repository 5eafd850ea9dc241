import Glibc
import Testing
import UnspinTestSupport

/// One case of the command line, a folder of `Cases/`:
///
/// - `cmd`: what a shell runs, with `unspin` on its PATH;
/// - `in/`: copied to the folder that it runs in (optional);
/// - `stdin`: standard input (optional);
/// - `stdout`, `stderr`, `status`: what must come of it; a missing file stands for nothing, or for status 0;
/// - `out/`: the files that must be there afterwards, beside those of `in/` that did not change (optional).
///
/// `UNSPIN_RECORD=1 swift test --filter UnspinCLITests` writes the last two kinds anew, and still fails.
struct GoldenCase: CustomTestStringConvertible {
    let name: String
    private let folder: String

    static let root = #filePath.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/Cases"
    static let all = Folder.names(in: root).map { GoldenCase(name: $0, folder: "\(root)/\($0)") }

    // C call: the string is only looked at.
    static var isRecording: Bool { unsafe getenv("UNSPIN_RECORD") != nil }

    var testDescription: String { name }

    /// What a run of the command left.
    struct Outcome: Equatable {
        var status = "0\n"
        var output: [UInt8] = []
        var errors: [UInt8] = []
        /// By name; those that are as `in/` had them are left out.
        var files: [String: [UInt8]] = [:]
    }

    func expected() throws -> Outcome {
        var outcome = Outcome()
        outcome.output = read("stdout") ?? []
        outcome.errors = read("stderr") ?? []
        outcome.status = read("status").map { String(decoding: $0, as: UTF8.self) } ?? "0\n"
        outcome.files = try Self.files(in: "\(folder)/out")
        return outcome
    }

    func run() throws -> Outcome {
        let workspace = try Folder()
        let input = try Self.files(in: "\(folder)/in")
        for (name, bytes) in input {
            try workspace.write(name, bytes)
        }
        let command = String(decoding: read("cmd") ?? [], as: UTF8.self)
        let result = try Tool("/bin/sh").run(
            ["-c", command], input: read("stdin") ?? [], in: workspace, environment: ["PATH": "\(Program.folder):/usr/bin:/bin"])
        var outcome = Outcome(status: "\(result.status)\n", output: result.output, errors: result.errors)
        outcome.files = try Self.files(in: workspace.path).filter { input[$0.key] != $0.value }
        return outcome
    }

    func record(_ outcome: Outcome) throws {
        try write("stdout", outcome.output)
        try write("stderr", outcome.errors)
        try write("status", outcome.status == "0\n" ? [] : Array(outcome.status.utf8))
        for name in try Self.files(in: "\(folder)/out").keys { unsafe unlink("\(folder)/out/\(name)") }
        for (name, bytes) in outcome.files { try write("out/\(name)", bytes) }
    }

    private func read(_ name: String) -> [UInt8]? { try? Folder.read("\(folder)/\(name)") }

    /// No file for nothing.
    private func write(_ name: String, _ bytes: [UInt8]) throws {
        if bytes.isEmpty, !name.hasPrefix("out/") {
            _ = unsafe unlink("\(folder)/\(name)")
        } else {
            try Folder.write("\(folder)/\(name)", bytes)
        }
    }

    /// All files below a folder, by their path in it.
    private static func files(in folder: String, prefix: String = "") throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in Folder.names(in: folder) {
            if let bytes = try? Folder.read("\(folder)/\(name)") {
                files[prefix + name] = bytes
            } else {
                files.merge(try Self.files(in: "\(folder)/\(name)", prefix: "\(prefix)\(name)/")) { $1 }
            }
        }
        return files
    }
}

/// The program under test: it is built beside the tests.
enum Program {
    static let folder: String = {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        // C call: writes at most the size of the array.
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    }()

    static let path = "\(folder)/unspin"
}
