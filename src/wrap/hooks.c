/* Closures whose data goes through C in the call that takes them, or that have none: for the call,
 * until C frees them, as long as a handle, or for ever. */
#include "wrap/writer.h"

/* Beside the handle, and freed after it. Of counted handles nobody knows which one is the last. */
bool fr_wrap_holds_hooks(const fr_wrap_type *type)
{
    return type->keeps_closures && type->userdata_set == FR_NO_ID && type->variants.len == 0 &&
           (type->role == ROLE_HANDLE || type->role == ROLE_IN_PLACE);
}

static const fr_callback *callback_of(const fr_wrap_text *f, size_t index)
{
    return &f->w->plan->callbacks.data[f->fn->slots.data[index].callback];
}

static bool has_data(const fr_wrap_text *f, size_t index)
{
    const fr_slot *slot = &f->fn->slots.data[index];
    return callback_of(f, index)->user_data != FR_NO_INDEX && slot->partner != FR_NO_INDEX;
}

/* ---- the function that C calls ---- */

static fr_str bound_of(fr_wrap_text *f, const fr_closure_text *c, const char *trait)
{
    return fr_arena_printf(f->w->arena, "%s(%.*s)%.*s", trait, FR_ARG(fr_text_str(&c->types)),
                           FR_ARG(c->result));
}

static const char *unit(fr_str failure, fr_arena *arena)
{
    return failure.len ? fr_arena_cstr(arena, failure) : "()";
}

/* How it finds its closure: by C's user data, by what this thread is in, or by the type alone. */
static void put_trampoline_of(fr_wrap_text *f, const fr_closure_text *c, size_t index,
                              fr_str generics, fr_str closure, const char *how)
{
    fr_arena *arena = f->w->arena;
    const char *failure = unit(c->failure, arena);
    fr_str call = fr_arena_printf(arena, "closure(%.*s)", FR_ARG(fr_text_str(&c->args)));
    if (!fr_str_is(c->convert, "value"))
        call =
            fr_arena_printf(arena, "{ let value = %.*s; %.*s }", FR_ARG(call), FR_ARG(c->convert));
    fr_text_fmt(&f->items,
                "unsafe extern \"C\" fn trampoline%zu<%.*s>(%.*s)%.*s {\n"
                "// SAFETY: C passes what its declaration says, and what it was given.\nunsafe {\n",
                index, FR_ARG(generics), FR_ARG(fr_text_str(&c->params)), FR_ARG(c->c_result));
    if (fr_str_is(fr_str_from(how), "stateless"))
        fr_text_fmt(&f->items,
                    "let closure = closures::stateless::<F>();\n"
                    "closures::contain(%s, || %.*s)\n",
                    failure, FR_ARG(call));
    else
        fr_text_fmt(&f->items, "closures::Hook::<%.*s>::run(%s, %s, |closure| %.*s)\n",
                    FR_ARG(closure), how, failure, FR_ARG(call));
    fr_text_puts(&f->items, "}\n}\n\n");
}

static void put_trampoline(fr_wrap_text *f, const fr_closure_text *c, size_t index, fr_str bound,
                           const char *how)
{
    put_trampoline_of(f, c, index, fr_arena_printf(f->w->arena, "F: %.*s", FR_ARG(bound)),
                      FR_LIT("F"), how);
}

fr_str fr_wrap_put_trampoline(fr_wrap_text *f, const fr_closure_text *c, size_t index,
                              const char *data)
{
    fr_str bound = bound_of(f, c, "FnMut");
    put_trampoline(f, c, index, bound, data);
    return bound;
}

/* ---- with data ---- */

static void put_lasting(fr_wrap_text *f, size_t index, bool is_kept)
{
    const fr_slot *slot = &f->fn->slots.data[index];
    fr_str name = slot->rust_name;
    bool is_made = f->fn->receiver == TAKES_TYPE;
    fr_text_fmt(&f->before, "let hook%zu = ", index);
    if (slot->is_optional)
        fr_text_fmt(&f->before, "%.*s.map(closures::Hook::lasting);\n", FR_ARG(name));
    else
        fr_text_fmt(&f->before, "closures::Hook::lasting(%.*s);\n", FR_ARG(name));
    if (!is_kept)
        return;
    fr_text *out = is_made ? &f->made : &f->before;
    const char *owner = is_made ? "value0" : "self", *kept = fr_wrap_kept_of(f->type);
    fr_text_puts(out, "// SAFETY: new; nobody else frees it.\n");
    if (slot->is_optional)
        fr_text_fmt(out, "if let Some(hook) = hook%zu { unsafe { %s.%s.hold(hook) }; }\n", index,
                    owner, kept);
    else
        fr_text_fmt(out, "unsafe { %s.%s.hold(hook%zu) };\n", owner, kept, index);
}

