// Digests by OpenSSL's libcrypto.
#pragma once
#include <stddef.h>
#include <stdint.h>

#define UNSPIN_SHA256_LENGTH 32

typedef struct unspin_sha256 unspin_sha256;

/// NULL when there is no memory or libcrypto has no SHA-256.
unspin_sha256 *unspin_sha256_open(void);
void unspin_sha256_close(unspin_sha256 *digest);
/// 0 on failure. `bytes` may be NULL when `count` is 0.
int unspin_sha256_update(unspin_sha256 *digest, const uint8_t *bytes, size_t count);
/// Writes the digest of everything so far and starts afresh; 0 on failure.
int unspin_sha256_finish(unspin_sha256 *digest, uint8_t output[UNSPIN_SHA256_LENGTH]);

/// The digest of some bytes by the algorithm of a name that OpenSSL knows; 0 on failure, or where it is not `length` bytes long.
int unspin_digest(const char *name, const uint8_t *bytes, size_t count, uint8_t *output, size_t length);
