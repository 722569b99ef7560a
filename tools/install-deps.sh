#!/bin/sh
# install-deps.sh GROUP...: install the Debian packages of these groups that are missing, and only
# those. Asks nothing; uses sudo where the user is not root. FERRULE_NO_INSTALL=1 makes it name
# what is missing and fail. Groups: build, test, demo, fuzz, real.
#
# `a|b` in a list: a package is missing if neither is installed; the first is then installed.
# `?a`: wanted, but nothing fails without it.
# `@libclang`: any libclang, with the headers (stddef.h and the like) of the same version.
set -eu

build='gcc g++ make cmake ninja-build pkg-config|pkgconf libc6-dev libpcre2-dev libxxhash-dev
    libutf8proc-dev libjansson-dev libtomlplusplus-dev'
demo="@libclang libsqlite3-dev"
test="libclang1-14 libclang-common-14-dev libcmocka-dev clang-format-14 binutils"
fuzz='clang-14 libclang-rt-14-dev libclang1-14 libclang-common-14-dev libcmocka-dev'
# every libclang that is tested, and the libraries that tests/real, tests/wrap and tests/infer read
real='clang-14 libclang1-19 libclang-common-19-dev ?libclang1-22 ?libclang-common-22-dev
    libsqlite3-dev zlib1g-dev libzstd-dev libssl-dev libcurl4-openssl-dev|libcurl4-gnutls-dev
    libsdl2-dev libgit2-dev libvulkan-dev libgtk-3-dev libpython3.11-dev libpng-dev linux-libc-dev
    libexpat1-dev libarchive-dev libxml2-dev liblmdb-dev libtiff-dev libhidapi-dev
    libusb-1.0-0-dev libuv1-dev libssh2-1-dev librdkafka-dev portaudio19-dev libsodium-dev
    libcap-dev liblua5.4-dev valgrind
    ?rustc ?python3 ?cython3'

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# A compiler that did not come from a package will do, too.
is_there() {
    is_installed "$1" && return
    case $1 in
    rustc | cmake | gcc | make) command -v "$1" >/dev/null ;;
    *) return 1 ;;
    esac
}

missing=
wanted=
look_for() {
    optional=
    case $1 in '?'*) optional=1 ;; esac
    first=
    for package in $(echo "${1#\?}" | tr '|' ' '); do
        [ -n "$first" ] || first=$package
        if is_there "$package"; then return; fi
    done
    if [ -n "$optional" ]; then wanted="$wanted $first"; else missing="$missing $first"; fi
}

libclang() {
    newest=14
    for major in 15 16 17 18 19 20 21 22; do
        if is_installed "libclang1-$major"; then newest=$major; fi
    done
    echo "libclang1-$newest libclang-common-$newest-dev"
}

if ! command -v dpkg-query >/dev/null; then
    echo "install-deps: this is no Debian, so nothing is installed; README.md lists what is needed" >&2
    exit 0
fi
for group in "$@"; do
    case $group in
    build | demo | test | fuzz | real) eval "list=\$$group" ;;
    *) echo "install-deps: unknown group $group" >&2 && exit 2 ;;
    esac
    for entry in $list; do
        [ "$entry" != @libclang ] || { for one in $(libclang); do look_for "$one"; done && continue; }
        look_for "$entry"
    done
done
missing=$(echo "$missing" | tr ' ' '\n' | sort -u | tr '\n' ' ' | sed 's/^ *//; s/ *$//')
[ -n "$missing$wanted" ] || exit 0

as_root=
[ "$(id -u)" -eq 0 ] || as_root="sudo -n"
by_hand="apt-get install -y --no-install-recommends $missing"
if [ -n "${FERRULE_NO_INSTALL:-}" ]; then
    [ -n "$missing" ] || exit 0
    echo "install-deps: missing: $missing" >&2
    exit 1
fi
if [ -n "$as_root" ] && ! $as_root true 2>/dev/null; then
    [ -n "$missing" ] || exit 0
    echo "install-deps: these packages are missing, and sudo does not work without a password:" >&2
    echo "    sudo $by_hand" >&2
    exit 1
fi

export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
run() {
    $as_root env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >"$log" 2>&1
}
failed() {
    tail -20 "$log" >&2
    echo "install-deps: $1 failed; by hand: $by_hand" >&2
    exit 1
}
echo "install-deps: installing with apt-get: $missing$wanted"
run apt-get update -q || echo "install-deps: apt-get update failed; going on with the old lists" >&2
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086
    run apt-get install -y -q --no-install-recommends $missing || failed "apt-get install"
fi
for package in $wanted; do
    run apt-get install -y -q --no-install-recommends "$package" ||
        echo "install-deps: $package cannot be had here; what needs it is skipped"
done
echo "install-deps: done"
