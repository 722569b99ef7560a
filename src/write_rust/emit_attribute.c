/* What stands before items, and text in literals. Text of the header reaches the output through the
 * literals here, which leave no character that could end them, hide in them or turn their direction
 * round (rustc's text_direction_codepoint_in_literal). */
#include <string.h>
#include <utf8proc.h>

#include "write_rust/emit.h"
#include "write_rust/rustdoc_comment.h"

/* ---- literals ---- */

/* What is seen as itself in a literal; the rest is escaped, as Rust's escape_debug() does. */
static bool is_printable(uint32_t c)
{
    switch ((int)utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_CN: /* not assigned */
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_MN: /* marks would join the quote before them */
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return false;
    case UTF8PROC_CATEGORY_ZS: return c == ' ';
    default: return true;
    }
}

/* NUL is \0, which must not run into a digit behind it and look like C's octal. */
static void put_nul(fr_text *out, fr_str rest)
{
    bool is_digit = rest.len && rest.ptr[0] >= '0' && rest.ptr[0] <= '7';
    fr_text_puts(out, is_digit ? "\\x00" : "\\0");
}

/* The escapes that all kinds of strings have. */
static bool put_simple_escape(fr_text *out, uint32_t c)
{
    static const struct {
        char c;
        const char *escape;
    } rows[] = {
        { '\t', "\\t" }, { '\n', "\\n" }, { '\r', "\\r" }, { '"', "\\\"" }, { '\\', "\\\\" }
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (c != (unsigned char)rows[i].c)
            continue;
        fr_text_puts(out, rows[i].escape);
        return true;
    }
    return false;
}

static bool is_plain_ascii(unsigned char c)
{
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

static void put_character(fr_text *out, fr_str text, size_t begin, size_t end, uint32_t c)
{
    if (c == 0)
        put_nul(out, fr_str_slice(text, end, text.len));
    else if (put_simple_escape(out, c))
        return;
    else if (!is_printable(c))
        fr_text_fmt(out, "\\u{%x}", (unsigned)c);
    else if (c == 0xFFFD)
        fr_text_puts(out, "\xEF\xBF\xBD"); /* it may stand for bytes that are no UTF-8 */
    else
        fr_text_put(out, fr_str_slice(text, begin, end));
}

/* The bytes with 0x80 that are less than `limit`, itself below 0x80; the rest is 0, up to the first
 * of them. */
static uint64_t bytes_below(uint64_t eight, uint64_t limit)
{
    return (eight - limit * UINT64_C(0x0101010101010101)) & ~eight & UINT64_C(0x8080808080808080);
}

static bool are_plain_ascii(const char *eight)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t bytes;
    memcpy(&bytes, eight, sizeof bytes);
    return !((bytes & (0x80 * ones)) | bytes_below(bytes, 0x20) |
             bytes_below(bytes ^ '"' * ones, 1) | bytes_below(bytes ^ '\\' * ones, 1) |
             bytes_below(bytes ^ 0x7f * ones, 1));
}

void fr_emit_in_string(fr_emitter *e, fr_str text)
{
    for (size_t at = 0; at < text.len;) {
        size_t begin = at;
        while (text.len - at >= 8 && are_plain_ascii(text.ptr + at))
            at += 8;
        while (at < text.len && is_plain_ascii((unsigned char)text.ptr[at]))
            at++;
        fr_text_put(e->out, fr_str_slice(text, begin, at));
        if (at == text.len)
            break;
        begin = at;
        uint32_t c = fr_str_decode(text, &at);
        put_character(e->out, text, begin, at, c);
    }
}

void fr_emit_string(fr_emitter *e, fr_str text)
{
    fr_text_char(e->out, '"');
    fr_emit_in_string(e, text);
    fr_text_char(e->out, '"');
}

static void put_byte(fr_text *out, fr_str bytes, size_t at)
{
    unsigned char c = (unsigned char)bytes.ptr[at];
    if (c == 0)
        put_nul(out, fr_str_slice(bytes, at + 1, bytes.len));
    else if (is_plain_ascii(c))
        fr_text_char(out, (char)c);
    else if (!put_simple_escape(out, c))
        fr_text_fmt(out, "\\x%02X", c);
}

