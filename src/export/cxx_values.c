/* Enums with and without data, and constants. */
#include "export/cxx.h"

static void put_variant_doc(fr_text *out, cxx *x, fr_str markdown)
{
    fr_text doc;
    fr_text_init(&doc, x->arena);
    fr_ex_put_doc(&doc, x->p, markdown);
    if (doc.len == 0)
        return;
    fr_text_puts(out, "    /**\n");
    fr_cxx_put_indented(out, &doc);
    fr_text_puts(out, "     */\n");
}

/* The constants of C in `scope`, by Rust's names. */
static void put_variants(fr_text *out, cxx *x, const fr_api_item *item, const fr_strs *constants,
                         fr_str scope)
{
    for (size_t i = 0; i < constants->len && i < item->as.adt.variants.len; i++) {
        const fr_api_variant *variant = &item->as.adt.variants.data[i];
        if (constants->data[i].len == 0)
            continue;
        fr_str name = fr_cxx_constant(x, scope, variant->name);
        put_variant_doc(out, x, variant->doc);
        fr_text_fmt(out, "    %.*s = ::%.*s,\n", FR_ARG(name), FR_ARG(constants->data[i]));
    }
}

static void put_other(fr_text *out, cxx *x, fr_str scope, fr_str value)
{
    fr_str other = fr_cxx_constant(x, scope, FR_LIT("Other_"));
    fr_text_fmt(out,
                "    /** Another one, which was not there when this was written. */\n"
                "    %.*s = %.*s,\n",
                FR_ARG(other), FR_ARG(value));
}

void fr_cxx_put_enum(fr_text *out, cxx *x, size_t number)
{
    const ex_enum *e = &x->p->enums.data[number];
    const fr_api_item *item = fr_api_get(x->p->api, e->id);
    fr_str scope = x->enums.data[number].full;
    fr_text_puts(out, "/**\n");
    fr_ex_put_doc(out, x->p, item->doc);
    fr_text_fmt(out, " */\nenum class %.*s : %s {\n", FR_ARG(x->enums.data[number].name),
                fr_ex_enum_c(e));
    put_variants(out, x, item, &e->constants, scope);
    if (e->is_open)
        put_other(out, x, scope, e->other);
    fr_text_puts(out, "};\n\n");
}

/* ---- enums with data ---- */

/* What `visit` gives its visitor for a variant: which one it is, and what it holds. */
static void put_case(fr_text *out, const cxx *x, size_t type, const fr_api_variant *variant,
                     fr_str constant)
{
    const cxx_name *name = &x->types.data[type];
    fr_str role = fr_arena_printf(x->arena, "as %.*s", FR_ARG(variant->name));
    const cxx_call *held = fr_cxx_call_of(x, type, fr_arena_cstr(x->arena, role));
    fr_text_fmt(out, "    case static_cast<%.*s>(::%.*s): return %.*svisited<%.*s, ",
                FR_ARG(name->kind), FR_ARG(constant), FR_ARG(x->help), FR_ARG(name->kind));
    fr_text_fmt(out, "static_cast<%.*s>(::%.*s)>(visitor", FR_ARG(name->kind), FR_ARG(constant));
    if (held && held->self == SELF_CONST && held->param_count == 0)
        fr_text_fmt(out, ", %.*s()", FR_ARG(held->name.name));
    fr_text_puts(out, ");\n");
}

void fr_cxx_put_visit_body(fr_text *out, cxx *x, size_t type)
{
    const ex_type *t = &x->p->types.data[type];
    const cxx_name *name = &x->types.data[type];
    const cxx_call *kind = fr_cxx_call_of(x, type, "kind");
    if (!name->has_visit || !kind)
        return;
    const fr_api_item *item = fr_api_get(x->p->api, t->id);
    fr_text_fmt(out,
                "template <class V> auto %.*s::visit(V &&visitor) const\n{\n"
                "    const %.*s cKind = %.*s();\n    switch (cKind) {\n",
                FR_ARG(name->name), FR_ARG(name->kind), FR_ARG(kind->name.name));
    for (size_t i = 0; i < t->variants.len && i < item->as.adt.variants.len; i++)
        if (t->variants.data[i].len)
            put_case(out, x, type, &item->as.adt.variants.data[i], t->variants.data[i]);
    fr_text_fmt(out,
                "    default: break;\n    }\n"
                "    return %.*svisited<%.*s, static_cast<%.*s>(UINT32_MAX)>(visitor);\n}\n\n",
                FR_ARG(x->help), FR_ARG(name->kind), FR_ARG(name->kind));
}

