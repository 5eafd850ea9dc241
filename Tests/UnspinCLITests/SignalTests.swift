import Testing
import UnspinTestSupport

@Suite struct SignalTests {
    private let environment = ["PATH": "\(Program.folder):/usr/bin:/bin"]

    /// Ctrl-C in the middle of an input: nothing half written has its final name, and the exit code says so.
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
        #expect(folder.names(in: "out").allSatisfy { $0.hasPrefix(".") })
    }

    /// Killed in the middle of an input, then gone on with: what comes of it is what an undisturbed run writes.
    @Test func killedAndResumed() throws {
        let folder = try Folder()
        // Without words there is nothing to decide, which is quick.
        var records = (1...6000).map { "{\"id\":\($0),\"text\":\"\($0) 1\u{200B}2 3\"}" }
        records[70] = "no"
        records[5000] = "{}"
        try folder.write("a.jsonl", records.joined(separator: "\n"))
        let result = try Tool("/bin/sh").run(
            [
                "-c",
                """
                clean() { exec unspin clean -q --jobs $1 --out $2/out --quarantine $2/bad --report $2/report --resume a.jsonl 2>/dev/null; }
                mkdir whole killed && (clean 1 whole)
                clean 2 killed & program=$!
                # The first checkpoint comes after a second.
                until grep -q at killed/out/.unspin-run 2>/dev/null; do kill -0 $program || break; done
                kill -KILL $program
                wait $program
                (clean 2 killed)
                rm whole/report/summary.* killed/report/summary.*
                diff -r whole killed
                """,
            ], in: folder, environment: environment)
        #expect(result.status == 0, "\(result.outputText)\(result.errorText)")
        #expect(try folder.read("killed/bad").split(separator: 0x0A).count == 2)
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
