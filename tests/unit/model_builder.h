/* model_builder.h - models made by hand, for the tests of the passes and writers.
 *
 * Everything is static inline, so that a test uses what it needs. Names are C strings that
 * outlive the model. Layouts are those of x86-64.
 */
#ifndef FR_TESTS_MODEL_BUILDER_H
#define FR_TESTS_MODEL_BUILDER_H

#include "model/model.h"
#include "options/bind_options.h"

typedef struct model_builder {
    fr_arena arena;
    fr_diags diags;
    fr_model model;
    fr_bind_options options;
} model_builder;

static inline void builder_init(model_builder *b)
{
    *b = (model_builder){ 0 };
    fr_arena_init(&b->arena, SIZE_MAX);
    fr_diags_init(&b->diags, &b->arena);
    fr_model_init(&b->model, &b->arena, &b->diags);
    b->options.generate = GENERATE_ALL;
    b->options.anon_fields_prefix = FR_LIT("__bindgen_anon_");
}

/* Compiles one more pattern of a set of the options. False: the pattern is not valid. */
static inline bool builder_pattern(model_builder *b, fr_regex_set *set, const char *pattern)
{
    fr_str error = { 0 };
    size_t at = 0;
    if (!set->arena)
        fr_regex_set_init(set, &b->arena);
    return fr_regex_set_add(set, fr_str_from(pattern), &error, &at);
}

static inline bool builder_rule(model_builder *b, fr_rules *rules, const char *pattern,
                                const char *value)
{
    fr_rule rule = { 0 };
    if (!builder_pattern(b, &rule.match, pattern))
        return false;
    fr_vec_push(&b->arena, &rule.values, fr_str_from(value));
    fr_vec_push(&b->arena, rules, rule);
    return true;
}

/* Frees all, what PCRE2 holds for the sets above too. */
static inline void builder_release(model_builder *b)
{
    fr_bind_options *o = &b->options;
    fr_regex_set *sets[] = { &o->allowlist_type,     &o->allowlist_function, &o->allowlist_var,
                             &o->allowlist_item,     &o->allowlist_file,     &o->blocklist_type,
                             &o->blocklist_function, &o->blocklist_var,      &o->blocklist_item,
                             &o->blocklist_file,     &o->opaque_type };
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
        fr_regex_set_release(sets[i]);
    for (size_t i = 0; i < ENUM_STYLE_COUNT; i++)
        fr_regex_set_release(&o->enum_styles[i]);
    for (size_t i = 0; i < ALIAS_STYLE_COUNT; i++)
        fr_regex_set_release(&o->alias_styles[i]);
    for (size_t i = 0; i < o->rename_item.len; i++)
        fr_regex_set_release(&o->rename_item.data[i].match);
    for (size_t i = 0; i < o->rename_variant.len; i++)
        fr_regex_set_release(&o->rename_variant.data[i].match);
    fr_arena_release(&b->arena);
}

static inline fr_item *builder_item(model_builder *b, fr_item_kind kind, fr_id parent,
                                    const char *name)
{
    fr_item *item = fr_model_add(&b->model, kind, parent);
    item->name = fr_str_from(name);
    item->span.line = item->id;
    return item;
}

static inline fr_type *builder_type(model_builder *b, fr_type_kind kind, fr_id parent,
                                    const char *name, fr_id *id)
{
    fr_item *item = builder_item(b, ITEM_TYPE, parent, name);
    item->as.type.kind = kind;
    *id = item->id;
    return &item->as.type;
}

static inline fr_id builder_int(model_builder *b, fr_int_kind kind, bool is_signed, uint64_t size)
{
    fr_id id;
    fr_type *type = builder_type(b, TYPE_INT, FR_NO_ID, "", &id);
    type->as.integer.kind = kind;
    type->as.integer.is_signed = is_signed;
    type->layout = (fr_layout){ size, size, true };
    return id;
}

