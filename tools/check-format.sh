#!/bin/sh
# check-format.sh [ROOT] [CLANG_FORMAT]: .clang-format is law for every file of ours.
set -u
root=${1:-$(dirname "$0")/..}
format=${2:-clang-format-14}
cd "$root" || exit 2
find src include tests/unit tests/real tests/fuzz bench \( -name '*.[ch]' -o -name '*.cpp' \) 2>/dev/null | sort |
    xargs "$format" --dry-run -Werror
