import ArgumentParser
import UnspinBatch

/// How many inputs are gone through.
struct RunFlags: ParsableArguments {
    @Option(help: ArgumentHelp("Documents to repair at once. (default: the number of processors)", valueName: "number"))
    var jobs: Int?

    @Option(help: ArgumentHelp("Do one part of several: 2/8 is the second of eight.", valueName: "i/n"))
    var shard: String?

    @Option(
        help: "What --shard divides: each file goes to one part (file), or each part has a stretch of the records of every file (record).")
    var shardBy: Shard.Unit = .file

    @Flag(help: "End the run at the first bad record.")
    var strict = false

    @Flag(help: "Write out every record at once. Without it, those that are there when the next one has to be waited for.")
    var unbuffered = false

    /// - Parameter batch: is set to what the flags say.
    func apply(to batch: inout Batch) {
        batch.jobs = jobs ?? Batch.processors
        batch.shard = shard.flatMap { Shard($0, unit: shardBy) }
        batch.isStrict = strict
        batch.isUnbuffered = unbuffered
    }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError(Messages.jobsOutOfRange) }
        if let shard, Shard(shard) == nil { throw ValidationError(Messages.shardOutOfRange) }
    }
}
