/* A function of the safe crate: its head, the places that C fills, the call, the checks. */
#include "wrap/writer.h"

/* ---- documentation ---- */

static void put_safety(fr_text *out, const fr_wrap_fn *fn)
{
    if (fn->class_of != FN_UNSAFE)
        return;
    fr_text_puts(out, "///\n/// # Safety\n///\n");
    for (size_t i = 0; i < fn->reasons.len; i++) {
        fr_text_puts(out, "/// - ");
        fr_str rest = fn->reasons.data[i].text, line;
        for (bool is_first = true; fr_str_next_line(&rest, &line); is_first = false)
            fr_text_fmt(out, "%s%.*s", is_first ? "" : " ", FR_ARG(fr_str_trim(line)));
        fr_text_char(out, '\n');
    }
    if (fn->reasons.len == 0)
        fr_text_puts(out, "/// The trust policy calls nothing safe that was only inferred.\n");
}

static void put_doc(const fr_wrap_text *f, fr_text *out)
{
    fr_wrap_doc_text(f->w, out, f->fn->doc, f->fn->c_name, "The function");
    if (f->fn->since.len) {
        fr_text_puts(out, "///\n");
        fr_wrap_doc_lines(
            out, fr_arena_printf(f->w->arena, "Since version %.*s.", FR_ARG(f->fn->since)));
    }
    if (f->is_fallible)
        fr_text_fmt(out,
                    "///\n/// # Errors\n///\n/// If `%.*s` fails, or an argument cannot be "
                    "given to C.\n",
                    FR_ARG(f->fn->c_name));
    put_safety(out, f->fn);
    fr_wrap_doc_alias(out, f->fn->c_name, f->fn->rust_name);
    if (f->fn->is_deprecated)
        fr_text_puts(out, "#[deprecated]\n");
}

/* ---- the head ---- */

static bool is_kept(const fr_wrap_text *f, const fr_slot *slot)
{
    return slot->role == SLOT_CALLBACK &&
           f->w->plan->callbacks.data[slot->callback].scope == SCOPE_SELF;
}

static void put_receiver(const fr_wrap_text *f, fr_text *out)
{
    const fr_wrap_fn *fn = f->fn;
    const char *lifetime =
        fn->self_slot == FR_NO_INDEX ? "" : fr_wrap_slot_lifetime(f, fn->self_slot);
    bool keeps = false;
    for (size_t i = 0; i < fn->slots.len; i++)
        keeps |= fn->slots.data[i].retained == RETAINED_SELF || is_kept(f, &fn->slots.data[i]);
    switch (fn->receiver) {
    case TAKES_NOTHING:
    case TAKES_TYPE: break;
    /* a view lends & only, and must not be told to keep what lives as long as the view */
    case TAKES_REF: fr_text_fmt(out, keeps ? "&%smut self, " : "&%sself, ", lifetime); break;
    case TAKES_MUT: fr_text_fmt(out, "&%smut self, ", lifetime); break;
    case TAKES_SELF: fr_text_puts(out, "self, "); break;
    }
}

/* One as it is, others as a tuple. */
static void put_tuple(fr_text *out, const fr_strs *parts)
{
    if (parts->len != 1)
        fr_text_char(out, '(');
    for (size_t i = 0; i < parts->len; i++)
        fr_text_fmt(out, "%s%.*s", i ? ", " : "", FR_ARG(parts->data[i]));
    if (parts->len != 1)
        fr_text_char(out, ')');
}

static void put_result_type(const fr_wrap_text *f, fr_text *out)
{
    if (f->types.len == 0 && !f->is_fallible)
        return;
    fr_text_puts(out, " -> ");
    if (f->is_fallible)
        fr_text_puts(out, "Result<");
    put_tuple(out, &f->types);
    if (f->is_fallible)
        fr_text_puts(out, ", crate::Error>");
}

static void put_head(const fr_wrap_text *f, fr_text *out)
{
    const fr_wrap_fn *fn = f->fn;
    bool is_generic = f->has_result_lifetime || f->generics.len;
    fr_text_fmt(out, "pub %sfn %.*s%s%s%.*s%s(", fn->class_of == FN_UNSAFE ? "unsafe " : "",
                FR_ARG(fn->rust_name), is_generic ? "<" : "", f->has_result_lifetime ? "'r, " : "",
                FR_ARG(fr_text_str(&f->generics)), is_generic ? ">" : "");
    put_receiver(f, out);
    fr_text_put(out, fr_text_str(&f->params));
    fr_text_char(out, ')');
    put_result_type(f, out);
}

/* ---- the body ---- */

static void put_values(const fr_wrap_text *f, fr_text *out)
{
    if (f->values.len == 0 && !f->is_fallible)
        return;
    if (f->is_fallible)
        fr_text_puts(out, "Ok(");
    put_tuple(out, &f->values);
    if (f->is_fallible)
        fr_text_char(out, ')');
    fr_text_char(out, '\n');
}

