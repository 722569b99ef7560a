/* Structs as bindgen lays them out: the running end of the last member, aligned for the next one,
 * with padding fields only where bindgen has them. It need not be right (bindgen is not): the proof
 * decides. The rules R1 to R5 are named as in docs/architecture.md, "Layout". */
#include "passes/record_parts.h"

/* Beyond this bindgen thinks that only repr(align) helps. */
enum { SAFE_ALIGN = 8 };

typedef struct layout_state {
    fr_planner *p;
    uint64_t end;       /* bytes laid out so far */
    fr_layout last;     /* of the member before; known: there is one */
    uint64_t max_align; /* of members and padding */
    bool last_is_unit;
    bool ends_in_flexible_array;
} layout_state;

static uint64_t smaller(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

static uint64_t larger(uint64_t a, uint64_t b)
{
    return a > b ? a : b;
}

static uint64_t gap(uint64_t at, uint64_t align)
{
    uint64_t rest = align ? at % align : 0;
    return rest ? align - rest : 0;
}

static void add_padding(layout_state *s, fr_blob blob)
{
    s->max_align = larger(s->max_align, blob.align);
    fr_plan_padding(s->p, blob);
}

/* R1: the end of the member before, aligned as it was itself. True if the next one fits into what
 * a bit-field unit left over, and so takes no alignment. */
static bool align_to_last(layout_state *s, fr_layout next)
{
    const fr_layout *last = &s->last;
    if (s->p->is_packed_in_c || !last->known)
        return false;
    uint64_t left = last->align ? last->size % last->align : 0;
    if (s->last_is_unit && next.align <= left && next.size <= left)
        return true;
    s->end += gap(s->end, last->align);
    return false;
}

/* bindgen takes arrays of over-aligned elements for arrays of padded ones, aligned to 8. */
static fr_layout layout_of(const fr_planner *p, const fr_member *member)
{
    fr_layout layout = member->c;
    if (member->array_element == FR_NO_ID)
        return layout;
    fr_layout element = fr_model_type(p->names->model, member->array_element)->layout;
    if (!element.known || element.align <= SAFE_ALIGN)
        return layout;
    layout.size = (element.size + gap(element.size, element.align)) * member->array_length;
    layout.align = SAFE_ALIGN;
    return layout;
}

/* R2: how far the member lies behind the end. */
static uint64_t padding_before(const layout_state *s, const fr_member *member, fr_layout layout,
                               bool is_merged)
{
    if (member->has_offset && member->offset > s->end)
        return member->offset - s->end;
    if (is_merged || layout.align == 0)
        return 0;
    return gap(s->end,
               s->p->is_packed_in_c ? smaller(layout.align, s->p->layout.align) : layout.align);
}

static void add_field(layout_state *s, const fr_member *member)
{
    fr_planner *p = s->p;
    bool is_explicit = p->names->options->explicit_padding;
    fr_layout layout = layout_of(p, member);
    bool is_merged = align_to_last(s, layout);
    uint64_t padding = padding_before(s, member, layout, is_merged);
    s->end += padding;
    if (padding && !p->is_packed_in_c &&
        (is_explicit || padding >= layout.align || layout.align > SAFE_ALIGN))
        add_padding(s, (fr_blob){ padding, is_explicit ? 1 : smaller(layout.align, SAFE_ALIGN) });
    s->end += layout.size;
    s->last = layout;
    s->last.known = true;
    s->max_align = larger(s->max_align, layout.align);
    s->last_is_unit = false;
    s->ends_in_flexible_array = member->is_flexible || member->is_generic;
    fr_plan_member(p, member, false);
}

static void add_unit(layout_state *s, const fr_member *member)
{
    align_to_last(s, member->c);
    s->end += member->c.size;
    s->last = member->c;
    s->max_align = larger(s->max_align, member->c.align);
    s->last_is_unit = true;
    s->ends_in_flexible_array = false;
    fr_plan_member(s->p, member, false);
}

/* The alignment of a blob of that size: the largest power of two that divides it, up to a
 * pointer's size. */
static uint64_t natural_align(const fr_planner *p, uint64_t size)
{
    uint64_t align = 1, most = p->names->model->target.pointer_width / 8;
    while (align < most && size % (align * 2) == 0)
        align *= 2;
    return align;
}

/* R3: bytes behind the last member that its alignment does not bring about. */
static void add_tail(layout_state *s)
{
    fr_planner *p = s->p;
    fr_layout whole = p->layout;
    if (p->names->options->explicit_padding && !s->ends_in_flexible_array && s->end < whole.size) {
        add_padding(s, (fr_blob){ whole.size - s->end, 1 });
        return;
    }
    if (s->end >= whole.size)
        return;
    uint64_t rest = whole.size - s->end;
    if (rest < whole.align && !(s->last_is_unit && rest >= s->last.align))
        return;
    uint64_t align = whole.align;
    if (p->is_packed_in_c)
        align = 1;
    else if (s->last_is_unit || whole.align > SAFE_ALIGN)
        align = natural_align(p, rest);
    add_padding(s, (fr_blob){ rest, align });
}

/* True if C's packing moves nothing: each member follows the last one at its own alignment. */
static bool is_naturally_packed(const fr_planner *p)
{
    uint64_t end = 0;
    for (size_t i = 0; i < p->members.len; i++) {
        const fr_layout *layout = &p->members.data[i].c;
        if (gap(end, layout->align))
            return false;
        end += layout->size;
    }
    return true;
}

/* R4 and R5. */
static void add_representation(layout_state *s)
{
    fr_planner *p = s->p;
    uint64_t align = p->layout.align;
    bool needs_align = s->max_align >= 16 || s->max_align < align;
    p->plan->is_packed = p->is_packed_in_c || (needs_align && align == 1);
    p->plan->packed_n = align;
    if (!needs_align || align == 1)
        return;
    if (is_naturally_packed(p))
        p->plan->is_packed = false;
    if (p->plan->units.len && align <= SAFE_ALIGN)
        fr_plan_align_slot(p, align);
    else
        p->plan->align_n = align;
}

void fr_propose_as_bindgen(fr_planner *p)
{
    layout_state s = { .p = p };
    for (size_t i = 0; i < p->members.len; i++) {
        const fr_member *member = &p->members.data[i];
        if (member->is_unit)
            add_unit(&s, member);
        else
            add_field(&s, member);
    }
    add_tail(&s);
    add_representation(&s);
}
