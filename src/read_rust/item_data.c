/* item_data.c - structs, unions and enumerations (Reference, "Structs" and the two after it). */
#include "read_rust/parser.h"

/* StructField: OuterAttribute* Visibility? NAME : Type (= Expression, unstable) */
static fr_rust_field named_field(fr_parser *p)
{
    fr_rust_field field = { 0 };
    uint32_t begin = fr_here(p);
    field.attrs = fr_parse_outer_attrs(p);
    field.vis = fr_parse_vis(p);
    if (fr_at_word(p, KEYWORD_UNSAFE)) /* unsafe fields, unstable */
        fr_parser_next(p);
    field.name = fr_parse_name(p, true);
    fr_expect_punct(p, PUNCT_COLON, "`:`");
    field.type = fr_parse_type(p);
    if (fr_accept_punct(p, PUNCT_EQUAL))
        field.default_value = fr_parse_expr(p);
    field.span = fr_span_from(p, begin);
    return field;
}

/* TupleField: OuterAttribute* Visibility? Type */
static fr_rust_field tuple_field(fr_parser *p)
{
    fr_rust_field field = { 0 };
    uint32_t begin = fr_here(p);
    field.attrs = fr_parse_outer_attrs(p);
    field.vis = fr_parse_vis(p);
    field.type = fr_parse_type(p);
    if (fr_accept_punct(p, PUNCT_EQUAL))
        field.default_value = fr_parse_expr(p);
    field.span = fr_span_from(p, begin);
    return field;
}

/* { StructFields? } or ( TupleFields? ) */
static fr_rust_fields fields(fr_parser *p)
{
    fr_rust_fields fields = { .shape = RUST_SHAPE_NAMED };
    size_t mark = p->stack_len;
    bool is_tuple = fr_at_open(p, '(');
    if (is_tuple)
        fields.shape = RUST_SHAPE_TUPLE;
    fr_parser_next(p);
    while (!fr_at_close(p)) {
        fr_rust_field field = is_tuple ? tuple_field(p) : named_field(p);
        fr_list_push(p, &field, sizeof field);
        if (!fr_accept_punct(p, PUNCT_COMMA) && !fr_at_close(p))
            fr_parser_expected(p, is_tuple ? "`,` or `)`" : "`,` or `}`");
    }
    fr_expect_close(p, is_tuple ? "`)`" : "`}`");
    fields.data = fr_list_take(p, mark, sizeof(fr_rust_field), &fields.len);
    return fields;
}

/* StructStruct: struct NAME GenericParams? WhereClause? ({ StructFields? } | ;)
 * TupleStruct: struct NAME GenericParams? ( TupleFields? ) WhereClause? ;
 * Union: union NAME GenericParams? WhereClause? { StructFields? } */
void fr_parse_struct(fr_parser *p, fr_rust_item *item)
{
    fr_parser_next(p);
    item->name = fr_parse_name(p, false);
    fr_rust_generics generics = fr_parse_generics(p);
    fr_parse_where(p, &generics);
    fr_keep_generics(p, item, generics);
    fr_trim from = fr_trim_from(p);
    if (fr_at_open(p, '{')) {
        item->as.fields = fields(p);
        fr_trim_fields(p, item, from);
        return;
    }
    if (item->kind == RUST_ITEM_UNION) {
        fr_parser_expected(p, "`{`");
        return;
    }
    item->as.fields.shape = RUST_SHAPE_UNIT;
    if (fr_at_open(p, '(')) {
        item->as.fields = fields(p);
        fr_trim_fields(p, item, from);
        fr_parse_where(p, &generics);
        fr_keep_generics(p, item, generics);
        fr_expect_punct(p, PUNCT_SEMICOLON, "`;`");
        return;
    }
    fr_expect_punct(p, PUNCT_SEMICOLON, "`;`, `(` or `{`");
}

/* EnumVariant: OuterAttribute* Visibility? NAME (( TupleFields? ) | { StructFields? })?
 * (= Expression)? */
static fr_rust_variant variant(fr_parser *p)
{
    fr_rust_variant variant = { .fields = { .shape = RUST_SHAPE_UNIT } };
    uint32_t begin = fr_here(p);
    variant.attrs = fr_parse_outer_attrs(p);
    fr_parse_vis(p);
    variant.name = fr_parse_name(p, false);
    if (fr_at_open(p, '(') || fr_at_open(p, '{'))
        variant.fields = fields(p);
    if (fr_accept_punct(p, PUNCT_EQUAL))
        variant.discriminant = fr_parse_expr(p);
    variant.span = fr_span_from(p, begin);
    return variant;
}

/* Enumeration: enum NAME GenericParams? WhereClause? { EnumVariants? } */
void fr_parse_enum(fr_parser *p, fr_rust_item *item)
{
    size_t mark = p->stack_len;
    fr_parser_next(p);
    item->name = fr_parse_name(p, false);
    fr_rust_generics generics = fr_parse_generics(p);
    fr_parse_where(p, &generics);
    fr_keep_generics(p, item, generics);
    fr_trim from = fr_trim_from(p);
    fr_expect_open(p, '{');
    while (!fr_at_close(p)) {
        fr_rust_variant one = variant(p);
        fr_list_push(p, &one, sizeof one);
        if (!fr_accept_punct(p, PUNCT_COMMA) && !fr_at_close(p))
            fr_parser_expected(p, "`,` or `}`");
    }
    fr_expect_close(p, "`}`");
    if (p->stack_len > mark)
        fr_trim_variants(p, item, (fr_rust_variant *)(void *)(p->scratch->stack + mark),
                         (p->stack_len - mark) / sizeof(fr_rust_variant), from);
    item->as.enumeration.data =
        fr_list_take(p, mark, sizeof(fr_rust_variant), &item->as.enumeration.len);
}
