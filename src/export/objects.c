/* Objects of the crate's own traits that C makes (spec 3.4, row 42): a table of functions, their
 * user data and what drops that. In the shim there is a type that has the trait and calls the
 * table. What the trait provides itself stays as it is. */
#include "export/callbacks.h"

/* A trait that C can have an object of, and the text of that. */
typedef struct object {
    ex_plan *p;
    const fr_api_item *trait;
    fr_text in_c, in_rust; /* members of the table behind its head */
    fr_text handles;       /* declarations of those that they name */
    fr_text names;         /* what must be there */
    fr_text functions;     /* of the impl */
    ex_object made;
} object;

/* ---- what can be one ---- */

/* What the type in the shim has besides. */
static bool is_common(ex_plan *p, const fr_api_bound *bound)
{
    static const char *const paths[] = { "std::marker::Send",        "std::marker::Sync",
                                         "std::marker::Unpin",       "std::any::Any",
                                         "std::fmt::Debug",          "std::panic::UnwindSafe",
                                         "std::panic::RefUnwindSafe" };
    if (bound->kind != API_BOUND_TRAIT || bound->is_maybe)
        return true;
    fr_str path = fr_api_path_of(p->api, &bound->trait);
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        if (fr_str_is(path, paths[i]))
            return true;
    return false;
}

static bool all_common(ex_plan *p, const fr_api_bounds *bounds, const fr_api_bound *but)
{
    for (size_t i = 0; i < bounds->len; i++)
        if (&bounds->data[i] != but && !is_common(p, &bounds->data[i]))
            return false;
    return true;
}

static bool has_types(const fr_api_generics *generics)
{
    for (size_t i = 0; i < generics->params.len; i++)
        if (generics->params.data[i].kind != API_PARAM_LIFETIME)
            return true;
    return false;
}

static bool is_simple(ex_plan *p, const fr_api_item *trait)
{
    const fr_api_trait *t = &trait->as.trait;
    return trait->kind == API_TRAIT && !trait->is_external && trait->path.len &&
           !trait->is_hidden && !t->is_auto && !t->is_unsafe && !t->is_sealed &&
           t->generics.params.len == 0 && t->types.len == 0 && t->constants.len == 0 &&
           all_common(p, &t->supertraits, NULL) &&
           !fr_ex_matches(&p->e->options->skip, trait->path);
}

static bool is_receiver(const fr_api_function *f)
{
    return f->self == API_SELF_REF || f->self == API_SELF_MUT;
}

/* ---- the table and the type in the shim ---- */

static void put_type(fr_text *out, ex_plan *p, const fr_api_type *type)
{
    fr_api_type_text(out, p->api, type, false);
}

