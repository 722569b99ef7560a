/* Fields in order of id of their records: names first, then units of bit-fields, whose accessors
 * share one namespace of methods. */
#include "passes/record_parts.h"

/* ---- fields ---- */

static bool is_number(fr_str text)
{
    uint64_t value;
    return fr_str_to_u64(text, &value);
}

/* Names that plans give to fields of their own. */
static bool is_taken_by_us(fr_str name)
{
    static const char *const whole[] = { "_bindgen_align", "bindgen_union_field",
                                         "_bindgen_opaque_blob", "_address" };
    static const char *const numbered[] = { "_bitfield_", "__bindgen_padding_" };
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (fr_str_is(name, whole[i]))
            return true;
    for (size_t i = 0; i < sizeof numbered / sizeof *numbered; i++) {
        fr_str prefix = fr_str_from(numbered[i]);
        if (fr_str_starts(name, prefix) && is_number(fr_str_slice(name, prefix.len, name.len)))
            return true;
    }
    return false;
}

/* `name`, or the first of NAME_1, NAME_2, ... that is free. The value of a name that is used is the
 * last number that was tried behind it, so that many fields of one name cost no more than others.
 */
static fr_str claim(fr_map *used, fr_str name)
{
    fr_str free_name = name;
    size_t before = used->count;
    uint64_t number = *fr_map_at_kept(used, name);
    if (used->count > before && !is_taken_by_us(name))
        return name;
    do
        free_name =
            fr_arena_printf(used->arena, "%.*s_%llu", FR_ARG(name), (unsigned long long)++number);
    while (is_taken_by_us(free_name) || fr_map_find(used, free_name));
    *fr_map_at_kept(used, name) = number;
    *fr_map_at_kept(used, free_name) = 0;
    return free_name;
}

static void name_fields(const fr_names *names, const fr_record *record, fr_record_plan *plan)
{
    fr_arena *arena = names->model->arena;
    fr_map used;
    fr_map_init(&used, arena);
    plan->field_names = FR_NEW_ARRAY(arena, fr_str, record->fields.len);
    unsigned anonymous = 0;
    for (size_t i = 0; i < record->fields.len; i++) {
        const fr_field *field = &record->fields.data[i];
        fr_str name = fr_rust_ident(arena, field->name);
        if (field->bit_width >= 0) {
            plan->field_names[i] = name; /* of its accessors: no field */
            continue;
        }
        if (field->name.len == 0)
            name = fr_arena_printf(arena, "%.*s%u", FR_ARG(names->options->anon_fields_prefix),
                                   ++anonymous);
        plan->field_names[i] = claim(&used, name);
    }
}

/* ---- accessors ---- */

/* True if neither `name` nor its raw companion is taken. */
static bool is_free(const fr_map *used, fr_str name, fr_str raw)
{
    return !fr_map_find(used, name) && !fr_map_find(used, raw);
}

static fr_str raw_of(fr_arena *arena, fr_str name)
{
    return fr_arena_printf(arena, "%.*s_raw", FR_ARG(name));
}

/* An accessor's name: with `_bindgen_bitfield` behind it if that is taken, with a number behind
 * that if need be. Values as in claim(). */
static fr_str claim_accessor(fr_map *used, fr_str name)
{
    fr_arena *arena = used->arena;
    fr_str free_name = name, raw = raw_of(arena, name);
    const uint64_t *known = fr_map_find(used, name);
    uint64_t tried = known ? *known : 0;
    for (; !is_free(used, free_name, raw); tried++) {
        free_name = fr_arena_printf(arena, "%.*s_bindgen_bitfield", FR_ARG(name));
        if (tried)
            free_name =
                fr_arena_printf(arena, "%.*s_%llu", FR_ARG(free_name), (unsigned long long)tried);
        raw = raw_of(arena, free_name);
    }
    fr_map_put(used, raw, 0);
    fr_map_put(used, free_name, 0);
    fr_map_put(used, name, tried);
    return free_name;
}

static void name_accessors(const fr_names *names, const fr_record *record, fr_record_plan *plan)
{
    fr_arena *arena = names->model->arena;
    fr_map used;
    fr_map_init(&used, arena);
    for (size_t u = 0; u < plan->units.len; u++) {
        fr_bit_unit *unit = &plan->units.data[u];
        fr_map_put(&used, fr_arena_printf(arena, "new_bitfield_%u", unit->number), 0);
    }
    for (size_t u = 0; u < plan->units.len; u++) {
        fr_bit_unit *unit = &plan->units.data[u];
        for (size_t i = 0; i < unit->fields.len; i++) {
            fr_bit_field *field = &unit->fields.data[i];
            fr_str name = record->fields.data[field->index].name;
            if (!field->has_accessors)
                continue;
            fr_str setter = fr_arena_printf(arena, "set_%.*s", FR_ARG(name));
            field->getter = claim_accessor(&used, fr_rust_ident(arena, name));
            field->setter = claim_accessor(&used, fr_rust_ident(arena, setter));
        }
    }
}

void fr_name_fields(fr_record_plans *plans, fr_names *names)
{
    const fr_model *model = names->model;
    *plans = (fr_record_plans){ 0 };
    plans->by_id = FR_NEW_ARRAY(model->arena, fr_record_plan *, model->items.len);
    for (fr_id id = 0; id < model->items.len; id++) {
        const fr_item *item = fr_model_item(model, id);
        if (item->kind != ITEM_TYPE || item->as.type.kind != TYPE_RECORD)
            continue;
        const fr_record *record = &item->as.type.as.record;
        fr_record_plan *plan = FR_NEW(model->arena, fr_record_plan);
        plan->flex_element = FR_NO_ID;
        plans->by_id[id] = plan;
        fr_names_path(names, id);
        name_fields(names, record, plan);
        fr_group_bit_fields(names, record, plan);
        name_accessors(names, record, plan);
    }
}
