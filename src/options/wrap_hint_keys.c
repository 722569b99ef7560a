/* The keys of hints on functions, parameters, results and types, one row each; and the patterns
 * that name functions. */
#include "options/wrap_hints.h"

#include <stddef.h>

#include "rust_lex/lexer.h"

typedef enum value_kind {
    VALUE_TEXT,
    VALUE_NAME,   /* an identifier of Rust */
    VALUE_FLAG,   /* true, false */
    VALUE_REASON, /* true, or a text */
    VALUE_WORD,   /* one of `words` */
    VALUE_LIST    /* several texts */
} value_kind;

typedef struct key_row {
    const char *key;
    size_t offset;
    value_kind kind;
    const char
        *words; /* WORD: separated by blanks; a word that ends in : or > takes anything behind */
} key_row;

#define TEXT(type, key, field)                                                                     \
    {                                                                                              \
        key, offsetof(type, field), VALUE_TEXT, NULL                                               \
    }
#define NAME(type, key, field)                                                                     \
    {                                                                                              \
        key, offsetof(type, field), VALUE_NAME, NULL                                               \
    }
#define YES_NO(type, key, field)                                                                   \
    {                                                                                              \
        key, offsetof(type, field), VALUE_FLAG, NULL                                               \
    }
#define LIST(type, key, field)                                                                     \
    {                                                                                              \
        key, offsetof(type, field), VALUE_LIST, NULL                                               \
    }
#define WORD(type, key, field, words)                                                              \
    {                                                                                              \
        key, offsetof(type, field), VALUE_WORD, words                                              \
    }

static const key_row slot_keys[] = {
    TEXT(fr_slot_hint, "len", len),
    TEXT(fr_slot_hint, "cap", cap),
    WORD(fr_slot_hint, "written", written, "return param:"),
    WORD(fr_slot_hint, "unit", unit, "bytes elements ms s"),
    TEXT(fr_slot_hint, "len_sentinel", len_sentinel),
    WORD(fr_slot_hint, "dir", dir, "in out inout"),
    WORD(fr_slot_hint, "transfer", transfer, "none full container full-on-success flag:"),
    WORD(fr_slot_hint, "from", from, "self static arg:"),
    TEXT(fr_slot_hint, "free", free),
    WORD(fr_slot_hint, "retained", retained, "call self static until:"),
    WORD(fr_slot_hint, "encoding", encoding, "utf8 bytes path latin1"),
    TEXT(fr_slot_hint, "fixed", fixed),
    TEXT(fr_slot_hint, "bounds", bounds),
    TEXT(fr_slot_hint, "enum", enumeration),
    WORD(fr_slot_hint, "scope", scope, "call async notified forever self"),
    TEXT(fr_slot_hint, "user_data", user_data),
    TEXT(fr_slot_hint, "destroy", destroy),
    TEXT(fr_slot_hint, "type", type),
    WORD(fr_slot_hint, "fd", fd, "borrowed owned"),
    TEXT(fr_slot_hint, "failure", failure),
    YES_NO(fr_slot_hint, "nullable", nullable),
    YES_NO(fr_slot_hint, "nonempty", nonempty),
    YES_NO(fr_slot_hint, "bool", boolean),
    YES_NO(fr_slot_hint, "copy", copy),
    TEXT(fr_slot_hint, "array.ptr", array_ptr),
    TEXT(fr_slot_hint, "array.len", array_len),
    TEXT(fr_slot_hint, "array.free", array_free),
};

