/* What std has, as far as a use of it can be told from its name alone. */
#include <string.h>

#include "describe_rust/parts.h"

typedef struct std_name {
    const char *name, *path, *kind;
} std_name;

/* The prelude (of every edition). */
static const std_name prelude[] = {
    { "AsMut", "std::convert::AsMut", "trait" },
    { "AsRef", "std::convert::AsRef", "trait" },
    { "Box", "std::boxed::Box", "struct" },
    { "Clone", "std::clone::Clone", "trait" },
    { "Copy", "std::marker::Copy", "trait" },
    { "Default", "std::default::Default", "trait" },
    { "DoubleEndedIterator", "std::iter::DoubleEndedIterator", "trait" },
    { "Drop", "std::ops::Drop", "trait" },
    { "Eq", "std::cmp::Eq", "trait" },
    { "ExactSizeIterator", "std::iter::ExactSizeIterator", "trait" },
    { "Extend", "std::iter::Extend", "trait" },
    { "Fn", "std::ops::Fn", "trait" },
    { "FnMut", "std::ops::FnMut", "trait" },
    { "FnOnce", "std::ops::FnOnce", "trait" },
    { "From", "std::convert::From", "trait" },
    { "FromIterator", "std::iter::FromIterator", "trait" },
    { "Into", "std::convert::Into", "trait" },
    { "IntoIterator", "std::iter::IntoIterator", "trait" },
    { "Iterator", "std::iter::Iterator", "trait" },
    { "Option", "std::option::Option", "enum" },
    { "Ord", "std::cmp::Ord", "trait" },
    { "PartialEq", "std::cmp::PartialEq", "trait" },
    { "PartialOrd", "std::cmp::PartialOrd", "trait" },
    { "Result", "std::result::Result", "enum" },
    { "Send", "std::marker::Send", "trait" },
    { "Sized", "std::marker::Sized", "trait" },
    { "String", "std::string::String", "struct" },
    { "Sync", "std::marker::Sync", "trait" },
    { "ToOwned", "std::borrow::ToOwned", "trait" },
    { "ToString", "std::string::ToString", "trait" },
    { "TryFrom", "std::convert::TryFrom", "trait" },
    { "TryInto", "std::convert::TryInto", "trait" },
    { "Unpin", "std::marker::Unpin", "trait" },
    { "Vec", "std::vec::Vec", "struct" },
};

/* Types of std that have no lifetime, or one that has to be written: of all others a use without
 * one may borrow. */
