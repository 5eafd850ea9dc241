#include "CGumbo.h"

#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>

/// Gumbo frees a tree by recursion, which a deep one would end the stack with: what it allocates is in a list, and is freed by that.
typedef struct allocation {
    struct allocation *previous, *next;
} allocation;

struct unspin_html {
    allocation allocations;
    jmp_buf no_memory;
    const char *source;
    size_t length;
    unspin_html_event *events;
    size_t count, capacity;
};

static void *allocate(void *data, size_t size) {
    unspin_html *document = data;
    allocation *made = malloc(sizeof(allocation) + size);
    if (!made) longjmp(document->no_memory, 1);
    made->previous = &document->allocations;
    made->next = document->allocations.next;
    made->next->previous = made;
    document->allocations.next = made;
    return made + 1;
}

static void deallocate(void *data, void *pointer) {
    (void)data;
    if (!pointer) return;
    allocation *freed = (allocation *)pointer - 1;
    freed->previous->next = freed->next;
    freed->next->previous = freed->previous;
    free(freed);
}

/// Sets the place; none where the piece is not in the source.
static void place(const unspin_html *document, unspin_html_event *event, GumboStringPiece piece) {
    if (!piece.data || piece.data < document->source || piece.data + piece.length > document->source + document->length) return;
    event->start = (size_t)(piece.data - document->source);
    event->end = event->start + piece.length;
}

static void add(unspin_html *document, unspin_html_event event) {
    if (document->count == document->capacity) {
        size_t capacity = document->capacity ? 2 * document->capacity : 256;
        unspin_html_event *events = realloc(document->events, capacity * sizeof *events);
        if (!events) longjmp(document->no_memory, 1);
        document->events = events;
        document->capacity = capacity;
    }
    document->events[document->count++] = event;
}

static void add_text(unspin_html *document, const GumboText *text) {
    unspin_html_event event = {.kind = unspin_html_text, .text = text->text};
    while (text->text[event.count]) event.count++;
    place(document, &event, text->original_text);
    add(document, event);
}

static void add_comment(unspin_html *document, const GumboText *comment) {
    unspin_html_event event = {.kind = unspin_html_comment};
    place(document, &event, comment->original_text);
    add(document, event);
}

static void add_element(unspin_html *document, const GumboNode *node, unspin_html_kind kind) {
    unspin_html_event event = {.kind = kind, .tag = (uint16_t)node->v.element.tag};
    event.is_foreign = node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML;
    place(document, &event, node->v.element.original_tag);
    add(document, event);
}

static const GumboVector *children(const GumboNode *node) {
    return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : &node->v.element.children;
}

/// Without recursion: the way up is that of the parents.
static void walk(unspin_html *document, const GumboNode *root) {
    typedef struct {
        const GumboNode *node;
        unsigned int next;
    } level;
    size_t depth = 0, capacity = 64;
    level *levels = allocate(document, capacity * sizeof *levels);
    levels[depth++] = (level){root, 0};
    while (depth > 0) {
        level *top = &levels[depth - 1];
        if (top->next == children(top->node)->length) {
            if (top->node->type != GUMBO_NODE_DOCUMENT) add_element(document, top->node, unspin_html_leave);
            depth--;
            continue;
        }
        const GumboNode *child = children(top->node)->data[top->next++];
        switch (child->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE: add_text(document, &child->v.text); continue;
        case GUMBO_NODE_COMMENT: add_comment(document, &child->v.text); continue;
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE: break;
        default: continue;
        }
        add_element(document, child, unspin_html_enter);
        if (depth == capacity) {
            level *more = allocate(document, 2 * capacity * sizeof *levels);
            for (size_t index = 0; index < depth; index++) more[index] = levels[index];
            deallocate(document, levels);
            levels = more;
            capacity *= 2;
        }
        levels[depth++] = (level){child, 0};
    }
}

unspin_html *unspin_html_parse(const uint8_t *source, size_t count) {
    unspin_html *document = calloc(1, sizeof *document);
    if (!document) return NULL;
    document->allocations.previous = document->allocations.next = &document->allocations;
    document->source = count ? (const char *)source : "";
    document->length = count;
    if (setjmp(document->no_memory)) {
        unspin_html_free(document);
        return NULL;
    }
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = deallocate;
    options.userdata = document;
    options.max_errors = 0;
    walk(document, gumbo_parse_with_options(&options, document->source, count)->document);
    return document;
}

void unspin_html_free(unspin_html *document) {
    for (allocation *next, *freed = document->allocations.next; freed != &document->allocations; freed = next) {
        next = freed->next;
        free(freed);
    }
    free(document->events);
    free(document);
}

const unspin_html_event *unspin_html_events(const unspin_html *document) { return document->events; }
size_t unspin_html_event_count(const unspin_html *document) { return document->count; }

const uint16_t unspin_html_tag_count = GUMBO_TAG_LAST;
const char *unspin_html_tag_name(uint16_t tag) { return gumbo_normalized_tagname((GumboTag)tag); }
