/* What attributes and documentation comments say, without judging it: a repr that does not fit
 * together is kept with the reason, for whoever wants the layout. */
#include <string.h>

#include "read_rust/docs.h"
#include "read_rust/literal.h"
#include "read_rust/lower.h"

/* ---- conditions ---- */

static fr_cfg *new_cfg(fr_lower *l, fr_cfg_kind kind)
{
    fr_cfg *cfg = FR_NEW(l->arena, fr_cfg);
    cfg->kind = kind;
    return cfg;
}

const fr_cfg *fr_lower_cfg(fr_lower *l, const fr_rust_cfg *cfg)
{
    static const fr_cfg_kind kinds[] = {
        [RUST_CFG_NAME] = CFG_NAME,   [RUST_CFG_VALUE] = CFG_VALUE, [RUST_CFG_NOT] = CFG_NOT,
        [RUST_CFG_ALL] = CFG_ALL,     [RUST_CFG_ANY] = CFG_ANY,     [RUST_CFG_TRUE] = CFG_TRUE,
        [RUST_CFG_FALSE] = CFG_FALSE,
    };
    fr_cfg *out = new_cfg(l, kinds[cfg->kind]);
    out->name = cfg->name;
    out->value = cfg->value;
    /* the parser bounds the depth */
    for (size_t i = 0; i < cfg->count; i++)
        fr_vec_push(l->arena, &out->parts, fr_lower_cfg(l, &cfg->list[i]));
    return out;
}

static bool is_cfg(const fr_rust_attr *attr)
{
    return !attr->is_comment && !attr->is_inner && fr_str_is(attr->meta->path, "cfg");
}

bool fr_lower_is_active(fr_lower *l, const fr_lower_crate *crate, fr_rust_attrs attrs)
{
    const fr_cfg_facts *facts = crate->package->facts;
    for (size_t i = 0; facts && i < attrs.len; i++) {
        const fr_rust_cfg *cfg =
            is_cfg(&attrs.data[i]) ? fr_rust_cfg_of(l->arena, attrs.data[i].meta) : NULL;
        if (cfg && !fr_cfg_holds(facts, cfg))
            return false;
    }
    return true;
}

const fr_cfg *fr_lower_condition(fr_lower *l, const fr_lower_crate *crate, fr_rust_attrs attrs)
{
    const fr_cfg *first = NULL;
    fr_cfg *all = NULL;
    if (crate->package->facts)
        return NULL; /* they hold, or it would not be here */
    for (size_t i = 0; i < attrs.len; i++) {
        const fr_rust_cfg *cfg =
            is_cfg(&attrs.data[i]) ? fr_rust_cfg_of(l->arena, attrs.data[i].meta) : NULL;
        if (!cfg)
            continue;
        const fr_cfg *one = fr_lower_cfg(l, cfg);
        if (!first) {
            first = one;
            continue;
        }
        if (!all) {
            all = new_cfg(l, CFG_ALL);
            fr_vec_push(l->arena, &all->parts, first);
        }
        fr_vec_push(l->arena, &all->parts, one);
    }
    return all ? all : first;
}

/* ---- annotations ---- */

static void parse_list(fr_lower *l, fr_str text, fr_strs *list)
{
    fr_str rest = fr_str_slice(text, 1, text.len - 1), part;
    while (fr_str_next_part(&rest, ',', &part))
        fr_vec_push(l->arena, list, fr_str_trim(part));
}

static void parse_value(fr_lower *l, fr_str text, fr_doc_annotation *out)
{
    out->kind = ANNOTATION_ATOM;
    if (text.len >= 2 && text.ptr[0] == '[' && text.ptr[text.len - 1] == ']') {
        out->kind = ANNOTATION_LIST;
        parse_list(l, text, &out->list);
    } else if (fr_str_is(text, "true") || fr_str_is(text, "false")) {
        out->kind = ANNOTATION_BOOL;
        out->flag = fr_str_is(text, "true");
    } else if (text.len) {
        out->atom = text;
    }
}

/* `line` begins with cbindgen: */
static void add_annotation(fr_lower *l, fr_str line, fr_span span, fr_doc_annotations *out)
{
    fr_str rest = fr_str_slice(line, sizeof "cbindgen:" - 1, line.len);
    fr_doc_annotation one = { .kind = ANNOTATION_BOOL, .flag = true, .span = span };
    size_t equals = fr_str_find_char(rest, '=');
    one.name = fr_str_trim(fr_str_slice(rest, 0, equals));
    if (equals != SIZE_MAX) {
        fr_str value = fr_str_slice(rest, equals + 1, rest.len);
        if (fr_str_find_char(value, '=') != SIZE_MAX) {
            if (!out->malformed.len) {
                out->malformed = line;
                out->malformed_span = span;
            }
            return;
        }
        parse_value(l, fr_str_trim(value), &one);
    }
    fr_vec_push(l->arena, &out->list, one);
}

