#include "CMD4C.h"

#include <md4c.h>
#include <stdlib.h>

typedef struct {
    unspin_markdown parsed;
    size_t capacity;
    const char *source;
    size_t length;
    /// Whether the innermost block is one of code or HTML, which is no text.
    int is_verbatim;
} state;

static int add(state *state, unspin_markdown_kind kind, const char *text, size_t size) {
    if (state->parsed.count == state->capacity) {
        size_t capacity = state->capacity ? 2 * state->capacity : 64;
        unspin_markdown_event *events = realloc(state->parsed.events, capacity * sizeof *events);
        if (!events) return -1;
        state->parsed.events = events;
        state->capacity = capacity;
    }
    unspin_markdown_event event = {UNSPIN_MARKDOWN_NOWHERE, UNSPIN_MARKDOWN_NOWHERE, kind};
    if (text && text >= state->source && text + size <= state->source + state->length) {
        event.start = (size_t)(text - state->source);
        event.end = event.start + size;
    }
    state->parsed.events[state->parsed.count++] = event;
    return 0;
}

static int is_verbatim(MD_BLOCKTYPE type) { return type == MD_BLOCK_CODE || type == MD_BLOCK_HTML; }

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data) {
    (void)detail;
    ((state *)data)->is_verbatim = is_verbatim(type);
    return add(data, unspin_markdown_block, NULL, 0);
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data) {
    (void)type, (void)detail;
    ((state *)data)->is_verbatim = 0;
    return add(data, unspin_markdown_block, NULL, 0);
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data) {
    (void)detail;
    return type == MD_SPAN_IMG ? add(data, unspin_markdown_image_start, NULL, 0) : 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *data) {
    (void)detail;
    return type == MD_SPAN_IMG ? add(data, unspin_markdown_image_end, NULL, 0) : 0;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
    if (((state *)data)->is_verbatim) return type == MD_TEXT_HTML ? add(data, unspin_markdown_html_block, text, size) : 0;
    switch (type) {
    case MD_TEXT_NORMAL: return add(data, unspin_markdown_text, text, size);
    case MD_TEXT_ENTITY: return add(data, unspin_markdown_entity, text, size);
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR: return add(data, unspin_markdown_break, NULL, 0);
    case MD_TEXT_HTML: return add(data, unspin_markdown_html, text, size);
    case MD_TEXT_NULLCHAR:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH: return add(data, unspin_markdown_code, text, size);
    }
    return 0;
}

unspin_markdown unspin_markdown_parse(const uint8_t *source, size_t count) {
    state state = {{NULL, 0, 0}, 0, (const char *)source, count, 0};
    MD_PARSER parser = {0, MD_DIALECT_GITHUB, enter_block, leave_block, enter_span, leave_span, text, NULL, NULL};
    state.parsed.is_complete = md_parse(count ? (const char *)source : "", (MD_SIZE)count, &parser, &state) == 0;
    return state.parsed;
}

void unspin_markdown_free(unspin_markdown parsed) { free(parsed.events); }
