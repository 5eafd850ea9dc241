import UnspinBatch

extension Console {
    /// Says what happened in a run: what went wrong always, the rest unless quiet.
    func report(_ notice: Notice) {
        let text = Messages.notice(notice)
        switch notice {
        case .inputFailed, .outputFailed, .badRecord, .stoppedByBadRecord: error(text)
        case .invalidBytes, .unspellable: warning(text)
        case .ownOutput, .binary, .otherLanguage, .written, .unchanged, .attributesWritten: note(text)
        }
    }

    /// Says how many findings a format had no room for.
    func say(omitted: Int) { if omitted > 0 { warning(Messages.omitted(omitted)) } }
}

extension Counts {
    /// - Throws: the exit status, unless all went well.
    func check() throws(ExitStatus) {
        if isInterrupted { throw .interrupted }
        if hasFailures || isStrictlyStopped { throw .someFailed }
    }
}
