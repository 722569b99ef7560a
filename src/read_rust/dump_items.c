/* dump_items.c - items, attributes and what they are made of as text. */
#include "read_rust/dump.h"
#include "read_rust/dump_parts.h"

/* Deeper items than the parser makes: expansions in expansions. */
enum { DEEPEST = 300 };

static void dump_items(fr_dump *d, fr_rust_items items);

static void begin_line(fr_dump *d)
{
    fr_text_char(d->out, '\n');
    fr_text_repeat(d->out, ' ', 2 * (size_t)d->indent);
}

/* ---- attributes ---- */

static void dump_meta(fr_dump *d, const fr_rust_meta *meta)
{
    fr_text_put(d->out, meta->path);
    switch (meta->kind) {
    case RUST_META_PATH: return;
    case RUST_META_VALUE:
        fr_text_puts(d->out, " = ");
        if (meta->value)
            fr_dump_expr(d, meta->value);
        return;
    case RUST_META_LITERAL: fr_dump_expr(d, meta->value); return;
    case RUST_META_TOKENS: fr_dump_tokens(d, meta->tokens); return;
    case RUST_META_LIST: break;
    }
    fr_text_char(d->out, '(');
    for (size_t i = 0; i < meta->count; i++) {
        if (i)
            fr_text_puts(d->out, ", ");
        dump_meta(d, &meta->list[i]);
    }
    fr_text_puts(d->out, meta->has_trailing_comma ? ",)" : ")");
}

static void dump_attrs(fr_dump *d, fr_rust_attrs attrs)
{
    for (size_t i = 0; i < attrs.len; i++) {
        const fr_rust_attr *attr = &attrs.data[i];
        fr_text_puts(d->out, attr->is_inner ? "#!" : "#");
        fr_text_puts(d->out, attr->is_unsafe ? "[unsafe " : "[");
        if (attr->is_comment)
            fr_text_fmt(d->out, "/%.*s/", FR_ARG(attr->doc));
        else
            dump_meta(d, attr->meta);
        fr_text_puts(d->out, "] ");
    }
}

/* ---- parts of items ---- */

static void dump_vis(fr_dump *d, fr_rust_vis vis)
{
    static const char *const texts[] = {
        [RUST_VIS_NONE] = "",
        [RUST_VIS_PUB] = "pub ",
        [RUST_VIS_CRATE] = "pub(crate) ",
        [RUST_VIS_SELF] = "pub(self) ",
        [RUST_VIS_SUPER] = "pub(super) ",
        [RUST_VIS_IN] = "pub(in ",
    };
    fr_text_puts(d->out, texts[vis.kind]);
    if (vis.kind == RUST_VIS_IN) {
        fr_dump_path(d, vis.path);
        fr_text_puts(d->out, ") ");
    }
}

static void dump_generics(fr_dump *d, const fr_rust_generics *generics)
{
    if (!generics || !generics->len)
        return;
    fr_text_char(d->out, '<');
    for (size_t i = 0; i < generics->len; i++) {
        const fr_rust_generic *param = &generics->data[i];
        if (i)
            fr_text_puts(d->out, ", ");
        dump_attrs(d, param->attrs);
        fr_text_puts(d->out, param->kind == RUST_GENERIC_CONST ? "const " : "");
        fr_dump_name(d, param->name);
        if (param->bounds.end > param->bounds.begin) {
            fr_text_puts(d->out, ": ");
            fr_dump_tokens(d, param->bounds);
        }
        if (param->type) {
            fr_text_puts(d->out, ": ");
            fr_dump_type(d, param->type);
        }
        if (param->default_type || param->default_expr)
            fr_text_puts(d->out, " = ");
        if (param->default_type)
            fr_dump_type(d, param->default_type);
        if (param->default_expr)
            fr_dump_expr(d, param->default_expr);
    }
    fr_text_char(d->out, '>');
}

static void dump_where(fr_dump *d, const fr_rust_generics *generics)
{
    if (!generics || generics->where.end == generics->where.begin)
        return;
    fr_text_puts(d->out, " where ");
    fr_dump_tokens(d, generics->where);
}

void fr_dump_param(fr_dump *d, const fr_rust_param *param)
{
    dump_attrs(d, param->attrs);
    if (fr_name_text(param->name).len)
        fr_dump_name(d, param->name);
    else if (param->pattern.end > param->pattern.begin)
        fr_dump_tokens(d, param->pattern);
    if (!param->type)
        return;
    if (param->pattern.end > param->pattern.begin)
        fr_text_puts(d->out, ": ");
    fr_dump_type(d, param->type);
}

