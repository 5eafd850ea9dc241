public import UnspinText

/// Which conditions on the document hold, for a document that is read part by part.
///
/// A part cannot tell: the word that an entry asks for may stand in another one.
public struct DocumentConditions: Sendable {
    /// By the numbers of the guards, those of entries that match somewhere in the document.
    private var isMet: [Int: Bool] = [:]
    /// Those of the lexicon's layer; none where it has no layer.
    let upper: [DocumentConditions]

    /// Looks through a whole document.
    ///
    /// Linear in the document for the matches, and once more for each condition that any of them asks for.
    /// - Parameters:
    ///   - lexicon: whose conditions to look for.
    ///   - text: the document, UTF-8.
    ///   - tokens: of the document.
    public init(_ lexicon: Lexicon, text: [UInt8], tokens: [Token]) {
        self.init(LexiconScan(lexicon, text: text, tokens: tokens))
    }

    private init(_ scan: LexiconScan) {
        upper = scan.upper.map { DocumentConditions($0) }
        let lexicon = scan.lexicon
        guard lexicon.asksOwnDocument else { return }
        for token in scan.tokens.indices {
            scan.walk(from: token) { node, _, _, _ in
                for candidate in lexicon.trie.candidates(ofNode: node) {
                    let entry = lexicon.candidate(candidate).entry
                    guard lexicon.traits(ofEntry: entry).flags.contains(.guarded) else { continue }
                    for number in lexicon.entry(entry).guards where isMet[number] == nil {
                        let (scope, _, program) = lexicon.traits(ofGuard: number)
                        guard scope == .document else { continue }
                        var evaluation = QueryEvaluation(scan: scan, place: .within(scan.tokens.indices))
                        isMet[number] = evaluation.run(program)
                    }
                }
            }
        }
    }

    /// Whether the query of a guard holds; nil where no match has asked for it.
    subscript(number: Int) -> Bool? { isMet[number] }
}

extension Lexicon {
    /// Whether any entry has a condition on the document. Linear in the guards.
    public var asksDocument: Bool { asksOwnDocument || layer?.lexicon.asksDocument ?? false }

    fileprivate var asksOwnDocument: Bool {
        (0..<count(.guards) / LexiconLayout.guardWords).contains { traits(ofGuard: $0).scope == .document }
    }
}
