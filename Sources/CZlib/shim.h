#ifndef MTORVAR_CZLIB_SHIM_H
#define MTORVAR_CZLIB_SHIM_H

#include <zlib.h>

// zlib's init functions are macros that pass the header's version and the size of z_stream; Swift cannot call macros.
static inline int czlib_inflate_init2(z_streamp stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}

static inline int czlib_deflate_init2(z_streamp stream, int level, int window_bits) {
    return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}

#endif