static bool add_function(object *o, const fr_api_item *item)
{
    ex_plan *p = o->p;
    ex_callback made;
    fr_api_types inputs = { 0 };
    fr_text c, rust;
    const fr_api_function *f = &item->as.function;
    for (size_t i = 0; i < f->inputs.len; i++)
        fr_vec_push(p->arena, &inputs, f->inputs.data[i].type);
    if (!is_receiver(f) || f->is_async || f->is_unsafe || has_types(&f->generics) ||
        !fr_ex_make_callback(p, &inputs, f->output, NULL, &made))
        return false;
    fr_text_init(&c, p->arena);
    fr_text_init(&rust, p->arena);
    fr_ex_put_parameters(&c, &rust, &made);
    fr_str name = fr_ex_word(p->arena, fr_ex_snake(p->arena, item->name));
    bool is_pointer = fr_str_ends(made.output.c, FR_LIT("*"));
    fr_text_fmt(&o->in_c, "    %.*s%s(*%.*s)(void *user%.*s);%s\n", FR_ARG(made.output.c),
                is_pointer ? "" : " ", FR_ARG(name), FR_ARG(fr_text_str(&c)),
                !made.output.is_status ? ""
                : made.output.is_text  ? " /* OK, or ERROR and what is wrong into the last sink */"
                                       : " /* OK, or ERROR and the error in the last place */");
    fr_text_fmt(&o->in_rust,
                "    r#%.*s: Option<unsafe extern \"C\" fn(*mut std::ffi::c_void%.*s) -> %.*s>,\n",
                FR_ARG(name), FR_ARG(fr_text_str(&rust)), FR_ARG(made.output.rust));
    fr_text_fmt(&o->names, "%st.r#%.*s.is_some()", o->names.len ? " && " : "", FR_ARG(name));
    fr_text_fmt(&o->functions, "    fn r#%.*s(&%sself", FR_ARG(item->name),
                f->self == API_SELF_MUT ? "mut " : "");
    for (size_t i = 0; i < inputs.len; i++) {
        fr_text_fmt(&o->functions, ", x%zu: ", i);
        put_type(&o->functions, p, inputs.data[i]);
    }
    fr_text_puts(&o->functions, ") -> ");
    put_type(&o->functions, p, f->output);
    fr_str function = fr_arena_printf(p->arena, "self.0.r#%.*s.unwrap_unchecked()", FR_ARG(name));
    fr_text_puts(&o->functions, " {\n        unsafe { ");
    fr_ex_put_called(&o->functions, &made, fr_arena_printf(p->arena, "(%.*s)", FR_ARG(function)),
                     FR_LIT("self.0.head.user"));
    fr_text_puts(&o->functions, " }\n    }\n");
    fr_text_put(&o->handles, fr_ex_handles_of(p, &made));
    o->made.is_typed |= made.output.is_status && !made.output.is_text;
    ex_method method = { name, item };
    fr_vec_push(p->arena, &o->made.methods, method);
    return true;
}

static bool read_trait(object *o)
{
    size_t count = 0;
    const fr_api_trait *t = &o->trait->as.trait;
    fr_text *const texts[] = { &o->in_c, &o->in_rust, &o->handles, &o->names, &o->functions };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        fr_text_init(texts[i], o->p->arena);
    for (size_t i = 0; i < t->functions.len; i++) {
        const fr_api_item *item = fr_api_get(o->p->api, t->functions.data[i]);
        if (item->as.function.has_body)
            continue;
        if (!add_function(o, item))
            return false;
        count++;
    }
    return count > 0;
}

static void put_impl(fr_text *out, const object *o, fr_str c)
{
    fr_api_path path = { .item = o->trait->id };
    fr_text_fmt(out,
                "#[repr(C)]\n#[derive(Clone, Copy)]\n#[allow(non_camel_case_types)]\n"
                "pub struct %.*s {\n    head: rt::Table,\n%.*s}\n"
                "#[allow(non_camel_case_types)]\npub struct Object_%.*s(%.*s, rt::User);\n"
                "unsafe impl Send for Object_%.*s {}\nunsafe impl Sync for Object_%.*s {}\n"
                "impl std::fmt::Debug for Object_%.*s {\n"
                "    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {\n"
                "        f.write_str(\"an object of C\")\n    }\n}\nimpl ",
                FR_ARG(c), FR_ARG(fr_text_str(&o->in_rust)), FR_ARG(c), FR_ARG(c), FR_ARG(c),
                FR_ARG(c), FR_ARG(c));
    fr_api_path_text(out, o->p->api, &path, false);
    fr_text_fmt(out, " for Object_%.*s {\n%.*s}\n", FR_ARG(c), FR_ARG(fr_text_str(&o->functions)));
}

