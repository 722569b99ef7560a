/* The second walk: fields, variants, signatures, values. */
#include "read_rust/lower.h"

typedef struct filler {
    fr_lower *l;
    const fr_lower_crate *crate;
    fr_lower_place place;
} filler;

static void lower_generics(filler *f, const fr_rust_generics *generics, fr_rust_decl *decl)
{
    fr_generics out = { 0 };
    if (!generics)
        return;
    for (size_t i = 0; i < generics->len; i++) {
        const fr_rust_generic *from = &generics->data[i];
        fr_generic param = { .name = fr_name_text(from->name),
                             .type = FR_NO_ID,
                             .default_type = FR_NO_ID };
        if (from->kind == RUST_GENERIC_LIFETIME) {
            out.has_lifetimes = true;
            continue;
        }
        param.is_const = from->kind == RUST_GENERIC_CONST;
        if (from->type)
            param.type = fr_lower_type(f->l, &f->place, from->type);
        if (from->default_type)
            param.default_type = fr_lower_type(f->l, &f->place, from->default_type);
        if (from->default_expr)
            param.default_expr = fr_lower_expr(f->l, &f->place, from->default_expr);
        fr_vec_push(f->l->arena, &out.params, param);
    }
    decl->generics = fr_arena_copy(f->l->arena, &out, sizeof out);
}

/* ---- fields ---- */

/* Most fields have nothing but an access, and share a part. */
static const fr_part *keep_part(fr_lower *l, const fr_part *part)
{
    bool is_plain = !part->condition && !part->annotations && !part->must_use &&
                    !part->is_deprecated && part->access != ACCESS_RESTRICTED;
    const fr_part **shared = &l->plain_parts[part->access];
    if (is_plain && *shared)
        return *shared;
    fr_part *kept = FR_NEW(l->arena, fr_part);
    *kept = *part;
    if (is_plain)
        *shared = kept;
    return kept;
}

static fr_field lower_field(filler *f, const fr_rust_field *from)
{
    fr_lower_attrs attrs;
    fr_field field = { .name = fr_name_text(from->name), .offset = -1, .bit_width = -1 };
    fr_lower_attributes(f->l, f->crate, from->attrs, &attrs);
    /* places are found fastest in their order: before those in the type */
    field.span =
        fr_lower_span(f->l, fr_name_text(from->name).len ? from->name.at : from->span.begin);
    fr_scope_access(f->l, f->place.scope, from->vis, &attrs.part.access, &attrs.part.scope);
    field.rust = keep_part(f->l, &attrs.part);
    field.doc = attrs.doc;
    field.type = fr_lower_type(f->l, &f->place, from->type);
    return field;
}

static void lower_record(filler *f, fr_item *item, const fr_rust_item *syntax)
{
    fr_record record = { .is_union = syntax->kind == RUST_ITEM_UNION };
    const fr_rust_fields *fields = &syntax->as.fields;
    fr_vec_reserve(f->l->arena, &record.fields, fields->len);
    for (size_t i = 0; i < fields->len; i++) {
        if (!fr_lower_is_active(f->l, f->crate, fields->data[i].attrs))
            continue;
        fr_field field = lower_field(f, &fields->data[i]);
        fr_vec_push(f->l->arena, &record.fields, field);
    }
    item->as.type.as.record = record;
}

static fr_shape shape_of(fr_rust_shape shape)
{
    switch (shape) {
    case RUST_SHAPE_NAMED: return SHAPE_NAMED;
    case RUST_SHAPE_TUPLE: return SHAPE_TUPLE;
    case RUST_SHAPE_UNIT: break;
    }
    return SHAPE_UNIT;
}