static bool is_ignore(fr_lower *l, const fr_rust_attr *attr)
{
    fr_str text;
    return fr_rust_doc_text(l->arena, attr, &text) &&
           fr_str_is(fr_str_trim(text), "cbindgen:ignore");
}

static bool is_annotation(fr_str line)
{
    return fr_str_starts(fr_str_trim_start(line), FR_LIT("cbindgen:"));
}

/* What documentation becomes: the lines that are no annotations, and these. */
typedef struct docs {
    fr_lower *l; /* doc_lines */
    fr_rust_attrs attrs;
    size_t len; /* of all lines */
    fr_doc_annotations *annotations;
} docs;

static void add_line(docs *d, fr_str line)
{
    if (!is_annotation(line)) {
        d->len += line.len + 1;
        fr_vec_push(d->l->reader.nodes, &d->l->doc_lines, line);
        return;
    }
    if (!d->annotations)
        d->annotations = FR_NEW(d->l->arena, fr_doc_annotations);
    add_annotation(d->l, fr_str_trim_start(line), fr_lower_span(d->l, d->attrs.data[0].span.begin),
                   d->annotations);
}

static fr_str join_lines(const docs *d)
{
    char *text = fr_arena_alloc(d->l->arena, d->len), *at = text;
    const fr_strs *lines = &d->l->doc_lines;
    for (size_t i = 0; i < lines->len; i++) {
        if (i)
            *at++ = '\n';
        if (lines->data[i].len)
            memcpy(at, lines->data[i].ptr, lines->data[i].len);
        at += lines->data[i].len;
    }
    return (fr_str){ text, (size_t)(at - text) };
}

/* One attribute; most are a comment of one line. */
static void add_doc(docs *d, const fr_rust_attr *attr)
{
    fr_strs lines = { 0 };
    if (attr->is_comment && !attr->is_inner && fr_str_find_char(attr->doc, '\n') == SIZE_MAX) {
        add_line(d, attr->doc);
        return;
    }
    fr_rust_doc_lines(d->l->arena, (fr_rust_attrs){ attr, 1 }, &lines);
    for (size_t i = 0; i < lines.len; i++)
        add_line(d, lines.data[i]);
}

/* A single line is not even copied. */
static bool read_one_line(fr_rust_attrs attrs, fr_lower_attrs *out)
{
    const fr_rust_attr *only = NULL;
    for (size_t i = 0; i < attrs.len; i++) {
        if (!attrs.data[i].is_comment && !fr_str_is(attrs.data[i].meta->path, "doc"))
            continue;
        if (only || !attrs.data[i].is_comment || attrs.data[i].is_inner)
            return false;
        only = &attrs.data[i];
    }
    if (!only || is_annotation(only->doc) || fr_str_find_char(only->doc, '\n') != SIZE_MAX)
        return false;
    out->doc = only->doc.len ? only->doc : FR_LIT("");
    return true;
}

static void read_docs(fr_lower *l, fr_rust_attrs attrs, fr_lower_attrs *out)
{
    docs d = { .l = l, .attrs = attrs };
    if (read_one_line(attrs, out))
        return;
    l->doc_lines.len = 0;
    for (size_t i = 0; i < attrs.len; i++)
        if (attrs.data[i].is_comment || fr_str_is(attrs.data[i].meta->path, "doc"))
            add_doc(&d, &attrs.data[i]);
    if (l->doc_lines.len)
        out->doc = join_lines(&d);
    for (size_t i = 0; d.annotations && i < attrs.len; i++)
        d.annotations->ignore |= is_ignore(l, &attrs.data[i]);
    out->part.annotations = d.annotations;
}

/* ---- repr ---- */

static bool is_integer_name(fr_str name)
{
    static const char *const names[] = { "u8", "u16", "u32", "u64", "usize", "u128",
                                         "i8", "i16", "i32", "i64", "isize", "i128" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_str_is(name, names[i]))
            return true;
    return false;
}

static void refuse(fr_repr *repr, fr_str why)
{
    if (!repr->error.len)
        repr->error = why;
}

static bool argument_of(const fr_rust_meta *meta, uint64_t *value)
{
    fr_rust_u128 number;
    if (meta->kind != RUST_META_LIST || meta->count != 1 || !meta->list[0].value ||
        meta->list[0].value->kind != RUST_EXPR_LITERAL ||
        !fr_rust_literal_value(meta->list[0].value->as.literal, &number))
        return false;
    *value = number.low;
    return number.high == 0 && number.low != 0 && (number.low & (number.low - 1)) == 0;
}

