/* Constants in groups: enums of C, and macros with a common prefix; whether they are flags. (T9) */
#include "infer/infer.h"

static bool is_single_bit(uint64_t value)
{
    return value && (value & (value - 1)) == 0;
}

/* V3: two single bits at least, all values within them, and no run 0, 1, 2, 3, ... */
static bool look_like_flags(const fr_wrap_group *group, const fr_strs *words)
{
    uint64_t bits = 0, all = 0, largest = 0;
    size_t singles = 0, distinct = 0;
    bool has_zero = false;
    for (size_t i = 0; i < group->values.len; i++) {
        uint64_t value = group->values.data[i].value;
        if (group->values.data[i].same_as != FR_NO_INDEX)
            continue;
        distinct++;
        has_zero |= value == 0;
        all |= value;
        if (value > largest)
            largest = value;
        if (is_single_bit(value)) {
            singles++;
            bits |= value;
        }
    }
    if (largest >> 63 || singles < 2 || (all & ~bits))
        return false;
    if (largest < distinct + !has_zero)
        return fr_has_word_of(words, "flag flags mask options opts");
    return true;
}

static bool names_errors(const fr_strs *words)
{
    fr_str last = words->len ? words->data[words->len - 1] : (fr_str){ 0 };
    return (last.len > 4 && fr_str_ends(last, FR_LIT("code"))) ||
           fr_has_word_of(words, "error err errors errno status result rc ret retcode code errcode "
                                 "resp respcode");
}

static void find_doubles(fr_wrap_group *group)
{
    for (size_t i = 0; i < group->values.len; i++) {
        group->values.data[i].same_as = FR_NO_INDEX;
        for (size_t k = 0; k < i; k++)
            if (group->values.data[k].value == group->values.data[i].value) {
                group->values.data[i].same_as = (uint32_t)k;
                break;
            }
    }
}

static void claim_kind(fr_inference *inf, fr_wrap_group *group, const char *says,
                       const char *evidence)
{
    fr_claim claim = { .kind = CLAIM_ENUM,
                       .confidence = CONFIDENCE_HIGH,
                       .about = FR_LIT("type"),
                       .says = fr_str_from(says),
                       .rule = group->item == FR_NO_ID ? "V4" : "T9",
                       .evidence = fr_str_from(evidence) };
    fr_vec_push(inf->arena, &group->claims, claim);
}

static void judge(fr_inference *inf, fr_wrap_group *group)
{
    fr_strs words = fr_split_words(inf->arena, group->c_name);
    find_doubles(group);
    if (look_like_flags(group, &words)) {
        group->kind = GROUP_FLAGS;
        claim_kind(inf, group, "flags", "all values are single bits or made of them");
    } else if (names_errors(&words)) {
        group->kind = GROUP_ERROR;
        claim_kind(inf, group, "error codes", "its name says so");
    } else {
        claim_kind(inf, group, "an enum", "neither single bits nor an error's name");
    }
}

/* ---- enums ---- */

/* The typedef of an unnamed or named enum, for its name. */
static fr_str name_of_enum(const fr_inference *inf, const fr_item *item)
{
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *alias = inf->model->items.data[i];
        if (alias->kind == ITEM_TYPE && alias->as.type.kind == TYPE_ALIAS &&
            fr_model_resolve(inf->model, alias->as.type.as.alias.target) == item->id)
            return alias->name;
    }
    return item->name;
}

static void add_enum(fr_inference *inf, const fr_item *item)
{
    const fr_enum *e = &item->as.type.as.enumeration;
    fr_wrap_group group = { .item = item->id,
                            .c_name = name_of_enum(inf, item),
                            .doc = item->doc,
                            .repr = e->repr,
                            .is_signed = e->is_signed };
    if (group.c_name.len == 0 || e->variants.len == 0 || e->is_forward)
        return;
    for (size_t i = 0; i < e->variants.len; i++) {
        fr_group_value value = { .c_name = e->variants.data[i].name,
                                 .doc = e->variants.data[i].doc,
                                 .value = e->variants.data[i].value,
                                 .macro = FR_NO_ID };
        fr_vec_push(inf->arena, &group.values, value);
    }
    judge(inf, &group);
    fr_bits_map_put(&inf->group_items, item->id, inf->plan->groups.len);
    fr_vec_push(inf->arena, &inf->plan->groups, group);
}

/* ---- macros ---- */

static bool is_integer_macro(const fr_inference *inf, const fr_item *item)
{
    return item->kind == ITEM_VAR && item->as.var.is_macro &&
           item->as.var.value.kind == VALUE_INT && fr_is_own(inf, item);
}