static const std_name types[] = {
    { "AddrParseError", "net", "struct" },
    { "Arc", "sync", "struct" },
    { "Barrier", "sync", "struct" },
    { "BinaryHeap", "collections", "struct" },
    { "BorrowError", "cell", "struct" },
    { "BorrowMutError", "cell", "struct" },
    { "Bound", "ops", "enum" },
    { "Box", "boxed", "struct" },
    { "BTreeMap", "collections", "struct" },
    { "BTreeSet", "collections", "struct" },
    { "BufReader", "io", "struct" },
    { "BufWriter", "io", "struct" },
    { "Cell", "cell", "struct" },
    { "Chain", "iter", "struct" },
    { "CharTryFromError", "char", "struct" },
    { "Child", "process", "struct" },
    { "Cloned", "iter", "struct" },
    { "Command", "process", "struct" },
    { "Condvar", "sync", "struct" },
    { "ControlFlow", "ops", "enum" },
    { "Copied", "iter", "struct" },
    { "CStr", "ffi", "struct" },
    { "CString", "ffi", "struct" },
    { "Cursor", "io", "struct" },
    { "Cycle", "iter", "struct" },
    { "DefaultHasher", "hash", "struct" },
    { "Duration", "time", "struct" },
    { "Empty", "io", "struct" },
    { "Enumerate", "iter", "struct" },
    { "Error", "fmt", "struct" },
    { "Error", "io", "struct" },
    { "ErrorKind", "io", "enum" },
    { "ExitStatus", "process", "struct" },
    { "File", "fs", "struct" },
    { "FileType", "fs", "struct" },
    { "Filter", "iter", "struct" },
    { "FilterMap", "iter", "struct" },
    { "FlatMap", "iter", "struct" },
    { "Flatten", "iter", "struct" },
    { "FpCategory", "num", "enum" },
    { "FromBytesUntilNulError", "ffi", "struct" },
    { "FromBytesWithNulError", "ffi", "struct" },
    { "FromUtf16Error", "string", "struct" },
    { "FromUtf8Error", "string", "struct" },
    { "Fuse", "iter", "struct" },
    { "HashMap", "collections", "struct" },
    { "HashSet", "collections", "struct" },
    { "Infallible", "convert", "enum" },
    { "Inspect", "iter", "struct" },
    { "Instant", "time", "struct" },
    { "IntErrorKind", "num", "enum" },
    { "IntoIter", "array", "struct" },
    { "IntoIter", "collections", "struct" },
    { "IntoIter", "option", "struct" },
    { "IntoIter", "result", "struct" },
    { "IntoIter", "vec", "struct" },
    { "IntoKeys", "collections", "struct" },
    { "IntoStringError", "ffi", "struct" },
    { "IntoValues", "collections", "struct" },
    { "IpAddr", "net", "enum" },
    { "Ipv4Addr", "net", "struct" },
    { "Ipv6Addr", "net", "struct" },
    { "JoinHandle", "thread", "struct" },
    { "LinkedList", "collections", "struct" },
    { "Map", "iter", "struct" },
    { "Metadata", "fs", "struct" },
    { "Mutex", "sync", "struct" },
    { "MaybeUninit", "mem", "union" },
    { "NonZero", "num", "struct" },
    { "NonZeroI128", "num", "type_alias" },
    { "NonZeroI16", "num", "type_alias" },
    { "NonZeroI32", "num", "type_alias" },
    { "NonZeroI64", "num", "type_alias" },
    { "NonZeroI8", "num", "type_alias" },
    { "NonZeroIsize", "num", "type_alias" },
    { "NonZeroU128", "num", "type_alias" },
    { "NonZeroU16", "num", "type_alias" },
    { "NonZeroU32", "num", "type_alias" },
    { "NonZeroU64", "num", "type_alias" },
    { "NonZeroU8", "num", "type_alias" },
    { "NonZeroUsize", "num", "type_alias" },
    { "NulError", "ffi", "struct" },
    { "Once", "sync", "struct" },
    { "OnceCell", "cell", "struct" },
    { "OnceLock", "sync", "struct" },
    { "OpenOptions", "fs", "struct" },
    { "Option", "option", "enum" },
    { "Ordering", "cmp", "enum" },
    { "OsStr", "ffi", "struct" },
    { "OsString", "ffi", "struct" },
    { "Output", "process", "struct" },
    { "ParseBoolError", "str", "struct" },
    { "ParseCharError", "char", "struct" },
    { "ParseError", "string", "type_alias" },
    { "ParseFloatError", "num", "struct" },
    { "ParseIntError", "num", "struct" },
    { "Path", "path", "struct" },
    { "PathBuf", "path", "struct" },
    { "Peekable", "iter", "struct" },
    { "Permissions", "fs", "struct" },
    { "PhantomData", "marker", "struct" },
    { "Pin", "pin", "struct" },
    { "RandomState", "hash", "struct" },
    { "Range", "ops", "struct" },
    { "RangeFrom", "ops", "struct" },
    { "RangeFull", "ops", "struct" },
    { "RangeInclusive", "ops", "struct" },
    { "RangeTo", "ops", "struct" },
    { "RangeToInclusive", "ops", "struct" },
    { "Rc", "rc", "struct" },
    { "RefCell", "cell", "struct" },
    { "Repeat", "iter", "struct" },
    { "Result", "fmt", "type_alias" },
    { "Result", "io", "type_alias" },
    { "Result", "result", "enum" },
    { "Rev", "iter", "struct" },
    { "Reverse", "cmp", "struct" },
    { "RwLock", "sync", "struct" },
    { "Saturating", "num", "struct" },
    { "SeekFrom", "io", "enum" },
    { "Sink", "io", "struct" },
    { "Skip", "iter", "struct" },
    { "SkipWhile", "iter", "struct" },
    { "SocketAddr", "net", "enum" },
    { "SocketAddrV4", "net", "struct" },
    { "SocketAddrV6", "net", "struct" },
    { "Stderr", "io", "struct" },
    { "Stdin", "io", "struct" },
    { "Stdio", "process", "struct" },
    { "Stdout", "io", "struct" },
    { "StepBy", "iter", "struct" },
    { "String", "string", "struct" },
    { "SystemTime", "time", "struct" },
    { "SystemTimeError", "time", "struct" },
    { "Take", "iter", "struct" },
    { "TakeWhile", "iter", "struct" },
    { "TcpListener", "net", "struct" },
    { "TcpStream", "net", "struct" },
    { "Thread", "thread", "struct" },
    { "ThreadId", "thread", "struct" },
    { "ToLowercase", "char", "struct" },
    { "ToUppercase", "char", "struct" },
    { "TryFromIntError", "num", "struct" },
    { "TypeId", "any", "struct" },
    { "UdpSocket", "net", "struct" },
    { "UnsafeCell", "cell", "struct" },
    { "Utf8Error", "str", "struct" },
    { "VarError", "env", "enum" },
    { "Vec", "vec", "struct" },
    { "VecDeque", "collections", "struct" },
    { "Weak", "rc", "struct" },
    { "Weak", "sync", "struct" },
    { "Wrapping", "num", "struct" },
    { "Zip", "iter", "struct" },
};