static const key_row fn_keys[] = {
    NAME(fr_fn_hint, "rename", rename),
    TEXT(fr_fn_hint, "type", type),
    WORD(fr_fn_hint, "receiver", receiver, "ref mut move static"),
    WORD(fr_fn_hint, "error", error,
         "zero-ok negative one-ok zero-is-error null errno enum none bool minus-one predicate:"),
    WORD(fr_fn_hint, "thread", thread, "any token"),
    TEXT(fr_fn_hint, "since", since),
    TEXT(fr_fn_hint, "cfg", cfg),
    YES_NO(fr_fn_hint, "skip", skip),
    YES_NO(fr_fn_hint, "safe", safe),
    { "unsafe", offsetof(fr_fn_hint, unsafe_why), VALUE_REASON, NULL },
    TEXT(fr_fn_hint, "iterator.next", iterator_next),
    TEXT(fr_fn_hint, "iterator.end", iterator_end),
    TEXT(fr_fn_hint, "iterator.count", iterator_count),
    TEXT(fr_fn_hint, "iterator.get", iterator_get),
    LIST(fr_fn_hint, "ok", ok),
    LIST(fr_fn_hint, "more", more),
};

static const key_row type_keys[] = {
    NAME(fr_type_hint, "rename", rename),
    WORD(fr_type_hint, "role", role, "handle value options vtable linked list id opaque slice"),
    TEXT(fr_type_hint, "destroy", destroy),
    WORD(fr_type_hint, "on_error", on_error, "destroy-out"),
    TEXT(fr_type_hint, "ref", ref),
    TEXT(fr_type_hint, "unref", unref),
    TEXT(fr_type_hint, "copy", copy),
    TEXT(fr_type_hint, "parent", parent),
    WORD(fr_type_hint, "parent_mode", parent_mode, "borrow shared none"),
    TEXT(fr_type_hint, "owner", owner),
    TEXT(fr_type_hint, "next", next),
    TEXT(fr_type_hint, "init", init),
    TEXT(fr_type_hint, "invalid", invalid),
    YES_NO(fr_type_hint, "send", send),
    YES_NO(fr_type_hint, "sync", sync),
    YES_NO(fr_type_hint, "pinned", pinned),
    YES_NO(fr_type_hint, "pod", pod),
    YES_NO(fr_type_hint, "skip", skip),
    TEXT(fr_type_hint, "in_place.init", in_place_init),
    TEXT(fr_type_hint, "in_place.end", in_place_end),
    TEXT(fr_type_hint, "userdata.set", userdata_set),
    TEXT(fr_type_hint, "userdata.get", userdata_get),
    TEXT(fr_type_hint, "guard.lock", guard_lock),
    TEXT(fr_type_hint, "guard.unlock", guard_unlock),
};

static const key_row library_keys[] = {
    TEXT(fr_library_hint, "name", name),
    TEXT(fr_library_hint, "pkg_config", pkg_config),
    TEXT(fr_library_hint, "min_version", min_version),
    TEXT(fr_library_hint, "links", links),
    TEXT(fr_library_hint, "license", license),
    LIST(fr_library_hint, "headers", headers),
    LIST(fr_library_hint, "prefixes", prefixes),
    WORD(fr_library_hint, "trust", trust, "none inferred reviewed:"),
    TEXT(fr_library_hint, "free", free),
    WORD(fr_library_hint, "indices", indices, "checked unchecked"),
    WORD(fr_library_hint, "grammar", grammar, "openssl01 jansson"),
    TEXT(fr_library_hint, "init", init),
    WORD(fr_library_hint, "quit", quit, "never token"),
    WORD(fr_library_hint, "init_thread", init_thread, "main any"),
    WORD(fr_library_hint, "thread", thread, "token any"),
};

static const key_row error_keys[] = {
    WORD(fr_error_hint, "style", style,
         "zero-ok negative one-ok zero-is-error null errno enum none bool minus-one predicate:"),
    TEXT(fr_error_hint, "ok", ok),
    LIST(fr_error_hint, "more", more),
    TEXT(fr_error_hint, "message", message),
    TEXT(fr_error_hint, "code_message", code_message),
    TEXT(fr_error_hint, "type", type),
};

static const key_row struct_keys[] = {
    TEXT(fr_struct_hint, "slice.ptr", slice_ptr),
    TEXT(fr_struct_hint, "slice.len", slice_len),
    YES_NO(fr_struct_hint, "pod", pod),
};

