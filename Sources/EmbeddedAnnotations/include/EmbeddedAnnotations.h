#ifndef MTORVAR_EMBEDDED_ANNOTATIONS_H
#define MTORVAR_EMBEDDED_ANNOTATIONS_H

#include <stddef.h>

/// A file of the annotation set: its path below Annotations/, and its bytes.
struct embedded_annotation {
    const char *path;
    const unsigned char *bytes;
    size_t count;
};

extern const struct embedded_annotation embedded_annotations[];
extern const size_t embedded_annotation_count;

/// The file at an index below the count.
static inline const struct embedded_annotation *embedded_annotation_at(size_t index) {
    return &embedded_annotations[index];
}

#endif
