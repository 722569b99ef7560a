/* Records, enums and typedefs. An item gets its id before its parts, so that parts that mention it
 * find it, and before its inner types, so that it is printed first. */
#include "read_c/reader.h"

enum { DEEPEST_NESTING = 256 };

/* The tag, or the name that a typedef gives to an unnamed type (`typedef struct { } name;`, which
 * clang spells as the type). */
static fr_str type_name(fr_reader *reader, CXCursor cursor)
{
    fr_str name = fr_cx_spelling(reader, cursor);
    if (fr_is_identifier(name))
        return name;
    CXType type = reader->clang->getCursorType(cursor);
    name = fr_cx_string(reader, reader->clang->getTypeSpelling(type));
    return fr_is_identifier(name) ? name : (fr_str){ 0 };
}

/* A declaration that is being read. */
typedef struct declared {
    CXCursor cursor;
    uint64_t key; /* fr_cx_key() */
    fr_str name;
} declared;

/* What a declaration says of the item as such. */
static void describe(fr_reader *reader, const declared *d, fr_item *item, fr_type_kind kind)
{
    item->name = d->name;
    item->span = fr_cx_span(reader, d->cursor);
    fr_read_comment(reader, d->cursor, &item->doc, &item->annotations);
    item->as.type.kind = kind;
    if (kind != TYPE_ALIAS || reader->clang->Cursor_hasAttrs(d->cursor))
        item->as.type.layout = fr_cx_layout(reader, reader->clang->getCursorType(d->cursor));
}

static fr_item *add_declared(fr_reader *reader, const declared *d, fr_id parent, fr_type_kind kind)
{
    fr_item *item = fr_model_add(reader->model, ITEM_TYPE, parent);
    fr_item *home = fr_model_item(reader->model, parent);
    if (home->kind != ITEM_MODULE) /* printed with its record, but a child of the module too */
        fr_vec_push(reader->arena, &fr_model_item(reader->model, FR_ROOT)->as.module.children,
                    item->id);
    fr_bits_map_put(&reader->decls, d->key, item->id);
    describe(reader, d, item, kind);
    return item;
}

/* ---- records ---- */

static void add_field(fr_reader *reader, fr_record *record, CXCursor cursor)
{
    const fr_libclang *clang = reader->clang;
    CXType type = clang->getCursorType(cursor);
    fr_field field = { .bit_width = -1 };
    fr_str name = fr_cx_spelling(reader, cursor);
    field.name = fr_is_identifier(name) ? name : (fr_str){ 0 };
    field.span = fr_cx_span(reader, cursor);
    if (fr_may_have_comment(reader, field.span))
        fr_read_comment(reader, cursor, &field.doc, &field.annotations);
    field.type = fr_use_type(reader, type, cursor);
    field.layout = fr_model_type(reader->model, field.type)->layout;
    field.is_packed = fr_cx_has_attribute(reader, cursor, CXCursor_PackedAttr);
    if (clang->Cursor_isBitField(cursor)) {
        field.bit_width = clang->getFieldDeclBitWidth(cursor);
        record->has_bad_bit_field |= field.bit_width < 0;
    }
    field.is_anonymous_record = field.name.len == 0 && field.bit_width < 0;
    fr_vec_push(reader->arena, &record->fields, field);
}

/* The fields of `all` (from *next on) up to `field` that are no children of the record: members
 * without a declarator, i.e. anonymous structures and unions (C17 6.7.2.1p13). */
static void add_fields_up_to(fr_reader *reader, fr_record *record, size_t *next, size_t end,
                             const CXCursor *field)
{
    while (*next < end) {
        CXCursor cursor = reader->cursors.data[(*next)++];
        add_field(reader, record, cursor);
        if (field && reader->clang->equalCursors(cursor, *field))
            return;
    }
}

static bool is_type_declaration(enum CXCursorKind kind)
{
    return kind == CXCursor_StructDecl || kind == CXCursor_UnionDecl || kind == CXCursor_EnumDecl;
}

/* C puts every tag into file scope, but a definition inside a record is printed with it. */
static void read_inner_type(fr_reader *reader, CXCursor cursor, fr_item *item)
{
    if (!reader->clang->isCursorDefinition(cursor))
        return;
    if (reader->depth >= DEEPEST_NESTING) {
        fr_diag(reader->model->diags, DIAG_W0401,
                fr_model_place(reader->model, fr_cx_span(reader, cursor)),
                "a type nested more than %d deep is left out", DEEPEST_NESTING);
        return;
    }
    reader->depth++;
    fr_id id = fr_read_type_declaration(reader, cursor, item->id);
    reader->depth--;
    if (id != FR_NO_ID)
        fr_vec_push(reader->arena, &item->as.type.as.record.inner, id);
}

