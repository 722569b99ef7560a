/* Closures that a handle keeps: boxes in one struct, which is the user data of the handle, and a
 * trampoline each. Panics stop in the trampoline and go on behind the call of C's. */
#include "wrap/writer.h"

bool fr_wrap_keeps_closures(const fr_wrap_writer *w, const fr_wrap_type *type)
{
    (void)w;
    return type->keeps_closures && type->userdata_set != FR_NO_ID && type->role == ROLE_HANDLE &&
           type->variants.len == 0 && !fr_wrap_has_lifetime(type);
}

/* ---- the closure's type, and what it is called with ---- */

typedef struct closure_text {
    fr_text types, args, params;
    fr_str result, failure;
} closure_text;

static const fr_signature *signature_of(const fr_wrap_writer *w, const fr_callback *callback)
{
    return &fr_model_type(w->plan->model, callback->signature)->as.signature;
}

static bool add_slice(closure_text *c, const fr_wrap_writer *w, const fr_slot *slot, size_t i)
{
    const fr_model *model = w->plan->model;
    const fr_type *element =
        fr_model_type(model, fr_model_canonical(model, fr_wrap_element(w, slot)));
    if (slot->partner == FR_NO_INDEX || (element->kind != TYPE_VOID && element->layout.size != 1))
        return false;
    fr_text_puts(&c->types, "&[u8], ");
    fr_text_fmt(&c->args,
                "glue::elements::<u8>(p%zu.cast(), usize::try_from(p%u).unwrap_or(0))"
                ".unwrap_or(&[]), ",
                i, slot->partner);
    return true;
}

static bool add_slot(closure_text *c, fr_wrap_writer *w, const fr_slot *slot, size_t i)
{
    if (slot->role == SLOT_USER_DATA || slot->role == SLOT_LEN)
        return true;
    if (slot->role == SLOT_SLICE)
        return add_slice(c, w, slot, i);
    if (slot->role == SLOT_SCALAR) {
        fr_text_fmt(&c->types, "%.*s, ", FR_ARG(fr_wrap_raw(w, slot->type, true)));
        fr_text_fmt(&c->args, "p%zu, ", i);
    } else if (slot->role == SLOT_CSTR) {
        fr_text_puts(&c->types, "Option<&CStr>, ");
        fr_text_fmt(&c->args, "glue::text(p%zu.cast()), ", i);
    } else if (slot->role == SLOT_TEXTS) {
        fr_text_puts(&c->types, "&[&CStr], ");
        fr_text_fmt(&c->args, "&glue::texts(p%zu.cast()), ", i);
    } else {
        return false;
    }
    return true;
}

/* A number as it is; a constant of C by its name in the bindings. */
static fr_str failure_of(const fr_wrap_writer *w, fr_str failure)
{
    bool is_number = failure.len > 0;
    for (size_t i = 0; i < failure.len; i++) {
        char c = failure.ptr[i];
        is_number &= (c >= '0' && c <= '9') || (i == 0 && c == '-' && failure.len > 1);
    }
    if (is_number)
        return failure;
    return failure.len ? fr_arena_printf(w->arena, "ffi::%.*s as _", FR_ARG(failure)) : FR_LIT("0");
}

static bool describe(closure_text *c, fr_wrap_writer *w, const fr_callback *callback)
{
    const fr_signature *signature = signature_of(w, callback);
    fr_text_init(&c->types, w->arena);
    fr_text_init(&c->args, w->arena);
    fr_text_init(&c->params, w->arena);
    if (callback->user_data == FR_NO_INDEX || callback->slots.len != signature->params.len)
        return false;
    for (size_t i = 0; i < callback->slots.len; i++) {
        fr_text_fmt(&c->params, "p%zu: %.*s, ", i,
                    FR_ARG(fr_wrap_raw(w, signature->params.data[i].type, true)));
        if (!add_slot(c, w, &callback->slots.data[i], i))
            return false;
    }
    c->result = (fr_str){ 0 };
    c->failure = (fr_str){ 0 };
    if (callback->result.role == RETURN_NOTHING)
        return true;
    if (callback->result.role != RETURN_SCALAR && callback->result.role != RETURN_STATUS)
        return false;
    c->result =
        fr_arena_printf(w->arena, " -> %.*s", FR_ARG(fr_wrap_raw(w, signature->result, false)));
    c->failure = failure_of(w, callback->failure);
    return true;
}

/* ---- a slot of a function that keeps one ---- */

