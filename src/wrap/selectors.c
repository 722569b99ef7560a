/* Methods of the options of a function with variable arguments: each passes what C reads for it. */
#include "wrap/writer.h"

static bool is_alone(const fr_selector *selector)
{
    return selector->args.len == 1;
}

static fr_str name_of(fr_wrap_text *f, const fr_selector *selector, size_t index)
{
    return is_alone(selector) ? FR_LIT("value")
                              : fr_arena_printf(f->w->arena, "value%zu", index + 1);
}

static const char *c_type_of(fr_selector_kind kind)
{
    switch (kind) {
    case SELECTOR_INT: return "core::ffi::c_int";
    case SELECTOR_UINT: return "core::ffi::c_uint";
    case SELECTOR_SIZE: return "usize";
    case SELECTOR_OFF: return "i64";
    case SELECTOR_DOUBLE: return "f64";
    case SELECTOR_LONG:
    case SELECTOR_BOOL:
    case SELECTOR_ENUM: return "core::ffi::c_long";
    case SELECTOR_TEXT:
    case SELECTOR_KEPT: return "*mut core::ffi::c_char";
    case SELECTOR_LIST:
    case SELECTOR_CLOSURE: break;
    }
    return "*mut core::ffi::c_void";
}

static fr_str list_name(fr_wrap_text *f, const fr_selector_arg *arg)
{
    return fr_wrap_type_name(f->w, arg->handle, FR_NO_INDEX, NULL);
}

/* ---- what goes in ---- */

/* Beside the handle, as long as that lives. */
static void put_kept(fr_wrap_text *f, fr_str what)
{
    fr_text_fmt(&f->before,
                "// SAFETY: new; nobody else frees it.\n"
                "unsafe { self.%s.hold(Box::into_raw(Box::new(%.*s))) };\n",
                fr_wrap_kept_of(f->type), FR_ARG(what));
}

static void put_in(fr_wrap_text *f, const fr_selector *selector, size_t index)
{
    const fr_selector_arg *arg = &selector->args.data[index];
    fr_str name = name_of(f, selector, index);
    const char *type = c_type_of(arg->kind);
    switch (arg->kind) {
    case SELECTOR_INT:
    case SELECTOR_UINT:
    case SELECTOR_LONG:
    case SELECTOR_SIZE:
    case SELECTOR_OFF:
    case SELECTOR_DOUBLE:
        fr_text_fmt(&f->params, "%.*s: %s, ", FR_ARG(name), type);
        fr_text_fmt(&f->args, "%.*s, ", FR_ARG(name));
        break;
    case SELECTOR_BOOL:
        fr_text_fmt(&f->params, "%.*s: bool, ", FR_ARG(name));
        fr_text_fmt(&f->args, "core::ffi::c_long::from(%.*s), ", FR_ARG(name));
        break;
    case SELECTOR_TEXT:
        fr_text_fmt(&f->params, "%.*s: &str, ", FR_ARG(name));
        fr_text_fmt(&f->before, "let text%zu = glue::cstring(%.*s)?;\n", index, FR_ARG(name));
        fr_text_fmt(&f->args, "text%zu.as_ptr(), ", index);
        break;
    case SELECTOR_KEPT:
        fr_text_fmt(&f->params, "%.*s: &str, ", FR_ARG(name));
        fr_text_fmt(&f->before,
                    "let text%zu = glue::cstring(%.*s)?;\nlet pointer%zu = text%zu.as_ptr();\n",
                    index, FR_ARG(name), index, index);
        put_kept(f, fr_arena_printf(f->w->arena, "text%zu", index));
        fr_text_fmt(&f->args, "pointer%zu, ", index);
        break;
    case SELECTOR_ENUM: {
        const fr_wrap_group *group = &f->w->plan->groups.data[arg->group];
        fr_text_fmt(&f->params, "%.*s: crate::%.*s, ", FR_ARG(name), FR_ARG(group->rust_name));
        fr_text_fmt(&f->args, "%.*s.%s as core::ffi::c_long, ", FR_ARG(name),
                    group->kind == GROUP_FLAGS ? "bits()" : "to_c()?");
        if (group->is_skipped)
            f->why = "constants that are no group";
        break;
    }
    case SELECTOR_LIST:
        fr_text_fmt(&f->params, "%.*s: %.*s, ", FR_ARG(name), FR_ARG(list_name(f, arg)));
        fr_text_fmt(&f->before, "let pointer%zu = %.*s.raw;\n", index, FR_ARG(name));
        put_kept(f, name);
        fr_text_fmt(&f->args, "pointer%zu, ", index);
        break;
    case SELECTOR_CLOSURE: break;
    }
}

/* ---- what comes out ---- */

static void put_place(fr_wrap_text *f, const fr_selector_arg *arg, size_t index)
{
    fr_text_fmt(&f->before, "let mut %s%zu = Out::<%s>::zeroed();\n", f->local, index,
                c_type_of(arg->kind));
    fr_text_fmt(&f->args, "%s%zu.as_mut_ptr(), ", f->local, index);
}

