/* Types, bounds and signatures of an interface as text: of the shim, or for people. */
#include "model/api.h"
#include "rust_lex/words.h"

/* What a text is for. */
typedef struct printer {
    fr_text *out;
    const fr_api *api;
    bool is_short;  /* names without modules, and std's prelude as everybody writes it */
    bool lifetimes; /* all of them, but those of elision in the short form */
} printer;

static void put_type(const printer *p, const fr_api_type *type);
static void put_bounds(const printer *p, const fr_api_bounds *bounds);

/* ---- names ---- */

static bool is_elided(fr_str lifetime)
{
    return lifetime.len > 1 && lifetime.ptr[1] >= '0' && lifetime.ptr[1] <= '9';
}

static bool is_shown(const printer *p, fr_str lifetime)
{
    return lifetime.len && p->lifetimes && !is_elided(lifetime);
}

/* Words that cannot be raw identifiers stand for themselves in paths (Rust Reference,
 * "Identifiers"). */
static bool is_path_word(fr_str segment)
{
    return fr_str_is(segment, "crate") || fr_str_is(segment, "self") ||
           fr_str_is(segment, "super") || fr_str_is(segment, "Self");
}

static void put_name(const printer *p, const fr_api_item *item)
{
    fr_str rest = item->path, segment;
    if (p->is_short || item->path.len == 0 || item->is_foreign) {
        fr_text_fmt(p->out, "%s%.*s", p->is_short ? "" : "?", FR_ARG(item->name));
        return;
    }
    while (rest.len) {
        size_t end = fr_str_find(rest, FR_LIT("::"));
        segment = fr_str_slice(rest, 0, end);
        rest = end == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(rest, end + 2, rest.len);
        bool is_raw = fr_rust_reserved(segment.ptr, segment.len) && !is_path_word(segment);
        fr_text_fmt(p->out, "::%s%.*s", is_raw ? "r#" : "", FR_ARG(segment));
    }
}

/* ---- paths ---- */

static void put_separator(const printer *p, size_t *count, const char *first)
{
    fr_text_puts(p->out, *count ? ", " : first);
    ++*count;
}

static void put_arg(const printer *p, const fr_api_arg *arg)
{
    if (arg->kind == API_ARG_TYPE)
        put_type(p, arg->type);
    else if (arg->kind == API_ARG_LIFETIME && !is_shown(p, arg->text))
        fr_text_puts(p->out, fr_str_is(arg->text, "'static") ? "'static" : "'_");
    else
        fr_text_put(p->out, arg->text);
}

static void put_binding(const printer *p, const fr_api_binding *binding)
{
    fr_text_put(p->out, binding->name);
    if (binding->type) {
        fr_text_puts(p->out, " = ");
        put_type(p, binding->type);
    } else {
        fr_text_puts(p->out, ": ");
        put_bounds(p, &binding->bounds);
    }
}

static void put_call(const printer *p, const fr_api_path *path)
{
    fr_text_char(p->out, '(');
    for (size_t i = 0; i < path->inputs.len; i++) {
        fr_text_puts(p->out, i ? ", " : "");
        put_type(p, path->inputs.data[i]);
    }
    fr_text_char(p->out, ')');
    if (path->output && !fr_api_is_unit(path->output)) {
        fr_text_puts(p->out, " -> ");
        put_type(p, path->output);
    }
}

static void put_path(const printer *p, const fr_api_path *path)
{
    size_t count = 0;
    if (path->item == FR_NO_ID)
        return;
    put_name(p, fr_api_get(p->api, path->item));
    if (path->is_call) {
        put_call(p, path);
        return;
    }
    for (size_t i = 0; i < path->args.len; i++) {
        const fr_api_arg *arg = &path->args.data[i];
        if (p->is_short && arg->kind == API_ARG_LIFETIME && is_elided(arg->text))
            continue;
        put_separator(p, &count, "<");
        put_arg(p, arg);
    }
    for (size_t i = 0; i < path->bindings.len; i++) {
        put_separator(p, &count, "<");
        put_binding(p, &path->bindings.data[i]);
    }
    fr_text_puts(p->out, count ? ">" : "");
}

/* ---- bounds ---- */

static void put_for(const printer *p, const fr_strs *names)
{
    size_t count = 0;
    for (size_t i = 0; i < names->len; i++) {
        if (is_elided(names->data[i]))
            continue;
        put_separator(p, &count, "for<");
        fr_text_put(p->out, names->data[i]);
    }
    fr_text_puts(p->out, count ? "> " : "");
}

static bool has_for(const fr_strs *names, fr_str lifetime)
{
    for (size_t i = 0; i < names->len; i++)
        if (fr_str_eq(names->data[i], lifetime))
            return true;
    return false;
}

