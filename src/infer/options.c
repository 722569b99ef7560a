/* Structs of options: whether a builder can make one, and which fields can be set without harm.
 * (T10, V7) */
#include "infer/infer.h"

/* git_diff_options: GIT_DIFF_OPTIONS_VERSION. */
static fr_str version_of(const fr_inference *inf, const fr_wrap_type *type)
{
    fr_str base = type->c_name;
    if (fr_str_ends(base, FR_LIT("_t")))
        base.len -= 2;
    fr_str wanted = fr_arena_printf(inf->arena, "%.*s_version", FR_ARG(fr_lower(inf->arena, base)));
    for (size_t i = 0; i < inf->values.count; i++)
        if (fr_str_eq(fr_lower(inf->arena, inf->values.entries[i].key), wanted))
            return inf->values.entries[i].key;
    return (fr_str){ 0 };
}

/* FN(T *), or FN(T *, version); gives nothing or a number. */
static bool is_init_usable(fr_inference *inf, fr_wrap_type *type)
{
    uint32_t index = fr_plan_function_of(inf->plan, type->init);
    if (index == FR_NO_INDEX)
        return false;
    const fr_signature *s = fr_facts(inf, index)->signature;
    fr_look result = fr_look_at(inf, s->result);
    if (result.depth || (result.base != BASE_VOID && result.base != BASE_INT) ||
        s->params.len == 0 || s->params.len > 2)
        return false;
    fr_look first = fr_look_at(inf, s->params.data[0].type);
    if (first.depth != 1 || first.canonical != fr_model_canonical(inf->model, type->item))
        return false;
    if (s->params.len == 1)
        return true;
    fr_look second = fr_look_at(inf, s->params.data[1].type);
    type->init_version = version_of(inf, type);
    return type->init_version.len && second.depth == 0 && second.base == BASE_INT;
}

/* Numbers with which C does something that it cannot check: lengths of what stays NULL, places in
 * arrays, descriptors, who frees what. And versions, which the builder fills. */
static bool is_risky(fr_inference *inf, const fr_value_field *field, const fr_look *look,
                     bool has_pointers)
{
    fr_strs words = fr_split_words(inf->arena, field->c_name);
    if (fr_has_word_of(&words, "version size sizeof cb length len") &&
        (words.len == 1 || fr_words_have(&words, "struct")))
        return true;
    if (look->base != BASE_INT)
        return false;
    return (has_pointers &&
            fr_has_word_of(&words, "len length size count num n cnt nelem nb bytes")) ||
           fr_is_unchecked_number(inf, &words, look->alias);
}

static void judge_field(fr_inference *inf, fr_value_field *field, bool has_pointers)
{
    fr_look look = fr_look_at(inf, field->type);
    field->struct_type = FR_NO_INDEX;
    if (field->is_padding || look.is_array)
        return;
    if (field->is_text) {
        field->is_settable = true; /* what is never freed: nobody knows how long C keeps it */
    } else if (look.depth == 0 && look.handle != FR_NO_INDEX && look.base == BASE_RECORD) {
        fr_type_role role = inf->plan->types.data[look.handle].role;
        field->struct_type = look.handle;
        field->is_settable = role == ROLE_VALUE || role == ROLE_OPTIONS;
    } else if (look.depth == 0 &&
               (look.base == BASE_INT || look.base == BASE_FLOAT || look.base == BASE_BOOL ||
                (look.base == BASE_ENUM && look.group != FR_NO_INDEX))) {
        field->is_settable = !is_risky(inf, field, &look, has_pointers);
    }
}

static void judge(fr_inference *inf, fr_wrap_type *type)
{
    bool has_pointers = fr_has_pointer(inf, type->item);
    if (type->init != FR_NO_ID && !is_init_usable(inf, type))
        type->init = FR_NO_ID;
    fr_use_function(inf, type->init, "init");
    bool is_hinted = type->hint_place.len != 0;
    type->has_builder =
        type->has_definition && (type->init != FR_NO_ID || type->init_macro.len || is_hinted);
    for (size_t i = 0; i < type->fields.len; i++)
        judge_field(inf, &type->fields.data[i], has_pointers);
}

void fr_infer_builders(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->types.len; i++)
        if (inf->plan->types.data[i].role == ROLE_OPTIONS)
            judge(inf, &inf->plan->types.data[i]);
}