void fr_read_record(fr_reader *reader, CXCursor cursor, fr_item *item)
{
    const fr_libclang *clang = reader->clang;
    fr_record *record = &item->as.type.as.record;
    record->is_union = clang->getCursorKind(cursor) == CXCursor_UnionDecl;
    record->is_forward = !clang->isCursorDefinition(cursor);
    if (record->is_forward)
        return;
    if (record->is_union)
        record->is_transparent =
            (fr_cx_attributes(reader, cursor) & ATTRIBUTE_TRANSPARENT_UNION) != 0;
    size_t fields = fr_cx_push_fields(reader, clang->getCursorType(cursor));
    size_t children = fr_cx_push_children(reader, cursor);
    size_t end = reader->cursors.len, next = fields;
    for (size_t i = children; i < end; i++) {
        CXCursor child = reader->cursors.data[i];
        enum CXCursorKind kind = clang->getCursorKind(child);
        if (kind == CXCursor_FieldDecl)
            add_fields_up_to(reader, record, &next, children, &child);
        else if (is_type_declaration(kind))
            read_inner_type(reader, child, item);
        else if (kind == CXCursor_PackedAttr)
            record->is_packed = true;
        else if (kind == CXCursor_AlignedAttr)
            record->has_explicit_align = true;
    }
    add_fields_up_to(reader, record, &next, children, NULL);
    fr_read_offsets(reader, cursor, item, fields);
    fr_cx_pop(reader, fields);
}

/* ---- enums ---- */

static void add_variant(fr_reader *reader, fr_enum *out, CXCursor cursor)
{
    fr_enum_variant variant = { 0 };
    variant.name = fr_cx_spelling(reader, cursor);
    variant.span = fr_cx_span(reader, cursor);
    if (fr_may_have_comment(reader, variant.span))
        fr_read_comment(reader, cursor, &variant.doc, &variant.annotations);
    variant.value = out->is_signed ? (uint64_t)reader->clang->getEnumConstantDeclValue(cursor)
                                   : reader->clang->getEnumConstantDeclUnsignedValue(cursor);
    fr_vec_push(reader->arena, &out->variants, variant);
}

static void read_enum(fr_reader *reader, CXCursor cursor, fr_item *item)
{
    const fr_libclang *clang = reader->clang;
    fr_enum *out = &item->as.type.as.enumeration;
    out->is_forward = !clang->isCursorDefinition(cursor);
    CXType integer = clang->getEnumDeclIntegerType(cursor);
    out->repr = FR_NO_ID;
    if (integer.kind != CXType_Invalid && !out->is_forward)
        out->repr = fr_use_type(reader, integer, fr_cx_none());
    if (out->repr != FR_NO_ID) {
        const fr_type *type =
            fr_model_type(reader->model, fr_model_canonical(reader->model, out->repr));
        out->is_signed = type->kind == TYPE_INT && type->as.integer.is_signed;
        out->is_bool = type->kind == TYPE_BOOL;
    }
    size_t begin = fr_cx_push_children(reader, cursor);
    size_t end = reader->cursors.len;
    for (size_t i = begin; i < end; i++)
        if (clang->getCursorKind(reader->cursors.data[i]) == CXCursor_EnumConstantDecl)
            add_variant(reader, out, reader->cursors.data[i]);
    fr_cx_pop(reader, begin);
}

/* ---- typedefs ---- */

/* The item that an alias stands for, by what is known of the aliases before it. */
static fr_id behind_alias(const fr_model *model, const fr_id *behind, fr_id id)
{
    for (size_t left = model->items.len; left; left--) {
        const fr_type *type = fr_model_type(model, id);
        if (type->kind == TYPE_REF)
            id = type->as.target;
        else if (type->kind != TYPE_ALIAS)
            return id;
        else if (behind[id])
            return behind[id];
        else
            id = type->as.alias.target;
    }
    return id;
}

static bool is_definition(const fr_type *type)
{
    return (type->kind == TYPE_RECORD && !type->as.record.is_forward) ||
           (type->kind == TYPE_ENUM && !type->as.enumeration.is_forward);
}

/* `typedef struct s s;` is not printed, so the struct takes its comment. */
static void give_comment(const fr_model *model, const fr_item *alias)
{
    fr_item *target = fr_model_item(model, fr_model_resolve(model, alias->as.type.as.alias.target));
    bool is_tag = target->as.type.kind == TYPE_RECORD || target->as.type.kind == TYPE_ENUM;
    if (is_tag && target->doc.len == 0 && fr_str_eq(target->name, alias->name))
        target->doc = alias->doc;
}

