#include "streams.h"

#include <limits.h>

/// Windows of 32 KiB, with gzip's header and trailer.
enum { window_bits = 15 + 16, memory_level = 8 };

static unsigned int clamped(size_t count) { return count > UINT_MAX ? UINT_MAX : (unsigned int)count; }

static void set(z_stream *stream, const uint8_t *input, size_t count, uint8_t *output, size_t room) {
    stream->next_in = (Bytef *)input;
    stream->avail_in = clamped(count);
    stream->next_out = output;
    stream->avail_out = clamped(room);
}

static unspin_frame_step step(const z_stream *stream, size_t count, size_t room, unspin_frame_status status) {
    return (unspin_frame_step){clamped(count) - stream->avail_in, clamped(room) - stream->avail_out, status};
}

int gzip_open_decompressor(z_stream *stream) { return inflateInit2(stream, window_bits) == Z_OK; }

void gzip_close_decompressor(z_stream *stream) { inflateEnd(stream); }

unspin_frame_step gzip_decompress(z_stream *stream, const uint8_t *input, size_t count, uint8_t *output, size_t room) {
    set(stream, input, count, output, room);
    int result = inflate(stream, Z_NO_FLUSH);
    unspin_frame_status status = unspin_frame_broken;
    if (result == Z_STREAM_END) {
        status = inflateReset(stream) == Z_OK ? unspin_frame_end : unspin_frame_broken;
    } else if (result == Z_OK || result == Z_BUF_ERROR) {
        status = unspin_frame_goes_on;
    }
    return step(stream, count, room, status);
}

int gzip_open_compressor(z_stream *stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window_bits, memory_level, Z_DEFAULT_STRATEGY) == Z_OK;
}

void gzip_close_compressor(z_stream *stream) { deflateEnd(stream); }

unspin_frame_step gzip_compress(z_stream *stream, const uint8_t *input, size_t count, int ends, uint8_t *output, size_t room) {
    set(stream, input, count, output, room);
    int result = deflate(stream, ends && count <= UINT_MAX ? Z_FINISH : Z_NO_FLUSH);
    unspin_frame_status status = unspin_frame_broken;
    if (result == Z_STREAM_END) {
        status = deflateReset(stream) == Z_OK ? unspin_frame_end : unspin_frame_broken;
    } else if (result == Z_OK || result == Z_BUF_ERROR) {
        status = unspin_frame_goes_on;
    }
    return step(stream, count, room, status);
}
