#include "CSHA2.h"

#include <stddef.h>
#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#elif defined(__aarch64__) && defined(__ARM_FEATURE_SHA2)
#include <arm_neon.h>
#endif

// The constants are the first bits of the fractional parts of the cube roots of the first primes (FIPS 180-4, 4.2.2 and 4.2.3).

static const uint32_t constants256[64] __attribute__((aligned(16))) = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static const uint64_t constants512[80] = {
    0x428a2f98d728ae22ull, 0x7137449123ef65cdull, 0xb5c0fbcfec4d3b2full, 0xe9b5dba58189dbbcull,
    0x3956c25bf348b538ull, 0x59f111f1b605d019ull, 0x923f82a4af194f9bull, 0xab1c5ed5da6d8118ull,
    0xd807aa98a3030242ull, 0x12835b0145706fbeull, 0x243185be4ee4b28cull, 0x550c7dc3d5ffb4e2ull,
    0x72be5d74f27b896full, 0x80deb1fe3b1696b1ull, 0x9bdc06a725c71235ull, 0xc19bf174cf692694ull,
    0xe49b69c19ef14ad2ull, 0xefbe4786384f25e3ull, 0x0fc19dc68b8cd5b5ull, 0x240ca1cc77ac9c65ull,
    0x2de92c6f592b0275ull, 0x4a7484aa6ea6e483ull, 0x5cb0a9dcbd41fbd4ull, 0x76f988da831153b5ull,
    0x983e5152ee66dfabull, 0xa831c66d2db43210ull, 0xb00327c898fb213full, 0xbf597fc7beef0ee4ull,
    0xc6e00bf33da88fc2ull, 0xd5a79147930aa725ull, 0x06ca6351e003826full, 0x142929670a0e6e70ull,
    0x27b70a8546d22ffcull, 0x2e1b21385c26c926ull, 0x4d2c6dfc5ac42aedull, 0x53380d139d95b3dfull,
    0x650a73548baf63deull, 0x766a0abb3c77b2a8ull, 0x81c2c92e47edaee6ull, 0x92722c851482353bull,
    0xa2bfe8a14cf10364ull, 0xa81a664bbc423001ull, 0xc24b8b70d0f89791ull, 0xc76c51a30654be30ull,
    0xd192e819d6ef5218ull, 0xd69906245565a910ull, 0xf40e35855771202aull, 0x106aa07032bbd1b8ull,
    0x19a4c116b8d2d0c8ull, 0x1e376c085141ab53ull, 0x2748774cdf8eeb99ull, 0x34b0bcb5e19b48a8ull,
    0x391c0cb3c5c95a63ull, 0x4ed8aa4ae3418acbull, 0x5b9cca4f7763e373ull, 0x682e6ff3d6b2b8a3ull,
    0x748f82ee5defb2fcull, 0x78a5636f43172f60ull, 0x84c87814a1f0ab72ull, 0x8cc702081a6439ecull,
    0x90befffa23631e28ull, 0xa4506cebde82bde9ull, 0xbef9a3f7b2c67915ull, 0xc67178f2e372532bull,
    0xca273eceea26619cull, 0xd186b8c721c0c207ull, 0xeada7dd6cde0eb1eull, 0xf57d4f7fee6ed178ull,
    0x06f067aa72176fbaull, 0x0a637dc5a2c898a6ull, 0x113f9804bef90daeull, 0x1b710b35131c471bull,
    0x28db77f523047d84ull, 0x32caab7b40c72493ull, 0x3c9ebe0a15c9bebcull, 0x431d67c49c100d4cull,
    0x4cc5d4becb3e42b6ull, 0x597f299cfc657e2aull, 0x5fcb6fab3ad6faecull, 0x6c44198c4a475817ull,
};

