/* Names in C++ are Rust's: modules are namespaces, types keep their names, methods theirs without
 * the class's. Where two would be the same, C's name decides, which is unique. */
#include "export/cxx.h"

/* What the headers of C and POSIX have at file scope, and crates might be called: no namespace can
 * be called so. */
static const char *const global_names[] = {
    "abort",   "abs",      "accept",    "access",   "acos",     "acosh",      "acct",
    "alarm",   "asin",     "asinh",     "atan",     "atanh",    "atexit",     "atof",
    "atoi",    "atol",     "basename",  "bind",     "bsearch",  "calloc",     "cbrt",
    "ceil",    "chdir",    "chmod",     "chown",    "chroot",   "clock",      "clone",
    "close",   "closedir", "conj",      "connect",  "cos",      "cosh",       "creat",
    "crypt",   "ctime",    "daemon",    "difftime", "dirname",  "div",        "dup",
    "encrypt", "environ",  "erf",       "erfc",     "errx",     "exit",       "exp",
    "fabs",    "fclose",   "fdim",      "feof",     "ffs",      "fileno",     "floor",
    "fma",     "fmax",     "fmin",      "fmod",     "fopen",    "fork",       "fputs",
    "fread",   "free",     "frexp",     "fseek",    "fsync",    "ftell",      "ftw",
    "gamma",   "getc",     "getenv",    "getopt",   "gets",     "glob",       "gmtime",
    "hypot",   "ilogb",    "index",     "ioctl",    "isatty",   "jrand",      "kill",
    "labs",    "ldexp",    "ldiv",      "lgamma",   "link",     "listen",     "localtime",
    "lockf",   "log",      "logb",      "lrint",    "lround",   "lseek",      "main",
    "malloc",  "memchr",   "memcmp",    "memcpy",   "memmem",   "memset",     "mkdir",
    "mkfifo",  "mknod",    "mktime",    "mlock",    "mmap",     "modf",       "mount",
    "munmap",  "nan",      "nearbyint", "nice",     "open",     "opendir",    "pause",
    "perror",  "pipe",     "poll",      "popen",    "pow",      "printf",     "profil",
    "ptrace",  "putc",     "putenv",    "puts",     "qsort",    "quick_exit", "raise",
    "rand",    "random",   "read",      "readdir",  "readlink", "readv",      "realloc",
    "reboot",  "recv",     "regcomp",   "remove",   "rename",   "rewind",     "rindex",
    "rint",    "rmdir",    "round",     "sbrk",     "scanf",    "select",     "send",
    "setenv",  "shutdown", "sigaction", "signal",   "sin",      "sinh",       "sleep",
    "socket",  "splice",   "sprintf",   "sqrt",     "srand",    "stat",       "std",
    "stime",   "strdup",   "strlen",    "swab",     "symlink",  "sync",       "syscall",
    "sysinfo", "syslog",   "system",    "tan",      "tanh",     "tee",        "tempnam",
    "tgamma",  "time",     "times",     "timezone", "tmpfile",  "tolower",    "toupper",
    "trunc",   "truncate", "ttyname",   "umask",    "umount",   "uname",      "ungetc",
    "unlink",  "usleep",   "utime",     "vfork",    "wait",     "warn",       "warnx",
    "write",   "y0",       "y1",        "yn",       "j0",       "j1",         "jn",
    "dysize",  "drem",     "scalb",     "daylight", "tzname",   "optarg",
};

/* Macros of C's headers that variants may be called. */
static const char *const macro_names[] = {
    "NULL",      "EOF",        "TRUE",          "FALSE",      "DOMAIN",     "OVERFLOW",
    "UNDERFLOW", "SING",       "PLOSS",         "TLOSS",      "BUFSIZ",     "INFINITY",
    "NAN",       "HUGE",       "HUGE_VAL",      "RAND_MAX",   "CHAR_BIT",   "PATH_MAX",
    "NAME_MAX",  "BIG_ENDIAN", "LITTLE_ENDIAN", "PDP_ENDIAN", "BYTE_ORDER", "CLOCKS_PER_SEC",
    "TIME_UTC",  "None",       "Bool",          "Status",     "Success",
};

