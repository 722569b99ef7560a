/* Which crate is meant, and the folders that follow from it. */
#include <stdlib.h>

#include "base/file.h"
#include "base/text.h"
#include "toolchain_parts.h"

/* ---- the crate ---- */

fr_str fr_tc_real_path(const fr_toolchain *t, fr_str path)
{
    fr_str real;
    return fr_path_real(t->arena, fr_arena_cstr(t->arena, path), &real) ? real : path;
}

/* The package that is meant: by name, else the manifest's own, else the only one. */
static const fr_cargo_answer_package *choose_package(const fr_toolchain *t,
                                                     const fr_cargo_answer *answer, fr_str manifest)
{
    fr_str wanted = t->options->package;
    for (size_t i = 0; i < answer->packages.len; i++) {
        const fr_cargo_answer_package *one = &answer->packages.data[i];
        if (wanted.len ? fr_str_eq(one->name, wanted)
                       : fr_str_eq(fr_tc_real_path(t, one->manifest), manifest))
            return one;
    }
    if (wanted.len == 0 && answer->packages.len == 1)
        return &answer->packages.data[0];
    fr_diagnostic *d = fr_diag(t->diags, DIAG_E0201, (fr_place){ .file = manifest },
                               wanted.len ? "the workspace has no package `%.*s`"
                                          : "this is a workspace of several packages%.*s",
                               FR_ARG(wanted));
    fr_text hint;
    fr_text_init(&hint, t->arena);
    fr_text_puts(&hint, "--package takes one of");
    for (size_t i = 0; i < answer->packages.len; i++)
        fr_text_fmt(&hint, "%s %.*s", i ? "," : "", FR_ARG(answer->packages.data[i].name));
    d->hint = fr_text_str(&hint);
    return NULL;
}

bool fr_tc_take_package(fr_toolchain *t, const fr_cargo_answer_package *package)
{
    t->package = package->name;
    t->version = package->version;
    t->library = package->library;
    t->edition = package->edition;
    t->folder = fr_tc_real_path(t, fr_path_parent(package->manifest));
    if (package->library.len && !package->is_proc_macro)
        return true;
    fr_diag(t->diags, DIAG_E0201, (fr_place){ .file = package->manifest },
            package->is_proc_macro ? "`%.*s` is a proc macro: it has no functions"
                                   : "`%.*s` has no library",
            FR_ARG(package->name));
    return false;
}

fr_str fr_tc_manifest(const fr_toolchain *t)
{
    fr_str path = t->options->manifest_path.len ? t->options->manifest_path : FR_LIT(".");
    if (fr_file_is_directory(fr_arena_cstr(t->arena, path)))
        path = fr_path_join(t->arena, path, FR_LIT("Cargo.toml"));
    return path;
}

void fr_tc_report_no_manifest(const fr_toolchain *t, fr_str manifest)
{
    fr_diag(t->diags, DIAG_E0201, (fr_place){ .file = manifest }, "there is no such manifest")
        ->hint = FR_LIT("give the folder of a crate, or --crate NAME for one of the registry");
}

bool fr_tc_find_local(fr_toolchain *t)
{
    fr_cargo_answer answer;
    fr_str manifest = fr_tc_manifest(t);
    if (!fr_file_exists(fr_arena_cstr(t->arena, manifest))) {
        fr_tc_report_no_manifest(t, manifest);
        return false;
    }
    manifest = fr_tc_real_path(t, manifest);
    if (!fr_tc_ask_metadata(t, manifest, false, &answer))
        return false;
    const fr_cargo_answer_package *package = choose_package(t, &answer, manifest);
    t->lockfile = fr_path_join(t->arena, answer.root, FR_LIT("Cargo.lock"));
    if (package && t->options->all_features)
        t->features = package->features;
    return package && fr_tc_take_package(t, package);
}

static bool is_crate_name(fr_str name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
                       (c >= '0' && c <= '9');
        if (!is_word)
            return false;
    }
    return name.len > 0;
}

/* NAME or NAME@VERSION; the rest is known when cargo has resolved it. */
bool fr_tc_find_registry(fr_toolchain *t)
{
    fr_str text = t->options->crate;
    size_t at = fr_str_find_char(text, '@');
    t->is_registry = true;
    t->package = fr_str_slice(text, 0, at);
    t->version = at == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(text, at + 1, text.len);
    if (is_crate_name(t->package) && (at == SIZE_MAX || t->version.len))
        return true;
    fr_diag(t->diags, DIAG_E0002, (fr_place){ 0 }, "`%.*s` for `--crate`: it takes NAME[@VERSION]",
            FR_ARG(text));
    return false;
}

/* ---- what is written ---- */

fr_str fr_tc_out_of(const fr_toolchain *t)
{
    fr_str crate = t->options->crate;
    fr_str name =
        t->package.len ? t->package : fr_str_slice(crate, 0, fr_str_find_char(crate, '@'));
    return t->options->out.len ? t->options->out
                               : fr_arena_printf(t->arena, "%.*s-ffi", FR_ARG(name));
}

fr_str fr_tc_absolute(const fr_toolchain *t, fr_str path)
{
    fr_str real, above = fr_path_parent(path);
    if (fr_path_real(t->arena, fr_arena_cstr(t->arena, path), &real))
        return real;
    return fr_str_eq(above, path)
               ? path
               : fr_path_join(t->arena, fr_tc_absolute(t, above), fr_path_base(path));
}

void fr_tc_find_out(fr_toolchain *t)
{
    t->out = fr_tc_absolute(t, fr_tc_out_of(t));
}

fr_str fr_toolchain_model(const fr_toolchain *t)
{
    return t->options->model.len ? t->options->model
                                 : fr_path_join(t->arena, fr_tc_out_of(t), FR_LIT("api.json"));
}

/* ---- what an interface says of its crate ---- */

static int compare(const void *left, const void *right)
{
    return fr_str_cmp(*(const fr_str *)left, *(const fr_str *)right);
}

/* Sorted, each once. */
void fr_tc_take_features(fr_toolchain *t)
{
    size_t kept = 0;
    for (size_t i = 0; i < t->options->features.len; i++)
        fr_vec_push(t->arena, &t->features, t->options->features.data[i]);
    if (t->features.len)
        qsort(t->features.data, t->features.len, sizeof *t->features.data, compare);
    for (size_t i = 0; i < t->features.len; i++)
        if (kept == 0 || !fr_str_eq(t->features.data[i], t->features.data[kept - 1]))
            t->features.data[kept++] = t->features.data[i];
    t->features.len = kept;
}

void fr_tc_fill_crate(const fr_toolchain *t, fr_api *api)
{
    api->crate.package = t->package;
    api->crate.version = t->version;
    api->crate.edition = t->edition;
    api->crate.folder = (fr_str){ 0 };
    if (!t->is_registry)
        api->crate.folder = fr_relative_path(
            t->arena, fr_tc_absolute(t, fr_path_parent(fr_toolchain_model(t))), t->folder);
    api->crate.features = t->features;
    api->crate.all_features = t->options->all_features;
    api->crate.no_default_features = t->options->no_default_features;
    if (t->options->target.len)
        api->crate.target = t->options->target;
}
