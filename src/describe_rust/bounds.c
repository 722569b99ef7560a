/* Bounds, generic parameters and where clauses: the parser keeps them as text, here they are read.
 */
#include "describe_rust/parts.h"
#include "read_rust/parser.h"

/* A text of its own for a parser; false: there is no room, or nothing in it. */
static bool open_text(fr_parser *p, const ds_place *place, fr_str text)
{
    fr_rust_reader *reader = &place->w->l->reader;
    text = fr_str_trim(text);
    fr_rust_source *source =
        text.len ? fr_rust_sources_add(&reader->sources, FR_LIT("bounds"), text) : NULL;
    if (source)
        fr_parser_init(p, reader, source);
    return source != NULL;
}

/* `for<'a, 'b>` as generic_params. */
static json_t *binder(fr_parser *p)
{
    json_t *list = json_array();
    if (!fr_at_word(p, KEYWORD_FOR))
        return list;
    fr_parser_next(p);
    fr_rust_generics generics = fr_parse_generics(p);
    for (size_t i = 0; i < generics.len; i++) {
        json_t *one = json_object();
        json_object_set_new(one, "name", fr_ds_string(fr_name_text(generics.data[i].name)));
        json_object_set_new(one, "kind",
                            fr_ds_wrap("lifetime", fr_ds_wrap("outlives", json_array())));
        json_array_append_new(list, one);
    }
    return list;
}

static json_t *trait_bound(fr_parser *p, const ds_place *place)
{
    json_t *object = json_object();
    bool is_maybe = fr_accept_punct(p, PUNCT_QUESTION);
    json_object_set_new(object, "generic_params", binder(p));
    json_object_set_new(object, "modifier", json_string(is_maybe ? "maybe" : "none"));
    fr_rust_path path = fr_parse_path(p, PATH_TYPE);
    json_t *trait = p->has_failed ? NULL : fr_ds_path(place, &path, path.len, "trait");
    if (!trait) { /* one that nobody can name */
        trait = json_object();
        json_object_set_new(trait, "path", json_string("Unknown"));
        json_object_set_new(trait, "id", json_integer(place->w->next++));
        json_object_set_new(trait, "args", json_null());
    }
    json_object_set_new(object, "trait", trait);
    return fr_ds_wrap("trait_bound", object);
}

static json_t *read_bounds(fr_parser *p, const ds_place *place)
{
    json_t *list = json_array();
    while (!p->has_failed && !fr_at_close(p)) {
        bool is_inside = fr_at_open(p, '(');
        if (p->token.kind == TOKEN_LIFETIME) {
            json_array_append_new(
                list, fr_ds_wrap("outlives", fr_ds_string(fr_name_text(fr_token_name(p)))));
            fr_parser_next(p);
        } else {
            if (is_inside)
                fr_parser_next(p);
            json_array_append_new(list, trait_bound(p, place));
            if (is_inside)
                fr_expect_close(p, "`)`");
        }
        if (!fr_accept_punct(p, PUNCT_PLUS))
            break;
    }
    return list;
}

json_t *fr_ds_bounds(const ds_place *place, fr_str text)
{
    fr_parser p;
    if (!open_text(&p, place, text))
        return json_array();
    p.is_trial = true; /* it was parsed before: nothing is said again */
    json_t *list = read_bounds(&p, place);
    fr_parser_release(&p);
    return list;
}

json_t *fr_ds_dyn(const ds_place *place, fr_str text)
{
    size_t i;
    json_t *one, *object = json_object(), *traits = json_array(), *lifetime = json_null();
    text = fr_str_trim(text);
    if (fr_str_starts(text, FR_LIT("dyn")))
        text = fr_str_slice(text, 3, text.len);
    json_t *bounds = fr_ds_bounds(place, text);
    json_array_foreach(bounds, i, one)
    {
        if (json_object_get(one, "trait_bound"))
            json_array_append(traits, json_object_get(one, "trait_bound"));
        else
            lifetime = json_incref(json_object_get(one, "outlives"));
    }
    json_decref(bounds);
    json_object_set_new(object, "traits", traits);
    json_object_set_new(object, "lifetime", lifetime);
    return fr_ds_wrap("dyn_trait", object);
}

/* ---- parameters ---- */

static json_t *lifetimes_in(fr_parser *p)
{
    json_t *list = json_array();
    while (p->token.kind == TOKEN_LIFETIME) {
        json_array_append_new(list, fr_ds_string(fr_name_text(fr_token_name(p))));
        fr_parser_next(p);
        if (!fr_accept_punct(p, PUNCT_PLUS))
            break;
    }
    return list;
}

static json_t *outlives(const ds_place *place, fr_str text)
{
    fr_parser p;
    if (!open_text(&p, place, text))
        return json_array();
    p.is_trial = true;
    json_t *list = lifetimes_in(&p);
    fr_parser_release(&p);
    return list;
}

