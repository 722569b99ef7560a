/* Iterators that are std's or have no name: C has them as Box<dyn Iterator<Item = X>>. */
#include "export/internal.h"

static const fr_api_type *pair(ex_plan *p, const fr_api_type *a, const fr_api_type *b)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    *type = (fr_api_type){ .kind = API_TYPE_TUPLE };
    type->path.item = FR_NO_ID;
    fr_vec_push(p->arena, &type->parts, a);
    fr_vec_push(p->arena, &type->parts, b);
    return type;
}

static const fr_api_type *plain(ex_plan *p, const char *name)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    *type = (fr_api_type){ .kind = API_TYPE_PRIMITIVE, .name = fr_str_from(name) };
    type->path.item = FR_NO_ID;
    return type;
}

static const fr_api_type *reference(ex_plan *p, const fr_api_type *to, fr_str lifetime, bool is_mut)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    *type = (fr_api_type){ .kind = API_TYPE_REF, .target = to, .is_mutable = is_mut };
    type->path.item = FR_NO_ID;
    type->lifetime = lifetime;
    return type;
}

static fr_str lifetime_of(const fr_api_type *type)
{
    for (size_t i = 0; i < type->path.args.len; i++)
        if (type->path.args.data[i].kind == API_ARG_LIFETIME)
            return type->path.args.data[i].text;
    return (fr_str){ 0 };
}

/* What stands for the item: its first, second type argument, or a pair of both. */
typedef enum item_form {
    ITEM_VALUE,      /* A */
    ITEM_REF,        /* &'a A */
    ITEM_MUT,        /* &'a mut A */
    ITEM_PAIR,       /* (A, B) */
    ITEM_REF_PAIR,   /* (&'a A, &'a B) */
    ITEM_MUT_PAIR,   /* (&'a A, &'a mut B) */
    ITEM_REF_SECOND, /* &'a B */
    ITEM_MUT_SECOND,
    ITEM_SECOND, /* B */
    ITEM_TEXT,   /* &'a str */
    ITEM_CHAR,
    ITEM_BYTE,
    ITEM_CHAR_AT,
    ITEM_INNER,     /* what A gives, which is an iterator */
    ITEM_INNER_OWN, /* the same without its reference */
    ITEM_COUNTED    /* (usize, what A gives) */
} item_form;

static const struct {
    const char *path;
    item_form form;
} iterators[] = {
    { "std::vec::IntoIter", ITEM_VALUE },
    { "std::vec::Drain", ITEM_VALUE },
    { "std::option::IntoIter", ITEM_VALUE },
    { "std::iter::Empty", ITEM_VALUE },
    { "std::iter::Once", ITEM_VALUE },
    { "std::array::IntoIter", ITEM_VALUE },
    { "std::collections::vec_deque::IntoIter", ITEM_VALUE },
    { "std::collections::hash_set::IntoIter", ITEM_VALUE },
    { "std::collections::btree_set::IntoIter", ITEM_VALUE },
    { "std::slice::Iter", ITEM_REF },
    { "std::option::Iter", ITEM_REF },
    { "std::collections::vec_deque::Iter", ITEM_REF },
    { "std::collections::hash_set::Iter", ITEM_REF },
    { "std::collections::btree_set::Iter", ITEM_REF },
    { "std::slice::IterMut", ITEM_MUT },
    { "std::collections::hash_map::IntoIter", ITEM_PAIR },
    { "std::collections::btree_map::IntoIter", ITEM_PAIR },
    { "std::collections::hash_map::Iter", ITEM_REF_PAIR },
    { "std::collections::btree_map::Iter", ITEM_REF_PAIR },
    { "std::collections::hash_map::IterMut", ITEM_MUT_PAIR },
    { "std::collections::btree_map::IterMut", ITEM_MUT_PAIR },
    { "std::collections::hash_map::Keys", ITEM_REF },
    { "std::collections::btree_map::Keys", ITEM_REF },
    { "std::collections::hash_map::IntoKeys", ITEM_VALUE },
    { "std::collections::btree_map::IntoKeys", ITEM_VALUE },
    { "std::collections::hash_map::Values", ITEM_REF_SECOND },
    { "std::collections::btree_map::Values", ITEM_REF_SECOND },
    { "std::collections::hash_map::ValuesMut", ITEM_MUT_SECOND },
    { "std::collections::btree_map::ValuesMut", ITEM_MUT_SECOND },
    { "std::collections::hash_map::IntoValues", ITEM_SECOND },
    { "std::collections::btree_map::IntoValues", ITEM_SECOND },
    { "std::str::Lines", ITEM_TEXT },
    { "std::str::SplitWhitespace", ITEM_TEXT },
    { "std::str::SplitAsciiWhitespace", ITEM_TEXT },
    { "std::str::Split", ITEM_TEXT },
    { "std::str::Chars", ITEM_CHAR },
    { "std::str::Bytes", ITEM_BYTE },
    { "std::str::CharIndices", ITEM_CHAR_AT },
    { "std::iter::Rev", ITEM_INNER },
    { "std::iter::Skip", ITEM_INNER },
    { "std::iter::Take", ITEM_INNER },
    { "std::iter::Fuse", ITEM_INNER },
    { "std::iter::Peekable", ITEM_INNER },
    { "std::iter::Copied", ITEM_INNER_OWN },
    { "std::iter::Cloned", ITEM_INNER_OWN },
    { "std::iter::Enumerate", ITEM_COUNTED },
};