void fr_emit_byte_string(fr_emitter *e, fr_str bytes, bool is_ended)
{
    fr_text_puts(e->out, "b\"");
    for (size_t at = 0; at < bytes.len; at++)
        put_byte(e->out, bytes, at);
    fr_text_puts(e->out, is_ended ? "\\0\"" : "\"");
}

void fr_emit_c_string(fr_emitter *e, fr_str bytes)
{
    fr_text_puts(e->out, "c\"");
    for (size_t at = 0; at < bytes.len;) {
        size_t begin = at;
        uint32_t c = fr_str_decode(bytes, &at);
        if (fr_str_is_utf8(fr_str_slice(bytes, begin, at)))
            put_character(e->out, bytes, begin, at, c);
        else
            for (size_t i = begin; i < at; i++)
                fr_text_fmt(e->out, "\\x%02X", (unsigned char)bytes.ptr[i]);
    }
    fr_text_char(e->out, '"');
}

void fr_emit_doc(fr_emitter *e, fr_str doc)
{
    if (doc.len && e->options->rustdoc_comments)
        doc = fr_rustdoc_comment(e->arena, doc);
    if (doc.len == 0 || e->options->no_doc_comments)
        return;
    fr_emit_puts(e, "#[doc = ");
    fr_emit_string(e, doc);
    fr_emit_puts(e, "]\n");
}

/* ---- derives ---- */

static bool is_packed(const fr_emitter *e, fr_id id)
{
    const fr_record_plan *plan = e->analysis->plans.by_id[id];
    return plan && plan->is_packed;
}

fr_derives fr_derives_of(fr_emitter *e, fr_id id)
{
    static const fr_annotations none = { 0 };
    const fr_bind_options *options = e->options;
    const fr_traits *traits = &e->analysis->traits;
    const fr_item *item = fr_model_item(e->model, id);
    const fr_annotations *annotations = item->annotations ? item->annotations : &none;
    fr_derives out = { 0 };
    out.copy = !options->no_derive_copy && !annotations->no_copy && traits->copy[id] == DERIVE_YES;
    out.clone = out.copy;
    /* what is packed can be read by copying only (E0793) */
    if (!out.copy && is_packed(e, id))
        return out;
    bool is_equal = traits->partial_eq[id] == DERIVE_YES;
    bool is_exact = is_equal && !traits->has_float[id];
    out.debug =
        !options->no_derive_debug && !annotations->no_debug && traits->debug[id] == DERIVE_YES;
    out.default_ = options->with_derive_default && !annotations->no_default &&
                   traits->default_[id] == DERIVE_YES;
    out.hash = options->with_derive_hash && traits->hash[id] == DERIVE_YES;
    out.partial_ord = options->with_derive_partialord && is_equal;
    out.ord = options->with_derive_ord && is_exact;
    /* Ord needs Eq and PartialOrd, these need PartialEq */
    out.eq = (options->with_derive_eq || out.ord) && is_exact;
    out.partial_eq = options->with_derive_partialeq && is_equal;
    out.partial_eq |= out.eq || out.partial_ord;
    return out;
}

static void add_derive(fr_emitter *e, fr_strs *list, fr_str name)
{
    for (size_t i = 0; i < list->len; i++)
        if (fr_str_eq(list->data[i], name))
            return;
    fr_vec_push(e->arena, list, name);
}

fr_str fr_name_before_renaming(fr_emitter *e, fr_id id)
{
    return e->options->rename_item.len ? fr_names_path(e->names, id) : fr_names_get(e->names, id);
}

/* What the rules give to a type, by its name in Rust or the one before --rename-item, in the order
 * of the rules. */
static void add_values(fr_emitter *e, fr_strs *list, const fr_rules *rules, fr_id id)
{
    fr_str name = fr_names_get(e->names, id), before = fr_name_before_renaming(e, id);
    for (size_t i = 0; i < rules->len; i++) {
        fr_rule *rule = &rules->data[i]; /* its pattern notes that it matched */
        if (!fr_regex_set_matches(&rule->match, name) &&
            (fr_str_eq(name, before) || !fr_regex_set_matches(&rule->match, before)))
            continue;
        for (size_t k = 0; k < rule->values.len; k++)
            fr_vec_push(e->arena, list, rule->values.data[k]);
    }
}