static void put_for_call(fr_wrap_text *f, size_t index)
{
    const fr_slot *slot = &f->fn->slots.data[index];
    fr_str name = slot->rust_name;
    if (slot->is_optional)
        fr_text_fmt(&f->before, "let hook%zu = %.*s.map(closures::Hook::here);\n", index,
                    FR_ARG(name));
    else
        fr_text_fmt(&f->before, "let hook%zu = closures::Hook::here(%.*s);\n", index, FR_ARG(name));
}

/* ---- without data ---- */

/* The closure of the call that this thread is in: C calls back on the same thread, or gets the
 * value that means failure. */
static void put_current(fr_wrap_text *f, size_t index)
{
    fr_text_fmt(&f->items,
                "thread_local! {\n"
                "static CURRENT%zu: core::cell::Cell<*const ()> = "
                "const { core::cell::Cell::new(core::ptr::null()) };\n}\n\n",
                index);
    fr_text_fmt(&f->before, "let before%zu = CURRENT%zu.replace(hook%zu.data().cast());\n", index,
                index, index);
    fr_text_fmt(&f->behind, "CURRENT%zu.set(before%zu);\n", index, index);
}

/* ---- all together ---- */

/* What the closure of a slot is: F3, or what stands for None as well. */
static fr_str type_of(fr_wrap_text *f, size_t index, fr_str bound, bool is_call)
{
    fr_arena *arena = f->w->arena;
    if (!f->fn->slots.data[index].is_optional)
        return fr_arena_printf(arena, "F%zu", index);
    return is_call ? fr_arena_printf(arena, "&mut dyn %.*s", FR_ARG(bound))
                   : fr_arena_printf(arena, "Box<dyn %.*s + Send>", FR_ARG(bound));
}

/* F3: FnMut(&CStr) -> i32 as a parameter of the function, or what stands for None as well. */
static fr_str put_type(fr_wrap_text *f, size_t index, fr_str bound, const char *more, bool is_call)
{
    const fr_slot *slot = &f->fn->slots.data[index];
    fr_arena *arena = f->w->arena;
    if (!slot->is_optional) {
        fr_text_fmt(&f->generics, "F%zu: %.*s%s, ", index, FR_ARG(bound), more);
        fr_text_fmt(&f->params, "%.*s: F%zu, ", FR_ARG(slot->rust_name), index);
        return fr_arena_printf(arena, "F%zu", index);
    }
    fr_str type = type_of(f, index, bound, is_call);
    fr_text_fmt(&f->params, "%.*s: Option<%.*s>, ", FR_ARG(slot->rust_name), FR_ARG(type));
    return type;
}

/* Nobody would free it: a closure that a handle should keep, where there is none that could. */
static bool is_kept_by_nobody(const fr_wrap_text *f)
{
    const fr_wrap_fn *fn = f->fn;
    bool is_method = fn->receiver == TAKES_MUT || fn->receiver == TAKES_REF;
    bool is_maker = fn->receiver == TAKES_TYPE && fn->result.role == RETURN_HANDLE &&
                    fn->result.owned && !fn->result.is_optional;
    return f->type == NULL || (!is_method && !is_maker);
}

static void put_arguments(fr_wrap_text *f, size_t index, fr_str type)
{
    const fr_slot *slot = &f->fn->slots.data[index];
    if (slot->is_optional)
        fr_text_fmt(&f->args,
                    "if hook%zu.is_some() { Some(trampoline%zu::<%.*s>) } else { None }, ", index,
                    index, FR_ARG(type));
    else
        fr_text_fmt(&f->args, "Some(trampoline%zu::<%.*s>), ", index, FR_ARG(type));
    fr_vec_push(f->w->arena, &f->hooks, ((fr_wrap_hook){ .slot = (uint32_t)index, .type = type }));
}

