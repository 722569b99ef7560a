/* A function of Rust becomes one of C: its receiver, its inputs, the call, its result. */
#include "export/internal.h"

/* ---- functions ---- */

static bool in_self(ex_call *c, const fr_api_function *f, const fr_api_substitutions *with,
                    fr_str *expr)
{
    if (f->self == API_SELF_NONE)
        return true;
    c->f.has_self = true;
    return fr_ex_in(c, fr_ex_concrete(c->p, f->self_type, with), FR_LIT("self"), expr);
}

static void add_argument(fr_text *call, fr_str expr, size_t *count)
{
    fr_text_fmt(call, "%s%.*s", (*count)++ ? ", " : "", FR_ARG(expr));
}

/* self -> Self: the value stays where it is. */
static bool is_builder(ex_plan *p, const fr_api_function *f, const fr_api_substitutions *with)
{
    if (f->self != API_SELF_VALUE || !f->self_type)
        return false;
    const fr_api_type *self = fr_ex_concrete(p, f->self_type, with);
    size_t number = fr_ex_type(p, self);
    return number != SIZE_MAX && !p->types.data[number].is_copy &&
           fr_api_type_equal(fr_ex_static(p, self),
                             fr_ex_static(p, fr_ex_concrete(p, f->output, with)));
}

/* &mut self -> &mut Self: nothing new. */
static bool is_chain(ex_plan *p, const fr_api_function *f, const fr_api_substitutions *with)
{
    if (f->self != API_SELF_MUT || f->output->kind != API_TYPE_REF || !f->output->is_mutable)
        return false;
    return fr_api_type_equal(fr_ex_static(p, fr_ex_concrete(p, f->self_type, with)),
                             fr_ex_static(p, fr_ex_concrete(p, f->output, with)));
}

/* ---- what may be kept ---- */

/* `&'static T`, or T<'static> but for Cow, which is made of a copy. */
static bool is_not_static(void *data, const fr_api_type *type)
{
    const ex_plan *p = data;
    if (type->kind == API_TYPE_REF && fr_str_is(type->lifetime, "'static"))
        return false;
    for (size_t i = 0; type->kind == API_TYPE_PATH && i < type->path.args.len; i++)
        if (type->path.args.data[i].kind == API_ARG_LIFETIME &&
            fr_str_is(type->path.args.data[i].text, "'static") &&
            !fr_api_is(p->api, type, "std::borrow::Cow"))
            return false;
    return true;
}

bool fr_ex_is_for_call(ex_call *c, const fr_api_type *declared)
{
    return fr_api_visit(declared, is_not_static, c->p) ||
           fr_ex_refuse(c, "lifetime", "it wants what lives for ever, which C does not lend");
}

/* An argument's value may go into another one: into what is changed, or what shares a lifetime with
 * a reference. Nothing would keep it alive there. Two that both are read may share what is inside:
 * that is how elements of one whole are compared. */
static bool may_keep(const ex_owner *into, const ex_owner *what)
{
    if (what->lifetime.len && fr_ex_has(&into->inside, what->lifetime))
        return true;
    return into->is_exclusive && fr_ex_share(&into->inside, &what->inside);
}

/* What was moved or copied in is gone after the call, but for what is in the result, which is tied
 * to all that its type can borrow from. */
static bool is_moved(const ex_owner *owner)
{
    return owner->lifetime.len == 0 && !owner->is_exclusive;
}

/* Arguments before `first` are somebody else's to keep alive. */
bool fr_ex_keeps_nothing(ex_call *c, size_t first)
{
    for (size_t i = first; i < c->owners.len; i++)
        for (size_t k = 0; k < c->owners.len; k++)
            if (i != k && !is_moved(&c->owners.data[i]) &&
                may_keep(&c->owners.data[i], &c->owners.data[k]))
                return fr_ex_refuse(c, "lifetime",
                                    "it may keep a borrowed argument inside of another one");
    return true;
}

