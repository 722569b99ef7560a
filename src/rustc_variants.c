#include "rustc_variants.h"

static size_t count_of(const fr_rustc_variant *of)
{
    return of->variant->rust->field_count;
}

/* `T0, T1, `: a type parameter for each field. */
static void put_params(fr_text *text, const fr_rustc_variant *of)
{
    for (size_t i = 0; i < count_of(of); i++)
        fr_text_fmt(text, "T%zu, ", i);
}

/* `fn(T0, T1) -> E` has the variant as a value: its constructor, or a closure around its braces. */
static void put_constructor(fr_text *text, const fr_rustc_variant *of)
{
    const fr_variant_decl *decl = of->variant->rust;
    if (decl->shape == SHAPE_TUPLE) {
        fr_text_fmt(text, "%.*s::r#%.*s", FR_ARG(of->path), FR_ARG(of->variant->name));
        return;
    }
    fr_text_puts(text, "|");
    for (size_t i = 0; i < count_of(of); i++)
        fr_text_fmt(text, "a%zu, ", i);
    fr_text_fmt(text, "| %.*s::r#%.*s { ", FR_ARG(of->path), FR_ARG(of->variant->name));
    for (size_t i = 0; i < count_of(of); i++)
        fr_text_fmt(text, "r#%.*s: a%zu, ", FR_ARG(decl->fields[i].name), i);
    fr_text_puts(text, "}");
}

/* What `asked` says of S, the struct. */
static fr_str expression(fr_arena *arena, const fr_rustc_variant *of, fr_str asked)
{
    fr_text text;
    fr_text_init(&text, arena);
    fr_text_puts(&text, "{ #[repr(C)] struct S<");
    put_params(&text, of);
    fr_text_fmt(&text, ">(%.*s%s", FR_ARG(of->tag), of->tag.len ? ", " : "");
    put_params(&text, of);
    fr_text_puts(&text, "); const fn ask<");
    put_params(&text, of);
    fr_text_puts(&text, "E>(_: fn(");
    put_params(&text, of);
    fr_text_fmt(&text, ") -> E) -> usize { %.*s } ask(", FR_ARG(asked));
    put_constructor(&text, of);
    fr_text_puts(&text, ") }");
    return fr_text_str(&text);
}

/* `S<T0, T1, >` */
static fr_str struct_type(fr_arena *arena, const fr_rustc_variant *of)
{
    fr_text text;
    fr_text_init(&text, arena);
    fr_text_puts(&text, "S<");
    put_params(&text, of);
    fr_text_puts(&text, ">");
    return fr_text_str(&text);
}

fr_str fr_rustc_variant_offset(fr_arena *arena, const fr_rustc_variant *of, size_t index)
{
    fr_str asked = fr_arena_printf(arena, "::core::mem::offset_of!(%.*s, %zu)",
                                   FR_ARG(struct_type(arena, of)), index + (of->tag.len ? 1 : 0));
    return expression(arena, of, asked);
}

fr_str fr_rustc_variant_align(fr_arena *arena, const fr_rustc_variant *of)
{
    return expression(
        arena, of,
        fr_arena_printf(arena, "::core::mem::align_of::<%.*s>()", FR_ARG(struct_type(arena, of))));
}
