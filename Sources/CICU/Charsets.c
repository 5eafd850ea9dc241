#include "CICU.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

CICUDetector *cicu_openDetector(CICUStatus *status) { return (CICUDetector *)ucsdet_open((UErrorCode *)status); }

void cicu_closeDetector(CICUDetector *detector) { ucsdet_close((UCharsetDetector *)detector); }

void cicu_setDetectorText(CICUDetector *detector, const char *bytes, int32_t count, CICUStatus *status) {
    ucsdet_setText((UCharsetDetector *)detector, bytes, count, (UErrorCode *)status);
}

const CICUMatch **cicu_detectAll(CICUDetector *detector, int32_t *count, CICUStatus *status) {
    return (const CICUMatch **)ucsdet_detectAll((UCharsetDetector *)detector, count, (UErrorCode *)status);
}

const char *cicu_matchName(const CICUMatch *match, CICUStatus *status) {
    return ucsdet_getName((const UCharsetMatch *)match, (UErrorCode *)status);
}

int32_t cicu_matchConfidence(const CICUMatch *match, CICUStatus *status) {
    return ucsdet_getConfidence((const UCharsetMatch *)match, (UErrorCode *)status);
}

CICUConverter *cicu_openConverter(const char *name, CICUStatus *status) {
    UErrorCode *code = (UErrorCode *)status;
    UConverter *converter = ucnv_open(name, code);
    if (U_FAILURE(*code)) return NULL;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, code);
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, code);
    ucnv_setFallback(converter, false);
    return (CICUConverter *)converter;
}

void cicu_closeConverter(CICUConverter *converter) { ucnv_close((UConverter *)converter); }

void cicu_resetConverter(CICUConverter *converter) { ucnv_reset((UConverter *)converter); }

bool cicu_isStateful(const CICUConverter *converter) {
    switch (ucnv_getType((const UConverter *)converter)) {
    case UCNV_SBCS:
    case UCNV_DBCS:
    case UCNV_MBCS:
    case UCNV_LATIN_1:
    case UCNV_US_ASCII:
    case UCNV_UTF8:
    case UCNV_CESU8:
    case UCNV_UTF16_BigEndian:
    case UCNV_UTF16_LittleEndian:
    case UCNV_UTF32_BigEndian:
    case UCNV_UTF32_LittleEndian: return false;
    default: return true;
    }
}

const char *cicu_converterName(const CICUConverter *converter, CICUStatus *status) {
    return ucnv_getName((const UConverter *)converter, (UErrorCode *)status);
}

enum CICUConversion cicu_toUnicode(
    CICUConverter *converter, uint16_t **target, const uint16_t *targetLimit, const char **source, const char *sourceLimit,
    int32_t *offsets, CICUStatus *status) {
    ucnv_toUnicode(
        (UConverter *)converter, target, targetLimit, source, sourceLimit, offsets, true, (UErrorCode *)status);
    switch ((UErrorCode)*status) {
    case U_BUFFER_OVERFLOW_ERROR: return CICUConversionFull;
    case U_ILLEGAL_CHAR_FOUND:
    case U_INVALID_CHAR_FOUND:
    case U_TRUNCATED_CHAR_FOUND: return CICUConversionInvalid;
    default: return U_FAILURE((UErrorCode)*status) ? CICUConversionFailed : CICUConversionDone;
    }
}

void cicu_fromUnicode(
    CICUConverter *converter, char **target, const char *targetLimit, const uint16_t **source, const uint16_t *sourceLimit,
    CICUStatus *status) {
    ucnv_fromUnicode(
        (UConverter *)converter, target, targetLimit, source, sourceLimit, NULL, true, (UErrorCode *)status);
}

int32_t cicu_invalidCount(const CICUConverter *converter) {
    char bytes[32];
    int8_t count = sizeof bytes;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars((const UConverter *)converter, bytes, &count, &status);
    return U_FAILURE(status) || count < 1 ? 1 : count;
}
