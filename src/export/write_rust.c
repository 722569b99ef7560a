/* src/lib.rs of the shim: the runtime, then every unit on lines of its own. */
#include "export/internal.h"

static uint32_t line_count(const fr_text *out)
{
    uint32_t lines = 1;
    for (size_t i = 0; i < out->len; i++)
        lines += out->data[i] == '\n';
    return lines;
}

static void put_runtime(fr_text *out, fr_str prefix)
{
    fr_str text = { (const char *)fr_ex_runtime, fr_ex_runtime_size };
    fr_text_puts(out, "mod rt {\n");
    while (text.len) {
        size_t at = fr_str_find(text, FR_LIT("@p@"));
        fr_text_put(out, fr_str_slice(text, 0, at));
        if (at == SIZE_MAX)
            break;
        fr_text_put(out, prefix);
        text = fr_str_slice(text, at + 3, text.len);
    }
    fr_text_puts(out, "}\n");
}

static void put_type(fr_text *out, const ex_type *t)
{
    fr_text_fmt(
        out,
        "#[no_mangle]\npub unsafe extern \"C\" fn %.*s_free(handle: *mut rt::Slot) -> i32 "
        "{\n    rt::free_checked(handle, %uu32)\n}\n"
        "#[no_mangle]\npub unsafe extern \"C\" fn %.*s_unpoison(handle: *mut rt::Slot) -> "
        "i32 {\n    rt::unpoison(handle, %uu32)\n}\n"
        "#[no_mangle]\npub unsafe extern \"C\" fn %.*s_of_error(error: *const rt::Error) -> "
        "*const rt::Slot {\n    rt::cause(error, %uu32)\n}\n",
        FR_ARG(t->c), t->tag, FR_ARG(t->c), t->tag, FR_ARG(t->c), t->tag);
}

/* Which variant: all that C has constants for, in their order. */
static void put_kind(fr_text *out, const ex_plan *p, const ex_type *t)
{
    const fr_api_item *item = fr_api_get(p->api, t->id);
    fr_api_path path = { .item = item->id };
    fr_text_fmt(out, "fn kind_%.*s(value: &%.*s) -> u32 {\n    match value {\n", FR_ARG(t->c),
                FR_ARG(t->rust));
    for (size_t i = 0; i < item->as.adt.variants.len; i++) {
        fr_text_puts(out, "        ");
        fr_api_path_text(out, p->api, &path, false);
        fr_text_fmt(out, "::r#%.*s { .. } => %zu,\n", FR_ARG(item->as.adt.variants.data[i].name),
                    i);
    }
    fr_text_puts(out,
                 fr_ex_is_open_enum(item) ? "        _ => u32::MAX,\n    }\n}\n" : "    }\n}\n");
}

static void put_enum(fr_text *out, const ex_plan *p, const ex_enum *e)
{
    const fr_api_item *item = fr_api_get(p->api, e->id);
    fr_text_fmt(out, "fn in_%.*s(value: %.*s) -> rt::R<%.*s> {\n    Ok(match value {\n",
                FR_ARG(e->c), FR_ARG(e->number), FR_ARG(e->rust));
    for (size_t i = 0; i < item->as.adt.variants.len; i++)
        fr_text_fmt(out, "        %.*s => %.*s::r#%.*s,\n", FR_ARG(e->values.data[i]),
                    FR_ARG(e->rust), FR_ARG(item->as.adt.variants.data[i].name));
    fr_text_puts(
        out, "        _ => return rt::fail(rt::BAD_VALUE, \"this is no variant of the enum\"),\n"
             "    })\n}\n");
    fr_text_fmt(out, "fn out_%.*s(value: &%.*s) -> %.*s {\n    match value {\n", FR_ARG(e->c),
                FR_ARG(e->rust), FR_ARG(e->number));
    for (size_t i = 0; i < item->as.adt.variants.len; i++)
        fr_text_fmt(out, "        %.*s::r#%.*s => %.*s,\n", FR_ARG(e->rust),
                    FR_ARG(item->as.adt.variants.data[i].name), FR_ARG(e->values.data[i]));
    if (e->is_open)
        fr_text_fmt(out, "        _ => %.*s,\n", FR_ARG(e->other));
    fr_text_puts(out, "    }\n}\n");
    if (e->is_sized)
        fr_text_fmt(out,
                    "const _: () = assert!(std::mem::size_of::<%.*s>() == "
                    "std::mem::size_of::<%.*s>());\n",
                    FR_ARG(e->rust), FR_ARG(e->number));
}

static void put_function(fr_text *out, const ex_function *f)
{
    fr_text_fmt(out, "#[no_mangle]\npub unsafe extern \"C\" fn %.*s(", FR_ARG(f->name));
    for (size_t i = 0; i < f->params.len; i++) {
        bool is_error = f->is_status && i + 1 == f->params.len;
        fr_text_puts(out, i ? ", " : "");
        if (is_error)
            fr_text_puts(out, "err");
        else
            fr_text_fmt(out, "a%zu", i);
        fr_text_fmt(out, ": %.*s", FR_ARG(f->params.data[i].rust));
    }
    fr_text_fmt(out, ") -> %.*s {\n%.*s}\n", FR_ARG(f->rust_result), FR_ARG(f->body));
}

