// The gate's walk over a text: words, their pairs, and bytes that normalisation may change.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// What was seen of a stretch of text.
typedef struct {
    /// Sum of the values of the distinct pairs that the table has.
    uint32_t score;
    /// Runs of word bytes, numbers and halves of contractions left out.
    uint32_t words;
    /// Whether a rule of normalisation may have something to change.
    uint32_t is_rough;
} unspin_gate_sight;

/// Bits of the filter of pairs seen before.
#define UNSPIN_GATE_SEEN_BITS 15

/// Walks over `count` bytes.
/// - table: buckets of four pairs, 16 bits each: twelve of the hash (never 0), four of the value; 2 to the `bucket_bits` buckets.
unspin_gate_sight unspin_gate_scan(
    const uint8_t *_Nullable text, size_t count, const uint16_t *_Nonnull table, unsigned bucket_bits);

/// The key of a word: of its first sixteen bytes, ASCII letters in lower case.
uint64_t unspin_gate_word(const uint8_t *_Nonnull word, size_t count);

/// The hash of a pair of words: its bucket in the high bits, its twelve stored bits in the low ones.
uint64_t unspin_gate_pair(uint64_t first, uint64_t second);
