/* Bit-fields as units of bytes. A unit is what a run of neighbouring bit-fields covers, from the
 * byte of its first bit to that of its last; clang says where the bits are, so no rule of any
 * compiler about straddling is needed here. */
#include "passes/record_parts.h"

enum { MOST_CONSTRUCTED_BYTES = 32, MOST_ACCESSED_BITS = 64 };

/* What the accessors of a bit-field need to know of its type. */
typedef struct bit_type {
    uint64_t size; /* 0: no accessor can have it */
    bool is_signed;
} bit_type;

static bit_type type_of(fr_names *names, fr_id id)
{
    const fr_type *type = fr_model_type(names->model, fr_names_final_type(names, id));
    uint64_t size = type->layout.size;
    if (type->kind == TYPE_BOOL)
        return (bit_type){ 1, false };
    if (size != 1 && size != 2 && size != 4 && size != 8 && size != 16)
        return (bit_type){ 0 };
    if (type->kind == TYPE_INT)
        return (bit_type){ size, type->as.integer.is_signed };
    if (type->kind == TYPE_ENUM && !type->as.enumeration.is_forward)
        return (bit_type){ size, type->as.enumeration.is_signed };
    return (bit_type){ 0 };
}

static bool is_bit_field(const fr_field *field)
{
    return field->bit_width >= 0;
}

typedef struct run {
    size_t begin, end;           /* of fr_record.fields */
    uint64_t first_bit, end_bit; /* from the start of the record */
} run;

/* False: no bits, or bits whose place is not known. */
static bool measure(const fr_record *record, run *r)
{
    r->first_bit = UINT64_MAX;
    r->end_bit = 0;
    for (size_t i = r->begin; i < r->end; i++) {
        const fr_field *field = &record->fields.data[i];
        if (field->bit_width == 0)
            continue;
        if (field->offset < 0)
            return false;
        uint64_t first = (uint64_t)field->offset, end = first + (uint64_t)field->bit_width;
        r->first_bit = first < r->first_bit ? first : r->first_bit;
        r->end_bit = end > r->end_bit ? end : r->end_bit;
    }
    return r->end_bit > 0;
}

/* AAPCS and AAPCS64 say how wide an access to a volatile bit-field is; accessors go by bytes. */
static bool is_width_of_access_fixed(const fr_names *names, const fr_field *field)
{
    static const char *const archs[] = { "arm", "thumb", "aarch64" };
    if (!fr_model_type(names->model, field->type)->is_volatile)
        return false;
    for (size_t i = 0; i < sizeof archs / sizeof *archs; i++)
        if (fr_str_starts(names->model->target.triple, fr_str_from(archs[i])))
            return true;
    return false;
}

const char *fr_why_no_accessors(fr_names *names, const fr_field *field)
{
    if (field->bit_width > MOST_ACCESSED_BITS)
        return "it is wider than 64 bits";
    if (type_of(names, field->type).size == 0)
        return "its type is not an integer of Rust";
    if (is_width_of_access_fixed(names, field))
        return "it is volatile, so the width of an access is fixed";
    return NULL;
}

static void add_bit_field(fr_names *names, const fr_record *record, fr_bit_unit *unit, size_t index)
{
    const fr_field *field = &record->fields.data[index];
    if (field->name.len == 0 || field->bit_width == 0)
        return;
    bit_type type = type_of(names, field->type);
    fr_bit_field out = { .index = (uint32_t)index, .width = (uint32_t)field->bit_width };
    out.offset = (uint32_t)((uint64_t)field->offset - unit->offset * 8);
    out.is_signed = type.is_signed;
    out.has_accessors = !fr_why_no_accessors(names, field);
    unit->has_constructor &= out.has_accessors;
    fr_vec_push(names->model->arena, &unit->fields, out);
}

static void add_unit(fr_names *names, const fr_record *record, fr_record_plan *plan, run r)
{
    if (!measure(record, &r))
        return;
    fr_bit_unit unit = { .number = (uint32_t)plan->units.len + 1 };
    unit.first_field = (uint32_t)r.begin;
    unit.offset = r.first_bit / 8;
    unit.size = (r.end_bit + 7) / 8 - unit.offset;
    unit.has_constructor = unit.size <= MOST_CONSTRUCTED_BYTES;
    for (size_t i = r.begin; i < r.end; i++)
        add_bit_field(names, record, &unit, i);
    if (unit.size > plan->max_unit_size)
        plan->max_unit_size = unit.size;
    fr_vec_push(names->model->arena, &plan->units, unit);
}

void fr_group_bit_fields(fr_names *names, const fr_record *record, fr_record_plan *plan)
{
    for (size_t i = 0; i < record->fields.len; i++) {
        run r = { .begin = i };
        while (i < record->fields.len && is_bit_field(&record->fields.data[i]))
            i++;
        r.end = i;
        if (r.end > r.begin)
            add_unit(names, record, plan, r);
    }
}
