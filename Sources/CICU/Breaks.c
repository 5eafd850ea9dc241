#include "CICU.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct CICUBreaks {
    UBreakIterator *iterator;
    // Reused from text to text.
    UText *text;
};

CICUBreaks *cicu_openBreaks(enum CICUBreakKind kind, CICUStatus *status) {
    CICUBreaks *breaks = calloc(1, sizeof(CICUBreaks));
    if (breaks == NULL) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    UBreakIteratorType type = kind == CICUBreakKindWord ? UBRK_WORD : UBRK_SENTENCE;
    breaks->iterator = ubrk_open(type, "en", NULL, 0, (UErrorCode *)status);
    if (U_SUCCESS((UErrorCode)*status)) return breaks;
    free(breaks);
    return NULL;
}

void cicu_closeBreaks(CICUBreaks *breaks) {
    ubrk_close(breaks->iterator);
    utext_close(breaks->text);
    free(breaks);
}

void cicu_startBreaks(CICUBreaks *breaks, const char *bytes, int64_t count, CICUStatus *status) {
    breaks->text = utext_openUTF8(breaks->text, bytes, count, (UErrorCode *)status);
    ubrk_setUText(breaks->iterator, breaks->text, (UErrorCode *)status);
    if (U_SUCCESS((UErrorCode)*status)) ubrk_first(breaks->iterator);
}

static enum CICUSegment segment(int32_t ruleStatus) {
    if (ruleStatus < UBRK_WORD_NUMBER) return CICUSegmentOther;
    return ruleStatus < UBRK_WORD_LETTER ? CICUSegmentNumber : CICUSegmentWord;
}

int32_t cicu_nextBreaks(CICUBreaks *breaks, int32_t *ends, enum CICUSegment *segments, int32_t capacity) {
    int32_t count = 0;
    while (count < capacity) {
        int32_t end = ubrk_next(breaks->iterator);
        if (end == UBRK_DONE) break;
        ends[count] = end;
        segments[count] = segment(ubrk_getRuleStatus(breaks->iterator));
        count++;
    }
    return count;
}