static void put_bounds(const printer *p, const fr_api_bounds *bounds)
{
    size_t count = 0;
    for (size_t i = 0; i < bounds->len; i++) {
        const fr_api_bound *bound = &bounds->data[i];
        bool is_static = fr_str_is(bound->lifetime, "'static");
        if (bound->kind == API_BOUND_OUTLIVES && !is_static && !is_shown(p, bound->lifetime) &&
            !has_for(&bound->for_, bound->lifetime))
            continue;
        fr_text_puts(p->out, count++ ? " + " : "");
        if (bound->kind == API_BOUND_OUTLIVES) {
            fr_text_put(p->out, bound->lifetime);
            continue;
        }
        printer inner = *p;
        inner.lifetimes |= bound->for_.len > 0;
        put_for(p, &bound->for_);
        fr_text_puts(p->out, bound->is_maybe ? "?" : "");
        put_path(&inner, &bound->trait);
    }
}

/* ---- types ---- */

static void put_list(const printer *p, const fr_api_types *types)
{
    for (size_t i = 0; i < types->len; i++) {
        fr_text_puts(p->out, i ? ", " : "");
        put_type(p, types->data[i]);
    }
}

static void put_fn(const printer *p, const fr_api_type *type)
{
    printer inner = *p;
    inner.lifetimes |= type->for_.len > 0;
    put_for(p, &type->for_);
    fr_text_puts(p->out, type->is_unsafe ? "unsafe " : "");
    if (type->name.len && !fr_str_is(type->name, "Rust"))
        fr_text_fmt(p->out, "extern \"%.*s\" ", FR_ARG(type->name));
    fr_text_puts(p->out, "fn(");
    put_list(&inner, &type->parts);
    fr_text_char(p->out, ')');
    if (type->result && !fr_api_is_unit(type->result)) {
        fr_text_puts(p->out, " -> ");
        put_type(&inner, type->result);
    }
}

/* `&dyn A + B` needs parentheses (Rust Reference, "Type expressions"). */
static void put_pointee(const printer *p, const fr_api_type *target)
{
    bool is_sum =
        (target->kind == API_TYPE_DYN || target->kind == API_TYPE_IMPL) && target->bounds.len > 1;
    fr_text_puts(p->out, is_sum ? "(" : "");
    put_type(p, target);
    fr_text_puts(p->out, is_sum ? ")" : "");
}

static void put_reference(const printer *p, const fr_api_type *type)
{
    fr_text_char(p->out, '&');
    if (is_shown(p, type->lifetime) || fr_str_is(type->lifetime, "'static"))
        fr_text_fmt(p->out, "%.*s ", FR_ARG(type->lifetime));
    fr_text_puts(p->out, type->is_mutable ? "mut " : "");
    put_pointee(p, type->target);
}

static void put_projection(const printer *p, const fr_api_type *type)
{
    bool is_plain =
        type->path.item == FR_NO_ID || (p->is_short && type->target->kind == API_TYPE_PARAM);
    if (is_plain) {
        put_type(p, type->target);
    } else {
        fr_text_char(p->out, '<');
        put_type(p, type->target);
        fr_text_puts(p->out, " as ");
        put_path(p, &type->path);
        fr_text_char(p->out, '>');
    }
    fr_text_fmt(p->out, "::%.*s", FR_ARG(type->name));
}

static void put_tuple(const printer *p, const fr_api_type *type)
{
    fr_text_char(p->out, '(');
    put_list(p, &type->parts);
    fr_text_puts(p->out, type->parts.len == 1 ? ",)" : ")");
}

static void put_type(const printer *p, const fr_api_type *type)
{
    switch (type->kind) {
    case API_TYPE_PRIMITIVE:
    case API_TYPE_PARAM: fr_text_put(p->out, type->name); break;
    case API_TYPE_NEVER: fr_text_char(p->out, '!'); break;
    case API_TYPE_PATH: put_path(p, &type->path); break;
    case API_TYPE_REF: put_reference(p, type); break;
    case API_TYPE_RAW:
        fr_text_puts(p->out, type->is_mutable ? "*mut " : "*const ");
        put_pointee(p, type->target);
        break;
    case API_TYPE_SLICE:
        fr_text_char(p->out, '[');
        put_type(p, type->target);
        fr_text_char(p->out, ']');
        break;
    case API_TYPE_ARRAY:
        fr_text_char(p->out, '[');
        put_type(p, type->target);
        fr_text_fmt(p->out, "; %.*s]", FR_ARG(type->name));
        break;
    case API_TYPE_TUPLE: put_tuple(p, type); break;
    case API_TYPE_FN: put_fn(p, type); break;
    case API_TYPE_DYN:
        fr_text_puts(p->out, "dyn ");
        put_bounds(p, &type->bounds);
        break;
    case API_TYPE_IMPL:
        fr_text_puts(p->out, "impl ");
        put_bounds(p, &type->bounds);
        break;
    case API_TYPE_PROJECTION: put_projection(p, type); break;
    case API_TYPE_UNKNOWN: fr_text_fmt(p->out, "?%.*s", FR_ARG(type->name)); break;
    }
}

