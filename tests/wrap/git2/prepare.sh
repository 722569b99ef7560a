#!/bin/sh
# A repository with three commits in the folder $1.
set -eu
command -v git >/dev/null || exit 77
cd "$1"
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org
export GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
git init -q repository
cd repository
for i in 1 2 3; do
    echo "$i" >"file$i"
    git add "file$i"
    GIT_AUTHOR_DATE="2020-01-0${i}T00:00:00Z" GIT_COMMITTER_DATE="2020-01-0${i}T00:00:00Z" \
        git commit -q -m "Commit $i" -m "More of it."
done
