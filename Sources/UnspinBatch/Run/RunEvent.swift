import UnspinFormats

/// What happens in a run, in the order of the inputs and of the records in them.
enum RunEvent: Sendable {
    case begin(Input)
    /// Read and not yet repaired.
    case record(Record, path: String, fields: RecordFields)
    case document(Document)
    /// A record that another run has written, read again.
    case replayed(Record)
    /// Not read: another run has written all of it.
    case doneBefore(Input)
    case end
    /// The input cannot be read, or not be read on.
    case failed(Input, FileError)
    /// Not read: its name is one that Unspin gives to its output.
    case ownOutput(Input)
    /// Not read: it was found in a folder and holds no text.
    case binary(Input)

    /// Bytes of the input that it holds.
    var size: Int {
        switch self {
        case .record(let record, _, _), .replayed(let record): record.source.count
        case .document(let document): document.source.count
        default: 0
        }
    }

    /// With a record repaired and brought into the shape that it comes out in.
    func repaired(by repairer: DocumentRepairer, _ shaper: RecordShaper) -> RunEvent {
        guard case .record(let record, let path, let fields) = self else { return self }
        return .document(shaper.shape(repairer.repair(record, path: path), fields: fields))
    }
}
