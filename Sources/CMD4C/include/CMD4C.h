// The structure of a CommonMark document (with GitHub's tables, strikethrough, task lists and bare addresses) by MD4C, as a flat list
// of events in the order of the source. MD4C hands out pointers into the source: places are exact, not searched for.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef enum : uint8_t {
    /// A block begins or ends.
    unspin_markdown_block,
    /// Text as it stands in the source.
    unspin_markdown_text,
    /// A character reference (`&nbsp;`) as it stands in the source.
    unspin_markdown_entity,
    /// A line break; it has no place of its own.
    unspin_markdown_break,
    /// Code within a line; a line break in it has no place.
    unspin_markdown_code,
    /// A tag or comment of HTML within a line.
    unspin_markdown_html,
    /// A stretch of a block of HTML.
    unspin_markdown_html_block,
    /// What the description of an image has is between these.
    unspin_markdown_image_start,
    unspin_markdown_image_end,
} unspin_markdown_kind;

/// No place in the source.
#define UNSPIN_MARKDOWN_NOWHERE SIZE_MAX

typedef struct {
    /// Half-open byte range of the source.
    size_t start, end;
    unspin_markdown_kind kind;
} unspin_markdown_event;

typedef struct {
    /// To be freed by the caller; NULL where `count` is 0.
    unspin_markdown_event *events;
    size_t count;
    /// 0 where there was no memory.
    int is_complete;
} unspin_markdown;

/// `count` is less than 4 GiB.
unspin_markdown unspin_markdown_parse(const uint8_t *source, size_t count);
void unspin_markdown_free(unspin_markdown parsed);
