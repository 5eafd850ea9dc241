// One JSON text at a time, checked in full, its outermost members by their place in the source.
// simdjson is C++; this is all that Swift sees of it.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum : uint8_t {
    unspin_json_null,
    unspin_json_boolean,
    unspin_json_number,
    unspin_json_string,
    unspin_json_array,
    unspin_json_object,
} unspin_json_kind;

/// Half-open byte ranges in the parsed text. A string's range includes its quotation marks.
typedef struct {
    size_t key_start, key_end;
    size_t value_start, value_end;
    unspin_json_kind kind;
} unspin_json_member;

typedef struct unspin_json_parser unspin_json_parser;

typedef enum : uint8_t {
    /// Read in full.
    unspin_json_ok,
    /// Not JSON.
    unspin_json_broken,
    /// JSON, but neither an object nor an array.
    unspin_json_scalar,
    /// No memory left.
    unspin_json_no_memory,
} unspin_json_status;

typedef struct {
    unspin_json_status status;
    /// Whether the outermost value is an object; its members have keys. An array's have none.
    unspin_json_kind kind;
    /// Valid until the next call.
    const unspin_json_member *members;
    size_t count;
} unspin_json_result;

/// NULL when there is no memory.
unspin_json_parser *unspin_json_open(void);
void unspin_json_close(unspin_json_parser *parser);

/// Reads one JSON text (RFC 8259, duplicate keys and numbers of any size included). Linear.
unspin_json_result unspin_json_parse(unspin_json_parser *parser, const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif
