import Unspin
import UnspinDecisions
import UnspinRender

/// How a phrase stands in the text of the screen: as in diffs, `[-old-]{+new+}` and `[?old|new?]`; `[=old=]` was rejected, and
/// `»…«` is the current one.
struct PhraseMarks {
    var phrase: ReviewPhrase
    var state: PhraseState
    var isCurrent: Bool

    /// Within the text.
    var inline: [TextFlow.Run] {
        switch state.verdict {
        case .accept where isCurrent: around([run("[-\(old)-]", .removed), run(added, .added)].filter { !$0.text.isEmpty })
        case .accept: around([state.replacement.isEmpty ? run("[-\(old)-]", .removed) : run(added, .added)])
        case .reject: around([run("[=\(old)=]", .plain)])
        case .open, .skip: around([run(isCurrent ? "[?\(old)\(reading)?]" : "[?\(old)?]", .proposed)])
        }
    }

    /// Before and after.
    var columns: [[TextFlow.Run]] {
        switch state.verdict {
        case .accept: [around([run("[-\(old)-]", .removed)]), around([run(added, .added)].filter { !$0.text.isEmpty })]
        case .reject: [around([run("[=\(old)=]", .plain)]), [run(old, .plain)]]
        case .open, .skip:
            [around([run("[?\(old)?]", .proposed)]), isCurrent ? around([run("[?\(first ?? old)?]", .proposed)]) : [run(old, .plain)]]
        }
    }

    private var old: String { Wording.visible(phrase.edit.original) }
    private var added: String { state.replacement.isEmpty ? "" : "{+\(Wording.visible(state.replacement))+}" }
    private var first: String? { phrase.candidates.first.map { Wording.shown($0.replacement) } }
    private var reading: String { first.map { "|\($0)" } ?? "" }

    private func run(_ text: String, _ colour: CellStyle.Colour) -> TextFlow.Run {
        TextFlow.Run(text, CellStyle(colour: colour, isBold: isCurrent, isReverse: isCurrent))
    }

    private func around(_ runs: [TextFlow.Run]) -> [TextFlow.Run] {
        isCurrent ? [run("»", .plain)] + runs + [run("«", .plain)] : runs
    }
}