static json_t *param_kind(const ds_place *place, const fr_rust_generic *param)
{
    json_t *object = json_object();
    switch (param->kind) {
    case RUST_GENERIC_LIFETIME:
        json_object_set_new(object, "outlives",
                            outlives(place, fr_ds_text(place->w, param->bounds)));
        return fr_ds_wrap("lifetime", object);
    case RUST_GENERIC_CONST:
        json_object_set_new(object, "type", fr_ds_type(place, param->type));
        json_object_set_new(object, "default",
                            param->default_expr
                                ? fr_ds_string(fr_ds_text(place->w, param->default_expr->span))
                                : json_null());
        return fr_ds_wrap("const", object);
    case RUST_GENERIC_TYPE: break;
    }
    json_object_set_new(object, "bounds", fr_ds_bounds(place, fr_ds_text(place->w, param->bounds)));
    json_object_set_new(object, "default",
                        param->default_type ? fr_ds_type(place, param->default_type) : json_null());
    json_object_set_new(object, "is_synthetic", json_false());
    return fr_ds_wrap("type", object);
}

/* ---- where ---- */

static json_t *predicate(fr_parser *p, const ds_place *place)
{
    json_t *object = json_object();
    if (p->token.kind == TOKEN_LIFETIME) {
        json_object_set_new(object, "lifetime", fr_ds_string(fr_name_text(fr_token_name(p))));
        fr_parser_next(p);
        fr_expect_punct(p, PUNCT_COLON, "`:`");
        json_object_set_new(object, "outlives", lifetimes_in(p));
        return fr_ds_wrap("lifetime_predicate", object);
    }
    json_object_set_new(object, "generic_params", binder(p));
    const fr_rust_type *type = fr_parse_type(p);
    fr_expect_punct(p, PUNCT_COLON, "`:`");
    json_object_set_new(object, "type", p->has_failed ? json_null() : fr_ds_type(place, type));
    json_object_set_new(object, "bounds", read_bounds(p, place));
    return fr_ds_wrap("bound_predicate", object);
}

static json_t *predicates(const ds_place *place, fr_str text)
{
    fr_parser p;
    json_t *list = json_array();
    if (!open_text(&p, place, text))
        return list;
    p.is_trial = true;
    while (!p.has_failed && !fr_at_close(&p)) {
        json_array_append_new(list, predicate(&p, place));
        if (!fr_accept_punct(&p, PUNCT_COMMA))
            break;
    }
    fr_parser_release(&p);
    return list;
}

json_t *fr_ds_generics(const ds_place *place, const fr_rust_generics *generics)
{
    json_t *object = json_object(), *params = json_array();
    for (size_t i = 0; generics && i < generics->len; i++) {
        json_t *one = json_object();
        json_object_set_new(one, "name", fr_ds_string(fr_name_text(generics->data[i].name)));
        json_object_set_new(one, "kind", param_kind(place, &generics->data[i]));
        json_array_append_new(params, one);
    }
    json_object_set_new(object, "params", params);
    json_object_set_new(object, "where_predicates",
                        generics ? predicates(place, fr_ds_text(place->w, generics->where))
                                 : json_array());
    return object;
}

/* Adds the bounds that a where clause gives to a parameter: `T: Other`. */
static void add_where(const ds_place *place, fr_str where, fr_str parameter, json_t *list)
{
    fr_parser p;
    if (!open_text(&p, place, where))
        return;
    p.is_trial = true;
    while (!p.has_failed && !fr_at_close(&p)) {
        if (p.token.kind == TOKEN_LIFETIME) {
            fr_parser_next(&p);
        } else {
            fr_parse_binder(&p);
            const fr_rust_type *type = fr_parse_type(&p);
            bool is_it = !p.has_failed && type->kind == RUST_TYPE_NAME &&
                         fr_str_eq(fr_name_text(type->as.name), parameter);
            if (is_it && fr_accept_punct(&p, PUNCT_COLON)) {
                json_t *bounds = read_bounds(&p, place);
                json_array_extend(list, bounds);
                json_decref(bounds);
            }
        }
        if (fr_accept_punct(&p, PUNCT_COLON))
            fr_parse_bounds(&p);
        if (!fr_accept_punct(&p, PUNCT_COMMA))
            break;
    }
    fr_parser_release(&p);
}

static json_t *bounds_of(const ds_place *place, fr_str parameter)
{
    json_t *list = json_array();
    for (size_t k = 0; k < 2; k++)
        for (size_t n = 0; place->generics[k] && n < place->generics[k]->len; n++) {
            const fr_rust_generic *param = &place->generics[k]->data[n];
            if (param->kind != RUST_GENERIC_TYPE ||
                !fr_str_eq(fr_name_text(param->name), parameter))
                continue;
            json_t *bounds = fr_ds_bounds(place, fr_ds_text(place->w, param->bounds));
            json_array_extend(list, bounds);
            json_decref(bounds);
        }
    for (size_t k = 0; k < 2; k++)
        if (place->generics[k])
            add_where(place, fr_ds_text(place->w, place->generics[k]->where), parameter, list);
    return list;
}

json_t *fr_ds_only_trait(const ds_place *around, fr_str parameter)
{
    size_t i;
    json_t *one, *found = NULL;
    bool is_clear = true;
    ds_place place = *around;
    place.depth += 16; /* a bound may be about the parameter again */
    if (place.depth > 64)
        return NULL;
    json_t *bounds = bounds_of(&place, parameter);
    json_array_foreach(bounds, i, one)
    {
        json_t *trait = json_object_get(json_object_get(one, "trait_bound"), "trait");
        is_clear &= !(trait && found);
        if (trait && !found)
            found = json_incref(trait);
    }
    json_decref(bounds);
    if (is_clear)
        return found;
    json_decref(found);
    return NULL;
}
