/* The header's names and those of the text that we bring along stand in one module. What the text
 * needs from outside it names by path, and what it binds gets out of the way of the header's. */
#include "write_rust/template.h"

static const struct {
    const char *name, *path;
} prelude[] = {
    { "AsMut", "::convert::AsMut" }, { "AsRef", "::convert::AsRef" },
    { "Copy", "::marker::Copy" },    { "Default", "::default::Default" },
    { "Into", "::convert::Into" },   { "Result", "::result::Result" },
    { "Sized", "::marker::Sized" },
};

fr_str fr_local_name(fr_emitter *e, fr_str wanted)
{
    while (fr_is_value_name(&e->analysis->unique, wanted))
        wanted = fr_arena_printf(e->arena, "%.*s_", FR_ARG(wanted));
    return wanted;
}

static void put_prelude(fr_emitter *e, fr_str name)
{
    const char *path = NULL;
    for (size_t i = 0; i < sizeof prelude / sizeof *prelude; i++)
        if (fr_str_is(name, prelude[i].name))
            path = prelude[i].path;
    if (path && fr_is_type_name(&e->analysis->unique, name))
        fr_emit_fmt(e, "%s%s", e->root, path);
    else
        fr_emit_put(e, name);
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* Fills the hole whose name starts at `text`; returns what follows it. */
static const char *fill(fr_emitter *e, const char *text, const fr_str *args)
{
    if (*text >= '0' && *text <= '9') {
        fr_emit_put(e, args[*text - '0']);
        return text + 1;
    }
    const char *end = text;
    while (is_word(*end))
        end++;
    fr_str name = { text, (size_t)(end - text) };
    if (name.len == 0)
        fr_emit_puts(e, e->root); /* `::` follows */
    else if (*text >= 'A' && *text <= 'Z')
        put_prelude(e, name);
    else
        fr_emit_put(e, fr_local_name(e, name));
    return end;
}

void fr_emit_template(fr_emitter *e, const char *text, const fr_str *args)
{
    while (*text) {
        const char *hole = text;
        while (*hole && *hole != '$')
            hole++;
        fr_emit_put(e, (fr_str){ text, (size_t)(hole - text) });
        text = *hole ? fill(e, hole + 1, args) : hole;
    }
}

fr_str fr_captured(fr_emitter *e, void (*emit)(fr_emitter *e, fr_id id), fr_id id)
{
    size_t begin = e->out->len;
    emit(e, id);
    fr_str text = fr_arena_str(e->arena, fr_str_slice(fr_text_str(e->out), begin, e->out->len));
    e->out->len = begin;
    return text;
}
