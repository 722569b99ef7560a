/* What is there under conditions of compilation. Where a build script runs, it may set names that
 * nothing but the build knows: what depends on one of those is undecided. */
#include "base/file.h"
#include "describe_rust/parts.h"
#include "read_rust/cfg_facts.h"

/* Names that cargo and rustc set, or tools that are none of a build. */
static bool is_settled(fr_str name)
{
    static const char *const names[] = {
        "clippy",
        "debug_assertions",
        "doc",
        "docsrs",
        "doctest",
        "feature",
        "fuzzing",
        "kani",
        "loom",
        "miri",
        "panic",
        "proc_macro",
        "overflow_checks",
        "relocation_model",
        "rustfmt",
        "sanitize",
        "tarpaulin",
        "test",
        "tokio_unstable",
        "ub_checks",
        "unix",
        "windows",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_str_is(name, names[i]))
            return true;
    return fr_str_starts(name, FR_LIT("target_"));
}

static fr_tristate decide(const fr_cfg_facts *facts, const fr_rust_cfg *cfg)
{
    bool is_any = cfg->kind == RUST_CFG_ANY, is_open = false;
    switch (cfg->kind) {
    case RUST_CFG_NAME:
    case RUST_CFG_VALUE:
        if (!fr_cfg_holds(facts, cfg) && !is_settled(cfg->name))
            return TRISTATE_UNSET;
        return fr_cfg_holds(facts, cfg) ? TRISTATE_TRUE : TRISTATE_FALSE;
    case RUST_CFG_TRUE: return TRISTATE_TRUE;
    case RUST_CFG_FALSE: return TRISTATE_FALSE;
    case RUST_CFG_NOT: {
        fr_tristate inner = decide(facts, &cfg->list[0]);
        return inner == TRISTATE_UNSET  ? inner
               : inner == TRISTATE_TRUE ? TRISTATE_FALSE
                                        : TRISTATE_TRUE;
    }
    case RUST_CFG_ALL:
    case RUST_CFG_ANY: break;
    }
    for (size_t i = 0; i < cfg->count; i++) {
        fr_tristate one = decide(facts, &cfg->list[i]);
        if (one == (is_any ? TRISTATE_TRUE : TRISTATE_FALSE))
            return one;
        is_open |= one == TRISTATE_UNSET;
    }
    return is_open ? TRISTATE_UNSET : is_any ? TRISTATE_FALSE : TRISTATE_TRUE;
}

bool fr_ds_has_build_script(fr_arena *arena, fr_str folder)
{
    return fr_file_exists(fr_arena_cstr(arena, fr_path_join(arena, folder, FR_LIT("build.rs"))));
}

fr_tristate fr_ds_is_there(const describer *w, fr_rust_attrs attrs)
{
    const fr_cfg_facts *facts = w->crate->package->facts;
    fr_tristate all = TRISTATE_TRUE;
    for (size_t i = 0; facts && i < attrs.len; i++) {
        const fr_rust_attr *attr = &attrs.data[i];
        const fr_rust_cfg *cfg =
            !attr->is_comment && !attr->is_inner && fr_str_is(attr->meta->path, "cfg")
                ? fr_rust_cfg_of(w->l->arena, attr->meta)
                : NULL;
        fr_tristate one = !cfg                       ? TRISTATE_TRUE
                          : w->has_build_script      ? decide(facts, cfg)
                          : fr_cfg_holds(facts, cfg) ? TRISTATE_TRUE
                                                     : TRISTATE_FALSE;
        if (one == TRISTATE_FALSE)
            return one;
        if (one == TRISTATE_UNSET)
            all = one;
    }
    return all;
}