static const fr_api_type *item_by_form(ex_plan *p, const fr_api_type *type, item_form form)
{
    const fr_api_type *a = fr_api_type_arg(type, 0), *b = fr_api_type_arg(type, 1);
    fr_str lifetime = lifetime_of(type);
    const fr_api_type *inner = a && form >= ITEM_INNER ? fr_ex_iterated(p, a) : NULL;
    switch (form) {
    case ITEM_VALUE: return a;
    case ITEM_REF: return a ? reference(p, a, lifetime, false) : NULL;
    case ITEM_MUT: return a ? reference(p, a, lifetime, true) : NULL;
    case ITEM_PAIR: return b ? pair(p, a, b) : NULL;
    case ITEM_REF_PAIR:
    case ITEM_MUT_PAIR:
        return b ? pair(p, reference(p, a, lifetime, false),
                        reference(p, b, lifetime, form == ITEM_MUT_PAIR))
                 : NULL;
    case ITEM_REF_SECOND: return b ? reference(p, b, lifetime, false) : NULL;
    case ITEM_MUT_SECOND: return b ? reference(p, b, lifetime, true) : NULL;
    case ITEM_SECOND: return b;
    case ITEM_TEXT: return reference(p, plain(p, "str"), lifetime, false);
    case ITEM_CHAR: return plain(p, "char");
    case ITEM_BYTE: return plain(p, "u8");
    case ITEM_CHAR_AT: return pair(p, plain(p, "usize"), plain(p, "char"));
    case ITEM_INNER: return inner;
    case ITEM_INNER_OWN: return inner && inner->kind == API_TYPE_REF ? inner->target : NULL;
    case ITEM_COUNTED: return inner ? pair(p, plain(p, "usize"), inner) : NULL;
    }
    return NULL;
}

static const fr_api_type *item_of_bounds(ex_plan *p, const fr_api_bounds *bounds)
{
    for (size_t i = 0; i < bounds->len; i++) {
        const fr_api_bound *bound = &bounds->data[i];
        if (bound->kind != API_BOUND_TRAIT || bound->trait.item == FR_NO_ID)
            continue;
        fr_str path = fr_api_path_of(p->api, &bound->trait);
        if (!fr_str_is(path, "std::iter::Iterator") &&
            !fr_str_is(path, "std::iter::DoubleEndedIterator") &&
            !fr_str_is(path, "std::iter::ExactSizeIterator"))
            continue;
        for (size_t k = 0; k < bound->trait.bindings.len; k++)
            if (fr_str_is(bound->trait.bindings.data[k].name, "Item"))
                return bound->trait.bindings.data[k].type;
    }
    return NULL;
}

const fr_api_type *fr_ex_iterated(ex_plan *p, const fr_api_type *type)
{
    if (type->kind == API_TYPE_IMPL)
        return item_of_bounds(p, &type->bounds);
    if (type->kind != API_TYPE_PATH)
        return NULL;
    const fr_api_type *arg = fr_api_type_arg(type, 0);
    if (arg && arg->kind == API_TYPE_DYN && fr_api_is(p->api, type, "std::boxed::Box"))
        return item_of_bounds(p, &arg->bounds);
    for (size_t i = 0; i < sizeof iterators / sizeof *iterators; i++)
        if (fr_api_is(p->api, type, iterators[i].path))
            return item_by_form(p, type, iterators[i].form);
    return NULL;
}

/* The handle's type; what it borrows is known where one is made. */
size_t fr_ex_iterator(ex_plan *p, const fr_api_type *item)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    *type = (fr_api_type){ .kind = API_TYPE_PRIMITIVE };
    type->path.item = FR_NO_ID;
    type->name =
        fr_arena_printf(p->arena, "::std::boxed::Box<dyn ::std::iter::Iterator<Item = %.*s>>",
                        FR_ARG(fr_ex_rust(p, item)));
    return fr_ex_boxed_iterator(p, type, item);
}

void fr_ex_plan_iterator(ex_plan *p, size_t type)
{
    ex_call c;
    fr_str self;
    const ex_type t = p->types.data[type];
    fr_ex_begin(&c, p, t.unit);
    c.f.has_self = c.f.has_none = c.needs_status = true;
    c.f.owner_type = type;
    c.f.role = FR_LIT("next");
    c.f.doc = FR_LIT("The next one, NONE at the end.");
    if (!fr_ex_in(&c, fr_ex_reference_to(p, t.type, true), FR_LIT("self"), &self))
        return;
    fr_vec_push(p->arena, &c.owners.data[0].inside, FR_LIT("'inside"));
    fr_api_type one = { .kind = API_TYPE_TUPLE };
    one.path.item = FR_NO_ID;
    fr_vec_push(p->arena, &one.parts, fr_ex_with_lifetime(p, t.item, "'inside"));
    bool is_pair = t.item->kind == API_TYPE_TUPLE;
    if (fr_ex_out(&c, is_pair ? fr_ex_with_lifetime(p, t.item, "'inside") : &one,
                  fr_arena_printf(
                      p->arena, "match %.*s.next() { Some(v) => %s, None => return Ok(rt::NONE) }",
                      FR_ARG(self), is_pair ? "v" : "(v,)")))
        fr_ex_finish(&c, fr_ex_name_of(p, type, FR_LIT("next"), "%.*s_2", FR_LIT("next")));
}
