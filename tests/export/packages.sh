#!/bin/sh
# packages.sh FERRULE CMAKE CC CXX: what build systems get of an exported crate, used by projects:
# CMake's package in its folder and installed, pkg-config's file in both places, the library shared
# and static, in C and C++; and the places that they name for other machines. Skips (77) without
# cargo.
set -u
ferrule=$1 cmake=$2 cc=$3 cxx=$4
here=$(cd "$(dirname "$0")" && pwd)
command -v cargo >/dev/null || { echo "skipped: no cargo"; exit 77; }
cargo rustdoc --help >/dev/null 2>&1 || { echo "skipped: cargo has no rustdoc"; exit 77; }
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
unset CARGO_TARGET_DIR PKG_CONFIG_PATH
fail() {
    echo "FAILED: $1"
    exit 1
}
said() {
    cat said
    fail "$1"
}

mkdir "$work/a place" && cd "$work/a place" || exit 1
cp -r "$here/shapes" "$here/consumer" .
sed 's/^version = .*/version = "0.3.1-rc.1"/' "$here/shapes/Cargo.toml" >shapes/Cargo.toml
"$ferrule" export shapes --out ffi --build-dir built --offline >said 2>&1 || said export
installed=$PWD/installed
export CC="$cc" CXX="$cxx"

ran() {
    for program in in_c in_cxx; do
        for kind in shared static; do
            "./$1/${program}_$kind" || fail "$1: ${program}_$kind"
        done
    done
    if command -v ldd >/dev/null; then
        ldd "$1/in_cxx_shared" | grep -q libshapes_ffi || fail "$1: shared is not"
        ldd "$1/in_cxx_static" | grep -q libshapes_ffi && fail "$1: static is not"
    fi
    return 0
}
"$cmake" -S consumer -B subfolder -DFFI="$PWD/ffi" -DCMAKE_INSTALL_PREFIX="$installed" -DCMAKE_INSTALL_LIBDIR=lib >said 2>&1 || said "a subfolder of a project"
"$cmake" --build subfolder >said 2>&1 || said "a subfolder of a project, built"
ran subfolder
"$cmake" --install subfolder >said 2>&1 || said install
for file in include/shapes.h include/shapes.hpp lib/libshapes_ffi.so lib/libshapes_ffi.a lib/pkgconfig/shapes_ffi.pc; do
    [ -e "installed/$file" ] || fail "$file is not installed"
done

"$cmake" -S consumer -B found -DWANTED=0.3 -DCMAKE_PREFIX_PATH="$installed" >said 2>&1 || said find_package
"$cmake" --build found >said 2>&1 || said "find_package, built"
ran found
for wanted in 0.2 0.4 0.3.2 1.0; do # cargo would not take this one for those
    "$cmake" -S consumer -B not -DWANTED=$wanted -DCMAKE_PREFIX_PATH="$installed" >said 2>&1 && fail "find_package takes 0.3.1 for $wanted"
done

places() {
    rm -rf places
    "$cmake" -S consumer/places -B places -DCMAKE_PREFIX_PATH="$installed" "$@" >said 2>&1 || said "places $*"
}
places_are() {
    grep -qF -- "$1" said || said "$1"
}
places -DWIN32=1 -DMSVC=1
places_are "shared IMPORTED_LOCATION $installed/bin/shapes_ffi.dll"
places_are "shared IMPORTED_IMPLIB $installed/lib/shapes_ffi.dll.lib"
places_are "static IMPORTED_LOCATION $installed/lib/shapes_ffi.lib"
places -DWIN32=1
places_are "shared IMPORTED_IMPLIB $installed/lib/libshapes_ffi.dll.a"
places -DAPPLE=1
places_are "shared IMPORTED_LOCATION $installed/lib/libshapes_ffi.dylib"

# pkg-config: in the folder where cargo built it, and installed
mkdir ffi/target && cp -r subfolder/ffi/cargo/release ffi/target/release || exit 1
if command -v pkg-config >/dev/null; then
    for folder in ffi installed/lib/pkgconfig; do
        export PKG_CONFIG_PATH="$PWD/$folder"
        [ "$(pkg-config --modversion shapes_ffi)" = 0.3.1-rc.1 ] || fail "$folder: the version"
        libraries=$(eval "printf '%s\n' $(pkg-config --libs-only-L shapes_ffi)" | sed 's/^-L//')
        eval "\"\$cc\" consumer/main.c $(pkg-config --cflags --libs shapes_ffi) -o shared" || fail "$folder: shared"
        LD_LIBRARY_PATH=$libraries ./shared || fail "$folder: shared, run"
        mv "$libraries/libshapes_ffi.so" kept # the linker would rather take it
        eval "\"\$cxx\" -std=c++17 consumer/main.cpp $(pkg-config --cflags --static --libs shapes_ffi) -o static" || fail "$folder: static"
        ./static || fail "$folder: static, run"
        mv kept "$libraries/libshapes_ffi.so"
    done
    unset PKG_CONFIG_PATH
fi

# other machines: the interface is there, their toolchain is not
for_target() {
    rm -rf other && mkdir other
    sed "s/\"$(rustc -vV | sed -n 's/^host: //p')\"/\"$1\"/" ffi/api.json >other/api.json
    "$ferrule" export --frozen --out other --target "$1" >said 2>&1 || said "--target $1"
}
for_target aarch64-unknown-linux-gnu
grep -qxF 'libdir=${prefix}/target/aarch64-unknown-linux-gnu/release' other/shapes_ffi.pc || fail "where cargo builds for another machine"
grep -q 'build --release --target aarch64-unknown-linux-gnu --target-dir' other/CMakeLists.txt || fail "cargo is not told the machine"
grep -qF '/cargo/aarch64-unknown-linux-gnu/release)' other/CMakeLists.txt || fail "CMake does not know where cargo builds"
hash_of() { grep -o 'shapes_abi_[0-9a-f]\{16\}' "$1/include/shapes.h" | head -1; }
[ "$(hash_of ffi)" != "$(hash_of other)" ] || fail "headers of two machines are the same"
for_target x86_64-pc-windows-msvc
grep -q '^Libs.private: .*-lws2_32' other/shapes_ffi.pc || fail "the libraries of Windows"
for_target aarch64-apple-darwin
grep -q '^Libs.private: -lSystem' other/shapes_ffi.pc || fail "the libraries of macOS"
"$ferrule" export --frozen --out other --target x86_64-pc-windows-gnu >said 2>&1 && fail "an interface of another machine is taken"
exit 0