static bool returns_void(const fr_wrap_text *f)
{
    const fr_item *item = fr_model_item(f->w->plan->model, f->fn->item);
    fr_id signature = item->as.function.signature;
    fr_id result = fr_model_type(f->w->plan->model, signature)->as.signature.result;
    fr_id end = fr_model_canonical(f->w->plan->model, result);
    return fr_model_type(f->w->plan->model, end)->kind == TYPE_VOID;
}

/* Which claims the call rests on. */
static void put_safety_note(const fr_wrap_text *f, fr_text *out)
{
    const fr_claims *claims = &f->fn->claims;
    fr_text_puts(out, "// SAFETY: ");
    if (f->fn->class_of == FN_UNSAFE) {
        fr_text_puts(out, "the caller's word.");
    } else {
        fr_text_puts(out, "pointers are live for the call");
        for (size_t i = 0, n = 0; i < claims->len; i++)
            if (claims->data[i].is_critical && n++ < 4)
                fr_text_fmt(out, "; %s", claims->data[i].rule);
        fr_text_puts(out, " (ledger.json).");
    }
    fr_text_char(out, '\n');
}

static bool has_word(fr_str text)
{
    return fr_str_find(text, FR_LIT("result")) != SIZE_MAX;
}

/* What stands before the call: a name only if something behind it looks at the result. */
static const char *binding_of(const fr_wrap_text *f)
{
    bool is_used = has_word(fr_text_str(&f->after));
    for (size_t i = 0; i < f->values.len; i++)
        is_used |= has_word(f->values.data[i]);
    if (returns_void(f))
        return "";
    return is_used ? "let result = " : "let _ = ";
}

static void put_body(const fr_wrap_text *f, fr_text *out)
{
    const fr_wrap_fn *fn = f->fn;
    bool begins = fn->receiver == TAKES_NOTHING || fn->receiver == TAKES_TYPE;
    fr_text_puts(out, " {\n");
    fr_text_put(out, fr_text_str(&f->items));
    if (begins && f->w->plan->library_init != FR_NO_ID)
        fr_text_puts(out, "glue::begin();\n");
    fr_text_put(out, fr_text_str(&f->before));
    if (fr_wrap_may_call_back(f))
        fr_text_puts(out, "let call = closures::Call::begin();\n");
    put_safety_note(f, out);
    fr_text_fmt(out, "%sunsafe { %.*s(%.*s) };\n", binding_of(f),
                FR_ARG(fr_wrap_item(f->w, fn->item)), FR_ARG(fr_text_str(&f->args)));
    fr_text_put(out, fr_text_str(&f->after));
    put_values(f, out);
    fr_text_puts(out, "}\n\n");
}

/* ---- all together ---- */

static bool is_name_free(const fr_wrap_fn *fn, const char *prefix)
{
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_str name = fn->slots.data[i].rust_name, start = fr_str_from(prefix);
        if (fr_str_starts(name, start) && name.len > start.len && name.ptr[start.len] >= '0' &&
            name.ptr[start.len] <= '9')
            return false;
    }
    return true;
}

static void init(fr_wrap_text *f)
{
    fr_text_init(&f->params, f->w->arena);
    fr_text_init(&f->before, f->w->arena);
    fr_text_init(&f->args, f->w->arena);
    fr_text_init(&f->after, f->w->arena);
    fr_text_init(&f->generics, f->w->arena);
    fr_text_init(&f->items, f->w->arena);
    fr_text_init(&f->behind, f->w->arena);
    fr_text_init(&f->made, f->w->arena);
    fr_text_init(&f->pair, f->w->arena);
    fr_text_init(&f->undo, f->w->arena);
    f->local = is_name_free(f->fn, "c") ? "c" : "local_";
}

static bool fail(fr_wrap_writer *w, uint32_t index, const char *why)
{
    w->not_written[index] = fr_str_from(why);
    return false;
}

/* A copy whose parameters have no name that the body needs itself. */
static const fr_wrap_fn *with_free_names(fr_wrap_writer *w, const fr_wrap_fn *fn)
{
    static const char *const taken[] = { "result", "length", "stream", "error",   "failed",
                                         "left",   "panic",  "call",   "closures" };
    fr_wrap_fn *copy = NULL;
    for (size_t i = 0; i < fn->slots.len; i++)
        for (size_t k = 0; k < sizeof taken / sizeof *taken; k++) {
            if (!fr_str_is(fn->slots.data[i].rust_name, taken[k]))
                continue;
            if (copy == NULL) {
                copy = FR_NEW(w->arena, fr_wrap_fn);
                *copy = *fn;
                copy->slots.data = FR_NEW_ARRAY(w->arena, fr_slot, fn->slots.len);
                memcpy(copy->slots.data, fn->slots.data, fn->slots.len * sizeof *fn->slots.data);
            }
            copy->slots.data[i].rust_name = fr_arena_printf(w->arena, "%s_", taken[k]);
        }
    return copy ? copy : fn;
}

/* Whether the object is open, for what asks or changes that. */
bool fr_wrap_is_watched(const fr_wrap_text *f)
{
    return f->type && f->type->is_watched && f->fn->receiver >= TAKES_REF;
}

