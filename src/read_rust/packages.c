/* The walk over dependencies, in the order of the lock file: which packages are read, under which
 * conditions, and what they call each other. */
#include <stdlib.h>

#include "base/file.h"
#include "base/process.h"
#include "read_rust/cargo_find.h"

enum { DEEPEST_CHAIN = 500 };

typedef struct package_walk {
    fr_workspace *workspace;
    const fr_header_options *options;
    fr_arena *arena;
    fr_packages *out;
    fr_cargo_lock lock;
    bool has_lock, is_incomplete, knows_target;
    fr_cfg_facts target; /* of --only-target-dependencies and of expanded packages */
    FR_VEC(const fr_cargo_package *) read; /* in step with out->list */
    unsigned depth;
} package_walk;

static bool is_one_of(const fr_strs *list, fr_str name)
{
    for (size_t i = 0; i < list->len; i++)
        if (fr_str_eq(list->data[i], name))
            return true;
    return false;
}

fr_str fr_cargo_source_name(fr_arena *arena, fr_str name)
{
    char *copy = fr_arena_cstr(arena, name);
    for (size_t i = 0; i < name.len; i++)
        if (copy[i] == '-')
            copy[i] = '_';
    return (fr_str){ copy, name.len };
}

/* ---- which dependencies ---- */

static bool is_of_the_compiler(fr_str name)
{
    static const char *const names[] = { "std",         "std_unicode", "alloc",
                                         "collections", "core",        "proc_macro" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_str_is(name, names[i]))
            return true;
    return false;
}

static bool is_read(const package_walk *walk, fr_str name)
{
    for (size_t i = 0; i < walk->read.len; i++)
        if (fr_str_eq(walk->read.data[i]->name, name))
            return true;
    return false;
}

static bool is_wanted(const package_walk *walk, fr_str name)
{
    const fr_header_options *o = walk->options;
    if (is_read(walk, name) || !o->parse.parse_deps)
        return false;
    if (is_one_of(&o->parse.expand_crates, name))
        return true;
    if (o->parse.is_include_given && !is_one_of(&o->parse.include, name))
        return false;
    return !is_of_the_compiler(name) && !is_one_of(&o->parse.exclude, name);
}

static void find_target(package_walk *walk)
{
    const char *target = getenv("TARGET");
    if (walk->knows_target)
        return;
    walk->knows_target = true;
    fr_str triple = fr_str_from(walk->options->only_target_dependencies ? target : NULL);
    if (!fr_cfg_facts_of_target(&walk->target, walk->arena, triple))
        fr_diag(walk->workspace->diags, DIAG_W0104, (fr_place){ 0 },
                "what holds for the target %.*s is not known: rustc cannot be asked",
                FR_ARG(triple));
}

/* cfg(...), or a triple, which stands for a condition of that name. */
static const fr_rust_cfg *condition_of(package_walk *walk, const fr_cargo_dependency *dependency)
{
    if (!dependency || dependency->target.len == 0)
        return NULL;
    if (fr_str_starts(dependency->target, FR_LIT("cfg(")))
        return fr_rust_cfg_parse(walk->arena, dependency->target);
    fr_rust_cfg *cfg = FR_NEW(walk->arena, fr_rust_cfg);
    cfg->kind = RUST_CFG_NAME;
    cfg->name = dependency->target;
    return cfg;
}

static bool is_for_target(package_walk *walk, const fr_rust_cfg *condition)
{
    if (!walk->options->only_target_dependencies || !condition)
        return true;
    find_target(walk);
    return fr_cfg_holds(&walk->target, condition);
}

/* ---- the lock file ---- */

static const fr_cargo_locked *find_locked(const package_walk *walk, const fr_cargo_package *package)
{
    for (size_t i = 0; i < walk->lock.len; i++) {
        const fr_cargo_locked *one = &walk->lock.data[i];
        if (fr_str_eq(one->name, package->name) && fr_str_eq(one->version, package->version))
            return one;
    }
    return NULL;
}

/* What an entry of the lock file's list stands for: "name", "name version", "name version
 * (source)"; the version may be left out where there is one only. */
