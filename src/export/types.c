/* Types: numbers, lifetimes, and what fits a pattern with parameters. */
#include "export/internal.h"

/* ---- numbers ---- */

static const struct {
    const char *rust, *c;
} numbers[] = {
    { "i8", "int8_t" },       { "u8", "uint8_t" },   { "i16", "int16_t" }, { "u16", "uint16_t" },
    { "i32", "int32_t" },     { "u32", "uint32_t" }, { "i64", "int64_t" }, { "u64", "uint64_t" },
    { "isize", "ptrdiff_t" }, { "usize", "size_t" }, { "f32", "float" },   { "f64", "double" },
};

const char *fr_ex_number(const fr_api_type *type)
{
    for (size_t i = 0; type->kind == API_TYPE_PRIMITIVE && i < sizeof numbers / sizeof *numbers;
         i++)
        if (fr_str_is(type->name, numbers[i].rust))
            return numbers[i].c;
    return NULL;
}

fr_str fr_ex_base(fr_str c_type)
{
    fr_str rest = c_type, part;
    while (fr_str_next_part(&rest, ' ', &part))
        if (part.len && part.ptr[0] != '*' && !fr_str_is(part, "const"))
            return part;
    return c_type;
}

const char *fr_ex_enum_c(const ex_enum *e)
{
    const fr_api_type number = { .kind = API_TYPE_PRIMITIVE, .name = e->number };
    return fr_ex_number(&number);
}

void fr_ex_add_struct(ex_plan *p, fr_str name, fr_str text, fr_str rust)
{
    ex_struct one = {
        .name = name, .text = text, .rust = rust, .element = SIZE_MAX, .unit = SIZE_MAX
    };
    if (!fr_map_find(&p->struct_of, name)) {
        fr_map_put(&p->struct_of, name, p->structs.len);
        fr_vec_push(p->arena, &p->structs, one);
    }
}

/* A crate may have types of the names that lists of its structs would get. */
static fr_str view_name(ex_plan *p, const ex_element *of, bool is_owned)
{
    const char *end = is_owned ? "vec" : "view";
    fr_str name =
        fr_arena_printf(p->arena, "%.*s_%.*s_%s", FR_ARG(p->e->prefix), FR_ARG(of->stem), end);
    fr_strs wanted = { 0 };
    if (fr_str_is(of->rust, "u8"))
        return fr_arena_printf(p->arena, "%.*s_%s", FR_ARG(p->e->prefix),
                               is_owned ? "buffer" : "bytes");
    if (!of->is_plain)
        return name;
    fr_str key = fr_arena_printf(p->arena, "[%.*s] %s", FR_ARG(of->rust), end);
    const uint64_t *at = fr_map_find(&p->view_of, key);
    if (at)
        return p->structs.data[*at].name;
    fr_vec_push(p->arena, &wanted, name);
    fr_map_put(&p->view_of, key, p->structs.len);
    return fr_ex_name(p, key, &wanted);
}

fr_str fr_ex_view(ex_plan *p, const fr_api_type *element, bool is_owned)
{
    ex_element of = { 0 };
    fr_ex_element(p, element, &of);
    fr_str name = view_name(p, &of, is_owned);
    fr_str text =
        fr_arena_printf(p->arena,
                        "typedef struct %.*s {\n    %s%.*s *ptr;\n    size_t len;\n} "
                        "%.*s;\n",
                        FR_ARG(name), is_owned ? "" : "const ", FR_ARG(of.c), FR_ARG(name));
    fr_str rust = { 0 };
    if (is_owned) {
        text = fr_arena_printf(p->arena, "%.*svoid %.*s_free(%.*s *list);\n", FR_ARG(text),
                               FR_ARG(name), FR_ARG(name));
        rust = fr_arena_printf(p->arena,
                               "#[no_mangle]\npub unsafe extern \"C\" fn %.*s_free(list: *mut "
                               "rt::Owned<%.*s>) {\n    rt::free_owned(list, 0);\n}\n",
                               FR_ARG(name), FR_ARG(of.mirror));
    }
    fr_ex_add_struct(p, name, text, rust);
    if (of.is_plain)
        p->structs.data[*fr_map_find(&p->struct_of, name)].element = fr_ex_plain(p, element);
    return name;
}

/* ---- lifetimes and parameters ---- */

const fr_api_type *fr_ex_with_lifetime(ex_plan *p, const fr_api_type *type, const char *lifetime)
{
    fr_strs lifetimes = { 0 };
    fr_api_substitutions with = { 0 };
    fr_api_lifetimes(p->api, type, &lifetimes);
    for (size_t i = 0; i < lifetimes.len; i++) {
        fr_api_substitution one = { lifetimes.data[i],
                                    { .kind = API_ARG_LIFETIME, .text = fr_str_from(lifetime) } };
        fr_vec_push(p->arena, &with, one);
    }
    return fr_api_substitute(p->api, type, &with);
}

const fr_api_type *fr_ex_static(ex_plan *p, const fr_api_type *type)
{
    return fr_ex_with_lifetime(p, type, "'static");
}

fr_str fr_ex_rust(ex_plan *p, const fr_api_type *type)
{
    fr_text out;
    fr_text_init(&out, p->arena);
    fr_api_type_text(&out, p->api, fr_ex_static(p, type), true);
    return fr_text_str(&out);
}

