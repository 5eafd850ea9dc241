#include "CICU.h"

#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

const CICUNormalizer *cicu_composer(CICUStatus *status) {
    return (const CICUNormalizer *)unorm2_getNFCInstance((UErrorCode *)status);
}

int32_t cicu_normalize(
    const CICUNormalizer *normalizer, const uint16_t *text, int32_t count, uint16_t *output, int32_t capacity,
    CICUStatus *status) {
    return unorm2_normalize((const UNormalizer2 *)normalizer, text, count, output, capacity, (UErrorCode *)status);
}

bool cicu_hasBoundaryBefore(const CICUNormalizer *normalizer, int32_t scalar) {
    return unorm2_hasBoundaryBefore((const UNormalizer2 *)normalizer, scalar);
}

bool cicu_mayBeComposed(int32_t scalar) { return u_getIntPropertyValue(scalar, UCHAR_NFC_QUICK_CHECK) != UNORM_NO; }

CICUCaseMap *cicu_openCaseMap(CICUStatus *status) {
    return (CICUCaseMap *)ucasemap_open("", U_FOLD_CASE_DEFAULT, (UErrorCode *)status);
}

void cicu_closeCaseMap(CICUCaseMap *map) { ucasemap_close((UCaseMap *)map); }

int32_t cicu_foldCase(
    const CICUCaseMap *map, char *output, int32_t capacity, const char *text, int32_t count, CICUStatus *status) {
    return ucasemap_utf8FoldCase((const UCaseMap *)map, output, capacity, text, count, (UErrorCode *)status);
}
