#!/bin/sh
# program.sh FERRULE: the program as build systems and people call it. Prints what is not as it
# should be; the exit code is the number of such things.
set -u
ferrule=$(realpath "$1")
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99
export FERRULE_CACHE_DIR="$work/records"
unset TARGET BINDGEN_EXTRA_CLANG_ARGS
ln -s "$ferrule" bindgen
failures=0

wrong() {
    echo "wrong: $*"
    [ -s out ] && sed 's/^/    out: /' out | head -5
    [ -s err ] && sed 's/^/    err: /' err | head -5
    failures=$((failures + 1))
}

# run CODE COMMAND...: the exit code must be CODE; leaves the files out and err
run() {
    expected=$1
    shift
    "$@" >out 2>err
    code=$?
    [ "$code" -eq "$expected" ] || wrong "exit code $code, not $expected: $*"
}

says() { grep -qF -- "$2" "$1" || wrong "$1 does not say: $2"; }
silent() { [ ! -s "$1" ] || wrong "$1 is not empty"; }
holds() { [ "$(cat "$1")" = "$2" ] || wrong "$1 does not hold: $2"; }

printf 'struct s { int x; };\nint f(struct s *p);\n' >good.h
printf 'int a;\nint b c;\n' >bad.h

# ---- versions, help ----
run 0 "$ferrule" --version
says out "ferrule "
run 0 ./bindgen --version
holds out "bindgen 0.72.0"
run 0 ./bindgen --version workaround-for-0.69.0
holds out "bindgen 0.72.0"
silent err
run 0 ./bindgen -V
holds out "bindgen 0.72.0"
run 0 "$ferrule" bind --version
holds out "bindgen 0.72.0"
run 0 ./bindgen --help
says out "Usage: bindgen [OPTIONS]"
run 0 "$ferrule" help bind
says out "Usage: ferrule bind [OPTIONS]"
for line in 'help' 'help help' 'help man' 'man --help' '--help' 'help --help'; do
    # shellcheck disable=SC2086
    run 0 "$ferrule" $line
    says out "ferrule COMMAND"
done
run 2 "$ferrule" help bogus
says err "unknown command \`bogus\`"
run 2 "$ferrule" man bogus
run 0 "$ferrule" man
says out "Called as \\fBcbindgen"
if grep -qF 'Called as \fB\fR' out; then wrong "a command is called by no name"; fi
for variable in LIBCLANG_PATH CARGO_HOME PKG_CONFIG; do says out "$variable"; done
for command in bind header export wrap; do
    run 0 "$ferrule" $command --help
    awk '/given more than once/ { if (NR == last + 1) exit 1; last = NR }' out ||
        wrong "$command --help says a thing twice"
done
run 2 "$ferrule"
run 2 "$ferrule" bogus
says err "unknown command"
for shell in bash elvish fish powershell zsh; do
    run 0 ./bindgen --generate-shell-completions $shell
    says out "allowlist-type"
done
run 0 "$ferrule" bind --generate-shell-completions bash
run 0 bash -n out

# ---- exit codes ----
run 0 "$ferrule" bind good.h
says out "pub struct s"
silent err
echo '//' >empty.h
run 0 "$ferrule" bind empty.h
[ "$(wc -l <out)" -eq 1 ] || wrong "a blank line ends the bindings of nothing"
run 0 "$ferrule" bind empty.h -- -fpack-struct=2 -I. -D_FILE_OFFSET_BITS=64 -D_TIME_BITS='*/ fn f() {}'
[ "$(sed -n 2p out)" = "/* types as by -fpack-struct=2 -D_FILE_OFFSET_BITS=64 */" ] ||
    wrong "flags that change types are not said"
[ "$(wc -l <out)" -eq 2 ] || wrong "flags are more than a line"
for rule in '--macro-type None=u8' '--field-visibility None::x=crate' '--rename-item None=a' \
    '--rename-variant None::a=b' '--hide-variant None::a' '--constant-variant None::a' \
    '--ignore-macro None' '--blocklisted-type-implements None=Copy'; do
    # shellcheck disable=SC2086
    run 0 "$ferrule" bind good.h $rule
    says err "unused option: ${rule%% *} None"
    # shellcheck disable=SC2086
    run 0 "$ferrule" bind good.h $rule --no-record-matches
    silent err
done
run 0 "$ferrule" bind good.h --module-raw-line root 'use a;'
says err "unused option: --module-raw-line root: there are modules with"
run 0 "$ferrule" bind good.h --enable-cxx-namespaces --module-raw-line root::a 'use a;'
says err "unused option: --module-raw-line root::a: the only module is"
run 0 "$ferrule" bind good.h --field-visibility 's::.*=crate' --rename-item 's=t'
silent err
run 1 "$ferrule" bind bad.h
says err "bad.h:2:"
silent out
run 1 "$ferrule" bind missing.h
says err "missing.h"
run 1 "$ferrule" bind .
run 2 "$ferrule" bind
run 2 ./bindgen --rust-target 1.95.0
if grep -qE 'Got an invalid|is not a valid Rust target' err; then wrong "Meson's probe"; fi
run 2 "$ferrule" bind good.h --allowlist-typ x
says err 'did you mean `--allowlist-type`?'
run 2 "$ferrule" bind good.h --allowlist-type '('
says err "--allowlist-type"
run 3 env LIBCLANG_PATH=/nonexistent "$ferrule" bind good.h
says err "LIBCLANG_PATH"

