/* Propose, prove, else propose something surer (record_plan.h). A record is planned after those
 * that it holds, because whether rustc takes it depends on how they are represented. */
#include "passes/record_parts.h"

/* rustc's limits: repr(align) (E0589), and the size of an object. */
static const uint64_t most_align = UINT64_C(1) << 29;
static const uint64_t most_size_32 = UINT64_C(1) << 31, most_size_64 = UINT64_C(1) << 47;

/* ---- slots ---- */

static void add_slot(fr_planner *p, fr_plan_slot slot)
{
    fr_vec_push(p->names->model->arena, &p->plan->slots, slot);
}

void fr_plan_clear(fr_planner *p)
{
    fr_record_plan *plan = p->plan;
    plan->slots.len = 0;
    plan->is_packed = false;
    plan->packed_n = plan->align_n = 0;
    plan->flex_element = FR_NO_ID;
    if (plan->form == FORM_ALIGNED_PACKED)
        plan->form = FORM_STRUCT;
    p->padding_count = 0;
}

/* True for a scalar that can be copied out of a place at any address. */
static bool can_be_unaligned(const fr_planner *p, const fr_field *field, const fr_member *member)
{
    return fr_is_scalar(p->names, field->type) && p->traits->copy[field->type] == DERIVE_YES &&
           member->rust.size == member->c.size;
}

void fr_plan_member(fr_planner *p, const fr_member *member, bool as_bytes)
{
    fr_plan_slot slot = { .kind = SLOT_FIELD, .index = member->index, .as_bytes = as_bytes };
    if (member->is_unit)
        slot.kind = SLOT_BIT_UNIT;
    else if (as_bytes)
        slot.blob = (fr_blob){ member->c.size, 1 };
    else if (member->is_generic)
        slot.kind = SLOT_FLEXARRAY;
    slot.is_unaligned = as_bytes && !member->is_unit && !p->record->is_union &&
                        can_be_unaligned(p, &p->record->fields.data[member->index], member);
    add_slot(p, slot);
}

void fr_plan_padding(fr_planner *p, fr_blob blob)
{
    add_slot(p, (fr_plan_slot){ .kind = SLOT_PADDING, .number = p->padding_count++, .blob = blob });
}

void fr_plan_align_slot(fr_planner *p, uint64_t align)
{
    add_slot(p, (fr_plan_slot){ 0 });
    fr_plan_slot *slots = p->plan->slots.data;
    for (size_t i = p->plan->slots.len - 1; i > 0; i--)
        slots[i] = slots[i - 1];
    slots[0] = (fr_plan_slot){ .kind = SLOT_ALIGN, .blob = { 0, align } };
}

/* ---- members ---- */

static fr_member unit_member(const fr_planner *p, size_t index)
{
    const fr_bit_unit *unit = &p->plan->units.data[index];
    return (fr_member){ .is_unit = true,
                        .index = (uint32_t)index,
                        .c = { unit->size, 1, true },
                        .rust = { unit->size, 1, true, false },
                        .offset = unit->offset,
                        .has_offset = true,
                        .array_element = FR_NO_ID };
}

/* The element type of the flexible array that `id` is, not by a typedef's name, or that the record
 * of this name ends in; FR_NO_ID: neither. */
static fr_id flexible_element(const fr_planner *p, fr_id id)
{
    const fr_model *model = p->names->model;
    const fr_type *type = fr_model_type(model, fr_model_resolve(model, id));
    if (type->kind == TYPE_ARRAY)
        return type->as.array.count == 0 ? type->as.array.element : FR_NO_ID;
    fr_id end = fr_names_final_type(p->names, id);
    if (fr_model_type(model, end)->kind != TYPE_RECORD || !p->plans->by_id[end])
        return FR_NO_ID;
    return p->plans->by_id[end]->flex_element;
}

static void describe_array(fr_planner *p, fr_member *member, const fr_type *array)
{
    const fr_type *element = fr_model_type(p->names->model, array->as.array.element);
    member->array_element = array->as.array.element;
    member->array_length = array->as.array.count;
    member->is_flexible = array->as.array.count == 0;
    if (!member->c
             .known) /* T a[]: an incomplete type has no size, but its place has an alignment */
        member->c = (fr_layout){ 0, element->layout.align, element->layout.known };
}

