/* What can be derived follows from what a type is made of, so the types are judged bottom up: a
 * walk with a stack of its own, each type after those that it holds. Each type and each edge is met
 * once. C has no type that holds itself; where a wrong model has one, it is taken to derive all. */
#include "passes/traits.h"

#include "passes/record_plan.h"

typedef enum trait {
    TRAIT_COPY,
    TRAIT_DEBUG,
    TRAIT_DEFAULT,
    TRAIT_HASH,
    TRAIT_PARTIAL_EQ,
    TRAIT_COUNT
} trait;

enum {
    MOST_DEFAULT_LENGTH = 32, /* core implements Default for arrays up to this */
    MOST_PARAMETERS = 12      /* core implements Debug and others for functions up to this */
};

/* One judgement, and one row of a table: an answer for each trait. */
typedef struct verdict {
    fr_can_derive of[TRAIT_COUNT];
} verdict;

#define YES      DERIVE_YES
#define NO       DERIVE_NO
#define MANUALLY DERIVE_MANUALLY

/*                                          Copy Debug     Default   Hash PartialEq */
static const verdict all_yes = { { YES, YES, YES, YES, YES } };
static const verdict all_no = { { NO, NO, NO, NO, NO } };
static const verdict of_float = { { YES, YES, YES, NO, YES } };
/* data pointers, enums, nullptr */
static const verdict of_pointer = { { YES, YES, NO, YES, YES } };
static const verdict of_long_function = { { YES, MANUALLY, YES, NO, NO } };
static const verdict of_empty_array = { { NO, YES, YES, NO, NO } };
static const verdict of_vector = { { YES, YES, YES, YES, NO } };
static const verdict of_forward = { { NO, YES, NO, NO, NO } };
static const verdict of_void = { { NO, YES, NO, NO, NO } }; /* core::ffi::c_void */
static const verdict of_union = { { YES, NO, NO, NO, NO } };

typedef struct judge {
    fr_traits *out;
    fr_can_derive *of[TRAIT_COUNT]; /* by trait, then by id */
    fr_names *names;
    const fr_model *model;
    const fr_bind_options *options;
    const fr_selection *selection;
    const fr_record_plans *plans;
    bool is_settling; /* the plans are complete */
    uint8_t *state;   /* by id: 0, 1 its parts are being judged, 2 done */
    fr_ids todo;
} judge;

static fr_can_derive worse(fr_can_derive a, fr_can_derive b)
{
    return a > b ? a : b;
}

static verdict join(verdict a, verdict b)
{
    for (int t = 0; t < TRAIT_COUNT; t++)
        a.of[t] = worse(a.of[t], b.of[t]);
    return a;
}

static verdict verdict_of(const judge *j, fr_id id)
{
    verdict v;
    for (int t = 0; t < TRAIT_COUNT; t++)
        v.of[t] = j->of[t][id];
    return v;
}

/* ---- by name ---- */

static bool is_declared(const fr_type *type)
{
    return type->kind == TYPE_RECORD || type->kind == TYPE_ENUM || type->kind == TYPE_ALIAS;
}

/* Regex sets note which pattern matched; to everybody else the options are const. */
static bool matches(const fr_regex_set *set, fr_str text)
{
    return fr_regex_set_matches((fr_regex_set *)set, text);
}

/* True for a type that the output declares as a struct, union or enum of its own. */
static bool is_new_type(const judge *j, const fr_item *item)
{
    fr_type_kind kind = item->as.type.kind;
    if (kind == TYPE_ALIAS)
        return !fr_names_is_rust_integer(j->names, item) &&
               fr_names_alias_style(j->names, item->id) != ALIAS_STYLE_TYPE_ALIAS;
    if (kind != TYPE_ENUM)
        return kind == TYPE_RECORD;
    fr_enum_style style = fr_names_enum_style(j->names, item->id);
    return style != ENUM_STYLE_CONSTS && style != ENUM_STYLE_MODULE_CONSTS;
}

/* What --no-copy and its kin and annotations take away. C's own types have names, too: `.*` makes
 * them all not Copy, so that unions need wrappers. */
