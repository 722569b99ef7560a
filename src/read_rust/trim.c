/* trim.c - what cannot cross to C goes as soon as it has been parsed.
 *
 * Most of a crate is Rust's business only. Of a function for Rust the name is kept, of a record or
 * an enum that is laid out for Rust its name and parameters, of methods, members of traits and
 * tests nothing. Their nodes are the newest in the arena, which is wound back over them. A macro
 * call among them keeps all, because the walk comes back to it; so does being in an expansion,
 * where attributes may still be to come.
 */
#include "read_rust/cfg.h"
#include "read_rust/parser.h"

fr_trim fr_trim_from(const fr_parser *p)
{
    return (fr_trim){ fr_arena_now(p->arena), p->calls.len, p->error_count };
}

static bool can_trim(const fr_parser *p, const fr_trim *from)
{
    return p->reader->is_trimmed && !p->is_trial && !p->has_failed && !p->lexer.has_groups &&
           p->calls.len == from->calls && p->error_count == from->errors;
}

static bool has_attribute(const fr_rust_item *item, const char *path)
{
    for (size_t i = 0; i < item->attrs.len; i++)
        if (!item->attrs.data[i].is_comment && fr_str_is(item->attrs.data[i].meta->path, path))
            return true;
    return false;
}

static bool has_symbol(const fr_rust_item *item)
{
    return (item->flags & RUST_IS_EXTERN) || has_attribute(item, "no_mangle") ||
           has_attribute(item, "export_name");
}

bool fr_is_test_module(const fr_rust_item *item)
{
    for (size_t i = 0; item->kind == RUST_ITEM_MOD && i < item->attrs.len; i++) {
        const fr_rust_attr *attr = &item->attrs.data[i];
        if (!attr->is_inner && fr_str_is(attr->meta->path, "cfg") &&
            fr_rust_is_test_cfg(attr->meta))
            return true;
    }
    return false;
}

static bool is_in(const fr_parser *p, fr_rust_item_kind kind)
{
    return p->around && p->around->kind == kind;
}

/* ---- parts of items ---- */

void fr_trim_fn(fr_parser *p, fr_rust_item *item, fr_trim from)
{
    if (!can_trim(p, &from) || is_in(p, RUST_ITEM_EXTERN_BLOCK) || has_symbol(item))
        return;
    item->generics = NULL;
    item->as.fn.params = NULL;
    item->as.fn.param_count = 0;
    item->as.fn.receiver = RUST_RECEIVER_NONE;
    item->as.fn.result = NULL;
    item->flags |= RUST_IS_TRIMMED;
    fr_arena_rewind(p->arena, from.mark);
}

void fr_trim_fields(fr_parser *p, fr_rust_item *item, fr_trim from)
{
    if (!can_trim(p, &from) || has_attribute(item, "repr"))
        return;
    item->as.fields.data = NULL;
    item->as.fields.len = 0;
    fr_arena_rewind(p->arena, from.mark);
}

static bool has_condition(const fr_rust_variant *variant)
{
    for (size_t i = 0; i < variant->attrs.len; i++)
        if (!variant->attrs.data[i].is_comment)
            return true;
    return false;
}

void fr_trim_variants(fr_parser *p, const fr_rust_item *item, fr_rust_variant *variants,
                      size_t count, fr_trim from)
{
    if (!can_trim(p, &from) || has_attribute(item, "repr"))
        return;
    for (size_t i = 0; i < count; i++)
        if (has_condition(&variants[i]))
            return;
    for (size_t i = 0; i < count; i++)
        variants[i] = (fr_rust_variant){ .name = variants[i].name, .span = variants[i].span };
    fr_arena_rewind(p->arena, from.mark);
}

void fr_trim_static(fr_parser *p, fr_rust_item *item, fr_trim from)
{
    /* the value of a constant may be part of another's */
    if (!can_trim(p, &from) || item->kind == RUST_ITEM_CONST || has_symbol(item) ||
        is_in(p, RUST_ITEM_EXTERN_BLOCK))
        return;
    item->generics = NULL;
    item->as.value.type = NULL;
    item->as.value.value = NULL;
    fr_arena_rewind(p->arena, from.mark);
}

bool fr_trim_attribute(fr_parser *p, const fr_rust_attr *attr, fr_trim from)
{
    static const char *const idle[] = { "derive", "inline", "allow", "warn",
                                        "deny",   "expect", "cold" };
    if (!can_trim(p, &from) || attr->is_inner)
        return false;
    for (size_t i = 0; i < sizeof idle / sizeof *idle; i++) {
        if (fr_str_is(attr->meta->path, idle[i])) {
            fr_arena_rewind(p->arena, from.mark);
            return true;
        }
    }
    return false;
}

/* ---- whole items ---- */

/* True if nobody can ask for the item, not even for its name. */
static bool is_nothing(const fr_parser *p, const fr_rust_item *item)
{
    bool is_in_trait = is_in(p, RUST_ITEM_TRAIT);
    switch (item->kind) {
    case RUST_ITEM_FN:
        return p->is_in_tests || is_in_trait || (is_in(p, RUST_ITEM_IMPL) && !has_symbol(item));
    case RUST_ITEM_CONST: return p->is_in_tests || is_in_trait;
    case RUST_ITEM_TYPE_ALIAS: return p->is_in_tests || is_in_trait || is_in(p, RUST_ITEM_IMPL);
    case RUST_ITEM_IMPL: return item->as.impl.items.len == 0;
    case RUST_ITEM_TRAIT: return p->is_in_tests && item->as.trait.items.len == 0;
    case RUST_ITEM_USE:
    case RUST_ITEM_STRUCT:
    case RUST_ITEM_UNION:
    case RUST_ITEM_ENUM:
    case RUST_ITEM_STATIC:
    case RUST_ITEM_TRAIT_ALIAS:
    case RUST_ITEM_EXTERN_BLOCK: return p->is_in_tests;
    case RUST_ITEM_EXTERN_CRATE:
    case RUST_ITEM_MOD:
    case RUST_ITEM_MACRO_RULES:
    case RUST_ITEM_MACRO_DEF:
    case RUST_ITEM_MACRO_CALL: break;
    }
    return false;
}

bool fr_trim_item(fr_parser *p, const fr_rust_item *item, fr_trim from)
{
    if (!can_trim(p, &from) || !is_nothing(p, item))
        return false;
    fr_arena_rewind(p->arena, from.mark);
    return true;
}
