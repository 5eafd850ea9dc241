import ArgumentParser
import UnspinBatch
import UnspinBundledData
import UnspinContext
import UnspinLexicon

/// What is used in place of the data in the program.
struct DataFlags: ParsableArguments {
    @Option(help: ArgumentHelp("Use another language model, a file made by unspin-model.", valueName: "model"), completion: .file())
    var context: String?

    @Option(help: ArgumentHelp("Use another compiled lexicon, a file made by unspin-dict.", valueName: "file"), completion: .file())
    var lexicon: String?

    var files: DataFiles { DataFiles(context: context, lexicon: lexicon) }
}

/// A language model and a lexicon in place of the bundled ones.
struct DataFiles: Hashable {
    var context: String?
    var lexicon: String?

    /// - Throws: `Failure` where the file is no model.
    func openModel() throws -> LanguageModel {
        guard let context else { return try BundledData.model() }
        do throws(LanguageModelError) {
            return try LanguageModel(contentsOf: context)
        } catch {
            throw Failure.languageModel(context, error)
        }
    }

    /// The gate knows the program's own lexicon and model, no others.
    func openGate() throws -> Gate? {
        context == nil && lexicon == nil ? try BundledData.gate() : nil
    }

    /// - Throws: `Failure` where the file is no lexicon.
    func openLexicon() throws -> Lexicon {
        guard let lexicon else { return try BundledData.lexicon() }
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileSystem.read(lexicon)
        } catch {
            throw Failure.dictionaryFile(error)
        }
        do throws(Lexicon.OpenError) {
            return try Lexicon(LexiconBytes(bytes))
        } catch {
            throw Failure.lexicon(lexicon, error)
        }
    }
}
