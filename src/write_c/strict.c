/* Strict mode: attributes as macros that every compiler can read, layouts as assertions, integers
 * by their widths. The layouts are rustc's own, for one target; the assertions do nothing where the
 * width of a pointer says that the target is another. */
#include "write_c/emit.h"

/* ---- macros ---- */

/* Several headers may be read, so each macro is defined once. */
static const char *const attribute_macros =
    "#ifndef FERRULE_NONNULL\n"
    "#if defined(__clang__)\n"
    "#define FERRULE_NONNULL _Nonnull\n"
    "#define FERRULE_NULLABLE _Nullable\n"
    "#else\n"
    "#define FERRULE_NONNULL\n"
    "#define FERRULE_NULLABLE\n"
    "#endif\n"
    "#if defined(__GNUC__)\n"
    "#define FERRULE_NORETURN __attribute__((noreturn))\n"
    "#define FERRULE_MUST_USE __attribute__((warn_unused_result))\n"
    "#define FERRULE_DEPRECATED __attribute__((deprecated))\n"
    "#define FERRULE_DEPRECATED_NOTE(note) __attribute__((deprecated(note)))\n"
    "#define FERRULE_PACKED __attribute__((packed))\n"
    "#define FERRULE_ALIGNED(n) __attribute__((aligned(n)))\n"
    "#elif defined(_MSC_VER)\n"
    "#define FERRULE_NORETURN\n"
    "#define FERRULE_MUST_USE\n"
    "#define FERRULE_DEPRECATED __declspec(deprecated)\n"
    "#define FERRULE_DEPRECATED_NOTE(note) __declspec(deprecated(note))\n"
    "#define FERRULE_ALIGNED(n) __declspec(align(n))\n"
    "#endif\n"
    "#endif\n";

/* The width of a pointer is in the names: headers for two targets may be read one after the other.
 * The other target's assertions are about nothing, not empty: a lone semicolon is no declaration.
 */
static const char *const layout_macros =
    "#ifndef FERRULE_LAYOUT_%u\n"
    "#include <stddef.h>\n"
    "#include <stdint.h>\n"
    "#ifndef FERRULE_ASSERT\n"
    "#if defined(__cplusplus)\n"
    "#define FERRULE_ASSERT(condition, message) static_assert(condition, message)\n"
    "#define FERRULE_ALIGNOF alignof\n"
    "#else\n"
    "#define FERRULE_ASSERT(condition, message) _Static_assert(condition, message)\n"
    "#define FERRULE_ALIGNOF _Alignof\n"
    "#endif\n"
    "#endif\n"
    "#if UINTPTR_MAX == UINT%u_MAX\n"
    "#define FERRULE_LAYOUT_%u(type, size, align) \\\n"
    "  FERRULE_ASSERT(sizeof(type) == (size) && FERRULE_ALIGNOF(type) == (align), \\\n"
    "                 \"layout of \" #type)\n"
    "#define FERRULE_OFFSET_%u(type, field, offset) \\\n"
    "  FERRULE_ASSERT(offsetof(type, field) == (offset), \"offset of \" #field \" in \" #type)\n"
    "#else\n"
    "#define FERRULE_LAYOUT_%u(type, size, align) FERRULE_ASSERT(1, \"of another target\")\n"
    "#define FERRULE_OFFSET_%u(type, field, offset) FERRULE_ASSERT(1, \"of another target\")\n"
    "#endif\n"
    "#endif\n";

static void put_lines(fr_c_emitter *e, fr_str text)
{
    fr_str line;
    while (fr_str_next_line(&text, &line)) {
        fr_source_put(&e->out, line);
        fr_source_newline(&e->out);
    }
}

/* The layout of the model's item that a type comes from; NULL: rustc has not told it. */
static const fr_type *known_layout(const fr_c_emitter *e, const fr_header_item *item)
{
    if (item->model_item == FR_NO_ID || item->generics.len)
        return NULL;
    const fr_item *source = fr_model_item(e->header->model, item->model_item);
    return source->kind == ITEM_TYPE && source->as.type.layout.known ? &source->as.type : NULL;
}

void fr_c_strict_macros(fr_c_emitter *e)
{
    if (!e->is_strict)
        return;
    fr_source_gap(&e->out);
    put_lines(e, fr_str_from(attribute_macros));
    if (!e->header->has_layouts)
        return;
    unsigned width = e->header->model->target.pointer_width;
    put_lines(e, fr_arena_printf(e->out.text->arena, layout_macros, width, width, width, width,
                                 width, width));
}

/* ---- layouts ---- */

static const char *keyword_of(const fr_c_emitter *e, const fr_header_item *item)
{
    if (!fr_c_is(e, HEADER_C) || e->options->style != HEADER_STYLE_TAG)
        return "";
    switch (item->kind) {
    case HEADER_ITEM_STRUCT: return "struct ";
    case HEADER_ITEM_UNION: return "union ";
    case HEADER_ITEM_ENUM:
        if (item->as.enumeration.has_data)
            return item->as.enumeration.has_inline_tag ? "union " : "struct ";
        return item->as.enumeration.integer ? "" : "enum ";
    case HEADER_ITEM_ALIAS:
    case HEADER_ITEM_OPAQUE:
    case HEADER_ITEM_CONSTANT:
    case HEADER_ITEM_STATIC:
    case HEADER_ITEM_FUNCTION: break;
    }
    return "";
}

