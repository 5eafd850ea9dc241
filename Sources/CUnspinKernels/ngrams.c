#include "CUnspinKernels.h"

#include <string.h>

enum { batch = 64 };

static inline uint64_t slot_of(uint64_t key, unsigned known_bits) {
    return (key ^ key >> 29) * 0x9E3779B97F4A7C15u >> (64 - known_bits);
}

static inline uint64_t mix(const unspin_ngrams *table, uint64_t key) {
    uint64_t mixed = key ^ key >> table->mix_shift;
    mixed = mixed * 0x9E3779B97F4A7C15u & table->key_mask;
    mixed ^= mixed >> table->mix_shift;
    mixed = mixed * 0xD6E8FEB86659FD93u & table->key_mask;
    return mixed ^ mixed >> table->mix_shift;
}

// Within the table whatever the directory says: it is not read through before.
static inline uint64_t start_of(const unspin_ngrams *table, uint64_t bucket) {
    uint64_t start = (bucket * table->count >> table->bucket_bits) + (uint64_t)(int64_t)table->directory[bucket];
    return start < table->count ? start : table->count;
}

static inline const uint8_t *place_of(const unspin_ngrams *table, uint64_t number) {
    return table->records + (number * table->record_bits >> 3);
}

static inline uint64_t record_of(const unspin_ngrams *table, uint64_t number) {
    uint64_t word;
    memcpy(&word, place_of(table, number), sizeof word);
    return word >> (number * table->record_bits & 7);
}

static inline unspin_ngram search(const unspin_ngrams *table, uint64_t number, uint64_t end, uint64_t remainder) {
    unspin_ngram ngram = {0};
    for (; number < end; number++) {
        uint64_t record = record_of(table, number), candidate = record & table->remainder_mask;
        if (candidate < remainder) continue;
        if (candidate > remainder) break;
        uint64_t codes = record >> table->remainder_bits, backoff = codes >> table->probability_bits & table->backoff_mask;
        ngram.number = (uint32_t)number;
        ngram.log_probability = table->probabilities[codes & table->probability_mask];
        ngram.is_found = true;
        ngram.is_continued = backoff != 0;
        if (backoff) ngram.backoff = table->backoffs[backoff];
        break;
    }
    return ngram;
}

// A batch, in steps that each ask for the memory that the next one reads. Remembers where there is a memory: inlined with and without.
static inline __attribute__((always_inline)) void find_batch(
    const unspin_ngrams *table, unspin_known_ngram *known, unsigned known_bits, const uint64_t *keys, unspin_ngram *found, size_t count) {
    struct { unspin_known_ngram *slot; uint64_t bucket, remainder, start, end; size_t place; } asked[batch];
    size_t left = 0;
    for (size_t i = 0; !known && i < count; i++) asked[left++].place = i;
    if (known) for (size_t i = 0; i < count; i++) __builtin_prefetch(known + slot_of(keys[i], known_bits));
    for (size_t i = 0; known && i < count; i++) {
        unspin_known_ngram *slot = known + slot_of(keys[i], known_bits);
        // Noted in any case, and kept where it is not known: that is hard to foretell, so no branch hangs on it.
        found[i] = slot->ngram;
        asked[left].slot = slot;
        asked[left].place = i;
        left += slot->key != keys[i];
    }
    size_t wanted = 0;
    for (size_t j = 0; j < left; j++) {
        uint64_t key = keys[asked[j].place];
        if (key == unspin_no_ngram) {
            found[asked[j].place] = (unspin_ngram){0};
            continue;
        }
        uint64_t mixed = mix(table, key >> 32 << table->word_bits | (uint32_t)key);
        if (known) asked[wanted].slot = asked[j].slot;
        asked[wanted].place = asked[j].place;
        asked[wanted].bucket = mixed >> table->remainder_bits;
        asked[wanted].remainder = mixed & table->remainder_mask;
        __builtin_prefetch(table->directory + asked[wanted].bucket);
        wanted++;
    }
    for (size_t j = 0; j < wanted; j++) {
        asked[j].start = start_of(table, asked[j].bucket);
        asked[j].end = start_of(table, asked[j].bucket + 1);
        __builtin_prefetch(place_of(table, asked[j].start));
    }
    for (size_t j = 0; j < wanted; j++) {
        unspin_ngram ngram = search(table, asked[j].start, asked[j].end, asked[j].remainder);
        found[asked[j].place] = ngram;
        if (known) *asked[j].slot = (unspin_known_ngram){keys[asked[j].place], ngram};
    }
}

void unspin_ngrams_find(
    const unspin_ngrams *table, unspin_known_ngram *known, unsigned known_bits, const uint64_t *keys, unspin_ngram *found, size_t count) {
    for (size_t start = 0; start < count; start += batch) {
        size_t size = count - start < batch ? count - start : batch;
        if (known) {
            find_batch(table, known, known_bits, keys + start, found + start, size);
        } else {
            find_batch(table, NULL, 0, keys + start, found + start, size);
        }
    }
}