static bool is_among(fr_str name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (fr_str_is(name, names[i]))
            return true;
    return false;
}

/* Letters that are not ASCII are spelled with digits, as in C. */
static fr_str ascii(fr_arena *arena, fr_str name)
{
    fr_text out;
    fr_text_init(&out, arena);
    for (size_t i = 0; i < name.len;) {
        uint32_t c = fr_str_decode(name, &i);
        if (c < 0x80)
            fr_text_char(&out, (char)c);
        else
            fr_text_fmt(&out, "u%x", (unsigned)c);
    }
    return fr_text_str(&out);
}

/* A word of C++'s own gets a _. Case stays. */
static fr_str spell(fr_arena *arena, fr_str name)
{
    fr_str plain = ascii(arena, name);
    fr_str word = fr_ex_word(arena, plain);
    bool is_taken = fr_str_ends(word, FR_LIT("_")) && word.len == plain.len + 1 &&
                    fr_str_eq(fr_str_slice(word, 0, plain.len), plain);
    return is_taken ? word : plain;
}

/* "SideVec" of "side_vec". */
static fr_str camel(fr_arena *arena, fr_str snake)
{
    fr_text out;
    fr_text_init(&out, arena);
    for (size_t i = 0; i < snake.len; i++) {
        char c = snake.ptr[i];
        bool begins = i == 0 || snake.ptr[i - 1] == '_';
        if (c == '_' && i && i + 1 < snake.len)
            continue;
        fr_text_char(&out, begins && c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c);
    }
    return fr_text_str(&out);
}

static fr_str joined(cxx *x, fr_str scope, fr_str name)
{
    return fr_arena_printf(x->arena, "%.*s::%.*s", FR_ARG(scope), FR_ARG(name));
}

bool fr_cxx_claim(cxx *x, fr_str scope, fr_str name)
{
    return fr_map_put(&x->taken, joined(x, scope, name), 1);
}

static fr_str claim_with(cxx *x, fr_str scope, fr_str name)
{
    while (!fr_cxx_claim(x, scope, name))
        name = fr_arena_printf(x->arena, "%.*s_", FR_ARG(name));
    return name;
}

/* ---- namespaces ---- */

static fr_str root_of(cxx *x)
{
    fr_str name = spell(x->arena, x->p->e->prefix);
    bool is_global = is_among(name, global_names, sizeof global_names / sizeof *global_names);
    return is_global ? fr_arena_printf(x->arena, "%.*s_", FR_ARG(name)) : name;
}

/* The namespace for a path's module; the crate's own name is the root, whatever the prefix is. */
static fr_str space_of(cxx *x, fr_str path)
{
    fr_str space = x->root, rest = path;
    size_t end = fr_str_find(rest, FR_LIT("::"));
    rest = end == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(rest, end + 2, rest.len);
    while ((end = fr_str_find(rest, FR_LIT("::"))) != SIZE_MAX) {
        space = joined(x, space, spell(x->arena, fr_str_slice(rest, 0, end)));
        rest = fr_str_slice(rest, end + 2, rest.len);
    }
    return space;
}

static void note_space(cxx *x, fr_str space)
{
    fr_str parent = space;
    size_t colon;
    while ((colon = fr_str_find_last_char(parent, ':')) != SIZE_MAX) {
        fr_map_put(&x->taken, parent, 1);
        parent = fr_str_slice(parent, 0, colon - 1);
    }
}

/* ---- types ---- */

static bool is_done(const cxx *x, size_t unit)
{
    return x->p->e->units.data[unit].state == EXPORT_DONE;
}

