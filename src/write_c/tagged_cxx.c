/* What C++ enums with data can do: making, asking for and casting to each variant, comparing,
 * copying, destroying; and the streams of all enums. */
#include "write_c/emit.h"

/* ---- switches over the tag ---- */

/* What each `case` of a switch does; `at` is the variant's index. */
typedef void put_case_fn(fr_c_emitter *e, const fr_header_variant *variant);

static bool has_variant_without_body(const fr_header_enum *one)
{
    for (size_t i = 0; i < one->variants.len; i++)
        if (!one->variants.data[i].body)
            return true;
    return false;
}

/* The variants with a body; for the others a default, and without others an empty line (quirk). */
static void put_switch(fr_c_emitter *e, const fr_header_enum *one, put_case_fn *put_case)
{
    fr_source_puts(&e->out, "switch (tag)");
    fr_source_open(&e->out);
    for (size_t i = 0; i < one->variants.len; i++) {
        const fr_header_variant *variant = &one->variants.data[i];
        if (!variant->body)
            continue;
        fr_c_open_condition(e, variant->condition);
        fr_source_fmt(&e->out, "case Tag::%.*s: ", FR_ARG(variant->name));
        put_case(e, variant);
        fr_c_close_condition(e, variant->condition);
        fr_source_newline(&e->out);
    }
    if (has_variant_without_body(one))
        fr_source_puts(&e->out, "default: break;");
    fr_source_close(&e->out, false);
}

static void put_attributes(fr_c_emitter *e, fr_str attributes)
{
    if (attributes.len)
        fr_source_fmt(&e->out, "%.*s ", FR_ARG(attributes));
}

/* An empty line before a member. */
static void begin_member(fr_c_emitter *e, fr_str attributes)
{
    fr_source_newline(&e->out);
    fr_source_newline(&e->out);
    put_attributes(e, attributes);
}

/* ---- helpers of a variant ---- */

/* Fields that are not the tag. */
static size_t first_field(const fr_header_body *body)
{
    return body->structure.fields.len && body->structure.fields.data[0].is_tag ? 1 : 0;
}

static void put_reference_to(fr_c_emitter *e, const fr_header_type *type, bool is_const,
                             fr_str name)
{
    fr_header_type reference = { .kind = HEADER_TYPE_POINTER };
    reference.as.pointer.pointee = type;
    reference.as.pointer.is_const = is_const;
    reference.as.pointer.is_reference = true;
    fr_c_declare(e, &reference, name);
}

static void put_placement(fr_c_emitter *e, const fr_header_body *body, const fr_header_field *field)
{
    const fr_header_type *type = field->type;
    bool is_array = type->kind == HEADER_TYPE_ARRAY;
    const char *index = is_array ? "[i]" : "";
    if (is_array) {
        fr_source_fmt(&e->out, "for (int i = 0; i < %.*s; i++)", FR_ARG(type->as.array.length));
        fr_source_open(&e->out);
        type = type->as.array.element;
    }
    fr_source_fmt(&e->out, "::new (&result.%.*s.%.*s%s) (", FR_ARG(body->member),
                  FR_ARG(field->name), index);
    fr_c_type(e, type);
    fr_source_fmt(&e->out, ")(%.*s%s);", FR_ARG(field->argument_name), index);
    if (is_array)
        fr_source_close(&e->out, false);
    fr_source_newline(&e->out);
}

static void put_maker(fr_c_emitter *e, fr_str name, const fr_header_variant *variant)
{
    const fr_header_body *body = variant->body;
    size_t count = body ? body->structure.fields.len : 0;
    put_attributes(e, variant->constructor_attributes);
    fr_source_fmt(&e->out, "static %.*s %.*s(", FR_ARG(name), FR_ARG(variant->name));
    fr_c_list list = fr_c_begin_list(e, "", ",");
    for (size_t i = body ? first_field(body) : 0; i < count; i++) {
        const fr_header_field *field = &body->structure.fields.data[i];
        fr_c_next(e, &list);
        put_reference_to(e, field->type, true, field->argument_name);
    }
    fr_c_end_list(e, &list);
    fr_source_puts(&e->out, ")");
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "%.*s result;", FR_ARG(name));
    fr_source_newline(&e->out);
    for (size_t i = body ? first_field(body) : 0; i < count; i++)
        put_placement(e, body, &body->structure.fields.data[i]);
    fr_source_fmt(&e->out, "result.tag = Tag::%.*s;", FR_ARG(variant->name));
    fr_source_newline(&e->out);
    fr_source_puts(&e->out, "return result;");
    fr_source_close(&e->out, false);
}