static void add_custom(fr_emitter *e, fr_strs *list, fr_id id, const fr_rules *any,
                       const fr_rules *by_target)
{
    if (any->len == 0 && by_target->len == 0)
        return;
    add_values(e, list, any, id);
    add_values(e, list, by_target, id);
}

static const fr_rules *derive_rules(const fr_emitter *e, fr_derive_target target)
{
    switch (target) {
    case DERIVE_TARGET_STRUCT: return &e->options->derive_custom_struct;
    case DERIVE_TARGET_ENUM: return &e->options->derive_custom_enum;
    case DERIVE_TARGET_UNION: return &e->options->derive_custom_union;
    }
    return NULL;
}

static const fr_rules *attribute_rules(const fr_emitter *e, fr_derive_target target)
{
    switch (target) {
    case DERIVE_TARGET_STRUCT: return &e->options->attribute_custom_struct;
    case DERIVE_TARGET_ENUM: return &e->options->attribute_custom_enum;
    case DERIVE_TARGET_UNION: return &e->options->attribute_custom_union;
    }
    return NULL;
}

void fr_emit_derives(fr_emitter *e, const fr_item *item, const fr_derives *derives,
                     fr_derive_target target)
{
    const struct {
        bool is_derived;
        const char *name;
    } rows[] = {
        { derives->debug, "Debug" }, { derives->default_, "Default" },
        { derives->copy, "Copy" },   { derives->clone, "Clone" },
        { derives->hash, "Hash" },   { derives->partial_ord, "PartialOrd" },
        { derives->ord, "Ord" },     { derives->partial_eq, "PartialEq" },
        { derives->eq, "Eq" },
    };
    fr_strs list = { 0 }, custom = { 0 };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].is_derived)
            fr_vec_push(e->arena, &list, fr_str_from(rows[i].name));
    for (size_t i = 0; item->annotations && i < item->annotations->derives.len; i++)
        add_derive(e, &list, item->annotations->derives.data[i]);
    add_custom(e, &custom, item->id, &e->options->derive_custom, derive_rules(e, target));
    for (size_t i = 0; i < custom.len; i++)
        add_derive(e, &list, custom.data[i]);
    for (size_t i = 0; i < list.len; i++) {
        fr_emit_puts(e, i ? ", " : "#[derive(");
        fr_emit_put(e, list.data[i]);
    }
    if (list.len)
        fr_emit_puts(e, ")]\n");
}

/* ---- attributes ---- */

void fr_emit_attributes(fr_emitter *e, const fr_item *item, fr_derive_target target)
{
    fr_strs list = { 0 };
    for (size_t i = 0; item->annotations && i < item->annotations->attributes.len; i++)
        fr_vec_push(e->arena, &list, item->annotations->attributes.data[i]);
    add_custom(e, &list, item->id, &e->options->attribute_custom, attribute_rules(e, target));
    for (size_t i = 0; i < list.len; i++) {
        fr_emit_put(e, list.data[i]);
        fr_emit_puts(e, "\n");
    }
}

bool fr_is_must_use_type(fr_emitter *e, fr_id id)
{
    const fr_regex_set *set = &e->options->must_use_type;
    fr_id declared = fr_model_resolve(e->model, id);
    const fr_item *item = fr_model_item(e->model, declared);
    fr_type_kind kind = item->as.type.kind;
    if (kind != TYPE_RECORD && kind != TYPE_ENUM && kind != TYPE_ALIAS)
        return false;
    if (item->annotations && item->annotations->must_use)
        return true;
    return !fr_regex_set_is_empty(set) &&
           fr_regex_set_matches((fr_regex_set *)set, fr_names_path(e->names, declared));
}

void fr_emit_visibility(fr_emitter *e, fr_visibility visibility)
{
    switch (visibility) {
    case VISIBILITY_PUBLIC: fr_emit_puts(e, "pub "); break;
    case VISIBILITY_CRATE: fr_emit_puts(e, "pub(crate) "); break;
    case VISIBILITY_PRIVATE: break;
    }
}
