#!/bin/sh
# check-sizes.sh [ROOT]: no file of more than 800 lines, no function with a body of more than 60.
# Not counted in a function: the arms of a switch that take one line, and constant tables.
# Also finds calls of functions that no careful program needs.
set -u
root=${1:-$(dirname "$0")/..}
cd "$root" || exit 2

find src include tests/unit tests/real bench \( -name '*.[ch]' -o -name '*.cpp' \) 2>/dev/null | sort | xargs awk '
function wrong(line, why) {
    printf "%s:%d: %s\n", FILENAME, line, why
    failed = 1
}
FNR == 1 { in_body = in_table = 0; file_is_long = 0 }
FNR > 800 && !file_is_long {
    wrong(FNR, "the file has more than 800 lines")
    file_is_long = 1
}
/^[{]$/ { in_body = 1; begin = FNR; count = 0; next }
/^[}]/ {
    if (in_body && count > 60)
        wrong(begin, "the function has " count " lines, more than 60")
    in_body = in_table = 0
}
in_body && /^ +.*const .*= \{$/ { in_table = 1 }
in_body && !in_table && !/^ *(case [^;]*|default):( [^;]*;)*$/ { count++ }
in_table && /^ +\};$/ { in_table = 0 }
/(^|[^A-Za-z0-9_])(strcpy|strcat|strncat|sprintf|vsprintf|strtok|atoi|atol|gets|tmpnam|mktemp)\(/ &&
FILENAME ~ /^(src|include)\// { wrong(FNR, "a banned function: " $0) }
END { exit failed }'
