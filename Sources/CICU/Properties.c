#include "CICU.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

enum CICUWordBreak cicu_wordBreak(int32_t scalar) {
    switch (u_getIntPropertyValue(scalar, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER: return CICUWordBreakLetter;
    case U_WB_NUMERIC: return CICUWordBreakNumber;
    case U_WB_EXTENDNUMLET: return CICUWordBreakConnector;
    case U_WB_MIDLETTER: return CICUWordBreakMiddleOfLetters;
    case U_WB_MIDNUM: return CICUWordBreakMiddleOfNumbers;
    case U_WB_MIDNUMLET: return CICUWordBreakMiddleOfBoth;
    case U_WB_SINGLE_QUOTE: return CICUWordBreakSingleQuote;
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE: return CICUWordBreakLineEnd;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
    case U_WB_ZWJ: return CICUWordBreakExtending;
    case U_WB_OTHER:
    case U_WB_WSEGSPACE:
    case U_WB_DOUBLE_QUOTE: return CICUWordBreakOther;
    default: return CICUWordBreakSpecial;
    }
}

enum CICUSentenceBreak cicu_sentenceBreak(int32_t scalar) {
    switch (u_getIntPropertyValue(scalar, UCHAR_SENTENCE_BREAK)) {
    case U_SB_LOWER: return CICUSentenceBreakLower;
    case U_SB_UPPER: return CICUSentenceBreakUpper;
    case U_SB_OLETTER: return CICUSentenceBreakOtherLetter;
    case U_SB_NUMERIC: return CICUSentenceBreakNumber;
    case U_SB_CLOSE: return CICUSentenceBreakClosing;
    case U_SB_SP: return CICUSentenceBreakSpace;
    case U_SB_SEP:
    case U_SB_CR:
    case U_SB_LF: return CICUSentenceBreakSeparator;
    case U_SB_ATERM: return CICUSentenceBreakAmbiguousTerminator;
    case U_SB_STERM: return CICUSentenceBreakTerminator;
    case U_SB_SCONTINUE: return CICUSentenceBreakContinuing;
    case U_SB_EXTEND:
    case U_SB_FORMAT: return CICUSentenceBreakExtending;
    default: return CICUSentenceBreakOther;
    }
}

bool cicu_needsDictionary(int32_t scalar) {
    return u_getIntPropertyValue(scalar, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT ||
           u_hasBinaryProperty(scalar, UCHAR_IDEOGRAPHIC) ||
           (scalar >= 0x2100 && u_hasBinaryProperty(scalar, UCHAR_EXTENDED_PICTOGRAPHIC));
}

int32_t cicu_script(int32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode code = uscript_getScript(scalar, &status);
    return U_FAILURE(status) ? USCRIPT_UNKNOWN : code;
}

const int32_t cicu_scriptCommon = USCRIPT_COMMON, cicu_scriptInherited = USCRIPT_INHERITED, cicu_scriptLatin = USCRIPT_LATIN,
              cicu_scriptGreek = USCRIPT_GREEK, cicu_scriptCyrillic = USCRIPT_CYRILLIC,
              cicu_scriptArmenian = USCRIPT_ARMENIAN, cicu_scriptCherokee = USCRIPT_CHEROKEE;