/* ---- several with one user data ---- */

static bool shares(const fr_wrap_text *f, size_t index, uint32_t data)
{
    const fr_slot *slot = &f->fn->slots.data[index];
    return slot->role == SLOT_CALLBACK && slot->partner == data;
}

static size_t count_sharing(const fr_wrap_text *f, uint32_t data)
{
    size_t count = 0;
    for (size_t i = 0; i < f->fn->slots.len; i++)
        count += shares(f, i, data);
    return count;
}

typedef struct sharing {
    fr_text types, values, generics, names; /* of the tuple; of the trampoline; F1, F2 */
    fr_scope scope;
    size_t first, place; /* the first slot; of the one in question in the tuple */
} sharing;

/* The tuple of hooks that C's user data points to; false: they have no form together. */
static bool describe_sharing(fr_wrap_text *f, size_t index, sharing *s)
{
    uint32_t data = f->fn->slots.data[index].partner;
    size_t place = 0;
    *s = (sharing){ .scope = callback_of(f, index)->scope, .first = SIZE_MAX };
    fr_text_init(&s->types, f->w->arena);
    fr_text_init(&s->values, f->w->arena);
    fr_text_init(&s->generics, f->w->arena);
    fr_text_init(&s->names, f->w->arena);
    bool is_call = s->scope == SCOPE_CALL;
    const char *make = is_call ? "closures::Hook::here" : "closures::Hook::anywhere";
    for (size_t i = 0; i < f->fn->slots.len; i++) {
        const fr_slot *slot = &f->fn->slots.data[i];
        fr_closure_text c;
        if (!shares(f, i, data))
            continue;
        if (callback_of(f, i)->scope != s->scope || !has_data(f, i) ||
            !fr_wrap_describe(&c, f->w, callback_of(f, i)))
            return false;
        fr_str bound = bound_of(f, &c, "FnMut"), type = type_of(f, i, bound, is_call);
        s->first = s->first == SIZE_MAX ? i : s->first;
        s->place = i == index ? place : s->place;
        place++;
        fr_text_fmt(&s->types,
                    slot->is_optional ? "Option<closures::Hook<%.*s>>, " : "closures::Hook<%.*s>, ",
                    FR_ARG(type));
        if (slot->is_optional)
            fr_text_fmt(&s->values, "%.*s.map(%s), ", FR_ARG(slot->rust_name), make);
        else
            fr_text_fmt(&s->values, "%s(%.*s), ", make, FR_ARG(slot->rust_name));
        if (slot->is_optional)
            continue;
        fr_text_fmt(&s->names, "%.*s, ", FR_ARG(type));
        if (i == index)
            fr_text_fmt(&s->generics, "%.*s: %.*s, ", FR_ARG(type), FR_ARG(bound));
        else
            fr_text_fmt(&s->generics, "%.*s, ", FR_ARG(type));
    }
    return true;
}

/* Once for all of them. */
static void put_shared_hooks(fr_wrap_text *f, uint32_t data, const sharing *s)
{
    for (size_t i = 0; i < f->fn->slots.len; i++)
        if (shares(f, i, data) && f->fn->slots.data[i].is_optional)
            fr_text_fmt(&f->before, "let has%zu = %.*s.is_some();\n", i,
                        FR_ARG(f->fn->slots.data[i].rust_name));
    if (s->scope == SCOPE_CALL) {
        fr_text_fmt(&f->before, "let hooks%u = (%.*s);\n", data, FR_ARG(fr_text_str(&s->values)));
        return;
    }
    fr_text_fmt(&f->before, "let hooks%u = Box::into_raw(Box::new((%.*s)));\n", data,
                FR_ARG(fr_text_str(&s->values)));
    if (s->scope != SCOPE_SELF || !fr_wrap_holds_hooks(f->type))
        return;
    bool is_made = f->fn->receiver == TAKES_TYPE;
    fr_text_fmt(is_made ? &f->made : &f->before,
                "// SAFETY: new; nobody else frees it.\nunsafe { %s.%s.hold(hooks%u) };\n",
                is_made ? "value0" : "self", fr_wrap_kept_of(f->type), data);
}

