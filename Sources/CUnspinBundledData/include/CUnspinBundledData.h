#pragma once
#include <stddef.h>

/// The gate, as `script/train-gate` wrote it.
const unsigned char *_Nonnull unspin_gate_bytes(void);
size_t unspin_gate_size(void);
/// The compiled lexicon and the language model, as `script/compile` and `script/train-language-model` wrote them.
const unsigned char *_Nonnull unspin_lexicon_bytes(void);
size_t unspin_lexicon_size(void);
const unsigned char *_Nonnull unspin_model_bytes(void);
size_t unspin_model_size(void);
