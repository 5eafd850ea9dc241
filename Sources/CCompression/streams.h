// What the two libraries have in common here.
#pragma once
#include "CCompression.h"

#include <zlib.h>

int gzip_open_decompressor(z_stream *stream);
void gzip_close_decompressor(z_stream *stream);
unspin_frame_step gzip_decompress(z_stream *stream, const uint8_t *input, size_t count, uint8_t *output, size_t room);
int gzip_open_compressor(z_stream *stream);
void gzip_close_compressor(z_stream *stream);
unspin_frame_step gzip_compress(z_stream *stream, const uint8_t *input, size_t count, int ends, uint8_t *output, size_t room);
