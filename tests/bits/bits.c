/* What C makes of the bit-fields that fields.inc names: their values in memory of a pattern, and
 * the memory after they were set. bits.rs prints the same by the accessors; the texts must be
 * equal. */
#include <stdio.h>
#include <string.h>

#include "records.h"

static unsigned char pattern(unsigned seed, size_t i)
{
    return (unsigned char)((i + 1) * 167 + seed * 91);
}

static void fill(void *memory, size_t size, unsigned seed)
{
    for (size_t i = 0; i < size; i++)
        ((unsigned char *)memory)[i] = pattern(seed, i);
}

static void print(const char *what, const void *memory, size_t size)
{
    printf(" %s", what);
    for (size_t i = 0; i < size; i++)
        printf("%s%02x", i ? "" : " ", ((const unsigned char *)memory)[i]);
}

#define FIELD(record, field, mask)                                                                 \
    for (unsigned seed = 0; seed < 4; seed++) {                                                    \
        record r;                                                                                  \
        fill(&r, sizeof r, seed);                                                                  \
        printf("%s.%s %u %lld", #record, #field, seed, (long long)r.field);                        \
        r.field = (long long)(seed * 0x9e3779b97f4a7c15ULL & mask);                                \
        print("set", &r, sizeof r);                                                                \
        memset(&r, 0, sizeof r);                                                                   \
        r.field = (long long)(-1 & mask);                                                          \
        print("ones", &r, sizeof r);                                                               \
        printf("\n");                                                                              \
    }
#define F(record, field, setter, getter_raw, setter_raw) FIELD(record, field, ~0ULL)
#define B(record, field, setter, getter_raw, setter_raw) FIELD(record, field, 1ULL)

int main(void)
{
#include "fields.inc"
    return 0;
}
