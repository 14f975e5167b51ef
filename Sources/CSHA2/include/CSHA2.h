#ifndef CSHA2_H
#define CSHA2_H

#include <stddef.h>
#include <stdint.h>

/// Whether the processor has instructions for SHA-256.
int sha256_is_extended(void);

/// Takes whole blocks of 64 bytes into the eight words of a SHA-256 (FIPS 180-4, 6.2.2), by the processor's instructions for it or without them.
void sha256_compress(uint32_t *state, const uint8_t *bytes, size_t blocks, int extended);

/// Takes whole blocks of 128 bytes into the eight words of a SHA-512 (FIPS 180-4, 6.4.2).
void sha512_compress(uint64_t *state, const uint8_t *bytes, size_t blocks);

#endif
