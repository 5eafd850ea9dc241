#include "CUnspinBundledData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Aligned for the widest load of the readers.
static const unsigned char lexicon[] __attribute__((aligned(64))) = {
#embed "en.lexicon"
};
static const unsigned char model[] __attribute__((aligned(64))) = {
#embed "en.model"
};

static const unsigned char gate[] __attribute__((aligned(64))) = {
#embed "en.gate"
};

const unsigned char *unspin_gate_bytes(void) { return gate; }
size_t unspin_gate_size(void) { return sizeof gate; }
const unsigned char *unspin_lexicon_bytes(void) { return lexicon; }
size_t unspin_lexicon_size(void) { return sizeof lexicon; }
const unsigned char *unspin_model_bytes(void) { return model; }
size_t unspin_model_size(void) { return sizeof model; }
