// Faults of the file layer, put between a program and the C library by LD_PRELOAD. What fails, the environment says:
//
//   FAULT_WRITE=N     the byte N of what is written to files is the first that the disk has no room for (ENOSPC)
//   FAULT_READ=N      the byte N of what is read of files is the first that cannot be read (EIO)
//   FAULT_SHORT=1     every read and write gives or takes one byte
//   FAULT_EINTR=1     every second call of read and write is interrupted before it begins
//   FAULT_FSYNC=1     fsync fails (EIO)
//   FAULT_CLOSE=1     close of a file that was written fails (EIO)
//   FAULT_RENAME=1    rename fails (EACCES)
//   FAULT_ONLY=TEXT   only descriptors of files whose name holds the text
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static long number(const char *name) {
    const char *text = getenv(name);
    return text ? atol(text) : -1;
}

static int concerns(int descriptor) {
    struct stat status;
    if (fstat(descriptor, &status) || !S_ISREG(status.st_mode)) return 0;
    const char *only = getenv("FAULT_ONLY");
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t count = readlink(link, path, sizeof path - 1);
    if (count < 0) return 0;
    path[count] = 0;
    return only ? strstr(path, only) != NULL : 1;
}

static int interrupted(void) {
    static int calls;
    return number("FAULT_EINTR") > 0 && __atomic_fetch_add(&calls, 1, __ATOMIC_SEQ_CST) % 2 == 0;
}

static long passed_by_write, passed_by_read;

// How many bytes may pass before the fault; -1 where it is there.
static ssize_t room(size_t count, long most, long passed) {
    if (most < 0) return count;
    if (passed >= most) return -1;
    return (long)count > most - passed ? most - passed : (ssize_t)count;
}

#define NEXT(name) static __typeof__(&name) next; if (!next) next = dlsym(RTLD_NEXT, #name)

ssize_t write(int descriptor, const void *bytes, size_t count) {
    NEXT(write);
    if (!concerns(descriptor)) return next(descriptor, bytes, count);
    if (interrupted()) { errno = EINTR; return -1; }
    if (number("FAULT_SHORT") > 0 && count > 1) count = 1;
    ssize_t taken = room(count, number("FAULT_WRITE"), passed_by_write);
    if (taken < 0) { errno = ENOSPC; return -1; }
    ssize_t done = next(descriptor, bytes, taken);
    if (done > 0) passed_by_write += done;
    return done;
}

ssize_t read(int descriptor, void *bytes, size_t count) {
    NEXT(read);
    if (!concerns(descriptor)) return next(descriptor, bytes, count);
    if (interrupted()) { errno = EINTR; return -1; }
    if (number("FAULT_SHORT") > 0 && count > 1) count = 1;
    ssize_t taken = room(count, number("FAULT_READ"), passed_by_read);
    if (taken < 0) { errno = EIO; return -1; }
    ssize_t done = next(descriptor, bytes, taken);
    if (done > 0) passed_by_read += done;
    return done;
}

static ssize_t read_at(int descriptor, void *bytes, size_t count, off_t offset,
                       ssize_t (*next)(int, void *, size_t, off_t)) {
    if (!concerns(descriptor)) return next(descriptor, bytes, count, offset);
    if (interrupted()) { errno = EINTR; return -1; }
    if (number("FAULT_SHORT") > 0 && count > 1) count = 1;
    ssize_t taken = room(count, number("FAULT_READ"), passed_by_read);
    if (taken < 0) { errno = EIO; return -1; }
    ssize_t done = next(descriptor, bytes, taken, offset);
    if (done > 0) passed_by_read += done;
    return done;
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
    NEXT(pread);
    return read_at(descriptor, bytes, count, offset, next);
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t offset) {
    NEXT(pread64);
    return read_at(descriptor, bytes, count, offset, next);
}

int fsync(int descriptor) {
    NEXT(fsync);
    if (number("FAULT_FSYNC") > 0 && concerns(descriptor)) { errno = EIO; return -1; }
    return next(descriptor);
}

int close(int descriptor) {
    NEXT(close);
    int fails = number("FAULT_CLOSE") > 0 && concerns(descriptor)
        && (fcntl(descriptor, F_GETFL) & O_ACCMODE) != O_RDONLY;
    int result = next(descriptor);
    if (fails) { errno = EIO; return -1; }
    return result;
}

int rename(const char *from, const char *to) {
    NEXT(rename);
    if (number("FAULT_RENAME") > 0) { errno = EACCES; return -1; }
    return next(from, to);
}
