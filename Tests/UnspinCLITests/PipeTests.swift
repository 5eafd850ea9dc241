import Testing
import UnspinTestSupport

/// A stage between two pipes: what goes in comes out before more goes in.
@Suite struct PipeTests {
    private let environment = ["PATH": "\(Program.folder):/usr/bin:/bin"]

    /// Each record is read back before the next one is written. Were one held back, both ends would wait for each other, until the
    /// limit of `timeout` ends them.
    @Test(arguments: ["clean", "clean --jobs 1", "clean --unbuffered", "diff --format json", "scan --json --jobs 2"])
    func recordByRecord(command: String) throws {
        let folder = try Folder()
        let result = try Tool("/usr/bin/timeout").run(
            [
                "300", "/bin/sh", "-c",
                """
                mkfifo in out
                unspin \(command) --quiet --input-format jsonl - <in >out &
                exec 3>in 4<out
                for number in 1 2 3; do
                    printf '{"id":%s,"text":"a\\\\u200bb"}\\n' $number >&3
                    read -r line <&4
                    echo "$line"
                done
                exec 3>&-
                cat <&4
                wait $!
                """,
            ], in: folder, environment: environment)
        #expect(result.status == 0, "\(result.errorText)")
        #expect(result.errorText == "")
        let lines = result.outputText.split(separator: "\n")
        if command.hasPrefix("clean") { #expect(lines == (1...3).map { #"{"id":\#($0),"text":"ab"}"# }) }
        #expect(lines.count == (command.hasPrefix("diff") ? 4 : 3))
    }

    /// A record that is there in part keeps no whole one back, and one that a named pipe still has to bring keeps back no file before it.
    @Test func halfARecordAndANamedPipe() throws {
        let folder = try Folder()
        try folder.write("first.jsonl", "{\"text\":\"first\"}\n")
        let result = try Tool("/usr/bin/timeout").run(
            [
                "300", "/bin/sh", "-c",
                """
                mkfifo second.jsonl out
                unspin clean -q first.jsonl second.jsonl >out &
                exec 4<out
                read -r line <&4; echo "$line"
                exec 3>second.jsonl
                printf '{"text":"second"}\\n{"text":"th' >&3
                read -r line <&4; echo "$line"
                echo 'ird"}' >&3
                read -r line <&4; echo "$line"
                """,
            ], in: folder, environment: environment)
        #expect(result.outputText == "{\"text\":\"first\"}\n{\"text\":\"second\"}\n{\"text\":\"third\"}\n", "\(result.errorText)")
    }
}