/* `offset` in bits, of `member` in the type `keyword scope name`. */
static void put_offset(fr_c_emitter *e, fr_str type, fr_str member, int64_t offset,
                       const fr_condition *condition)
{
    if (offset < 0)
        return;
    fr_source_newline(&e->out);
    fr_c_open_condition(e, condition);
    fr_source_fmt(&e->out, "FERRULE_OFFSET_%u(%.*s, %.*s, %llu);",
                  e->header->model->target.pointer_width, FR_ARG(type), FR_ARG(member),
                  (unsigned long long)offset / 8);
    fr_c_close_condition(e, condition);
}

/* `from` are the model's fields, which those of the header name by number. */
static void put_offsets(fr_c_emitter *e, fr_str type, const fr_header_struct *structure,
                        const fr_field *from)
{
    for (size_t i = 0; i < structure->fields.len; i++) {
        const fr_header_field *field = &structure->fields.data[i];
        if (field->model_item != FR_NO_ID && field->bit_width.len == 0)
            put_offset(e, type, field->name, from[field->model_field].offset, field->condition);
    }
}

/* The only field of a body that is inlined is one of the whole. */
static void put_inlined_offset(fr_c_emitter *e, fr_str type, const fr_header_body *body,
                               const fr_field *from, int64_t begin)
{
    for (size_t i = 0; begin >= 0 && i < body->structure.fields.len; i++) {
        const fr_header_field *field = &body->structure.fields.data[i];
        int64_t offset = from[field->model_field].offset;
        if (!field->is_tag && offset >= 0)
            put_offset(e, type, field->name, begin + offset, NULL);
    }
}

static fr_str body_type(fr_c_emitter *e, fr_str type, const fr_header_body *body)
{
    bool has_keyword = fr_c_is(e, HEADER_C) && e->options->style == HEADER_STYLE_TAG;
    if (fr_c_is(e, HEADER_CXX))
        return fr_arena_printf(e->out.text->arena, "%.*s::%.*s", FR_ARG(type),
                               FR_ARG(body->type_name));
    return fr_arena_printf(e->out.text->arena, "%s%.*s", has_keyword ? "struct " : "",
                           FR_ARG(body->type_name));
}

/* The bodies, each by itself, and where they lie. Conditional ones were not asked for. */
static void put_variant_offsets(fr_c_emitter *e, fr_str type, const fr_header_enum *one,
                                const fr_enum *source)
{
    int64_t begin = one->has_inline_tag ? 0 : source->payload_offset;
    for (size_t i = 0; i < source->variants.len; i++) {
        const fr_header_body *body = one->variants.data[i].body;
        const fr_field *fields = source->variants.data[i].rust->fields;
        if (!body || body->condition)
            continue;
        if (body->is_inlined) {
            put_inlined_offset(e, type, body, fields, begin);
        } else {
            put_offsets(e, body_type(e, type, body), &body->structure, fields);
            put_offset(e, type, body->member, begin, NULL);
        }
    }
}

void fr_c_strict_layout(fr_c_emitter *e, const fr_header_item *item)
{
    if (!e->is_strict)
        return;
    const fr_type *source = known_layout(e, item);
    if (!source)
        return;
    fr_str type =
        fr_arena_printf(e->out.text->arena, "%s%.*s", keyword_of(e, item), FR_ARG(item->name));
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "FERRULE_LAYOUT_%u(%.*s, %llu, %llu);",
                  e->header->model->target.pointer_width, FR_ARG(type),
                  (unsigned long long)source->layout.size,
                  (unsigned long long)source->layout.align);
    if (item->kind == HEADER_ITEM_STRUCT)
        put_offsets(e, type, &item->as.structure, source->as.record.fields.data);
    if (item->kind == HEADER_ITEM_ENUM && item->as.enumeration.has_data)
        put_variant_offsets(e, type, &item->as.enumeration, &source->as.enumeration);
}

/* ---- integers ---- */

typedef struct width_name {
    const char *from, *to;
} width_name;

/* `long` is left: its width is not the same everywhere. So is `char`, which says what it is. */
static const width_name widths[] = {
    { "int", "int32_t" },
    { "long long", "int64_t" },
    { "short", "int16_t" },
    { "signed char", "int8_t" },
    { "unsigned char", "uint8_t" },
    { "unsigned int", "uint32_t" },
    { "unsigned long long", "uint64_t" },
    { "unsigned short", "uint16_t" },
};

fr_str fr_c_strict_primitive(fr_str text)
{
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
        if (fr_str_is(text, widths[i].from))
            return fr_str_from(widths[i].to);
    return text;
}