static void dump_fields(fr_dump *d, fr_rust_fields fields)
{
    static const char *const shapes[] = { " named", " tuple", " unit" };
    fr_text_puts(d->out, shapes[fields.shape]);
    d->indent++;
    for (size_t i = 0; i < fields.len; i++) {
        const fr_rust_field *field = &fields.data[i];
        begin_line(d);
        dump_attrs(d, field->attrs);
        dump_vis(d, field->vis);
        if (fr_name_text(field->name).len) {
            fr_dump_name(d, field->name);
            fr_text_puts(d->out, ": ");
        }
        fr_dump_type(d, field->type);
        if (field->default_value) {
            fr_text_puts(d->out, " = ");
            fr_dump_expr(d, field->default_value);
        }
    }
    d->indent--;
}

static void dump_variants(fr_dump *d, const fr_rust_item *item)
{
    d->indent++;
    for (size_t i = 0; i < item->as.enumeration.len; i++) {
        const fr_rust_variant *variant = &item->as.enumeration.data[i];
        begin_line(d);
        dump_attrs(d, variant->attrs);
        fr_dump_name(d, variant->name);
        if (variant->discriminant) {
            fr_text_puts(d->out, " = ");
            fr_dump_expr(d, variant->discriminant);
        }
        dump_fields(d, variant->fields);
    }
    d->indent--;
}

static void dump_use(fr_dump *d, const fr_rust_use *use)
{
    if (use->is_global)
        fr_text_puts(d->out, "::");
    for (size_t i = 0; i < use->len; i++) {
        if (i)
            fr_text_puts(d->out, "::");
        fr_dump_name(d, use->path[i].name);
    }
    if (fr_name_text(use->rename).len) {
        fr_text_puts(d->out, " as ");
        fr_dump_name(d, use->rename);
    }
    if (use->kind == RUST_USE_PATH)
        return;
    fr_text_puts(d->out, use->len ? "::" : "");
    if (use->kind == RUST_USE_GLOB) {
        fr_text_char(d->out, '*');
        return;
    }
    fr_text_char(d->out, '{');
    for (size_t i = 0; i < use->count; i++) {
        dump_use(d, &use->list[i]);
        fr_text_char(d->out, ',');
    }
    fr_text_char(d->out, '}');
}

static void dump_fn(fr_dump *d, const fr_rust_item *item)
{
    static const char *const receivers[] = { "", "value ", "ref ", "ref mut ", "typed " };
    const fr_rust_fn *fn = &item->as.fn;
    if (item->flags & RUST_IS_EXTERN)
        fr_text_fmt(d->out, " extern \"%.*s\"", FR_ARG(fn->abi));
    fr_text_puts(d->out, " (");
    fr_text_puts(d->out, receivers[fn->receiver]);
    for (size_t i = 0; i < fn->param_count; i++) {
        if (i)
            fr_text_puts(d->out, ", ");
        fr_dump_param(d, &fn->params[i]);
    }
    fr_text_char(d->out, ')');
    if (fn->result) {
        fr_text_puts(d->out, " -> ");
        fr_dump_type(d, fn->result);
    }
    fr_text_puts(d->out, fn->body.end > fn->body.begin ? " {}" : "");
}

/* ---- items ---- */

static void dump_inner(fr_dump *d, fr_rust_items items)
{
    d->indent++;
    if (d->indent < DEEPEST)
        dump_items(d, items);
    d->indent--;
}

static void dump_typed(fr_dump *d, const fr_rust_type *type, const fr_rust_expr *value)
{
    if (type) {
        fr_text_puts(d->out, ": ");
        fr_dump_type(d, type);
    }
    if (value) {
        fr_text_puts(d->out, " = ");
        fr_dump_expr(d, value);
    }
}

static void dump_impl(fr_dump *d, const fr_rust_item *item)
{
    fr_text_char(d->out, ' ');
    if (item->as.impl.is_negative)
        fr_text_char(d->out, '!');
    if (item->as.impl.trait) {
        fr_dump_path(d, item->as.impl.trait);
        fr_text_puts(d->out, " for ");
    }
    fr_dump_type(d, item->as.impl.type);
    dump_inner(d, item->as.impl.items);
}

static void dump_call(fr_dump *d, const fr_rust_item *item)
{
    const fr_rust_macro *call = item->as.macro.call;
    fr_dump_path(d, &call->path);
    fr_text_char(d->out, call->delimiter);
    fr_dump_tokens(d, call->tokens);
    fr_text_puts(d->out, item->as.macro.is_expanded ? " =>" : "");
    dump_inner(d, item->as.macro.items);
}

static void dump_mod(fr_dump *d, const fr_rust_item *item)
{
    if (item->as.mod.is_inline) {
        dump_inner(d, item->as.mod.items);
    } else if (item->as.mod.file) {
        fr_text_fmt(d->out, " in %.*s", FR_ARG(item->as.mod.file->source->path));
        dump_inner(d, item->as.mod.file->items);
    }
}

