/* Members of objects: every name is checked to be one, every id to exist. */
#include "read_api/reader.h"
#include "rust_lex/words.h"

void fr_ra_fail(file_reader *r, const char *what, fr_str text)
{
    if (r->has_failed)
        return;
    r->has_failed = true;
    fr_diag(r->api->diags, DIAG_E0813, (fr_place){ .file = r->path },
            "this is no interface that ferrule wrote: %s `%.*s`", what,
            FR_ARG(fr_str_slice(text, 0, 80)))
        ->hint = FR_LIT("run without --frozen to write it again");
}

/* ---- members ---- */

static fr_str text_of(file_reader *r, const json_t *value)
{
    if (!json_is_string(value))
        return (fr_str){ 0 };
    return fr_arena_str(r->arena, (fr_str){ json_string_value(value), json_string_length(value) });
}

fr_str fr_ra_text(file_reader *r, const json_t *from, const char *key)
{
    return text_of(r, json_object_get(from, key));
}

bool fr_ra_flag(const json_t *from, const char *key)
{
    return json_is_true(json_object_get(from, key));
}

uint64_t fr_ra_number(const json_t *from, const char *key)
{
    json_int_t value = json_integer_value(json_object_get(from, key));
    return value > 0 ? (uint64_t)value : 0;
}

unsigned fr_ra_kind(file_reader *r, const json_t *from, const char *key, unsigned count)
{
    uint64_t value = fr_ra_number(from, key);
    if (value < count)
        return (unsigned)value;
    fr_ra_fail(r, "an unknown kind of", fr_str_from(key));
    return 0;
}

fr_id fr_ra_id(file_reader *r, const json_t *from, const char *key)
{
    uint64_t value = fr_ra_number(from, key);
    if (value > r->item_count)
        fr_ra_fail(r, "an item that is not there:", fr_str_from(key));
    return value && value <= r->item_count ? (fr_id)(value - 1) : FR_NO_ID;
}

void fr_ra_texts(file_reader *r, const json_t *from, const char *key, fr_strs *out)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(from, key), i, one)
    {
        fr_str text = text_of(r, one);
        fr_vec_push(r->arena, out, text);
    }
}

void fr_ra_ids(file_reader *r, const json_t *from, const char *key, fr_ids *out)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(from, key), i, one)
    {
        json_int_t value = json_integer_value(one);
        if (value < 0 || (uint64_t)value >= r->item_count)
            fr_ra_fail(r, "an item that is not there:", fr_str_from(key));
        else
            fr_vec_push(r->arena, out, (fr_id)value);
    }
}

/* ---- words ---- */

static bool is_identifier(fr_str name)
{
    return name.len && fr_str_is_utf8(name) && fr_rust_bad_character(name) == SIZE_MAX;
}

static bool is_number(fr_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
    return text.len > 0;
}

fr_str fr_ra_name(file_reader *r, const json_t *from, const char *key)
{
    fr_str name = fr_ra_text(r, from, key);
    if (name.len && !is_identifier(name) && !is_number(name))
        fr_ra_fail(r, "a name that is none:", name);
    return name;
}

fr_str fr_ra_need_name(file_reader *r, const json_t *from)
{
    fr_str name = fr_ra_name(r, from, "name");
    if (name.len == 0)
        fr_ra_fail(r, "something without a name", (fr_str){ 0 });
    return name;
}

static fr_str check_lifetime(file_reader *r, fr_str name)
{
    fr_str word = fr_str_slice(name, 1, name.len);
    if (name.len && (name.ptr[0] != '\'' || (!is_identifier(word) && !is_number(word))))
        fr_ra_fail(r, "a lifetime that is none:", name);
    return name;
}

fr_str fr_ra_lifetime(file_reader *r, const json_t *from, const char *key)
{
    return check_lifetime(r, fr_ra_text(r, from, key));
}

void fr_ra_lifetimes(file_reader *r, const json_t *from, const char *key, fr_strs *out)
{
    fr_ra_texts(r, from, key, out);
    for (size_t i = 0; i < out->len; i++)
        check_lifetime(r, out->data[i]);
}

fr_str fr_ra_check_path(file_reader *r, fr_str path)
{
    fr_str rest = path;
    while (rest.len) {
        size_t end = fr_str_find(rest, FR_LIT("::"));
        fr_str segment = fr_str_slice(rest, 0, end);
        rest = end == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(rest, end + 2, rest.len);
        if (!is_identifier(segment))
            fr_ra_fail(r, "a path that is none:", path);
    }
    return path;
}

fr_str fr_ra_const(file_reader *r, const json_t *from, const char *key)
{
    fr_str text = fr_ra_text(r, from, key);
    if (!fr_api_is_const_text(text))
        fr_ra_fail(r, "a constant that is none:", text);
    return text;
}

fr_str fr_ra_primitive(file_reader *r, const json_t *from)
{
    fr_str name = fr_ra_text(r, from, "name");
    if (!fr_api_is_primitive_name(name))
        fr_ra_fail(r, "an unknown primitive type:", name);
    return name;
}
