#!/usr/bin/env python3
"""targets.py FERRULE COUNT SEED: random records (records.py) for other targets, laid out by
rustc for these targets, must have the sizes, alignments and offsets that clang says.

No standard library of a target is needed: the structs of the bindings are compiled without core
(`no_core`, an unstable feature that RUSTC_BOOTSTRAP=1 opens), and each layout assertion becomes an
array whose length must be right. Exit code 77: rustc is missing, or another one than this knows.
"""
import os
import re
import subprocess
import sys
import tempfile

from records import Generator, PRELUDE

# rustc's target, clang's if it has another name for it
TARGETS = """\
x86_64-unknown-linux-gnu
x86_64-unknown-linux-gnux32
x86_64-pc-windows-msvc
x86_64-pc-windows-gnu
x86_64-apple-darwin
i686-unknown-linux-gnu
i686-pc-windows-msvc
i686-pc-windows-gnu
aarch64-unknown-linux-gnu
aarch64-apple-darwin            arm64-apple-macosx
aarch64-pc-windows-msvc
armv7-unknown-linux-gnueabihf
armv7k-apple-watchos
thumbv7em-none-eabihf
riscv64gc-unknown-linux-gnu     riscv64-unknown-linux-gnu
riscv32i-unknown-none-elf       riscv32-unknown-elf
powerpc64le-unknown-linux-gnu
powerpc64-unknown-linux-gnu
powerpc-unknown-linux-gnu
powerpc64-ibm-aix
s390x-unknown-linux-gnu
mips-unknown-linux-gnu
mips64-unknown-linux-gnuabi64
sparc64-unknown-linux-gnu
sparc-unknown-linux-gnu
loongarch64-unknown-linux-gnu
hexagon-unknown-linux-musl
wasm32-unknown-unknown
"""

CORE = """\
#![feature(no_core, lang_items, rustc_attrs, intrinsics, builtin_syntax)]
#![no_core]
#![crate_type = "lib"]
#![allow(internal_features)]
#[lang = "pointee_sized"] pub trait PointeeSized {}
#[lang = "meta_sized"] pub trait MetaSized: PointeeSized {}
#[lang = "sized"] pub trait Sized: MetaSized {}
#[lang = "copy"] pub trait Copy {}
#[lang = "sync"] pub trait Sync {}
#[lang = "drop_in_place"] fn drop_in_place<T>(_: *mut T) {}
#[rustc_intrinsic] pub const fn align_of<T>() -> usize;
#[rustc_intrinsic] pub const fn size_of<T>() -> usize;
#[lang = "offset_of"] #[rustc_intrinsic]
pub const fn offset_of<T: PointeeSized>(variant: u32, field: u32) -> usize;
macro_rules! offset_of { ($a:ty, $f:ident) => { builtin # offset_of($a, $f) } }
macro_rules! copy { ($($t:ty)*) => { $(impl Copy for $t {})* } }
copy!(i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 usize f32 f64 bool);
impl<T: PointeeSized> Copy for *mut T {}
impl<T: PointeeSized> Copy for *const T {}
impl<T: Copy, const N: usize> Copy for [T; N] {}
pub enum Option<T> { None, Some(T) }
impl<T: Copy> Copy for Option<T> {}
"""

# name, more of repr, content
HELPERS = [("__BindgenBitfieldUnit", "", "T"), ("__IncompleteArrayField", "", "[T; 0]"),
           ("__BindgenComplex", "", "T, T"), ("__BindgenUnaligned", ", packed", "T"),
           ("__BindgenOpaqueArray", "", "T")]
HELPERS += [(f"__BindgenOpaqueArray{a}", f", align({a})", "T") for a in (8, 16, 32, 64)]


def prelude(long):
    text = CORE
    for name, align, inside in HELPERS:
        text += (f"#[repr(C{align})] pub struct {name}<T>({inside});\n"
                 f"impl<T: Copy> Copy for {name}<T> {{}}\n")
    types = {"char": "i8", "schar": "i8", "uchar": "u8", "short": "i16", "ushort": "u16", "int": "i32",
             "uint": "u32", "long": f"i{long}", "ulong": f"u{long}", "longlong": "i64",
             "ulonglong": "u64", "void": "u8"}
    return text + "pub mod raw {" + "".join(f"pub type c_{n} = {t};" for n, t in types.items()) + "}\n"


