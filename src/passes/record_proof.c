/* The model of rustc's repr(C): fields in order, each at the next multiple of its alignment (of the
 * smaller of it and N with packed(N)); the whole aligned as its most aligned field or as align(N),
 * its size rounded up to that. Unions have all fields at 0. */
#include "passes/record_parts.h"

fr_rust_layout fr_rust_layout_of_slot(const fr_planner *p, const fr_plan_slot *slot)
{
    fr_rust_layout bytes = { 0, 1, true, false };
    switch (slot->kind) {
    case SLOT_FIELD:
    case SLOT_FLEXARRAY:
        if (slot->as_bytes)
            return fr_rust_layout_of_blob(p->names, slot->blob);
        return fr_rust_layout_of(p->names, p->plans, p->record->fields.data[slot->index].type);
    case SLOT_BIT_UNIT: bytes.size = p->plan->units.data[slot->index].size; break;
    case SLOT_ALIGN:
        bytes.align = fr_rust_layout_of_integer(p->names, slot->blob.align).align;
        break;
    case SLOT_PADDING:
    case SLOT_OPAQUE:
    case SLOT_UNION_STORAGE: return fr_rust_layout_of_blob(p->names, slot->blob);
    case SLOT_ADDRESS: bytes.size = 1; break;
    case SLOT_UNUSED: break;
    }
    return bytes;
}

static bool is_member(const fr_plan_slot *slot)
{
    return slot->kind == SLOT_FIELD || slot->kind == SLOT_FLEXARRAY || slot->kind == SLOT_BIT_UNIT;
}

static bool is_union_field(const fr_planner *p)
{
    return p->plan->form == FORM_WRAPPER_UNION;
}

/* What a member's slot adds to the record: behind __BindgenUnionField<T> there is no T. */
static fr_rust_layout placed_layout(const fr_planner *p, const fr_plan_slot *slot)
{
    if (is_member(slot) && is_union_field(p))
        return (fr_rust_layout){ 0, 1, true, false };
    return fr_rust_layout_of_slot(p, slot);
}

typedef struct placing {
    uint64_t end, align;
    bool has_align; /* repr(align) within */
    bool holds;
} placing;

static uint64_t round_up(uint64_t at, uint64_t align)
{
    uint64_t rest = at % align;
    return rest ? at + (align - rest) : at;
}

static void place(placing *proof, const fr_planner *p, fr_plan_slot *slot)
{
    const fr_record_plan *plan = p->plan;
    fr_rust_layout layout = placed_layout(p, slot);
    proof->has_align |= layout.has_align;
    proof->holds &= layout.is_known && layout.align;
    if (!proof->holds)
        return;
    if (plan->is_packed && layout.align > plan->packed_n)
        layout.align = plan->packed_n;
    slot->offset = plan->is_rust_union ? 0 : round_up(proof->end, layout.align);
    proof->holds &= layout.size <= UINT64_MAX / 2 && slot->offset <= UINT64_MAX / 2;
    uint64_t end = slot->offset + layout.size;
    proof->end = end > proof->end ? end : proof->end;
    proof->align = layout.align > proof->align ? layout.align : proof->align;
}

/* The member's own size must be C's, and its place. */
static bool is_as_in_c(const fr_planner *p, const fr_plan_slot *slot, const fr_member *member)
{
    if (fr_rust_layout_of_slot(p, slot).size != member->c.size)
        return false;
    return !member->has_offset || slot->offset == member->offset;
}

/* What rustc refuses: packed with align (E0587), align within packed (E0588). */
static bool is_accepted(const fr_planner *p, const placing *proof)
{
    const fr_record_plan *plan = p->plan;
    if (!plan->is_packed)
        return true;
    bool is_two = plan->form == FORM_ALIGNED_PACKED;
    return !proof->has_align && (plan->align_n == 0 || is_two);
}

bool fr_prove_record(fr_planner *p)
{
    fr_record_plan *plan = p->plan;
    placing proof = { .align = 1, .holds = true };
    size_t next = 0;
    for (size_t i = 0; i < plan->slots.len && proof.holds; i++) {
        fr_plan_slot *slot = &plan->slots.data[i];
        place(&proof, p, slot);
        if (!is_member(slot))
            continue;
        proof.holds &= next < p->members.len && is_as_in_c(p, slot, &p->members.data[next]);
        next++;
    }
    if (!proof.holds || next != p->members.len || !is_accepted(p, &proof))
        return false;
    if (plan->align_n > proof.align)
        proof.align = plan->align_n;
    plan->has_align = proof.has_align || plan->align_n;
    return proof.align == p->layout.align && round_up(proof.end, proof.align) == p->layout.size;
}
