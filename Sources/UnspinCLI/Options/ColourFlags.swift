import ArgumentParser
import UnspinRender

/// Whether output is coloured.
struct ColourFlags: ParsableArguments {
    enum Colour: String, CaseIterable, ExpressibleByArgument {
        case auto, always, never
    }

    @Option(help: "Colour: auto, always or never. Auto is: on a terminal, unless NO_COLOR is set or TERM is dumb.")
    var color: Colour = .auto

    func style(_ console: Console) -> Style {
        switch color {
        case .auto: Style(usesColour: console.wantsColour)
        case .always: Style(usesColour: true)
        case .never: .plain
        }
    }
}