static verdict taken_away(const judge *j, const fr_item *item)
{
    const fr_bind_options *options = j->options;
    const fr_regex_set *const sets[TRAIT_COUNT] = {
        [TRAIT_COPY] = &options->no_copy,
        [TRAIT_DEBUG] = &options->no_debug,
        [TRAIT_DEFAULT] = &options->no_default,
        [TRAIT_HASH] = &options->no_hash,
        [TRAIT_PARTIAL_EQ] = &options->no_partialeq,
    };
    verdict v = all_yes;
    if (options->no_derive_copy && is_new_type(j, item))
        v.of[TRAIT_COPY] = NO;
    for (int t = 0; t < TRAIT_COUNT; t++)
        if (!fr_regex_set_is_empty(sets[t]) && matches(sets[t], fr_names_path(j->names, item->id)))
            v.of[t] = NO;
    if (!item->annotations)
        return v;
    if (item->annotations->no_copy)
        v.of[TRAIT_COPY] = NO;
    if (item->annotations->no_debug)
        v.of[TRAIT_DEBUG] = NO;
    if (item->annotations->no_default)
        v.of[TRAIT_DEFAULT] = NO;
    return v;
}

/* A type that is printed by its name only: the user provides it, we know nothing of it. */
static bool is_provided(const judge *j, const fr_item *item)
{
    return j->selection->is_blocked[item->id] || !j->selection->is_reached[item->id];
}

/* What --blocklisted-type-implements says that it implements. */
static verdict of_provided(const judge *j, const fr_item *item)
{
    static const char *const names[TRAIT_COUNT] = { [TRAIT_COPY] = "Copy",
                                                    [TRAIT_DEBUG] = "Debug",
                                                    [TRAIT_DEFAULT] = "Default",
                                                    [TRAIT_HASH] = "Hash",
                                                    [TRAIT_PARTIAL_EQ] = "PartialEq" };
    const fr_rules *rules = &j->options->blocklisted_type_implements;
    if (fr_names_is_rust_integer(j->names, item))
        return all_yes;
    verdict v = all_no;
    for (size_t i = 0; i < rules->len; i++) {
        const fr_rule *rule = &rules->data[i];
        if (!matches(&rule->match, fr_names_path(j->names, item->id)))
            continue;
        for (size_t k = 0; k < rule->values.len; k++)
            for (int t = 0; t < TRAIT_COUNT; t++)
                if (fr_str_is(rule->values.data[k], names[t]))
                    v.of[t] = YES;
    }
    return v;
}

/* ---- by kind ---- */

static verdict judge_function(const fr_signature *signature)
{
    bool is_known_abi = signature->abi == ABI_C || signature->abi == ABI_UNSUPPORTED;
    return signature->params.len <= MOST_PARAMETERS && is_known_abi ? all_yes : of_long_function;
}

static verdict judge_pointer(judge *j, const fr_type *type)
{
    fr_id pointee = fr_names_final_type(j->names, type->as.pointer.pointee);
    const fr_type *target = fr_model_type(j->model, pointee);
    if (fr_model_item(j->model, pointee)->kind == ITEM_TYPE && target->kind == TYPE_FUNCTION)
        return judge_function(&target->as.signature);
    return of_pointer;
}

static verdict judge_array(const judge *j, const fr_type *type)
{
    verdict v = verdict_of(j, type->as.array.element);
    for (int t = 0; t < TRAIT_COUNT; t++)
        if (v.of[t] != YES)
            v.of[t] = NO;
    if (type->kind == TYPE_VECTOR)
        return join(v, of_vector);
    if (type->as.array.count == 0)
        return join(v, of_empty_array);
    if (type->as.array.count > MOST_DEFAULT_LENGTH)
        v.of[TRAIT_DEFAULT] = worse(v.of[TRAIT_DEFAULT], MANUALLY);
    return v;
}

