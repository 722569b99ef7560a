#!/bin/sh
# check-format.sh [--fix] [ROOT] [CLANG_FORMAT]: .clang-format is law for every file of ours.
# --fix formats them.
set -u
mode="--dry-run -Werror"
if [ "${1:-}" = --fix ]; then
    mode=-i
    shift
fi
root=${1:-$(dirname "$0")/..}
format=${2:-clang-format-14}
cd "$root" || exit 2
# What is input of a test or an example is not formatted: its form is the point.
# shellcheck disable=SC2086
find src include tests/unit tests/real tests/fuzz tests/bits bench \
    \( -name '*.[ch]' -o -name '*.cpp' \) -not -path 'tests/bits/records.h' | sort |
    xargs "$format" $mode