static void read_hint(fr_lower *l, const fr_rust_meta *hint, fr_repr *repr)
{
    fr_str name = hint->path;
    bool is_word = hint->kind == RUST_META_PATH;
    if (is_word && fr_str_is(name, "C")) {
        repr->is_c = repr->is_c_last = true;
    } else if (is_word && fr_str_is(name, "transparent")) {
        repr->is_transparent = true;
        repr->is_c_last = false;
    } else if (is_word && is_integer_name(name)) {
        if (repr->integer.len)
            refuse(repr, FR_LIT("two integer types in its repr"));
        repr->integer = name;
    } else if (fr_str_is(name, "packed")) {
        if (repr->is_packed || repr->align)
            refuse(repr, FR_LIT("two alignment hints in its repr"));
        repr->is_packed = true;
        if (!is_word && !argument_of(hint, &repr->packed))
            refuse(repr, FR_LIT("the alignment in its repr is no power of two"));
    } else if (fr_str_is(name, "align") && !is_word) {
        if (repr->is_packed || repr->align)
            refuse(repr, FR_LIT("two alignment hints in its repr"));
        if (!argument_of(hint, &repr->align))
            refuse(repr, FR_LIT("the alignment in its repr is no power of two"));
    } else {
        refuse(repr, fr_arena_printf(l->arena, "its repr has `%.*s`", FR_ARG(name)));
    }
}

static void read_repr(fr_lower *l, const fr_rust_attr *attr, fr_lower_attrs *out)
{
    const fr_rust_meta *meta = attr->meta;
    fr_repr repr = out->repr ? *out->repr : (fr_repr){ 0 };
    bool is_plain_c = !out->repr && meta->kind == RUST_META_LIST && meta->count == 1 &&
                      meta->list[0].kind == RUST_META_PATH && fr_str_is(meta->list[0].path, "C");
    for (size_t i = 0; meta->kind == RUST_META_LIST && i < meta->count; i++)
        read_hint(l, &meta->list[i], &repr);
    if (is_plain_c && l->repr_c) {
        out->repr = l->repr_c;
        return;
    }
    out->repr = fr_arena_copy(l->arena, &repr, sizeof repr);
    if (is_plain_c)
        l->repr_c = out->repr;
}

/* ---- the others ---- */

static void read_deprecated(fr_lower *l, const fr_rust_meta *meta, fr_lower_attrs *out)
{
    if (meta->kind == RUST_META_PATH) {
        out->part.is_deprecated = true;
    } else if (meta->kind == RUST_META_VALUE) {
        out->part.is_deprecated =
            fr_rust_expr_string(l->arena, meta->value, &out->part.deprecated_note);
    } else if (meta->kind == RUST_META_LIST) {
        for (size_t i = 0; i < meta->count; i++)
            if (fr_str_is(meta->list[i].path, "note") && meta->list[i].value)
                out->part.is_deprecated =
                    fr_rust_expr_string(l->arena, meta->list[i].value, &out->part.deprecated_note);
    }
}

static void read_attribute(fr_lower *l, const fr_rust_attr *attr, fr_lower_attrs *out)
{
    const fr_rust_meta *meta = attr->meta;
    bool is_word = meta->kind == RUST_META_PATH;
    if (fr_str_is(meta->path, "test") && is_word)
        out->is_test = true;
    else if (fr_str_is(meta->path, "cfg"))
        out->is_test |= fr_rust_is_test_cfg(meta);
    else if (fr_str_is(meta->path, "no_mangle") && is_word)
        out->no_mangle = true;
    else if (fr_str_is(meta->path, "export_name") && meta->kind == RUST_META_VALUE)
        out->has_export_name = fr_rust_expr_string(l->arena, meta->value, &out->export_name);
    else if (fr_str_is(meta->path, "ferrule_flags"))
        out->is_flags = true; /* lower_flags.c put it there */
    else if (fr_str_is(meta->path, "must_use"))
        out->part.must_use = true;
    else if (fr_str_is(meta->path, "deprecated"))
        read_deprecated(l, meta, out);
    else if (fr_str_is(meta->path, "repr"))
        read_repr(l, attr, out);
}

void fr_lower_attributes(fr_lower *l, const fr_lower_crate *crate, fr_rust_attrs attrs,
                         fr_lower_attrs *out)
{
    bool has_docs = false;
    *out = (fr_lower_attrs){ .part.scope = FR_NO_ID };
    if (attrs.len == 0)
        return;
    for (size_t i = 0; i < attrs.len; i++) {
        const fr_rust_attr *attr = &attrs.data[i];
        if (attr->is_inner)
            continue;
        has_docs |= attr->is_comment || fr_str_is(attr->meta->path, "doc");
        if (!attr->is_comment)
            read_attribute(l, attr, out);
    }
    if (has_docs)
        read_docs(l, attrs, out);
    out->part.condition = fr_lower_condition(l, crate, attrs);
}