/* A record inside another is listed with it, and a child of the root module, as readers do. */
static inline void builder_nest(model_builder *b, fr_id parent, fr_id id)
{
    if (fr_model_item(&b->model, parent)->kind != ITEM_TYPE)
        return;
    fr_vec_push(&b->arena, &fr_model_type(&b->model, parent)->as.record.inner, id);
    fr_vec_push(&b->arena, &fr_model_item(&b->model, FR_ROOT)->as.module.children, id);
}

static inline fr_id builder_record(model_builder *b, fr_id parent, const char *name)
{
    fr_id id;
    builder_type(b, TYPE_RECORD, parent, name, &id);
    builder_nest(b, parent, id);
    return id;
}

static inline void builder_field(model_builder *b, fr_id record, const char *name, fr_id type)
{
    fr_field field = { .name = fr_str_from(name), .type = type, .bit_width = -1, .offset = -1 };
    fr_vec_push(&b->arena, &fr_model_type(&b->model, record)->as.record.fields, field);
}

/* An enum over unsigned int; the variants have the values 0, 1, ... */
static inline fr_id builder_enum(model_builder *b, fr_id parent, const char *name,
                                 const char *const *variants)
{
    fr_id repr = builder_int(b, INT_UINT, false, 4), id;
    fr_enum *type = &builder_type(b, TYPE_ENUM, parent, name, &id)->as.enumeration;
    type->repr = repr;
    for (uint64_t i = 0; variants[i]; i++) {
        fr_enum_variant variant = { .name = fr_str_from(variants[i]), .value = i };
        fr_vec_push(&b->arena, &type->variants, variant);
    }
    builder_nest(b, parent, id);
    return id;
}

static inline fr_id builder_alias(model_builder *b, const char *name, fr_id target)
{
    fr_id id;
    builder_type(b, TYPE_ALIAS, FR_ROOT, name, &id)->as.alias.target = target;
    return id;
}

static inline fr_id builder_pointer(model_builder *b, fr_id pointee)
{
    fr_id id;
    builder_type(b, TYPE_POINTER, FR_NO_ID, "", &id)->as.pointer.pointee = pointee;
    return id;
}

/* A const use of a type. */
static inline fr_id builder_const(model_builder *b, fr_id target)
{
    fr_id id;
    fr_type *type = builder_type(b, TYPE_REF, FR_NO_ID, "", &id);
    type->as.target = target;
    type->is_const = true;
    return id;
}

/* A function of one parameter; FR_NO_ID: none. */
static inline fr_id builder_function(model_builder *b, const char *name, fr_id result, fr_id param)
{
    fr_id type;
    fr_signature *signature = &builder_type(b, TYPE_FUNCTION, FR_NO_ID, "", &type)->as.signature;
    signature->result = result;
    signature->has_prototype = true;
    fr_param parameter = { .type = param };
    if (param != FR_NO_ID)
        fr_vec_push(&b->arena, &signature->params, parameter);
    fr_item *item = builder_item(b, ITEM_FUNCTION, FR_ROOT, name);
    item->as.function.signature = type;
    return item->id;
}

static inline fr_id builder_var(model_builder *b, const char *name, fr_id type)
{
    fr_item *item = builder_item(b, ITEM_VAR, FR_ROOT, name);
    item->as.var.type = type;
    item->as.var.is_extern = true;
    return item->id;
}

static inline fr_id builder_macro(model_builder *b, const char *name, uint64_t value)
{
    fr_item *item = builder_item(b, ITEM_VAR, FR_ROOT, name);
    item->as.var.type = FR_NO_ID;
    item->as.var.is_macro = true;
    item->as.var.value.kind = VALUE_INT;
    item->as.var.value.as.integer = value;
    return item->id;
}

static inline fr_annotations *builder_annotations(model_builder *b, fr_id id)
{
    fr_annotations *annotations = FR_NEW(&b->arena, fr_annotations);
    fr_model_item(&b->model, id)->annotations = annotations;
    return annotations;
}

/* The number of diagnostics of a kind so far. */
static inline size_t builder_count(const model_builder *b, fr_diag_code code)
{
    size_t count = 0;
    for (size_t i = 0; i < b->diags.list.len; i++)
        count += b->diags.list.data[i].code == code;
    return count;
}

#endif