static bool is_std(fr_str path)
{
    return fr_str_starts(path, FR_LIT("std::")) || fr_str_starts(path, FR_LIT("core::")) ||
           fr_str_starts(path, FR_LIT("alloc::"));
}

const char *fr_ds_std_kind(fr_str path)
{
    if (!is_std(path))
        return NULL;
    fr_str inside = fr_str_slice(path, fr_str_find(path, FR_LIT("::")) + 2, path.len);
    fr_str module = fr_str_slice(inside, 0, fr_str_find(inside, FR_LIT("::")));
    fr_str name = fr_str_slice(path, fr_str_find_last_char(path, ':') + 1, path.len);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (fr_str_is(name, types[i].name) && fr_str_is(module, types[i].path))
            return types[i].kind;
    return NULL;
}

const char *fr_ds_prelude(fr_str name, bool is_trait, fr_str *path)
{
    for (size_t i = 0; i < sizeof prelude / sizeof *prelude; i++) {
        if (!fr_str_is(name, prelude[i].name) ||
            is_trait != (strcmp(prelude[i].kind, "trait") == 0))
            continue;
        *path = fr_str_from(prelude[i].path);
        return prelude[i].kind;
    }
    return NULL;
}

json_int_t fr_ds_external(describer *w, fr_str path, const char *kind)
{
    fr_str key = fr_arena_printf(w->l->arena, "%s %.*s", kind, FR_ARG(path));
    uint64_t *known = fr_map_at(&w->externals, key);
    if (*known)
        return (json_int_t)*known;
    json_int_t id = w->next++;
    *known = (uint64_t)id;
    json_t *segments = json_array(), *entry = json_object();
    for (fr_str rest = path; rest.len;) {
        size_t end = fr_str_find(rest, FR_LIT("::"));
        json_array_append_new(segments, fr_ds_string(fr_str_slice(rest, 0, end)));
        rest = end == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(rest, end + 2, rest.len);
    }
    json_object_set_new(entry, "crate_id", json_integer(1));
    json_object_set_new(entry, "path", segments);
    json_object_set_new(entry, "kind", json_string(kind));
    json_object_set_new(
        w->paths, fr_arena_cstr(w->l->arena, fr_arena_printf(w->l->arena, "%lld", (long long)id)),
        entry);
    return id;
}