static bool shared_slot(fr_wrap_text *f, size_t index, const fr_closure_text *c)
{
    const fr_slot *slot = &f->fn->slots.data[index];
    const fr_callback *callback = callback_of(f, index);
    bool is_call = callback->scope == SCOPE_CALL;
    sharing s;
    if (!describe_sharing(f, index, &s)) {
        f->why = "several closures with one user data that are kept differently";
        return false;
    }
    if (callback->scope == SCOPE_SELF && is_kept_by_nobody(f)) {
        f->why = "a closure that nothing keeps";
        return false;
    }
    fr_str bound = bound_of(f, c, "FnMut");
    fr_str how = fr_arena_printf(
        f->w->arena, "closures::part(p%u.cast::<(%.*s)>(), |all| %sall.%zu%s)", callback->user_data,
        FR_ARG(fr_text_str(&s.types)), slot->is_optional ? "" : "Some(&", s.place,
        slot->is_optional ? ".as_ref()" : ")");
    fr_str type = put_type(f, index, bound, is_call ? "" : " + Send + 'static", is_call);
    put_trampoline_of(f, c, index, fr_text_str(&s.generics), type, fr_arena_cstr(f->w->arena, how));
    if (index == s.first)
        put_shared_hooks(f, slot->partner, &s);
    fr_str call = s.names.len == 0 ? fr_arena_printf(f->w->arena, "Some(trampoline%zu)", index)
                                   : fr_arena_printf(f->w->arena, "Some(trampoline%zu::<%.*s>)",
                                                     index, FR_ARG(fr_text_str(&s.names)));
    if (slot->is_optional)
        fr_text_fmt(&f->args, "if has%zu { %.*s } else { None }, ", index, FR_ARG(call));
    else
        fr_text_fmt(&f->args, "%.*s, ", FR_ARG(call));
    fr_vec_push(f->w->arena, &f->hooks,
                ((fr_wrap_hook){ .slot = (uint32_t)index,
                                 .type = fr_arena_printf(f->w->arena, "(%.*s)",
                                                         FR_ARG(fr_text_str(&s.types))) }));
    return true;
}

/* ---- alone ---- */

bool fr_wrap_hook_slot(fr_wrap_text *f, size_t index)
{
    const fr_slot *slot = &f->fn->slots.data[index];
    const fr_callback *callback = callback_of(f, index);
    fr_closure_text c;
    bool is_call = callback->scope == SCOPE_CALL, is_self = callback->scope == SCOPE_SELF;
    if (!f->w->has_hooks || !fr_wrap_describe(&c, f->w, callback)) {
        f->why = "a closure with a parameter that has no form";
        return false;
    }
    if (slot->partner != FR_NO_INDEX && count_sharing(f, slot->partner) > 1)
        return shared_slot(f, index, &c);
    if (has_data(f, index)) {
        fr_str bound = bound_of(f, &c, "FnMut");
        const char *data = fr_arena_cstr(
            f->w->arena, fr_arena_printf(f->w->arena, "p%u.cast()", callback->user_data));
        put_trampoline(f, &c, index, bound, data);
        fr_str type = put_type(f, index, bound, is_call ? "" : " + Send + 'static", is_call);
        if (is_self && is_kept_by_nobody(f))
            f->why = "a closure that nothing keeps";
        else if (is_call)
            put_for_call(f, index);
        else
            put_lasting(f, index, is_self && fr_wrap_holds_hooks(f->type));
        put_arguments(f, index, type);
        return true;
    }
    if (slot->is_optional || slot->partner != FR_NO_INDEX) {
        f->why = "an optional closure without data";
        return false;
    }
    if (is_call) {
        fr_str bound = bound_of(f, &c, "FnMut");
        put_trampoline(
            f, &c, index, bound,
            fr_arena_cstr(f->w->arena,
                          fr_arena_printf(f->w->arena, "CURRENT%zu.get().cast()", index)));
        fr_str type = put_type(f, index, bound, "", true);
        put_for_call(f, index);
        put_current(f, index);
        put_arguments(f, index, type);
        return true;
    }
    /* it carries nothing, so it is a type: C can keep the function as long as it likes */
    fr_str bound = fr_arena_printf(f->w->arena, "%.*s + Copy + Send + Sync + 'static",
                                   FR_ARG(bound_of(f, &c, "Fn")));
    put_trampoline(f, &c, index, bound, "stateless");
    fr_str type = put_type(f, index, bound, "", false);
    fr_text_fmt(&f->before, "let _ = %.*s;\n", FR_ARG(slot->rust_name));
    put_arguments(f, index, type);
    return true;
}

