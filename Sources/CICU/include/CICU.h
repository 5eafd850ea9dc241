// What UnspinICU needs of ICU, in names and types of its own.
//
// No header of ICU is included here, for two reasons. A module that imports this one and Foundation would see two ICUs, the
// system's and Foundation's, whose enumerations clash. And ICU's headers rename every function by macro to carry its version
// (`ubrk_open` becomes `ubrk_open_72`), which Swift cannot see; the C files behind this header are compiled against whatever
// version is installed (67 or later).
#pragma once

#include <stdbool.h>
#include <stdint.h>

// Errors and version

/// ICU's `UErrorCode`: zero is success, negative a warning, positive a failure. Set it to zero before the first call; a call
/// that finds a failure in it does nothing.
typedef int32_t CICUStatus __attribute__((swift_newtype(struct)));

const char *cicu_errorName(CICUStatus status);

void cicu_version(uint8_t version[4]);

// Properties of scalars

/// Values of the property Word_Break, with those that behave alike in one.
enum CICUWordBreak : uint8_t {
    CICUWordBreakOther,
    CICUWordBreakLetter,
    CICUWordBreakNumber,
    CICUWordBreakConnector,
    CICUWordBreakMiddleOfLetters,
    CICUWordBreakMiddleOfNumbers,
    CICUWordBreakMiddleOfBoth,
    CICUWordBreakSingleQuote,
    CICUWordBreakLineEnd,
    CICUWordBreakExtending,
    CICUWordBreakSpecial,
} __attribute__((enum_extensibility(closed)));

/// Values of the property Sentence_Break, with those that behave alike in one.
enum CICUSentenceBreak : uint8_t {
    CICUSentenceBreakOther,
    CICUSentenceBreakLower,
    CICUSentenceBreakUpper,
    CICUSentenceBreakOtherLetter,
    CICUSentenceBreakNumber,
    CICUSentenceBreakClosing,
    CICUSentenceBreakSpace,
    CICUSentenceBreakSeparator,
    CICUSentenceBreakAmbiguousTerminator,
    CICUSentenceBreakTerminator,
    CICUSentenceBreakContinuing,
    CICUSentenceBreakExtending,
} __attribute__((enum_extensibility(closed)));

enum CICUWordBreak cicu_wordBreak(int32_t scalar);

enum CICUSentenceBreak cicu_sentenceBreak(int32_t scalar);

/// Whether ICU looks up words in a dictionary for the scalar's script, or breaks lines within it.
bool cicu_needsDictionary(int32_t scalar);

/// The number of the scalar's script, `USCRIPT_UNKNOWN` where there is none. Numbers never change from version to version.
int32_t cicu_script(int32_t scalar);

extern const int32_t cicu_scriptCommon, cicu_scriptInherited, cicu_scriptLatin, cicu_scriptGreek, cicu_scriptCyrillic,
    cicu_scriptArmenian, cicu_scriptCherokee;

// Breaks of UTF-8

/// A break iterator for English and the text object that it reads through.
typedef struct CICUBreaks CICUBreaks;

enum CICUBreakKind : uint8_t { CICUBreakKindWord, CICUBreakKindSentence } __attribute__((enum_extensibility(closed)));

/// What a segment between two word boundaries is.
enum CICUSegment : uint8_t {
    CICUSegmentOther,
    CICUSegmentNumber,
    CICUSegmentWord,
} __attribute__((enum_extensibility(closed)));

/// Null only together with a failure.
CICUBreaks *cicu_openBreaks(enum CICUBreakKind kind, CICUStatus *status);

void cicu_closeBreaks(CICUBreaks *breaks);

/// The bytes must live, unchanged, until the last call of `cicu_nextBreaks`.
void cicu_startBreaks(CICUBreaks *breaks, const char *bytes, int64_t count, CICUStatus *status);

/// Writes the ends of the next segments and what they are, and returns how many there were: fewer than `capacity` only at the
/// end of the text.
int32_t cicu_nextBreaks(CICUBreaks *breaks, int32_t *ends, enum CICUSegment *segments, int32_t capacity);

// Normalisation and case

typedef struct CICUNormalizer CICUNormalizer;

/// Canonical composition; lives as long as the library.
const CICUNormalizer *cicu_composer(CICUStatus *status);

int32_t cicu_normalize(
    const CICUNormalizer *normalizer, const uint16_t *text, int32_t count, uint16_t *output, int32_t capacity,
    CICUStatus *status);

bool cicu_hasBoundaryBefore(const CICUNormalizer *normalizer, int32_t scalar);

/// Whether the scalar may stand in composed text.
bool cicu_mayBeComposed(int32_t scalar);

typedef struct CICUCaseMap CICUCaseMap;

/// Full case folding, whatever the language.
CICUCaseMap *cicu_openCaseMap(CICUStatus *status);

void cicu_closeCaseMap(CICUCaseMap *map);

int32_t cicu_foldCase(
    const CICUCaseMap *map, char *output, int32_t capacity, const char *text, int32_t count, CICUStatus *status);

// Charsets

typedef struct CICUDetector CICUDetector;
typedef struct CICUMatch CICUMatch;

CICUDetector *cicu_openDetector(CICUStatus *status);

void cicu_closeDetector(CICUDetector *detector);

void cicu_setDetectorText(CICUDetector *detector, const char *bytes, int32_t count, CICUStatus *status);

/// The matches belong to the detector.
const CICUMatch **cicu_detectAll(CICUDetector *detector, int32_t *count, CICUStatus *status);

const char *cicu_matchName(const CICUMatch *match, CICUStatus *status);

int32_t cicu_matchConfidence(const CICUMatch *match, CICUStatus *status);

typedef struct CICUConverter CICUConverter;

/// Why a conversion stopped.
enum CICUConversion : uint8_t {
    CICUConversionDone,
    CICUConversionFull,
    /// At bytes that mean nothing in the charset.
    CICUConversionInvalid,
    CICUConversionFailed,
} __attribute__((enum_extensibility(closed)));

/// A converter that stops at what cannot be converted: a substitute would change the text behind the caller's back.
CICUConverter *cicu_openConverter(const char *name, CICUStatus *status);

void cicu_closeConverter(CICUConverter *converter);

void cicu_resetConverter(CICUConverter *converter);

/// Whether a character's bytes depend on what stands before it.
bool cicu_isStateful(const CICUConverter *converter);

const char *cicu_converterName(const CICUConverter *converter, CICUStatus *status);

enum CICUConversion cicu_toUnicode(
    CICUConverter *converter, uint16_t **target, const uint16_t *targetLimit, const char **source, const char *sourceLimit,
    int32_t *offsets, CICUStatus *status);

void cicu_fromUnicode(
    CICUConverter *converter, char **target, const char *targetLimit, const uint16_t **source, const uint16_t *sourceLimit,
    CICUStatus *status);

/// How many bytes stopped the last conversion to Unicode; at least one.
int32_t cicu_invalidCount(const CICUConverter *converter);

// Look-alikes

typedef struct CICUSpoofChecker CICUSpoofChecker;

CICUSpoofChecker *cicu_openSpoofChecker(CICUStatus *status);

void cicu_closeSpoofChecker(CICUSpoofChecker *checker);

int32_t cicu_skeleton(
    const CICUSpoofChecker *checker, const char *text, int32_t count, char *output, int32_t capacity, CICUStatus *status);
