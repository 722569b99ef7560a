#!/bin/sh
# run.sh FERRULE SURVEY NAME: bind a header of a library as installed, and hold the output against
# clang's word (survey.c): rustc accepts it with its layout assertions; every function with a symbol
# is there, every typedef and record is there with clang's size and alignment, or a diagnostic names
# what was left out. Exit code 77: the header is not installed here.
set -u
ferrule=$(realpath "${1:?usage: run.sh FERRULE SURVEY NAME}") || exit 2
survey=$(realpath "${2:?usage: run.sh FERRULE SURVEY NAME}") || exit 2
name=${3:?usage: run.sh FERRULE SURVEY NAME}
packages= config=

case $name in
sqlite3) headers=sqlite3.h packages=libsqlite3-dev config=sqlite3 ;;
zlib) headers=zlib.h packages=zlib1g-dev ;;
zstd) headers="zstd.h zdict.h" packages=libzstd-dev ;;
openssl) headers="openssl/ssl.h openssl/evp.h openssl/x509v3.h" packages=libssl-dev config=openssl ;;
curl) headers=curl/curl.h packages=libcurl4-openssl-dev config=libcurl ;;
SDL2) headers=SDL.h packages=libsdl2-dev config=sdl2 ;;
libgit2) headers=git2.h packages=libgit2-dev config=libgit2 ;;
vulkan) headers=vulkan/vulkan.h packages=libvulkan-dev config=vulkan ;;
gtk3) headers=gtk/gtk.h packages=libgtk-3-dev config=gtk+-3.0 ;;
python3.11) headers=Python.h packages=libpython3.11-dev config=python-3.11 ;;
libpng) headers=png.h packages=libpng-dev config=libpng ;;
math) headers=math.h packages=libc6-dev ;;
pthread) headers=pthread.h packages=libc6-dev ;;
kvm) headers=linux/kvm.h packages=linux-libc-dev ;;
libc) headers="stdio.h stdlib.h string.h time.h unistd.h fcntl.h errno.h fenv.h complex.h setjmp.h
    signal.h netdb.h dlfcn.h locale.h wchar.h sys/socket.h sys/stat.h sys/mount.h sys/epoll.h
    netinet/in.h" packages=libc6-dev ;;
*) echo "no such header: $name" && exit 2 ;;
esac

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
for variable in $(env | sed -n 's/^\(TARGET\|BINDGEN_[A-Za-z0-9_]*\|C_INCLUDE_PATH\|CPATH\)=.*/\1/p'); do
    unset "$variable"
done
export FERRULE_CACHE_DIR= NO_COLOR=1

# ---- the same libclang for both ----
if [ -z "${LIBCLANG_PATH:-}" ]; then
    for major in 14 15 16 17 18 19 20 21 22; do # the newest with its headers stays
        for file in "/usr/lib/llvm-$major/lib/libclang.so.1" \
            "/usr/lib/llvm-$major/lib/libclang-$major.so.1" \
            "/usr/lib/llvm-$major/lib/libclang-$major.so.$major"; do
            [ ! -e "$file" ] || [ ! -d "/usr/lib/llvm-$major/lib/clang" ] || LIBCLANG_PATH=$file
        done
    done
