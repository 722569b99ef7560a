#!/bin/sh
# format_samples.sh TOOL: the samples in format/ are what the formatter makes of their tokens, however
# these are spaced, and are fixed points of rustfmt, where it is installed. Samples of comments are
# formatted as they are.
set -u
tool=${1:?usage: format_samples.sh TOOL}
here=$(cd "$(dirname "$0")" && pwd)
out=$(mktemp) || exit 2
trap 'rm -f "$out"' EXIT
failed=0

check() {
    "$tool" "$1" "$2" >"$out" && cmp -s "$out" "$2" && return
    echo "$2, $1, is formatted differently:"
    diff "$2" "$out" | head -40
    failed=1
}

for sample in "$here"/format/*.rs; do
    check as-is "$sample"
    case $sample in
    */comments*) ;;
    *)
        check apart "$sample"
        check close "$sample"
        ;;
    esac
    if command -v rustfmt >/dev/null; then
        rustfmt --check --edition 2021 "$sample" || {
            echo "$sample is no fixed point of rustfmt"
            failed=1
        }
    fi
done
exit $failed
