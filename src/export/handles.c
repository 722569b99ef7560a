/* Which types have handles in C, which are numbers there, and what both are called. */
#include "export/internal.h"

/* ---- handles ---- */

/* Methods that give new instances must end somewhere. */
enum { MOST_TYPES = 2000, MOST_PARTS = 48 };

static uint32_t tag_of(ex_plan *p, fr_str rust)
{
    uint64_t hash = fr_str_hash(rust);
    uint32_t tag = (uint32_t)(hash ^ hash >> 32) | 1;
    for (;; tag += 2) {
        uint64_t *taken = fr_map_at(&p->tags, fr_arena_printf(p->arena, "%u", tag));
        if (*taken == 0) {
            *taken = 1;
            return tag;
        }
    }
}

static fr_str prefixed(ex_plan *p, fr_str stem)
{
    return fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(p->e->prefix), FR_ARG(stem));
}

/* `b::Name`: "b_name". */
static fr_str joined(ex_plan *p, fr_str path)
{
    fr_text text;
    fr_text_init(&text, p->arena);
    while (path.len) {
        size_t end = fr_str_find(path, FR_LIT("::"));
        fr_str segment = fr_str_slice(path, 0, end);
        path = end == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(path, end + 2, path.len);
        fr_text_fmt(&text, "%s%.*s", text.len ? "_" : "", FR_ARG(fr_ex_snake(p->arena, segment)));
    }
    return fr_text_str(&text);
}

/* `crate::a::Name`: "name", "a_name". */
static void wanted_names(ex_plan *p, fr_str path, fr_str suffix, fr_strs *wanted)
{
    size_t begin = path.len, colon;
    while ((colon = fr_str_find_last_char(fr_str_slice(path, 0, begin), ':')) != SIZE_MAX) {
        fr_str name = joined(p, fr_str_slice(path, colon + 1, path.len));
        name = fr_arena_printf(p->arena, "%.*s%.*s", FR_ARG(name), FR_ARG(suffix));
        fr_vec_push(p->arena, wanted, prefixed(p, name));
        begin = colon - 1;
    }
}

fr_strs fr_ex_names_of_type(ex_plan *p, fr_str path, fr_str suffix)
{
    fr_strs wanted = { 0 };
    wanted_names(p, path, (fr_str){ 0 }, &wanted);
    if (suffix.len)
        wanted_names(p, path, suffix, &wanted);
    fr_vec_push(p->arena, &wanted, prefixed(p, joined(p, path)));
    return wanted;
}

/* A short word for a type inside of a name: "u32", "str", "match". */
fr_str fr_ex_stem(ex_plan *p, const fr_api_type *type)
{
    switch (type->kind) {
    case API_TYPE_PRIMITIVE:
        return fr_str_is(type->name, FR_EX_INPUT)                   ? FR_LIT("input")
               : fr_str_is(type->name, FR_EX_BUFFERED)              ? FR_LIT("buffered_input")
               : fr_str_is(type->name, FR_EX_OUTPUT)                ? FR_LIT("output")
               : fr_str_find_char(type->name, ':') < type->name.len ? FR_LIT("object")
                                                                    : type->name;
    case API_TYPE_PATH: {
        fr_text text;
        fr_text_init(&text, p->arena);
        fr_text_put(&text, fr_ex_snake(p->arena, fr_api_get(p->api, type->path.item)->name));
        for (size_t i = 0; fr_api_type_arg(type, i); i++) {
            fr_text_char(&text, '_');
            fr_text_put(&text, fr_ex_stem(p, fr_api_type_arg(type, i)));
        }
        return fr_text_str(&text);
    }
    case API_TYPE_REF:
    case API_TYPE_RAW: return fr_ex_stem(p, type->target);
    case API_TYPE_SLICE:
    case API_TYPE_ARRAY: {
        fr_str item = fr_ex_stem(p, type->target); /* FR_ARG() would make it twice */
        return fr_arena_printf(p->arena, "%.*s_list", FR_ARG(item));
    }
    case API_TYPE_TUPLE: {
        fr_text text;
        fr_text_init(&text, p->arena);
        for (size_t i = 0; i < type->parts.len; i++) {
            fr_text_puts(&text, i ? "_" : "");
            fr_text_put(&text, fr_ex_stem(p, type->parts.data[i]));
        }
        return text.len ? fr_text_str(&text) : FR_LIT("unit");
    }
    case API_TYPE_NEVER:
    case API_TYPE_PARAM:
    case API_TYPE_FN:
    case API_TYPE_DYN:
    case API_TYPE_IMPL:
    case API_TYPE_PROJECTION:
    case API_TYPE_UNKNOWN: break;
    }
    return FR_LIT("object");
}

