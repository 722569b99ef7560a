/* header_builder.h - items of a header made by hand, for the tests of the writer of C.
 *
 * Names and texts are C strings that outlive the builder.
 */
#ifndef FR_TESTS_HEADER_BUILDER_H
#define FR_TESTS_HEADER_BUILDER_H

#include "write_c/write_c.h"

typedef struct header_builder {
    fr_arena arena;
    fr_header_options options;
    fr_header header;
} header_builder;

static inline void header_init(header_builder *b, fr_header_language language)
{
    *b = (header_builder){ 0 };
    fr_arena_init(&b->arena, SIZE_MAX);
    fr_header_options_init(&b->options);
    b->options.language = language;
    b->options.no_includes = true;
    b->header.options = &b->options;
    b->header.other = FR_LIT("other");
    b->header.stream = FR_LIT("stream");
    b->header.instance = FR_LIT("instance");
}

static inline fr_header_type *type_new(header_builder *b, fr_header_type_kind kind)
{
    fr_header_type *type = FR_NEW(&b->arena, fr_header_type);
    type->kind = kind;
    return type;
}

static inline fr_header_type *primitive(header_builder *b, const char *text)
{
    fr_header_type *type = type_new(b, HEADER_TYPE_PRIMITIVE);
    type->as.primitive.text = fr_str_from(text);
    return type;
}

static inline fr_header_type *named(header_builder *b, const char *keyword, const char *name)
{
    fr_header_type *type = type_new(b, HEADER_TYPE_NAMED);
    type->as.named.keyword = fr_str_from(keyword);
    type->as.named.name = fr_str_from(name);
    return type;
}

static inline fr_header_type *pointer(header_builder *b, const fr_header_type *to, bool is_const)
{
    fr_header_type *type = type_new(b, HEADER_TYPE_POINTER);
    type->as.pointer.pointee = to;
    type->as.pointer.is_const = is_const;
    type->as.pointer.is_nullable = true;
    return type;
}

static inline fr_header_type *array(header_builder *b, const fr_header_type *of, const char *length)
{
    fr_header_type *type = type_new(b, HEADER_TYPE_ARRAY);
    type->as.array.element = of;
    type->as.array.length = fr_str_from(length);
    return type;
}

static inline fr_header_type *function_type(header_builder *b, const fr_header_type *result)
{
    fr_header_type *type = type_new(b, HEADER_TYPE_FUNCTION);
    type->as.function.result = result;
    return type;
}

static inline fr_header_param *add_param(header_builder *b, fr_header_params *params,
                                         const fr_header_type *type, const char *name)
{
    fr_header_param param = { .name = fr_str_from(name), .type = type };
    fr_vec_push(&b->arena, params, param);
    return &params->data[params->len - 1];
}

static inline fr_header_field field_of(const fr_header_type *type, const char *name)
{
    return (fr_header_field){
        .name = fr_str_from(name),
        .argument_name = fr_str_from(name),
        .type = type,
        .model_item = FR_NO_ID,
    };
}

static inline fr_condition *defined(header_builder *b, const char *macro)
{
    fr_condition *condition = FR_NEW(&b->arena, fr_condition);
    condition->kind = CONDITION_DEFINED;
    condition->name = fr_str_from(macro);
    return condition;
}

static inline fr_condition *combine(header_builder *b, fr_condition_kind kind,
                                    const fr_condition *first, const fr_condition *second)
{
    fr_condition *condition = FR_NEW(&b->arena, fr_condition);
    condition->kind = kind;
    fr_vec_push(&b->arena, &condition->parts, first);
    if (second)
        fr_vec_push(&b->arena, &condition->parts, second);
    return condition;
}

static inline fr_header_value *value_text(header_builder *b, const char *text)
{
    fr_header_value *value = FR_NEW(&b->arena, fr_header_value);
    value->text = fr_str_from(text);
    return value;
}

static inline fr_header_value *value_new(header_builder *b, fr_header_value_kind kind,
                                         const char *text, const fr_header_value *first,
                                         const fr_header_value *second)
{
    fr_header_value *value = value_text(b, text);
    value->kind = kind;
    if (first)
        fr_vec_push(&b->arena, &value->operands, first);
    if (second)
        fr_vec_push(&b->arena, &value->operands, second);
    return value;
}

/* A new item at the end of the list that its kind belongs to. */
static inline fr_header_item *add_item(header_builder *b, fr_header_item_kind kind,
                                       const char *name)
{
    fr_header_item *item = FR_NEW(&b->arena, fr_header_item);
    if (kind == HEADER_ITEM_STRUCT)
        item->as.structure.operators = FR_NEW(&b->arena, fr_header_operators);
    fr_header_items *items = &b->header.types;
    item->kind = kind;
    item->model_item = FR_NO_ID;
    item->name = item->rust_name = fr_str_from(name);
    if (kind == HEADER_ITEM_CONSTANT)
        items = &b->header.primitive_constants;
    else if (kind == HEADER_ITEM_STATIC)
        items = &b->header.statics;
    else if (kind == HEADER_ITEM_FUNCTION)
        items = &b->header.functions;
    fr_vec_push(&b->arena, items, item);
    return item;
}

static inline void add_doc(header_builder *b, fr_str *doc, const char *line)
{
    fr_str before = doc->ptr ? fr_arena_join(&b->arena, *doc, FR_LIT("\n")) : (fr_str){ 0 };
    *doc = fr_arena_join(&b->arena, before, fr_str_from(line));
}

static inline fr_str header_text(header_builder *b)
{
    fr_text text;
    fr_text_init(&text, &b->arena);
    fr_write_c(&text, &b->header);
    return fr_text_str(&text);
}

#endif
