/* A function of C under construction: parameters, what may go wrong, the frame of its body. */
#include <stdio.h>

#include "export/internal.h"

void fr_ex_begin(ex_call *c, ex_plan *p, size_t unit)
{
    *c = (ex_call){ .p = p };
    c->f.unit = unit;
    c->f.owner_type = SIZE_MAX;
    c->is_held = fr_ex_matches(&p->e->options->hold, p->e->units.data[unit].what);
    fr_text_init(&c->holds, p->arena);
    fr_text_init(&c->checks, p->arena);
    fr_text_init(&c->takes, p->arena);
}

static bool has_name(const ex_call *c, fr_str name)
{
    for (size_t i = 0; i < c->f.params.len; i++)
        if (fr_str_eq(c->f.params.data[i].name, name))
            return true;
    return false;
}

/* Returns the parameter's name in the shim: a0, a1, ... */
fr_str fr_ex_param(ex_call *c, fr_str c_type, fr_str rust, fr_str name, const char *words)
{
    fr_arena *arena = c->p->arena;
    fr_str own = name;
    for (unsigned i = 2; has_name(c, own); i++)
        own = fr_arena_printf(arena, "%.*s%u", FR_ARG(name), i);
    bool is_pointer = fr_str_ends(c_type, FR_LIT("*"));
    ex_param param = { .type = c_type, .name = own, .rust = rust, .words = fr_str_from(words) };
    param.c =
        fr_arena_printf(arena, "%.*s%s%.*s", FR_ARG(c_type), is_pointer ? "" : " ", FR_ARG(own));
    fr_vec_push(arena, &c->f.params, param);
    return fr_arena_printf(arena, "a%zu", c->f.params.len - 1);
}

size_t fr_ex_length(const fr_api_type *array)
{
    size_t length = 0;
    for (size_t i = 0; i < array->name.len; i++) {
        if (array->name.ptr[i] < '0' || array->name.ptr[i] > '9' || i > 8)
            return 0;
        length = length * 10 + (size_t)(array->name.ptr[i] - '0');
    }
    return length;
}

void fr_ex_role(ex_call *c, ex_role role, fr_str item)
{
    ex_param *last = &c->f.params.data[c->f.params.len - 1];
    last->role = role;
    last->item = item;
}

bool fr_ex_refuse(ex_call *c, const char *code, const char *format, ...)
{
    char text[512];
    va_list args;
    if (c->code.len)
        return false;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    c->code = fr_str_from(code);
    c->reason = fr_arena_str(c->p->arena, fr_str_from(text));
    return false;
}

void fr_ex_note_range(ex_call *c, fr_str a, bool is_mutable)
{
    ex_range range = { a, is_mutable };
    fr_vec_push(c->p->arena, &c->ranges, range);
}

/* What is changed overlaps with nothing else. */
static void put_apart(ex_call *c, fr_text *out)
{
    bool is_any = false;
    for (size_t i = 0; i < c->ranges.len; i++)
        is_any |= c->ranges.data[i].is_mutable;
    if (!is_any || c->ranges.len < 2)
        return;
    fr_text_puts(out, "        rt::apart(&[");
    for (size_t i = 0; i < c->ranges.len; i++) {
        fr_str a = c->ranges.data[i].a;
        fr_text_fmt(out, "(s%.*s.as_ptr() as usize, std::mem::size_of_val(&*s%.*s), %s), ",
                    FR_ARG(a), FR_ARG(a), c->ranges.data[i].is_mutable ? "true" : "false");
    }
    fr_text_puts(out, "])?;\n");
}

/* What a function begins and ends with is the same for all. */
static fr_str frame(ex_call *c, fr_str name)
{
    fr_text out;
    fr_text_init(&out, c->p->arena);
    if (c->f.is_status)
        fr_text_puts(&out, "    rt::call(err, || {\n");
    else
        fr_text_fmt(&out, "    rt::value(\"%.*s\", || {\n", FR_ARG(name));
    fr_text_put(&out, fr_text_str(&c->holds));
    fr_text_put(&out, fr_text_str(&c->checks));
    put_apart(c, &out);
    fr_text_put(&out, fr_text_str(&c->takes));
    fr_text_put(&out, c->f.body);
    fr_text_puts(&out, "    })\n");
    return fr_text_str(&out);
}

/* `?Name` stands for what cannot be named. */
static bool has_unnameable(fr_str text)
{
    for (size_t i = 0; i + 1 < text.len; i++) {
        char next = text.ptr[i + 1];
        if (text.ptr[i] == '?' && ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
                                   next == '_' || (unsigned char)next >= 0x80))
            return true;
    }
    return false;
}

void fr_ex_finish(ex_call *c, fr_str name)
{
    ex_plan *p = c->p;
    c->f.name = name;
    if (has_unnameable(c->f.body) || has_unnameable(fr_text_str(&c->checks)) ||
        has_unnameable(fr_text_str(&c->takes)) || has_unnameable(fr_text_str(&c->holds))) {
        fr_ex_skip(p, c->f.unit, FR_LIT("private"), FR_LIT("a type in it cannot be named"));
        return;
    }
    if (c->f.is_status) {
        c->f.result = FR_LIT("int32_t");
        c->f.rust_result = FR_LIT("i32");
        ex_param err = { .name = FR_LIT("err"), .rust = FR_LIT("*mut *mut rt::Error") };
        err.type = fr_arena_printf(p->arena, "%.*s_error **", FR_ARG(p->e->prefix));
        err.c = fr_arena_printf(p->arena, "%.*serr", FR_ARG(err.type));
        fr_vec_push(p->arena, &c->f.params, err);
    }
    c->f.body = frame(c, name);
    p->e->units.data[c->f.unit].is_opaque |= c->is_opaque;
    fr_ex_add_name(p, c->f.unit, name);
    fr_vec_push(p->arena, &p->functions, c->f);
}
