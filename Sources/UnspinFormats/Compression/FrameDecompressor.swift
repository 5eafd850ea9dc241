private import CCompression

/// Decompresses members or frames one after the other. With `FrameCompressor` the only importer of the libraries.
@safe final class FrameDecompressor {
    private let decompressor: OpaquePointer
    private var buffer = [UInt8](repeating: 0, count: 1 << 17)

    struct Step {
        /// Bytes of the input that were read.
        var count: Int
        var status: Status
    }

    enum Status {
        case goesOn, frameEnd, broken
    }

    init(_ compression: Compression) {
        guard let decompressor = unsafe unspin_decompressor_open(compression.code) else { preconditionFailure("out of memory") }
        unsafe self.decompressor = decompressor
    }

    deinit { unsafe unspin_decompressor_close(decompressor) }

    /// Appends the next piece, of no more than 128 KiB, and reads what that takes.
    func decompress(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> Step {
        // C call: reads the one buffer and writes the other within their bounds.
        let step = unsafe input.withUnsafeBufferPointer { input in
            unsafe buffer.withUnsafeMutableBufferPointer { buffer in
                unsafe unspin_decompress(decompressor, input.baseAddress, input.count, buffer.baseAddress, buffer.count)
            }
        }
        output += buffer[..<step.written]
        return switch step.status {
        case unspin_frame_end: Step(count: step.read, status: .frameEnd)
        case unspin_frame_goes_on: Step(count: step.read, status: .goesOn)
        default: Step(count: step.read, status: .broken)
        }
    }
}

/// Compresses members or frames one after the other.
@safe final class FrameCompressor {
    private let compressor: OpaquePointer
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    init(_ compression: Compression) {
        guard let compressor = unsafe unspin_compressor_open(compression.code) else { preconditionFailure("out of memory") }
        unsafe self.compressor = compressor
    }

    deinit { unsafe unspin_compressor_close(compressor) }

    /// Appends the compressed bytes, as far as there are any yet; with `ends` all of them, and the next call starts a new frame.
    func compress(_ input: ArraySlice<UInt8>, ends: Bool, into output: inout [UInt8]) {
        var left = input
        while true {
            // C call: reads the one buffer and writes the other within their bounds.
            let step = unsafe left.withUnsafeBufferPointer { input in
                unsafe buffer.withUnsafeMutableBufferPointer { buffer in
                    unsafe unspin_compress(
                        compressor, input.baseAddress, input.count, ends ? 1 : 0, buffer.baseAddress, buffer.count)
                }
            }
            precondition(step.status != unspin_frame_broken, "out of memory")
            output += buffer[..<step.written]
            left = left.dropFirst(step.read)
            if ends ? step.status == unspin_frame_end : left.isEmpty { return }
        }
    }
}

extension Compression {
    fileprivate var code: unspin_compression { self == .gzip ? unspin_gzip : unspin_zstd }
}
