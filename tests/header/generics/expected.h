#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define my_LEN 4

typedef struct my_Engine my_Engine;

typedef struct my_Buffer_u8__LEN {
  uint8_t data[my_LEN];
  struct my_Buffer_u8__LEN *next;
} my_Buffer_u8__LEN;

typedef struct my_Buffer_u8__LEN my_Bytes;

typedef struct my_Buffer_i32__2 {
  int32_t data[2];
  struct my_Buffer_i32__2 *next;
} my_Buffer_i32__2;

typedef struct my_Maybe_u8 {
  uint8_t value;
} my_Maybe_u8;

typedef enum my_Tagged_f32_Tag {
  Nothing_f32,
  Some_f32,
  Pair_f32,
} my_Tagged_f32_Tag;

typedef struct my_Pair_Body_f32 {
  float a;
  const float *b;
} my_Pair_Body_f32;

typedef struct my_Tagged_f32 {
  my_Tagged_f32_Tag tag;
  union {
    struct {
      float some;
    };
    my_Pair_Body_f32 pair;
  };
} my_Tagged_f32;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

const struct my_Engine *run(struct my_Engine *engine,
                            my_Bytes bytes,
                            const struct my_Buffer_i32__2 *other,
                            struct my_Maybe_u8 maybe,
                            struct my_Tagged_f32 tagged,
                            uint8_t *boxed);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
