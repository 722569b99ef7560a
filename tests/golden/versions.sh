#!/bin/sh
# versions.sh FERRULE MAJOR: the goldens once more with libclang MAJOR, byte for byte the same.
# Exit code 77: that libclang is not here.
set -u
here=$(dirname "$0")
ferrule=${1:?usage: versions.sh FERRULE MAJOR}
major=${2:?usage: versions.sh FERRULE MAJOR}
# Without its own headers (stddef.h and the like) it reads gcc's, and says so in every case.
if ! ls -d "/usr/lib/llvm-$major/lib/clang/$major"*/include >/dev/null 2>&1 &&
    ! ls -d "/usr/lib64/clang/$major"*/include "/usr/lib/clang/$major"*/include >/dev/null 2>&1; then
    echo "libclang $major or its headers are not here: skipped"
    exit 77
fi
for folder in "/usr/lib/llvm-$major/lib" "/usr/lib64/llvm$major/lib64" /usr/lib/*-linux-gnu; do
    for file in "$folder/libclang-$major.so.1" "$folder/libclang-$major.so.$major" \
        "$folder/libclang.so.$major"; do
        if [ -e "$file" ]; then
            export LIBCLANG_PATH="$file"
            exec "$here/run.sh" --no-rustc "$ferrule"
        fi
    done
done
echo "libclang $major is not here: skipped"
exit 77
