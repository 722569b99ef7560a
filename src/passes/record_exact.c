/* Structs from clang's offsets alone, for those that bindgen lays out wrongly. Each gap that rustc
 * would not make by itself becomes padding of bytes; a member that cannot stand where it is, or
 * whose Rust type has another size, becomes bytes. There are three ways, and the one that leaves
 * the fewest members as bytes is taken:
 *
 *   PLAIN    repr(C), perhaps align(N): members lie at multiples of their alignment
 *   PACKED   repr(C, packed(N)), N the alignment of the whole
 *   WRAPPED  repr(C, packed) inside repr(C, align(N)), for what C packs and aligns at once
 */
#include "passes/record_parts.h"

typedef enum packing_way { WAY_PLAIN, WAY_PACKED, WAY_WRAPPED } packing_way;

enum { MOST_ALIGN_SLOT = 8 };

static uint64_t smaller(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

static uint64_t round_up(uint64_t at, uint64_t align)
{
    uint64_t rest = align ? at % align : 0;
    return rest ? at + (align - rest) : at;
}

/* The N of packed(N); 0: not packed. */
static uint64_t packing(const fr_planner *p, packing_way way)
{
    return way == WAY_PLAIN ? 0 : way == WAY_PACKED ? p->layout.align : 1;
}

static uint64_t placed_align(const fr_planner *p, const fr_member *member, packing_way way)
{
    uint64_t n = packing(p, way);
    return n ? smaller(member->rust.align, n) : member->rust.align;
}

/* True if the member's own type can be printed. */
static bool fits(const fr_planner *p, const fr_member *member, packing_way way)
{
    if (!member->rust.is_known || !member->rust.align || member->rust.size != member->c.size)
        return false;
    if (way != WAY_PLAIN && member->rust.has_align)
        return false;
    uint64_t align = placed_align(p, member, way);
    return align <= p->layout.align && member->offset % align == 0;
}

static size_t count_misfits(const fr_planner *p, packing_way way)
{
    size_t count = 0;
    for (size_t i = 0; i < p->members.len; i++)
        count += !fits(p, &p->members.data[i], way);
    return count;
}

/* packed(N) is aligned to N only if some member wants to be. */
static bool is_aligned_by_members(const fr_planner *p, packing_way way)
{
    for (size_t i = 0; i < p->members.len; i++) {
        const fr_member *member = &p->members.data[i];
        if (fits(p, member, way) && placed_align(p, member, way) == p->layout.align)
            return true;
    }
    return p->layout.align == 1;
}

static packing_way choose_way(const fr_planner *p)
{
    size_t plain = count_misfits(p, WAY_PLAIN);
    if (plain == 0 || !p->is_packed_in_c)
        return WAY_PLAIN;
    size_t packed = count_misfits(p, WAY_PACKED);
    size_t wrapped = count_misfits(p, WAY_WRAPPED);
    if (!is_aligned_by_members(p, WAY_PACKED))
        packed = SIZE_MAX;
    if (packed < plain && packed <= wrapped)
        return WAY_PACKED;
    return wrapped < plain && p->layout.align > 1 ? WAY_WRAPPED : WAY_PLAIN;
}

/* False: the member lies before the end of the one before it. */
static bool add_member(fr_planner *p, const fr_member *member, packing_way way, uint64_t *end)
{
    bool as_bytes = !fits(p, member, way);
    uint64_t align = as_bytes ? 1 : placed_align(p, member, way);
    if (member->offset < *end || member->c.size > UINT64_MAX - member->offset)
        return false;
    bool is_explicit = p->names->options->explicit_padding;
    uint64_t natural = is_explicit ? *end : round_up(*end, align);
    if (natural != member->offset)
        fr_plan_padding(p, (fr_blob){ member->offset - *end, 1 });
    fr_plan_member(p, member, as_bytes);
    *end = member->offset + member->c.size;
    return true;
}

static bool ends_in_flexible_array(const fr_planner *p)
{
    if (p->members.len == 0)
        return false;
    const fr_member *last = &p->members.data[p->members.len - 1];
    return last->is_flexible || last->is_generic;
}

/* Bytes behind the last member; the inner struct of WRAPPED is rounded up by the outer one. */
static void add_tail(fr_planner *p, packing_way way, uint64_t end)
{
    bool is_explicit = p->names->options->explicit_padding && !ends_in_flexible_array(p);
    if (end >= p->layout.size)
        return;
    if (is_explicit || round_up(end, p->layout.align) != p->layout.size ||
        (way == WAY_PACKED && !is_aligned_by_members(p, way)))
        fr_plan_padding(p, (fr_blob){ p->layout.size - end, 1 });
}

static uint64_t largest_align(const fr_planner *p)
{
    uint64_t largest = 1;
    for (size_t i = 0; i < p->plan->slots.len; i++) {
        fr_rust_layout layout = fr_rust_layout_of_slot(p, &p->plan->slots.data[i]);
        largest = layout.align > largest ? layout.align : largest;
    }
    return largest;
}

static void add_alignment(fr_planner *p)
{
    uint64_t align = p->layout.align, largest = largest_align(p);
    if (largest == align && align < 16)
        return;
    if (largest == align && align == 1)
        return;
    if (p->plan->units.len && align <= MOST_ALIGN_SLOT &&
        fr_rust_layout_of_integer(p->names, align).align == align)
        fr_plan_align_slot(p, align);
    else
        p->plan->align_n = align;
}

bool fr_propose_exact(fr_planner *p)
{
    packing_way way = choose_way(p);
    uint64_t end = 0;
    for (size_t i = 0; i < p->members.len; i++)
        if (!p->members.data[i].has_offset || !add_member(p, &p->members.data[i], way, &end))
            return false;
    add_tail(p, way, end);
    if (way == WAY_PLAIN) {
        add_alignment(p);
        return true;
    }
    p->plan->is_packed = true;
    p->plan->packed_n = packing(p, way);
    if (way == WAY_WRAPPED) {
        p->plan->form = FORM_ALIGNED_PACKED;
        p->plan->align_n = p->layout.align;
    }
    return true;
}
