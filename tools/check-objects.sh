#!/bin/sh
# check-objects.sh FOLDER [OBJDUMP]: no object file below FOLDER has a variable that can be written
# to (everything hangs from the run, so that many can go on at once), and every name that other
# files see begins with fr_ or ferrule_.
set -u
folder=${1:?usage: check-objects.sh FOLDER [OBJDUMP]}
objdump=${2:-objdump}

list=$(find "$folder" -name '*.o' | sort)
if [ -z "$list" ]; then
    echo "$folder: no object files"
    exit 2
fi
LC_ALL=C "$objdump" -t $list | awk '
/file format/ { file = $1 }
/^[0-9a-f]+ [lgu! ]/ {
    flags = substr($0, index($0, " ") + 1, 7)
    tab = index($0, "\t")
    words = split(substr($0, 1, tab - 1), left, " ")
    section = left[words]
    split(substr($0, tab + 1), right, " ")
    name = right[2] == ".hidden" || right[2] == ".protected" ? right[3] : right[2]
    # the names of the implementation: sanitizers, coverage, the C++ library
    if (name ~ /^(__|DW\.ref\.|_Z[NZK]*St|\.)/)
        next
    writable = section ~ /^(\.data|\.bss|\.tdata|\.tbss|\*COM\*|COMMON)/ &&
               section !~ /^\.data\.rel\.ro/
    if (writable && flags !~ /d/) { # d: the section itself
        print file ": " name " can be written to (" section ")"
        failed = 1
    }
    # g: global, where u and w mark what C++ may define in many files
    if (flags ~ /^[g!]/ && section != "*UND*" && flags !~ /w/ && name !~ /^(fr_|ferrule_|main$)/) {
        print file ": " name " is seen by other files and has no prefix"
        failed = 1
    }
}
END { exit failed }'
