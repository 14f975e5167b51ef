#ifndef OLDER_GLIBC_H
#define OLDER_GLIBC_H

/// The length of the vector (x, y), as C has it in math.h.
float hypotf(float x, float y);

#endif