bool fr_ex_is_self_owner(const ex_call *c)
{
    ex_role role = c->f.has_self && c->f.params.len ? c->f.params.data[0].role : EX_UNKNOWN;
    return c->owners.len && (role == EX_HANDLE || role == EX_HANDLE_MUT || role == EX_HANDLE_MOVED);
}

/* C may free the handle all the same. */
static void say_kept(ex_call *c, fr_str handle)
{
    for (size_t i = 0; i < c->f.params.len; i++) {
        fr_str *words = &c->f.params.data[i].words;
        if (fr_str_eq(fr_arena_printf(c->p->arena, "a%zu", i), handle))
            *words = fr_str_starts(*words, FR_LIT("NULL"))
                         ? FR_LIT("NULL is None; kept alive for as long as self lives")
                         : FR_LIT("kept alive for as long as self lives");
    }
}

/* Statements that have the handle of a builder keep what its value may keep from now on. Only
 * handles that are read can be kept alive so. */
bool fr_ex_put_kept(ex_call *c, fr_text *out)
{
    const ex_owner *self = &c->owners.data[0];
    for (size_t i = 1; i < c->owners.len; i++) {
        const ex_owner *what = &c->owners.data[i];
        if (!may_keep(self, what))
            continue;
        if (what->guard.len == 0 || what->is_exclusive)
            return false;
        if (!what->is_copy)
            say_kept(c, what->handle);
        if (what->lifetime.len && fr_ex_has(&self->inside, what->lifetime))
            fr_text_fmt(out, " rt::keep(%.*s, %.*s);", FR_ARG(self->handle), FR_ARG(what->handle));
        if (fr_ex_share(&self->inside, &what->inside))
            fr_text_fmt(out, " rt::keep_all(%.*s, %.*s.owners());", FR_ARG(self->handle),
                        FR_ARG(what->guard));
    }
    return true;
}

/* ---- calls ---- */

static bool plan_inputs(ex_call *c, const fr_api_function *f, const fr_api_substitutions *with,
                        fr_text *call, size_t *count)
{
    for (size_t i = 0; i < f->inputs.len; i++) {
        fr_str expr;
        fr_str name = fr_ex_word(c->p->arena, f->inputs.data[i].name);
        if (!fr_ex_is_for_call(c, f->inputs.data[i].type) ||
            !fr_ex_in(c, fr_ex_concrete(c->p, f->inputs.data[i].type, with), name, &expr))
            return false;
        add_argument(call, expr, count);
    }
    return true;
}

static bool plan_builder(ex_call *c, const fr_api_function *f, const fr_api_substitutions *with,
                         fr_str path)
{
    size_t count = 1;
    fr_text call;
    fr_text_init(&call, c->p->arena);
    fr_api_type self = { .kind = API_TYPE_REF, .is_mutable = true };
    fr_str expr;
    self.target = fr_ex_concrete(c->p, f->self_type, with);
    c->f.has_self = true;
    if (!fr_ex_in(c, &self, FR_LIT("self"), &expr) || !plan_inputs(c, f, with, &call, &count))
        return false;
    /* the result is the changed self: it keeps what its type has of the arguments */
    fr_api_lifetimes(c->p->api, fr_ex_concrete(c->p, f->output, with), &c->owners.data[0].inside);
    fr_text kept;
    fr_text_init(&kept, c->p->arena);
    bool is_kept = fr_ex_put_kept(c, &kept);
    if (!fr_ex_keeps_nothing(c, is_kept ? 1 : 0))
        return false;
    fr_str whole = fr_arena_printf(c->p->arena, "rt::replace(&mut ga0, |v| %.*s(v%.*s))",
                                   FR_ARG(path), FR_ARG(fr_text_str(&call)));
    if (kept.len)
        whole = fr_arena_printf(c->p->arena, "{ %.*s;%.*s }", FR_ARG(whole),
                                FR_ARG(fr_text_str(&kept)));
    c->f.is_chain = true;
    return fr_ex_out(c, c->p->api->unit, whole);
}

