#include "CUnspinKernels.h"

#if defined(__x86_64__) && defined(__GLIBC__)
// Vectors of twice the width where the processor has them, which is asked when the program starts. Sums are the same to the last bit.
#define unspin_wide __attribute__((target_clones("avx2", "default")))
#else
#define unspin_wide
#endif

unspin_wide void unspin_vector_add(int32_t *sum, const int8_t *row, int32_t step) {
    for (int i = 0; i < unspin_dimension; i++) sum[i] = (int32_t)((uint32_t)sum[i] + (uint32_t)row[i] * (uint32_t)step);
}

unspin_wide float unspin_vector_direction(int16_t *narrow, const int32_t *a, const int32_t *b, const int32_t *c, const int32_t *d) {
    int32_t sum[unspin_dimension];
    int32_t largest = 1;
    for (int i = 0; i < unspin_dimension; i++) {
        sum[i] = (int32_t)((uint32_t)a[i] - (uint32_t)b[i] + (uint32_t)c[i] - (uint32_t)d[i]);
        int32_t size = sum[i] < 0 ? -sum[i] : sum[i];
        largest = size > largest ? size : largest;
    }
    float scale = (float)INT16_MAX / (float)largest;
    for (int i = 0; i < unspin_dimension; i++) narrow[i] = (int16_t)(int32_t)((float)sum[i] * scale);
    return scale;
}

unspin_wide float unspin_vector_place(int16_t *narrow, const unspin_neighbour *neighbours, size_t count) {
    float sum[unspin_dimension] = {0};
    for (size_t n = 0; n < count; n++) {
        const int8_t *row = neighbours[n].row;
        const float *weights = neighbours[n].weights;
        float step = neighbours[n].step;
        for (int i = 0; i < unspin_dimension; i++) sum[i] += (float)row[i] * (weights[i] * step);
    }
    float largest = 0;
    for (int i = 0; i < unspin_dimension; i++) {
        float size = sum[i] < 0 ? -sum[i] : sum[i];
        largest = size > largest ? size : largest;
    }
    float scale = largest > 0 ? INT16_MAX / largest : 0;
    for (int i = 0; i < unspin_dimension; i++) narrow[i] = (int16_t)(int32_t)(sum[i] * scale);
    return largest / INT16_MAX;
}

#if defined(__SSE2__)
#include <emmintrin.h>

int32_t unspin_vector_product(const int8_t *row, const int16_t *mean) {
    __m128i total = _mm_setzero_si128();
    for (int i = 0; i < unspin_dimension; i += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(row + i));
        __m128i low = _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8), high = _mm_srai_epi16(_mm_unpackhi_epi8(bytes, bytes), 8);
        total = _mm_add_epi32(total, _mm_madd_epi16(low, _mm_loadu_si128((const __m128i *)(mean + i))));
        total = _mm_add_epi32(total, _mm_madd_epi16(high, _mm_loadu_si128((const __m128i *)(mean + i + 8))));
    }
    total = _mm_add_epi32(total, _mm_shuffle_epi32(total, _MM_SHUFFLE(1, 0, 3, 2)));
    total = _mm_add_epi32(total, _mm_shuffle_epi32(total, _MM_SHUFFLE(2, 3, 0, 1)));
    return _mm_cvtsi128_si32(total);
}
#else
int32_t unspin_vector_product(const int8_t *row, const int16_t *mean) {
    int32_t total = 0;
    for (int i = 0; i < unspin_dimension; i++) total += (int32_t)row[i] * mean[i];
    return total;
}
#endif