static bool is_resolved(void *data, const fr_api_type *type)
{
    (void)data;
    return type->kind != API_TYPE_PARAM && type->kind != API_TYPE_PROJECTION &&
           type->kind != API_TYPE_UNKNOWN;
}

bool fr_ex_is_unresolved(const fr_api_type *type)
{
    return !fr_api_visit(type, is_resolved, NULL);
}

/* ---- unification ---- */

typedef struct unifier {
    ex_plan *p;
    const fr_api_generics *generics;
    fr_api_substitutions *with;
} unifier;

static bool is_param(const unifier *u, fr_str name)
{
    for (size_t i = 0; i < u->generics->params.len; i++)
        if (fr_str_eq(u->generics->params.data[i].name, name))
            return true;
    return false;
}

static const fr_api_arg *known(const unifier *u, fr_str name)
{
    for (size_t i = 0; i < u->with->len; i++)
        if (fr_str_eq(u->with->data[i].name, name))
            return &u->with->data[i].with;
    return NULL;
}

static bool bind(const unifier *u, fr_str name, const fr_api_arg *arg)
{
    const fr_api_arg *before = known(u, name);
    if (before && before->type && arg->type)
        return fr_api_type_equal(before->type, arg->type);
    fr_api_substitution one = { name, *arg };
    if (!before)
        fr_vec_push(u->p->arena, u->with, one);
    return true;
}

static bool unify(const unifier *u, const fr_api_type *pattern, const fr_api_type *concrete);

fr_api_path fr_ex_full_path(ex_plan *p, const fr_api_path *path)
{
    fr_api_path full = { .item = path->item };
    const fr_api_item *item = path->item == FR_NO_ID ? NULL : fr_api_get(p->api, path->item);
    if (!item || item->is_external || !fr_api_is_adt(item))
        return *path;
    fr_api_substitutions with = fr_api_arguments(p->api, &item->as.adt.generics, path);
    for (size_t i = 0; i < item->as.adt.generics.params.len; i++)
        for (size_t k = 0; k < with.len; k++)
            if (fr_str_eq(with.data[k].name, item->as.adt.generics.params.data[i].name))
                fr_vec_push(p->arena, &full.args, with.data[k].with);
    return full.args.len == item->as.adt.generics.params.len ? full : *path;
}

static bool unify_args(const unifier *u, const fr_api_path *pattern, const fr_api_path *concrete)
{
    fr_api_path long_pattern, long_concrete;
    if (pattern->item == concrete->item && pattern->args.len != concrete->args.len) {
        long_pattern = fr_ex_full_path(u->p, pattern);
        long_concrete = fr_ex_full_path(u->p, concrete);
        pattern = &long_pattern;
        concrete = &long_concrete;
    }
    if (pattern->item != concrete->item || pattern->args.len != concrete->args.len)
        return pattern->item == concrete->item && concrete->args.len == 0;
    for (size_t i = 0; i < pattern->args.len; i++) {
        const fr_api_arg *a = &pattern->args.data[i], *b = &concrete->args.data[i];
        if (a->kind == API_ARG_LIFETIME && b->kind == API_ARG_LIFETIME) {
            bind(u, a->text, b);
            continue;
        }
        if (a->kind == API_ARG_TYPE && a->type->kind == API_TYPE_PARAM &&
            is_param(u, a->type->name)) {
            if (!bind(u, a->type->name, b))
                return false;
            continue;
        }
        if (a->kind == API_ARG_CONST && b->kind == API_ARG_CONST) {
            if (is_param(u, a->text) ? !bind(u, a->text, b) : !fr_str_eq(a->text, b->text))
                return false;
            continue;
        }
        if (a->kind != b->kind || !a->type || !b->type || !unify(u, a->type, b->type))
            return false;
    }
    return true;
}

static bool unify(const unifier *u, const fr_api_type *pattern, const fr_api_type *concrete)
{
    fr_api_arg whole = { .kind = API_ARG_TYPE, .type = concrete };
    if (pattern->kind == API_TYPE_PARAM && is_param(u, pattern->name))
        return bind(u, pattern->name, &whole);
    if (pattern->kind != concrete->kind)
        return false;
    if (pattern->kind == API_TYPE_PATH)
        return unify_args(u, &pattern->path, &concrete->path);
    if (pattern->kind == API_TYPE_ARRAY && is_param(u, pattern->name)) {
        fr_api_arg length = { .kind = API_ARG_CONST, .text = concrete->name };
        return bind(u, pattern->name, &length) && unify(u, pattern->target, concrete->target);
    }
    if (pattern->kind == API_TYPE_ARRAY && !fr_str_eq(pattern->name, concrete->name))
        return false;
    if (pattern->kind == API_TYPE_REF || pattern->kind == API_TYPE_SLICE ||
        pattern->kind == API_TYPE_RAW || pattern->kind == API_TYPE_ARRAY)
        return pattern->is_mutable == concrete->is_mutable &&
               unify(u, pattern->target, concrete->target);
    return fr_api_type_equal(pattern, concrete);
}

bool fr_ex_unify(ex_plan *p, const fr_api_generics *generics, const fr_api_type *pattern,
                 const fr_api_type *concrete, fr_api_substitutions *with)
{
    unifier u = { p, generics, with };
    return unify(&u, pattern, concrete);
}
