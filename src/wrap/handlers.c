/* Closures that a handle keeps: boxes in one struct, which is the user data of the handle, and a
 * trampoline each. Panics stop in the trampoline and go on behind the call of C's. */
#include "wrap/writer.h"

bool fr_wrap_keeps_closures(const fr_wrap_writer *w, const fr_wrap_type *type)
{
    (void)w;
    return type->keeps_closures && type->userdata_set != FR_NO_ID && type->role == ROLE_HANDLE &&
           type->variants.len == 0 && !fr_wrap_has_lifetime(type) && !type->is_shared;
}

/* ---- a slot of a function that keeps one ---- */

static void put_trampoline(fr_wrap_writer *w, const fr_closure_text *c, fr_str name, fr_str owner,
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
                "match result {\nOk(value) => %.*s,\n"
                "Err(panic) => {\n(*handlers).panic = Some(panic);\n%.*s\n}\n}\n}\n}\n\n",
                FR_ARG(name), FR_ARG(fr_text_str(&c->params)), FR_ARG(c->c_result), user_data,
                FR_ARG(owner), FR_ARG(c->failure), FR_ARG(owner), FR_ARG(name),
                FR_ARG(fr_text_str(&c->args)), FR_ARG(c->failure), FR_ARG(name), FR_ARG(c->convert),
                FR_ARG(c->failure));
}

bool fr_wrap_closure_slot(fr_wrap_text *f, size_t index)
{
    fr_wrap_writer *w = f->w;
    const fr_slot *slot = &f->fn->slots.data[index];
    fr_closure_text c;
    bool is_method = f->fn->receiver == TAKES_MUT || f->fn->receiver == TAKES_REF;
    if (f->type == NULL || !fr_wrap_keeps_closures(w, f->type) || !is_method)
        return false;
    const fr_callback *callback = &w->plan->callbacks.data[slot->callback];
    if (callback->scope != SCOPE_SELF || callback->user_data == FR_NO_INDEX ||
        slot->partner != FR_NO_INDEX || !fr_wrap_describe(&c, w, callback))
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
