/* NAME-sys: the raw bindings, the script that finds the library, the shim. */
#include "wrap/texts.h"
#include "wrap/writer.h"
#include "write_rust/write_rust.h"

/* NAME for environment variables: upper case, other characters are _. */
static fr_str variable_of(const fr_wrap_writer *w, fr_str name)
{
    fr_text text;
    fr_text_init(&text, w->arena);
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        bool is_word = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        fr_text_char(&text, is_word ? c : '_');
    }
    return fr_text_str(&text);
}

static void put_line(fr_text *out, fr_str line, const fr_str (*values)[2], size_t count)
{
    while (line.len) {
        size_t at = fr_str_find_char(line, '@');
        fr_text_put(out, fr_str_slice(line, 0, at));
        if (at == SIZE_MAX)
            return;
        line = fr_str_slice(line, at, line.len);
        size_t i = 0;
        while (i < count && !fr_str_starts(line, values[i][0]))
            i++;
        fr_text_put(out, i < count ? values[i][1] : FR_LIT("@"));
        line = fr_str_slice(line, i < count ? values[i][0].len : 1, line.len);
    }
}

static void write_script(fr_wrap_writer *w, bool has_shim)
{
    const fr_str values[][2] = {
        { FR_LIT("@ENV@"), variable_of(w, w->native->name) },
        { FR_LIT("@LINKS@"), w->native->links },
        { FR_LIT("@PACKAGE@"), w->native->package },
        { FR_LIT("@MIN_VERSION@"), w->native->min_version },
        { FR_LIT("@SHIM@"), has_shim ? FR_LIT("shim.c") : (fr_str){ 0 } },
    };
    fr_text text;
    fr_text_init(&text, w->arena);
    for (size_t i = 0; fr_wrap_build_rs[i]; i++)
        put_line(&text, fr_str_from(fr_wrap_build_rs[i]), values, sizeof values / sizeof *values);
    fr_wrap_add(w, "-sys", "build.rs", &text, true);
}

/* What may stand behind the + of a version. */
static fr_str build_of(const fr_wrap_writer *w)
{
    fr_text text;
    fr_text_init(&text, w->arena);
    for (size_t i = 0; i < w->native->version.len; i++) {
        char c = w->native->version.ptr[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool is_inner = c == '.' && i && i + 1 < w->native->version.len;
        fr_text_char(&text, is_letter || is_inner || (c >= '0' && c <= '9') ? c : '-');
    }
    return fr_text_str(&text);
}

static void write_manifest(fr_wrap_writer *w)
{
    const fr_wrap_native *native = w->native;
    fr_str build = build_of(w);
    fr_text text;
    fr_text_init(&text, w->arena);
    fr_text_fmt(&text,
                "[package]\nname = \"%.*s-sys\"\nversion = \"0.1.0%s%.*s\"\nedition = \"2021\"\n"
                "rust-version = \"1.82\"\nlinks = \"%.*s\"\nbuild = \"build.rs\"\n"
                "description = \"Raw bindings of the C library %.*s%s%.*s\"\n"
                "categories = [\"external-ffi-bindings\"]\n",
                FR_ARG(native->name), build.len ? "+" : "", FR_ARG(build), FR_ARG(native->links),
                FR_ARG(native->links), native->description.len ? ": " : "",
                FR_ARG(native->description));
    fr_wrap_put_metadata(w, &text);
    fr_text_puts(&text, "\n[dependencies]\n");
    fr_wrap_add(w, "-sys", "Cargo.toml", &text, false);
}

void fr_wrap_put_metadata(const fr_wrap_writer *w, fr_text *out)
{
    if (w->native->license.len)
        fr_text_fmt(out, "license = \"%.*s\"\n", FR_ARG(w->native->license));
    if (w->native->url.len)
        fr_text_fmt(out, "homepage = \"%.*s\"\n", FR_ARG(w->native->url));
}

static void write_readme(fr_wrap_writer *w)
{
    fr_str env = variable_of(w, w->native->name);
    fr_text text;
    fr_text_init(&text, w->arena);
    fr_text_fmt(&text,
                "# %.*s-sys\n\nRaw bindings of the C library `%.*s`, written by ferrule.\n\n"
                "| variable | what it does |\n|---|---|\n"
                "| `%.*s_LIB_DIR` | where the library is, instead of asking pkg-config |\n"
                "| `%.*s_INCLUDE_DIR` | where its headers are |\n"
                "| `%.*s_STATIC` | link it statically |\n"
                "| `%.*s_NO_PKG_CONFIG` | do not ask pkg-config |\n",
                FR_ARG(w->native->name), FR_ARG(w->native->links), FR_ARG(env), FR_ARG(env),
                FR_ARG(env), FR_ARG(env));
    fr_wrap_add(w, "-sys", "README.md", &text, false);
}

/* Without the includes of the C text, which name the headers by their paths here. */
static bool write_shim(fr_wrap_writer *w, fr_text *rust)
{
    fr_text wrappers, text;
    fr_text_init(&wrappers, w->arena);
    fr_text_init(&text, w->arena);
    fr_write_static_wrappers(&wrappers, w->analysis);
    fr_wrap_put_init_shims(w, &wrappers, rust);
    if (wrappers.len == 0)
        return false;
    fr_str rest = fr_text_str(&wrappers), line;
    for (size_t i = 0; i < w->native->headers.len; i++)
        fr_text_fmt(&text, "#include <%.*s>\n", FR_ARG(w->native->headers.data[i]));
    while (fr_str_next_line(&rest, &line)) {
        if (fr_str_starts(line, FR_LIT("#include \"")))
            continue;
        fr_text_put(&text, line);
        fr_text_char(&text, '\n');
    }
    fr_wrap_add(w, "-sys", "shim.c", &text, false);
    return true;
}

static void write_bindings(fr_wrap_writer *w, const fr_text *more)
{
    fr_text text;
    fr_text_init(&text, w->arena);
    fr_text_fmt(&text,
                "//! Raw bindings of the C library `%.*s`.\n#![no_std]\n"
                "#![allow(non_camel_case_types, non_snake_case, non_upper_case_globals, "
                "improper_ctypes, unused_unsafe, unpredictable_function_pointer_comparisons)]\n"
                "#![allow(clippy::all)]\n"
                "#![allow(rustdoc::invalid_html_tags, rustdoc::broken_intra_doc_links, "
                "rustdoc::bare_urls)]\n",
                FR_ARG(w->native->links));
    fr_text_puts(&text, "\nmod bindings;\n#[allow(unused_imports)]\npub use bindings::*;\n");
    fr_text_put(&text, fr_text_str(more));
    fr_wrap_add(w, "-sys/src", "lib.rs", &text, true);
    fr_text_clear(&text);
    fr_write_rust(&text, w->analysis);
    fr_wrap_add(w, "-sys/src", "bindings.rs", &text, false);
}

void fr_wrap_write_sys(fr_wrap_writer *w)
{
    fr_text shimmed;
    fr_text_init(&shimmed, w->arena);
    bool has_shim = write_shim(w, &shimmed);
    write_bindings(w, &shimmed);
    write_script(w, has_shim);
    write_manifest(w);
    write_readme(w);
}
