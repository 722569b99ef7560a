/* texts.h - what goes into crates as it is: NULL-terminated arrays of lines (CMakeLists.txt). */
#ifndef FR_WRAP_TEXTS_H
#define FR_WRAP_TEXTS_H

extern const char *const fr_wrap_glue_rs[];
extern const char *const fr_wrap_closures_rs[];
extern const char *const fr_wrap_build_rs[];

#endif
