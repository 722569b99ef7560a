/* NAME.hpp: C++17 over the functions of NAME.h, nothing to compile or link. */
#include "export/cxx.h"

static void put_support(fr_text *out, const cxx *x)
{
    fr_str text = { (const char *)fr_cxx_support, fr_cxx_support_size };
    fr_str upper = fr_ex_upper(x->arena, x->p->e->prefix);
    size_t at;
    while ((at = fr_str_find_char(text, '@')) != SIZE_MAX) {
        bool is_upper = at + 1 < text.len && text.ptr[at + 1] == 'P';
        fr_text_put(out, fr_str_slice(text, 0, at));
        fr_text_put(out, is_upper ? upper : x->p->e->prefix);
        text = fr_str_slice(text, at + 3, text.len);
    }
    fr_text_put(out, text);
}

/* Things of one namespace stand in one block; a new one begins where it changes. */
typedef struct block {
    fr_text *out;
    fr_str space;
} block;

static void enter(block *b, fr_str space)
{
    if (fr_str_eq(b->space, space))
        return;
    if (b->space.len)
        fr_text_fmt(b->out, "} // namespace %.*s\n\n", FR_ARG(b->space));
    if (space.len)
        fr_text_fmt(b->out, "namespace %.*s {\n\n", FR_ARG(space));
    b->space = space;
}

static void put_forward(fr_text *out, cxx *x)
{
    block b = { out, { 0 } };
    for (size_t i = 0; i < x->enums.len; i++)
        if (x->enums.data[i].is_there) {
            enter(&b, x->enums.data[i].space);
            fr_cxx_put_enum(out, x, i);
        }
    for (size_t i = 0; i < x->types.len; i++)
        if (x->types.data[i].is_there) {
            enter(&b, x->types.data[i].space);
            fr_text_fmt(out, "class %.*s;\n", FR_ARG(x->types.data[i].name));
        }
    for (size_t i = 0; i < x->types.len; i++) {
        const ex_type *t = &x->p->types.data[i];
        if (t->kind != EX_PLAIN || x->p->e->units.data[t->unit].state != EXPORT_DONE)
            continue;
        enter(&b, x->types.data[i].space);
        fr_text_fmt(out, "using %.*s = ::%.*s;\n", FR_ARG(x->types.data[i].name), FR_ARG(t->c));
    }
    for (size_t i = 0; i < x->objects.len; i++)
        if (x->objects.data[i].is_there) {
            enter(&b, x->objects.data[i].space);
            fr_cxx_put_object(out, x, i);
        }
    enter(&b, (fr_str){ 0 });
}

static bool is_free(const cxx_call *call)
{
    return call->is_known && call->owner == SIZE_MAX;
}

static void put_classes(fr_text *out, fr_text *operators, cxx *x)
{
    block b = { out, { 0 } }, behind = { operators, { 0 } };
    for (size_t i = 0; i < x->types.len; i++)
        if (x->types.data[i].is_there) {
            enter(&b, x->types.data[i].space);
            enter(&behind, x->types.data[i].space);
            fr_cxx_put_class(out, operators, x, i);
        }
    enter(&behind, (fr_str){ 0 });
    for (size_t i = 0; i < x->calls.len; i++)
        if (is_free(&x->calls.data[i])) {
            enter(&b, x->calls.data[i].name.space);
            fr_cxx_put_declaration(out, x, &x->calls.data[i]);
        }
    enter(&b, x->root);
    fr_cxx_put_constants(out, x, SIZE_MAX);
    enter(&b, (fr_str){ 0 });
    for (size_t i = 0; i < x->calls.len; i++) {
        const cxx_call *call = &x->calls.data[i];
        bool is_left = !call->is_known && call->owner == SIZE_MAX &&
                       x->p->e->units.data[call->f->unit].state == EXPORT_DONE;
        if (is_left)
            fr_text_fmt(out, "/* only in C: %.*s() */\n", FR_ARG(call->f->name));
    }
}

static void put_bodies(fr_text *out, cxx *x)
{
    block b = { out, { 0 } };
    for (size_t i = 0; i < x->types.len; i++)
        if (x->types.data[i].is_there)
            fr_cxx_put_traits(out, x, i);
    fr_text_char(out, '\n');
    for (size_t i = 0; i < x->types.len; i++)
        if (x->types.data[i].is_there) {
            enter(&b, x->types.data[i].space);
            fr_cxx_put_members(out, x, i);
        }
    for (size_t i = 0; i < x->calls.len; i++)
        if (is_free(&x->calls.data[i])) {
            enter(&b, x->calls.data[i].name.space);
            fr_cxx_put_definition(out, x, &x->calls.data[i]);
        }
    enter(&b, (fr_str){ 0 });
    fr_cxx_put_plain_operators(out, x);
}

/* The short names of what every library has, where the crate leaves them. */
static void put_aliases(fr_text *out, cxx *x)
{
    static const char *const names[] = { "status",   "error",    "result", "span", "range",
                                         "duration", "borrowed", "loan",   "is" };
    fr_text_fmt(out, "namespace %.*s {\n\n", FR_ARG(x->root));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_cxx_claim(x, x->root, fr_str_from(names[i])))
            fr_text_fmt(out, "using %.*s%s;\n", FR_ARG(x->help), names[i]);
    fr_text_fmt(out, "\n} // namespace %.*s\n\n", FR_ARG(x->root));
}

static cxx *begin(fr_export *e)
{
    ex_plan *p = e->plan;
    cxx *x = FR_NEW(p->arena, cxx);
    *x = (cxx){ .p = p, .arena = p->arena };
    fr_map_init(&x->type_of, p->arena);
    fr_map_init(&x->enum_of, p->arena);
    fr_map_init(&x->object_of, p->arena);
    fr_map_init(&x->taken, p->arena);
    x->help = fr_arena_printf(p->arena, "::%.*s_cxx::", FR_ARG(e->prefix));
    x->macro = fr_arena_printf(p->arena, "%.*s_CXX", FR_ARG(fr_ex_upper(p->arena, e->prefix)));
    fr_cxx_name_all(x);
    return x;
}

void fr_export_write_cxx(fr_text *out, fr_export *e)
{
    cxx *x = begin(e);
    fr_str header = fr_export_header(x->arena, e->api->crate.name);
    fr_text_fmt(out,
                "/* Written by `ferrule export`; do not edit.\n *\n"
                " * C++17 over the functions of C: all that is linked is the library itself.\n"
                " * What a class has under another name in Rust is said at `@see`.\n"
                " * %.*sraw(x) is C's handle, for functions that are only in C.\n */\n"
                "#ifndef %.*s_FFI_HPP\n#define %.*s_FFI_HPP\n\n#include \"%.*s.h\"\n\n",
                FR_ARG(x->help), FR_ARG(fr_ex_upper(x->arena, e->prefix)),
                FR_ARG(fr_ex_upper(x->arena, e->prefix)), FR_ARG(header));
    put_support(out, x);
    put_forward(out, x);
    put_aliases(out, x);
    fr_text operators;
    fr_text_init(&operators, x->arena);
    put_classes(out, &operators, x);
    fr_cxx_put_tables(out, x);
    put_bodies(out, x);
    fr_text_put(out, fr_text_str(&operators));
    fr_text_puts(out, "#if defined(__GNUC__)\n#pragma GCC diagnostic pop\n#endif\n\n#endif\n");
}