static void put_trampoline(fr_wrap_writer *w, const closure_text *c, fr_str name, fr_str owner,
                           uint32_t user_data)
{
    fr_text_fmt(&w->trampolines,
                "unsafe extern \"C\" fn %.*s(%.*s)%.*s {\n"
                "let handlers = p%u.cast::<%.*sHandlers>();\n"
                "// SAFETY: the user data is ours, and lives as long as the handle; nobody else\n"
                "// looks at it during a call of C's. The closure is taken out while it runs.\n"
                "unsafe {\n"
                "if handlers.is_null() || (*handlers).panic.is_some() {\nreturn %.*s;\n}\n"
                "let view = crate::%.*sRef::lend((*handlers).raw);\n"
                "let mut closure = (*handlers).%.*s.take();\n"
                "let result = match closure.as_mut() {\n"
                "Some(closure) => std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| "
                "closure(&view, %.*s))),\n"
                "None => return %.*s,\n};\n"
                "(*handlers).%.*s = closure;\n"
                "match result {\nOk(value) => value,\n"
                "Err(panic) => {\n(*handlers).panic = Some(panic);\n%.*s\n}\n}\n}\n}\n\n",
                FR_ARG(name), FR_ARG(fr_text_str(&c->params)), FR_ARG(c->result), user_data,
                FR_ARG(owner), FR_ARG(c->failure), FR_ARG(owner), FR_ARG(name),
                FR_ARG(fr_text_str(&c->args)), FR_ARG(c->failure), FR_ARG(name),
                FR_ARG(c->failure));
}

bool fr_wrap_closure_slot(fr_wrap_text *f, size_t index)
{
    fr_wrap_writer *w = f->w;
    const fr_slot *slot = &f->fn->slots.data[index];
    closure_text c;
    bool is_method = f->fn->receiver == TAKES_MUT || f->fn->receiver == TAKES_REF;
    if (f->type == NULL || !fr_wrap_keeps_closures(w, f->type) || !is_method)
        return false;
    const fr_callback *callback = &w->plan->callbacks.data[slot->callback];
    if (callback->scope != SCOPE_SELF || !describe(&c, w, callback))
        return false;
    fr_str owner = f->type->rust_name;
    fr_str name =
        fr_arena_printf(w->arena, "%.*s_%.*s", FR_ARG(f->fn->rust_name), FR_ARG(slot->rust_name));
    fr_str type = fr_arena_printf(w->arena, "FnMut(&crate::%.*s, %.*s)%.*s + Send", FR_ARG(owner),
                                  FR_ARG(fr_text_str(&c.types)), FR_ARG(c.result));
    fr_text_fmt(&f->params, "%.*s: impl %.*s + 'static, ", FR_ARG(slot->rust_name), FR_ARG(type));
    fr_text_fmt(&f->before,
                "// SAFETY: C is not running, so nobody looks at the closures.\n"
                "unsafe { (*self.ferrule_kept()).%.*s = Some(Box::new(%.*s)) };\n",
                FR_ARG(name), FR_ARG(slot->rust_name));
    fr_text_fmt(&f->args, "Some(%.*s), ", FR_ARG(name));
    fr_text_fmt(&w->handlers, "%.*s: Option<Box<dyn %.*s>>,\n", FR_ARG(name), FR_ARG(type));
    fr_text_fmt(&w->handlers_none, "%.*s: None,\n", FR_ARG(name));
    put_trampoline(w, &c, name, owner, callback->user_data);
    return true;
}

/* ---- the struct of a type's closures ---- */

void fr_wrap_write_closures(fr_wrap_writer *w, fr_text *out, const fr_wrap_type *type)
{
    fr_str name = type->rust_name, raw = fr_wrap_item(w, type->item);
    if (!fr_wrap_keeps_closures(w, type))
        return;
    fr_text_fmt(out,
                "/// The closures that C calls; dropped after the handle.\n"
                "struct %.*sHandlers {\nraw: NonNull<%.*s>,\n"
                "panic: Option<Box<dyn core::any::Any + Send>>,\n%.*s}\n\n",
                FR_ARG(name), FR_ARG(raw), FR_ARG(fr_text_str(&w->handlers)));
    fr_text_fmt(out,
                "impl %.*s {\nfn ferrule_kept(&mut self) -> *mut %.*sHandlers {\n"
                "if self.handlers.is_null() {\n"
                "self.handlers = Box::into_raw(Box::new(%.*sHandlers {\nraw: self.raw,\n"
                "panic: None,\n%.*s}));\n}\n"
                "// SAFETY: live; the closures stay where they are until the handle is gone.\n"
                "unsafe { %.*s(self.raw.as_ptr(), self.handlers.cast()) };\nself.handlers\n}\n\n"
                "fn ferrule_panic(&self) -> Option<Box<dyn core::any::Any + Send>> {\n"
                "if self.handlers.is_null() {\nreturn None;\n}\n"
                "// SAFETY: ours, and C is not running.\n"
                "unsafe { (*self.handlers).panic.take() }\n}\n}\n\n",
                FR_ARG(name), FR_ARG(name), FR_ARG(name), FR_ARG(fr_text_str(&w->handlers_none)),
                FR_ARG(fr_wrap_item(w, type->userdata_set)));
    fr_text_put(out, fr_text_str(&w->trampolines));
}