/* All but the last chunk, if that leaves two at least: SQLITE_OPEN_ of SQLITE_OPEN_READONLY. One
 * chunk alone holds everything that a library has. */
static fr_str family_of(fr_str name)
{
    size_t first = fr_str_find_char(name, '_'), last = fr_str_find_last_char(name, '_');
    if (first == SIZE_MAX || first == last || last + 1 == name.len || first == 0)
        return (fr_str){ 0 };
    return fr_str_slice(name, 0, last + 1);
}

/* A word that the family's name ends in is a word of a parameter's or a function's name. */
static bool is_confirmed(fr_inference *inf, fr_str family)
{
    fr_strs words = fr_split_words(inf->arena, family);
    fr_str word = words.data[words.len - 1];
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_strs *name = &inf->facts.data[i].words;
        for (size_t k = 0; k < name->len; k++)
            if (fr_str_eq(name->data[k], word))
                return true;
    }
    return false;
}

static void add_macro_group(fr_inference *inf, fr_str family, const fr_enum_hint *hint);

static bool is_member(const fr_item *item, fr_str family, const fr_enum_hint *hint)
{
    if (hint && hint->members.len) {
        for (size_t i = 0; i < hint->members.len; i++)
            if (fr_str_eq(hint->members.data[i], item->name))
                return true;
        return false;
    }
    return hint ? fr_str_starts(item->name, family) : fr_str_eq(family_of(item->name), family);
}

static void add_macro_group(fr_inference *inf, fr_str family, const fr_enum_hint *hint)
{
    fr_wrap_group group = {
        .item = FR_NO_ID, .c_name = family, .repr = FR_NO_ID, .is_signed = true
    };
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *item = inf->model->items.data[i];
        if (!is_integer_macro(inf, item) || !is_member(item, family, hint))
            continue;
        fr_group_value value = { .c_name = item->name,
                                 .doc = item->doc,
                                 .value = item->as.var.value.as.integer,
                                 .macro = item->id };
        group.is_signed &= value.value <= INT32_MAX || (int64_t)value.value < 0;
        fr_vec_push(inf->arena, &group.values, value);
    }
    if (group.values.len == 0)
        return;
    judge(inf, &group);
    group.is_skipped = !hint && !is_confirmed(inf, family);
    fr_vec_push(inf->arena, &inf->plan->groups, group);
}

static void add_macros(fr_inference *inf)
{
    fr_map families;
    fr_map_init(&families, inf->arena);
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *item = inf->model->items.data[i];
        fr_str family = is_integer_macro(inf, item) ? family_of(item->name) : (fr_str){ 0 };
        if (family.len)
            ++*fr_map_at(&families, family);
    }
    for (size_t i = 0; i < families.count; i++)
        if (families.entries[i].value >= 3)
            add_macro_group(inf, families.entries[i].key, NULL);
}

/* ---- hints ---- */

static fr_wrap_group *group_of_hint(fr_inference *inf, const fr_enum_hint *hint)
{
    for (size_t i = 0; i < inf->plan->groups.len; i++) {
        fr_wrap_group *group = &inf->plan->groups.data[i];
        if (fr_str_eq(group->c_name, hint->name) ||
            (hint->prefix.len && fr_str_eq(group->c_name, hint->prefix)))
            return group;
    }
    return NULL;
}

static void apply_hint(fr_inference *inf, const fr_enum_hint *hint)
{
    fr_wrap_group *group = group_of_hint(inf, hint);
    if (!group && (hint->prefix.len || hint->members.len)) {
        add_macro_group(inf, hint->prefix.len ? hint->prefix : hint->name, hint);
        group = group_of_hint(inf, hint);
    }
    if (!group) {
        fr_diag(inf->model->diags, DIAG_E0702, (fr_place){ .file = hint->place },
                "there is no enum and no group of constants `%.*s`", FR_ARG(hint->name));
        inf->plan->has_errors = true;
        return;
    }
    group->is_skipped = false;
    group->hint_place = hint->place;
    group->rust_name = hint->rename;
    if (hint->rename.len == 0 && group->item == FR_NO_ID)
        group->rust_name = hint->name;
    if (hint->kind.len)
        group->kind = fr_str_is(hint->kind, "flags")   ? GROUP_FLAGS
                      : fr_str_is(hint->kind, "error") ? GROUP_ERROR
                                                       : GROUP_ENUM;
}

void fr_infer_groups(fr_inference *inf)
{
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *item = inf->model->items.data[i];
        if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_ENUM && fr_is_own(inf, item))
            add_enum(inf, item);
    }
    add_macros(inf);
    for (size_t i = 0; i < inf->hints->enums.len; i++)
        apply_hint(inf, &inf->hints->enums.data[i]);
}