static bool plan_call(ex_call *c, const fr_api_function *f, const ex_call_form *form)
{
    size_t count = 0;
    fr_str path = form->path;
    const fr_api_substitutions *with = &form->with;
    fr_str self;
    fr_text call;
    if (f->self_type && !fr_ex_is_for_call(c, f->self_type))
        return false;
    if (is_builder(c->p, f, with))
        return plan_builder(c, f, with, path);
    fr_text_init(&call, c->p->arena);
    fr_text_fmt(&call, "%.*s(", FR_ARG(path));
    if (!in_self(c, f, with, &self))
        return false;
    if (c->f.has_self)
        add_argument(&call, self, &count);
    if (!plan_inputs(c, f, with, &call, &count))
        return false;
    fr_text_char(&call, ')');
    fr_text kept;
    fr_text_init(&kept, c->p->arena);
    bool is_kept = c->is_held && fr_ex_is_self_owner(c) && fr_ex_put_kept(c, &kept);
    if (!fr_ex_keeps_nothing(c, is_kept ? 1 : 0))
        return false;
    if (is_chain(c->p, f, with)) {
        c->f.is_chain = true;
        fr_str whole = fr_arena_printf(c->p->arena, "{ %.*s;%.*s }", FR_ARG(fr_text_str(&call)),
                                       FR_ARG(fr_text_str(&kept)));
        return fr_ex_out(c, c->p->api->unit, whole);
    }
    fr_str whole = fr_text_str(&call);
    if (kept.len)
        whole = fr_arena_printf(c->p->arena, "{ let r = %.*s;%.*s r }", FR_ARG(whole),
                                FR_ARG(fr_text_str(&kept)));
    if (form->is_index) {
        c->needs_status = true;
        whole = fr_arena_printf(c->p->arena, "rt::ranged(|| %.*s)?", FR_ARG(whole));
    }
    return fr_ex_out(c, fr_ex_concrete(c->p, f->output, with), whole);
}

/* ---- parameters of the function's own ---- */

static fr_api_bounds bounds_at(ex_plan *p, const fr_api_bounds *from,
                               const fr_api_substitutions *with)
{
    fr_api_type wrap = { .kind = API_TYPE_IMPL, .bounds = *from };
    wrap.path.item = FR_NO_ID;
    return fr_ex_concrete(p, &wrap, with)->bounds;
}

/* Bounds speak of the type's parameters, too: `F: FnMut(&T)`. */
static fr_api_generics generics_at(ex_plan *p, const fr_api_generics *from,
                                   const fr_api_substitutions *with)
{
    fr_api_generics to = { 0 };
    for (size_t i = 0; i < from->params.len; i++) {
        fr_api_param one = from->params.data[i];
        one.bounds = bounds_at(p, &from->params.data[i].bounds, with);
        fr_vec_push(p->arena, &to.params, one);
    }
    for (size_t i = 0; i < from->wheres.len; i++) {
        fr_api_where one = from->wheres.data[i];
        one.subject = fr_ex_concrete(p, one.subject, with);
        one.bounds = bounds_at(p, &from->wheres.data[i].bounds, with);
        fr_vec_push(p->arena, &to.wheres, one);
    }
    return to;
}

typedef struct search {
    fr_str name;
} search;

static bool is_other(void *data, const fr_api_type *type)
{
    const search *s = data;
    return type->kind != API_TYPE_PARAM || !fr_str_eq(type->name, s->name);
}

/* `K: Borrow<Q>`: a key is looked up by Q, which is text for String. */
static const fr_api_type *borrowed_as(ex_plan *p, const fr_api_generics *generics, fr_str param)
{
    for (size_t i = 0; i < generics->wheres.len; i++) {
        const fr_api_where *where = &generics->wheres.data[i];
        const fr_api_bound *bound = fr_ex_bound(p, &where->bounds, "std::borrow::Borrow");
        const fr_api_type *arg =
            bound && bound->trait.args.len ? bound->trait.args.data[0].type : NULL;
        if (!arg || arg->kind != API_TYPE_PARAM || !fr_str_eq(arg->name, param) ||
            fr_ex_is_unresolved(where->subject))
            continue;
        if (!fr_api_is(p->api, where->subject, "std::string::String"))
            return where->subject;
        fr_api_type *text = FR_NEW(p->arena, fr_api_type);
        *text = (fr_api_type){ .kind = API_TYPE_PRIMITIVE, .name = FR_LIT("str") };
        text->path.item = FR_NO_ID;
        return text;
    }
    return NULL;
}