static const fr_cargo_locked *find_entry(const package_walk *walk, fr_str entry)
{
    fr_str rest = entry, name = { 0 }, version = { 0 };
    if (!fr_str_next_part(&rest, ' ', &name))
        return NULL;
    fr_str_next_part(&rest, ' ', &version);
    for (size_t i = 0; i < walk->lock.len; i++) {
        const fr_cargo_locked *one = &walk->lock.data[i];
        if (fr_str_eq(one->name, name) && (version.len == 0 || fr_str_eq(one->version, version)))
            return one;
    }
    return NULL;
}

static const fr_cargo_dependency *find_dependency(const fr_cargo_package *of, fr_str package)
{
    for (size_t i = 0; i < of->dependencies.len; i++)
        if (fr_str_eq(of->dependencies.data[i].package, package))
            return &of->dependencies.data[i];
    return NULL;
}

/* ---- reading ---- */

static void add(package_walk *walk, const fr_cargo_package *package, const fr_rust_cfg *condition);

/* What a profile changes: releases are made without debug_assertions (Cargo book, "Profiles"). */
static bool is_of_profile(const package_walk *walk, fr_str name)
{
    return walk->options->parse.expand_profile == PROFILE_DEBUG ||
           !fr_str_is(name, "debug_assertions");
}

static void add_facts(package_walk *walk, fr_package *to, const fr_cargo_package *from)
{
    fr_cfg_facts *facts = FR_NEW(walk->arena, fr_cfg_facts);
    find_target(walk);
    for (size_t i = 0; i < walk->target.names.len; i++)
        if (is_of_profile(walk, walk->target.names.data[i]))
            fr_vec_push(walk->arena, &facts->names, walk->target.names.data[i]);
    for (size_t i = 0; i < walk->target.values.len; i++)
        fr_vec_push(walk->arena, &facts->values, walk->target.values.data[i]);
    fr_cargo_features(walk->arena, from, walk->options, facts);
    to->facts = facts;
}

/* Links `of` to each dependency that is read, by the name that its source uses. */
static void link(package_walk *walk, size_t of)
{
    const fr_cargo_package *package = walk->read.data[of];
    for (size_t i = 0; i < package->dependencies.len; i++) {
        const fr_cargo_dependency *one = &package->dependencies.data[i];
        fr_package_dependency entry = { .name = fr_cargo_source_name(walk->arena, one->key),
                                        .package = SIZE_MAX };
        for (size_t k = 0; k < walk->read.len; k++) {
            const fr_cargo_package *other = walk->read.data[k];
            if (!fr_str_eq(other->name, one->package))
                continue;
            entry.package = k;
            if (other->library.len && fr_str_eq(one->key, one->package))
                entry.name = fr_cargo_source_name(walk->arena, other->library);
        }
        fr_vec_push(walk->arena, &walk->out->list.data[of].dependencies, entry);
    }
}

static void follow(package_walk *walk, const fr_cargo_package *package,
                   const fr_cargo_locked *locked)
{
    for (size_t i = 0; i < locked->dependencies.len; i++) {
        const fr_cargo_locked *entry = find_entry(walk, locked->dependencies.data[i]);
        if (!entry || !is_wanted(walk, entry->name))
            continue;
        const fr_rust_cfg *condition = condition_of(walk, find_dependency(package, entry->name));
        if (!is_for_target(walk, condition))
            continue;
        const fr_cargo_package *found =
            fr_cargo_find_package(walk->workspace, entry->name, entry->version, entry->source.len);
        if (found)
            add(walk, found, condition);
        else
            walk->is_incomplete = true;
    }
}

/* Without a lock file the manifest's own word is followed, as far as it names folders. */
static void follow_manifest(package_walk *walk, const fr_cargo_package *package)
{
    for (size_t i = 0; i < package->dependencies.len; i++) {
        const fr_cargo_dependency *one = &package->dependencies.data[i];
        const fr_rust_cfg *condition = condition_of(walk, one);
        if (!is_wanted(walk, one->package) || !is_for_target(walk, condition))
            continue;
        const fr_cargo_package *found =
            fr_cargo_find_package(walk->workspace, one->package, (fr_str){ 0 }, false);
        if (found)
            add(walk, found, condition);
        else
            walk->is_incomplete = true;
    }
}

