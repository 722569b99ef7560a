/* Comments below the prototypes, as in zlib.h. */
typedef struct z z;

z *z_new(void);
/*
   Makes one.
*/

void z_free(z *s);
/*
   Frees it. No checks are done, undefined behavior.
*/

int z_one(z *s);
/*
   Safe.
*/

int z_two(z *s);
/*
   undefined behavior
*/

int z_three(z *s);