# ---- outputs ----
echo old >kept.rs
run 1 "$ferrule" bind bad.h -o kept.rs
holds kept.rs old
run 1 "$ferrule" bind good.h -o missing/x.rs
says err "missing/x.rs"
if [ -w /dev/full ]; then
    "$ferrule" bind good.h >/dev/full 2>err
    [ $? -eq 1 ] || wrong "a full standard output"
    run 1 "$ferrule" bind good.h -o /dev/full
fi
run 0 "$ferrule" bind good.h -o same.rs --no-cache
touch -d '2001-01-01' same.rs
run 0 "$ferrule" bind good.h -o same.rs --no-cache
[ "$(stat -c %Y same.rs)" -lt 1000000000 ] || wrong "an unchanged output was touched"
run 0 "$ferrule" bind good.h -o same.rs --depfile same.d -- -MD -MQ good.h -MF clang.d
holds same.d "same.rs: good.h"
holds clang.d "good.h: good.h"

run 0 "$ferrule" bind good.h -- -Wp,-MMD,kbuild.d
holds kbuild.d "good.o: good.h"
printf -- '--use-core\n--raw-line "// a b"\n' >response
run 0 "$ferrule" bind good.h @response
says out "// a b"

run 2 "$ferrule" bind good.h -o ./good.h
says good.h "struct s"
run 2 "$ferrule" bind good.h -o twice --depfile twice
mkdir inner
printf '#include "inner/part.h"\n' >outer.h
printf 'int part(void);\n' >inner/part.h
run 2 "$ferrule" bind outer.h -o inner/part.h
says inner/part.h "int part"
run 2 "$ferrule" bind outer.h --depfile "$work/inner/part.h"
says inner/part.h "int part"
run 0 "$ferrule" bind outer.h -o part.h
says part.h "pub fn part"

printf '#[no_mangle]\npub extern "C" fn from_rust() {}\n' >lib.rs
run 2 "$ferrule" header --lang c lib.rs -o lib.rs
says lib.rs "no_mangle"
run 2 "$ferrule" header --lang c lib.rs -o lib.h --depfile ./lib.rs
says lib.rs "no_mangle"
run 2 "$ferrule" header --lang c lib.rs -o lib.h --depfile ./lib.h
[ ! -e lib.h ] || wrong "one file for two outputs was written"
run 0 "$ferrule" header --lang c lib.rs -o made/lib.h --depfile made/lib.d --symfile made/lib.sym
says made/lib.h "from_rust"
says made/lib.d "lib.rs"
says made/lib.sym "from_rust"
run 0 "$ferrule" header --lang c lib.rs -o made/lib.h --verify
echo >>made/lib.h
run 2 "$ferrule" header --lang c lib.rs -o made/lib.h --verify
says err "made/lib.h: error: this file is not what would be written"
: >made/lib.h
run 2 "$ferrule" header --lang c lib.rs -o made/lib.h --verify
run 2 "$ferrule" header --lang c lib.rs -o made/none.h --verify
says err "made/none.h: error: this file cannot be read"
[ ! -e made/none.h ] || wrong "--verify wrote a file"
if [ -r /dev/zero ]; then run 2 "$ferrule" header --lang c lib.rs -o /dev/zero --verify; fi

# ---- probes of the kernel ----
printf '#pragma message("clang version " __clang_version__)\n' >probe.h
run 0 ./bindgen probe.h
says err "clang version "
printf '#define F(x) int x##x\nF(foo);\n' >probe.h
run 0 ./bindgen probe.h
says out "foofoo"
run 0 ./bindgen /dev/null -- -x c

# ---- many at once ----
cat >list <<'END'
# a comment
good.h -o one.rs
bad.h -o two.rs

good.h -o three.rs --bogus
good.h -o "four four.rs" -- -DX
END
run 1 "$ferrule" bind --batch list --no-layout-tests
says err "2 of 4 done, 2 failed"
says err "bad.h:2:"
says err "unknown option"
[ -s one.rs ] && [ -s "four four.rs" ] || wrong "outputs of the batch are missing"
[ ! -e two.rs ] && [ ! -e three.rs ] || wrong "outputs of failed lines are there"
echo good.h >list
run 0 "$ferrule" bind --batch - --raw-line '// shared' <list
says out "// shared"
run 1 "$ferrule" bind --batch missing.list

# ---- two runs, one file ----
for i in 1 2 3 4; do "$ferrule" bind good.h -o shared.rs --no-cache & done
wait
"$ferrule" bind good.h >out
cmp -s out shared.rs || wrong "runs at the same time mixed their output"

[ "$failures" -eq 0 ] && echo "all as it should be"
exit "$failures"
