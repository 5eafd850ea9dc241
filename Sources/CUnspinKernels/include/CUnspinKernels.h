// Loops over bytes and small integers in which a vector unit is worth the crossing into C. None allocates, none keeps a pointer.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The place of the first byte from `from` on that is at least `low`, `count` where there is none.
/// - low: 0x80 or more.
size_t unspin_find_at_least(const uint8_t *_Nullable text, size_t count, size_t from, uint8_t low);

/// The place of the first byte from `from` on that is `byte`, `count` where there is none.
size_t unspin_find_byte(const uint8_t *_Nullable text, size_t count, size_t from, uint8_t byte);

/// The place of the first mark (`,` `.` `;` `!` `?`) from `from` on at which spacing may be wrong, `count` where there is none: a
/// space stands before it; or behind a comma a letter, or behind a mark that ends sentences a capital, with a small letter before it.
size_t unspin_find_odd_spacing(const uint8_t *_Nullable text, size_t count, size_t from);

/// The place of the first byte from `from` on by which a protected span may be known, `count` where there is none: `:` `.` `@` `#` `/`
/// `\\` `[` `` ` `` `~`, and the first byte of `un`.
size_t unspin_find_span_mark(const uint8_t *_Nullable text, size_t count, size_t from);

/// How many bytes are `byte`.
size_t unspin_count_byte(const uint8_t *_Nullable text, size_t count, uint8_t byte);

enum { unspin_dimension = 64 };

/// Adds the vector of a word, `step` times, to a sum of vectors. Sums wrap around.
void unspin_vector_add(int32_t *_Nonnull sum, const int8_t *_Nonnull row, int32_t step);

/// What four sums of vectors come to: a − b + c − d, each element in 15 bits, towards zero. Wraps around.
/// - Returns: how many of the result one is.
float unspin_vector_direction(
    int16_t *_Nonnull narrow, const int32_t *_Nonnull a, const int32_t *_Nonnull b, const int32_t *_Nonnull c, const int32_t *_Nonnull d);

/// The dot product.
int32_t unspin_vector_product(const int8_t *_Nonnull row, const int16_t *_Nonnull mean);

/// A word beside a place: its vector, what one of that is, and a weight of each element.
typedef struct {
    const int8_t *_Nonnull row;
    const float *_Nonnull weights;
    float step;
} unspin_neighbour;

/// The sum of what neighbours give, element by element times their weights, in 15 bits.
/// - Returns: what one of them is; 0 where all elements are 0.
float unspin_vector_place(int16_t *_Nonnull narrow, const unspin_neighbour *_Nonnull neighbours, size_t count);

/// The n-grams of one order; what the parts mean is said where `QuotientTable` is.
typedef struct {
    const int16_t *_Nonnull directory;
    const uint8_t *_Nonnull records;
    const float *_Nonnull probabilities;
    const float *_Nonnull backoffs;
    uint64_t count;
    uint64_t key_mask, remainder_mask, probability_mask, backoff_mask;
    uint32_t bucket_bits, record_bits, remainder_bits, probability_bits, word_bits, mix_shift;
} unspin_ngrams;

/// What is known of an n-gram.
typedef struct {
    uint32_t number;
    float log_probability;
    /// Nothing where no longer n-gram continues this one.
    float backoff;
    bool is_found, is_continued;
} unspin_ngram;

/// An n-gram looked up before, in the one slot that its key leads to.
typedef struct {
    uint64_t key;
    unspin_ngram ngram;
} unspin_known_ngram;

/// The key of no n-gram: nothing is looked up.
static const uint64_t unspin_no_ngram = UINT64_MAX;

/// Looks many n-grams up. The misses of the cache overlap: all loads are begun before the first is waited for.
/// - keys: the number of the context in the high half, the word in the low one.
/// - known: 2 to the `known_bits` slots, which are kept up to date; or nothing, where nothing is remembered.
void unspin_ngrams_find(
    const unspin_ngrams *_Nonnull table, unspin_known_ngram *_Nullable known, unsigned known_bits, const uint64_t *_Nullable keys,
    unspin_ngram *_Nullable found, size_t count);

/// Begins to load what is at an address.
static inline void unspin_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }
