public import UnspinContext
public import UnspinLexicon

/// Repairs documents. A value that can be shared by any number of workers; every call is independent of the others.
public struct Repairer: Sendable {
    public let lexicon: Lexicon
    public let model: LanguageModel
    public var options: RepairOptions

    public init(lexicon: Lexicon, model: LanguageModel, options: RepairOptions = RepairOptions()) {
        self.lexicon = lexicon
        self.model = model
        self.options = options
    }

    /// Repairs one document.
    /// - Parameter text: decoded text, UTF-8; invalid bytes are left alone.
    public func repair(_ text: [UInt8]) -> Repair {
        Repair(original: text, cleaned: text, edits: .empty, evidence: DocumentEvidence(), outcome: .decided)
    }
}
