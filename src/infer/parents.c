/* Who must outlive whom: what a constructor takes, the result needs. (H5) */
#include "infer/infer.h"

static void add_parent(fr_inference *inf, uint32_t child, uint32_t parent)
{
    fr_wrap_type *type = &inf->plan->types.data[child];
    for (size_t i = 0; i < type->parents.len; i++)
        if (type->parents.data[i] == parent)
            return;
    fr_vec_push(inf->arena, &type->parents, parent);
    inf->plan->types.data[parent].is_parent = true;
    if (type->parent_mode == PARENT_NONE)
        type->parent_mode = PARENT_BORROW;
    fr_claim_type(inf, type, CLAIM_LIFETIME, CONFIDENCE_HIGH, "H5",
                  "lives no longer than a `%.*s` <- a constructor takes one",
                  FR_ARG(inf->plan->types.data[parent].c_name));
}

uint32_t fr_made_by(const fr_wrap_fn *fn)
{
    if (fn->result.role == RETURN_HANDLE && fn->result.owned && fn->result.copy == FR_NO_ID)
        return fn->result.handle;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_OUT_HANDLE && fn->slots.data[i].owned)
            return fn->slots.data[i].handle;
    bool has_handles = fn->has_array && (fn->array.kind == ARRAY_OF_HANDLES ||
                                         fn->array.kind == ARRAY_OF_REFERENCES);
    return has_handles ? fn->array.handle : FR_NO_INDEX;
}

static const char copied_phrases[] = "is copied|are copied|makes a copy|can be released after|"
                                     "may be freed after|can be freed after|copies the";

/* A copy of a handle needs what the handle needs, which the borrow of self is more than. */
static void tie_children(fr_inference *inf, fr_wrap_fn *fn, uint32_t child)
{
    fr_wrap_type *type = &inf->plan->types.data[child];
    const fr_type_hint *hint = fr_type_hint_of(inf, type);
    fr_vec_push(inf->arena, &type->constructors, (uint32_t)fr_index_of(inf, fn));
    if (hint && fr_str_is(hint->parent_mode, "none"))
        return;
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_slot *slot = &fn->slots.data[i];
        bool is_handle =
            slot->role == SLOT_SELF || slot->role == SLOT_HANDLE || slot->role == SLOT_HANDLE_MUT;
        if (!is_handle || (slot->role != SLOT_SELF && slot->retained != RETAINED_RESULT))
            continue;
        bool is_copy = fr_facts_of(inf, fn)->verbs & VERB_COPY;
        if (slot->handle == child && (type->role == ROLE_REFCOUNTED || is_copy)) {
            slot->retained = RETAINED_INHERIT;
            continue;
        }
        slot->retained = RETAINED_RESULT;
        add_parent(inf, child, slot->handle);
        type = &inf->plan->types.data[child];
    }
    if (fn->result.takes_ref || fn->has_array) /* no constructor: it keeps no memory */
        return;
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_slot *slot = &fn->slots.data[i];
        fr_strs words = fr_slot_words(inf, slot);
        bool is_memory =
            slot->role == SLOT_SLICE ||
            (slot->role == SLOT_BUFFER && !fr_has_word_of(&words, "err errstr error errbuf"));
        const fr_slot_hint *hint_of = &fr_facts_of(inf, fn)->slot_hints.data[i];
        bool is_hinted = hint_of->retained.len || hint_of->len.len || hint_of->cap.len;
        bool is_copied = fr_has_phrase(fr_facts_of(inf, fn)->lower_doc, copied_phrases, NULL);
        if (!is_memory || slot->partner == FR_NO_INDEX || is_hinted)
            continue;
        if (is_copied) {
            fr_claim_fn(inf, fn, CLAIM_RETAINED, CONFIDENCE_HIGH, fr_slot_name(inf, fn, i), "D3",
                        "read during the call only <- the comment says that it is copied");
            continue;
        }
        slot->retained = RETAINED_RESULT;
        if (type->parent_mode == PARENT_NONE)
            type->parent_mode = PARENT_BORROW;
        fr_claim_fn(inf, fn, CLAIM_RETAINED, CONFIDENCE_HIGH, fr_slot_name(inf, fn, i), "R2",
                    "the result lives no longer <- memory that a constructor takes");
    }
}

static void apply_hints(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->types.len; i++) {
        fr_wrap_type *type = &inf->plan->types.data[i];
        const fr_type_hint *hint = fr_type_hint_of(inf, type);
        if (!hint)
            continue;
        uint64_t *parent = hint->parent.len ? fr_map_find(&inf->types, hint->parent) : NULL;
        if (parent)
            add_parent(inf, (uint32_t)i, (uint32_t)*parent);
        if (fr_str_is(hint->parent_mode, "shared"))
            type->parent_mode = PARENT_SHARED;
        else if (fr_str_is(hint->parent_mode, "borrow"))
            type->parent_mode = PARENT_BORROW;
        else if (fr_str_is(hint->parent_mode, "none"))
            type->parent_mode = PARENT_NONE;
    }
}

/* A copy that needs what its original needs is tied to nothing. */
static void check_copy(fr_inference *inf, fr_wrap_fn *fn)
{
    if (fn->result.role != RETURN_HANDLE || fn->result.copy == FR_NO_ID)
        return;
    const fr_wrap_type *type = &inf->plan->types.data[fn->result.handle];
    if (type->parent_mode != PARENT_NONE || type->parents.len || type->keeps_borrows)
        fr_block_return(inf, fn, "R4", FR_LIT("transfer = \"none\", from = \"self\""),
                        "What it returns may change while it is borrowed: its owner is shared.");
}

void fr_infer_parents(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        uint32_t child = fn->class_of == FN_LEFT_OUT ? FR_NO_INDEX : fr_made_by(fn);
        if (child != FR_NO_INDEX)
            tie_children(inf, fn, child);
    }
    apply_hints(inf);
    for (size_t i = 0; i < inf->plan->functions.len; i++)
        check_copy(inf, &inf->plan->functions.data[i]);
}
