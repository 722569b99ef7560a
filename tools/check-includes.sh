#!/bin/sh
# check-includes.sh [ROOT]: no file includes a header of a room that its own room may not know
# (docs/architecture.md). The table below is the rule; a room without a row fails.
set -u
root=${1:-$(dirname "$0")/..}
cd "$root" || exit 2

find src include -name '*.[ch]' -o -name '*.cpp' | sort | xargs awk '
BEGIN {
    # room: the rooms whose headers it may include, itself among them
    may["base"] = " base "
    may["diag"] = " base diag "
    may["rust_lex"] = " base rust_lex "
    may["options"] = " base diag rust_lex options "
    may["model"] = " base diag rust_lex model "
    may["read_c"] = " base diag options model read_c "
    may["read_api"] = " base diag rust_lex options model read_api "
    may["read_rust"] = " base diag rust_lex options model read_rust "
    may["read_rustdoc"] = " base diag rust_lex options model read_rustdoc "
    may["describe_rust"] = " base diag rust_lex options model read_rust describe_rust "
    may["passes"] = " base diag rust_lex options model passes "
    may["infer"] = " base diag rust_lex options model passes infer "
    may["write_rust"] = " base diag rust_lex options model passes write_rust "
    may["write_c"] = " base diag options model passes write_c "
    may["wrap"] = " base diag rust_lex options model passes infer write_rust wrap "
    may["export"] = " base diag rust_lex options model export "
    may["prove"] = " base diag options model passes prove "
    may["report"] = " base diag options model passes report "
    # libraries, and the rooms that they belong to: all others go through those
    owner["clang-c/"] = "read_c"
    owner["dlfcn.h"] = "read_c"
    owner["pcre2.h"] = "base"
    owner["xxhash.h"] = "base"
    owner["toml++/"] = "options"
    owner["jansson.h"] = "read_api read_rust read_rustdoc describe_rust"
    owner["utf8proc.h"] = "diag rust_lex passes write_rust"
}
function wrong(why) {
    printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0
    failed = 1
}
FNR == 1 {
    parts = split(FILENAME, path, "/")
    room = path[1] == "include" ? "include" : parts == 2 ? "library" : path[2]
    if (room != "include" && room != "library" && room != "cli" && !(room in may))
        wrong("the room has no row in tools/check-includes.sh")
}
/^[ \t]*#[ \t]*include[ \t]*</ {
    name = $0
    sub(/^[^<]*</, "", name)
    sub(/>.*/, "", name)
    for (library in owner)
        if (index(name, library) == 1 && !index(" " owner[library] " ", " " room " "))
            wrong("only " owner[library] " may include this")
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
    name = $0
    sub(/^[^"]*"/, "", name)
    sub(/".*/, "", name)
    slash = index(name, "/")
    from = slash ? substr(name, 1, slash - 1) : ""
    if (room == "include")
        wrong("the public header includes nothing of ours")
    else if (room == "cli" && name != "ferrule.h" && from != "cli")
        wrong("the program sees include/ferrule.h only")
    else if (room == "library" || room == "cli")
        next
    else if (name == "ferrule.h")
        wrong("only src/*.c and cli see the public header")
    else if (!slash)
        wrong("write the room: \"" room "/" name "\"")
    else if (!index(may[room], " " from " "))
        wrong(room " may not include from " from)
}
END { exit failed }'
