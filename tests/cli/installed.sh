#!/bin/sh
# installed.sh BUILD CC [FLAG...]: what `make install` puts into a folder works from there: a program
# on the shared and on the static library by way of pkg-config, the manual page, the completions, the
# links, and the CMake module. The flags are those that the library was built with.
set -u
build=$(realpath "${1:?usage: installed.sh BUILD CC [FLAG...]}") || exit 2
cc=${2:?usage: installed.sh BUILD CC [FLAG...]}
shift 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
unset DESTDIR CPATH LIBRARY_PATH
prefix="$work/a prefix"
export FERRULE_CACHE_DIR= NO_COLOR=1
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
failures=0

wrong() {
    echo "wrong: $*"
    sed 's/^/    /' log | head -20
    failures=$((failures + 1))
}

cmake --install "$build" --prefix "$prefix" >log 2>&1 || { wrong "the installation" && exit 1; }
libdir=$(dirname "$(find "$prefix" -name libferrule.a)")
export PKG_CONFIG_PATH="$libdir/pkgconfig"

# ---- the library ----
cat >use.c <<'END'
#include <ferrule.h>
#include <stdio.h>

int main(void)
{
    ferrule_job *job = ferrule_job_new("bind");
    int status;
    ferrule_job_set(job, "header", "shape.h");
    ferrule_job_set(job, "disable-header-comment", NULL);
    status = (int)ferrule_job_run(job);
    fputs(ferrule_job_report(job, 0, NULL), stderr);
    fputs(ferrule_job_text(job, FERRULE_TEXT_BINDINGS, NULL), stdout);
    ferrule_job_free(job);
    return status;
}
END
printf 'int area(void);\n' >shape.h
"$prefix/bin/ferrule" bind shape.h --disable-header-comment >expected 2>log ||
    wrong "the program does not run"
grep -q 'fn area' expected || wrong "the program binds nothing"

# words FLAG...: pkg-config's answer as arguments, quoted as for a shell
try() {
    kind=$1
    shift
    flags=$(pkg-config "$@" ferrule 2>log) || wrong "pkg-config does not know ferrule"
    # the static library by its name: -lferrule would be the shared one
    [ "$kind" = shared ] || flags=$(echo "$flags" | sed "s|-lferrule|-l:libferrule.a|")
    eval "set -- $flags"
    # shellcheck disable=SC2086
    "$cc" $sanitizers use.c "$@" -o "use-$kind" >log 2>&1 || { wrong "no $kind program" && return; }
    LD_LIBRARY_PATH=$libdir "./use-$kind" >out 2>log || wrong "the $kind program fails"
    cmp -s expected out || wrong "the $kind program prints something else"
}
sanitizers=$*
try shared --cflags --libs
try static --static --cflags --libs

# ---- beside the program ----
man=$(find "$prefix" -name ferrule.1)
grep -q 'ferrule header' "$man" || wrong "no manual page"
if command -v groff >/dev/null; then
    groff -man -ww -Tutf8 "$man" 2>log >page || wrong "groff does not like the manual page"
    [ ! -s log ] || wrong "groff warns about the manual page"
    if grep -q 'Called as *,' page; then wrong "the manual page names a command without a name"; fi
fi
for file in $(cd "$prefix" && find share -name ferrule -path '*bash*'); do
    bash -n "$prefix/$file" 2>log || wrong "$file is not for bash"
done
for name in zlib sqlite3; do
    [ -s "$prefix/share/ferrule/hints/$name.toml" ] || wrong "no hints for $name"
done

# A program with the library in it is told where hints are.
cat >hinted.c <<'END'
#include <ferrule.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    ferrule_job *job = ferrule_job_new("wrap");
    int status;
    ferrule_job_set(job, "header", "zlib.h");
    ferrule_job_set(job, "coverage", NULL);
    ferrule_job_set(job, "verbose", NULL);
    if (argc > 1)
        ferrule_job_set(job, "hints-folder", argv[1]);
    status = (int)ferrule_job_run(job);
    fputs(ferrule_job_report(job, 0, NULL), stderr);
    ferrule_job_free(job);
    return status;
}
END
printf 'int deflateInit_(int a);\n' >zlib.h
eval "hints=$(pkg-config --variable=hintsdir ferrule)"
eval "set -- $(pkg-config --cflags --libs ferrule)"
# shellcheck disable=SC2086
"$cc" $sanitizers hinted.c "$@" -o hinted >log 2>&1 || wrong "no program that wraps"
LD_LIBRARY_PATH=$libdir ./hinted >out 2>log || wrong "the program that wraps fails"
if grep -q 'hints are used' log; then wrong "hints are used that nobody named"; fi
LD_LIBRARY_PATH=$libdir ./hinted "$hints" >out 2>log
grep -q 'zlib.toml.*these hints are used' log || wrong "hints in the folder that was told are not used"

# ---- in CMake ----
mkdir project
cp shape.h project/
cat >project/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.20)
project(installed LANGUAGES C)
find_package(PkgConfig REQUIRED)
pkg_get_variable(folder ferrule cmakedir)
list(APPEND CMAKE_MODULE_PATH ${folder})
include(FerruleBindings)
ferrule_bind(TARGET bindings HEADER shape.h OUTPUT shape.rs)
END
PATH=/usr/bin:/bin cmake -S project -B out-of-source >log 2>&1 || wrong "CMake does not find the module"
cmake --build out-of-source >log 2>&1 || wrong "CMake makes no bindings"
grep -q 'fn area' out-of-source/shape.rs 2>/dev/null || wrong "CMake's bindings are not there"
grep -qF "$prefix/" out-of-source/CMakeCache.txt || wrong "another ferrule was taken"

[ "$failures" -eq 0 ]