static void begin_unit(fr_export *e, size_t unit, uint32_t line)
{
    if (e->units.data[unit].first_line == 0)
        e->units.data[unit].first_line = line;
}

/* A type's unit has its declaration here; its functions follow at once, so the range is one. */
static void put_unit(fr_text *out, ex_plan *p, size_t unit, uint32_t *line)
{
    fr_export_unit *one = &p->e->units.data[unit];
    size_t before = out->len;
    one->first_line = one->last_line = 0;
    if (one->state != EXPORT_DONE)
        return;
    begin_unit(p->e, unit, *line);
    for (size_t i = 0; i < p->types.len; i++)
        if (p->types.data[i].unit == unit && p->types.data[i].kind == EX_PLAIN)
            fr_ex_put_plain_rust(out, p, &p->types.data[i]);
        else if (p->types.data[i].unit == unit)
            put_type(out, &p->types.data[i]);
    for (size_t i = 0; i < p->types.len; i++)
        if (p->types.data[i].unit == unit && p->types.data[i].variants.len)
            put_kind(out, p, &p->types.data[i]);
    for (size_t i = 0; i < p->structs.len; i++)
        if (p->structs.data[i].unit == unit)
            fr_text_put(out, p->structs.data[i].rust);
    for (size_t i = 0; i < p->enums.len; i++)
        if (p->enums.data[i].unit == unit)
            put_enum(out, p, &p->enums.data[i]);
    for (size_t i = 0; i < p->functions.len; i++)
        if (p->functions.data[i].unit == unit)
            put_function(out, &p->functions.data[i]);
    for (size_t i = before; i < out->len; i++)
        *line += out->data[i] == '\n';
    one->last_line = *line > 1 ? *line - 1 : 1;
}

/* What C sees of the whole: a change of it is another library. */
static uint64_t hash_of(ex_plan *p)
{
    fr_text text;
    fr_text_init(&text, p->arena);
    fr_text_fmt(&text, "%.*s %.*s\n", FR_ARG(p->api->crate.target), FR_ARG(p->api->crate.version));
    for (size_t i = 0; i < p->functions.len; i++) {
        const ex_function *f = &p->functions.data[i];
        if (p->e->units.data[f->unit].state != EXPORT_DONE)
            continue;
        fr_text_fmt(&text, "%.*s %.*s(", FR_ARG(f->result), FR_ARG(f->name));
        for (size_t k = 0; k < f->params.len; k++)
            fr_text_fmt(&text, "%.*s,", FR_ARG(f->params.data[k].type));
        fr_text_puts(&text, ")\n");
    }
    for (size_t i = 0; i < p->enums.len; i++)
        for (size_t k = 0; k < p->enums.data[i].constants.len; k++)
            fr_text_fmt(&text, "%.*s %.*s %.*s\n", FR_ARG(p->enums.data[i].constants.data[k]),
                        FR_ARG(p->enums.data[i].values.data[k]), FR_ARG(p->enums.data[i].number));
    for (size_t i = 0; i < p->types.len; i++)
        for (size_t k = 0; p->types.data[i].plain && k < p->types.data[i].plain->fields.len; k++)
            fr_text_fmt(&text, "%.*s %.*s\n", FR_ARG(p->types.data[i].c),
                        FR_ARG(p->types.data[i].plain->fields.data[k].c));
    for (size_t i = 0; i < p->types.len; i++)
        for (size_t k = 0; k < p->types.data[i].variants.len; k++)
            fr_text_fmt(&text, "%.*s %zu\n", FR_ARG(p->types.data[i].variants.data[k]), k);
    for (size_t i = 0; i < p->constants.len; i++)
        fr_text_fmt(&text, "%.*s %.*s\n", FR_ARG(p->constants.data[i].name),
                    FR_ARG(p->constants.data[i].value));
    return fr_str_hash(fr_text_str(&text));
}

void fr_export_write_rust(fr_text *out, fr_export *e)
{
    ex_plan *p = e->plan;
    e->abi_hash = hash_of(p);
    fr_text_puts(out, "// Written by `ferrule export`; do not edit.\n"
                      "#![allow(clippy::all, dead_code, deprecated, improper_ctypes_definitions)]\n"
                      "#![allow(unused_mut, unused_variables, unused_unsafe, non_snake_case, "
                      "non_upper_case_globals)]\n"
                      "#![allow(clippy::missing_safety_doc, unused_parens, unused_imports)]\n\n");
    put_runtime(out, e->prefix);
    fr_text_fmt(out,
                "\n#[no_mangle]\npub static %.*s_abi_%016llx: u8 = 0;\n"
                "#[no_mangle]\npub extern \"C\" fn %.*s_abi_hash() -> u64 {\n    0x%016llx\n}\n",
                FR_ARG(e->prefix), (unsigned long long)e->abi_hash, FR_ARG(e->prefix),
                (unsigned long long)e->abi_hash);
    for (size_t i = 0; i < p->structs.len; i++)
        if (p->structs.data[i].unit == SIZE_MAX)
            fr_text_put(out, p->structs.data[i].rust);
    uint32_t line = line_count(out);
    for (size_t i = 0; i < e->units.len; i++)
        put_unit(out, p, i, &line);
}
