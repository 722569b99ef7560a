/* Text of wchar_t, in and out: units of 16 bits are UTF-16, longer ones are characters. */
#include "wrap/writer.h"

/* The wchar_t behind a pointer, as the bindings call it. */
static fr_str unit_of(const fr_wrap_text *f, fr_id pointer)
{
    const fr_model *model = f->w->plan->model;
    const fr_type *type = fr_model_type(model, fr_model_canonical(model, pointer));
    return fr_wrap_raw(f->w, type->as.pointer.pointee, false);
}

void fr_wrap_wide_slot(fr_wrap_text *f, const fr_slot *slot, size_t i)
{
    fr_str unit = unit_of(f, slot->type);
    if (slot->retained != RETAINED_CALL || fr_wrap_slot_lifetime(f, i)[0]) {
        f->why = "wide text that C keeps";
        return;
    }
    f->is_fallible = true;
    fr_text_fmt(&f->params, slot->is_optional ? "%.*s: Option<&str>, " : "%.*s: &str, ",
                FR_ARG(slot->rust_name));
    if (slot->is_optional) {
        fr_text_fmt(&f->before, "let %s%zu = %.*s.map(glue::wide::<%.*s>).transpose()?;\n",
                    f->local, i, FR_ARG(slot->rust_name), FR_ARG(unit));
        fr_text_fmt(&f->args, "%s%zu.as_ref().map_or(core::ptr::null(), |text| text.as_ptr()), ",
                    f->local, i);
    } else {
        fr_text_fmt(&f->before, "let %s%zu = glue::wide::<%.*s>(%.*s)?;\n", f->local, i,
                    FR_ARG(unit), FR_ARG(slot->rust_name));
        fr_text_fmt(&f->args, "%s%zu.as_ptr(), ", f->local, i);
    }
}

void fr_wrap_give_wide(fr_wrap_text *f)
{
    size_t n = f->values.len;
    fr_text_fmt(&f->after,
                "// SAFETY: NULL, or text that ends with a zero; it is copied at once.\n"
                "let value%zu = unsafe { glue::wide_text::<%.*s>(result) };\n",
                n, FR_ARG(unit_of(f, f->fn->result.type)));
    fr_wrap_give(f, FR_LIT("Option<String>"), fr_arena_printf(f->w->arena, "value%zu", n));
}