static void begin_watching(fr_wrap_text *f)
{
    if (f->fn->needs_open) {
        f->is_fallible = true;
        fr_text_puts(&f->before, "glue::opened(&self.opened)?;\n");
    }
    if (f->fn->closes)
        fr_text_puts(&f->before,
                     "self.opened.store(false, core::sync::atomic::Ordering::Release);\n");
}

static void begin_once(fr_wrap_text *f)
{
    if (!f->type || !f->type->is_begun || f->fn->receiver < TAKES_REF)
        return;
    if (f->fn->needs_closed) {
        f->is_fallible = true;
        fr_text_puts(&f->before, "glue::not_begun(&self.begun)?;\n");
    }
    if (f->fn->begins)
        fr_text_puts(&f->before,
                     "self.begun.store(true, core::sync::atomic::Ordering::Release);\n");
}

bool fr_wrap_write_function(fr_wrap_writer *w, fr_text *out, uint32_t index, uint32_t variant)
{
    const fr_wrap_fn *fn = with_free_names(w, &w->plan->functions.data[index]);
    fr_wrap_text f = { .w = w, .fn = fn, .variant = variant };
    if (fn->type != FR_NO_INDEX)
        f.type = &w->plan->types.data[fn->type];
    if (fn->is_variadic)
        return fail(w, index, "it takes variable arguments");
    if (!w->analysis->selection.is_wanted[fn->item])
        return fail(w, index, "the raw bindings do not have it");
    init(&f);
    if (fr_wrap_is_watched(&f))
        begin_watching(&f);
    begin_once(&f);
    for (size_t i = 0; i < fn->slots.len && !f.why; i++)
        fr_wrap_slot(&f, i);
    if (!f.why)
        fr_wrap_result(&f);
    for (size_t i = 0; i < fn->slots.len && !f.why; i++)
        fr_wrap_out(&f, i);
    if (f.why)
        return fail(w, index, f.why);
    put_doc(&f, out);
    put_head(&f, out);
    put_body(&f, out);
    fr_wrap_iterate(&f, out);
    w->is_written[index] = true;
    if (fn->class_of == FN_SAFE && fn->slots.len == 0 && fn->receiver == TAKES_TYPE &&
        fn->result.role == RETURN_HANDLE && fn->result.owned)
        fr_vec_push(w->arena, &w->makers,
                    fr_arena_printf(w->arena, "%.*s::%.*s",
                                    FR_ARG(fr_wrap_type_name(w, fn->type, variant, NULL)),
                                    FR_ARG(fn->rust_name)));
    if (fn->class_of == FN_SAFE && fn->slots.len == 0 && fn->receiver == TAKES_NOTHING &&
        !fn->is_deprecated && f.values.len == 1 &&
        (fn->result.role == RETURN_STR || fn->result.role == RETURN_SCALAR))
        fr_vec_push(w->arena, &w->examples, fn->rust_name);
    return true;
}

/* ---- options of a function with variable arguments ---- */

/* The first call went well: the second one, with the same checks. */
static void put_second_call(fr_wrap_text *f)
{
    fr_text first = f->after;
    if (f->pair.len == 0)
        return;
    fr_text_init(&f->after, f->w->arena);
    fr_text_fmt(&f->after, "// SAFETY: as above.\nlet result = unsafe { %.*s };\n",
                FR_ARG(fr_text_str(&f->pair)));
    fr_text_put(&f->after, fr_text_str(&first));
    fr_text both;
    fr_text_init(&both, f->w->arena);
    fr_text_put(&both, fr_text_str(&first));
    fr_text_fmt(&both,
                "let second = (|| -> Result<(), crate::Error> {\n%.*sOk(())\n})();\n"
                "if second.is_err() {\n// SAFETY: as above.\n%.*s}\nsecond?;\n",
                FR_ARG(fr_text_str(&f->after)), FR_ARG(fr_text_str(&f->undo)));
    f->after = both;
}

void fr_wrap_write_selector(fr_wrap_writer *w, fr_text *out, const fr_selector *selector)
{
    fr_wrap_fn fn = w->plan->functions.data[selector->function];
    fn.rust_name = selector->rust_name;
    fn.c_name = selector->c_name;
    fn.doc = selector->doc;
    fn.shape = SHAPE_GETTER; /* nothing is called back */
    fr_wrap_text f = { .w = w, .fn = &fn, .variant = FR_NO_INDEX };
    if (fn.type != FR_NO_INDEX)
        f.type = &w->plan->types.data[fn.type];
    if (!w->analysis->selection.is_wanted[fn.item] || (f.type && f.type->variants.len))
        return;
    init(&f);
    if (fn.self_slot != FR_NO_INDEX)
        fr_wrap_slot(&f, fn.self_slot);
    fr_wrap_selector_slots(&f, selector);
    fr_wrap_result(&f);
    put_second_call(&f);
    fr_wrap_selector_outs(&f, selector);
    if (f.why) {
        fr_text_fmt(out, "// `%.*s` has no method: %s.\n\n", FR_ARG(selector->c_name), f.why);
        return;
    }
    put_doc(&f, out);
    put_head(&f, out);
    put_body(&f, out);
}