// One function for both lengths of word: they differ in the shifts of the small and great sigma and in the number of rounds (FIPS 180-4, 6.2.2 and 6.4.2).
#define COMPRESS(NAME, WORD, BITS, ROUNDS, CONSTANTS, A1, A2, A3, E1, E2, E3, S1, S2, S3, T1, T2, T3)                  \
    static inline WORD NAME##_rotated(WORD x, int by) { return (x >> by) | (x << (BITS - by)); }                     \
    static void NAME(WORD state[8], const uint8_t *bytes, size_t blocks) {                                            \
        WORD w[ROUNDS];                                                                                               \
        for (; blocks > 0; blocks--, bytes += BITS * 2) {                                                             \
            for (int i = 0; i < 16; i++) {                                                                            \
                w[i] = 0;                                                                                             \
                for (int j = 0; j < BITS / 8; j++) w[i] = (w[i] << 8) | bytes[i * (BITS / 8) + j];                    \
            }                                                                                                         \
            for (int i = 16; i < ROUNDS; i++) {                                                                       \
                WORD early = w[i - 15], late = w[i - 2];                                                              \
                w[i] = w[i - 16] + w[i - 7]                                                                           \
                    + (NAME##_rotated(early, S1) ^ NAME##_rotated(early, S2) ^ (early >> S3))                         \
                    + (NAME##_rotated(late, T1) ^ NAME##_rotated(late, T2) ^ (late >> T3));                           \
            }                                                                                                         \
            WORD a = state[0], b = state[1], c = state[2], d = state[3];                                              \
            WORD e = state[4], f = state[5], g = state[6], h = state[7];                                              \
            for (int i = 0; i < ROUNDS; i++) {                                                                        \
                WORD first = h + (NAME##_rotated(e, E1) ^ NAME##_rotated(e, E2) ^ NAME##_rotated(e, E3))              \
                    + ((e & f) ^ (~e & g)) + CONSTANTS[i] + w[i];                                                     \
                WORD second = (NAME##_rotated(a, A1) ^ NAME##_rotated(a, A2) ^ NAME##_rotated(a, A3))                 \
                    + ((a & b) ^ (a & c) ^ (b & c));                                                                  \
                h = g, g = f, f = e, e = d + first, d = c, c = b, b = a, a = first + second;                          \
            }                                                                                                         \
            state[0] += a, state[1] += b, state[2] += c, state[3] += d;                                               \
            state[4] += e, state[5] += f, state[6] += g, state[7] += h;                                               \
        }                                                                                                             \
    }

COMPRESS(plain256, uint32_t, 32, 64, constants256, 2, 13, 22, 6, 11, 25, 7, 18, 3, 17, 19, 10)
COMPRESS(plain512, uint64_t, 64, 80, constants512, 28, 34, 39, 14, 18, 41, 1, 8, 7, 19, 61, 6)

#if defined(__x86_64__)

// Four rounds at a time, by the instructions of the processor where it has them: four times as fast.
__attribute__((target("sha,sse4.1"))) static void
extended256(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
    const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0bll, 0x0405060700010203ll);
    __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
    __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
    // The instructions want A, B, E and F in one register, C, D, G and H in the other.
    __m128i abef = _mm_alignr_epi8(abcd, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, abcd, 0xf0);
    for (; blocks > 0; blocks--, bytes += 64) {
        const __m128i first = abef, second = cdgh;
        __m128i w[4];
        for (int i = 0; i < 4; i++)
            w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + 16 * i)), order);
        for (int i = 0; i < 16; i++) {
            if (i >= 4) {
                __m128i last = w[(i + 3) & 3];
                __m128i sum = _mm_sha256msg1_epu32(w[i & 3], w[(i + 1) & 3]);
                sum = _mm_add_epi32(sum, _mm_alignr_epi8(last, w[(i + 2) & 3], 4));
                w[i & 3] = _mm_sha256msg2_epu32(sum, last);
            }
            __m128i word = _mm_add_epi32(w[i & 3], _mm_load_si128((const __m128i *)(constants256 + 4 * i)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, word);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(word, 0x0e));
        }
        abef = _mm_add_epi32(abef, first);
        cdgh = _mm_add_epi32(cdgh, second);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

static int has_extension(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSE4_1) || !(c & bit_SSSE3)) return 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & (1u << 29)) != 0;
}

#elif defined(__aarch64__) && defined(__ARM_FEATURE_SHA2)

static void extended256(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
    uint32x4_t abcd = vld1q_u32(state), efgh = vld1q_u32(state + 4);
    for (; blocks > 0; blocks--, bytes += 64) {
        const uint32x4_t first = abcd, second = efgh;
        uint32x4_t w[4];
        for (int i = 0; i < 4; i++) w[i] = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(bytes + 16 * i)));
        for (int i = 0; i < 16; i++) {
            if (i >= 4)
                w[i & 3] = vsha256su1q_u32(vsha256su0q_u32(w[i & 3], w[(i + 1) & 3]), w[(i + 2) & 3], w[(i + 3) & 3]);
            const uint32x4_t word = vaddq_u32(w[i & 3], vld1q_u32(constants256 + 4 * i)), before = abcd;
            abcd = vsha256hq_u32(abcd, efgh, word);
            efgh = vsha256h2q_u32(efgh, before, word);
        }
        abcd = vaddq_u32(abcd, first);
        efgh = vaddq_u32(efgh, second);
    }
    vst1q_u32(state, abcd);
    vst1q_u32(state + 4, efgh);
}

static int has_extension(void) { return 1; }

#else

static void extended256(uint32_t state[8], const uint8_t *bytes, size_t blocks) { plain256(state, bytes, blocks); }
static int has_extension(void) { return 0; }

#endif

int sha256_is_extended(void) { return has_extension(); }

void sha256_compress(uint32_t *state, const uint8_t *bytes, size_t blocks, int extended) {
    if (extended)
        extended256(state, bytes, blocks);
    else
        plain256(state, bytes, blocks);
}

void sha512_compress(uint64_t *state, const uint8_t *bytes, size_t blocks) { plain512(state, bytes, blocks); }
