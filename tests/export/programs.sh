#!/bin/sh
# programs.sh setup FERRULE WORK: exports the crates that programs/ is about, as they are in the
# registry today, builds each shim and the Rust programs that say what is expected. All in WORK,
# which is kept, so that the next time little is built. Skips (77) without cargo or network.
#
# programs.sh run WORK NAME CC CXX: compiles programs/NAME.c and its twin in C++, NAME.cpp, with the
# address sanitizer and leak check, where the compiler has them, and compares what each prints with
# what programs/NAME.rs prints.
#
# programs.sh misuse WORK NAME CC: the same with programs/NAME_faults.c, which uses the library
# wrongly and checks each status; sweep.awk adds every function of the header with a bad handle.
set -u
here=$(cd "$(dirname "$0")" && pwd)
crates='semver uuid url regex roaring'
programs="$crates rure" # rure: over regex
fail() {
    echo "FAILED: $1"
    exit 1
}
features_of() {
    [ "$1" != uuid ] || echo '--features v4,v7'
}

setup() {
    ferrule=$1 work=$2
    command -v cargo >/dev/null || { echo "skipped: no cargo"; exit 77; }
    unset CARGO_TARGET_DIR
    export CARGO_PROFILE_DEV_DEBUG=0
    mkdir -p "$work/expected" && cd "$work" || fail "no folder $work"
    rm -f ready
    write_expected
    cargo fetch --quiet --manifest-path expected/Cargo.toml || { echo "skipped: the crates cannot be fetched"; exit 77; }
    for name in $crates; do
        rm -rf "$name-ffi" # no names of an earlier ferrule
        # shellcheck disable=SC2046 # two words or none
        "$ferrule" export --crate "$name" $(features_of "$name") --out "$name-ffi" --build-dir checked || fail "export $name"
        (cd "$name-ffi" && cargo build --quiet --target-dir "$work/library") || fail "the shim of $name does not build"
    done
    write_expected # of the same versions
    cargo build --quiet --manifest-path expected/Cargo.toml --target-dir "$work/library" || fail "the Rust programs"
    for name in $programs; do
        "library/debug/expected-$name" >"expected/$name.out" || fail "$name.rs"
    done
    touch ready
}

# The version that was exported, or any.
version_of() {
    sed -n 's/^version = "\(=.*\)"$/\1/p' "$1-ffi/Cargo.toml" 2>/dev/null | grep . || echo '*'
}
write_expected() {
    {
        printf '[package]\nname = "expected"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n[dependencies]\n'
        for name in $crates; do
            printf '%s = { version = "%s"%s }\n' "$name" "$(version_of "$name")" \
                "$([ "$name" != uuid ] || echo ', features = ["v4", "v7"]')"
        done
        for name in $programs; do
            printf '[[bin]]\nname = "expected-%s"\npath = "%s/programs/%s.rs"\n' "$name" "$here" "$name"
        done
    } >expected/Cargo.toml
}

# Compiles programs/$1 in WORK/programs to $1.run, with the compiler and standard behind.
compile() {
    source=$1 compiler=$2 standard=$3
    [ -e "$work/ready" ] || { echo "skipped: the crates were not built"; exit 77; }
    mkdir -p "$work/programs" && cd "$work/programs" || fail "no folder"
    sanitize=
    echo 'int main(void) { return 0; }' >"empty-$source"
    "$compiler" -fsanitize=address,undefined "empty-$source" -o "empty-$source.run" 2>/dev/null && "./empty-$source.run" 2>/dev/null &&
        sanitize='-fsanitize=address,undefined -fno-sanitize-recover=all'
    # shellcheck disable=SC2086 # words
    "$compiler" $sanitize -g -std="$standard" -Wall -Wextra -Wpedantic -Werror -I. -I"../$name-ffi/include" "$here/programs/$source" \
        -L../library/debug "-l${name}_ffi" -Wl,-rpath,"$work/library/debug" -pthread -o "$source.run" || fail "$source does not compile"
}

# What the program that compile() made prints is what $1.rs prints.
compare() {
    "./$source.run" >"$source.out" || fail "$source"
    diff "../expected/$1.out" "$source.out" || fail "$source prints something else than $1.rs"
}

run() {
    work=$1 program=$2 cc=$3 cxx=$4
    name=$program
    [ "$program" != rure ] || name=regex
    compile "$program.c" "$cc" c11
    compare "$program"
    [ -e "$here/programs/$program.cpp" ] || return 0
    compile "$program.cpp" "$cxx" c++17
    compare "$program"
}

misuse() {
    work=$1 name=$2 cc=$3 cxx=$4
    mkdir -p "$work/programs"
    [ ! -e "$work/ready" ] ||
        awk -v prefix="$name" -f "$here/sweep.awk" "$work/$name-ffi/include/$name.h" >"$work/programs/${name}_sweep.h" ||
        fail "sweep.awk"
    compile "${name}_faults.c" "$cc" c11
    "./$source.run" || fail "$source"
    [ -e "$here/programs/${name}_faults.cpp" ] || return 0
    compile "${name}_faults.cpp" "$cxx" c++17
    "./$source.run" || fail "$source"
}

mode=$1
shift
case $mode in
setup | run | misuse) "$mode" "$@" ;;
*) fail "setup, run or misuse?" ;;
esac
