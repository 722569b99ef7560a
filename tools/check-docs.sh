#!/bin/sh
# check-docs.sh [ROOT]: docs/MAP.md and docs/architecture.md name no file or folder that is not there,
# links in README.md and docs/ lead somewhere, pages and headings that the sources name are there, and
# the table of rooms in docs/architecture.md is that of tools/check-includes.sh.
set -u
root=${1:-$(dirname "$0")/..}
includes=$(cd "$(dirname "$0")" && pwd)/check-includes.sh
cd "$root" || exit 2
failed=0

# A name in backquotes is a file's if it ends like one, a folder's if it ends in a slash. It may lack
# its folders. What has NAME, CRATE or CASE in it stands for others.
files=$(find . -type d \( -name build -o -name 'build-*' -o -name .git \) -prune -o -print |
    sed 's|^\.||; s|$| |')
for page in docs/MAP.md docs/architecture.md; do
    for name in $(grep -o '`[A-Za-z0-9_./-]*`' "$page" | tr -d '`' |
        grep -E '/$|[A-Za-z0-9_]\.(c|h|cpp|in|rs|py|sh|md|txt|cmake)$' |
        grep -vE 'NAME|CRATE|CASE' | sort -u); do
        case $files in
        *"/${name%/} "*) ;;
        *)
            echo "$page: there is no $name"
            failed=1
            ;;
        esac
    done
done

# What a heading is called in a link: small letters, blanks as dashes, nothing else but - and _.
headings() {
    sed -n 's/^##* //p' "$1" | tr 'A-Z ' 'a-z-' | tr -cd 'a-z0-9_\n-'
    sed -n 's/.*<a id="\([^"]*\)".*/\1/p' "$1"
}
for page in $(ls README.md docs/*.md 2>/dev/null); do
    for link in $(grep -oE '\]\([^) ]*\)' "$page" | sed 's/^](//; s/)$//' | grep -v '^[a-z]*:'); do
        file=$page
        [ -z "${link%%#*}" ] || file=$(dirname "$page")/${link%%#*}
        case $link in
        *#*) headings "$file" 2>/dev/null | grep -qxF -e "${link#*#}" && continue ;;
        *) [ -e "$file" ] && continue ;;
        esac
        echo "$page: the link $link leads nowhere"
        failed=1
    done
done

# `docs/PAGE.md, "Heading"` in comments and messages.
grep -rnoE 'docs/[a-z-]+\.md, \\?"[^"\\]*' src include 2>/dev/null | {
    while IFS=: read -r file line what; do
        page=${what%%,*}
        grep -qxE "##* (<a [^>]*></a>)?${what##*\"}" "$page" 2>/dev/null && continue
        echo "$file:$line: there is no $what\""
        failed=1
    done
    exit $failed
} || failed=1

# In the order of the table; a room without files has a row in the check only.
rows() {
    sed -n 's/^    may\["\(.*\)"\] = " \(.*\) "$/\1 \2/p' "$includes" | while read -r room may; do
        [ ! -d "src/$room" ] || echo "$room $may"
    done
}
described=$(awk '/^## Rooms/ { here = 1 } /^```$/ && here { inside = !inside; here = inside }
    inside && !/^(```|src|cli)/ { $1 = $1; print }' docs/architecture.md)
if [ "$(rows)" != "$described" ]; then
    echo "docs/architecture.md: the table of rooms is not that of tools/check-includes.sh:"
    rows
    failed=1
fi
exit $failed