static fr_str without_prefix(const cxx *x, fr_str c)
{
    fr_str prefix = x->p->e->prefix;
    bool is_longer = c.len > prefix.len + 1 && fr_str_starts(c, prefix);
    return is_longer ? fr_str_slice(c, prefix.len + 1, c.len) : c;
}

static fr_str last_of(fr_str path)
{
    size_t colon = fr_str_find_last_char(path, ':');
    return colon == SIZE_MAX ? path : fr_str_slice(path, colon + 1, path.len);
}

static const fr_api_item *item_of(const cxx *x, fr_id id)
{
    return id == FR_NO_ID ? NULL : fr_api_get(x->p->api, id);
}

/* `is_own`: the item's name is for this alone, not for one of its instances. */
static cxx_name name_type(cxx *x, fr_id id, fr_str c, bool is_own)
{
    cxx_name name = { .space = x->root, .is_there = true };
    const fr_api_item *item = item_of(x, id);
    fr_str wanted = camel(x->arena, without_prefix(x, c));
    if (item && item->path.len) {
        name.space = space_of(x, item->path);
        if (is_own && fr_cxx_claim(x, name.space, spell(x->arena, last_of(item->path))))
            name.name = spell(x->arena, last_of(item->path));
    }
    if (name.name.len == 0)
        name.name = claim_with(x, name.space, spell(x->arena, wanted));
    name.full = fr_arena_printf(x->arena, "::%.*s::%.*s", FR_ARG(name.space), FR_ARG(name.name));
    return name;
}

cxx_name fr_cxx_name_type(cxx *x, fr_id item, fr_str c)
{
    return name_type(x, item, c, true);
}

static bool has_arguments(const ex_type *t)
{
    return t->type->kind == API_TYPE_PATH && fr_api_type_arg(t->type, 0) != NULL;
}

static bool is_free_function(const fr_api_item *item)
{
    return item && item->kind == API_FUNCTION && item->as.function.owner == API_OWNER_NONE &&
           item->path.len;
}

static void note_spaces(cxx *x)
{
    const ex_plan *p = x->p;
    for (size_t i = 0; i < p->types.len; i++) {
        const fr_api_item *item = item_of(x, p->types.data[i].id);
        if (is_done(x, p->types.data[i].unit) && item)
            note_space(x, space_of(x, item->path));
    }
    for (size_t i = 0; i < p->enums.len; i++)
        if (is_done(x, p->enums.data[i].unit))
            note_space(x, space_of(x, item_of(x, p->enums.data[i].id)->path));
    for (size_t i = 0; i < p->functions.len; i++) {
        const fr_api_item *item = item_of(x, p->e->units.data[p->functions.data[i].unit].item);
        if (is_done(x, p->functions.data[i].unit) && is_free_function(item))
            note_space(x, space_of(x, item->path));
    }
}

static void name_types(cxx *x)
{
    ex_plan *p = x->p;
    for (size_t i = 0; i < p->types.len; i++) {
        cxx_name none = { 0 };
        const ex_type *t = &p->types.data[i];
        fr_vec_push(x->arena, &x->types, none);
        if (!is_done(x, t->unit))
            continue;
        x->types.data[i] = name_type(x, t->id, t->c, !has_arguments(t));
        x->types.data[i].is_there = t->kind != EX_PLAIN;
        if (t->kind == EX_PLAIN)
            continue;
        fr_map_put(&x->type_of, t->c, i);
    }
    for (size_t i = 0; i < p->enums.len; i++) {
        cxx_name none = { 0 };
        const ex_enum *e = &p->enums.data[i];
        fr_vec_push(x->arena, &x->enums, none);
        if (!is_done(x, e->unit))
            continue;
        x->enums.data[i] = name_type(x, e->id, e->c, true);
        fr_map_put(&x->enum_of, e->c, i);
    }
}

/* ---- functions ---- */