/* Every handle has these; a function that came first keeps its name, the type looks for another. */
static const char *const lifecycle[] = { "free", "unpoison", "of_error" };

static bool has_lifecycle(ex_plan *p, fr_str name)
{
    for (size_t i = 0; i < sizeof lifecycle / sizeof *lifecycle; i++) {
        fr_str one = fr_arena_printf(p->arena, "%.*s_%s", FR_ARG(name), lifecycle[i]);
        if (fr_map_find(&p->taken, one))
            return false;
    }
    return true;
}

static void reserve(ex_plan *p, fr_str name)
{
    for (size_t i = 0; i < sizeof lifecycle / sizeof *lifecycle; i++)
        fr_map_put(&p->taken, fr_arena_printf(p->arena, "%.*s_%s", FR_ARG(name), lifecycle[i]), 1);
}

static fr_str name_type(ex_plan *p, fr_str key, const fr_strs *wanted)
{
    fr_strs good = { 0 };
    for (size_t i = 0; i < wanted->len; i++)
        if (has_lifecycle(p, wanted->data[i]))
            fr_vec_push(p->arena, &good, wanted->data[i]);
    return fr_ex_name(p, key, good.len ? &good : wanted);
}

size_t fr_ex_add_type(ex_plan *p, ex_type one, fr_strs *wanted, fr_str key)
{
    one.rust = fr_ex_rust(p, one.type);
    one.tag = tag_of(p, one.rust);
    one.c = name_type(p, key, wanted);
    one.unit = fr_ex_unit(p, one.id, key, (fr_str){ 0 }, false);
    reserve(p, one.c);
    if (one.id != FR_NO_ID && fr_api_get(p->api, one.id)->kind == API_ENUM)
        fr_ex_name_variants(p, &one);
    fr_map_put(&p->type_of, one.rust, p->types.len);
    fr_vec_push(p->arena, &p->types, one);
    return p->types.len - 1;
}

static const uint64_t *find_type(ex_plan *p, const fr_api_type *type)
{
    return fr_map_find(&p->type_of, fr_ex_rust(p, type));
}

bool fr_ex_is_trait(ex_plan *p, fr_id adt, const char *trait)
{
    const fr_api_impl *impl = fr_api_find_impl(p->api, adt, trait, NULL);
    for (; impl; impl = fr_api_find_impl(p->api, adt, trait, impl)) {
        bool is_open = impl->generics.wheres.len > 0;
        for (size_t i = 0; i < impl->generics.params.len; i++)
            is_open |= impl->generics.params.data[i].kind != API_PARAM_LIFETIME;
        if (!is_open && impl->for_->kind == API_TYPE_PATH)
            return true;
    }
    return false;
}

bool fr_ex_is_wanted(ex_plan *p, const fr_api_item *item)
{
    const fr_export_options *options = p->e->options;
    return item->path.len && !item->is_foreign && !item->is_hidden &&
           !fr_ex_matches(&options->skip, item->path) &&
           (!item->is_deprecated || options->deprecated == DEPRECATED_KEEP);
}

