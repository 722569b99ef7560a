/* Lists, sets and maps of std: C counts, looks up and walks them, and makes lists. */
#include "export/internal.h"

static const fr_api_type *boxed(ex_plan *p, fr_api_type type)
{
    fr_api_type *copy = FR_NEW(p->arena, fr_api_type);
    *copy = type;
    copy->path.item = FR_NO_ID;
    return copy;
}

static const fr_api_type *size_type(ex_plan *p)
{
    return boxed(p, (fr_api_type){ .kind = API_TYPE_PRIMITIVE, .name = FR_LIT("usize") });
}

static void begin(ex_call *c, ex_plan *p, size_t type, const char *name, const char *doc)
{
    fr_ex_begin(
        c, p,
        fr_ex_unit(p, FR_NO_ID,
                   fr_arena_printf(p->arena, "<%.*s>::%s", FR_ARG(p->types.data[type].rust), name),
                   (fr_str){ 0 }, false));
    c->f.doc = fr_str_from(doc);
    c->f.owner_type = type;
    if (fr_str_is(fr_str_from(name), "len") || p->types.data[type].kind != EX_LIST)
        c->f.role = fr_str_from(name);
    else if (fr_str_is(fr_str_from(name), "get"))
        c->f.role = FR_LIT("at");
}

static bool in_self(ex_call *c, size_t type, bool is_mutable, fr_str *self)
{
    c->f.has_self = true;
    return fr_ex_in(c, fr_ex_reference_to(c->p, c->p->types.data[type].type, is_mutable),
                    FR_LIT("self"), self);
}

static void finish(ex_call *c, size_t type, const char *name, bool is_good)
{
    fr_str word = fr_str_from(name);
    if (is_good)
        fr_ex_finish(c, fr_ex_name_of(c->p, type, word, "%.*s_2", word));
    else
        fr_ex_skip(c->p, c->f.unit, c->code.len ? c->code : FR_LIT("lifetime"),
                   c->code.len ? c->reason : FR_LIT("nothing would keep alive what it borrows"));
}

static void plan_len(ex_plan *p, size_t type)
{
    ex_call c;
    fr_str self;
    begin(&c, p, type, "len", "How many elements it has.");
    finish(&c, type, "len",
           in_self(&c, type, false, &self) &&
               fr_ex_out(&c, size_type(p), fr_arena_printf(p->arena, "%.*s.len()", FR_ARG(self))));
}

/* A handle that the elements' types have none for is no reason to leave the rest out. */
static void plan_get(ex_plan *p, size_t type, const fr_api_type *item)
{
    ex_call c;
    fr_str self, index;
    begin(&c, p, type, "get", "An element; RANGE if there is none at `index`.");
    c.needs_status = true;
    bool is_good = in_self(&c, type, false, &self) &&
                   fr_ex_in(&c, size_type(p), FR_LIT("index"), &index) &&
                   fr_ex_out(&c, fr_ex_reference_to(p, item, false),
                             fr_arena_printf(p->arena,
                                             "match %.*s.get(%.*s) { Some(v) => v, None => return "
                                             "rt::fail(rt::RANGE, \"the index is out of range\") }",
                                             FR_ARG(self), FR_ARG(index)));
    finish(&c, type, "get", is_good);
}

static bool is_like(ex_plan *p, const fr_api_type *type, const char *const *paths)
{
    for (; *paths; paths++)
        if (fr_api_is(p->api, type, *paths))
            return true;
    return false;
}

static const char *const sets[] = { "std::collections::HashSet", "std::collections::BTreeSet",
                                    NULL };
static const char *const maps[] = { "std::collections::HashMap", "std::collections::BTreeMap",
                                    NULL };

bool fr_ex_is_collection(ex_plan *p, const fr_api_type *type)
{
    return type->kind == API_TYPE_PATH && fr_api_type_arg(type, 0) &&
           (is_like(p, type, sets) || is_like(p, type, maps));
}

/* ---- lists that C makes ---- */

static void plan_new(ex_plan *p, size_t type)
{
    ex_call c;
    const ex_type t = p->types.data[type];
    begin(&c, p, type, "new", "An empty one.");
    finish(&c, type, "new",
           fr_ex_out(&c, fr_ex_with_lifetime(p, t.type, "'inside"),
                     fr_arena_printf(p->arena, "{ let v: %.*s = Default::default(); v }",
                                     FR_ARG(t.rust))));
}