static verdict join_fields(const judge *j, const fr_record *record)
{
    verdict v = all_yes;
    for (size_t i = 0; i < record->fields.len; i++)
        v = join(v, verdict_of(j, record->fields.data[i].type));
    return v;
}

static verdict judge_union(const judge *j, const fr_record *record)
{
    verdict v = j->options->disable_untagged_union ? all_yes : of_union;
    v.of[TRAIT_COPY] = join_fields(j, record).of[TRAIT_COPY];
    return v;
}

/* rustc derives for packed structs only by copying their fields out (E0507). Default is written by
 * hand then, and Debug if that is wanted. */
static verdict limit_packed(const judge *j, const fr_item *item, verdict v)
{
    const fr_record_plan *plan = j->plans->by_id[item->id];
    if (!j->is_settling || !plan->is_packed || v.of[TRAIT_COPY] == YES)
        return v;
    v.of[TRAIT_DEBUG] = worse(v.of[TRAIT_DEBUG], j->options->impl_debug ? MANUALLY : NO);
    v.of[TRAIT_DEFAULT] = worse(v.of[TRAIT_DEFAULT], MANUALLY);
    v.of[TRAIT_HASH] = v.of[TRAIT_PARTIAL_EQ] = NO;
    return v;
}

static verdict judge_record(const judge *j, const fr_item *item)
{
    const fr_record *record = &item->as.type.as.record;
    if (record->is_forward)
        return of_forward;
    if (j->selection->is_opaque[item->id])
        return record->is_union && !j->options->disable_untagged_union ? of_union : all_yes;
    if (record->is_union)
        return judge_union(j, record);
    verdict v = join_fields(j, record);
    if (j->plans->by_id[item->id]->max_unit_size > MOST_DEFAULT_LENGTH)
        v.of[TRAIT_DEFAULT] = NO;
    return v;
}

static verdict judge_kind(judge *j, const fr_item *item)
{
    const fr_type *type = &item->as.type;
    switch (type->kind) {
    case TYPE_REF: return verdict_of(j, type->as.target);
    case TYPE_ALIAS:
        return j->selection->is_opaque[item->id] || fr_names_is_rust_integer(j->names, item)
                   ? all_yes
                   : verdict_of(j, type->as.alias.target);
    case TYPE_FLOAT:
    case TYPE_COMPLEX: return of_float;
    case TYPE_VOID: return of_void;
    case TYPE_NULLPTR:
    case TYPE_ENUM:
    case TYPE_BLOCK_POINTER: return of_pointer;
    case TYPE_POINTER: return judge_pointer(j, type);
    case TYPE_FUNCTION: return judge_function(&type->as.signature);
    case TYPE_ARRAY:
    case TYPE_VECTOR: return judge_array(j, type);
    case TYPE_RECORD: return judge_record(j, item);
    case TYPE_OPAQUE: return type->as.opaque.is_pointer ? of_pointer : all_yes;
    case TYPE_BOOL:
    case TYPE_INT:
    case TYPE_UNRESOLVED:
    case TYPE_RUST: break;
    }
    return all_yes;
}

static verdict judge_type(judge *j, const fr_item *item)
{
    const fr_type *type = &item->as.type;
    if (is_declared(type) && is_provided(j, item))
        return of_provided(j, item);
    verdict v = judge_kind(j, item);
    v = join(v, taken_away(j, item));
    if (type->layout.known && type->layout.align > MOST_DEFAULT_LENGTH)
        v.of[TRAIT_DEFAULT] = worse(v.of[TRAIT_DEFAULT], MANUALLY);
    return type->kind == TYPE_RECORD ? limit_packed(j, item, v) : v;
}

/* ---- floats, sizes and zeros ---- */

static bool any_field(const fr_record *record, const bool *answers)
{
    for (size_t i = 0; i < record->fields.len; i++)
        if (answers[record->fields.data[i].type])
            return true;
    return false;
}

