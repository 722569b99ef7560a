/* Annotations are few, so each that is there is copied with what is good of it. */
#include "passes/annotations.h"

#include "rust_lex/lexer.h"

typedef struct checker {
    fr_model *model;
    fr_span span; /* of the declaration in question */
} checker;

static void report(const checker *c, const char *what, fr_str text)
{
    fr_diag(c->model->diags, DIAG_W0305, fr_model_place(c->model, c->span),
            "an annotation is left out, as it is not %s: `%.*s`", what, FR_ARG(text));
}

static void check_derives(const checker *c, const fr_strs *from, fr_strs *to)
{
    *to = (fr_strs){ 0 };
    for (size_t i = 0; i < from->len; i++) {
        if (fr_rust_is_path(from->data[i]))
            fr_vec_push(c->model->arena, to, from->data[i]);
        else
            report(c, "the path of a trait", from->data[i]);
    }
}

/* On fields attributes stand without #[]. */
static void check_attributes(const checker *c, const fr_strs *from, fr_strs *to, bool is_bare)
{
    fr_arena *arena = c->model->arena;
    *to = (fr_strs){ 0 };
    for (size_t i = 0; i < from->len; i++) {
        fr_str text = from->data[i];
        fr_str whole = is_bare ? fr_arena_printf(arena, "#[%.*s]", FR_ARG(text)) : text;
        if (fr_rust_is_attribute(arena, whole))
            fr_vec_push(arena, to, text);
        else
            report(c, "an attribute", text);
    }
}

static void check(const checker *c, const fr_annotations **annotations, bool is_bare)
{
    const fr_annotations *from = *annotations;
    if (!from || (from->derives.len == 0 && from->attributes.len == 0))
        return;
    fr_annotations *to = FR_NEW(c->model->arena, fr_annotations);
    *to = *from;
    check_derives(c, &from->derives, &to->derives);
    check_attributes(c, &from->attributes, &to->attributes, is_bare);
    *annotations = to;
}

static void check_type(checker *c, fr_type *type)
{
    if (type->kind == TYPE_RECORD) {
        for (size_t i = 0; i < type->as.record.fields.len; i++) {
            fr_field *field = &type->as.record.fields.data[i];
            c->span = field->span;
            check(c, &field->annotations, true);
        }
    } else if (type->kind == TYPE_ENUM) {
        for (size_t i = 0; i < type->as.enumeration.variants.len; i++) {
            fr_enum_variant *variant = &type->as.enumeration.variants.data[i];
            c->span = variant->span;
            check(c, &variant->annotations, false);
        }
    }
}

void fr_check_annotations(fr_model *model)
{
    checker c = { .model = model };
    for (fr_id id = 0; id < model->items.len; id++) {
        fr_item *item = fr_model_item(model, id);
        c.span = item->span;
        check(&c, &item->annotations, false);
        if (item->kind == ITEM_TYPE)
            check_type(&c, &item->as.type);
    }
}
