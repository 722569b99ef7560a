/* Parents that children share: what they own is in a struct of its own, of which each child holds
 * one share. */
#include "wrap/writer.h"

bool fr_wrap_shares(const fr_wrap_type *type)
{
    return type->parent_mode == PARENT_SHARED;
}

/* How a closure that is kept is put beside the handle. */
const char *fr_wrap_kept_of(const fr_wrap_type *type)
{
    return type->is_shared ? "keep.kept.borrow_mut()" : "kept";
}

void fr_wrap_put_shared_fields(const fr_wrap_type *type, fr_text *out)
{
    if (fr_wrap_holds_hooks(type))
        fr_text_puts(out, type->is_shared ? "kept: core::cell::RefCell<closures::Kept>,\n"
                                          : "kept: closures::Kept,\n");
    if (fr_wrap_shares(type))
        fr_text_puts(out, "parents: core::cell::RefCell<glue::Parents>,\n");
}

void fr_wrap_put_shared_values(const fr_wrap_type *type, fr_text *out)
{
    if (fr_wrap_holds_hooks(type))
        fr_text_puts(out, type->is_shared
                              ? ", kept: core::cell::RefCell::new(closures::Kept::new())"
                              : ", kept: closures::Kept::new()");
    if (fr_wrap_shares(type))
        fr_text_puts(out, ", parents: Default::default()");
}

/* Methods by which shares are taken. */
void fr_wrap_put_shares(const fr_wrap_type *type, fr_str name, fr_text *out)
{
    const char *place = type->is_shared ? "self.keep.parents" : "self.parents";
    const char *other = type->is_shared ? "other.keep.parents" : "other.parents";
    if (!type->is_shared && !fr_wrap_shares(type))
        return;
    fr_text_fmt(out, "impl %.*s {\n", FR_ARG(name));
    if (type->is_shared)
        fr_text_puts(out, "pub(crate) fn ferrule_keep(&self) -> glue::Parent {\n"
                          "self.keep.clone()\n}\n\n");
    if (fr_wrap_shares(type))
        fr_text_fmt(out,
                    "pub(crate) fn ferrule_share(&self, parent: glue::Parent) {\n"
                    "%s.borrow_mut().push(parent);\n}\n\n"
                    "pub(crate) fn ferrule_inherit(&self, other: &Self) {\n"
                    "%s.borrow_mut().extend(%s.borrow().iter().cloned());\n}\n",
                    place, place, other);
    fr_text_puts(out, "}\n\n");
}

/* What is new takes its shares; `value` is a reference to it, or it. */
void fr_wrap_put_sharing(fr_wrap_text *f, const char *value)
{
    const fr_wrap_fn *fn = f->fn;
    for (size_t i = 0; i < fn->slots.len; i++) {
        const fr_slot *slot = &fn->slots.data[i];
        bool is_self = i == fn->self_slot;
        fr_str name = is_self ? FR_LIT("self") : slot->rust_name;
        if (slot->retained == RETAINED_SHARED && slot->is_optional && !is_self)
            fr_text_fmt(&f->after,
                        "if let Some(parent) = &%.*s {\n%s.ferrule_share(parent.ferrule_keep());\n"
                        "}\n",
                        FR_ARG(name), value);
        else if (slot->retained == RETAINED_SHARED)
            fr_text_fmt(&f->after, "%s.ferrule_share(%.*s.ferrule_keep());\n", value, FR_ARG(name));
        else if (slot->retained == RETAINED_INHERIT &&
                 fr_wrap_shares(&f->w->plan->types.data[slot->handle]))
            fr_text_fmt(&f->after, "%s.ferrule_inherit(%s%.*s);\n", value, is_self ? "" : "&",
                        FR_ARG(name));
    }
}

bool fr_wrap_takes_shares(const fr_wrap_text *f)
{
    for (size_t i = 0; i < f->fn->slots.len; i++) {
        const fr_slot *slot = &f->fn->slots.data[i];
        if (slot->retained == RETAINED_SHARED ||
            (slot->retained == RETAINED_INHERIT &&
             fr_wrap_shares(&f->w->plan->types.data[slot->handle])))
            return true;
    }
    return false;
}