void fr_api_type_text(fr_text *out, const fr_api *api, const fr_api_type *type, bool lifetimes)
{
    printer p = { .out = out, .api = api, .lifetimes = lifetimes };
    put_type(&p, type);
}

void fr_api_path_text(fr_text *out, const fr_api *api, const fr_api_path *path, bool lifetimes)
{
    printer p = { .out = out, .api = api, .lifetimes = lifetimes };
    put_path(&p, path);
}

void fr_api_bounds_text(fr_text *out, const fr_api *api, const fr_api_bounds *bounds,
                        bool lifetimes)
{
    printer p = { .out = out, .api = api, .lifetimes = lifetimes };
    put_bounds(&p, bounds);
}

/* ---- signatures ---- */

static void put_param(const printer *p, const fr_api_param *param)
{
    fr_text_fmt(p->out, "%s%.*s", param->kind == API_PARAM_CONST ? "const " : "",
                FR_ARG(param->name));
    if (param->kind == API_PARAM_CONST && param->type) {
        fr_text_puts(p->out, ": ");
        put_type(p, param->type);
    }
    if (param->bounds.len) {
        fr_text_puts(p->out, ": ");
        put_bounds(p, &param->bounds);
    }
}

static void put_generics(const printer *p, const fr_api_generics *generics)
{
    for (size_t i = 0; i < generics->params.len; i++) {
        fr_text_puts(p->out, i ? ", " : "<");
        put_param(p, &generics->params.data[i]);
    }
    fr_text_puts(p->out, generics->params.len ? ">" : "");
}

static void put_receiver(const printer *p, const fr_api_function *function)
{
    static const char *const texts[] = {
        [API_SELF_NONE] = "",    [API_SELF_VALUE] = "self",   [API_SELF_REF] = "self",
        [API_SELF_MUT] = "self", [API_SELF_TYPED] = "self: ",
    };
    fr_str lifetime = function->self_type ? function->self_type->lifetime : (fr_str){ 0 };
    if (function->self == API_SELF_REF || function->self == API_SELF_MUT) {
        fr_text_char(p->out, '&');
        if (is_shown(p, lifetime))
            fr_text_fmt(p->out, "%.*s ", FR_ARG(lifetime));
        fr_text_puts(p->out, function->self == API_SELF_MUT ? "mut " : "");
    }
    fr_text_puts(p->out, texts[function->self]);
    if (function->self == API_SELF_TYPED)
        put_type(p, function->self_type);
}

static void put_inputs(const printer *p, const fr_api_function *function)
{
    size_t count = 0;
    fr_text_char(p->out, '(');
    if (function->self != API_SELF_NONE) {
        count++;
        put_receiver(p, function);
    }
    for (size_t i = 0; i < function->inputs.len; i++) {
        const fr_api_input *input = &function->inputs.data[i];
        put_separator(p, &count, "");
        fr_text_fmt(p->out, "%.*s: ", FR_ARG(input->name.len ? input->name : FR_LIT("_")));
        put_type(p, input->type);
    }
    if (function->is_variadic)
        fr_text_puts(p->out, count ? ", ..." : "...");
    fr_text_char(p->out, ')');
}

static void put_wheres(const printer *p, const fr_api_generics *generics)
{
    for (size_t i = 0; i < generics->wheres.len; i++) {
        const fr_api_where *where = &generics->wheres.data[i];
        fr_text_puts(p->out, i ? ", " : " where ");
        put_for(p, &where->for_);
        put_type(p, where->subject);
        fr_text_puts(p->out, where->equals ? " == " : ": ");
        if (where->equals)
            put_type(p, where->equals);
        else
            put_bounds(p, &where->bounds);
    }
}

fr_str fr_api_signature(const fr_api *api, const fr_api_item *item)
{
    fr_text out;
    fr_text_init(&out, api->arena);
    printer p = { .out = &out, .api = api, .is_short = true, .lifetimes = true };
    const fr_api_function *function = &item->as.function;
    fr_text_fmt(&out, "%s%s%s%s", function->owner == API_OWNER_TRAIT ? "" : "pub ",
                function->is_const ? "const " : "", function->is_async ? "async " : "",
                function->is_unsafe ? "unsafe " : "");
    if (function->abi.len && !fr_str_is(function->abi, "Rust"))
        fr_text_fmt(&out, "extern \"%.*s\" ", FR_ARG(function->abi));
    fr_text_fmt(&out, "fn %.*s", FR_ARG(item->name));
    put_generics(&p, &function->generics);
    put_inputs(&p, function);
    if (!fr_api_is_unit(function->output)) {
        fr_text_puts(&out, " -> ");
        put_type(&p, function->output);
    }
    put_wheres(&p, &function->generics);
    return fr_text_str(&out);
}
