/* Claims and reasons: nothing is decided without them. */
#include <stdio.h>

#include "infer/infer.h"

static bool is_critical_kind(fr_claim_kind kind)
{
    switch (kind) {
    case CLAIM_TRANSFER:
    case CLAIM_LIFETIME:
    case CLAIM_LENGTH:
    case CLAIM_SCOPE:
    case CLAIM_RETAINED:
    case CLAIM_BOUNDS:
    case CLAIM_DESTROY:
    case CLAIM_ORDER: return true;
    case CLAIM_ROLE:
    case CLAIM_DIRECTION:
    case CLAIM_NULL:
    case CLAIM_ERROR:
    case CLAIM_ENUM: return false;
    }
    return true;
}

FR_PRINTF(2, 0) static fr_str print(fr_arena *arena, const char *format, va_list args)
{
    fr_text text;
    fr_text_init(&text, arena);
    fr_text_vfmt(&text, format, args);
    return fr_arena_str(arena, fr_text_str(&text));
}

/* What stands before " <- " is said, what stands behind is why. */
static fr_claim make_claim(fr_inference *inf, fr_claim_kind kind, fr_confidence confidence,
                           const char *rule, fr_str text)
{
    size_t cut = fr_str_find(text, FR_LIT(" <- "));
    fr_claim claim = { .kind = kind,
                       .confidence = confidence,
                       .is_critical = is_critical_kind(kind),
                       .says = fr_str_slice(text, 0, cut),
                       .rule = rule };
    (void)inf;
    if (cut != SIZE_MAX)
        claim.evidence = fr_str_slice(text, cut + 4, text.len);
    if (rule[0] == 'T' && rule[1] == '0')
        claim.source = SOURCE_HINT;
    else if (rule[0] == 'D')
        claim.source = SOURCE_DOCUMENTED;
    return claim;
}

void fr_claim_fn(fr_inference *inf, fr_wrap_fn *fn, fr_claim_kind kind, fr_confidence confidence,
                 fr_str about, const char *rule, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_claim claim = make_claim(inf, kind, confidence, rule, print(inf->arena, format, args));
    va_end(args);
    claim.about = about;
    fr_vec_push(inf->arena, &fn->claims, claim);
}

void fr_claim_type(fr_inference *inf, fr_wrap_type *type, fr_claim_kind kind,
                   fr_confidence confidence, const char *rule, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_claim claim = make_claim(inf, kind, confidence, rule, print(inf->arena, format, args));
    va_end(args);
    claim.about = FR_LIT("type");
    fr_vec_push(inf->arena, &type->claims, claim);
}

static void add_reason(fr_inference *inf, fr_wrap_fn *fn, const char *rule, fr_str table,
                       fr_str fix, fr_str text)
{
    fr_reason reason = { .rule = rule, .text = text };
    for (size_t i = 0; i < fn->reasons.len; i++)
        if (fr_str_eq(fn->reasons.data[i].text, text))
            return;
    if (fix.len) {
        reason.fix_table = table;
        reason.fix = fix;
    }
    fr_vec_push(inf->arena, &fn->reasons, reason);
}

static fr_str table_of(fr_inference *inf, const fr_wrap_fn *fn, const char *after)
{
    return fr_arena_printf(inf->arena, "fn.%.*s%s", FR_ARG(fn->c_name), after);
}

void fr_block(fr_inference *inf, fr_wrap_fn *fn, const char *rule, fr_str fix, const char *format,
              ...)
{
    va_list args;
    va_start(args, format);
    fr_str text = print(inf->arena, format, args);
    va_end(args);
    if (fn->class_of == FN_SAFE)
        fn->class_of = FN_UNSAFE;
    add_reason(inf, fn, rule, table_of(inf, fn, ""), fix, text);
}

void fr_veto(fr_inference *inf, fr_wrap_fn *fn, const char *rule, const char *format, ...)
{
    size_t index = (size_t)(fn - inf->plan->functions.data);
    va_list args;
    va_start(args, format);
    fr_str text = print(inf->arena, format, args);
    va_end(args);
    if (fr_facts(inf, index)->is_trusted) {
        fr_claim_fn(inf, fn, CLAIM_ORDER, CONFIDENCE_HIGH, FR_LIT("call"), "T0",
                    "safe to call <- hint `safe`, although: %.*s", FR_ARG(text));
        return;
    }
    if (fn->class_of == FN_SAFE)
        fn->class_of = FN_UNSAFE;
    add_reason(inf, fn, rule, table_of(inf, fn, ""), FR_LIT("safe = true"), text);
}

fr_str fr_slot_key(fr_inference *inf, const fr_wrap_fn *fn, size_t slot)
{
    fr_str name = fn->slots.data[slot].c_name;
    return name.len ? name : fr_arena_printf(inf->arena, "%zu", slot + 1);
}

void fr_block_slot(fr_inference *inf, fr_wrap_fn *fn, size_t slot, const char *rule, fr_str fix,
                   const char *format, ...)
{
    fr_slot *s = &fn->slots.data[slot];
    va_list args;
    va_start(args, format);
    fr_str text = print(inf->arena, format, args);
    va_end(args);
    s->role = SLOT_RAW;
    s->is_blocked = true;
    s->confidence = CONFIDENCE_UNKNOWN;
    if (fn->class_of == FN_SAFE)
        fn->class_of = FN_UNSAFE;
    fr_str key = fr_slot_key(inf, fn, slot);
    if (fix.len)
        fix = fr_arena_printf(inf->arena, "%.*s = { %.*s }", FR_ARG(key), FR_ARG(fix));
    add_reason(inf, fn, rule, table_of(inf, fn, ".params"), fix, text);
}

void fr_block_return(fr_inference *inf, fr_wrap_fn *fn, const char *rule, fr_str fix,
                     const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_str text = print(inf->arena, format, args);
    va_end(args);
    fn->result.role = RETURN_RAW;
    fn->result.confidence = CONFIDENCE_UNKNOWN;
    if (fn->class_of == FN_SAFE)
        fn->class_of = FN_UNSAFE;
    add_reason(inf, fn, rule, table_of(inf, fn, ".returns"), fix, text);
}

void fr_leave_out(fr_inference *inf, fr_wrap_fn *fn, const char *rule, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_str text = print(inf->arena, format, args);
    va_end(args);
    fn->class_of = FN_LEFT_OUT;
    add_reason(inf, fn, rule, (fr_str){ 0 }, (fr_str){ 0 }, text);
}

void fr_use_function(fr_inference *inf, fr_id function, const char *what_for)
{
    uint32_t index = fr_plan_function_of(inf->plan, function);
    if (index == FR_NO_INDEX)
        return;
    fr_wrap_fn *fn = &inf->plan->functions.data[index];
    fn->class_of = FN_USED;
    fn->used_for = what_for;
}

fr_str fr_slot_name(fr_inference *inf, const fr_wrap_fn *fn, size_t slot)
{
    fr_str name = fn->slots.data[slot].c_name;
    if (name.len)
        return fr_arena_printf(inf->arena, "`%.*s`", FR_ARG(name));
    return fr_arena_printf(inf->arena, "parameter %zu", slot + 1);
}

fr_strs fr_slot_words(fr_inference *inf, const fr_slot *slot)
{
    return fr_split_words(inf->arena, slot->c_name);
}

bool fr_is_out_slot(const fr_slot *slot)
{
    return (slot->role >= SLOT_OUT_SCALAR && slot->role <= SLOT_OUT_ID &&
            slot->role != SLOT_INOUT_SCALAR) ||
           slot->role == SLOT_WRITTEN;
}
