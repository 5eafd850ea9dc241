// One TOML document as a list of its values, each with its place in the source.
// toml++ is C++; this is all that Swift sees of it.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum : uint8_t {
    unspin_toml_table,
    unspin_toml_array,
    unspin_toml_string,
    unspin_toml_integer,
    unspin_toml_float,
    unspin_toml_boolean,
    /// A date or a time.
    unspin_toml_date,
} unspin_toml_kind;

typedef struct {
    unspin_toml_kind kind;
    /// The index of the table or array that holds it; the root holds itself.
    size_t parent;
    /// Nothing for the root and for elements of an array.
    const char *key;
    size_t key_length;
    /// Of a string.
    const char *text;
    size_t text_length;
    /// Of an integer or a float.
    double number;
    bool boolean;
    /// Of the key, or of the element; from 1, columns in code points.
    uint32_t line, column;
} unspin_toml_node;

typedef struct unspin_toml_document unspin_toml_document;

/// Reads one document (TOML 1.0). NULL when there is no memory. Linear.
unspin_toml_document *unspin_toml_parse(const char *bytes, size_t count);
void unspin_toml_close(unspin_toml_document *document);

/// The values, each behind the one that holds it and in the order of the source; the first is the root.
/// None where the document is not TOML. Valid until the document is closed.
const unspin_toml_node *unspin_toml_nodes(const unspin_toml_document *document, size_t *count);

/// What is wrong and where; NULL where nothing is. Valid until the document is closed.
const char *unspin_toml_error(const unspin_toml_document *document, uint32_t *line, uint32_t *column);

#ifdef __cplusplus
}
#endif