static void lower_variant(filler *f, const fr_rust_variant *from, fr_enum_variant *variant)
{
    fr_lower_attrs attrs;
    FR_VEC(fr_field) fields = { 0 };
    fr_variant_decl *decl = FR_NEW(f->l->arena, fr_variant_decl);
    fr_lower_attributes(f->l, f->crate, from->attrs, &attrs);
    variant->span = fr_lower_span(f->l, from->name.at);
    decl->part = attrs.part;
    decl->shape = shape_of(from->fields.shape);
    fr_vec_reserve(f->l->arena, &fields, from->fields.len);
    for (size_t i = 0; i < from->fields.len; i++) {
        if (!fr_lower_is_active(f->l, f->crate, from->fields.data[i].attrs))
            continue;
        fr_field field = lower_field(f, &from->fields.data[i]);
        fr_vec_push(f->l->arena, &fields, field);
    }
    decl->fields = fields.data;
    decl->field_count = fields.len;
    if (from->discriminant)
        decl->discriminant = fr_lower_expr(f->l, &f->place, from->discriminant);
    variant->rust = decl;
    variant->doc = attrs.doc;
}

static void lower_enum(filler *f, fr_item *item, const fr_rust_item *syntax)
{
    fr_enum *e = &item->as.type.as.enumeration;
    size_t next = 0;
    for (size_t i = 0; i < syntax->as.enumeration.len; i++) {
        const fr_rust_variant *from = &syntax->as.enumeration.data[i];
        if (fr_lower_is_active(f->l, f->crate, from->attrs))
            lower_variant(f, from, &e->variants.data[next++]);
    }
}

/* ---- functions ---- */

static fr_id receiver_type(filler *f, const fr_rust_fn *fn)
{
    fr_id self = f->place.self_type;
    switch (fn->receiver) {
    case RUST_RECEIVER_VALUE: return self;
    case RUST_RECEIVER_REF: return fr_lower_pointer(f->l, self, POINTER_REF);
    case RUST_RECEIVER_REF_MUT: return fr_lower_pointer(f->l, self, POINTER_REF_MUT);
    case RUST_RECEIVER_NONE:
    case RUST_RECEIVER_TYPED: break;
    }
    return fr_lower_type(f->l, &f->place, fn->params[0].type);
}

static fr_receiver receiver_of(fr_rust_receiver receiver)
{
    static const fr_receiver receivers[] = {
        [RUST_RECEIVER_NONE] = RECEIVER_NONE,   [RUST_RECEIVER_VALUE] = RECEIVER_VALUE,
        [RUST_RECEIVER_REF] = RECEIVER_REF,     [RUST_RECEIVER_REF_MUT] = RECEIVER_MUT,
        [RUST_RECEIVER_TYPED] = RECEIVER_TYPED,
    };
    return receivers[receiver];
}

static void lower_param(filler *f, const fr_rust_fn *fn, size_t index, fr_signature *signature,
                        fr_fn_decl *decl)
{
    const fr_rust_param *from = &fn->params[index];
    fr_param param = { .name = fr_name_text(from->name) };
    fr_str pattern = { 0 };
    if (!fr_lower_is_active(f->l, f->crate, from->attrs))
        return;
    if (from->type && from->type->kind == RUST_TYPE_VARIADIC)
        return; /* signature->is_variadic says it */
    if (index == 0 && fn->receiver != RUST_RECEIVER_NONE) {
        param.type = receiver_type(f, fn);
    } else {
        param.type = fr_lower_type(f->l, &f->place, from->type);
        if (param.name.len == 0 && from->pattern.end > from->pattern.begin)
            pattern = fr_rust_text(&f->l->reader.sources, from->pattern);
    }
    if (fr_str_is(param.name, "_"))
        param.name = (fr_str){ 0 };
    if (pattern.len) {
        fr_vec_reserve(f->l->arena, &decl->patterns, fn->param_count);
        while (decl->patterns.len < signature->params.len)
            fr_vec_push(f->l->arena, &decl->patterns, (fr_str){ 0 });
        fr_vec_push(f->l->arena, &decl->patterns, pattern);
    }
    fr_vec_push(f->l->arena, &signature->params, param);
}

static bool is_made_by_macro(filler *f, const fr_rust_item *syntax)
{
    const fr_rust_source *source = fr_rust_sources_find(&f->l->reader.sources, syntax->span.begin);
    return source && source->expansion_depth > 0;
}

