import UnspinBatch
import UnspinRender

/// How far a run has got, on standard error: a bar that is drawn over and over on a terminal, else a line now and then.
final class ProgressLine {
    private let isTerminal: Bool
    private let columns: Int
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var next: ContinuousClock.Instant
    private var isDrawn = false

    private static let barInterval = Duration.milliseconds(200)
    private static let lineInterval = Duration.seconds(30)
    private static let barWidth = 20

    /// - Parameter columns: of the terminal.
    init(isTerminal: Bool, columns: Int) {
        self.isTerminal = isTerminal
        self.columns = columns
        start = clock.now
        // What is over at once needs no bar.
        next = start + (isTerminal ? Self.barInterval : Self.lineInterval)
    }

    /// - Parameter write: writes to standard error as it is.
    func show(_ progress: RunProgress, write: (String) -> Void) {
        let now = clock.now
        guard now >= next else { return }
        next = now + (isTerminal ? Self.barInterval : Self.lineInterval)
        let text = text(progress, seconds: (now - start) / .seconds(1))
        if isTerminal {
            let bar = progress.share.map { Self.bar($0) + " " } ?? ""
            write("\r" + String((bar + text).prefix(columns - 1)) + "\u{1B}[K")
            isDrawn = true
        } else {
            write("unspin: \(text)\n")
        }
    }

    /// Takes the bar away, so that something else can be said.
    func clear(write: (String) -> Void) {
        guard isDrawn else { return }
        write("\r\u{1B}[K")
        isDrawn = false
    }

    private func text(_ progress: RunProgress, seconds: Double) -> String {
        let spun = progress.documents > 0 ? 100 * Double(progress.spun) / Double(progress.documents) : 0
        var parts = [
            "\(progress.documents) documents", "\(Fixed.text(spun, digits: 1)) % spun",
            "\(Fixed.text(Double(progress.bytes) / seconds / 1e6, digits: 1)) MB/s",
        ]
        if let share = progress.share, share > 0 {
            parts.append("\(Int(share * 100)) %")
            parts.append("\(Self.time(seconds * (1 - share) / share)) left")
        }
        return parts.joined(separator: ", ")
    }

    /// `[=====>    ]`.
    private static func bar(_ share: Double) -> String {
        let done = Int(Double(barWidth) * min(1, share))
        return "[" + String(repeating: "=", count: done) + (done < barWidth ? ">" : "")
            + String(repeating: " ", count: max(0, barWidth - done - 1)) + "]"
    }

    /// `1:02:03`, `2:03`.
    private static func time(_ seconds: Double) -> String {
        let whole = Int(min(seconds, 360_000_000))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return whole < 3600
            ? "\(whole / 60):\(two(whole % 60))" : "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))"
    }
}