/* ---- what stands beside it ---- */

static const fr_wrap_hook *hook_of(const fr_wrap_text *f, uint32_t slot)
{
    for (size_t i = 0; i < f->hooks.len; i++)
        if (f->hooks.data[i].slot == slot)
            return &f->hooks.data[i];
    return NULL;
}

/* The closure's data. */
void fr_wrap_data_slot(fr_wrap_text *f, size_t index)
{
    uint32_t partner = f->fn->slots.data[index].partner;
    if (partner == FR_NO_INDEX || f->fn->slots.data[partner].role != SLOT_CALLBACK) {
        f->why = "data of no closure";
        return;
    }
    bool is_optional = f->fn->slots.data[partner].is_optional;
    bool is_call = callback_of(f, partner)->scope == SCOPE_CALL;
    if (count_sharing(f, (uint32_t)index) > 1) {
        fr_text_fmt(&f->args,
                    is_call ? "core::ptr::from_ref(&hooks%zu).cast_mut().cast(), "
                            : "hooks%zu.cast(), ",
                    index);
        return;
    }
    if (is_call && is_optional)
        fr_text_fmt(&f->args,
                    "hook%u.as_ref().map_or(core::ptr::null_mut(), closures::Hook::data).cast(), ",
                    partner);
    else if (is_call)
        fr_text_fmt(&f->args, "hook%u.data().cast(), ", partner);
    else if (is_optional)
        fr_text_fmt(&f->args, "hook%u.unwrap_or(core::ptr::null_mut()).cast(), ", partner);
    else
        fr_text_fmt(&f->args, "hook%u.cast(), ", partner);
}

/* void (*)(void *): closures::free */
static bool frees_data(const fr_wrap_text *f, const fr_slot *slot)
{
    const fr_model *model = f->w->plan->model;
    const fr_type *type = fr_model_type(model, fr_model_canonical(model, slot->type));
    if (type->kind == TYPE_POINTER)
        type = fr_model_type(model, fr_model_canonical(model, type->as.pointer.pointee));
    if (type->kind != TYPE_FUNCTION || type->as.signature.params.len != 1)
        return false;
    fr_id result = fr_model_canonical(model, type->as.signature.result);
    const fr_type *param =
        fr_model_type(model, fr_model_canonical(model, type->as.signature.params.data[0].type));
    return fr_model_type(model, result)->kind == TYPE_VOID && param->kind == TYPE_POINTER &&
           fr_model_type(model, fr_model_canonical(model, param->as.pointer.pointee))->kind ==
               TYPE_VOID;
}

/* C frees the closure. Whether it does so when the call fails is not known: then it leaks. */
void fr_wrap_destroy_slot(fr_wrap_text *f, size_t index)
{
    const fr_slot *slot = &f->fn->slots.data[index];
    uint32_t partner = slot->partner;
    const fr_wrap_hook *hook = partner == FR_NO_INDEX ? NULL : hook_of(f, partner);
    if (hook == NULL || callback_of(f, partner)->scope != SCOPE_NOTIFIED || !frees_data(f, slot)) {
        f->why = "a function that frees something else than a closure before it";
        return;
    }
    if (count_sharing(f, f->fn->slots.data[partner].partner) > 1)
        fr_text_fmt(&f->args, "Some(closures::free::<%.*s>), ", FR_ARG(hook->type));
    else if (f->fn->slots.data[partner].is_optional)
        fr_text_fmt(&f->args,
                    "if hook%u.is_some() { Some(closures::free::<closures::Hook<%.*s>>) } else { "
                    "None }, ",
                    partner, FR_ARG(hook->type));
    else
        fr_text_fmt(&f->args, "Some(closures::free::<closures::Hook<%.*s>>), ", FR_ARG(hook->type));
}