/* Names of types of C (size_t) are used in classes without more words. */
static fr_str method_word(cxx *x, fr_str name)
{
    fr_str word = fr_ex_word(x->arena, name);
    return fr_str_ends(word, FR_LIT("_t")) ? fr_arena_printf(x->arena, "%.*s_", FR_ARG(word))
                                           : word;
}

static void name_function(cxx *x, cxx_call *call)
{
    const ex_function *f = call->f;
    const fr_api_item *item = item_of(x, x->p->e->units.data[f->unit].item);
    fr_str wanted = without_prefix(x, f->name);
    call->name.space = x->root;
    if (call->owner != SIZE_MAX) {
        fr_str type = x->p->types.data[call->owner].c;
        call->name.space = x->types.data[call->owner].full;
        if (f->name.len > type.len + 1 && fr_str_starts(f->name, type) &&
            f->name.ptr[type.len] == '_')
            wanted = fr_str_slice(f->name, type.len + 1, f->name.len);
    } else if (is_free_function(item)) {
        call->name.space = space_of(x, item->path);
        wanted = last_of(item->path);
    }
    call->name.name = claim_with(x, call->name.space, method_word(x, wanted));
}

static void name_try(cxx *x, cxx_call *call)
{
    fr_str wanted = fr_arena_printf(x->arena, "try_%.*s", FR_ARG(call->name.name));
    call->try_.space = call->name.space;
    call->try_.name = claim_with(x, call->name.space, wanted);
}

/* What a callback is given to may have it inside of its result. */
static bool may_keep(const cxx_call *call)
{
    const ex_function *f = call->f;
    bool has_handle = f->is_chain;
    for (size_t i = 0; i < f->params.len; i++)
        has_handle |= f->params.data[i].role == EX_NEW_HANDLE;
    return has_handle && call->callbacks.len;
}

void fr_cxx_name_all(cxx *x)
{
    ex_plan *p = x->p;
    x->root = root_of(x);
    note_spaces(x);
    name_types(x);
    fr_cxx_name_objects(x);
    /* a class has its own name, too */
    for (size_t i = 0; i < x->types.len; i++)
        if (x->types.data[i].is_there)
            fr_cxx_claim(x, x->types.data[i].full, x->types.data[i].name);
    for (size_t i = 0; i < x->types.len; i++)
        if (x->types.data[i].is_there && p->types.data[i].variants.len) {
            fr_str kind = claim_with(x, x->types.data[i].full, FR_LIT("Kind"));
            x->types.data[i].kind = joined(x, x->types.data[i].full, kind);
        }
    for (size_t i = 0; i < p->functions.len; i++) {
        cxx_call call = { .f = &p->functions.data[i], .owner = p->functions.data[i].owner_type };
        if (is_done(x, call.f->unit))
            fr_cxx_take_apart(x, call.f, &call);
        fr_vec_push(x->arena, &x->calls, call);
    }
    for (size_t i = 0; i < x->calls.len; i++)
        if (x->calls.data[i].is_known) {
            name_function(x, &x->calls.data[i]);
            x->has_kept |= may_keep(&x->calls.data[i]);
        }
    for (size_t i = 0; i < x->calls.len; i++)
        if (x->calls.data[i].is_known && x->calls.data[i].f->is_status)
            name_try(x, &x->calls.data[i]);
}

fr_str fr_cxx_constant(cxx *x, fr_str scope, fr_str variant)
{
    fr_str name = spell(x->arena, variant);
    bool is_macro = is_among(name, macro_names, sizeof macro_names / sizeof *macro_names);
    bool is_upper = name.len > 1;
    for (size_t i = 0; i < name.len; i++)
        is_upper &= !(name.ptr[i] >= 'a' && name.ptr[i] <= 'z');
    bool is_error = is_upper && (name.ptr[0] == 'E' || fr_str_starts(name, FR_LIT("SIG")));
    if (is_macro || is_error)
        name = fr_arena_printf(x->arena, "%.*s_", FR_ARG(name));
    return claim_with(x, scope, name);
}
