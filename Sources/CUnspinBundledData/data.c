#include "CUnspinBundledData.h"