/* Arguments that are written, or the parameters' defaults; false: some are open. */
static bool is_concrete(ex_plan *p, const fr_api_item *item, const fr_api_type *type)
{
    fr_api_substitutions with = fr_api_arguments(p->api, &item->as.adt.generics, &type->path);
    for (size_t i = 0, k = 0; i < item->as.adt.generics.params.len; i++) {
        if (item->as.adt.generics.params.data[i].kind == API_PARAM_LIFETIME)
            continue;
        bool is_found = false;
        for (k = 0; k < with.len; k++)
            is_found |= fr_str_eq(with.data[k].name, item->as.adt.generics.params.data[i].name);
        if (!is_found)
            return false;
    }
    return !fr_ex_is_unresolved(type);
}

static bool is_not_item(void *data, const fr_api_type *type)
{
    const fr_id *item = data;
    return type->kind != API_TYPE_PATH || type->path.item != *item;
}

/* `By<By<T>>`, which a method of By<T> gives, and so on without end; anywhere in the type. */
static bool is_flat(void *data, const fr_api_type *type)
{
    (void)data;
    fr_id item = type->path.item;
    for (size_t i = 0; type->kind == API_TYPE_PATH && fr_api_type_arg(type, i); i++)
        if (!fr_api_visit(fr_api_type_arg(type, i), is_not_item, &item))
            return false;
    return true;
}

static bool is_nested(const fr_api_type *type)
{
    return !fr_api_visit(type, is_flat, NULL);
}

/* Where nobody checks it: its arguments are what its declaration asks for. */
static bool is_allowed(ex_plan *p, const fr_api_item *item, const fr_api_type *type)
{
    fr_api_substitutions with = { 0 };
    if (!fr_ex_needs_proof(p))
        return true;
    with = fr_api_arguments(p->api, &item->as.adt.generics, &type->path);
    return fr_ex_is_sized(p, type) && fr_ex_allows(p, &item->as.adt.generics, &with);
}

static bool count_down(void *data, const fr_api_type *type)
{
    unsigned *left = data;
    (void)type;
    return (*left)-- > 0;
}

/* Combinators of combinators: each method gives a type twice as long, which nobody could name. */
bool fr_ex_is_endless(const fr_api_type *type)
{
    unsigned left = MOST_PARTS;
    return !fr_api_visit(type, count_down, &left);
}

size_t fr_ex_type(ex_plan *p, const fr_api_type *type)
{
    return fr_ex_type_named(p, type, (fr_str){ 0 });
}

size_t fr_ex_type_named(ex_plan *p, const fr_api_type *given, fr_str name)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    if (fr_ex_is_endless(given))
        return SIZE_MAX;
    *type = *given;
    if (type->kind == API_TYPE_PATH)
        type->path = fr_ex_full_path(p, &given->path);
    const uint64_t *at = find_type(p, type);
    if (at)
        return p->types.data[*at].kind == EX_PLAIN ? SIZE_MAX : (size_t)*at;
    if (type->kind != API_TYPE_PATH || fr_ex_plain(p, type) != SIZE_MAX)
        return SIZE_MAX;
    const fr_api_item *item = fr_api_get(p->api, type->path.item);
    if (fr_ex_enum(p, type) != SIZE_MAX || item->is_external || !fr_api_is_adt(item) ||
        !fr_ex_is_wanted(p, item) || !is_concrete(p, item, type) || is_nested(type) ||
        p->types.len >= MOST_TYPES || !is_allowed(p, item, type))
        return SIZE_MAX;
    fr_text suffix;
    fr_text_init(&suffix, p->arena);
    for (size_t i = 0; fr_api_type_arg(type, i); i++)
        fr_text_fmt(&suffix, "_%.*s", FR_ARG(fr_ex_stem(p, fr_api_type_arg(type, i))));
    fr_strs wanted = fr_ex_names_of_type(p, item->path, fr_text_str(&suffix));
    if (name.len) {
        wanted.len = 0;
        fr_vec_push(p->arena, &wanted, prefixed(p, name));
    }
    fr_str rust = fr_ex_rust(p, type);
    ex_type one = { .kind = EX_ADT, .id = item->id, .type = fr_ex_static(p, type) };
    /* what depends on arguments is not looked into: it stays where it is */
    one.threads = item->as.adt.autos[API_SEND] != API_YES   ? EX_BOUND
                  : item->as.adt.autos[API_SYNC] != API_YES ? EX_ALONE
                                                            : EX_SHARED;
    one.is_copy = fr_ex_is_trait(p, item->id, "std::marker::Copy");
    one.is_clone = fr_ex_is_trait(p, item->id, "std::clone::Clone");
    one.doc = item->doc;
    return fr_ex_add_type(p, one, &wanted,
                          suffix.len ? fr_str_slice(rust, 2, rust.len) : item->path);
}