/* The table of a trait, an index in objects; SIZE_MAX: C cannot have one. */
static size_t declare(ex_plan *p, const fr_api_item *trait)
{
    object o = { .p = p, .trait = trait };
    fr_str key = fr_arena_printf(p->arena, "%.*s table", FR_ARG(trait->path));
    const uint64_t *at = fr_map_find(&p->object_of, trait->path);
    fr_text rust;
    if (at)
        return (size_t)*at;
    if (!is_simple(p, trait) || !read_trait(&o))
        return SIZE_MAX;
    fr_strs wanted = fr_ex_names_of_type(p, trait->path, FR_LIT("_table"));
    /* only those with the suffix */
    wanted.data += wanted.len > 1 ? (wanted.len - 1) / 2 : 0;
    wanted.len = wanted.len > 1 ? wanted.len - (wanted.len - 1) / 2 : wanted.len;
    ex_object made = o.made;
    made.trait = trait->id;
    made.c = fr_ex_name(p, key, &wanted);
    made.unit = fr_ex_unit(p, trait->id, key, (fr_str){ 0 }, false);
    made.names = fr_text_str(&o.names);
    fr_ex_add_name(p, made.unit, made.c);
    fr_text_init(&rust, p->arena);
    put_impl(&rust, &o, made.c);
    fr_text c;
    fr_text_init(&c, p->arena);
    fr_text_fmt(&c, "%.*s/**\n", FR_ARG(fr_text_str(&o.handles)));
    fr_ex_put_doc(&c, p, trait->doc);
    fr_text_fmt(
        &c,
        " * An object of yours: all functions must be there. Rust may use it on any thread.\n"
        " * What they are given is borrowed for the call, but for handles without const,\n"
        " * which are yours. drop() is called once, when it is not needed any more. */\n"
        "typedef struct %.*s {\n    size_t size; /* of this struct */\n    void *user;\n"
        "    void (*drop)(void *user);\n%.*s} %.*s;\n",
        FR_ARG(made.c), FR_ARG(fr_text_str(&o.in_c)), FR_ARG(made.c));
    fr_ex_add_struct(p, made.c, fr_text_str(&c), fr_text_str(&rust));
    ex_struct *added = &p->structs.data[*fr_map_find(&p->struct_of, made.c)];
    added->is_callback = true;
    added->unit = made.unit;
    fr_map_put(&p->object_of, trait->path, p->objects.len);
    fr_vec_push(p->arena, &p->objects, made);
    return p->objects.len - 1;
}

/* ---- parameters ---- */

/* The one trait of the bounds that is no common one, and that C can have an object of. */
static size_t object_of(ex_plan *p, const fr_api_bounds *bounds)
{
    for (size_t i = 0; i < bounds->len; i++) {
        const fr_api_bound *bound = &bounds->data[i];
        if (is_common(p, bound))
            continue;
        return bound->for_.len == 0 && all_common(p, bounds, bound)
                   ? declare(p, fr_api_get(p->api, bound->trait.item))
                   : SIZE_MAX;
    }
    return SIZE_MAX;
}

bool fr_ex_in_object(ex_call *c, const fr_api_bounds *bounds, fr_str name, fr_str *number,
                     fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    size_t at = object_of(c->p, bounds);
    if (at == SIZE_MAX)
        return false;
    const ex_object o = c->p->objects.data[at];
    fr_str a = fr_ex_param(c, fr_arena_printf(arena, "const %.*s *", FR_ARG(o.c)),
                           fr_arena_printf(arena, "*const %.*s", FR_ARG(o.c)), name,
                           "copied; its drop is called once");
    fr_ex_role(c, EX_OBJECT, o.c);
    fr_text_fmt(&c->holds, "        let (t%.*s, u%.*s) = rt::table::<%.*s>(%.*s);\n", FR_ARG(a),
                FR_ARG(a), FR_ARG(o.c), FR_ARG(a));
    fr_text_fmt(&c->checks,
                "        let t = t%.*s?;\n        if !(%.*s) { return rt::fail(rt::NULL_ARG, \"a "
                "table lacks a function\") }\n        let o%.*s = Object_%.*s(t, u%.*s);\n",
                FR_ARG(a), FR_ARG(o.names), FR_ARG(a), FR_ARG(o.c), FR_ARG(a));
    c->needs_status = true;
    *number = a;
    *expr = fr_arena_printf(arena, "o%.*s", FR_ARG(a));
    return true;
}

bool fr_ex_has_object(const ex_plan *p, const fr_api_item *trait)
{
    return fr_map_find(&p->object_of, trait->path) != NULL;
}
