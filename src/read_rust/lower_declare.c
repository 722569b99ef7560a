/* The first walk: an item for every declaration, its name in its module's scope, and a note to
 * fill it in later. Modules nest no deeper than the parser allows. */
#include <string.h>

#include "read_rust/lower.h"

typedef struct declarer {
    fr_lower *l;
    fr_lower_crate *crate;
    uint32_t blocks; /* impls and extern blocks so far */
    const fr_cfg *block_condition;
    bool is_block_ignored;
} declarer;

/* ---- places ---- */

/* Goes to a source: where the last span in it was, or its beginning. */
static void change_source(fr_lower *l, const fr_rust_source *source)
{
    uint64_t *known = fr_bits_map_find(&l->progress, (uint64_t)(uintptr_t)source);
    fr_lower_progress *progress = known ? (fr_lower_progress *)(uintptr_t)*known : NULL;
    if (!progress) {
        progress = FR_NEW(l->arena, fr_lower_progress);
        progress->file = fr_model_file(l->model, source->path);
        progress->line = 1;
        fr_bits_map_put(&l->progress, (uint64_t)(uintptr_t)source, (uint64_t)(uintptr_t)progress);
    }
    l->source = source;
    l->last = progress;
}

/* Each of the two walks begins once; who goes back more often pays for a table of lines. */
static void go_back(fr_lower *l, uint32_t position)
{
    fr_lower_progress *last = l->last;
    if (last->restarts < 3) {
        last->restarts++;
        last->offset = last->line_begin = 0;
        last->line = 1;
        return;
    }
    fr_place place = fr_rust_place(&l->reader.sources, position);
    last->line = place.line;
    last->offset = position - l->source->base;
    last->line_begin = last->offset - (place.column ? place.column - 1 : 0);
}

/* Most steps are within a line, or to the next but one. */
static void go_forward(fr_lower *l, uint32_t offset)
{
    fr_lower_progress *last = l->last;
    const char *text = l->source->text.ptr, *at = text + last->offset, *end = text + offset;
    while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        last->line++;
        last->line_begin = (uint32_t)(++at - text);
    }
    last->offset = offset;
}

fr_span fr_lower_span(fr_lower *l, uint32_t position)
{
    const fr_rust_source *source = fr_rust_sources_find(&l->reader.sources, position);
    if (!source || source->expansion_depth) {
        fr_place place = fr_rust_place(&l->reader.sources, position);
        return (fr_span){ fr_model_file(l->model, place.file), place.line, place.column, 0 };
    }
    if (source != l->source)
        change_source(l, source);
    if (position - source->base < l->last->offset)
        go_back(l, position);
    go_forward(l, position - source->base);
    return (fr_span){ .file = l->last->file,
                      .line = l->last->line,
                      .column = l->last->offset - l->last->line_begin + 1 };
}

/* ---- one declaration ---- */

static const fr_generics no_generics = { 0 };

static fr_rust_decl *new_decl(declarer *d, fr_item *item, fr_scope *scope,
                              const fr_rust_item *syntax, fr_rust_decl_kind kind)
{
    fr_lower_attrs attrs;
    fr_rust_decl *decl = FR_NEW(d->l->arena, fr_rust_decl);
    fr_lower_attributes(d->l, d->crate, syntax->attrs, &attrs);
    *decl = (fr_rust_decl){ .kind = kind,
                            .generics = &no_generics,
                            .part = attrs.part,
                            .repr = attrs.repr,
                            .is_test = attrs.is_test,
                            .no_mangle = attrs.no_mangle,
                            .has_export_name = attrs.has_export_name,
                            .export_name = attrs.export_name,
                            .is_flags = attrs.is_flags,
                            .is_raw = syntax->name.is_raw,
                            .self_type = FR_NO_ID,
                            .trait_ = FR_NO_ID };
    fr_scope_access(d->l, scope, syntax->vis, &decl->part.access, &decl->part.scope);
    item->rust = decl;
    item->name = fr_name_text(syntax->name);
    item->doc = attrs.doc;
    item->span =
        fr_lower_span(d->l, fr_name_text(syntax->name).len ? syntax->name.at : syntax->span.begin);
    return decl;
}