static fr_member field_member(fr_planner *p, size_t index)
{
    const fr_field *field = &p->record->fields.data[index];
    fr_member member = { .index = (uint32_t)index, .c = field->layout, .array_element = FR_NO_ID };
    fr_id end = fr_names_final_type(p->names, field->type);
    const fr_type *type = fr_model_type(p->names->model, end);
    if (type->kind == TYPE_ARRAY)
        describe_array(p, &member, type);
    member.rust = fr_rust_layout_of(p->names, p->plans, field->type);
    member.has_offset = field->offset >= 0 && field->offset % 8 == 0;
    member.offset = member.has_offset ? (uint64_t)field->offset / 8 : 0;
    if (p->names->options->flexarray_dst && !p->record->is_union &&
        index + 1 == p->record->fields.len) {
        p->flex_element = flexible_element(p, field->type);
        member.is_generic = p->flex_element != FR_NO_ID;
    }
    return member;
}

static void collect_members(fr_planner *p)
{
    const fr_record *record = p->record;
    fr_arena *arena = p->names->model->arena;
    size_t unit = 0;
    for (size_t i = 0; i < record->fields.len; i++) {
        const fr_bit_unit *next = unit < p->plan->units.len ? &p->plan->units.data[unit] : NULL;
        if (next && next->first_field == i)
            fr_vec_push(arena, &p->members, unit_member(p, unit++));
        if (record->fields.data[i].bit_width < 0)
            fr_vec_push(arena, &p->members, field_member(p, i));
    }
}

/* Rule R4: the attribute; or #pragma pack and its kin, which show in some member's alignment. */
static bool is_packed_in_c(const fr_planner *p)
{
    if (p->record->is_packed)
        return true;
    for (size_t i = 0; i < p->members.len; i++)
        if (p->members.data[i].c.align > p->layout.align)
            return true;
    return false;
}

static bool is_zero_sized(const fr_planner *p)
{
    return p->traits->is_zero_sized[p->item->id];
}

/* ---- forms ---- */

static void report(const fr_planner *p, const char *why)
{
    const fr_model *model = p->names->model;
    if (!p->selection->is_wanted[p->item->id])
        return;
    fr_str name = fr_names_get(p->names, p->item->id);
    fr_diag(model->diags, DIAG_W0401, fr_model_place(model, p->item->span), "`%.*s` %s",
            FR_ARG(name), why);
}

static void plan_forward(fr_planner *p)
{
    fr_plan_clear(p);
    p->plan->form = FORM_FORWARD;
    p->plan->is_rust_union = false;
    add_slot(p, (fr_plan_slot){ .kind = SLOT_UNUSED });
}

static void plan_opaque(fr_planner *p)
{
    fr_record_plan *plan = p->plan;
    fr_blob blob = { p->layout.size, p->layout.align };
    fr_plan_clear(p);
    plan->form = FORM_OPAQUE;
    if (fr_rust_layout_of_blob(p->names, blob).size != blob.size)
        blob.align = 1;
    add_slot(p, (fr_plan_slot){ .kind = SLOT_OPAQUE, .blob = blob });
    if (plan->units.len && p->layout.align <= 8 &&
        fr_rust_layout_of_integer(p->names, p->layout.align).align == p->layout.align)
        fr_plan_align_slot(p, p->layout.align);
    else
        plan->align_n = p->layout.align;
    plan->has_align = true;
}

static void plan_opaque_because(fr_planner *p, const char *why)
{
    report(p, why);
    p->plan->why_opaque = fr_str_from(why);
    plan_opaque(p);
}

/* No members with a size: neither padding nor alignment, but an address in C++. */
static void propose_empty(fr_planner *p)
{
    for (size_t i = 0; i < p->members.len; i++)
        fr_plan_member(p, &p->members.data[i], false);
    if (p->layout.size && p->names->model->language == LANGUAGE_CXX)
        add_slot(p, (fr_plan_slot){ .kind = SLOT_ADDRESS });
}