/* A parameter that is in the result, or that keys are looked up by, has its type before the call is
 * made; `path` says so, as nothing else may. */
static void settle_results(ex_plan *p, const fr_api_function *f, const fr_api_generics *generics,
                           ex_call_form *form)
{
    fr_text path;
    bool is_any = false;
    fr_text_init(&path, p->arena);
    fr_text_fmt(&path, "%.*s::<", FR_ARG(form->path));
    for (size_t i = 0, count = 0; i < generics->params.len; i++) {
        const fr_api_param *param = &generics->params.data[i];
        if (param->kind == API_PARAM_LIFETIME)
            continue;
        search s = { param->name };
        bool is_result = !fr_api_visit(f->output, is_other, &s);
        const fr_api_type *type = param->kind != API_PARAM_TYPE ? NULL
                                  : is_result                   ? fr_ex_choose(p, &param->bounds)
                                              : borrowed_as(p, generics, param->name);
        if (type && (fr_ex_is_unresolved(type) || type->kind == API_TYPE_REF))
            type = NULL;
        fr_text_fmt(&path, "%s%.*s", count++ ? ", " : "",
                    FR_ARG(type ? fr_ex_rust(p, type) : FR_LIT("_")));
        if (!type)
            continue;
        is_any = true;
        fr_api_substitution one = { param->name, { .kind = API_ARG_TYPE, .type = type } };
        fr_vec_push(p->arena, &form->with, one);
    }
    fr_text_char(&path, '>');
    if (is_any)
        form->path = fr_text_str(&path);
}

/* A heading `# Panics`: that is how the function says no. */
static bool says_panics(fr_str doc)
{
    fr_str line;
    while (fr_str_next_line(&doc, &line)) {
        line = fr_str_trim(line);
        size_t level = 0;
        while (level < line.len && line.ptr[level] == '#')
            level++;
        fr_str title = fr_str_trim(fr_str_slice(line, level, line.len));
        if (level &&
            (fr_str_starts(title, FR_LIT("Panic")) || fr_str_starts(title, FR_LIT("panic"))))
            return true;
    }
    return false;
}

/* Sequences: what their elements must be is asked where they come in. */
static bool is_item_of_own(ex_plan *p, const fr_api_generics *own, const fr_api_type *subject)
{
    if (subject->kind != API_TYPE_PROJECTION || !fr_str_is(subject->name, "Item") ||
        subject->target->kind != API_TYPE_PARAM)
        return false;
    for (size_t i = 0; i < own->params.len; i++)
        if (fr_str_eq(own->params.data[i].name, subject->target->name))
            return fr_ex_bound(p, &own->params.data[i].bounds, "std::iter::IntoIterator") ||
                   fr_ex_bound(p, &own->params.data[i].bounds, "std::iter::Iterator");
    return false;
}

static bool is_in_bounds(const fr_api_bounds *bounds, search *s)
{
    fr_api_type wrap = { .kind = API_TYPE_IMPL, .bounds = *bounds };
    wrap.path.item = FR_NO_ID;
    return !fr_api_visit(&wrap, is_other, s);
}

/* A parameter that nothing in the call speaks of: `size_of::<T>()`. */
static bool is_inferred(ex_call *c, const fr_api_function *f, const fr_api_generics *own,
                        const fr_api_substitutions *settled)
{
    for (size_t i = 0; i < own->params.len; i++) {
        search s = { own->params.data[i].name };
        bool is_said = own->params.data[i].kind != API_PARAM_TYPE;
        for (size_t k = 0; k < settled->len; k++)
            is_said |= fr_str_eq(settled->data[k].name, s.name);
        for (size_t k = 0; k < f->inputs.len; k++)
            is_said |= !fr_api_visit(f->inputs.data[k].type, is_other, &s);
        for (size_t k = 0; k < own->params.len; k++)
            is_said |= k != i && is_in_bounds(&own->params.data[k].bounds, &s);
        for (size_t k = 0; k < own->wheres.len; k++)
            is_said |= is_in_bounds(&own->wheres.data[k].bounds, &s);
        if (!is_said)
            return fr_ex_refuse(c, "generic", "nothing says what `%.*s` is: instantiate names it",
                                FR_ARG(s.name));
    }
    return true;
}

