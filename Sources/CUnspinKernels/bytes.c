#include "CUnspinKernels.h"

#include <stdbool.h>
#include <string.h>

// Compilers turn the inner loops, of a fixed length and without a way out, into vectors.
enum { block = 64 };

static inline bool is_letter(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }
static inline bool is_capital(uint8_t byte) { return (uint8_t)(byte - 'A') < 26; }
static inline bool is_small(uint8_t byte) { return (uint8_t)(byte - 'a') < 26; }

size_t unspin_find_at_least(const uint8_t *text, size_t count, size_t from, uint8_t low) {
    for (; from + block <= count; from += block) {
        uint8_t highest = 0;
        for (int i = 0; i < block; i++) highest = text[from + i] > highest ? text[from + i] : highest;
        if (highest >= low) break;
    }
    while (from < count && text[from] < low) from++;
    return from;
}

size_t unspin_find_byte(const uint8_t *text, size_t count, size_t from, uint8_t byte) {
    if (from >= count) return count;
    const uint8_t *found = memchr(text + from, byte, count - from);
    return found ? (size_t)(found - text) : count;
}

static inline uint8_t is_odd(uint8_t before, uint8_t mark, uint8_t behind) {
    uint8_t ends = (mark == '.') | (mark == '!') | (mark == '?');
    uint8_t is_mark = ends | (mark == ',') | (mark == ';');
    uint8_t misses = is_small(before) & (((mark == ',') & is_letter(behind)) | (ends & is_capital(behind)));
    return (is_mark & (before == ' ')) | misses;
}

size_t unspin_find_odd_spacing(const uint8_t *text, size_t count, size_t from) {
    if (from >= count) return count;
    // Beyond both ends of a text there is a space.
    if (from == 0) {
        if (is_odd(' ', text[0], count > 1 ? text[1] : ' ')) return 0;
        from = 1;
    }
    for (; from + block + 1 <= count; from += block) {
        const uint8_t *at = text + from;
        uint8_t any = 0;
        for (int i = 0; i < block; i++) any |= is_odd(at[i - 1], at[i], at[i + 1]);
        if (any) break;
    }
    while (from < count && !is_odd(text[from - 1], text[from], from + 1 < count ? text[from + 1] : ' ')) from++;
    return from;
}

size_t unspin_find_span_mark(const uint8_t *text, size_t count, size_t from) {
    static const bool marks[256] = {
        [':'] = true, ['.'] = true, ['@'] = true, ['#'] = true, ['/'] = true, ['\\'] = true, ['['] = true, ['`'] = true, ['~'] = true,
        ['u'] = true,
    };
    for (; from < count; from++) {
        if (marks[text[from]] && (text[from] != 'u' || (from + 1 < count && text[from + 1] == 'n'))) return from;
    }
    return count;
}

size_t unspin_count_byte(const uint8_t *text, size_t count, uint8_t byte) {
    size_t total = 0, at = 0;
    for (; at + block <= count; at += block) {
        uint8_t found = 0;
        for (int i = 0; i < block; i++) found += text[at + i] == byte;
        total += found;
    }
    for (; at < count; at++) total += text[at] == byte;
    return total;
}
