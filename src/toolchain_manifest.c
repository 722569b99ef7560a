/* The manifest of the crate that is written. */
#include "base/file.h"
#include "base/text.h"
#include "toolchain.h"

void fr_put_toml_string(fr_text *out, fr_str text)
{
    fr_text_quoted(out, text, "\\u00");
}

fr_str fr_relative_path(fr_arena *arena, fr_str from, fr_str to)
{
    size_t same = 0, end = 0;
    fr_text text;
    fr_text_init(&text, arena);
    for (; same < from.len && same < to.len && from.ptr[same] == to.ptr[same]; same++)
        if (from.ptr[same] == '/')
            end = same + 1;
    if (same == from.len && (same == to.len || to.ptr[same] == '/'))
        end = same + 1;
    else if (same == to.len && from.ptr[same] == '/')
        end = same + 1;
    for (size_t i = end > 0 ? end - 1 : 0; i < from.len; i++)
        if (from.ptr[i] == '/' && i + 1 < from.len)
            fr_text_puts(&text, text.len ? "/.." : "..");
    fr_str rest = fr_str_slice(to, end, to.len);
    fr_text_fmt(&text, "%s%.*s", text.len && rest.len ? "/" : "", FR_ARG(rest));
    return text.len ? fr_text_str(&text) : FR_LIT(".");
}

static void put_list(fr_text *out, const fr_strs *list)
{
    fr_text_char(out, '[');
    for (size_t i = 0; i < list->len; i++) {
        fr_text_puts(out, i ? ", " : "");
        fr_put_toml_string(out, list->data[i]);
    }
    fr_text_char(out, ']');
}

static void put_dependency(fr_text *out, const fr_toolchain *t, bool is_probe)
{
    fr_text_puts(out, "[dependencies.");
    fr_put_toml_string(out, t->package);
    fr_text_puts(out, "]\n");
    if (t->is_registry) {
        bool is_known = t->version.len > 0;
        fr_text_puts(out, "version = ");
        fr_put_toml_string(out, is_known ? fr_arena_printf(t->arena, "=%.*s", FR_ARG(t->version))
                                         : FR_LIT("*"));
    } else {
        fr_text_puts(out, "path = ");
        fr_put_toml_string(out,
                           is_probe ? t->folder : fr_relative_path(t->arena, t->out, t->folder));
    }
    fr_text_char(out, '\n');
    if (t->no_default_features)
        fr_text_puts(out, "default-features = false\n");
    if (t->features.len) {
        fr_text_puts(out, "features = ");
        put_list(out, &t->features);
        fr_text_char(out, '\n');
    }
}

fr_str fr_toolchain_manifest(const fr_toolchain *t, bool is_probe)
{
    bool is_fast = t->options->profile == EXPORT_FAST;
    fr_text out;
    fr_text_init(&out, t->arena);
    fr_text_puts(&out, "[package]\nname = ");
    fr_put_toml_string(&out, fr_arena_printf(t->arena, "%.*s-ffi", FR_ARG(t->package)));
    fr_text_puts(&out, "\nversion = ");
    fr_put_toml_string(&out, t->version.len ? t->version : FR_LIT("0.0.0"));
    fr_text_fmt(&out,
                "\nedition = \"2021\"\npublish = false\n\n"
                "[lib]\nname = \"%.*s_ffi\"\ncrate-type = [\"cdylib\", \"staticlib\"]\n"
                "doc = false\ntest = false\n\n"
                "[features]\ndefault = [\"%s\"]\nchecked = []\nfast = []\n\n",
                FR_ARG(t->library), is_fast ? "fast" : "checked");
    put_dependency(&out, t, is_probe);
    fr_text_puts(&out, "\n[profile.release]\npanic = \"unwind\"\n\n[workspace]\n");
    return fr_text_str(&out);
}