void fr_inherit_comments(fr_reader *reader)
{
    fr_model *model = reader->model;
    fr_id *behind = FR_NEW_ARRAY(reader->scratch, fr_id, model->items.len);
    for (fr_id id = 0; id < model->items.len; id++) {
        fr_item *item = fr_model_item(model, id);
        if (item->kind != ITEM_TYPE || item->as.type.kind != TYPE_ALIAS)
            continue;
        give_comment(model, item);
        behind[id] = behind_alias(model, behind, id);
        const fr_item *target = fr_model_item(model, behind[id]);
        if (item->doc.len || !is_definition(&target->as.type))
            continue;
        item->doc = target->doc;
        if (!item->annotations)
            item->annotations = target->annotations;
    }
}

static void read_typedef(fr_reader *reader, CXCursor cursor, fr_item *item)
{
    const fr_libclang *clang = reader->clang;
    CXType target = clang->getTypedefDeclUnderlyingType(cursor);
    fr_type *type = &item->as.type;
    type->as.alias.target = fr_use_type(reader, target, cursor);
    fr_layout natural = fr_model_type(reader->model, type->as.alias.target)->layout;
    if (!clang->Cursor_hasAttrs(cursor))
        type->layout = natural;
    if (type->layout.known && natural.known && natural.align != type->layout.align)
        type->as.alias.align_attribute = type->layout.align;
}

/* ---- tags ---- */

/* A declaration whose definition comes elsewhere: a use of the type. The definition belongs here,
 * even if it stands inside a record; and the first of all comments counts, which clang remembers
 * when it is asked here. */
static void read_forward(fr_reader *reader, const declared *d)
{
    fr_str doc;
    const fr_annotations *annotations;
    fr_read_comment(reader, d->cursor, &doc, &annotations);
    fr_bits_map_put(&reader->outer, d->key, 1);
    fr_use_type(reader, reader->clang->getCursorType(d->cursor), fr_cx_none());
}

static fr_id read_enum_declaration(fr_reader *reader, const declared *d, fr_id parent)
{
    fr_item *item = add_declared(reader, d, parent, TYPE_ENUM);
    read_enum(reader, d->cursor, item);
    return item->id;
}

/* A tag that is first named in a prototype belongs to that prototype alone (C17 6.2.1p4), though
 * nobody means it so: all records of one tag are one, but for a second definition. */
static fr_id read_record_declaration(fr_reader *reader, const declared *d, fr_id parent)
{
    const fr_libclang *clang = reader->clang;
    bool is_union = clang->getCursorKind(d->cursor) == CXCursor_UnionDecl;
    bool is_definition = clang->isCursorDefinition(d->cursor) != 0;
    fr_item *item = NULL;
    if (d->name.len) {
        uint64_t *id = fr_map_at(&reader->tags[is_union], d->name);
        item = *id ? fr_model_item(reader->model, (fr_id)*id) : NULL;
        if (item && is_definition && !item->as.type.as.record.is_forward)
            item = NULL;
        if (!item)
            *id = reader->model->items.len; /* the next one */
    }
    if (item)
        fr_bits_map_put(&reader->decls, d->key, item->id);
    if (item && !is_definition)
        return item->id;
    if (item)
        describe(reader, d, item, TYPE_RECORD);
    else
        item = add_declared(reader, d, parent, TYPE_RECORD);
    fr_read_record(reader, d->cursor, item);
    return item->id;
}

static fr_id read_tag(fr_reader *reader, const declared *d, fr_id parent)
{
    const fr_libclang *clang = reader->clang;
    if (!clang->isCursorDefinition(d->cursor) &&
        !fr_cx_is_none(clang->getCursorDefinition(d->cursor))) {
        read_forward(reader, d);
        return FR_NO_ID;
    }
    if (parent != FR_ROOT && fr_bits_map_find(&reader->outer, d->key))
        parent = FR_ROOT;
    declared named = *d;
    named.name = type_name(reader, d->cursor);
    return clang->getCursorKind(d->cursor) == CXCursor_EnumDecl
               ? read_enum_declaration(reader, &named, parent)
               : read_record_declaration(reader, &named, parent);
}

fr_id fr_read_type_declaration(fr_reader *reader, CXCursor cursor, fr_id parent)
{
    declared d = { .cursor = cursor, .key = fr_cx_key(reader, cursor) };
    uint64_t *known = fr_bits_map_find(&reader->decls, d.key);
    if (known)
        return (fr_id)*known;
    enum CXCursorKind kind = reader->clang->getCursorKind(cursor);
    if (kind == CXCursor_TypedefDecl) {
        d.name = fr_cx_spelling(reader, cursor);
        fr_item *item = add_declared(reader, &d, parent, TYPE_ALIAS);
        read_typedef(reader, cursor, item);
        return item->id;
    }
    return is_type_declaration(kind) ? read_tag(reader, &d, parent) : FR_NO_ID;
}
