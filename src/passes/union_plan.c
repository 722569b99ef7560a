/* Unions: a Rust one where all members may be in it, else a struct of __BindgenUnionField<T> with
 * the storage behind it. */
#include "passes/record_parts.h"

/* Regex sets note which pattern matched; to everybody else the options are const. */
static bool matches(const fr_regex_set *set, fr_str text)
{
    return fr_regex_set_matches((fr_regex_set *)set, text);
}

static fr_union_style style_of(const fr_planner *p)
{
    const fr_bind_options *options = p->names->options;
    fr_str name = fr_names_get(p->names, p->item->id);
    if (matches(&options->bindgen_wrapper_union, name))
        return UNION_STYLE_WRAPPER;
    if (matches(&options->manually_drop_union, name))
        return UNION_STYLE_MANUALLY_DROP;
    return options->default_non_copy_union_style;
}

static bool can_copy_all(const fr_planner *p)
{
    const fr_record *record = p->record;
    for (size_t i = 0; i < record->fields.len; i++) {
        const fr_field *field = &record->fields.data[i];
        if (field->bit_width < 0 &&
            (p->names->options->no_derive_copy || p->traits->copy[field->type] != DERIVE_YES))
            return false;
    }
    return true;
}

void fr_choose_union(fr_planner *p)
{
    fr_record_plan *plan = p->plan;
    bool can_copy = can_copy_all(p);
    plan->is_rust_union = false;
    plan->uses_manually_drop = false;
    plan->form = FORM_WRAPPER_UNION;
    if (p->names->options->disable_untagged_union || p->record->is_forward ||
        p->record->fields.len == 0) /* rustc has no unions without fields */
        return;
    if ((!can_copy || p->layout.size == 0) && style_of(p) == UNION_STYLE_WRAPPER)
        return;
    plan->is_rust_union = true;
    plan->uses_manually_drop = !can_copy;
    plan->form = FORM_UNION;
}

static uint64_t largest_c_align(const fr_planner *p)
{
    uint64_t largest = 0;
    for (size_t i = 0; i < p->members.len; i++)
        if (p->members.data[i].c.align > largest)
            largest = p->members.data[i].c.align;
    return largest;
}

static void add_storage(fr_planner *p, fr_blob blob)
{
    fr_plan_slot slot = { .kind = SLOT_UNION_STORAGE, .blob = blob };
    if (p->plan->form == FORM_WRAPPER_UNION)
        fr_vec_push(p->names->model->arena, &p->plan->slots, slot);
}

/* As bindgen: members, R5's alignment, R4's packing. */
void fr_propose_union(fr_planner *p)
{
    fr_record_plan *plan = p->plan;
    uint64_t align = p->layout.align, largest = largest_c_align(p);
    for (size_t i = 0; i < p->members.len; i++)
        fr_plan_member(p, &p->members.data[i], false);
    add_storage(p, (fr_blob){ p->layout.size, align });
    plan->is_packed = p->is_packed_in_c;
    plan->packed_n = align;
    if (largest < 16 && largest >= align)
        return;
    if (largest <= align)
        plan->is_packed = false; /* packing moves nothing in a union */
    if (plan->units.len && align <= 8)
        fr_plan_align_slot(p, align);
    else
        plan->align_n = align;
}

/* ---- from clang's layout alone ---- */

/* True if the member's own type can be printed; packed means packed(N), N the alignment of the
 * whole. */
static bool fits(const fr_planner *p, const fr_member *member, bool is_packed)
{
    const fr_rust_layout *rust = &member->rust;
    if (!rust->is_known || !rust->align || rust->size != member->c.size)
        return false;
    return is_packed ? !rust->has_align : rust->align <= p->layout.align;
}

static size_t count_misfits(const fr_planner *p, bool is_packed)
{
    size_t count = 0;
    for (size_t i = 0; i < p->members.len; i++)
        count += !fits(p, &p->members.data[i], is_packed);
    return count;
}

/* What the fields that fit make of the union's size and alignment. */
static fr_layout natural_layout(const fr_planner *p, bool is_packed)
{
    fr_layout layout = { 0, 1, true };
    for (size_t i = 0; i < p->members.len; i++) {
        const fr_member *member = &p->members.data[i];
        uint64_t align = fits(p, member, is_packed) ? member->rust.align : 1;
        align = align > p->layout.align ? p->layout.align : align;
        layout.align = align > layout.align ? align : layout.align;
        layout.size = member->c.size > layout.size ? member->c.size : layout.size;
    }
    return layout;
}

static uint64_t round_up(uint64_t at, uint64_t align)
{
    uint64_t rest = align ? at % align : 0;
    return rest ? at + (align - rest) : at;
}

static void propose_exact_wrapper(fr_planner *p)
{
    for (size_t i = 0; i < p->members.len; i++)
        fr_plan_member(p, &p->members.data[i], !fits(p, &p->members.data[i], true));
    add_storage(p, (fr_blob){ p->layout.size, 1 });
    p->plan->align_n = p->layout.align > 1 ? p->layout.align : 0;
}

void fr_propose_exact_union(fr_planner *p)
{
    fr_record_plan *plan = p->plan;
    if (plan->form == FORM_WRAPPER_UNION) {
        propose_exact_wrapper(p);
        return;
    }
    bool is_packed = count_misfits(p, true) < count_misfits(p, false) &&
                     natural_layout(p, true).align == p->layout.align;
    fr_layout natural = natural_layout(p, is_packed);
    for (size_t i = 0; i < p->members.len; i++)
        fr_plan_member(p, &p->members.data[i], !fits(p, &p->members.data[i], is_packed));
    plan->is_packed = is_packed;
    plan->packed_n = p->layout.align;
    if (round_up(natural.size, p->layout.align) != p->layout.size)
        fr_plan_padding(p, (fr_blob){ p->layout.size, 1 });
    if (natural.align != p->layout.align)
        plan->align_n = p->layout.align;
}
