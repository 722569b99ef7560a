/* Steps that end become `Iterator`, if what they give is owned; an index with its count becomes a
 * method that gives all. What borrows from the handle has no such trait: its `next` stays a method.
 */
#include "wrap/writer.h"

/* The type of the one thing that it gives, behind its Option; empty: something else. */
static fr_str item_of(const fr_wrap_text *f)
{
    fr_str option = FR_LIT("Option<");
    if (f->types.len != 1 || !fr_str_starts(f->types.data[0], option))
        return (fr_str){ 0 };
    return fr_str_slice(f->types.data[0], option.len, f->types.data[0].len - 1);
}

static fr_str result_of(const fr_wrap_text *f, fr_str item)
{
    return f->is_fallible ? fr_arena_printf(f->w->arena, "Result<%.*s, crate::Error>", FR_ARG(item))
                          : item;
}

static void put_trait(fr_wrap_text *f)
{
    fr_wrap_writer *w = f->w;
    fr_str item = item_of(f);
    bool is_step = f->fn->shape == SHAPE_ITERATOR && f->fn->class_of == FN_SAFE &&
                   (f->fn->receiver == TAKES_MUT || f->fn->receiver == TAKES_REF);
    if (!is_step || item.len == 0 || f->params.len || f->has_result_lifetime ||
        w->iterators.len != 0)
        return;
    fr_str type = fr_wrap_type_name(w, f->fn->type, f->variant, "'a");
    fr_text_fmt(&w->iterators,
                "/// By `%.*s`.\nimpl%s Iterator for %.*s {\ntype Item = %.*s;\n\n"
                "fn next(&mut self) -> Option<Self::Item> {\n<%.*s>::%.*s(self)%s\n}\n}\n\n",
                FR_ARG(f->fn->rust_name), fr_wrap_has_lifetime(f->type) ? "<'a>" : "", FR_ARG(type),
                FR_ARG(result_of(f, item)), FR_ARG(type), FR_ARG(f->fn->rust_name),
                f->is_fallible ? ".transpose()" : "");
}

/* entry_byindex: entry_iter; get, at: iter. */
static fr_str name_of(const fr_wrap_text *f)
{
    static const char *const ends[] = { "by_index", "byindex", "by_idx", "byidx", "index",
                                        "idx",      "nth",     "at",     "get",   "by" };
    fr_str name = f->fn->rust_name;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        fr_str end = fr_str_from(ends[i]);
        if (!fr_str_ends(name, end))
            continue;
        size_t left = name.len - end.len;
        if (left == 0 || name.ptr[left - 1] == '_')
            name = fr_str_slice(name, 0, left ? left - 1 : 0);
    }
    return name.len ? fr_arena_printf(f->w->arena, "%.*s_iter", FR_ARG(name)) : FR_LIT("iter");
}

static bool is_taken(const fr_wrap_writer *w, uint32_t type, fr_str name)
{
    for (size_t i = 0; i < w->plan->functions.len; i++) {
        const fr_wrap_fn *fn = &w->plan->functions.data[i];
        if (fn->type == type && fr_str_eq(fn->rust_name, name))
            return true;
    }
    for (size_t i = 0; i < w->plan->types.data[type].fields.len; i++)
        if (fr_str_eq(w->plan->types.data[type].fields.data[i].rust_name, name))
            return true;
    return false;
}

static void put_all(fr_wrap_text *f, fr_text *out)
{
    fr_wrap_writer *w = f->w;
    const fr_wrap_fn *fn = f->fn;
    bool is_mut = fn->receiver == TAKES_MUT;
    if (fn->counted_by == FR_NO_ID || fn->class_of != FN_SAFE || f->type == NULL ||
        (fn->receiver != TAKES_REF && !is_mut) || f->values.len != 1 ||
        (is_mut && f->has_result_lifetime))
        return;
    fr_str name = name_of(f);
    if (is_taken(w, fn->type, name))
        return;
    fr_text_fmt(out,
                "/// All of [`Self::%.*s`], in their order.\n"
                "pub fn %.*s<'r>(&'r %sself) -> impl DoubleEndedIterator<Item = %.*s> + 'r%s "
                "{\n// SAFETY: a count of a live handle.\n"
                "let count = unsafe { %.*s(self.raw.as_ptr()) };\n"
                "let count = usize::try_from(count).unwrap_or(0);\n"
                "(0..count).map(move |index| self.%.*s(index as _))\n}\n\n",
                FR_ARG(fn->rust_name), FR_ARG(name), is_mut ? "mut " : "",
                FR_ARG(result_of(f, f->types.data[0])),
                fr_wrap_has_lifetime(f->type) ? " + glue::Captures<'a>" : "",
                FR_ARG(fr_wrap_item(w, fn->counted_by)), FR_ARG(fn->rust_name));
}

void fr_wrap_iterate(fr_wrap_text *f, fr_text *out)
{
    put_trait(f);
    put_all(f, out);
}
