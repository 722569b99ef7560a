/* Handles that go in beside the receiver: lent, kept or taken over. (S9, R2, H8) */
#include "infer/arguments.h"

/* Makes a handle: the others become its parents. */
static bool is_constructor(const fr_inference *inf, const fr_wrap_fn *fn)
{
    fr_look look = fr_look_at(inf, inf->facts.data[fr_index_of(inf, fn)].signature->result);
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_OUT_HANDLE && fn->slots.data[i].owned)
            return true;
    return look.depth == 1 && !look.is_const && look.handle != FR_NO_INDEX &&
           fr_has_methods(inf->plan->types.data[look.handle].role) &&
           (inf->facts.data[fr_index_of(inf, fn)].verbs & VERB_CREATE);
}

/* conf, options: objects that a constructor takes over. (R2) */
static bool is_config_like(fr_inference *inf, const fr_slot *slot, uint32_t handle)
{
    fr_strs words = fr_slot_words(inf, slot);
    fr_strs type = fr_split_words(inf->arena, inf->plan->types.data[handle].c_name);
    const char *list = "conf config cfg configuration options opts settings attr param params "
                       "backend";
    return fr_has_word_of(&words, list) || fr_has_word_of(&type, list);
}

/* What something else is made of, and often owned by: streams, and structs that are not hidden.
 * (xmlNewTextWriter closes its output, xmlNewTextWriterPushParser frees its parser.) */
static bool is_material(fr_inference *inf, const fr_slot *slot, const fr_look *look)
{
    const fr_wrap_type *handle = &inf->plan->types.data[look->handle];
    fr_strs words = fr_slot_words(inf, slot), type = fr_split_words(inf->arena, handle->c_name);
    return !look->is_const && handle->role == ROLE_HANDLE &&
           (handle->has_definition || fr_has_word_of(&words, "input output stream") ||
            fr_has_word_of(&type, "input output stream source sink io bio transport"));
}

/* What it makes is of another type than the one that it takes. */
static bool makes_another(const fr_inference *inf, const fr_wrap_fn *fn, uint32_t handle)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_OUT_HANDLE)
            return fn->slots.data[i].handle != handle;
    return fr_look_at(inf, fn->result.type).handle != handle;
}

/* [library] grammar: what suffixes of setters say. jansson: x_new() takes the handle over, others
 * take a reference; OpenSSL: set0, add0 take it over if they succeed, set1, add1 take a reference.
 */
static bool follow_grammar(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look)
{
    fr_str grammar = inf->hints->library.grammar;
    fr_slot *slot = &fn->slots.data[index];
    bool is_jansson = fr_str_is(grammar, "jansson"), is_openssl = fr_str_is(grammar, "openssl01");
    bool takes = (is_jansson && fr_str_ends(fn->c_name, FR_LIT("_new"))) ||
                 (is_openssl && fr_has_phrase(fn->c_name, "set0|add0|push0", NULL));
    bool counts = (is_jansson && inf->plan->types.data[look->handle].role == ROLE_REFCOUNTED) ||
                  (is_openssl && fr_has_phrase(fn->c_name, "set1|add1|push1", NULL));
    if (!takes && !counts)
        return false;
    slot->handle = look->handle;
    slot->is_const = look->is_const;
    slot->role = takes ? SLOT_HANDLE_MOVE : SLOT_HANDLE;
    slot->consumed = is_openssl ? CONSUMED_ON_SUCCESS : CONSUMED_ALWAYS;
    slot->confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, takes ? CLAIM_TRANSFER : CLAIM_RETAINED, CONFIDENCE_HIGH,
                fr_slot_name(inf, fn, index), "T0", "%s <- hint `grammar`",
                takes ? "consumed" : "C takes a reference");
    return true;
}

/* show(glyphs, num_glyphs): an array, of a type that is a handle elsewhere. */
static bool has_count_behind(fr_inference *inf, const fr_wrap_fn *fn, size_t index)
{
    const fr_slot *slot = &fn->slots.data[index];
    if (index + 1 >= fn->slots.len || !fr_is_count_slot(inf, &fn->slots.data[index + 1]))
        return false;
    fr_strs words = fr_slot_words(inf, &fn->slots.data[index + 1]);
    return fr_words_have(&words, "n") || fr_words_have(&words, "count") ||
           (slot->c_name.len && fr_words_have(&words, fr_arena_cstr(inf->arena, slot->c_name)));
}