static void lower_function(filler *f, fr_item *item, fr_rust_decl *decl, const fr_pending *p)
{
    const fr_rust_fn *fn = &p->syntax->as.fn;
    bool is_foreign = p->block && p->block->kind == RUST_ITEM_EXTERN_BLOCK;
    fr_str abi = is_foreign ? p->block->as.block.abi : fn->abi;
    uint16_t flags = p->syntax->flags;
    fr_fn_decl *out = FR_NEW(f->l->arena, fr_fn_decl);
    fr_signature signature = { .has_prototype = true, .is_variadic = fn->is_variadic };
    *out = (fr_fn_decl){ .receiver = receiver_of(fn->receiver),
                         .is_foreign = is_foreign,
                         .is_expanded = is_foreign && !f->crate->evaluates_cfg &&
                                        is_made_by_macro(f, p->block),
                         .is_extern = is_foreign || (flags & RUST_IS_EXTERN),
                         .is_unsafe = (flags & RUST_IS_UNSAFE) != 0,
                         .is_async = (flags & RUST_IS_ASYNC) != 0,
                         .is_const = (flags & RUST_IS_CONST) != 0,
                         .has_body = fn->body.end > fn->body.begin };
    signature.abi = fr_lower_abi(out->is_extern, abi);
    signature.abi_name = out->is_extern ? abi : FR_LIT("Rust");
    fr_vec_reserve(f->l->arena, &signature.params, fn->param_count);
    for (size_t i = 0; i < fn->param_count; i++)
        lower_param(f, fn, i, &signature, out);
    signature.result =
        fn->result ? fr_lower_type(f->l, &f->place, fn->result) : fr_lower_unit(f->l);
    signature.must_use = decl->part.must_use;
    const fr_item *type = fr_model_add_use(
        f->l->model, &(fr_type){ .kind = TYPE_FUNCTION, .as.signature = signature });
    item->as.function = (fr_function){ .signature = type->id, .is_definition = out->has_body };
    item->as.function.deprecated = decl->part.deprecated_note;
    if (decl->has_export_name)
        item->as.function.symbol = decl->export_name;
    decl->function = out;
}

static void lower_value(filler *f, fr_item *item, fr_rust_decl *decl, const fr_rust_item *syntax)
{
    fr_var var = { .type = FR_NO_ID, .is_const = !(syntax->flags & RUST_IS_MUT) };
    if (syntax->as.value.type)
        var.type = fr_lower_type(f->l, &f->place, syntax->as.value.type);
    if (syntax->as.value.value)
        decl->value = fr_lower_expr(f->l, &f->place, syntax->as.value.value);
    if (decl->has_export_name)
        var.symbol = decl->export_name;
    var.is_extern = decl->block != 0 && !decl->is_member;
    decl->is_mutable = (syntax->flags & RUST_IS_MUT) != 0;
    item->as.var = var;
}

/* ---- blocks ---- */

/* Opaque types still have parameters. */
static void fill_partly(filler *f, fr_item *item, fr_rust_decl *decl, const fr_pending *p)
{
    switch (decl->kind) {
    case DECL_FUNCTION: {
        fr_fn_decl *fn = FR_NEW(f->l->arena, fr_fn_decl);
        fn->is_const = (p->syntax->flags & RUST_IS_CONST) != 0;
        fn->has_body = true;
        item->as.function.signature = FR_NO_ID;
        decl->function = fn;
        return;
    }
    case DECL_CONST:
    case DECL_STATIC: item->as.var.type = FR_NO_ID; return;
    case DECL_STRUCT:
    case DECL_UNION:
    case DECL_ENUM: lower_generics(f, p->syntax->generics, decl); return;
    case DECL_ALIAS:
    case DECL_TRAIT:
    case DECL_MODULE:
    case DECL_EXTERN_TYPE: return;
    }
}

static bool is_plain(const fr_rust_type *type)
{
    return type->kind == RUST_TYPE_NAME;
}

/* What `Self` is in an impl: a path's type without its arguments, any other type as it is. */
static void enter_impl(filler *f, fr_rust_decl *decl, const fr_rust_item *impl)
{
    decl->self_type = fr_lower_type(f->l, &f->place, impl->as.impl.type);
    decl->is_plain_self = is_plain(impl->as.impl.type);
    decl->is_of_trait = impl->as.impl.trait != NULL;
    const fr_type *self = fr_model_type(f->l->model, decl->self_type);
    f->place.self_type = decl->self_type;
    if (self->kind == TYPE_RUST && self->as.rust->kind == FORM_PATH)
        f->place.self_type =
            fr_lower_path_to(f->l, self->as.rust->target, self->as.rust->name, true);
}