/* Where nobody checks it: what the function asks of its type's parameters, and of its own that have
 * a type before the call. */
static bool is_decided(ex_call *c, const fr_api_generics *own, const fr_api_substitutions *settled)
{
    fr_api_substitutions all = { 0 };
    fr_api_generics rest = { 0 };
    if (!fr_ex_needs_proof(c->p))
        return true;
    for (size_t i = 0; i < settled->len; i++)
        fr_vec_push(c->p->arena, &all, settled->data[i]);
    bool is_good = fr_ex_allows(
        c->p, &(fr_api_generics){ .params = { own->params.data, own->params.len, 0 } }, settled);
    fr_ex_choose_all(c->p, own, &all);
    for (size_t i = 0; i < own->wheres.len; i++)
        if (!is_item_of_own(c->p, own, own->wheres.data[i].subject))
            fr_vec_push(c->p->arena, &rest.wheres, own->wheres.data[i]);
    return (is_good && fr_ex_allows(c->p, &rest, &all)) ||
           fr_ex_refuse(c, "rustc", FR_EX_UNDECIDED " whether its bounds hold");
}

bool fr_ex_plan_called(ex_plan *p, const fr_api_item *item, size_t unit, const ex_call_form *asked,
                       fr_str name)
{
    ex_call c;
    const fr_api_function *f = &item->as.function;
    ex_call_form own = *asked, *form = &own;
    fr_api_generics generics = generics_at(p, &f->generics, &form->with);
    own.with = (fr_api_substitutions){ 0 };
    for (size_t i = 0; i < asked->with.len; i++)
        fr_vec_push(p->arena, &own.with, asked->with.data[i]);
    settle_results(p, f, &generics, form);
    fr_ex_begin(&c, p, unit);
    c.generics = &generics;
    c.f.doc = item->doc;
    c.needs_status = says_panics(item->doc);
    c.f.owner_type = form->owner;
    c.f.is_deprecated = item->is_deprecated;
    fr_str code = { 0 };
    if (f->is_async)
        code = FR_LIT("async");
    else if (f->is_unsafe && !fr_ex_matches(&p->e->options->unsafe_, p->e->units.data[unit].what))
        code = FR_LIT("unsafe");
    else if (item->is_deprecated && p->e->options->deprecated == DEPRECATED_SKIP)
        code = FR_LIT("deprecated");
    else if (f->is_variadic)
        code = FR_LIT("variadic");
    const fr_api_param *open = fr_ex_open_const(&f->generics, &form->with);
    if (open)
        fr_ex_skip(p, unit, FR_LIT("generic"),
                   fr_arena_printf(p->arena, "nothing stands for the constant `%.*s`",
                                   FR_ARG(open->name)));
    else if (code.len)
        fr_ex_skip(p, unit, code, fr_arena_printf(p->arena, "it is %.*s", FR_ARG(code)));
    else if (!is_inferred(&c, f, &generics, &form->with) ||
             !is_decided(&c, &generics, &form->with) || !plan_call(&c, f, form))
        fr_ex_skip(p, unit, c.code, c.reason);
    else
        fr_ex_finish(&c, name);
    return p->e->units.data[unit].state == EXPORT_DONE;
}

bool fr_ex_plan_function(ex_plan *p, const fr_api_item *item, size_t unit,
                         const fr_api_substitutions *with, size_t owner, fr_str path, fr_str name)
{
    ex_call_form form = { .with = *with, .owner = owner, .path = path };
    return fr_ex_plan_called(p, item, unit, &form, name);
}