static bool has_float(const judge *j, const fr_item *item)
{
    const fr_type *type = &item->as.type;
    switch (type->kind) {
    case TYPE_FLOAT:
    case TYPE_COMPLEX: return true;
    case TYPE_REF: return j->out->has_float[type->as.target];
    case TYPE_ALIAS: return j->out->has_float[type->as.alias.target];
    case TYPE_ARRAY:
    case TYPE_VECTOR: return j->out->has_float[type->as.array.element];
    case TYPE_RECORD:
        return !j->selection->is_opaque[item->id] && any_field(&type->as.record, j->out->has_float);
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_BOOL:
    case TYPE_INT:
    case TYPE_POINTER:
    case TYPE_FUNCTION:
    case TYPE_ENUM:
    case TYPE_OPAQUE:
    case TYPE_BLOCK_POINTER:
    case TYPE_UNRESOLVED:
    case TYPE_RUST: break;
    }
    return false;
}

static bool is_empty_record(const judge *j, const fr_item *item)
{
    const fr_record *record = &item->as.type.as.record;
    if (j->selection->is_opaque[item->id])
        return item->as.type.layout.known && item->as.type.layout.size == 0;
    if (j->plans->by_id[item->id]->units.len)
        return false;
    for (size_t i = 0; i < record->fields.len; i++)
        if (record->fields.data[i].bit_width < 0 &&
            !j->out->is_zero_sized[record->fields.data[i].type])
            return false;
    return true;
}

static bool is_zero_sized(const judge *j, const fr_item *item)
{
    const fr_type *type = &item->as.type;
    switch (type->kind) {
    case TYPE_REF: return j->out->is_zero_sized[type->as.target];
    case TYPE_ALIAS: return j->out->is_zero_sized[type->as.alias.target];
    case TYPE_ARRAY: return type->as.array.count == 0;
    case TYPE_RECORD: return is_empty_record(j, item);
    case TYPE_OPAQUE: return type->layout.known && type->layout.size == 0;
    case TYPE_FLOAT:
    case TYPE_COMPLEX:
    case TYPE_VECTOR:
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_BOOL:
    case TYPE_INT:
    case TYPE_POINTER:
    case TYPE_FUNCTION:
    case TYPE_ENUM:
    case TYPE_BLOCK_POINTER:
    case TYPE_UNRESOLVED:
    case TYPE_RUST: break;
    }
    return false;
}

/* A Rust enum must not be made of a value that it has no variant for; an empty one gets a zero. */
static bool is_rust_enum_without_zero(const judge *j, const fr_item *item)
{
    const fr_enum *type = &item->as.type.as.enumeration;
    fr_enum_style style = fr_names_enum_style(j->names, item->id);
    if (style != ENUM_STYLE_RUST && style != ENUM_STYLE_RUST_NON_EXHAUSTIVE)
        return false;
    for (size_t i = 0; i < type->variants.len; i++)
        if (type->variants.data[i].value == 0 && !fr_names_variant_is_hidden(j->names, item->id, i))
            return false;
    return type->variants.len > 0;
}

static bool has_field_without_zero(const judge *j, const fr_record *record)
{
    for (size_t i = 0; i < record->fields.len; i++)
        if (record->fields.data[i].bit_width < 0 && j->out->lacks_zero[record->fields.data[i].type])
            return true;
    return false;
}

static bool lacks_zero(const judge *j, const fr_item *item)
{
    const fr_type *type = &item->as.type;
    switch (type->kind) {
    case TYPE_ENUM: return is_rust_enum_without_zero(j, item);
    case TYPE_REF: return j->out->lacks_zero[type->as.target];
    case TYPE_ALIAS: return j->out->lacks_zero[type->as.alias.target];
    case TYPE_ARRAY: return j->out->lacks_zero[type->as.array.element];
    case TYPE_RECORD:
        return !type->as.record.is_union && !j->selection->is_opaque[item->id] &&
               has_field_without_zero(j, &type->as.record);
    case TYPE_FLOAT:
    case TYPE_COMPLEX:
    case TYPE_VECTOR:
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_BOOL:
    case TYPE_INT:
    case TYPE_POINTER:
    case TYPE_FUNCTION:
    case TYPE_OPAQUE:
    case TYPE_BLOCK_POINTER:
    case TYPE_UNRESOLVED:
    case TYPE_RUST: break;
    }
    return false;
}

