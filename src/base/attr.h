/* attr.h - compiler attributes, under one spelling. */
#ifndef FR_BASE_ATTR_H
#define FR_BASE_ATTR_H

#if defined(__GNUC__)
#define FR_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#define FR_NORETURN          __attribute__((noreturn))
#define FR_NODISCARD         __attribute__((warn_unused_result))
#else
#define FR_PRINTF(fmt, args)
#define FR_NORETURN
#define FR_NODISCARD
#endif

#endif
