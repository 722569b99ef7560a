/* Where there is no toolchain: the source of the crate, or the file of an earlier run. */
#include "base/file.h"
#include "describe_rust/describe_rust.h"
#include "toolchain_parts.h"

/* ---- from the source ---- */

/* Of this machine, as far as that can be told. */
static fr_str host_triple(void)
{
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
    return FR_LIT("x86_64-unknown-linux-gnu");
#elif defined(__aarch64__) && defined(__linux__) && defined(__GLIBC__)
    return FR_LIT("aarch64-unknown-linux-gnu");
#else
    return (fr_str){ 0 };
#endif
}

static void take_source(fr_toolchain *t, const fr_description *description)
{
    const fr_cargo_package *package = &description->package;
    t->package = package->name;
    t->version = package->version;
    t->edition = package->edition.len ? package->edition : FR_LIT("2015");
    t->library =
        fr_cargo_source_name(t->arena, package->library.len ? package->library : package->name);
    t->folder = fr_tc_real_path(t, package->folder.len ? package->folder : FR_LIT("."));
    if (t->options->all_features)
        t->features = description->features;
    fr_tc_take_features(t);
    fr_tc_find_out(t);
}

/* Which package is meant, as the options say it. */
static bool name_source(fr_toolchain *t, fr_describe_options *options)
{
    if (t->options->crate.len) {
        bool is_good = fr_tc_find_registry(t);
        options->crate = t->package;
        options->version = t->version;
        return is_good;
    }
    fr_str manifest = fr_tc_manifest(t);
    options->folder = fr_path_parent(manifest);
    options->package = t->options->package;
    if (fr_file_exists(fr_arena_cstr(t->arena, manifest)))
        return true;
    fr_tc_report_no_manifest(t, manifest);
    return false;
}

bool fr_toolchain_read_source(fr_toolchain *t, fr_api *api)
{
    fr_strs missing = { 0 };
    fr_rustdoc_files files = { 0 };
    fr_description description;
    fr_describe_options options = { .features = t->options->features,
                                    .all_features = t->options->all_features,
                                    .no_default_features = t->options->no_default_features,
                                    .target = t->options->target };
    if (!name_source(t, &options) || !fr_describe_rust(&description, t->arena, t->diags, &options))
        return false;
    take_source(t, &description);
    fr_rustdoc_file file = { .path = description.package.manifest,
                             .tree = description.document,
                             .folder = t->folder };
    fr_vec_push(t->arena, &files, file);
    fr_api_init(api, t->arena, t->diags);
    if (!fr_read_rustdoc(api, &files, &missing))
        return false;
    api->crate.target = host_triple();
    fr_tc_fill_crate(t, api);
    api->crate.is_from_source = true;
    api->crate.unread = description.unread;
    fr_diag(t->diags, DIAG_W0918, (fr_place){ .file = description.package.manifest },
            "there is no cargo: the interface is read from the source")
        ->hint = FR_LIT("no rustc has checked the shim; with Rust installed, run again");
    return true;
}

/* ---- from the file of an earlier run ---- */

static bool refuse(const fr_toolchain *t, const char *why)
{
    fr_diag(t->diags, DIAG_E0001, (fr_place){ 0 }, "%s", why);
    return false;
}

static bool has_features(const fr_toolchain *t, const fr_api_crate *crate)
{
    const fr_export_options *options = t->options;
    bool is_asked = options->features.len || options->all_features || options->no_default_features;
    bool is_same = options->all_features == crate->all_features &&
                   options->no_default_features == crate->no_default_features &&
                   (options->all_features || t->features.len == crate->features.len);
    for (size_t i = 0; is_same && !options->all_features && i < t->features.len; i++)
        is_same = fr_str_eq(t->features.data[i], crate->features.data[i]);
    return !is_asked || is_same;
}

/* What the options say of the crate must be true of the one that was read. */
static bool check_crate(fr_toolchain *t, const fr_api_crate *crate)
{
    const fr_export_options *options = t->options;
    if (options->crate.len && !fr_tc_find_registry(t))
        return false;
    fr_tc_take_features(t);
    if (options->target.len && !fr_str_eq(options->target, crate->target))
        return refuse(t, "--frozen reads an interface of another --target");
    if (!has_features(t, crate))
        return refuse(t, "--frozen reads an interface of other features");
    if ((options->crate.len && !fr_str_eq(t->package, crate->package)) ||
        (options->package.len && !fr_str_eq(options->package, crate->package)))
        return refuse(t, "--frozen reads the interface of another crate");
    if (options->crate.len && t->version.len && !fr_str_eq(t->version, crate->version))
        return refuse(t, "--frozen reads an interface of another version");
    return true;
}

/* `folder` as seen from `base`, which is absolute. */
static fr_str seen_from(const fr_toolchain *t, fr_str base, fr_str folder)
{
    fr_str part;
    if (folder.len && folder.ptr[0] == '/')
        return folder;
    while (fr_str_next_part(&folder, '/', &part)) {
        if (fr_str_is(part, ".."))
            base = fr_path_parent(base);
        else if (part.len && !fr_str_is(part, "."))
            base = fr_path_join(t->arena, base, part);
    }
    return base;
}

bool fr_toolchain_freeze(fr_toolchain *t, const fr_api_crate *crate)
{
    if (!check_crate(t, crate))
        return false;
    t->package = crate->package;
    t->version = crate->version;
    t->library = crate->name;
    t->edition = crate->edition;
    t->features = crate->features;
    t->no_default_features = crate->no_default_features;
    t->is_registry = crate->folder.len == 0;
    fr_str base = fr_tc_absolute(t, fr_path_parent(fr_toolchain_model(t)));
    t->folder = seen_from(t, base, crate->folder);
    fr_tc_find_out(t);
    return true;
}