/* ---- the walk ---- */

static void visit(judge *j, fr_id id)
{
    if (id != FR_NO_ID && j->state[id] == 0)
        fr_vec_push(j->model->arena, &j->todo, id);
}

static void visit_parts(judge *j, const fr_type *type)
{
    if (type->kind == TYPE_REF)
        visit(j, type->as.target);
    else if (type->kind == TYPE_ALIAS)
        visit(j, type->as.alias.target);
    else if (type->kind == TYPE_ARRAY || type->kind == TYPE_VECTOR)
        visit(j, type->as.array.element);
    else if (type->kind == TYPE_RECORD)
        for (size_t i = 0; i < type->as.record.fields.len; i++)
            visit(j, type->as.record.fields.data[i].type);
}

static void settle(judge *j, fr_id id)
{
    const fr_item *item = fr_model_item(j->model, id);
    verdict v = all_no;
    if (item->kind == ITEM_TYPE) {
        v = judge_type(j, item);
        j->out->has_float[id] = has_float(j, item);
        j->out->is_zero_sized[id] = is_zero_sized(j, item);
        j->out->lacks_zero[id] = lacks_zero(j, item);
    }
    for (int t = 0; t < TRAIT_COUNT; t++)
        j->of[t][id] = v.of[t];
}

static void walk_from(judge *j, fr_id id)
{
    visit(j, id);
    while (j->todo.len) {
        fr_id top = j->todo.data[j->todo.len - 1];
        const fr_item *item = fr_model_item(j->model, top);
        if (j->state[top] == 0) {
            j->state[top] = 1;
            if (item->kind == ITEM_TYPE)
                visit_parts(j, &item->as.type);
            continue;
        }
        if (j->state[top] == 1)
            settle(j, top);
        j->state[top] = 2;
        j->todo.len--;
    }
}

static void judge_all(judge *j)
{
    size_t count = j->model->items.len;
    j->state = FR_NEW_ARRAY(j->model->arena, uint8_t, count);
    j->of[TRAIT_COPY] = j->out->copy;
    j->of[TRAIT_DEBUG] = j->out->debug;
    j->of[TRAIT_DEFAULT] = j->out->default_;
    j->of[TRAIT_HASH] = j->out->hash;
    j->of[TRAIT_PARTIAL_EQ] = j->out->partial_eq;
    for (fr_id id = 0; id < count; id++)
        walk_from(j, id);
}

static judge new_judge(fr_traits *traits, fr_names *names, const fr_selection *selection,
                       const fr_record_plans *plans)
{
    return (judge){ .out = traits,
                    .names = names,
                    .model = names->model,
                    .options = names->options,
                    .selection = selection,
                    .plans = plans };
}

void fr_derive_traits(fr_traits *traits, fr_names *names, const fr_selection *selection,
                      const fr_record_plans *plans)
{
    fr_arena *arena = names->model->arena;
    size_t count = names->model->items.len;
    traits->copy = FR_NEW_ARRAY(arena, fr_can_derive, count);
    traits->debug = FR_NEW_ARRAY(arena, fr_can_derive, count);
    traits->default_ = FR_NEW_ARRAY(arena, fr_can_derive, count);
    traits->hash = FR_NEW_ARRAY(arena, fr_can_derive, count);
    traits->partial_eq = FR_NEW_ARRAY(arena, fr_can_derive, count);
    traits->has_float = FR_NEW_ARRAY(arena, bool, count);
    traits->is_zero_sized = FR_NEW_ARRAY(arena, bool, count);
    traits->lacks_zero = FR_NEW_ARRAY(arena, bool, count);
    judge j = new_judge(traits, names, selection, plans);
    judge_all(&j);
}

void fr_settle_traits(fr_traits *traits, fr_names *names, const fr_selection *selection,
                      const fr_record_plans *plans)
{
    judge j = new_judge(traits, names, selection, plans);
    j.is_settling = true;
    judge_all(&j);
}
