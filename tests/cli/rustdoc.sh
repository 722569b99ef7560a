#!/bin/sh
# rustdoc.sh FERRULE: what --rustdoc-comments makes of comments has no warning of rustdoc's, and none
# of it is run as a test. Exit code 77: no rustdoc.
set -u
ferrule=$(realpath "${1:?usage: rustdoc.sh FERRULE}") || exit 2
here=$(cd "$(dirname "$0")" && pwd)
command -v rustdoc >/dev/null || { echo "skipped: no rustdoc" && exit 77; }
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failures=0
check() { # HEADER
    "$ferrule" bind "$1" --rustdoc-comments -o out.rs 2>err || { cat err && failures=$((failures + 1)); }
    { echo '#![deny(rustdoc::bare_urls, rustdoc::broken_intra_doc_links, rustdoc::invalid_html_tags,
        rustdoc::invalid_codeblock_attributes, rustdoc::invalid_rust_codeblocks)]
        #![allow(warnings)]' && cat out.rs; } >lib.rs
    rustdoc --edition 2021 lib.rs -o doc 2>err || { cat err && failures=$((failures + 1)); }
    rustdoc --edition 2021 --test lib.rs >tests 2>&1
    grep -q '^running 0 tests' tests || { cat tests && failures=$((failures + 1)); }
}
for case in "$here"/../golden/*comments*/input.h; do check "$case"; done
for header in /usr/include/zlib.h /usr/include/png.h /usr/include/zstd.h; do
    if [ -e "$header" ]; then check "$header"; fi
done
[ "$failures" -eq 0 ]
