/* plan_text.h - a record's plan as text, for the tests of the layout passes. */
#ifndef FR_TESTS_PLAN_TEXT_H
#define FR_TESTS_PLAN_TEXT_H

#include "passes/record_plan.h"

static inline void put_blob(fr_text *out, fr_blob blob)
{
    fr_text_fmt(out, "(%llu,%llu)", (unsigned long long)blob.size, (unsigned long long)blob.align);
}

static inline void put_unit(fr_text *out, const fr_record *record, const fr_bit_unit *unit)
{
    fr_text_fmt(out, "unit%u[%llu", unit->number, (unsigned long long)unit->size);
    for (size_t i = 0; i < unit->fields.len; i++) {
        const fr_bit_field *field = &unit->fields.data[i];
        fr_text_fmt(out, " %.*s:%u+%u%s%s", FR_ARG(record->fields.data[field->index].name),
                    field->offset, field->width, field->is_signed ? "s" : "",
                    field->has_accessors ? "" : "!");
    }
    fr_text_puts(out, "]");
}

static inline void put_slot(fr_text *out, const fr_record *record, const fr_record_plan *plan,
                            const fr_plan_slot *slot)
{
    switch (slot->kind) {
    case SLOT_FIELD:
        fr_text_put(out, plan->field_names[slot->index]);
        if (slot->as_bytes)
            put_blob(out, slot->blob);
        break;
    case SLOT_FLEXARRAY:
        fr_text_fmt(out, "%.*s:FAM", FR_ARG(plan->field_names[slot->index]));
        break;
    case SLOT_BIT_UNIT: put_unit(out, record, &plan->units.data[slot->index]); break;
    case SLOT_PADDING:
        fr_text_fmt(out, "pad%u", slot->number);
        put_blob(out, slot->blob);
        break;
    case SLOT_ALIGN: fr_text_fmt(out, "align%llu", (unsigned long long)slot->blob.align); return;
    case SLOT_UNUSED: fr_text_puts(out, "unused"); return;
    case SLOT_ADDRESS: fr_text_puts(out, "address"); break;
    case SLOT_OPAQUE:
        fr_text_puts(out, "opaque");
        put_blob(out, slot->blob);
        return;
    case SLOT_UNION_STORAGE:
        fr_text_puts(out, "storage");
        put_blob(out, slot->blob);
        return;
    }
    fr_text_fmt(out, "@%llu", (unsigned long long)slot->offset);
}

static inline void put_plan(fr_text *out, const fr_record *record, const fr_record_plan *plan)
{
    static const char *const forms[] = {
        [FORM_STRUCT] = "struct", [FORM_UNION] = "union",     [FORM_WRAPPER_UNION] = "wrapper",
        [FORM_OPAQUE] = "opaque", [FORM_FORWARD] = "forward", [FORM_ALIGNED_PACKED] = "two"
    };
    fr_text_puts(out, forms[plan->form]);
    if (plan->is_packed)
        fr_text_fmt(out, " packed%llu", (unsigned long long)plan->packed_n);
    if (plan->align_n)
        fr_text_fmt(out, " align%llu", (unsigned long long)plan->align_n);
    if (plan->uses_manually_drop)
        fr_text_puts(out, " drop");
    fr_text_puts(out, ":");
    for (size_t i = 0; i < plan->slots.len; i++) {
        fr_text_puts(out, " ");
        put_slot(out, record, plan, &plan->slots.data[i]);
    }
}

/* ---- cases ---- */

#endif