static const key_row enum_keys[] = {
    NAME(fr_enum_hint, "rename", rename),
    TEXT(fr_enum_hint, "prefix", prefix),
    LIST(fr_enum_hint, "members", members),
    WORD(fr_enum_hint, "kind", kind, "flags enum error"),
    YES_NO(fr_enum_hint, "exhaustive", exhaustive),
};

static const key_row setopt_keys[] = {
    TEXT(fr_setopt_hint, "by", by),
};

typedef struct key_table {
    const key_row *rows;
    size_t count;
} key_table;

#define TABLE(rows)                                                                                \
    (key_table)                                                                                    \
    {                                                                                              \
        rows, sizeof rows / sizeof *rows                                                           \
    }

static key_table table_of(fr_hint_subject subject)
{
    switch (subject) {
    case HINT_ON_FN: return TABLE(fn_keys);
    case HINT_ON_TYPE: return TABLE(type_keys);
    case HINT_ON_LIBRARY: return TABLE(library_keys);
    case HINT_ON_ERRORS: return TABLE(error_keys);
    case HINT_ON_STRUCT: return TABLE(struct_keys);
    case HINT_ON_ENUM: return TABLE(enum_keys);
    case HINT_ON_SETOPT: return TABLE(setopt_keys);
    case HINT_ON_PARAM:
    case HINT_ON_RETURN: break;
    }
    return TABLE(slot_keys);
}

static bool is_word(const char *words, fr_str value)
{
    fr_str rest = fr_str_from(words), one;
    while (fr_str_next_part(&rest, ' ', &one)) {
        bool is_open = one.ptr[one.len - 1] == ':';
        if (is_open ? fr_str_starts(value, one) && value.len > one.len : fr_str_eq(value, one))
            return true;
    }
    return false;
}

static bool set_value(const key_row *row, void *hint, fr_arena *arena, fr_str value, fr_str *why)
{
    char *place = (char *)hint + row->offset;
    bool is_true = fr_str_is(value, "true"), is_false = fr_str_is(value, "false");
    switch (row->kind) {
    case VALUE_FLAG:
        if (!is_true && !is_false) {
            *why = fr_arena_printf(arena, "`%s` is true or false", row->key);
            return false;
        }
        *(fr_hint_bool *)place = is_true ? HINT_YES : HINT_NO;
        return true;
    case VALUE_REASON:
        *(fr_str *)place = is_false ? (fr_str){ 0 } : fr_arena_str(arena, value);
        return true;
    case VALUE_WORD:
        if (!is_word(row->words, value)) {
            *why = fr_arena_printf(arena, "`%s` is one of: %s", row->key, row->words);
            return false;
        }
        break;
    case VALUE_LIST: {
        fr_strs *list = (fr_strs *)place;
        fr_vec_push(arena, list, fr_arena_str(arena, value));
        return true;
    }
    case VALUE_NAME:
        if (!fr_rust_is_identifier(value)) {
            *why = fr_arena_printf(arena, "`%s` is an identifier of Rust", row->key);
            return false;
        }
        break;
    case VALUE_TEXT: break;
    }
    if (value.len == 0) {
        *why = fr_arena_printf(arena, "`%s` is empty", row->key);
        return false;
    }
    *(fr_str *)place = fr_arena_str(arena, value);
    return true;
}

static const key_row *find_row(fr_hint_subject subject, fr_str key)
{
    key_table table = table_of(subject);
    for (size_t i = 0; i < table.count; i++)
        if (fr_str_is(key, table.rows[i].key))
            return &table.rows[i];
    return NULL;
}

bool fr_wrap_hint_is_list(fr_hint_subject subject, fr_str key)
{
    const key_row *row = find_row(subject, key);
    return row && row->kind == VALUE_LIST;
}

static bool set_or_add(void *hint, fr_hint_subject subject, fr_arena *arena, fr_str key,
                       fr_str value, bool is_list, fr_str *why)
{
    const key_row *row = find_row(subject, key);
    if (!row) {
        *why = fr_arena_printf(arena, "there is no key `%.*s` here", FR_ARG(key));
        return false;
    }
    if ((row->kind == VALUE_LIST) != is_list) {
        *why = fr_arena_printf(arena, is_list ? "`%s` takes one value" : "`%s` takes a list",
                               row->key);
        return false;
    }
    return set_value(row, hint, arena, value, why);
}