/* Elements keep what they borrow alive as long as the list. */
static void plan_push(ex_plan *p, size_t type, const fr_api_type *item)
{
    ex_call c;
    fr_str self, value;
    fr_text kept;
    begin(&c, p, type, "push", "Adds an element at the end.");
    fr_text_init(&kept, p->arena);
    bool is_good = in_self(&c, type, true, &self) &&
                   fr_ex_in(&c, fr_ex_with_lifetime(p, item, "'inside"), FR_LIT("value"), &value) &&
                   fr_ex_put_kept(&c, &kept) &&
                   fr_ex_out(&c, p->api->unit,
                             fr_arena_printf(p->arena, "{ %.*s.push(%.*s);%.*s }", FR_ARG(self),
                                             FR_ARG(value), FR_ARG(fr_text_str(&kept))));
    finish(&c, type, "push", is_good);
}

/* ---- maps and sets ---- */

static void plan_lookup(ex_plan *p, size_t type, const char *name, const char *doc)
{
    ex_call c;
    fr_str self, key;
    const ex_type t = p->types.data[type];
    const fr_api_type *value = fr_api_type_arg(t.type, 1);
    begin(&c, p, type, name, doc);
    fr_api_type truth = { .kind = API_TYPE_PRIMITIVE, .name = FR_LIT("bool") };
    const fr_api_type *wanted = fr_api_type_arg(t.type, 0);
    if (fr_api_is(p->api, wanted, "std::string::String"))
        wanted = boxed(p, (fr_api_type){ .kind = API_TYPE_PRIMITIVE, .name = FR_LIT("str") });
    if (!in_self(&c, type, false, &self) ||
        !fr_ex_in(&c, fr_ex_reference_to(p, wanted, false), FR_LIT("key"), &key)) {
        finish(&c, type, name, false);
        return;
    }
    /* the key is not in the result */
    c.owners.len = 1;
    fr_str call = fr_arena_printf(p->arena, "%.*s.%s(%.*s)", FR_ARG(self), name, FR_ARG(key));
    bool is_good;
    if (value) {
        c.needs_status = c.f.has_none = true;
        fr_api_type one = { .kind = API_TYPE_TUPLE };
        fr_vec_push(p->arena, &one.parts, fr_ex_reference_to(p, value, false));
        is_good = fr_ex_out(
            &c, boxed(p, one),
            fr_arena_printf(p->arena, "match %.*s { Some(v) => (v,), None => return Ok(rt::NONE) }",
                            FR_ARG(call)));
    } else {
        is_good = fr_ex_out(&c, &truth, call);
    }
    finish(&c, type, name, is_good);
}

static void plan_walk(ex_plan *p, size_t type)
{
    ex_call c;
    fr_str self;
    const ex_type t = p->types.data[type];
    const fr_api_type *key = fr_api_type_arg(t.type, 0), *value = fr_api_type_arg(t.type, 1);
    const fr_api_type *item = fr_ex_reference_to(p, key, false);
    if (value) {
        fr_api_type both = { .kind = API_TYPE_TUPLE };
        fr_vec_push(p->arena, &both.parts, item);
        fr_vec_push(p->arena, &both.parts, fr_ex_reference_to(p, value, false));
        item = boxed(p, both);
    }
    begin(&c, p, type, "iter", "Walks all elements.");
    finish(
        &c, type, "iter",
        in_self(&c, type, false, &self) &&
            fr_ex_out_iterator(&c, item, fr_arena_printf(p->arena, "%.*s.iter()", FR_ARG(self))));
}

void fr_ex_plan_collection(ex_plan *p, size_t type)
{
    const ex_type t = p->types.data[type];
    bool is_vec = t.type->kind == API_TYPE_PATH && t.kind == EX_LIST;
    plan_len(p, type);
    if (t.kind == EX_LIST) {
        plan_get(p, type, t.item);
        if (is_vec) {
            plan_new(p, type);
            plan_push(p, type, t.item);
        }
        return;
    }
    bool is_map = is_like(p, t.type, maps);
    plan_lookup(p, type, is_map ? "get" : "contains",
                is_map ? "What is stored for `key`; NONE: nothing." : "Whether it has `key`.");
    plan_walk(p, type);
}