/* True if what is inside is of no concern to who asks for FFI only. */
static bool is_inside_rust(const fr_rust_decl *decl, const fr_pending *p)
{
    bool has_symbol = decl->no_mangle || decl->has_export_name;
    bool is_foreign = p->block && p->block->kind == RUST_ITEM_EXTERN_BLOCK;
    switch (decl->kind) {
    case DECL_FUNCTION: return !has_symbol && !is_foreign && !(p->syntax->flags & RUST_IS_EXTERN);
    case DECL_STATIC: return !has_symbol;
    case DECL_STRUCT:
    case DECL_UNION:
    case DECL_ENUM: return !decl->repr;
    case DECL_CONST: /* others may need its value */
    case DECL_ALIAS:
    case DECL_TRAIT:
    case DECL_MODULE:
    case DECL_EXTERN_TYPE: break;
    }
    return false;
}

static void fill_item(filler *f, const fr_pending *p)
{
    fr_item *item = fr_model_item(f->l->model, p->id);
    fr_rust_decl *decl = (fr_rust_decl *)(uintptr_t)item->rust; /* new_decl() made it */
    decl->is_partial = f->l->options->only_ffi && is_inside_rust(decl, p);
    if (decl->is_partial) {
        fill_partly(f, item, decl, p);
        return;
    }
    if (p->block && p->block->kind == RUST_ITEM_IMPL)
        enter_impl(f, decl, p->block);
    switch (decl->kind) {
    case DECL_STRUCT:
    case DECL_UNION:
    case DECL_ENUM:
        f->place.self_item = item->id;
        lower_generics(f, p->syntax->generics, decl);
        if (decl->kind == DECL_ENUM)
            lower_enum(f, item, p->syntax);
        else
            lower_record(f, item, p->syntax);
        break;
    case DECL_ALIAS:
        lower_generics(f, p->syntax->generics, decl);
        item->as.type.as.alias.target =
            p->syntax->as.alias.type ? fr_lower_type(f->l, &f->place, p->syntax->as.alias.type)
                                     : fr_lower_unit(f->l);
        break;
    case DECL_TRAIT:
    case DECL_EXTERN_TYPE: lower_generics(f, p->syntax->generics, decl); break;
    case DECL_FUNCTION:
        lower_generics(f, p->syntax->generics, decl);
        lower_function(f, item, decl, p);
        break;
    case DECL_CONST:
    case DECL_STATIC: lower_value(f, item, decl, p->syntax); break;
    case DECL_MODULE: break;
    }
}

/* How many items further on memory is asked for. */
enum { AHEAD = 4 };

static void prefetch_parts(const fr_lower *l, const fr_pending *p)
{
    const fr_rust_item *syntax = p->syntax;
    const fr_item *item = fr_model_item(l->model, p->id);
    fr_prefetch(item, sizeof *item);
    if (syntax->kind == RUST_ITEM_STRUCT)
        fr_prefetch(syntax->as.fields.data, syntax->as.fields.len * sizeof(fr_rust_field));
    else if (syntax->kind == RUST_ITEM_FN)
        fr_prefetch(syntax->as.fn.params, syntax->as.fn.param_count * sizeof(fr_rust_param));
}

void fr_lower_items(fr_lower *l)
{
    for (size_t i = 0; i < l->pending.len; i++) {
        const fr_pending *p = &l->pending.data[i];
        if (l->pending.len - i > 2 * AHEAD)
            fr_prefetch(p[2 * AHEAD].syntax, sizeof(fr_rust_item));
        if (l->pending.len - i > AHEAD)
            prefetch_parts(l, &p[AHEAD]);
        fr_generic_scope outer = { .generics = p->block ? p->block->generics : NULL };
        fr_generic_scope inner = { .generics = p->syntax->generics, .outer = &outer };
        filler f = { .l = l,
                     .crate = p->scope->crate,
                     .place = { .scope = p->scope,
                                .generics = &inner,
                                .self_type = FR_NO_ID,
                                .self_item = FR_NO_ID } };
        fill_item(&f, p);
    }
}
