/* rustc is asked, as `rustc --print cfg` is the one place that knows all targets. */
#include "read_rust/cfg_facts.h"

#include <stdlib.h>

#include "base/process.h"

static bool has_fact(const fr_cfg_facts *facts, const fr_rust_cfg *cfg)
{
    for (size_t i = 0; cfg->kind == RUST_CFG_NAME && i < facts->names.len; i++)
        if (fr_str_eq(facts->names.data[i], cfg->name))
            return true;
    for (size_t i = 0; cfg->kind == RUST_CFG_VALUE && i < facts->values.len; i++)
        if (fr_str_eq(facts->values.data[i].name, cfg->name) &&
            fr_str_eq(facts->values.data[i].value, cfg->value))
            return true;
    return false;
}

bool fr_cfg_holds(const fr_cfg_facts *facts, const fr_rust_cfg *cfg)
{
    switch (cfg->kind) {
    case RUST_CFG_NAME:
    case RUST_CFG_VALUE: return has_fact(facts, cfg);
    case RUST_CFG_TRUE: return true;
    case RUST_CFG_FALSE: return false;
    case RUST_CFG_NOT: return !fr_cfg_holds(facts, &cfg->list[0]);
    case RUST_CFG_ALL:
        for (size_t i = 0; i < cfg->count; i++)
            if (!fr_cfg_holds(facts, &cfg->list[i]))
                return false;
        return true;
    case RUST_CFG_ANY: break;
    }
    for (size_t i = 0; i < cfg->count; i++)
        if (fr_cfg_holds(facts, &cfg->list[i]))
            return true;
    return false;
}

static fr_tristate is_true(bool holds)
{
    return holds ? TRISTATE_TRUE : TRISTATE_FALSE;
}

fr_tristate fr_cfg_decides(const fr_rust_cfg *cfg)
{
    bool is_any = cfg->kind == RUST_CFG_ANY, is_open = false;
    switch (cfg->kind) {
    case RUST_CFG_NAME: return fr_str_is(cfg->name, "test") ? TRISTATE_FALSE : TRISTATE_UNSET;
    case RUST_CFG_VALUE: return TRISTATE_UNSET;
    case RUST_CFG_TRUE: return TRISTATE_TRUE;
    case RUST_CFG_FALSE: return TRISTATE_FALSE;
    case RUST_CFG_NOT: {
        fr_tristate inner = fr_cfg_decides(&cfg->list[0]);
        return inner == TRISTATE_UNSET ? inner : is_true(inner == TRISTATE_FALSE);
    }
    case RUST_CFG_ALL:
    case RUST_CFG_ANY: break;
    }
    /* one that holds decides `any`, one that does not `all` */
    for (size_t i = 0; i < cfg->count; i++) {
        fr_tristate one = fr_cfg_decides(&cfg->list[i]);
        if (one == is_true(is_any))
            return one;
        is_open |= one == TRISTATE_UNSET;
    }
    return is_open ? TRISTATE_UNSET : is_true(!is_any);
}

/* ---- targets ---- */

static void add_value(fr_cfg_facts *facts, fr_arena *arena, fr_str name, fr_str value)
{
    fr_rust_variable fact = { name, value };
    fr_vec_push(arena, &facts->values, fact);
}

/* A line `name` or `name="value"`. */
static void add_line(fr_cfg_facts *facts, fr_arena *arena, fr_str line)
{
    size_t equals = fr_str_find_char(line, '=');
    fr_str value = fr_str_slice(line, equals == SIZE_MAX ? line.len : equals + 1, line.len);
    if (line.len == 0)
        return;
    if (equals == SIZE_MAX)
        fr_vec_push(arena, &facts->names, line);
    else if (value.len >= 2 && value.ptr[0] == '"')
        add_value(facts, arena, fr_str_slice(line, 0, equals),
                  fr_str_slice(value, 1, value.len - 1));
}

static bool ask_rustc(fr_cfg_facts *facts, fr_arena *arena, fr_str target)
{
    const char *rustc = getenv("RUSTC");
    const char *argv[] = { rustc && *rustc ? rustc : "rustc", "--print", "cfg", NULL, NULL, NULL };
    if (target.len) {
        argv[3] = "--target";
        argv[4] = fr_arena_cstr(arena, target);
    }
    fr_process_result ran = fr_process_run(arena, argv, (fr_str){ 0 });
    if (ran.error || ran.exit_status)
        return false;
    fr_str rest = ran.output, line;
    while (fr_str_next_line(&rest, &line))
        add_line(facts, arena, line);
    return true;
}

/* What the compiler of this file says of its target (Rust reference, "Set configuration options").
 */
static bool add_host(fr_cfg_facts *facts, fr_arena *arena)
{
    static const char *const lines[] = {
        "debug_assertions",
        "panic=\"unwind\"",
        "unix",
        "target_family=\"unix\"",
#if defined(__linux__)
        "target_os=\"linux\"",
#elif defined(__APPLE__)
        "target_os=\"macos\"",
        "target_vendor=\"apple\"",
#endif
#if defined(__GLIBC__)
        "target_env=\"gnu\"",
        "target_vendor=\"unknown\"",
#endif
#if defined(__x86_64__)
        "target_arch=\"x86_64\"",
#elif defined(__aarch64__)
        "target_arch=\"aarch64\"",
#elif defined(__i386__)
        "target_arch=\"x86\"",
#elif defined(__riscv)
        "target_arch=\"riscv64\"",
#endif
        sizeof(void *) == 8 ? "target_pointer_width=\"64\"" : "target_pointer_width=\"32\"",
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
        "target_endian=\"little\"",
#else
        "target_endian=\"big\"",
#endif
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        add_line(facts, arena, fr_str_from(lines[i]));
    return true;
}

bool fr_cfg_facts_of_target(fr_cfg_facts *facts, fr_arena *arena, fr_str target)
{
    return ask_rustc(facts, arena, target) || (target.len == 0 && add_host(facts, arena));
}