static void put_is(fr_c_emitter *e, const fr_header_variant *variant)
{
    begin_member(e, variant->is_attributes);
    fr_source_fmt(&e->out, "bool Is%.*s() const", FR_ARG(variant->name));
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "return tag == Tag::%.*s;", FR_ARG(variant->name));
    fr_source_close(&e->out, false);
}

/* A reference to an array or function pointer cannot stand left of a function's name. */
static bool has_right_side(const fr_header_type *type)
{
    while (type->kind == HEADER_TYPE_POINTER)
        type = type->as.pointer.pointee;
    return type->kind == HEADER_TYPE_ARRAY || type->kind == HEADER_TYPE_FUNCTION;
}

static void put_cast_head(fr_c_emitter *e, const fr_header_variant *variant, bool is_const)
{
    const fr_header_body *body = variant->body;
    const char *const_ = is_const ? " const" : "";
    if (!body->is_single_tuple) {
        fr_source_fmt(&e->out, "%s%.*s& As%.*s()%s", is_const ? "const " : "",
                      FR_ARG(body->type_name), FR_ARG(variant->name), const_);
        return;
    }
    const fr_header_type *type = body->structure.fields.data[first_field(body)].type;
    if (has_right_side(type)) {
        fr_source_fmt(&e->out, "auto As%.*s()%s -> ", FR_ARG(variant->name), const_);
        fr_c_reference(e, type, is_const);
        return;
    }
    put_reference_to(e, type, is_const, (fr_str){ 0 });
    fr_source_fmt(&e->out, " As%.*s()%s", FR_ARG(variant->name), const_);
}

static void put_cast(fr_c_emitter *e, const fr_header_variant *variant, bool is_const)
{
    const fr_header_body *body = variant->body;
    fr_str assertion = e->options->enum_.cast_assert_name;
    begin_member(e, is_const ? variant->const_cast_attributes : variant->mut_cast_attributes);
    put_cast_head(e, variant, is_const);
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "%.*s(Is%.*s());",
                  FR_ARG(fr_is_given(assertion) ? assertion : FR_LIT("assert")),
                  FR_ARG(variant->name));
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "return %.*s", FR_ARG(body->member));
    if (body->is_single_tuple)
        fr_source_fmt(&e->out, ".%.*s",
                      FR_ARG(body->structure.fields.data[first_field(body)].name));
    fr_source_puts(&e->out, ";");
    fr_source_close(&e->out, false);
}

static void put_helpers_of(fr_c_emitter *e, const fr_header_item *item,
                           const fr_header_variant *variant)
{
    const fr_header_enum *one = &item->as.enumeration;
    const fr_header_body *body = variant->body;
    bool has_fields = body && body->structure.fields.len > first_field(body);
    begin_member(e, (fr_str){ 0 });
    fr_c_open_condition(e, variant->condition);
    put_maker(e, item->name, variant);
    put_is(e, variant);
    if (one->const_casts && has_fields)
        put_cast(e, variant, true);
    if (one->mut_casts && has_fields)
        put_cast(e, variant, false);
    fr_c_close_condition(e, variant->condition);
}

void fr_c_tagged_helpers(fr_c_emitter *e, const fr_header_item *item)
{
    const fr_header_enum *one = &item->as.enumeration;
    for (size_t i = 0; one->helper_methods && i < one->variants.len; i++)
        put_helpers_of(e, item, &one->variants.data[i]);
}

/* ---- comparing ---- */

static void put_case_equal(fr_c_emitter *e, const fr_header_variant *variant)
{
    fr_source_fmt(&e->out, "return %.*s == %.*s.%.*s;", FR_ARG(variant->body->member),
                  FR_ARG(e->header->other), FR_ARG(variant->body->member));
}

