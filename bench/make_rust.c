/* make_rust: a crate's worth of Rust, of any size, for bench/header.sh.
 *
 * make_rust BYTES [dense]
 *
 * Prints one file of at least BYTES bytes: modules of a hundred kilobytes or so, each with what a
 * library with a C interface has: structs with documentation, enums with and without data,
 * generics and uses of them, aliases, constants, statics, functions that C calls, with bodies, and
 * about as much that does not cross: traits, impls, private functions, collections, tests. With
 * `dense` everything crosses, in one line each: the most items that a file can have.
 * The text depends on nothing but the arguments. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t written;

#define PUT(...) (written += (size_t)printf(__VA_ARGS__))

static const char *const integers[] = { "u8", "i16", "u32", "i64", "usize", "f32", "f64", "bool" };
enum { INTEGERS = sizeof integers / sizeof *integers };

static const char *integer(unsigned number)
{
    return integers[number % INTEGERS];
}

static void put_struct(unsigned n)
{
    PUT("/// The state of reader %u.\n///\n"
        "/// Fields are set by `reader_open_%u` and must not be changed while a read is under "
        "way:\n"
        "/// the position is checked against the length first.\n"
        "#[repr(C)]\n#[derive(Clone, Copy, Debug)]\npub struct Reader%u {\n",
        n, n, n);
    for (unsigned i = 0; i < 3 + n % 5; i++)
        PUT("    /// What field %u is for.\n    pub field_%u: %s,\n", i, i, integer(n + i));
    PUT("    pub bytes: *const u8,\n    pub window: [u16; %u],\n", 4 + n % 29);
    if (n)
        PUT("    pub previous: *mut Reader%u,\n", n - 1);
    PUT("    pub on_event: Option<extern \"C\" fn(event: u32, data: *mut c_void) -> i32>,\n}\n\n");
}

static void put_enums(unsigned n)
{
    PUT("/// Why reader %u stopped.\n#[repr(u8)]\n#[derive(Clone, Copy, PartialEq, Eq)]\n"
        "pub enum Status%u {\n    /// All is well.\n    Fine = 0,\n    Again,\n"
        "    /// The file ended before the record did.\n    Short = %u,\n    Broken,\n}\n\n",
        n, n, 7 + n % 90);
    PUT("/// What is in a record.\n#[repr(C, u32)]\npub enum Value%u {\n    Nothing,\n"
        "    /// A number.\n    Number(%s),\n    Pair { left: Reader%u, right: *const Status%u },\n"
        "    Bytes(*const u8, usize),\n}\n\n",
        n, integer(n), n, n);
}

static void put_generics(unsigned n)
{
    PUT("/// A slice that C owns.\n#[repr(C)]\npub struct View%u<T> {\n    pub data: *const T,\n"
        "    pub len: usize,\n}\n\n",
        n);
    PUT("pub type Readers%u = View%u<Reader%u>;\npub type Handle%u = *mut Store%u;\n"
        "/// The most readers that can be open.\npub const MOST_READERS_%u: usize = %u;\n"
        "pub const MASK_%u: u32 = 1 << %u | 0x%x;\n\n",
        n, n, n, n, n, n, 16 + n % 100, n, n % 31, n % 4096);
}

/* A type that C sees by its name only, and what makes it work. */
static void put_store(unsigned n)
{
    PUT("/// Keeps what was read.\npub struct Store%u {\n    names: HashMap<String, Vec<u8>>,\n"
        "    order: Vec<(usize, Box<dyn Fn(&str) -> bool + Send>)>,\n    hits: u64,\n}\n\n"
        "impl Store%u {\n"
        "    fn lookup(&mut self, name: &str) -> Option<&[u8]> {\n"
        "        self.hits += 1;\n"
        "        // most names are asked for more than once: see the note on caches\n"
        "        match self.names.get(name) {\n"
        "            Some(bytes) if !bytes.is_empty() => Some(&bytes[..]),\n"
        "            Some(_) | None => None,\n        }\n    }\n\n"
        "    /// How full it is, from 0 to 1.\n"
        "    pub fn fill(&self) -> f64 {\n"
        "        let total: usize = self.names.values().map(|bytes| bytes.len()).sum();\n"
        "        if total == 0 { 0.0 } else { self.order.len() as f64 / total as f64 }\n    "
        "}\n}\n\n",
        n, n);
    PUT("impl Drop for Store%u {\n    fn drop(&mut self) {\n"
        "        for (index, check) in self.order.drain(..) {\n"
        "            debug_assert!(check(&format!(\"{}-{}\", index, \"left {over}\")));\n"
        "        }\n    }\n}\n\n",
        n);
}

