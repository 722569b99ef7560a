#!/bin/sh
# run.sh [--accept] INFER_TOOL [CASE...]: what is inferred of every case's input.h must be its
# expected.plan, with what went wrong at its end; `flags` of a case are the tool's. --accept writes the expected files instead.
set -u
here=$(cd "$(dirname "$0")" && pwd)
accept=
if [ "${1:-}" = --accept ]; then
    accept=1
    shift
fi
tool=$(realpath "${1:?usage: run.sh [--accept] INFER_TOOL [CASE...]}") || exit 2
shift
[ $# -gt 0 ] || set -- $(cd "$here" && ls -d */ | tr -d /)
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export LC_ALL=C NO_COLOR=1
failures=0
for case in "$@"; do
    flags=
    [ ! -e "$here/$case/flags" ] || flags=$(cat "$here/$case/flags")
    # shellcheck disable=SC2086
    (cd "$here/$case" && "$tool" $flags input.h) >"$work/plan" 2>&1
    code=$?
    if [ $code -eq 77 ]; then
        echo "no libclang: nothing is compared"
        exit 77
    elif [ $code -gt 1 ]; then
        echo "FAILED $case: exit code $code"
        cat "$work/plan"
        failures=$((failures + 1))
    elif [ -n "$accept" ]; then
        cp "$work/plan" "$here/$case/expected.plan"
    elif ! diff -u --label "$case expected" --label "$case now" "$here/$case/expected.plan" \
        "$work/plan"; then
        failures=$((failures + 1))
    fi
done
[ $failures -eq 0 ] || echo "$failures of $# cases differ; tests/infer/run.sh --accept takes them"
[ $failures -eq 0 ]