static void give(fr_wrap_text *f, const fr_selector_arg *arg, size_t index)
{
    fr_arena *arena = f->w->arena;
    fr_str out = fr_arena_printf(arena, "out%zu", index), type = { 0 }, value = out;
    fr_text_fmt(&f->after,
                "// SAFETY: zeroed, and a number or pointer.\n"
                "let out%zu = unsafe { %s%zu.get() };\n",
                index, f->local, index);
    if (arg->kind == SELECTOR_TEXT) {
        fr_text_fmt(&f->after,
                    "// SAFETY: NULL, or text that ends with a NUL; it is copied at once.\n"
                    "let out%zu = unsafe { glue::text(out%zu) }.map(CStr::to_owned);\n",
                    index, index);
        type = FR_LIT("Option<CString>");
    } else if (arg->kind == SELECTOR_BOOL) {
        type = FR_LIT("bool");
        value = fr_arena_printf(arena, "out%zu != 0", index);
    } else if (arg->kind == SELECTOR_ENUM) {
        const fr_wrap_group *group = &f->w->plan->groups.data[arg->group];
        type = fr_arena_printf(arena, "crate::%.*s", FR_ARG(group->rust_name));
        value = fr_arena_printf(arena, "%.*s::from_%s(out%zu as _)", FR_ARG(type),
                                group->kind == GROUP_FLAGS ? "bits_retain" : "c", index);
        if (group->is_skipped)
            f->why = "constants that are no group";
    } else if (arg->kind == SELECTOR_LIST) {
        type = list_name(f, arg);
        value = fr_arena_printf(arena, "%.*s { raw: out%zu.cast() }", FR_ARG(type), index);
    } else {
        type = fr_str_from(c_type_of(arg->kind));
    }
    fr_wrap_give(f, type, value);
}

/* ---- closures ---- */

/* Two options: the function, then its data. A function of this kind never sees the data of another:
 * if C takes the one and not the other, the function is taken back. */
static void put_closure(fr_wrap_text *f, const fr_selector *selector, size_t index)
{
    const fr_selector_arg *arg = &selector->args.data[index];
    const fr_callback *callback = &f->w->plan->callbacks.data[arg->callback];
    fr_closure_text c;
    if (!is_alone(selector) || callback->user_data == FR_NO_INDEX ||
        !fr_wrap_describe(&c, f->w, callback)) {
        f->why = "a closure that has no data, no form, or is not alone";
        return;
    }
    const char *data =
        fr_arena_cstr(f->w->arena, fr_arena_printf(f->w->arena, "p%u.cast()", callback->user_data));
    fr_str bound = fr_wrap_put_trampoline(f, &c, index, data);
    fr_str call = fr_arena_printf(f->w->arena, "%.*s(self.raw.as_ptr(), ",
                                  FR_ARG(fr_wrap_item(f->w, f->fn->item)));
    fr_text_fmt(&f->generics, "F%zu: %.*s + Send + 'static, ", index, FR_ARG(bound));
    fr_text_fmt(&f->params, "closure: F%zu, ", index);
    fr_text_fmt(&f->before,
                "let hook = closures::Hook::lasting(closure);\n"
                "// SAFETY: new; nobody else frees it.\nunsafe { self.%s.hold(hook) };\n"
                "let function: unsafe extern \"C\" fn(%.*s)%.*s = trampoline%zu::<F%zu>;\n"
                "let none: *const core::ffi::c_void = core::ptr::null();\n",
                fr_wrap_kept_of(f->type), FR_ARG(fr_text_str(&c.params)), FR_ARG(c.c_result), index,
                index);
    fr_text_put(&f->args, FR_LIT("function, "));
    fr_text_fmt(&f->pair, "%.*s%llu as _, hook.cast::<core::ffi::c_void>())", FR_ARG(call),
                (unsigned long long)arg->data);
    fr_text_fmt(&f->undo, "let _ = unsafe { %.*s%lld as _, none) };\n", FR_ARG(call),
                (long long)selector->value);
}

/* ---- all together ---- */

void fr_wrap_selector_slots(fr_wrap_text *f, const fr_selector *selector)
{
    f->is_fallible = true;
    fr_text_fmt(&f->args, "%lld as _, ", (long long)selector->value);
    for (size_t i = 0; i < selector->args.len && !f->why; i++) {
        const fr_selector_arg *arg = &selector->args.data[i];
        if (arg->is_out)
            put_place(f, arg, i);
        else if (arg->kind == SELECTOR_CLOSURE)
            put_closure(f, selector, i);
        else
            put_in(f, selector, i);
        if (!arg->is_out &&
            (arg->kind == SELECTOR_KEPT || arg->kind == SELECTOR_LIST ||
             arg->kind == SELECTOR_CLOSURE) &&
            (f->type == NULL || !fr_wrap_holds_hooks(f->type)))
            f->why = "an argument that nothing keeps";
    }
}

void fr_wrap_selector_outs(fr_wrap_text *f, const fr_selector *selector)
{
    for (size_t i = 0; i < selector->args.len && !f->why; i++)
        if (selector->args.data[i].is_out)
            give(f, &selector->args.data[i], i);
}
