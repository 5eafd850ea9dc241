// Sixty-four bytes at a time as bit masks: SSE2 where there is x86-64, which always has it; else byte by byte.
#pragma once
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
typedef struct { __m128i part[4]; } lanes;
static inline lanes load(const uint8_t *p) {
    lanes l;
    for (int i = 0; i < 4; i++) l.part[i] = _mm_loadu_si128((const __m128i *)(p + 16 * i));
    return l;
}
#define EACH(expression) \
    uint64_t mask = 0; \
    for (int i = 0; i < 4; i++) { __m128i x = l.part[i]; mask |= (uint64_t)(uint16_t)_mm_movemask_epi8(expression) << (16 * i); } \
    return mask
/// Bytes equal to one value.
static inline uint64_t equal(lanes l, uint8_t value) { EACH(_mm_cmpeq_epi8(x, _mm_set1_epi8((char)value))); }
/// Bytes from `low` to `high`.
static inline uint64_t within(lanes l, uint8_t low, uint8_t high) {
    EACH(_mm_cmpeq_epi8(
        _mm_subs_epu8(_mm_sub_epi8(x, _mm_set1_epi8((char)low)), _mm_set1_epi8((char)(high - low))), _mm_setzero_si128()));
}
/// Bytes from `low` to `high` once bit 5 is set: ASCII letters of either case.
static inline uint64_t folded_within(lanes l, uint8_t low, uint8_t high) {
    EACH(_mm_cmpeq_epi8(
        _mm_subs_epu8(
            _mm_sub_epi8(_mm_or_si128(x, _mm_set1_epi8(0x20)), _mm_set1_epi8((char)low)), _mm_set1_epi8((char)(high - low))),
        _mm_setzero_si128()));
}
/// Bytes beyond ASCII.
static inline uint64_t beyond_ascii(lanes l) { EACH(x); }
#undef EACH

/// The value beside a mark in a bucket of four, 0 where it is not there.
static inline uint16_t value_in_bucket(const uint16_t *bucket, uint16_t mark) {
    __m128i four = _mm_loadl_epi64((const __m128i *)bucket);
    __m128i marks = _mm_and_si128(four, _mm_set1_epi16((short)0xFFF0));
    int hits = _mm_movemask_epi8(_mm_cmpeq_epi16(marks, _mm_set1_epi16((short)mark))) & 0xFF;
    return hits ? bucket[__builtin_ctz((unsigned)hits) / 2] & 15 : 0;
}
#else
typedef struct { uint8_t byte[64]; } lanes;
static inline lanes load(const uint8_t *p) {
    lanes l;
    memcpy(l.byte, p, 64);
    return l;
}
#define EACH(expression) \
    uint64_t mask = 0; \
    for (int i = 0; i < 64; i++) { uint8_t x = l.byte[i]; mask |= (uint64_t)(expression) << i; } \
    return mask
static inline uint64_t equal(lanes l, uint8_t value) { EACH(x == value); }
static inline uint64_t within(lanes l, uint8_t low, uint8_t high) { EACH((uint8_t)(x - low) <= high - low); }
static inline uint64_t folded_within(lanes l, uint8_t low, uint8_t high) { EACH((uint8_t)((x | 0x20) - low) <= high - low); }
static inline uint64_t beyond_ascii(lanes l) { EACH(x >> 7); }
#undef EACH

static inline uint16_t value_in_bucket(const uint16_t *bucket, uint16_t mark) {
    for (int i = 0; i < 4; i++) {
        if ((bucket[i] & 0xFFF0) == mark) return bucket[i] & 15;
    }
    return 0;
}
#endif