static void add_pending(declarer *d, const fr_item *item, fr_scope *scope,
                        const fr_rust_item *syntax, const fr_rust_item *block)
{
    fr_pending pending = { item->id, scope, syntax, block };
    fr_vec_push(d->l->reader.nodes, &d->l->pending, pending);
}

/* The variants' names: others may import them before the enum is filled in. */
static void declare_variants(declarer *d, fr_item *item, const fr_rust_item *syntax)
{
    fr_enum *e = &item->as.type.as.enumeration;
    e->repr = FR_NO_ID;
    fr_vec_reserve(d->l->arena, &e->variants, syntax->as.enumeration.len);
    for (size_t i = 0; i < syntax->as.enumeration.len; i++) {
        const fr_rust_variant *from = &syntax->as.enumeration.data[i];
        if (!fr_lower_is_active(d->l, d->crate, from->attrs))
            continue;
        fr_enum_variant variant = { .name = fr_name_text(from->name) };
        fr_vec_push(d->l->arena, &e->variants, variant);
    }
}

static void declare_type(declarer *d, fr_scope *scope, const fr_rust_item *syntax,
                         fr_rust_decl_kind kind, fr_type_kind type)
{
    fr_item *item = fr_model_add(d->l->model, ITEM_TYPE, scope->module);
    fr_rust_decl *decl = new_decl(d, item, scope, syntax, kind);
    item->as.type.kind = type;
    fr_scope_bind(d->l, scope, NAMESPACE_TYPE, item);
    if (kind == DECL_STRUCT && syntax->as.fields.shape != RUST_SHAPE_NAMED)
        fr_scope_bind(d->l, scope, NAMESPACE_VALUE, item);
    if (kind == DECL_STRUCT)
        decl->shape = syntax->as.fields.shape == RUST_SHAPE_NAMED   ? SHAPE_NAMED
                      : syntax->as.fields.shape == RUST_SHAPE_TUPLE ? SHAPE_TUPLE
                                                                    : SHAPE_UNIT;
    if (type == TYPE_RUST) {
        fr_rust_form *form = FR_NEW(d->l->arena, fr_rust_form);
        form->kind = kind == DECL_TRAIT ? FORM_TRAIT : FORM_EXTERN;
        form->name = item->name;
        form->target = FR_NO_ID;
        item->as.type.as.rust = form;
    } else if (type == TYPE_ENUM) {
        declare_variants(d, item, syntax);
    }
    add_pending(d, item, scope, syntax, NULL);
}

/* All functions whose names only are of interest are one item. */
static void bind_plain_function(declarer *d, fr_scope *scope, const fr_rust_item *syntax)
{
    fr_lower *l = d->l;
    fr_item *item = l->plain_function;
    fr_rust_decl *decl = item ? l->plain_decl : FR_NEW(l->arena, fr_rust_decl);
    if (!item) {
        *decl = (fr_rust_decl){ .kind = DECL_FUNCTION, .is_partial = true, .self_type = FR_NO_ID };
        decl->generics = &no_generics;
        decl->trait_ = FR_NO_ID;
        item = l->plain_function = fr_model_add(l->model, ITEM_FUNCTION, FR_NO_ID);
        item->rust = l->plain_decl = decl;
        item->as.function.signature = FR_NO_ID;
    }
    fr_scope_access(l, scope, syntax->vis, &decl->part.access, &decl->part.scope);
    item->name = fr_name_text(syntax->name);
    fr_scope_bind(l, scope, NAMESPACE_VALUE, item);
}

