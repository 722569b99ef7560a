/* program.h - what the programs over exported crates share. The text that they print is compared
 * with what NAME.rs prints. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(claim)                                                                               \
    do {                                                                                           \
        if (!(claim)) {                                                                            \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #claim);                            \
            exit(1);                                                                               \
        }                                                                                          \
    } while (0)

/* A view or an owned text, of whichever library: "label: text". */
#define PUT_TEXT(label, text) printf("%s: %.*s\n", (label), (int)(text).len, (text).ptr)

#endif
