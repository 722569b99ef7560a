#!/bin/sh
# run.sh [--accept] [--no-rustc] FERRULE [CASE...]: bind every case below tests/golden and compare
# with what is expected; a difference is shown as a diff. Then rustc compiles the expected text,
# with its layout assertions. --accept writes the expected files instead.
#
# A case is a folder:
#   input.h       the C header
#   flags         options and clang's arguments, quoted as for a shell (may be missing)
#   expected.rs   the bindings; empty if the run must fail
#   expected.err  the diagnostics (missing: none)
#   exit          the exit code (missing: 0)
#   rustc         `no: REASON` if rustc cannot compile it here, or more flags for rustc
set -u
here=$(cd "$(dirname "$0")" && pwd)
accept= compile=1
while :; do
    case ${1:-} in
    --accept) accept=1 ;;
    --no-rustc) compile= ;;
    *) break ;;
    esac
    shift
done
ferrule=$(realpath "${1:?usage: run.sh [--accept] [--no-rustc] FERRULE [CASE...]}") || exit 2
shift
[ $# -gt 0 ] || set -- $(cd "$here" && ls -d */ | tr -d /)

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
for name in $(env | sed -n 's/^\(TARGET\|BINDGEN_[A-Za-z0-9_]*\|C_INCLUDE_PATH\|CPATH\)=.*/\1/p'); do
    unset "$name"
done
export NO_COLOR=1 FERRULE_CACHE_DIR= LC_ALL=C

# The default output needs Rust 1.82; Debian 12 has an older one.
if [ -n "$compile" ]; then
    minor=$(rustc --version 2>/dev/null | sed -n 's/^rustc 1\.\([0-9]*\).*/\1/p')
    if [ -z "$minor" ]; then
        echo "no rustc: the output is compared, not compiled"
        compile=
    elif [ "$minor" -lt 82 ]; then
        echo "rustc 1.$minor is older than 1.82: the output is compared, not compiled"
        compile=
    fi
fi

failures=0
wrong() {
    echo "FAILED $case: $*"
    bad=1
}

compare() {
    if [ ! -e "$2" ]; then
        [ -s "$1" ] || return
        set -- "$1" /dev/null "$3"
    fi
    diff -u --label "$case expected" --label "$case now" "$2" "$1" || wrong "$3"
}

# store FILE TARGET: an empty text that nothing expects needs no file
store() {
    if [ -s "$1" ] || [ "$2" = expected.rs ]; then
        cmp -s "$1" "$2" || { cp "$1" "$2" && echo "wrote $case/$2"; }
    else
        rm -f "$2"
    fi
}

compile_case() {
    more=$(cat rustc 2>/dev/null)
    case $more in
    no:*) return ;;
    *--edition*) ;;
    *) more="$more --edition 2021" ;;
    esac
    {
        echo '#![allow(warnings)]'
        cat "$1"
    } >"$work/case.rs"
    # shellcheck disable=SC2086
    rustc --crate-type lib --crate-name case --emit metadata --out-dir "$work" $more \
        "$work/case.rs" 2>"$work/rustc" || {
        head -60 "$work/rustc"
        wrong "rustc refuses the output"
    }
}

for case in "$@"; do
    bad=
    cd "$here/$case" 2>/dev/null || { wrong "no such case" && failures=$((failures + 1)) && continue; }
    eval "set -- $(cat flags 2>/dev/null)"
    "$ferrule" bind input.h --disable-header-comment "$@" >"$work/out" 2>"$work/err"
    code=$?
    expected=$(cat exit 2>/dev/null || echo 0)
    if [ -n "$accept" ]; then
        [ "$code" -lt 4 ] || { wrong "exit code $code is not accepted" && cat "$work/err"; }
        store "$work/out" expected.rs
        store "$work/err" expected.err
        if [ "$code" -ne 0 ]; then echo "$code" >exit; else rm -f exit; fi
    else
        [ "$code" -eq "$expected" ] || wrong "exit code $code, not $expected"
        compare "$work/out" expected.rs "the bindings differ"
        compare "$work/err" expected.err "the diagnostics differ"
    fi
    if [ -n "$compile" ] && [ "$code" -eq 0 ]; then compile_case "$work/out"; fi
    [ -z "$bad" ] || failures=$((failures + 1))
done
[ "$failures" -eq 0 ] || echo "$failures failed; if that is as it should be: make accept"
[ "$failures" -eq 0 ]