static void declare_value(declarer *d, fr_scope *scope, const fr_rust_item *syntax,
                          const fr_rust_item *block)
{
    bool is_function = syntax->kind == RUST_ITEM_FN;
    fr_rust_decl_kind kind = is_function                        ? DECL_FUNCTION
                             : syntax->kind == RUST_ITEM_STATIC ? DECL_STATIC
                                                                : DECL_CONST;
    if (fr_str_is(fr_name_text(syntax->name), "_"))
        return;
    if (syntax->flags & RUST_IS_TRIMMED) {
        bind_plain_function(d, scope, syntax);
        return;
    }
    fr_item *item =
        fr_model_add(d->l->model, is_function ? ITEM_FUNCTION : ITEM_VAR, scope->module);
    fr_rust_decl *decl = new_decl(d, item, scope, syntax, kind);
    if (block) {
        decl->block = d->blocks;
        decl->block_condition = d->block_condition;
        decl->is_block_ignored = d->is_block_ignored;
    }
    if (block && block->kind == RUST_ITEM_IMPL)
        decl->is_member = true;
    else
        fr_scope_bind(d->l, scope, NAMESPACE_VALUE, item);
    add_pending(d, item, scope, syntax, block);
}

/* ---- blocks ---- */

static void enter_block(declarer *d, const fr_rust_item *block)
{
    fr_lower_attrs attrs;
    fr_lower_attributes(d->l, d->crate, block->attrs, &attrs);
    d->blocks++;
    d->block_condition = attrs.part.condition;
    d->is_block_ignored =
        attrs.is_test || (attrs.part.annotations && attrs.part.annotations->ignore);
}

static void declare_block(declarer *d, fr_scope *scope, const fr_rust_item *block,
                          fr_rust_items items)
{
    for (size_t i = 0; i < items.len; i++) {
        const fr_rust_item *one = items.data[i];
        if (!fr_lower_is_active(d->l, d->crate, one->attrs))
            continue;
        bool is_value = one->kind == RUST_ITEM_FN || one->kind == RUST_ITEM_CONST ||
                        one->kind == RUST_ITEM_STATIC;
        if (is_value)
            declare_value(d, scope, one, block);
        else if (one->kind == RUST_ITEM_TYPE_ALIAS && block->kind == RUST_ITEM_EXTERN_BLOCK)
            declare_type(d, scope, one, DECL_EXTERN_TYPE, TYPE_RUST);
        else if (one->kind == RUST_ITEM_MACRO_CALL && one->as.macro.is_expanded)
            declare_block(d, scope, block, one->as.macro.items);
    }
}

/* ---- modules ---- */

static void declare_items(declarer *d, fr_scope *scope, fr_rust_items items);

static void declare_module(declarer *d, fr_scope *around, const fr_rust_item *syntax)
{
    const fr_rust_mod *mod = &syntax->as.mod;
    fr_item *item = fr_model_add(d->l->model, ITEM_MODULE, around->module);
    new_decl(d, item, around, syntax, DECL_MODULE);
    fr_scope_bind(d->l, around, NAMESPACE_TYPE, item);
    fr_scope *scope = fr_scope_new(d->l, d->crate, around, item->id);
    if (mod->is_inline)
        declare_items(d, scope, mod->items);
    else if (mod->file)
        declare_items(d, scope, mod->file->items);
}

static bool is_flags_macro(const declarer *d, const fr_rust_item *item)
{
    const fr_rust_path *path = &item->as.macro.call->path;
    return d->l->options->bitflags && path->len &&
           fr_str_is(fr_name_text(path->data[path->len - 1].name), "bitflags");
}

static void declare_call(declarer *d, fr_scope *scope, const fr_rust_item *call)
{
    fr_rust_items items = { 0 };
    if (is_flags_macro(d, call)) {
        if (fr_lower_flags(d->l, call, &items))
            declare_items(d, scope, items);
    } else if (call->as.macro.is_expanded) {
        declare_items(d, scope, call->as.macro.items);
    }
}

