#include "CICU.h"

#include <unicode/uspoof.h>

CICUSpoofChecker *cicu_openSpoofChecker(CICUStatus *status) {
    return (CICUSpoofChecker *)uspoof_open((UErrorCode *)status);
}

void cicu_closeSpoofChecker(CICUSpoofChecker *checker) { uspoof_close((USpoofChecker *)checker); }

int32_t cicu_skeleton(
    const CICUSpoofChecker *checker, const char *text, int32_t count, char *output, int32_t capacity, CICUStatus *status) {
    return uspoof_getSkeletonUTF8((const USpoofChecker *)checker, 0, text, count, output, capacity, (UErrorCode *)status);
}
