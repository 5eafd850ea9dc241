#pragma once
#include <stddef.h>

/// The compiled lexicon and the language model, as `script/compile` and `script/train-language-model` wrote them.
const unsigned char *_Nonnull unspin_lexicon_bytes(void);
size_t unspin_lexicon_size(void);
const unsigned char *_Nonnull unspin_model_bytes(void);
size_t unspin_model_size(void);
