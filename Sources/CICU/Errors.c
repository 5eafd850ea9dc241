#include "CICU.h"

#include <unicode/utypes.h>
#include <unicode/uversion.h>

// Statuses are handed to ICU by pointer.
_Static_assert(sizeof(UErrorCode) == sizeof(CICUStatus), "ICU's error codes are 32-bit numbers");

const char *cicu_errorName(CICUStatus status) { return u_errorName((UErrorCode)status); }

void cicu_version(uint8_t version[4]) { u_getVersion(version); }
