#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct List_u8 {
  struct List_u8 *next;
  uint8_t value;
} List_u8;

typedef struct List_u16 {
  struct List_u16 *next;
  uint16_t value;
} List_u16;

typedef struct List_u64 {
  struct List_u64 *next;
  uint64_t value;
} List_u64;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

extern const struct List_u64 EMPTY;

void list_free(struct List_u8 *list, struct List_u16 *words);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
