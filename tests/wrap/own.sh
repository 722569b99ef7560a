#!/bin/sh
# own.sh FERRULE CRATE TARGET: builds the C library of our own in the folder CRATE, and does with it
# what run.sh does with those of the system.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
ferrule=$1 crate=$2 target=$3
skip() { echo "skipped: $1"; exit 77; }
command -v "${CC:=cc}" >/dev/null || skip "no C compiler"
command -v pkg-config >/dev/null || skip "no pkg-config"
library=$(mktemp -d)
trap 'rm -rf "$library"' EXIT
"$CC" -std=c11 -D_GNU_SOURCE -g -O1 -Wall -Wextra -fPIC -c "$here/$crate/$crate.c" \
    -o "$library/$crate.o"
ar rcs "$library/lib$crate.a" "$library/$crate.o"
mkdir "$library/include"
cp "$here/$crate/$crate.h" "$library/include"
cat >"$library/$crate.pc" <<PC
includedir=$library/include
Name: $crate
Description: Forms of ferrule wrap
Version: 1.2.3
License: MIT
URL: https://example.org/$crate
Cflags: -I\${includedir}
Libs: -L$library -l$crate -lpthread
PC
export PKG_CONFIG_PATH="$library"
"$here/run.sh" "$ferrule" "$here/$crate/$crate.toml" "$crate" "$crate" "$target"

# what the package's file says stands in the manifests
"$ferrule" wrap --hints "$here/$crate/$crate.toml" --pkg "$crate" --out "$library"
for line in 'version = "0.1.0+1.2.3"' 'license = "MIT"' "homepage = \"https://example.org/$crate\"" \
    "description = \"Raw bindings of the C library $crate: Forms of ferrule wrap\""; do
    grep -qxF "$line" "$library/$crate-sys/Cargo.toml" || { echo "no $line"; exit 1; }
done