static void dump_bounds(fr_dump *d, fr_rust_span bounds)
{
    if (bounds.end > bounds.begin) {
        fr_text_puts(d->out, ": ");
        fr_dump_tokens(d, bounds);
    }
}

static void dump_details(fr_dump *d, const fr_rust_item *item)
{
    switch (item->kind) {
    case RUST_ITEM_USE: dump_use(d, item->as.use); return;
    case RUST_ITEM_EXTERN_CRATE:
        if (fr_name_text(item->as.extern_crate.rename).len) {
            fr_text_puts(d->out, " as ");
            fr_dump_name(d, item->as.extern_crate.rename);
        }
        return;
    case RUST_ITEM_MOD: dump_mod(d, item); return;
    case RUST_ITEM_STRUCT:
    case RUST_ITEM_UNION: dump_fields(d, item->as.fields); return;
    case RUST_ITEM_ENUM: dump_variants(d, item); return;
    case RUST_ITEM_FN: dump_fn(d, item); return;
    case RUST_ITEM_TYPE_ALIAS:
        dump_bounds(d, item->as.alias.bounds);
        dump_typed(d, item->as.alias.type, NULL);
        return;
    case RUST_ITEM_CONST:
    case RUST_ITEM_STATIC: dump_typed(d, item->as.value.type, item->as.value.value); return;
    case RUST_ITEM_TRAIT:
    case RUST_ITEM_TRAIT_ALIAS:
        dump_bounds(d, item->as.trait.bounds);
        dump_inner(d, item->as.trait.items);
        return;
    case RUST_ITEM_IMPL: dump_impl(d, item); return;
    case RUST_ITEM_EXTERN_BLOCK:
        fr_text_fmt(d->out, "\"%.*s\"", FR_ARG(item->as.block.abi));
        dump_inner(d, item->as.block.items);
        return;
    case RUST_ITEM_MACRO_RULES:
    case RUST_ITEM_MACRO_DEF:
        fr_text_char(d->out, ' ');
        fr_dump_tokens(d, item->as.definition.rules);
        return;
    case RUST_ITEM_MACRO_CALL: dump_call(d, item); return;
    }
}

static void dump_flags(fr_dump *d, unsigned flags)
{
    static const char *const names[] = { "default ", "const ", "async ", "gen ",
                                         "unsafe ",  "safe ",  "auto ",  "mut " };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (flags & 1u << i)
            fr_text_puts(d->out, names[i]);
    }
}

static void dump_items(fr_dump *d, fr_rust_items items)
{
    static const char *const kinds[] = {
        [RUST_ITEM_USE] = "use",
        [RUST_ITEM_EXTERN_CRATE] = "extern crate",
        [RUST_ITEM_MOD] = "mod",
        [RUST_ITEM_STRUCT] = "struct",
        [RUST_ITEM_UNION] = "union",
        [RUST_ITEM_ENUM] = "enum",
        [RUST_ITEM_FN] = "fn",
        [RUST_ITEM_TYPE_ALIAS] = "type",
        [RUST_ITEM_CONST] = "const",
        [RUST_ITEM_STATIC] = "static",
        [RUST_ITEM_TRAIT] = "trait",
        [RUST_ITEM_TRAIT_ALIAS] = "trait alias",
        [RUST_ITEM_IMPL] = "impl",
        [RUST_ITEM_EXTERN_BLOCK] = "extern",
        [RUST_ITEM_MACRO_RULES] = "macro_rules",
        [RUST_ITEM_MACRO_DEF] = "macro",
        [RUST_ITEM_MACRO_CALL] = "call",
    };
    for (size_t i = 0; i < items.len; i++) {
        const fr_rust_item *item = items.data[i];
        begin_line(d);
        dump_attrs(d, item->attrs);
        dump_vis(d, item->vis);
        dump_flags(d, item->flags);
        fr_text_fmt(d->out, "%s ", kinds[item->kind]);
        fr_dump_name(d, item->name);
        dump_generics(d, item->generics);
        dump_where(d, item->generics);
        dump_details(d, item);
    }
}

void fr_rust_dump_items(fr_text *out, fr_rust_sources *sources, fr_rust_items items)
{
    fr_dump d = { out, sources, 0 };
    dump_items(&d, items);
    fr_text_char(out, '\n');
}

void fr_rust_dump_file(fr_text *out, fr_rust_sources *sources, const fr_rust_file *file)
{
    fr_dump d = { out, sources, 0 };
    dump_attrs(&d, file->attrs);
    dump_items(&d, file->items);
    fr_text_char(out, '\n');
}
