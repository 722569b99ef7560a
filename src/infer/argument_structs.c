/* Structs that go in: by value, read, options. (S8, T10, V2) */
#include "infer/arguments.h"

/* A field says how long the struct, or what follows it, is: the head of something longer. */
static bool is_self_sized(fr_inference *inf, const fr_wrap_type *type)
{
    fr_strs name = fr_split_words(inf->arena, type->c_name);
    if (fr_has_word_of(&name, "header hdr head"))
        return true;
    for (size_t i = 0; i < type->fields.len; i++) {
        fr_strs words = fr_split_words(inf->arena, type->fields.data[i].c_name);
        if (fr_look_at(inf, type->fields.data[i].type).depth == 0 &&
            fr_has_word_of(&words, "len length size nbytes offset off count num"))
            return true;
    }
    return false;
}

/* Why a struct has no form. */
static void refuse_struct(fr_inference *inf, fr_wrap_fn *fn, size_t index, bool is_value,
                          bool is_many)
{
    const fr_wrap_type *type = &inf->plan->types.data[fn->slots.data[index].handle];
    fr_str name = fr_slot_name(inf, fn, index);
    if (type->reasons.len)
        fr_block_slot(inf, fn, index, type->reasons.data[0].rule, (fr_str){ 0 },
                      "%.*s is a `%.*s`. %.*s", FR_ARG(name), FR_ARG(type->c_name),
                      FR_ARG(type->reasons.data[0].text));
    else if (type->role == ROLE_LINKED)
        fr_block_slot(inf, fn, index, "T6", (fr_str){ 0 },
                      "%.*s is a node of a linked structure: who owns it is not known.",
                      FR_ARG(name));
    else if (type->role == ROLE_VTABLE)
        fr_block_slot(inf, fn, index, "K5", (fr_str){ 0 },
                      "%.*s is a table of functions that C calls.", FR_ARG(name));
    else if (is_value && is_many)
        fr_block_slot(inf, fn, index, "S8", FR_LIT("len = \"1\""),
                      "How many elements %.*s has is not known.", FR_ARG(name));
    else
        fr_block_slot(inf, fn, index, "S8", is_value ? FR_LIT("dir = \"out\"") : (fr_str){ 0 },
                      is_value ? "Whether C reads or writes the struct at %.*s is not known."
                      : fr_is_pod(inf, type->item)
                          ? "The struct at %.*s is a state of the library, which it trusts."
                          : "The struct at %.*s holds pointers, which C follows.",
                      FR_ARG(name));
}

void fr_take_struct(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look)
{
    fr_slot *slot = &fn->slots.data[index];
    const fr_wrap_type *type = &inf->plan->types.data[look->handle];
    fr_str name = fr_slot_name(inf, fn, index);
    fr_strs words = fr_slot_words(inf, slot);
    bool is_many =
        look->is_array || (words.len && fr_str_ends(words.data[words.len - 1], FR_LIT("s")) &&
                           !fr_has_word_of(&words, "options opts params settings pos bounds args"));
    bool is_value =
        type->role == ROLE_VALUE || (type->role == ROLE_OPTIONS && fr_is_pod(inf, type->item));
    slot->handle = look->handle;
    slot->element = look->use;
    if (look->depth == 1 && look->is_const && type->has_builder && !look->is_array) {
        slot->role = SLOT_OPTIONS;
        slot->is_const = true;
        slot->confidence = CONFIDENCE_HIGH;
        fr_claim_fn(inf, fn, CLAIM_DIRECTION, CONFIDENCE_HIGH, name, "T10",
                    "options that are read <- const, and a builder makes them");
        return;
    }
    if (look->depth == 1 && look->is_const && is_value && is_self_sized(inf, type)) {
        fr_block_slot(inf, fn, index, "V2", (fr_str){ 0 },
                      "The struct at %.*s says itself how long it is, and C may believe it.",
                      FR_ARG(name));
        return;
    }
    if (look->depth == 1 && type->role == ROLE_SLICE && type->confidence == CONFIDENCE_HIGH &&
        !look->is_array) {
        slot->role = SLOT_SLICE_STRUCT;
        slot->confidence = CONFIDENCE_HIGH;
        fr_claim_fn(inf, fn, CLAIM_LENGTH, CONFIDENCE_HIGH, name, "T0",
                    "a slice in a struct <- hint %.*s", FR_ARG(type->hint_place));
        return;
    }
    if (look->depth == 0 && is_value) {
        slot->role = SLOT_STRUCT_VALUE;
        slot->confidence = CONFIDENCE_HIGH;
        return;
    }
    if (look->depth == 1 && look->is_const && is_value && !is_many) {
        slot->role = type->role == ROLE_VALUE ? SLOT_STRUCT : SLOT_OPTIONS;
        slot->is_const = true;
        slot->confidence = CONFIDENCE_HIGH;
        fr_claim_fn(inf, fn, CLAIM_DIRECTION, CONFIDENCE_HIGH, name, "S8",
                    "a struct that is read <- const, and plain data");
        return;
    }
    refuse_struct(inf, fn, index, is_value, is_many);
}