static void declare_item(declarer *d, fr_scope *scope, const fr_rust_item *item)
{
    switch (item->kind) {
    case RUST_ITEM_USE: fr_scope_use(d->l, scope, item); return;
    case RUST_ITEM_EXTERN_CRATE: fr_scope_extern_crate(d->l, scope, item); return;
    case RUST_ITEM_MOD: declare_module(d, scope, item); return;
    case RUST_ITEM_STRUCT: declare_type(d, scope, item, DECL_STRUCT, TYPE_RECORD); return;
    case RUST_ITEM_UNION: declare_type(d, scope, item, DECL_UNION, TYPE_RECORD); return;
    case RUST_ITEM_ENUM: declare_type(d, scope, item, DECL_ENUM, TYPE_ENUM); return;
    case RUST_ITEM_TYPE_ALIAS: declare_type(d, scope, item, DECL_ALIAS, TYPE_ALIAS); return;
    case RUST_ITEM_TRAIT: declare_type(d, scope, item, DECL_TRAIT, TYPE_RUST); return;
    case RUST_ITEM_FN:
    case RUST_ITEM_CONST:
    case RUST_ITEM_STATIC: declare_value(d, scope, item, NULL); return;
    case RUST_ITEM_IMPL:
        enter_block(d, item);
        declare_block(d, scope, item, item->as.impl.items);
        return;
    case RUST_ITEM_EXTERN_BLOCK:
        enter_block(d, item);
        declare_block(d, scope, item, item->as.block.items);
        return;
    case RUST_ITEM_MACRO_CALL: declare_call(d, scope, item); return;
    case RUST_ITEM_TRAIT_ALIAS:
    case RUST_ITEM_MACRO_RULES:
    case RUST_ITEM_MACRO_DEF: return;
    }
}

/* How many items further on memory is asked for. */
enum { AHEAD = 4 };

static void prefetch_parts(const fr_scope *scope, const fr_rust_item *item)
{
    fr_prefetch(item->attrs.data, 2 * sizeof(fr_rust_attr));
    if (item->kind == RUST_ITEM_STRUCT)
        fr_map_soon(&scope->names[NAMESPACE_TYPE], fr_name_text(item->name));
    else if (item->kind == RUST_ITEM_FN)
        fr_map_soon(&scope->names[NAMESPACE_VALUE], fr_name_text(item->name));
}

static void declare_items(declarer *d, fr_scope *scope, fr_rust_items items)
{
    for (size_t i = 0; i < items.len; i++) {
        if (items.len - i > 2 * AHEAD)
            fr_prefetch(items.data[i + 2 * AHEAD], sizeof(fr_rust_item));
        if (items.len - i > AHEAD)
            prefetch_parts(scope, items.data[i + AHEAD]);
        if (fr_lower_is_active(d->l, d->crate, items.data[i]->attrs))
            declare_item(d, scope, items.data[i]);
    }
}

void fr_lower_declare(fr_lower *l, fr_lower_crate *crate)
{
    declarer d = { .l = l, .crate = crate };
    const fr_package *package = crate->package;
    bool is_first = l->model->crates.len == 0;
    fr_item *root =
        is_first ? fr_model_item(l->model, FR_ROOT) : fr_model_add(l->model, ITEM_MODULE, FR_NO_ID);
    fr_crate_info *info = FR_NEW(l->arena, fr_crate_info);
    fr_rust_decl *decl = FR_NEW(l->arena, fr_rust_decl);
    *info = (fr_crate_info){ package->name, package->version, package->is_binding, NULL };
    if (package->condition)
        info->condition = fr_lower_cfg(l, package->condition);
    *decl = (fr_rust_decl){ .kind = DECL_MODULE,
                            .generics = &no_generics,
                            .crate = info,
                            .part = { .access = ACCESS_PUBLIC, .scope = FR_NO_ID },
                            .self_type = FR_NO_ID,
                            .trait_ = FR_NO_ID };
    root->rust = decl;
    root->name = package->name;
    fr_vec_push(l->arena, &l->model->crates, root->id);
    crate->root = fr_scope_new(l, crate, NULL, root->id);
    fr_map_reserve(&crate->root->names[NAMESPACE_TYPE], crate->syntax->root->items.len / 2);
    fr_map_reserve(&crate->root->names[NAMESPACE_VALUE], crate->syntax->root->items.len / 2);
    declare_items(&d, crate->root, crate->syntax->root->items);
}
