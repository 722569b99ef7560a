#!/bin/sh
# parse_rust.sh PROGRAM [FOLDER...]: the parser of Rust over every .rs file below each folder, as a
# table. Without folders: cargo's registry, and the library's sources if they are installed.
set -u
program=$1
shift
if [ $# -eq 0 ]; then
    for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/* \
        "$(rustc --print sysroot 2>/dev/null)/lib/rustlib/src"; do
        [ -d "$folder" ] && set -- "$@" "$folder"
    done
fi
failed=0
for folder in "$@"; do
    printf '%s: ' "$folder"
    find "$folder" -type f -name '*.rs' | sort | "$program" -q || failed=1
done
exit $failed
