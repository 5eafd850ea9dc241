// The shim lives in the header; this file makes the target a target.
#include "CICU.h"