/* begin(env, parent, &txn): one of the kind that is made, which may have to be the same owner's. */
static bool is_relative(const fr_inference *inf, const fr_wrap_fn *fn, const fr_look *look)
{
    if (fn->self_slot == FR_NO_INDEX || fn->slots.data[fn->self_slot].handle == look->handle)
        return false;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_OUT_HANDLE && fn->slots.data[i].owned)
            return fn->slots.data[i].handle == look->handle;
    return fr_look_at(inf, fn->result.type).handle == look->handle;
}

/* What the comment says of a parameter, up to the next one. */
static fr_str words_about(fr_inference *inf, const fr_wrap_fn *fn, size_t index)
{
    fr_str rest = fr_facts_of(inf, fn)->lower_doc, part;
    fr_str name = fr_lower(inf->arena, fn->slots.data[index].c_name);
    while (name.len && fr_str_next_part(&rest, '@', &part)) {
        size_t blank = fr_str_find_char(part, ' ');
        fr_str said = blank == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(part, blank + 1, part.len);
        if (fr_str_starts(part, FR_LIT("param")) && fr_str_starts(said, name) &&
            said.len > name.len && said.ptr[name.len] == ' ')
            return said;
    }
    return (fr_str){ 0 };
}

static void take_relative(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_str name = fr_slot_name(inf, fn, index), about = words_about(inf, fn, index);
    bool may_be_null =
        fr_has_phrase(about, "is non-null|is not null|may be null|can be null|or null", NULL) &&
        !fr_has_phrase(about, "not be null|must be non-null", NULL);
    if (!may_be_null) {
        fr_block_slot(inf, fn, index, "H5", FR_LIT("retained = \"result\""),
                      "%.*s may have to belong to the same object.", FR_ARG(name));
        return;
    }
    slot->role = SLOT_NULL;
    slot->confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, CLAIM_NULL, CONFIDENCE_HIGH, name, "H5",
                "always NULL <- it may have to belong to the same object, and the comment says "
                "that it may be missing");
}

void fr_take_handle(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look)
{
    fr_slot *slot = &fn->slots.data[index];
    const fr_wrap_type *type = &inf->plan->types.data[look->handle];
    fr_str name = fr_slot_name(inf, fn, index);
    bool is_maker = is_constructor(inf, fn);
    bool is_setter = fr_has_real_word(inf, fn, "set attach bind assign use");
    bool is_shared =
        (type->role == ROLE_REFCOUNTED || type->role == ROLE_VIEW) && !type->has_constants;
    slot->handle = look->handle;
    slot->is_const = look->is_const;
    if (!is_maker && follow_grammar(inf, fn, index, look))
        return;
    if (is_maker && is_relative(inf, fn, look)) {
        take_relative(inf, fn, index);
        return;
    }
    if (has_count_behind(inf, fn, index)) {
        fr_block_slot(inf, fn, index, "S8", FR_LIT("len = \"1\""),
                      "How many elements %.*s has is not known.", FR_ARG(name));
        return;
    }
    if (is_maker && (is_config_like(inf, slot, look->handle) || is_material(inf, slot, look))) {
        fr_block_slot(inf, fn, index, "R2", FR_LIT("transfer = \"full-on-success\""),
                      "What is made may take %.*s over.", FR_ARG(name));
        return;
    }
    if (!is_maker && (is_setter || !fr_has_real_verb(inf, fn, VERB_READ))) {
        fr_block_slot(inf, fn, index, "S9", FR_LIT("retained = \"call\""),
                      "C may keep %.*s after the call.", FR_ARG(name));
        return;
    }
    slot->role = look->is_const || is_shared ? SLOT_HANDLE : SLOT_HANDLE_MUT;
    slot->confidence = type->confidence;
    slot->retained = is_maker ? RETAINED_RESULT : RETAINED_CALL;
    fr_claim_fn(inf, fn, CLAIM_RETAINED, CONFIDENCE_HIGH, name, is_maker ? "R2" : "S9",
                is_maker ? "the result lives no longer <- a handle that a constructor takes"
                         : "borrowed for the call <- the verb only reads");
}

bool fr_may_be_taken_over(fr_inference *inf, const fr_wrap_fn *fn, const fr_slot *slot,
                          const fr_look *look)
{
    return is_constructor(inf, fn) && makes_another(inf, fn, look->handle) &&
           (is_config_like(inf, slot, look->handle) || is_material(inf, slot, look));
}