bool fr_wrap_hint_set(void *hint, fr_hint_subject subject, fr_arena *arena, fr_str key,
                      fr_str value, fr_str *why)
{
    return set_or_add(hint, subject, arena, key, value, false, why);
}

bool fr_wrap_hint_add(void *hint, fr_hint_subject subject, fr_arena *arena, fr_str key,
                      fr_str value, fr_str *why)
{
    return set_or_add(hint, subject, arena, key, value, true, why);
}

void fr_wrap_hint_merge(void *into, const void *from, fr_hint_subject subject)
{
    key_table table = table_of(subject);
    for (size_t i = 0; i < table.count; i++) {
        char *out = (char *)into + table.rows[i].offset;
        const char *in = (const char *)from + table.rows[i].offset;
        switch (table.rows[i].kind) {
        case VALUE_FLAG:
            if (*(const fr_hint_bool *)in != HINT_UNSET)
                *(fr_hint_bool *)out = *(const fr_hint_bool *)in;
            break;
        case VALUE_LIST:
            if (((const fr_strs *)in)->len)
                *(fr_strs *)out = *(const fr_strs *)in;
            break;
        case VALUE_TEXT:
        case VALUE_NAME:
        case VALUE_REASON:
        case VALUE_WORD:
            if (((const fr_str *)in)->len)
                *(fr_str *)out = *(const fr_str *)in;
            break;
        }
    }
}

/* ---- patterns ---- */

/* Without braces: * is any text, ? any byte. The last * is where matching goes on after a fault. */
static bool matches_plain(fr_str pattern, fr_str name)
{
    size_t p = 0, n = 0, star = SIZE_MAX, from = 0;
    while (n < name.len) {
        if (p < pattern.len && pattern.ptr[p] == '*') {
            star = p++;
            from = n;
        } else if (p < pattern.len && (pattern.ptr[p] == '?' || pattern.ptr[p] == name.ptr[n])) {
            p++;
            n++;
        } else if (star != SIZE_MAX) {
            p = star + 1;
            n = ++from;
        } else {
            return false;
        }
    }
    while (p < pattern.len && pattern.ptr[p] == '*')
        p++;
    return p == pattern.len;
}

enum { MAX_PATTERN = 512 };

/* The first group's alternatives one after the other; those behind it in the next round. */
static bool matches(fr_str pattern, fr_str name, unsigned depth)
{
    size_t open = fr_str_find_char(pattern, '{');
    size_t close = open == SIZE_MAX
                       ? SIZE_MAX
                       : fr_str_find_char(fr_str_slice(pattern, open, pattern.len), '}');
    if (close == SIZE_MAX || depth == 8)
        return matches_plain(pattern, name);
    close += open;
    fr_str rest = fr_str_slice(pattern, open + 1, close), tail;
    tail = fr_str_slice(pattern, close + 1, pattern.len);
    for (bool goes_on = true; goes_on;) {
        size_t comma = fr_str_find_char(rest, ',');
        fr_str one = fr_str_slice(rest, 0, comma);
        char text[MAX_PATTERN];
        goes_on = comma != SIZE_MAX;
        rest = goes_on ? fr_str_slice(rest, comma + 1, rest.len) : (fr_str){ 0 };
        if (open + one.len + tail.len > sizeof text)
            return false;
        memcpy(text, pattern.ptr, open);
        memcpy(text + open, one.ptr, one.len);
        memcpy(text + open + one.len, tail.ptr ? tail.ptr : "", tail.len);
        if (matches((fr_str){ text, open + one.len + tail.len }, name, depth + 1))
            return true;
    }
    return false;
}

bool fr_wrap_pattern_matches(fr_str pattern, fr_str name)
{
    return matches(pattern, name, 0);
}
