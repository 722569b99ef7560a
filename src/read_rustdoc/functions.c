/* Functions, constants and statics. Here elision is written out (Rust Reference, "Lifetime
 * elision"). */
#include "read_rustdoc/reader.h"

/* ---- receivers ---- */

static bool is_self(const scope *s, const fr_api_type *type)
{
    return s->self_type ? fr_api_type_equal(type, s->self_type)
                        : type->kind == API_TYPE_PARAM && fr_str_is(type->name, "Self");
}

static fr_api_self self_kind(const scope *s, const fr_api_type *type)
{
    if (is_self(s, type))
        return API_SELF_VALUE;
    if (type->kind == API_TYPE_REF && is_self(s, type->target))
        return type->is_mutable ? API_SELF_MUT : API_SELF_REF;
    return API_SELF_TYPED;
}

typedef struct self_search {
    const scope *s;
    fr_str lifetime;
} self_search;

static bool find_self_reference(void *data, const fr_api_type *type)
{
    self_search *search = data;
    if (type->kind != API_TYPE_REF || !is_self(search->s, type->target))
        return true;
    search->lifetime = type->lifetime;
    return false;
}

/* ---- elision ---- */

/* The lifetime that one left out in the result means; empty: there is none. */
static fr_str output_lifetime(const scope *s, const fr_api_function *function)
{
    fr_strs all = { 0 };
    if (function->self_type) {
        self_search search = { .s = s };
        fr_api_visit(function->self_type, find_self_reference, &search);
        if (search.lifetime.len)
            return search.lifetime;
        fr_api_lifetimes(s->r->api, function->self_type, &all);
    }
    for (size_t i = 0; i < function->inputs.len; i++)
        fr_api_lifetimes(s->r->api, function->inputs.data[i].type, &all);
    return all.len == 1 ? all.data[0] : (fr_str){ 0 };
}

/* ---- functions ---- */

static void read_inputs(scope *s, fr_api_function *function, json_t *inputs)
{
    size_t i;
    json_t *one;
    json_array_foreach(inputs, i, one)
    {
        fr_api_input input = { .name = fr_rd_str(s->r, json_array_get(one, 0)) };
        input.type = fr_rd_read_type(s, json_array_get(one, 1));
        input.name = fr_rd_plain_name(input.name);
        if (i == 0 && fr_str_is(input.name, "self")) {
            function->self_type = input.type;
            function->self = self_kind(s, input.type);
            continue;
        }
        if (fr_str_is(input.name, "_") || !fr_rd_is_identifier(input.name))
            input.name = (fr_str){ 0 }; /* a pattern: `(a, b)` */
        fr_vec_push(s->r->arena, &function->inputs, input);
    }
}

static void read_header(const scope *s, fr_api_function *function, json_t *header)
{
    json_t *value;
    const char *abi = fr_rd_variant(json_object_get(header, "abi"), &value);
    function->is_const = fr_rd_flag(header, "is_const");
    function->is_unsafe = fr_rd_flag(header, "is_unsafe");
    function->is_async = fr_rd_flag(header, "is_async");
    function->abi = fr_arena_str(s->r->arena, fr_str_from(abi ? abi : "Rust"));
    for (size_t i = 0; i < function->abi.len; i++) {
        char c = function->abi.ptr[i];
        bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!is_word && c != '-' && c != '_') {
            fr_rd_malformed(s->r, s->from, "`%.*s` is no ABI", FR_ARG(function->abi));
            break;
        }
    }
}

/* Where a member of an impl or trait stands. */
static scope scope_of(reader *r, const node *of, fr_api_owner *owner, size_t *impl)
{
    scope s = { .r = r, .from = of->from };
    *owner = API_OWNER_NONE;
    *impl = SIZE_MAX;
    if (!of->owner)
        return s;
    *owner = API_OWNER_TRAIT;
    if (!fr_str_is(of->owner->kind, "impl"))
        return s;
    *owner = API_OWNER_IMPL;
    *impl = fr_rd_impl_of(r, of->owner);
    s.impl = r->api->impls.data[*impl];
    s.self_type = s.impl->for_;
    return s;
}

void fr_rd_fill_function(reader *r, fr_api_item *item, const node *of)
{
    fr_api_function *function = &item->as.function;
    json_t *sig = json_object_get(of->inner, "sig");
    json_t *output = json_object_get(sig, "output");
    scope s = scope_of(r, of, &function->owner, &function->impl);
    unsigned count = of->owner ? of->owner->lifetimes : 0;
    s.elided.counter = &count;
    read_header(&s, function, json_object_get(of->inner, "header"));
    function->generics = fr_rd_read_generics(&s, json_object_get(of->inner, "generics"));
    read_inputs(&s, function, json_object_get(sig, "inputs"));
    s.elided = (elision){ .fixed = output_lifetime(&s, function) };
    function->output = json_is_null(output) || !output ? r->api->unit : fr_rd_read_type(&s, output);
    function->is_variadic = fr_rd_flag(sig, "is_c_variadic");
    function->has_body = fr_rd_flag(of->inner, "has_body");
}

/* ---- constants ---- */

/* `122_192u64` is 122192. */
static fr_str plain_number(const reader *r, fr_str text)
{
    fr_text out;
    fr_text_init(&out, r->arena);
    size_t i = 0;
    if (text.len && text.ptr[0] == '-')
        fr_text_char(&out, text.ptr[i++]);
    for (; i < text.len; i++) {
        if (text.ptr[i] == 'u' || text.ptr[i] == 'i')
            break;
        if (text.ptr[i] != '_')
            fr_text_char(&out, text.ptr[i]);
    }
    return fr_text_str(&out);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static fr_str literal_of(const reader *r, const fr_api_type *type, fr_str text)
{
    bool is_number = text.len && (is_digit(text.ptr[0]) ||
                                  (text.len > 1 && text.ptr[0] == '-' && is_digit(text.ptr[1])));
    bool is_text = text.len && (text.ptr[0] == '"' || text.ptr[0] == '\'');
    if (is_number && type->kind == API_TYPE_PRIMITIVE && type->name.len &&
        (type->name.ptr[0] == 'i' || type->name.ptr[0] == 'u'))
        return plain_number(r, text);
    return is_number || is_text || fr_str_is(text, "true") || fr_str_is(text, "false")
               ? text
               : (fr_str){ 0 };
}

void fr_rd_fill_constant(reader *r, fr_api_item *item, const node *of)
{
    fr_api_constant *constant = &item->as.constant;
    json_t *value = json_object_get(of->inner, "const");
    scope s = scope_of(r, of, &constant->owner, &constant->impl);
    s.elided = (elision){ .fixed = FR_LIT("'static") };
    constant->type = fr_rd_read_type(&s, json_object_get(of->inner, "type"));
    constant->is_mutable = fr_rd_flag(of->inner, "is_mutable");
    fr_str text = fr_rd_text(r, value, "value");
    if (text.len == 0)
        text = fr_rd_text(r, value, "expr");
    if (text.len == 0)
        text = fr_rd_text(r, of->inner, "value"); /* of an associated one */
    constant->value = literal_of(r, constant->type, text);
}