static void add(package_walk *walk, const fr_cargo_package *package, const fr_rust_cfg *condition)
{
    const fr_header_options *o = walk->options;
    bool is_first = walk->read.len == 0;
    fr_package one = { .name = package->name,
                       .version = package->version,
                       .edition = package->edition.len ? package->edition : FR_LIT("2015"),
                       .root = package->root,
                       .condition = condition };
    one.is_binding = is_first || is_one_of(&o->parse.extra_bindings, package->name);
    one.name =
        fr_cargo_source_name(walk->arena, package->library.len ? package->library : package->name);
    for (size_t i = 0; i < package->about.len; i++)
        fr_vec_push(walk->arena, &one.variables, package->about.data[i]);
    if (is_one_of(&o->parse.expand_crates, package->name))
        add_facts(walk, &one, package);
    if (package->root.len == 0)
        fr_diag(walk->workspace->diags, DIAG_W0402, (fr_place){ .file = package->manifest },
                "the package `%.*s` has no library, so there is nothing to read",
                FR_ARG(package->name));
    fr_vec_push(walk->arena, &walk->out->list, one);
    fr_vec_push(walk->arena, &walk->read, package);
    const fr_cargo_locked *locked = find_locked(walk, package);
    walk->is_incomplete |= walk->depth >= DEEPEST_CHAIN;
    if (walk->depth++ < DEEPEST_CHAIN) {
        if (locked)
            follow(walk, package, locked);
        else if (!walk->has_lock)
            follow_manifest(walk, package);
    }
    walk->depth--;
}

static void walk_all(package_walk *walk)
{
    fr_workspace *w = walk->workspace;
    fr_str lock = w->lockfile;
    if (lock.len == 0)
        lock = fr_path_join(walk->arena, w->root, FR_LIT("Cargo.lock"));
    *walk->out = (fr_packages){ 0 };
    walk->read.len = 0;
    walk->is_incomplete = false;
    walk->has_lock = fr_cargo_read_lock(&walk->lock, walk->arena, lock);
    if (!walk->has_lock && w->lockfile.len)
        fr_diag(w->diags, DIAG_W0104, (fr_place){ .file = lock }, "this lock file cannot be read");
    add(walk, w->binding, NULL);
    for (size_t i = 0; i < walk->read.len; i++)
        link(walk, i);
}

/* ---- cargo, where nothing else helps ---- */

/* Runs `cargo metadata` without the network, and begins again with what it says. */
static bool ask_cargo(package_walk *walk)
{
    fr_workspace *w = walk->workspace;
    const char *cargo = getenv("CARGO");
    fr_str manifest = fr_path_join(walk->arena, w->folder, FR_LIT("Cargo.toml"));
    const char *argv[] = { cargo && *cargo ? cargo : "cargo",
                           "metadata",
                           "--all-features",
                           "--offline",
                           "--format-version",
                           "1",
                           "--manifest-path",
                           fr_arena_cstr(walk->arena, manifest),
                           NULL };
    fr_process_result ran = fr_process_run(walk->arena, argv, (fr_str){ 0 });
    fr_str name = w->binding->name;
    if (ran.error || ran.exit_status)
        return false;
    fr_diags unheard;
    fr_diags_init(&unheard, walk->arena);
    fr_cargo_packages list;
    if (!fr_cargo_read_metadata(&list, &w->root, walk->arena, &unheard, ran.output,
                                FR_LIT("cargo metadata")))
        return false;
    for (size_t i = 0; i < list.len; i++) {
        if (!fr_str_eq(list.data[i]->name, name) || list.data[i]->source.len)
            continue;
        w->binding = list.data[i];
        w->list = list;
        w->is_metadata = true;
        return true;
    }
    return false;
}

static void report_missing(package_walk *walk)
{
    fr_diagnostic *d =
        fr_diag(walk->workspace->diags, DIAG_W0402,
                (fr_place){ .file = walk->workspace->binding->manifest },
                "some dependencies of this package are not on this machine, and are not read");
    d->hint = FR_LIT("`cargo fetch` or `cargo vendor` brings them; --metadata FILE tells where "
                     "they are");
}

bool fr_workspace_packages(fr_workspace *workspace, const fr_header_options *options,
                           fr_packages *out)
{
    package_walk walk = {
        .workspace = workspace, .options = options, .arena = workspace->arena, .out = out
    };
    size_t errors = workspace->diags->error_count;
    walk_all(&walk);
    if (walk.is_incomplete && !workspace->is_metadata && ask_cargo(&walk))
        walk_all(&walk);
    if (walk.is_incomplete)
        report_missing(&walk);
    return workspace->diags->error_count == errors;
}