fi
[ -n "${LIBCLANG_PATH:-}" ] || { echo "no libclang below /usr/lib/llvm-*: set LIBCLANG_PATH" && exit 77; }
export LIBCLANG_PATH
resources=$(ls -d "$(dirname "$LIBCLANG_PATH")"/clang/* 2>/dev/null | sort -V | tail -1)

flags=
if [ -n "$config" ]; then
    flags=$(pkg-config --cflags "$config" 2>/dev/null) ||
        { echo "skipped: pkg-config does not know $config (Debian: $packages)" && exit 77; }
fi
for header in $headers; do
    echo "#include <$header>"
done >input.h
# shellcheck disable=SC2086
if ! "$survey" "$LIBCLANG_PATH" input.h -x c $flags ${resources:+-resource-dir "$resources"} \
    >surveyed 2>survey.err; then
    if grep -q "file not found" survey.err; then
        echo "skipped: not installed (Debian: $packages)"
        exit 77
    fi
    cat survey.err
    exit 1
fi
sort -u surveyed >survey

# ---- rustc, and what it understands ----
minor=$(rustc --version 2>/dev/null | sed -n 's/^rustc 1\.\([0-9]*\).*/\1/p')
target=
[ -z "$minor" ] || [ "$minor" -ge 82 ] || target="--rust-target 1.$minor"

# shellcheck disable=SC2086
"$ferrule" bind input.h --verbose $target -o out.rs -- $flags 2>notes
code=$?
if [ "$code" -ne 0 ]; then
    head -40 notes
    echo "FAILED: exit code $code"
    exit 1
fi
echo "$(wc -l <out.rs) lines, $(grep -c '^fn ' survey) functions, $(grep -cv '^fn ' survey) records and typedefs, $(wc -l <notes) lines of notes"

# ---- what is there ----
# Names that Rust reserves get `_` behind them; $ becomes _. C's own integer typedefs become
# Rust's types and have no item.
awk '
FILENAME == "notes" {
    rest = $0
    while (match(rest, /`[^`]*`/)) { # what a diagnostic is about stands in backticks
        said[substr(rest, RSTART + 1, RLENGTH - 2)] = 1
        rest = substr(rest, RSTART + RLENGTH)
    }
    next
}
FILENAME == "out.rs" {
    if (match($0, /link_name = "[^"]*"/)) {
        link = substr($0, RSTART + 13, RLENGTH - 14)
        sub(/^\\u\{1\}/, "", link)
        linked[link] = 1
    }
    if (match($0, /^pub use self::.* as (r#)?[A-Za-z_0-9]+;/)) { # another name of an enum
        item = substr($0, RSTART, RLENGTH - 1)
        sub(/.* (r#)?/, "", item)
        there["type", item] = 1
    }
    if (match($0, /^ *pub (unsafe )?(safe )?(fn|struct|union|type|enum) (r#)?[A-Za-z_0-9]+/)) {
        item = substr($0, RSTART, RLENGTH)
        kind = item ~ / fn / ? "fn" : "type"
        sub(/.* (r#)?/, "", item)
        there[kind, item] = 1
    }
    if (match($0, /^ *pub use self::[A-Za-z_0-9]+ as [A-Za-z_0-9]+;/)) { # an alias of an enum
        item = substr($0, RSTART, RLENGTH - 1)
        sub(/.* /, "", item)
        there["type", item] = 1
    }
    next
}
function rust_name(kind, name,    plain) {
    plain = name
    gsub(/\$/, "_", plain)
    if ((kind, plain) in there) return plain
    if ((kind, plain "_") in there) return plain "_"
    return ""
}
$1 == "fn" {
    if (rust_name("fn", $2) == "" && !($2 in linked) && !($2 in said)) {
        print "MISSING function " $2
        failed++
    }
    next
}
$2 ~ /^(u?int(8|16|32|64|ptr)_t|s?size_t|ptrdiff_t)$/ { next }
{
    found = rust_name("type", $2)
    if (found == "") {
        if (!($2 in said)) {
            print "MISSING " $1 " " $2
            failed++
        }
        next
    }
    if ($2 in said) # a typedef that cannot carry its alignment, said so
        next
    if (!seen[$0 ""]++)
        printf "const _: () = assert!(::core::mem::size_of::<b::%s>() == %s && ::core::mem::align_of::<b::%s>() == %s, \"%s %s: C has size %s, alignment %s\");\n", found, $3, found, $4, $1, $2, $3, $4 >"layouts.rs"
}
END { exit failed > 0 }' notes out.rs survey >missing
missing=$?
head -40 missing
[ "$missing" -eq 0 ] || echo "FAILED: $(wc -l <missing) items are missing"

# ---- what rustc says ----
if [ -z "$minor" ]; then
    echo "no rustc: not compiled"
    exit "$missing"
fi
touch layouts.rs
{
    echo '#![allow(warnings)]'
    echo 'pub mod b {'
    cat out.rs
    echo '}'
    cat layouts.rs
} >case.rs
echo "$(wc -l <layouts.rs) sizes and alignments compared"
if ! rustc --edition 2021 --crate-type lib --crate-name case --emit metadata case.rs 2>rustc.err; then
    grep -A6 '^error' rustc.err | head -60
    echo "FAILED: rustc: $(grep -c '^error' rustc.err) errors"
    exit 1
fi
exit "$missing"