void fr_cxx_put_kind(fr_text *out, cxx *x, size_t type)
{
    const ex_type *t = &x->p->types.data[type];
    cxx_name *name = &x->types.data[type];
    if (name->kind.len == 0)
        return;
    size_t colon = fr_str_find_last_char(name->kind, ':');
    fr_text_fmt(out, "/** Which variant it is. */\nenum class %.*s : uint32_t {\n",
                FR_ARG(fr_str_slice(name->kind, colon + 1, name->kind.len)));
    put_variants(out, x, fr_api_get(x->p->api, t->id), &t->variants, name->kind);
    put_other(out, x, name->kind, FR_LIT("UINT32_MAX"));
    fr_text_puts(out, "};\n");
    name->has_visit =
        fr_cxx_call_of(x, type, "kind") && fr_cxx_claim(x, name->full, FR_LIT("visit"));
    if (name->has_visit)
        fr_text_fmt(out,
                    "/** Calls visitor(%.*sis<kind>(), what it holds...); all its results are of "
                    "one type. */\n"
                    "template <class V> auto visit(V &&visitor) const;\n",
                    FR_ARG(x->help));
}

/* ---- constants ---- */

/* The class that a constant belongs to, SIZE_MAX: none. */
static size_t class_of_constant(const cxx *x, fr_str path)
{
    size_t colon = fr_str_find_last_char(path, ':');
    if (colon == SIZE_MAX)
        return SIZE_MAX;
    fr_str owner = fr_str_slice(path, 0, colon - 1);
    for (size_t i = 0; i < x->types.len; i++) {
        fr_id id = x->p->types.data[i].id;
        if (x->types.data[i].is_there && id != FR_NO_ID &&
            fr_str_eq(fr_api_get(x->p->api, id)->path, owner))
            return i;
    }
    return SIZE_MAX;
}

static const char *type_of_constant(const cxx *x, const ex_constant *constant)
{
    const fr_api_item *item = fr_api_get(x->p->api, x->p->e->units.data[constant->unit].item);
    if (item->kind != API_CONSTANT && item->kind != API_STATIC)
        return "auto";
    if (fr_api_is_primitive(item->as.constant.type, "bool"))
        return "bool";
    const char *number = fr_ex_number(item->as.constant.type);
    return number ? number : "auto";
}

static void put_constant(fr_text *out, cxx *x, const ex_constant *constant, fr_str name,
                         const char *how)
{
    fr_text_puts(out, "/**\n");
    fr_ex_put_doc(out, x->p, constant->doc);
    fr_text_fmt(out, " * @see %.*s\n */\n%s constexpr %s %.*s = %.*s;\n", FR_ARG(constant->name),
                how, type_of_constant(x, constant), FR_ARG(name), FR_ARG(constant->name));
}

static bool is_there(const cxx *x, const ex_constant *constant)
{
    const fr_export_unit *unit = &x->p->e->units.data[constant->unit];
    return unit->state == EXPORT_DONE && unit->item != FR_NO_ID;
}

static fr_str last_of(fr_str path)
{
    size_t colon = fr_str_find_last_char(path, ':');
    return colon == SIZE_MAX ? path : fr_str_slice(path, colon + 1, path.len);
}

void fr_cxx_put_constants(fr_text *out, cxx *x, size_t type)
{
    for (size_t i = 0; i < x->p->constants.len; i++) {
        const ex_constant *one = &x->p->constants.data[i];
        fr_str what = x->p->e->units.data[one->unit].what;
        if (!is_there(x, one) || class_of_constant(x, what) != type)
            continue;
        fr_str name = type == SIZE_MAX
                          ? fr_cxx_constant(x, x->root, last_of(what))
                          : fr_cxx_constant(x, x->types.data[type].full, last_of(what));
        put_constant(out, x, one, name, type == SIZE_MAX ? "inline" : "static");
    }
}
