#include "CUnspinGate.h"

#include <stdbool.h>
#include <string.h>

#include "lanes.h"

// A word of more bytes is known by its first sixteen.
enum { word_bytes = 16, block = 64 };

typedef struct { uint64_t low, high; } word_bits;

static inline uint64_t key_of(word_bits word) {
    uint64_t key = (word.low ^ 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;
    key ^= (word.high ^ (key >> 32)) * 0xC2B2AE3D27D4EB4Fu;
    return key ^ (key >> 29);
}

static inline uint64_t pair_of(uint64_t first, uint64_t second) {
    uint64_t pair = (first ^ (second << 31 | second >> 33)) * 0x9FB21C651E98DF25u;
    pair ^= pair >> 32;
    return pair * 0xD6E8FEB86659FD93u;
}

// Of a word at least sixteen bytes from the end of what may be read.
static inline word_bits load_word(const uint8_t *word, size_t count) {
    word_bits bits;
    memcpy(&bits, word, word_bytes);
    const uint64_t fold = 0x2020202020202020u;
    // All bytes below the count; a shift by 64 would mean no shift at all.
    uint64_t low = count >= 8 ? ~0ull : ~0ull >> 1 >> (63 - 8 * count);
    uint64_t high = count >= 16 ? ~0ull : count <= 8 ? 0 : ~0ull >> 1 >> (63 - 8 * (count - 8));
    bits.low = (bits.low | fold) & low;
    bits.high = (bits.high | fold) & high;
    return bits;
}

uint64_t unspin_gate_word(const uint8_t *word, size_t count) {
    uint8_t padded[word_bytes] = {0};
    memcpy(padded, word, count < word_bytes ? count : word_bytes);
    return key_of(load_word(padded, count));
}

uint64_t unspin_gate_pair(uint64_t first, uint64_t second) { return pair_of(first, second); }

// Twelve bits by which a pair is known in its bucket; zero is an empty place.
static inline uint16_t mark_of(uint64_t pair) {
    uint16_t mark = (uint16_t)((pair >> 8 & 0xFFF) << 4);
    return mark ? mark : 0x10;
}

typedef struct {
    const uint8_t *text;
    size_t count;
    const uint16_t *table;
    unsigned shift;
    unspin_gate_sight sight;
    uint64_t previous;
    size_t previous_end;
    bool has_previous;
    // Pairs whose buckets are on their way from memory: they are looked up a block later.
    uint64_t waiting[block];
    unsigned waiting_count, due_count;
    uint64_t seen[(1 << UNSPIN_GATE_SEEN_BITS) / 64];
} walk;

static inline void look_up(walk *walk, uint64_t pair) {
    const uint16_t *bucket = walk->table + (pair >> walk->shift) * 4;
    uint16_t value = value_in_bucket(bucket, mark_of(pair));
    if (!value) return;
    uint64_t place = pair >> 20 & ((1 << UNSPIN_GATE_SEEN_BITS) - 1);
    uint64_t bit = 1ull << (place & 63);
    if (walk->seen[place >> 6] & bit) return;
    walk->seen[place >> 6] |= bit;
    walk->sight.score += value;
}

// Looks up the pairs of the block before, and lets those of this one wait.
static inline void look_up_due(walk *walk) {
    for (unsigned i = 0; i < walk->due_count; i++) look_up(walk, walk->waiting[i]);
    walk->waiting_count -= walk->due_count;
    memmove(walk->waiting, walk->waiting + walk->due_count, walk->waiting_count * sizeof walk->waiting[0]);
    walk->due_count = walk->waiting_count;
}

static inline void visit(walk *walk, size_t start, size_t end) {
    const uint8_t *word = walk->text + start;
    uint64_t key = start + word_bytes <= walk->count ? key_of(load_word(word, end - start)) : unspin_gate_word(word, end - start);
    size_t gap = start - walk->previous_end;
    bool joins = walk->has_previous && (gap == 1 || (gap == 3 && walk->text[start - 3] == 0xE2));
    // Halves of contractions and numbers are no words of their own.
    bool is_half = joins && (walk->text[start - 1] == '\'' || (gap == 3 && walk->text[start - 1] == 0x99));
    walk->sight.words += !is_half && (uint8_t)(word[0] - '0') > 9;
    if (joins) {
        uint64_t pair = pair_of(walk->previous, key);
        __builtin_prefetch(walk->table + (pair >> walk->shift) * 4);
        walk->waiting[walk->waiting_count++] = pair;
    }
    walk->previous = key;
    walk->previous_end = end;
    walk->has_previous = true;
}

// What a block leaves for the next one: masks of its last bytes, at the top.
typedef struct {
    uint64_t words, spaces, lowers, wordish, punctuation;
    bool in_word;
    size_t start;
} edge;

// Which of the bytes beyond ASCII belong to no word: the three of E2 80 xx, general punctuation. Bytes that composition, look-alike
// letters or invisible characters may be about are reported: C2 AD, whatever starts with CC or more, but not E2 80 90 to E2 80 A7,
// dashes and quotation marks.
static inline uint64_t punctuation(lanes l, const uint8_t *at, edge *edge, uint32_t *is_rough) {
    lanes next = load(at + 1), third = load(at + 2);
    uint64_t start = equal(l, 0xE2) & equal(next, 0x80);
    uint64_t plain = start & within(third, 0x90, 0xA7);
    uint64_t odd = (within(l, 0xCC, 0xFF) & ~plain) | (equal(l, 0xC2) & equal(next, 0xAD));
    *is_rough |= odd != 0;
    uint64_t mask = start | start << 1 | start << 2 | edge->punctuation;
    edge->punctuation = start >> 63 | start >> 62;
    return mask;
}

// Whether rules of spacing or braces may have something to change. A stray space stands before a mark and white space behind it;
// a missing one has a word of three letters before the mark and a letter, or after a stop a capital, behind it.
static inline uint32_t is_rough(lanes l, uint64_t letters, uint64_t high, uint64_t spaces, uint8_t behind, edge *edge) {
    uint64_t commas = equal(l, ',');
    uint64_t stops = equal(l, '.') | equal(l, '!') | equal(l, '?');
    uint64_t capitals = within(l, 'A', 'Z');
    uint64_t lowers = letters & ~capitals;
    uint64_t wordish = letters | high | equal(l, '\'');
    uint64_t behind_space = (spaces | high) >> 1 | (uint64_t)(behind <= ' ' || behind >= 0x80) << 63;
    uint64_t behind_letter = letters >> 1 | (uint64_t)((uint8_t)((behind | 0x20) - 'a') < 26) << 63;
    uint64_t behind_capital = capitals >> 1 | (uint64_t)((uint8_t)(behind - 'A') < 26) << 63;
    uint64_t blank = equal(l, ' ');
    uint64_t stray = (commas | stops | equal(l, ';')) & (blank << 1 | edge->spaces >> 63) & behind_space;
    uint64_t before = (lowers << 1 | edge->lowers >> 63) & (wordish << 2 | edge->wordish >> 62) & (wordish << 3 | edge->wordish >> 61);
    uint64_t missing = ((commas & behind_letter) | (stops & behind_capital)) & before;
    edge->spaces = blank;
    edge->lowers = lowers;
    edge->wordish = wordish;
    return (stray | missing | equal(l, '{')) != 0;
}

// One block that starts at `at` in memory and at `base` in the text; two more bytes may be read, `behind` is the first of them.
static inline void walk_block(walk *walk, edge *edge, const uint8_t *at, size_t base) {
    lanes l = load(at);
    uint64_t letters = folded_within(l, 'a', 'z');
    uint64_t spaces = equal(l, ' ') | within(l, 9, 13);
    uint64_t high = beyond_ascii(l);
    uint64_t words = letters | within(l, '0', '9') | equal(l, '_');
    if (high | edge->punctuation) words |= high & ~punctuation(l, at, edge, &walk->sight.is_rough);
    walk->sight.is_rough |= is_rough(l, letters, high, spaces, at[block], edge);

    uint64_t shifted = words << 1 | edge->words >> 63;
    uint64_t starts = words & ~shifted, ends = shifted & ~words;
    while (ends) {
        size_t end = base + (size_t)__builtin_ctzll(ends);
        ends &= ends - 1;
        if (!edge->in_word) {
            edge->start = base + (size_t)__builtin_ctzll(starts);
            starts &= starts - 1;
        }
        edge->in_word = false;
        visit(walk, edge->start, end);
    }
    if (starts) {
        edge->start = base + (size_t)__builtin_ctzll(starts);
        edge->in_word = true;
    }
    edge->words = words;
    look_up_due(walk);
}

unspin_gate_sight unspin_gate_scan(const uint8_t *text, size_t count, const uint16_t *table, unsigned bucket_bits) {
    walk walk = {.text = text, .count = count, .table = table, .shift = 64 - bucket_bits};
    edge edge = {0};
    size_t base = 0;
    for (; base + block + 2 <= count; base += block) walk_block(&walk, &edge, text + base, base);
    // What is left, and white space behind it that ends the last word.
    for (; base <= count; base += block) {
        uint8_t last[block + 2];
        memset(last, ' ', sizeof last);
        size_t left = count - base;
        memcpy(last, text + base, left < sizeof last ? left : sizeof last);
        walk_block(&walk, &edge, last, base);
    }
    look_up_due(&walk);
    look_up_due(&walk);
    return walk.sight;
}
