// Plain names for the ICU functions that UnspinICU calls.
//
// ICU's headers rename every function by macro to carry its version (`ubrk_open` becomes `ubrk_open_72`). Swift cannot
// see macros, and writing the suffixed name would tie the package to one version. Inline wrappers have the macros expanded
// by the C compiler, whatever version is installed (67 or later).
#pragma once

#include <stdint.h>
#include <unicode/ubrk.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

// Errors and version

static inline const char *cicu_errorName(UErrorCode code) { return u_errorName(code); }

static inline void cicu_version(uint8_t version[4]) { u_getVersion(version); }

// Properties of scalars

static inline int32_t cicu_property(UChar32 scalar, UProperty property) { return u_getIntPropertyValue(scalar, property); }

static inline UScriptCode cicu_script(UChar32 scalar, UErrorCode *status) { return uscript_getScript(scalar, status); }

// Text over UTF-8 and break iterators

static inline UText *cicu_openUTF8(UText *reused, const char *bytes, int64_t count, UErrorCode *status) {
    return utext_openUTF8(reused, bytes, count, status);
}

static inline void cicu_closeText(UText *text) { utext_close(text); }

static inline UBreakIterator *cicu_openBreaks(UBreakIteratorType type, const char *locale, UErrorCode *status) {
    return ubrk_open(type, locale, NULL, 0, status);
}

static inline void cicu_closeBreaks(UBreakIterator *breaks) { ubrk_close(breaks); }

static inline void cicu_setBreakText(UBreakIterator *breaks, UText *text, UErrorCode *status) {
    ubrk_setUText(breaks, text, status);
}

static inline int32_t cicu_firstBreak(UBreakIterator *breaks) { return ubrk_first(breaks); }

static inline int32_t cicu_nextBreak(UBreakIterator *breaks) { return ubrk_next(breaks); }

static inline int32_t cicu_breakStatus(UBreakIterator *breaks) { return ubrk_getRuleStatus(breaks); }

// Normalisation and case

static inline const UNormalizer2 *cicu_composer(UErrorCode *status) { return unorm2_getNFCInstance(status); }

static inline int32_t cicu_normalize(
    const UNormalizer2 *normalizer, const UChar *text, int32_t count, UChar *output, int32_t capacity,
    UErrorCode *status) {
    return unorm2_normalize(normalizer, text, count, output, capacity, status);
}

static inline UBool cicu_hasBoundaryBefore(const UNormalizer2 *normalizer, UChar32 scalar) {
    return unorm2_hasBoundaryBefore(normalizer, scalar);
}

static inline UCaseMap *cicu_openCaseMap(const char *locale, UErrorCode *status) {
    return ucasemap_open(locale, U_FOLD_CASE_DEFAULT, status);
}

static inline void cicu_closeCaseMap(UCaseMap *map) { ucasemap_close(map); }

static inline int32_t cicu_foldCase(
    const UCaseMap *map, char *output, int32_t capacity, const char *text, int32_t count, UErrorCode *status) {
    return ucasemap_utf8FoldCase(map, output, capacity, text, count, status);
}

// Charsets

static inline UCharsetDetector *cicu_openDetector(UErrorCode *status) { return ucsdet_open(status); }

static inline void cicu_closeDetector(UCharsetDetector *detector) { ucsdet_close(detector); }

static inline void cicu_setDetectorText(
    UCharsetDetector *detector, const char *bytes, int32_t count, UErrorCode *status) {
    ucsdet_setText(detector, bytes, count, status);
}

static inline const UCharsetMatch **cicu_detectAll(UCharsetDetector *detector, int32_t *count, UErrorCode *status) {
    return ucsdet_detectAll(detector, count, status);
}

static inline const char *cicu_matchName(const UCharsetMatch *match, UErrorCode *status) {
    return ucsdet_getName(match, status);
}

static inline int32_t cicu_matchConfidence(const UCharsetMatch *match, UErrorCode *status) {
    return ucsdet_getConfidence(match, status);
}

static inline UConverter *cicu_openConverter(const char *name, UErrorCode *status) {
    UConverter *converter = ucnv_open(name, status);
    if (U_FAILURE(*status)) return converter;
    // Stop at what cannot be converted: a substitute would change the text behind the caller's back.
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, status);
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, status);
    ucnv_setFallback(converter, 0);
    return converter;
}

static inline void cicu_closeConverter(UConverter *converter) { ucnv_close(converter); }

static inline void cicu_resetConverter(UConverter *converter) { ucnv_reset(converter); }

static inline UConverterType cicu_converterType(const UConverter *converter) { return ucnv_getType(converter); }

static inline const char *cicu_converterName(const UConverter *converter, UErrorCode *status) {
    return ucnv_getName(converter, status);
}

static inline void cicu_toUnicode(
    UConverter *converter, UChar **target, const UChar *targetLimit, const char **source, const char *sourceLimit,
    int32_t *offsets, UBool flush, UErrorCode *status) {
    ucnv_toUnicode(converter, target, targetLimit, source, sourceLimit, offsets, flush, status);
}

static inline void cicu_fromUnicode(
    UConverter *converter, char **target, const char *targetLimit, const UChar **source, const UChar *sourceLimit,
    UBool flush, UErrorCode *status) {
    ucnv_fromUnicode(converter, target, targetLimit, source, sourceLimit, NULL, flush, status);
}

// The bytes that stopped the last conversion to Unicode.
static inline void cicu_invalidBytes(const UConverter *converter, char *bytes, int8_t *count, UErrorCode *status) {
    ucnv_getInvalidChars(converter, bytes, count, status);
}

// Look-alikes

static inline USpoofChecker *cicu_openSpoof(UErrorCode *status) { return uspoof_open(status); }

static inline void cicu_closeSpoof(USpoofChecker *checker) { uspoof_close(checker); }

static inline int32_t cicu_skeleton(
    const USpoofChecker *checker, const char *text, int32_t count, char *output, int32_t capacity, UErrorCode *status) {
    return uspoof_getSkeletonUTF8(checker, 0, text, count, output, capacity, status);
}