const char *fr_ex_threads_rust(const ex_type *t, bool is_ref)
{
    switch (t->threads) {
    case EX_BOUND: return "rt::BOUND";
    case EX_ALONE: return is_ref ? "rt::BOUND" : "rt::ALONE";
    case EX_SHARED: break;
    }
    return "rt::SHARED";
}

const char *fr_ex_threads_words(const ex_type *t)
{
    switch (t->threads) {
    case EX_BOUND: return "only the one that made it";
    case EX_ALONE: return "any, one at a time";
    case EX_SHARED: break;
    }
    return "any, also at the same time; functions that change it one at a time";
}

const char *fr_ex_threads_macro(const ex_type *t)
{
    switch (t->threads) {
    case EX_BOUND: return "THREAD_BOUND";
    case EX_ALONE: return "THREAD_ONE_AT_A_TIME";
    case EX_SHARED: break;
    }
    return "THREAD_ANY";
}

/* A list is as its elements are; `&[T]` is Send if T is Sync. */
static ex_threads threads_of_list(ex_plan *p, const fr_api_type *type, const fr_api_type *item)
{
    size_t number = fr_ex_type(p, item);
    if (fr_ex_enum(p, item) != SIZE_MAX)
        return EX_SHARED;
    if (number == SIZE_MAX)
        return EX_BOUND;
    ex_threads of = p->types.data[number].threads;
    return type->kind == API_TYPE_REF && of != EX_SHARED ? EX_BOUND : of;
}

static size_t synthetic(ex_plan *p, ex_type one, const char *word)
{
    const uint64_t *at = find_type(p, one.type);
    if (at)
        return (size_t)*at;
    fr_strs wanted = { 0 };
    fr_str stem = fr_ex_stem(p, one.item ? one.item : one.type);
    fr_vec_push(p->arena, &wanted,
                prefixed(p, fr_arena_printf(p->arena, "%.*s%s", FR_ARG(stem), word)));
    one.id = FR_NO_ID;
    one.threads = one.kind == EX_LIST ? threads_of_list(p, one.type, one.item) : EX_BOUND;
    one.type = fr_ex_static(p, one.type);
    return fr_ex_add_type(p, one, &wanted, fr_ex_rust(p, one.type));
}

size_t fr_ex_list(ex_plan *p, const fr_api_type *type, const fr_api_type *item)
{
    bool is_ref = type->kind == API_TYPE_REF;
    ex_type one = { .kind = EX_LIST, .type = type, .item = fr_ex_static(p, item) };
    return synthetic(p, one, is_ref ? "_slice" : "_vec");
}

size_t fr_ex_opaque(ex_plan *p, const fr_api_type *type)
{
    ex_type one = { .kind = EX_OPAQUE, .type = type };
    return synthetic(p, one, "");
}

size_t fr_ex_boxed_iterator(ex_plan *p, const fr_api_type *type, const fr_api_type *item)
{
    ex_type one = { .kind = EX_ITER, .type = type, .item = fr_ex_static(p, item) };
    return synthetic(p, one, "_iterator");
}

/* ---- enums without data ---- */

