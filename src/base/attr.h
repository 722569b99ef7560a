/* attr.h - compiler attributes, under one spelling. */
#ifndef FR_BASE_ATTR_H
#define FR_BASE_ATTR_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define FR_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#define FR_NORETURN          __attribute__((noreturn))
#define FR_NODISCARD         __attribute__((warn_unused_result))
#define FR_PREFETCH(at)      __builtin_prefetch(at)
#else
#define FR_PRINTF(fmt, args)
#define FR_NORETURN
#define FR_NODISCARD
#define FR_PREFETCH(at) ((void)(at))
#endif

/* Has `size` bytes, which will be wanted soon, brought near; any address will do. */
static inline void fr_prefetch(const void *from, size_t size)
{
    enum { LINE = 64 };
    for (size_t at = 0; at < size; at += LINE)
        FR_PREFETCH((const void *)((uintptr_t)from + at));
}

#endif
