import Testing
import UnspinTestSupport

@Suite struct SignalTests {
    private let environment = ["PATH": "\(Program.folder):/usr/bin:/bin"]

    /// Ctrl-C in the middle of an input: nothing half written is left, and the exit code says so.
    @Test func interrupted() throws {
        let folder = try Folder()
        let result = try Tool("/bin/sh").run(
            [
                "-c",
                """
                mkfifo records.jsonl && mkdir out
                unspin clean --jobs 1 --out out records.jsonl & program=$!
                exec 3>records.jsonl
                echo '{"text":"one"}' >&3
                # It has opened its outputs once the temporary files are there; it waits for the next record then.
                while [ -z "$(ls -A out)" ]; do kill -0 $program || exit 9; done
                kill -INT $program
                wait $program
                """,
            ], in: folder, environment: environment)
        #expect(result.status == 130, "\(result.errorText)")
        #expect(folder.names(in: "out").isEmpty)
    }

    /// `unspin … | head` ends without a word.
    @Test(arguments: ["clean", "diff --format json", "scan"]) func brokenPipe(command: String) throws {
        let folder = try Folder()
        let record = #"{"text":"a\u200bb"}"# + "\n"
        try folder.write("a.jsonl", String(repeating: record, count: 20_000))
        let result = try Tool("/bin/sh").run(
            ["-c", "{ unspin \(command) a.jsonl; echo $? >status; } | head -c 1 >first"], in: folder, environment: environment)
        #expect(result.errorText == "")
        #expect(try folder.read("status") == Array("0\n".utf8))
    }
}
