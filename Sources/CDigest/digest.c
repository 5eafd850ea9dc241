#include "CDigest.h"

#include <openssl/evp.h>

static EVP_MD_CTX *context(unspin_sha256 *digest) { return (EVP_MD_CTX *)digest; }

unspin_sha256 *unspin_sha256_open(void) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (!context) return NULL;
    if (!EVP_DigestInit_ex(context, EVP_sha256(), NULL)) {
        EVP_MD_CTX_free(context);
        return NULL;
    }
    return (unspin_sha256 *)context;
}

void unspin_sha256_close(unspin_sha256 *digest) { EVP_MD_CTX_free(context(digest)); }

int unspin_sha256_update(unspin_sha256 *digest, const uint8_t *bytes, size_t count) {
    return EVP_DigestUpdate(context(digest), bytes, count);
}

int unspin_sha256_finish(unspin_sha256 *digest, uint8_t output[UNSPIN_SHA256_LENGTH]) {
    unsigned int length = UNSPIN_SHA256_LENGTH;
    return EVP_DigestFinal_ex(context(digest), output, &length) && EVP_DigestInit_ex(context(digest), EVP_sha256(), NULL);
}

int unspin_digest(const char *name, const uint8_t *bytes, size_t count, uint8_t *output, size_t length) {
    const EVP_MD *algorithm = EVP_get_digestbyname(name);
    if (!algorithm || (size_t)EVP_MD_size(algorithm) != length) return 0;
    return EVP_Digest(bytes, count, output, NULL, algorithm, NULL);
}
