// The tree of an HTML5 document by Gumbo, as a flat list of events in the order of the tree.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef enum : uint8_t {
    unspin_html_enter,
    unspin_html_leave,
    unspin_html_text,
    unspin_html_comment,
} unspin_html_kind;

typedef struct {
    /// Half-open byte range of the source: of the text, of the comment, or of the element's start tag. Empty where the parser made it up.
    size_t start, end;
    /// The text after its character references are read, UTF-8; valid as long as the document.
    const char *text;
    size_t count;
    /// A number below `unspin_html_tag_count`.
    uint16_t tag;
    /// An element of SVG or MathML.
    uint8_t is_foreign;
    unspin_html_kind kind;
} unspin_html_event;

typedef struct unspin_html unspin_html;

/// NULL where there is no memory. The source must live as long as the document. `count` is less than 4 GiB.
unspin_html *unspin_html_parse(const uint8_t *source, size_t count);
void unspin_html_free(unspin_html *document);
const unspin_html_event *unspin_html_events(const unspin_html *document);
size_t unspin_html_event_count(const unspin_html *document);

extern const uint16_t unspin_html_tag_count;
/// In small letters; "" for one that HTML does not know.
const char *unspin_html_tag_name(uint16_t tag);