static void put_functions(unsigned n)
{
    PUT("/// Opens reader %u over `len` bytes at `data`.\n///\n/// # Safety\n///\n"
        "/// `data` must be readable for `len` bytes until the reader is closed.\n#[no_mangle]\n"
        "pub unsafe extern \"C\" fn reader_open_%u(data: *const u8, len: usize, out: *mut "
        "Reader%u) "
        "-> Status%u {\n"
        "    if data.is_null() || out.is_null() {\n        return Status%u::Broken;\n    }\n"
        "    let bytes = std::slice::from_raw_parts(data, len);\n"
        "    let mut reader: Reader%u = std::mem::zeroed();\n"
        "    for (i, chunk) in bytes.chunks(2).take(4).enumerate() {\n"
        "        reader.window[i] = chunk.iter().fold(0, |sum, &b| sum << 8 | u16::from(b));\n"
        "    }\n"
        "    reader.bytes = data;\n    *out = reader;\n    Status%u::Fine\n}\n\n",
        n, n, n, n, n, n, n);
    PUT("#[no_mangle]\npub extern \"C\" fn store_find_%u(store: Option<&Store%u>, name: *const "
        "c_char, value: &mut Value%u, view: View%u<Reader%u>) -> bool {\n"
        "    let Some(store) = store else { return false };\n"
        "    let name = unsafe { CStr::from_ptr(name) }.to_string_lossy();\n"
        "    match store.names.get(&*name) {\n"
        "        Some(bytes) => { *value = Value%u::Bytes(bytes.as_ptr(), bytes.len()); true }\n"
        "        None => view.len > %u,\n    }\n}\n\n",
        n, n, n, n, n, n, n % 8);
}

/* What is Rust's business only. */
static void put_inner(unsigned n)
{
    PUT("pub(crate) trait Codec%u: Sized {\n    const WIDTH: usize;\n    type Error: "
        "From<io::Error>;\n"
        "    fn encode<W: Write>(&self, to: &mut W) -> Result<usize, Self::Error>;\n"
        "    fn decode(from: &[u8]) -> Result<(Self, usize), Self::Error>;\n}\n\n",
        n);
    PUT("fn checksum_%u(bytes: &[u8]) -> u32 {\n    let mut a = 1u32;\n    let mut b = 0u32;\n"
        "    for &byte in bytes {\n        a = (a + u32::from(byte)) %% 65521;\n"
        "        b = (b + a) %% 65521;\n    }\n"
        "    log::trace!(\"sum of {} bytes: {:08x}\", bytes.len(), b << 16 | a);\n"
        "    b << 16 | a\n}\n\n",
        n);
    PUT("#[cfg(test)]\nmod tests_%u {\n    use super::*;\n\n    #[test]\n    fn sums() {\n"
        "        assert_eq!(checksum_%u(b\"\"), 1);\n"
        "        assert_eq!(checksum_%u(b\"Wikipedia\"), 0x11E60398);\n"
        "        assert!(checksum_%u(&[0xFF; 4096]) != '{' as u32, \"{}\", \"never }\");\n    "
        "}\n}\n\n",
        n, n, n, n);
}

static void put_mixed(size_t wanted)
{
    unsigned n = 0;
    while (written < wanted) {
        PUT("/// Part %u.\npub mod part_%u {\nuse std::collections::HashMap;\n"
            "use std::ffi::{c_char, c_void, CStr};\nuse std::io::{self, Write};\n\n",
            n, n);
        for (size_t end = written + 100000; written < end && written < wanted; n++) {
            put_struct(n);
            put_enums(n);
            put_generics(n);
            put_store(n);
            put_functions(n);
            put_inner(n);
        }
        PUT("}\n\npub use part_%u::*;\n\n", n);
    }
}

static void put_dense(size_t wanted)
{
    for (unsigned n = 0; written < wanted; n++)
        PUT("/// Doc of S%u\n#[repr(C)]\n"
            "pub struct S%u { pub a: u32, pub b: *const S%u, pub c: [u8; 4] }\n#[no_mangle]\n"
            "pub extern \"C\" fn f%u(x: S%u, y: &S%u) -> u32 { let z = x.a; z + y.a }\n",
            n, n, n ? n - 1 : 0, n, n, n);
}

int main(int argc, char **argv)
{
    size_t wanted = argc > 1 ? (size_t)strtoul(argv[1], NULL, 10) : 0;
    int is_dense = argc == 3 && strcmp(argv[2], "dense") == 0;
    if (wanted == 0 || (argc > 2 && !is_dense)) {
        fputs("usage: make_rust BYTES [dense]\n", stderr);
        return 2;
    }
    if (is_dense)
        put_dense(wanted);
    else
        put_mixed(wanted);
    return fflush(stdout) == 0 ? 0 : 3;
}