static bool is_plain_enum(const fr_api_item *item)
{
    if (item->kind != API_ENUM || item->is_external || item->path.len == 0 ||
        item->as.adt.generics.params.len || item->as.adt.variants.len == 0)
        return false;
    for (size_t i = 0; i < item->as.adt.variants.len; i++)
        if (item->as.adt.variants.data[i].shape != API_SHAPE_UNIT)
            return false;
    return true;
}

/* A discriminant as it is written; false: it is none that C's enums can have. */
static bool to_int(fr_str text, int64_t *value)
{
    uint64_t digits;
    bool is_negative = fr_str_starts(text, FR_LIT("-"));
    if (!fr_str_to_u64(fr_str_slice(text, is_negative, text.len), &digits) || digits > INT32_MAX)
        return false;
    *value = is_negative ? -(int64_t)digits : (int64_t)digits;
    return true;
}

/* The highest number of a type that an enum is made of, as far as C's constants go. */
static int64_t highest(fr_str number)
{
    return fr_str_is(number, "u8")    ? UINT8_MAX
           : fr_str_is(number, "i8")  ? INT8_MAX
           : fr_str_is(number, "u16") ? UINT16_MAX
           : fr_str_is(number, "i16") ? INT16_MAX
                                      : INT32_MAX;
}

/* Rust's own numbers; false: C cannot have them. */
static bool number_as_rust(ex_plan *p, const fr_api_adt *adt, ex_enum *e)
{
    int64_t next = 0, most = 0;
    bool is_negative = false;
    if (!adt->repr.is_c && adt->repr.integer.len == 0)
        return false;
    for (size_t i = 0; i < adt->variants.len; i++) {
        fr_str written = adt->variants.data[i].discriminant;
        if (written.len && !to_int(written, &next))
            return false;
        most = next > most ? next : most;
        is_negative |= next < 0;
        fr_vec_push(p->arena, &e->values, fr_arena_printf(p->arena, "%lld", (long long)next++));
    }
    e->number = adt->repr.integer.len ? adt->repr.integer
                : is_negative         ? FR_LIT("i32")
                                      : FR_LIT("u32");
    e->other = fr_arena_printf(p->arena, "%lld", (long long)highest(e->number));
    return most < highest(e->number) + !e->is_open;
}

/* Rust's own numbers where the enum says what it is made of; otherwise those of the variants in
 * their order. */
static void number_variants(ex_plan *p, const fr_api_adt *adt, ex_enum *e)
{
    e->is_sized = number_as_rust(p, adt, e);
    if (e->is_sized)
        return;
    e->number = FR_LIT("u32");
    e->other = FR_LIT("4294967295");
    e->values.len = 0;
    for (size_t i = 0; i < adt->variants.len; i++)
        fr_vec_push(p->arena, &e->values, fr_arena_printf(p->arena, "%zu", i));
}

size_t fr_ex_enum(ex_plan *p, const fr_api_type *type)
{
    if (type->kind != API_TYPE_PATH)
        return SIZE_MAX;
    const fr_api_item *item = fr_api_get(p->api, type->path.item);
    if (!is_plain_enum(item) || !fr_ex_is_wanted(p, item) ||
        fr_ex_matches(&p->e->options->opaque, item->path))
        return SIZE_MAX;
    for (size_t i = 0; i < p->enums.len; i++)
        if (p->enums.data[i].id == item->id)
            return i;
    fr_strs wanted = fr_ex_names_of_type(p, item->path, (fr_str){ 0 });
    ex_enum one = { .id = item->id, .rust = fr_ex_rust(p, type) };
    one.c = fr_ex_name(p, item->path, &wanted);
    one.is_open = item->as.adt.is_non_exhaustive || item->as.adt.has_hidden_variants;
    number_variants(p, &item->as.adt, &one);
    one.unit = fr_ex_unit(p, item->id, item->path, (fr_str){ 0 }, false);
    fr_vec_push(p->arena, &p->enums, one);
    fr_ex_plan_enum(p, p->enums.len - 1);
    return p->enums.len - 1;
}
