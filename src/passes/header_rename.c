/* Names of fields, variants and their members by the rules of options and annotations. What a type
 * is called is decided where it is used (header_names.c). */
#include "passes/header_finish.h"
#include "passes/header_rules.h"

static bool begins_with_digit(fr_str name)
{
    return name.len && name.ptr[0] >= '0' && name.ptr[0] <= '9';
}

static void name_fields(fr_h *h, fr_h_item *item)
{
    fr_h_fields *fields = &item->as.structure.fields;
    const fr_doc_annotation *names =
        fr_h_annotation(&item->annotations, "field-names", ANNOTATION_LIST);
    fr_rename_rule rule =
        fr_h_rule(h, &item->annotations, "rename-all", h->options->struct_.rename_fields);
    for (size_t i = 0; i < fields->len; i++) {
        fr_h_field *field = &fields->data[i];
        if (names)
            field->name = i < names->list.len ? names->list.data[i] : field->rust_name;
        else if (rule.kind != RENAME_NONE)
            field->name =
                fr_rename_apply(h->arena, rule, field->rust_name, RENAMED_FIELD, (fr_str){ 0 });
        else if (begins_with_digit(field->rust_name))
            field->name = fr_arena_join(h->arena, FR_LIT("_"), field->rust_name);
        if (item->kind == H_STRUCT)
            field->name = fr_c_escape(h->arena, field->name);
        field->name = fr_c_valid(h->arena, h->options, field->name);
    }
}

/* ---- enums ---- */

static fr_str with_owner(fr_h *h, fr_str owner, fr_str name)
{
    const char *separator = h->options->export_.mangle_remove_underscores ? "" : "_";
    return fr_arena_printf(h->arena, "%.*s%s%.*s", FR_ARG(owner), separator, FR_ARG(name));
}

/* An enum's name goes before the names of its parts where they would meet others in C. */
static void name_body(fr_h *h, const fr_h_item *item, fr_h_variant *variant, bool with_name)
{
    fr_h_item *body = variant->body;
    body->export_name = body->name;
    if (!h->is_cxx || item->as.enumeration.is_c)
        body->export_name = fr_h_rename(h, body->name);
    if (with_name)
        body->export_name = with_owner(h, item->export_name, body->export_name);
    name_fields(h, body);
}

static void name_variants(fr_h *h, fr_h_item *item)
{
    fr_h_enum *e = &item->as.enumeration;
    bool with_name =
        fr_h_flag(&item->annotations, "prefix-with-name", h->options->enum_.prefix_with_name);
    fr_rename_rule rule =
        fr_h_rule(h, &item->annotations, "rename-all", h->options->enum_.rename_variants);
    if (e->has_data && !h->is_cxx)
        e->tag = fr_arena_join(h->arena, item->export_name, FR_LIT("_Tag"));
    for (size_t i = 0; i < e->variants.len; i++) {
        fr_h_variant *variant = &e->variants.data[i];
        variant->name = fr_c_escape(h->arena, variant->name);
        if (with_name)
            variant->name = with_owner(h, item->export_name, variant->name);
        variant->name =
            fr_rename_apply(h->arena, rule, variant->name, RENAMED_VARIANT, item->export_name);
        variant->name = fr_c_valid(h->arena, h->options, variant->name);
        if (!variant->body)
            continue;
        variant->member =
            fr_rename_apply(h->arena, rule, variant->member, RENAMED_FIELD, (fr_str){ 0 });
        variant->member = fr_c_valid(h->arena, h->options, variant->member);
        name_body(h, item, variant, with_name);
    }
}

static void name_item(fr_h *h, fr_h_item *item)
{
    if (!item->entry->final_name.ptr)
        fr_h_settle_name(h, item->entry);
    item->export_name = item->entry->final_name;
    switch (item->kind) {
    case H_STRUCT:
    case H_UNION: name_fields(h, item); return;
    case H_ENUM: name_variants(h, item); return;
    case H_OPAQUE:
    case H_TYPEDEF:
    case H_CONSTANT:
    case H_STATIC:
    case H_FUNCTION_ITEM:
    case H_KINDS: return;
    }
}

void fr_h_rename_all(fr_h *h)
{
    for (int kind = 0; kind < H_TYPE_KINDS; kind++)
        for (size_t i = 0; i < h->collections[kind].len; i++)
            for (size_t k = 0; k < h->collections[kind].data[i]->items.len; k++)
                if (h->collections[kind].data[i]->items.data[k]->kind == (fr_h_kind)kind)
                    name_item(h, h->collections[kind].data[i]->items.data[k]);
}
