#include "streams.h"

#include <stdlib.h>
#include <zstd.h>

struct unspin_decompressor {
    unspin_compression compression;
    z_stream gzip;
    ZSTD_DStream *zstd;
};

struct unspin_compressor {
    unspin_compression compression;
    z_stream gzip;
    ZSTD_CStream *zstd;
};

unspin_decompressor *unspin_decompressor_open(unspin_compression compression) {
    unspin_decompressor *opened = calloc(1, sizeof *opened);
    if (!opened) return NULL;
    opened->compression = compression;
    if (compression == unspin_gzip ? gzip_open_decompressor(&opened->gzip) : (opened->zstd = ZSTD_createDStream()) != NULL) return opened;
    free(opened);
    return NULL;
}

void unspin_decompressor_close(unspin_decompressor *decompressor) {
    if (decompressor->compression == unspin_gzip) {
        gzip_close_decompressor(&decompressor->gzip);
    } else {
        ZSTD_freeDStream(decompressor->zstd);
    }
    free(decompressor);
}

unspin_frame_step unspin_decompress(
    unspin_decompressor *decompressor, const uint8_t *input, size_t count, uint8_t *output, size_t room) {
    if (decompressor->compression == unspin_gzip) return gzip_decompress(&decompressor->gzip, input, count, output, room);
    ZSTD_inBuffer in = {input, count, 0};
    ZSTD_outBuffer out = {output, room, 0};
    size_t left = ZSTD_decompressStream(decompressor->zstd, &out, &in);
    unspin_frame_status status = left == 0 ? unspin_frame_end : unspin_frame_goes_on;
    if (ZSTD_isError(left)) status = unspin_frame_broken;
    return (unspin_frame_step){in.pos, out.pos, status};
}

unspin_compressor *unspin_compressor_open(unspin_compression compression) {
    unspin_compressor *opened = calloc(1, sizeof *opened);
    if (!opened) return NULL;
    opened->compression = compression;
    if (compression == unspin_gzip ? gzip_open_compressor(&opened->gzip) : (opened->zstd = ZSTD_createCStream()) != NULL) {
        // As the command zstd does.
        if (opened->zstd) ZSTD_CCtx_setParameter(opened->zstd, ZSTD_c_checksumFlag, 1);
        return opened;
    }
    free(opened);
    return NULL;
}

void unspin_compressor_close(unspin_compressor *compressor) {
    if (compressor->compression == unspin_gzip) {
        gzip_close_compressor(&compressor->gzip);
    } else {
        ZSTD_freeCStream(compressor->zstd);
    }
    free(compressor);
}

unspin_frame_step unspin_compress(
    unspin_compressor *compressor, const uint8_t *input, size_t count, int ends, uint8_t *output, size_t room) {
    if (compressor->compression == unspin_gzip) return gzip_compress(&compressor->gzip, input, count, ends, output, room);
    ZSTD_inBuffer in = {input, count, 0};
    ZSTD_outBuffer out = {output, room, 0};
    size_t left = ZSTD_compressStream2(compressor->zstd, &out, &in, ends ? ZSTD_e_end : ZSTD_e_continue);
    unspin_frame_status status = ends && left == 0 ? unspin_frame_end : unspin_frame_goes_on;
    if (ZSTD_isError(left)) status = unspin_frame_broken;
    return (unspin_frame_step){in.pos, out.pos, status};
}
