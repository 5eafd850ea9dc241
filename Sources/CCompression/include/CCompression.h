// gzip members by zlib and Zstandard frames by libzstd, one after the other, as streams.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef enum {
    unspin_gzip,
    unspin_zstd,
} unspin_compression;

typedef enum {
    /// Go on with more input or more room.
    unspin_frame_goes_on,
    /// A member or frame ended behind the bytes that were read.
    unspin_frame_end,
    /// What was read is no such compressed data, or its checksum is wrong.
    unspin_frame_broken,
} unspin_frame_status;

typedef struct {
    /// Bytes of the input that were read, and bytes that were written.
    size_t read, written;
    unspin_frame_status status;
} unspin_frame_step;

typedef struct unspin_decompressor unspin_decompressor;
typedef struct unspin_compressor unspin_compressor;

/// NULL when there is no memory.
unspin_decompressor *unspin_decompressor_open(unspin_compression compression);
void unspin_decompressor_close(unspin_decompressor *decompressor);
/// Reads and writes as much as it can; behind the end of a frame the next call starts a new one.
unspin_frame_step unspin_decompress(
    unspin_decompressor *decompressor, const uint8_t *input, size_t count, uint8_t *output, size_t room);

/// NULL when there is no memory.
unspin_compressor *unspin_compressor_open(unspin_compression compression);
void unspin_compressor_close(unspin_compressor *compressor);
/// With `ends`, call until the status is `unspin_frame_end`; the next call starts a new frame. The same input gives the same output.
unspin_frame_step unspin_compress(
    unspin_compressor *compressor, const uint8_t *input, size_t count, int ends, uint8_t *output, size_t room);