def header(records, is_wide):
    """As records.py declares them, but for what only some targets have."""
    text = PRELUDE + "".join(r.declare() for r in records)
    text = re.sub(r"(?<!long )\blong( f\d+)?( *:)", r"long long\1\2", text)  # long may have 32 bits
    text = text.replace("= 6 }", "= 0x60000000 }").replace("= 3 }", "= 0x30000000 }")  # enums 8
    if not is_wide:
        text = re.sub(r"\b(unsigned )?__int128\b", "long long", text)
    return text


def declarations(text):
    """The structs and aliases of the bindings, without what needs core; all are Copy."""
    for match in re.finditer(r"((?:#\s*\[[^\]]*\]\s*)*)pub (struct|union) (\w+)\s*(\{[^{}]*\})", text):
        attributes, keyword, name, body = match.groups()
        representation = " ".join(a for a in re.findall(r"#\s*\[[^\]]*\]", attributes) if "repr" in a)
        yield f"{representation} pub {keyword} {name} {body} impl Copy for {name} {{}}"
    yield from (m.group(0) for m in re.finditer(r"pub type \w+ = (?:\[[^\]]*\]|[^;\[])*;", text))


def assertions(text):
    size = r'\[ "(?:Size|Alignment) of \w+" \] \[ :: std :: mem :: (size_of|align_of) :: < (\w+) > \( \) - (\d+)usize'
    for function, name, value in re.findall(size, text):
        yield f"const _: [(); {value}] = [(); {function}::<{name}>()];"
    for name, field, value in re.findall(r"offset_of ! \( (\w+) , (\w+) \) - (\d+)usize", text):
        yield f"const _: [(); {value}] = [(); offset_of!({name}, {field})];"


def translate(bindings):
    """(text for rustc without core, number of checks)"""
    body = "\n".join(declarations(bindings)).replace(":: std :: option :: Option", "crate :: Option")
    body = re.sub(r'\bunsafe extern "C" fn \([^)]*\)', 'unsafe extern "C" fn ()', body)
    body = re.sub(r":: std :: \w+ :: raw", "crate :: raw", body)
    checks = list(assertions(bindings))
    return body + "\n" + "\n".join(checks) + "\n", len(checks)


def run(arguments, folder, **more):
    environment = dict(os.environ, RUSTC_BOOTSTRAP="1", FERRULE_CACHE_DIR="", NO_COLOR="1", **more)
    return subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, text=True)


def compile_rust(target, text, folder):
    with open(f"{folder}/check.rs", "w") as out:
        out.write(text)
    return run(["rustc", "--edition", "2021", "-A", "warnings", "--emit=metadata", "--target", target,
                "-o", "check.rmeta", "check.rs"], folder)


def prove(ferrule, records, target, clang_target, folder):
    """(is it right, a line about it)"""
    width = run(["rustc", "--print", "cfg", "--target", target], folder).stdout
    is_wide = 'target_pointer_width="64"' in width
    is_long = is_wide and "windows" not in target
    with open(f"{folder}/records.h", "w") as out:
        out.write(header(records, is_wide))
    bound = run([ferrule, "bind", "records.h", "-o", "bindings.rs", "--formatter", "none", "--generate",
                 "types", "--", f"--target={clang_target}", "-Wno-incompatible-ms-struct"], folder)
    if "clang refuses the argument `--target=" in bound.stderr:
        return True, f"{target}: unknown to this libclang"
    if bound.returncode:
        return False, f"{target}: ferrule failed\n{bound.stderr}"
    with open(f"{folder}/bindings.rs") as file:
        text, checks = translate(file.read())
    compiled = compile_rust(target, prelude(64 if is_long else 32) + text, folder)
    if compiled.returncode:
        return False, f"{target}: wrong\n" + "\n".join(compiled.stderr.splitlines()[:30])
    return True, f"{target}: {len(records)} records, {checks} checks"


def main():
    ferrule, count, seed = os.path.realpath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    records = Generator(seed, count).records
    with tempfile.TemporaryDirectory() as folder:
        try:
            known = compile_rust("x86_64-unknown-linux-gnu", prelude(64), folder)
        except FileNotFoundError:
            print("skipped: no rustc")
            return 77
        if known.returncode:
            print("skipped: this rustc has another core language\n" + known.stderr)
            return 77
        wrong = 0
        for line in TARGETS.splitlines():
            names = line.split()
            is_right, message = prove(ferrule, records, names[0], names[-1], folder)
            wrong += not is_right
            print(message)
    print(f"targets {len(TARGETS.splitlines())} wrong {wrong}")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
