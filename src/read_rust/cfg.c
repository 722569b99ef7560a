/* cfg.c - predicates of conditional compilation, from the trees of attributes. */
#include "read_rust/cfg.h"

#include "read_rust/literal.h"
#include "read_rust/parser.h"

/* Deeper predicates than this are none. */
enum { DEEPEST = 64 };

static bool predicate(fr_arena *arena, const fr_rust_meta *meta, fr_rust_cfg *cfg, unsigned depth);

static bool predicates(fr_arena *arena, const fr_rust_meta *meta, fr_rust_cfg *cfg, unsigned depth)
{
    fr_rust_cfg *list = FR_NEW_ARRAY(arena, fr_rust_cfg, meta->count);
    for (size_t i = 0; i < meta->count; i++) {
        if (!predicate(arena, &meta->list[i], &list[i], depth + 1))
            return false;
    }
    cfg->list = list;
    cfg->count = meta->count;
    cfg->has_trailing_comma = meta->has_trailing_comma;
    return true;
}

/* true and false are words to an attribute, and predicates of their own. */
static fr_rust_cfg_kind name_kind(fr_str name)
{
    return fr_str_is(name, "true")    ? RUST_CFG_TRUE
           : fr_str_is(name, "false") ? RUST_CFG_FALSE
                                      : RUST_CFG_NAME;
}

/* ConfigurationPredicate: option | all ( .. ) | any ( .. ) | not ( one ) | true | false */
static bool predicate(fr_arena *arena, const fr_rust_meta *meta, fr_rust_cfg *cfg, unsigned depth)
{
    if (depth > DEEPEST)
        return false;
    cfg->span = meta->span;
    cfg->name = meta->path;
    switch (meta->kind) {
    case RUST_META_PATH: cfg->kind = name_kind(meta->path); return true;
    case RUST_META_VALUE:
        cfg->kind = RUST_CFG_VALUE;
        return fr_rust_expr_string(arena, meta->value, &cfg->value);
    case RUST_META_LIST:
        cfg->kind = fr_str_is(meta->path, "all")   ? RUST_CFG_ALL
                    : fr_str_is(meta->path, "any") ? RUST_CFG_ANY
                                                   : RUST_CFG_NOT;
        if (cfg->kind == RUST_CFG_NOT && (!fr_str_is(meta->path, "not") || meta->count != 1))
            return false;
        return predicates(arena, meta, cfg, depth);
    case RUST_META_LITERAL:
        if (meta->value->kind != RUST_EXPR_LITERAL ||
            meta->value->as.literal.kind != RUST_LITERAL_BOOL)
            return false;
        cfg->kind = name_kind(meta->value->as.literal.text);
        return true;
    case RUST_META_TOKENS: break;
    }
    return false;
}

const fr_rust_cfg *fr_rust_cfg_of(fr_arena *arena, const fr_rust_meta *meta)
{
    if (meta->kind != RUST_META_LIST || !meta->count)
        return NULL;
    if (fr_str_is(meta->path, "cfg") ? meta->count != 1 : !fr_str_is(meta->path, "cfg_attr"))
        return NULL;
    fr_rust_cfg *cfg = FR_NEW(arena, fr_rust_cfg);
    return predicate(arena, &meta->list[0], cfg, 0) ? cfg : NULL;
}

const fr_rust_cfg *fr_rust_cfg_parse(fr_arena *arena, fr_str text)
{
    fr_rust_reader reader;
    fr_diags diags;
    fr_diags_init(&diags, arena);
    fr_rust_reader_init(&reader, arena, &diags);
    fr_rust_source *source = fr_rust_sources_add(&reader.sources, (fr_str){ 0 }, text);
    if (!source || !fr_str_is_utf8(text))
        return NULL;
    fr_parser p;
    fr_parser_init(&p, &reader, source);
    fr_rust_meta meta = fr_parse_meta(&p);
    bool is_good = !p.has_failed && !p.is_over && p.token.kind == TOKEN_END;
    fr_parser_release(&p);
    return is_good ? fr_rust_cfg_of(arena, &meta) : NULL;
}

bool fr_rust_is_test_cfg(const fr_rust_meta *meta)
{
    for (size_t i = 0; meta->kind == RUST_META_LIST && i < meta->count; i++) {
        if (meta->list[i].kind != RUST_META_PATH)
            return false;
        if (fr_str_is(meta->list[i].path, "test"))
            return true;
    }
    return false;
}
