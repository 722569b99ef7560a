#!/bin/sh
# check-headers.sh ROOT CC CXX [FLAG...]: every header compiles alone as C17; the public one as C89
# and as C++17, too. A header without an include guard is a list that others include for its rows.
set -u
root=${1:?usage: check-headers.sh ROOT CC CXX [FLAG...]}
cc=$2
cxx=$3
shift 3
cd "$root" || exit 2
failed=0

try() {
    compiler=$1 language=$2 standard=$3 header=$4
    shift 4
    printf '#include "%s"\nextern int a_unit_is_never_empty;\n' "$PWD/$header" |
        "$compiler" -x "$language" -std="$standard" -fsyntax-only -Wall -Wextra -Wpedantic -Werror \
            -D_GNU_SOURCE -Isrc -Iinclude "$@" - || {
        echo "$header does not compile alone as $standard"
        failed=1
    }
}

for header in $(find src include -name '*.h' | sort); do
    grep -q '^#ifndef F[A-Z]*_' "$header" || {
        grep -q 'ncluded more than once' "$header" || {
            echo "$header has no include guard"
            failed=1
        }
        continue
    }
    try "$cc" c c17 "$header" "$@"
    case $header in
    include/*)
        try "$cc" c c89 "$header" "$@"
        try "$cxx" c++ c++17 "$header" "$@"
        ;;
    esac
done
exit $failed
