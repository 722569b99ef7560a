#!/bin/sh
# parts.sh FERRULE: files that are long enough to be read by two at a time give what their
# items give, wherever the parts meet.
set -u
ferrule=$(realpath "${1:?usage: parts.sh FERRULE}") || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failures=0

# STRUCTS FUNCTIONS: the source, and the header that it has to be.
both() {
    awk -v structs="$1" -v functions="$2" -v rust=input.rs -v header=expected.h '
    BEGIN {
        for (i = 0; i < structs; i++) {
            printf "/// Number %d, with words that make the file longer { than it would be.\n" \
                "#[repr(C)]\npub struct S%d {\n    pub a: u32, // }\n}\n", i, i >rust
            printf "%s/**\n * Number %d, with words that make the file longer { than it would be.\n */\n" \
                "typedef struct S%d {\n  uint32_t a;\n} S%d;\n", i ? "\n" : "", i, i, i >header
        }
        printf "pub const MIDDLE: u32 = %d;\n", structs >rust
        printf "#define MIDDLE %d\n", structs >"constant.h"
        each = int((structs + functions - 1) / functions) # all are used, in their order
        for (i = 0; i < functions; i++) {
            printf "#[no_mangle]\npub extern \"C\" fn f%d(", i >rust
            printf "\nuint8_t f%d(", i >header
            for (k = 0; k < each; k++) {
                n = (i * each + k) % structs
                printf "%sa%d: &S%d", k ? ", " : "", k, n >rust
                printf "%sconst struct S%d *a%d", k ? ", " : "", n, k >header
            }
            printf ") -> u8 { b'"'"'{'"'"' }\n" >rust
            printf ");\n" >header
        }
    }'
    cat constant.h >with.h
    printf '\n' >>with.h
    cat expected.h >>with.h
}
printf 'language = "C"\nno_includes = true\n' >cbindgen.toml

check() { # STRUCTS FUNCTIONS
    rm -f ./*.h ./*.rs
    both "$1" "$2"
    "$ferrule" header input.rs -o out.h >log 2>&1 || {
        echo "FAILED $1 structs, $2 functions: $(head -3 log)"
        failures=$((failures + 1))
        return
    }
    cmp with.h out.h || {
        echo "FAILED $1 structs, $2 functions"
        failures=$((failures + 1))
    }
}
check 4000 2000
check 600 6000
check 2500 2500

if [ "$failures" -eq 0 ]; then echo "all as expected"; else echo "$failures failed" && exit 1; fi
