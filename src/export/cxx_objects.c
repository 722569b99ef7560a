/* Objects of the crate's traits: an abstract class for each, which C's table calls. A trait with a
 * method whose types the layer does not know is left to C. */
#include "export/cxx.h"

/* ---- types of methods ---- */

static fr_str class_or_enum(const cxx *x, const fr_api_type *type)
{
    ex_plan *p = x->p;
    size_t number = type->kind == API_TYPE_PATH ? fr_ex_enum(p, type) : SIZE_MAX;
    if (number != SIZE_MAX)
        return x->enums.data[number].is_there ? x->enums.data[number].full : (fr_str){ 0 };
    number = type->kind == API_TYPE_PATH ? fr_ex_type(p, type) : SIZE_MAX;
    return number != SIZE_MAX && x->types.data[number].is_there ? x->types.data[number].full
                                                                : (fr_str){ 0 };
}

/* What is one value in both languages; empty: it is none. */
static fr_str plain_type(const cxx *x, const fr_api_type *type)
{
    ex_element of;
    if (fr_api_is_primitive(type, "bool"))
        return FR_LIT("bool");
    if (fr_api_is_primitive(type, "char"))
        return FR_LIT("char32_t");
    if (type->kind == API_TYPE_PATH && fr_ex_enum(x->p, type) != SIZE_MAX)
        return class_or_enum(x, type);
    return fr_ex_element(x->p, type, &of) ? of.item : (fr_str){ 0 };
}

/* Empty: the layer does not know it. */
static fr_str type_in(const cxx *x, const fr_api_type *type)
{
    ex_element of;
    fr_str plain = plain_type(x, type);
    if (plain.len)
        return plain;
    if (type->kind != API_TYPE_REF || type->is_mutable)
        return (fr_str){ 0 };
    const fr_api_type *target = type->target;
    if (fr_api_is_primitive(target, "str") || fr_api_is(x->p->api, target, "std::string::String"))
        return FR_LIT("::std::string_view");
    if (target->kind == API_TYPE_SLICE && fr_ex_element(x->p, target->target, &of))
        return fr_arena_printf(x->arena, "%.*sspan<const %.*s>", FR_ARG(x->help), FR_ARG(of.item));
    plain = plain_type(x, target);
    if (plain.len)
        return plain;
    fr_str class = class_or_enum(x, target);
    return class.len ? fr_arena_printf(x->arena, "const %.*s &", FR_ARG(class)) : class;
}

static fr_str type_out(const cxx *x, const fr_api_type *type)
{
    const fr_api *api = x->p->api;
    const fr_api_type *arg = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    fr_str plain = fr_api_is_unit(type) ? FR_LIT("void") : plain_type(x, type);
    if (plain.len)
        return plain;
    if (fr_api_is(api, type, "std::string::String"))
        return FR_LIT("::std::string");
    if (arg && fr_api_is_primitive(arg, "u8") && fr_api_is(api, type, "std::vec::Vec"))
        return FR_LIT("::std::vector<uint8_t>");
    if (arg && fr_api_is(api, type, "std::option::Option")) {
        plain = type_out(x, arg);
        return plain.len ? fr_arena_printf(x->arena, "::std::optional<%.*s>", FR_ARG(plain))
                         : plain;
    }
    return class_or_enum(x, type);
}

static fr_str result_of(const cxx *x, const fr_api_type *type)
{
    const fr_api_type *good = type->kind == API_TYPE_PATH ? fr_api_type_arg(type, 0) : NULL;
    bool is_result = good && fr_api_is(x->p->api, type, "std::result::Result");
    return type_out(x, is_result ? good : type);
}

/* ---- classes ---- */

static bool put_method(fr_text *out, const cxx *x, const ex_method *method)
{
    const fr_api_function *f = &method->item->as.function;
    fr_str result = result_of(x, f->output);
    fr_text_puts(out, "/**\n");
    fr_ex_put_doc(out, x->p, method->item->doc);
    fr_text_fmt(out, " */\nvirtual %.*s %.*s(", FR_ARG(result), FR_ARG(method->name));
    for (size_t i = 0; i < f->inputs.len; i++) {
        fr_str type = type_in(x, f->inputs.data[i].type);
        if (type.len == 0)
            return false;
        fr_text_fmt(out, "%s%.*s %.*s", i ? ", " : "", FR_ARG(type),
                    FR_ARG(fr_ex_word(x->arena, f->inputs.data[i].name)));
    }
    fr_text_puts(out, ") = 0;\n");
    return result.len > 0;
}

void fr_cxx_name_objects(cxx *x)
{
    for (size_t i = 0; i < x->p->objects.len; i++) {
        const ex_object *o = &x->p->objects.data[i];
        fr_text methods;
        fr_text_init(&methods, x->arena);
        cxx_name name = { .is_there =
                              x->p->e->units.data[o->unit].state == EXPORT_DONE && !o->is_typed };
        for (size_t k = 0; name.is_there && k < o->methods.len; k++)
            name.is_there = put_method(&methods, x, &o->methods.data[k]);
        if (name.is_there)
            name = fr_cxx_name_type(x, o->trait, o->c);
        name.kind = fr_text_str(&methods);
        fr_vec_push(x->arena, &x->objects, name);
        if (name.is_there)
            fr_map_put(&x->object_of, o->c, i);
    }
}

void fr_cxx_put_object(fr_text *out, const cxx *x, size_t number)
{
    const cxx_name *name = &x->objects.data[number];
    fr_text methods;
    fr_text_init(&methods, x->arena);
    fr_text_put(&methods, name->kind);
    fr_text_puts(out, "/**\n");
    fr_ex_put_doc(out, x->p, fr_api_get(x->p->api, x->p->objects.data[number].trait)->doc);
    fr_text_fmt(
        out,
        " *\n * Derive from it: Rust calls the methods, on any thread. What they throw comes "
        "out of the\n * call that they are part of.\n */\nclass %.*s {\npublic:\n"
        "    %.*s() = default;\n    %.*s(const %.*s &) = default;\n"
        "    %.*s &operator=(const %.*s &) = default;\n    virtual ~%.*s() = default;\n",
        FR_ARG(name->name), FR_ARG(name->name), FR_ARG(name->name), FR_ARG(name->name),
        FR_ARG(name->name), FR_ARG(name->name), FR_ARG(name->name));
    fr_cxx_put_indented(out, &methods);
    fr_text_puts(out, "};\n\n");
}

void fr_cxx_put_tables(fr_text *out, const cxx *x)
{
    for (size_t i = 0; i < x->objects.len; i++) {
        const cxx_name *name = &x->objects.data[i];
        const ex_object *o = &x->p->objects.data[i];
        if (!name->is_there)
            continue;
        fr_text_fmt(out,
                    "namespace %.*s_cxx {\ntemplate <> struct table_of<%.*s> {\n"
                    "    using type = ::%.*s;\n    static void fill(type &table) noexcept\n    {\n",
                    FR_ARG(x->p->e->prefix), FR_ARG(name->full), FR_ARG(o->c));
        for (size_t k = 0; k < o->methods.len; k++)
            fr_text_fmt(out, "        object<%.*s>::fill<&%.*s::%.*s>(table.%.*s);\n",
                        FR_ARG(name->full), FR_ARG(name->full), FR_ARG(o->methods.data[k].name),
                        FR_ARG(o->methods.data[k].name));
        fr_text_fmt(out, "    }\n};\n} // namespace %.*s_cxx\n\n", FR_ARG(x->p->e->prefix));
    }
}