static void put_equal(fr_c_emitter *e, const fr_header_item *item)
{
    const fr_header_enum *one = &item->as.enumeration;
    fr_str other = e->header->other;
    begin_member(e, one->eq_attributes);
    fr_source_fmt(&e->out, "bool operator==(const %.*s& %.*s) const", FR_ARG(item->name),
                  FR_ARG(other));
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "if (tag != %.*s.tag)", FR_ARG(other));
    fr_source_open(&e->out);
    fr_source_puts(&e->out, "return false;");
    fr_source_close(&e->out, false);
    fr_source_newline(&e->out);
    put_switch(e, one, put_case_equal);
    fr_source_newline(&e->out);
    fr_source_puts(&e->out, "return true;");
    fr_source_close(&e->out, false);
}

static void put_unequal(fr_c_emitter *e, const fr_header_item *item)
{
    fr_str other = e->header->other;
    begin_member(e, item->as.enumeration.neq_attributes);
    fr_source_fmt(&e->out, "bool operator!=(const %.*s& %.*s) const", FR_ARG(item->name),
                  FR_ARG(other));
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "return !(*this == %.*s);", FR_ARG(other));
    fr_source_close(&e->out, false);
}

/* ---- living and dying ---- */

static void put_private_constructor(fr_c_emitter *e, fr_str name)
{
    begin_member(e, (fr_str){ 0 });
    fr_source_puts(&e->out, "private:");
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "%.*s()", FR_ARG(name));
    fr_source_open(&e->out);
    fr_source_close(&e->out, false);
    fr_source_newline(&e->out);
    fr_source_puts(&e->out, "public:");
    fr_source_newline(&e->out);
}

static void put_case_destroy(fr_c_emitter *e, const fr_header_variant *variant)
{
    fr_source_fmt(&e->out, "%.*s.~%.*s(); break;", FR_ARG(variant->body->member),
                  FR_ARG(variant->body->type_name));
}

static void put_destructor(fr_c_emitter *e, const fr_header_item *item)
{
    begin_member(e, item->as.enumeration.destructor_attributes);
    fr_source_fmt(&e->out, "~%.*s()", FR_ARG(item->name));
    fr_source_open(&e->out);
    put_switch(e, &item->as.enumeration, put_case_destroy);
    fr_source_close(&e->out, false);
}

static void put_case_copy(fr_c_emitter *e, const fr_header_variant *variant)
{
    const fr_header_body *body = variant->body;
    fr_source_fmt(&e->out, "::new (&%.*s) (%.*s)(%.*s.%.*s); break;", FR_ARG(body->member),
                  FR_ARG(body->type_name), FR_ARG(e->header->other), FR_ARG(body->member));
}

static void put_copy_constructor(fr_c_emitter *e, const fr_header_item *item)
{
    fr_str other = e->header->other;
    begin_member(e, item->as.enumeration.copy_constructor_attributes);
    fr_source_fmt(&e->out, "%.*s(const %.*s& %.*s)", FR_ARG(item->name), FR_ARG(item->name),
                  FR_ARG(other));
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, " : tag(%.*s.tag)", FR_ARG(other));
    fr_source_open(&e->out);
    put_switch(e, &item->as.enumeration, put_case_copy);
    fr_source_close(&e->out, false);
}

static void put_copy_assignment(fr_c_emitter *e, const fr_header_item *item)
{
    fr_str other = e->header->other, name = item->name;
    fr_source_newline(&e->out);
    put_attributes(e, item->as.enumeration.copy_assignment_attributes);
    fr_source_fmt(&e->out, "%.*s& operator=(const %.*s& %.*s)", FR_ARG(name), FR_ARG(name),
                  FR_ARG(other));
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "if (this != &%.*s)", FR_ARG(other));
    fr_source_open(&e->out);
    fr_source_fmt(&e->out, "this->~%.*s();", FR_ARG(name));
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "new (this) %.*s(%.*s);", FR_ARG(name), FR_ARG(other));
    fr_source_close(&e->out, false);
    fr_source_newline(&e->out);
    fr_source_puts(&e->out, "return *this;");
    fr_source_close(&e->out, false);
}

void fr_c_tagged_members(fr_c_emitter *e, const fr_header_item *item)
{
    const fr_header_enum *one = &item->as.enumeration;
    fr_c_tagged_helpers(e, item);
    if (one->eq)
        put_equal(e, item);
    if (one->neq)
        put_unequal(e, item);
    if (one->private_default_constructor)
        put_private_constructor(e, item->name);
    if (one->destructor)
        put_destructor(e, item);
    if (one->copy_constructor)
        put_copy_constructor(e, item);
    if (one->copy_assignment)
        put_copy_assignment(e, item);
}