static fr_str inner_name(const fr_planner *p)
{
    fr_arena *arena = p->names->model->arena;
    fr_str name = fr_names_get(p->names, p->item->id);
    fr_str inner = fr_arena_printf(arena, "%.*s__packed", FR_ARG(name));
    for (unsigned n = 1; p->plans->unique && fr_is_type_name(p->plans->unique, inner); n++)
        inner = fr_arena_printf(arena, "%.*s__packed%u", FR_ARG(name), n);
    return inner;
}

/* A generic field must be the last one of its struct, and of two structs only the inner one could
 * be generic: then the array is an ordinary one. */
static void settle_generic(fr_planner *p)
{
    fr_record_plan *plan = p->plan;
    bool is_one = plan->form != FORM_ALIGNED_PACKED;
    plan->flex_element = FR_NO_ID;
    for (size_t i = 0; i < plan->slots.len; i++) {
        if (plan->slots.data[i].kind != SLOT_FLEXARRAY)
            continue;
        if (is_one && i + 1 == plan->slots.len)
            plan->flex_element = p->flex_element;
        else
            plan->slots.data[i].kind = SLOT_FIELD;
    }
}

static bool prove_struct(fr_planner *p)
{
    settle_generic(p);
    return fr_prove_record(p);
}

static void plan_struct(fr_planner *p)
{
    p->plan->form = FORM_STRUCT;
    if (is_zero_sized(p))
        propose_empty(p);
    else
        fr_propose_as_bindgen(p);
    if (prove_struct(p))
        return;
    fr_plan_clear(p);
    if (!fr_propose_exact(p)) {
        plan_opaque_because(p, "has members that overlap, and became an opaque blob");
        return;
    }
    if (p->plan->form == FORM_ALIGNED_PACKED)
        p->plan->inner_name = inner_name(p);
    if (!prove_struct(p))
        plan_opaque_because(p, "has a layout that no Rust struct has, and became an opaque blob");
}

static void plan_union(fr_planner *p)
{
    fr_choose_union(p);
    fr_propose_union(p);
    if (fr_prove_record(p))
        return;
    fr_plan_clear(p);
    fr_propose_exact_union(p);
    if (!fr_prove_record(p))
        plan_opaque_because(p, "has a layout that no Rust union has, and became an opaque blob");
}

/* What rustc refuses whatever we print; NULL: nothing. */
static const char *impossible(const fr_planner *p)
{
    bool is_narrow = p->names->model->target.pointer_width == 32;
    if (p->layout.align > most_align)
        return "is aligned to more than Rust's limit of 2^29, so only pointers to it can be used";
    if (p->layout.size >= (is_narrow ? most_size_32 : most_size_64))
        return "is larger than Rust's limit, so only pointers to it can be used";
    if (p->layout.size % p->layout.align != 0) /* MSVC: zero-length arrays alone */
        return "has a size that is no multiple of its alignment, as Rust's types have, so only "
               "pointers to it can be used";
    return NULL;
}

static void plan(fr_planner *p)
{
    const char *why = impossible(p);
    if (p->record->is_forward || !p->layout.known) {
        plan_forward(p);
    } else if (why) {
        report(p, why);
        plan_forward(p);
    } else if (p->selection->is_opaque[p->item->id]) {
        if (p->record->is_union)
            fr_choose_union(p);
        plan_opaque(p);
    } else if (p->record->is_union) {
        plan_union(p);
    } else {
        plan_struct(p);
    }
}

static void report_bit_fields(const fr_planner *p, const fr_bit_unit *unit)
{
    const fr_model *model = p->names->model;
    for (size_t i = 0; i < unit->fields.len; i++) {
        const fr_field *field = &p->record->fields.data[unit->fields.data[i].index];
        if (!unit->fields.data[i].has_accessors)
            fr_diag(model->diags, DIAG_W0402, fr_model_place(model, field->span),
                    "the bit-field `%.*s` has no accessors: %s", FR_ARG(field->name),
                    fr_why_no_accessors(p->names, field));
    }
}

