#include "older_glibc.h"

#include <math.h>

// Swift's overlay of the C library, which is linked into the program, refers to hypotf. glibc 2.35 gave that function a new version, so that a program
// built on a newer system asks for 2.35 because of it alone. This one is found first, and the program runs from glibc 2.34 on.
#ifdef __GLIBC__

// As glibc 2.35 computes it: squares of two floats and their sum are within the range of double, so nothing overflows. C99, F.10.4.3: infinite where
// either is, also beside a NaN.
float hypotf(float x, float y) {
    if (isinf(x) || isinf(y)) return INFINITY;
    return (float)sqrt((double)x * x + (double)y * y);
}

#endif