static void report_bytes(const fr_planner *p, const fr_plan_slot *slot)
{
    const fr_model *model = p->names->model;
    if (slot->kind == SLOT_FIELD && slot->as_bytes && !slot->is_unaligned)
        fr_diag(model->diags, DIAG_W0401,
                fr_model_place(model, p->record->fields.data[slot->index].span),
                "the field `%.*s` is bytes: Rust would not put its type where C has it",
                FR_ARG(p->plan->field_names[slot->index]));
}

/* What is missing of a record that is printed. */
static void report_missing(const fr_planner *p)
{
    const fr_record_plan *plan = p->plan;
    if (!p->selection->is_wanted[p->item->id] || plan->form == FORM_OPAQUE ||
        plan->form == FORM_FORWARD)
        return;
    for (size_t i = 0; i < plan->units.len; i++)
        report_bit_fields(p, &plan->units.data[i]);
    for (size_t i = 0; i < plan->slots.len; i++)
        report_bytes(p, &plan->slots.data[i]);
}

/* ---- all records, inner ones first ---- */

typedef struct walk {
    fr_planner base;
    fr_record_plans *plans;
    uint8_t *state; /* by id: 0, 1 its members are being planned, 2 done */
    fr_ids todo;
} walk;

/* The record that a member of this type holds, or FR_NO_ID. */
static fr_id held_record(fr_names *names, fr_id id)
{
    for (size_t left = names->model->items.len; left; left--) {
        id = fr_names_final_type(names, id);
        const fr_type *type = fr_model_type(names->model, id);
        if (type->kind == TYPE_RECORD)
            return id;
        if (type->kind != TYPE_ARRAY && type->kind != TYPE_VECTOR)
            break;
        id = type->as.array.element;
    }
    return FR_NO_ID;
}

static void push_members(walk *w, fr_id id)
{
    fr_names *names = w->base.names;
    const fr_record *record = &fr_model_type(names->model, id)->as.record;
    for (size_t i = 0; i < record->fields.len; i++) {
        fr_id held = held_record(names, record->fields.data[i].type);
        if (held != FR_NO_ID && w->state[held] == 0)
            fr_vec_push(names->model->arena, &w->todo, held);
    }
}

static void plan_record(walk *w, fr_id id)
{
    fr_planner p = w->base;
    p.item = fr_model_item(p.names->model, id);
    p.record = &p.item->as.type.as.record;
    p.layout = p.item->as.type.layout;
    p.layout.align = p.layout.align ? p.layout.align : 1;
    p.plan = w->plans->by_id[id];
    p.members.len = 0;
    collect_members(&p);
    p.is_packed_in_c = is_packed_in_c(&p);
    plan(&p);
    report_missing(&p);
    w->base.members.data = p.members.data; /* its room serves the next record */
    w->base.members.cap = p.members.cap;
}

static void plan_with_members(walk *w, fr_id id)
{
    fr_vec_push(w->base.names->model->arena, &w->todo, id);
    while (w->todo.len) {
        fr_id top = w->todo.data[w->todo.len - 1];
        if (w->state[top] == 0) {
            w->state[top] = 1;
            push_members(w, top);
            continue;
        }
        if (w->state[top] == 1)
            plan_record(w, top);
        w->state[top] = 2;
        w->todo.len--;
    }
}

void fr_plan_records(fr_record_plans *plans, fr_names *names, const fr_selection *selection,
                     const fr_traits *traits)
{
    size_t count = names->model->items.len;
    plans->selection = selection;
    plans->layouts = FR_NEW_ARRAY(names->model->arena, fr_rust_layout, count);
    walk w = { .plans = plans, .state = FR_NEW_ARRAY(names->model->arena, uint8_t, count) };
    w.base =
        (fr_planner){ .names = names, .plans = plans, .selection = selection, .traits = traits };
    for (fr_id id = 0; id < count; id++)
        if (plans->by_id[id] && w.state[id] == 0)
            plan_with_members(&w, id);
}
