/* Hidden preconditions that the name and the slots of a call show together. (S1, S3, S6, S9, P8,
 * V5) */
#include "infer/infer.h"

/* const char *set_name(self, const char *): what was set before comes back, so it is kept. */
static void judge_exchange(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    fr_look result = fr_look_at(inf, facts->signature->result);
    if (fn->self_slot == FR_NO_INDEX || !(facts->verbs & VERB_MUTATE) || result.depth != 1 ||
        !result.is_const)
        return;
    for (size_t i = 0; i < fn->slots.len; i++) {
        const fr_slot *slot = &fn->slots.data[i];
        fr_look look = fr_look_at(inf, slot->type);
        bool is_text = slot->role == SLOT_CSTR || slot->role == SLOT_PATH;
        if (is_text && slot->retained == RETAINED_CALL && look.canonical == result.canonical)
            fr_veto(inf, fn, "S1", "It may give back what was set before, and keep what is set.");
    }
}

/* read_strip(self, strip, uint32_t *): all that is read goes there. */
static void judge_bulk(fr_inference *inf, fr_wrap_fn *fn)
{
    bool reads = fr_has_word_of(&fr_facts_of(inf, fn)->words, "read load decode render draw");
    for (size_t i = 0; i < fn->slots.len; i++) {
        const fr_slot *slot = &fn->slots.data[i];
        fr_strs words = fr_slot_words(inf, slot);
        bool is_bulk = fr_has_word_of(&words, "raster pixel pixels bitmap image frame row rows "
                                              "line scanline strip tile block plane");
        if ((slot->role == SLOT_OUT_SCALAR || slot->role == SLOT_INOUT_SCALAR) &&
            slot->confidence == CONFIDENCE_HIGH && (is_bulk || (reads && words.len == 0)))
            fr_veto(inf, fn, "S6", "How much it puts at %.*s is not known.",
                    FR_ARG(fr_slot_name(inf, fn, i)));
    }
}

/* swab_array_of_triples(bytes, n) */
static void judge_units(fr_inference *inf, fr_wrap_fn *fn)
{
    static const char units[] = "pair pairs triple triples quad quads tuple tuples";
    bool is_named = fr_has_word_of(&fr_facts_of(inf, fn)->words, units);
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_strs words = fr_slot_words(inf, &fn->slots.data[i]);
        if (fn->slots.data[i].role == SLOT_LEN && (is_named || fr_has_word_of(&words, units)))
            fr_veto(inf, fn, "S3", "In what %.*s counts is not known.",
                    FR_ARG(fr_slot_name(inf, fn, i)));
    }
}

/* setgroups, setaddrs: the verb and what is set, in one word. */
static bool sets_memory(const fr_strs *words)
{
    for (size_t i = 0; i < words->len; i++)
        if (fr_str_starts(words->data[i], FR_LIT("set")) && words->data[i].len > 5 &&
            !fr_is_word_of(words->data[i], "settings setting settle settled"))
            return true;
    return false;
}

static void judge_numbers(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    bool sets = facts->verbs & VERB_MUTATE;
    for (size_t i = 0; i < fn->slots.len; i++) {
        const fr_slot *slot = &fn->slots.data[i];
        fr_strs words = fr_slot_words(inf, slot);
        if (slot->role == SLOT_SLICE && slot->retained == RETAINED_CALL &&
            sets_memory(&facts->words))
            fr_veto(inf, fn, "S9", "C may keep the memory of %.*s.",
                    FR_ARG(fr_slot_name(inf, fn, i)));
        if (slot->role != SLOT_SCALAR || !sets)
            continue;
        if (fr_words_have(&facts->words, "fileno"))
            fr_veto(inf, fn, "P8", "%.*s may be a descriptor that is not open, or somebody else's.",
                    FR_ARG(fr_slot_name(inf, fn, i)));
        else if (fr_has_real_word(inf, fn, "cursor") || fr_words_have(&words, "cursor"))
            fr_veto(inf, fn, "V5", "Whether C checks the place in %.*s is not known.",
                    FR_ARG(fr_slot_name(inf, fn, i)));
    }
}

/* void copy_next(self): it cannot say that there is no next one. */
static void judge_next(fr_inference *inf, fr_wrap_fn *fn)
{
    if (fn->result.role != RETURN_NOTHING ||
        !fr_has_real_word(inf, fn, "next prev previous parent"))
        return;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fr_is_out_slot(&fn->slots.data[i]))
            return;
    fr_veto(inf, fn, "P6", "There may be none that is next, and it cannot say so.");
}

/* str_to_tag(text): four characters, whether there are so many or not. */
static void judge_codes(fr_inference *inf, fr_wrap_fn *fn)
{
    bool is_code = fr_has_word_of(&fr_facts_of(inf, fn)->words, "tag fourcc");
    bool is_made = fr_has_word_of(&fr_facts_of(inf, fn)->words, "to from make str string");
    for (size_t i = 0; i < fn->slots.len && is_code && is_made; i++)
        if (fn->slots.data[i].role == SLOT_CSTR)
            fr_veto(inf, fn, "S3", "C may read four characters of %.*s, however few there are.",
                    FR_ARG(fr_slot_name(inf, fn, i)));
}

/* sample_ceil(y, bpp): C divides by what it makes of it, and 0 ends the process. */
static void judge_divisors(fr_inference *inf, fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_strs words = fr_slot_words(inf, &fn->slots.data[i]);
        if (fn->slots.data[i].role == SLOT_SCALAR &&
            fr_look_at(inf, fn->slots.data[i].type).base == BASE_INT &&
            fr_words_have(&words, "bpp"))
            fr_veto(inf, fn, "V5", "C may divide by %.*s.", FR_ARG(fr_slot_name(inf, fn, i)));
    }
}

/* regexp *compile(builder *): what is built may be made of what built it. */
static void judge_building(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_slot *self = &fn->slots.data[fn->self_slot];
    if (fn->result.role == RETURN_HANDLE && fn->result.handle != self->handle && !self->is_const &&
        fn->slots.len == 1 && inf->plan->types.data[self->handle].role != ROLE_REFCOUNTED &&
        fr_has_real_word(inf, fn, "compile build assemble complete"))
        fr_veto(inf, fn, "H8",
                "It may make what it returns of the `%.*s`, and leave nothing there.",
                FR_ARG(inf->plan->types.data[self->handle].c_name));
}

/* merge(onto, from): parts of the one may become parts of both. */
static void judge_merging(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_slot *self = &fn->slots.data[fn->self_slot];
    if (self->is_const || !fr_has_real_word(inf, fn, "merge splice absorb"))
        return;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (i != fn->self_slot && fn->slots.data[i].handle == self->handle)
            fr_veto(inf, fn, "H8", "Parts of %.*s may become parts of the `%.*s`, too.",
                    FR_ARG(fr_slot_name(inf, fn, i)),
                    FR_ARG(inf->plan->types.data[self->handle].c_name));
}

/* create_secret(type, vtype, bytes): two numbers that say what it is, and must agree. */
static void judge_type_numbers(fr_inference *inf, fr_wrap_fn *fn)
{
    size_t count = 0;
    for (size_t i = 0; i < fn->slots.len; i++)
        count += fn->slots.data[i].role == SLOT_SCALAR &&
                 fr_look_at(inf, fn->slots.data[i].type).base == BASE_INT &&
                 fr_str_ends(fn->slots.data[i].c_name, FR_LIT("type"));
    if (count > 1)
        fr_veto(inf, fn, "K5",
                "Two numbers say of what kind it is, and C may trust that they agree.");
}

/* BIO_FLAGS_MEM_RDONLY, BN_FLG_MALLOCED beside BIO_set_flags(self, int): a bit says who frees what.
 */
static bool has_owning_flag(const fr_inference *inf, const fr_wrap_fn *fn)
{
    size_t at = fr_str_find(fn->c_name, FR_LIT("_set_flags"));
    at = at == SIZE_MAX ? fr_str_find(fn->c_name, FR_LIT("_clear_flags")) : at;
    if (at == SIZE_MAX)
        return false;
    fr_str stem = fr_arena_printf(inf->arena, "%.*s_FL", FR_ARG(fr_str_slice(fn->c_name, 0, at)));
    for (size_t i = 0; i < inf->constants.count; i++) {
        fr_str name = inf->constants.entries[i].key;
        if (fr_str_starts(name, stem) &&
            fr_has_phrase(name, "MALLOC|RDONLY|STATIC|_FREE|_OWN|NOCLOSE", NULL))
            return true;
    }
    return false;
}

static void judge_flags(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_strs *words = &fr_facts_of(inf, fn)->words;
    if (fn->slots.len != 2)
        return;
    if (has_owning_flag(inf, fn))
        fr_veto(inf, fn, "S11", "One of the flags says who frees what the object holds.");
    else if (fr_words_have(words, "set") && words->len &&
             fr_str_is(words->data[words->len - 1], "init"))
        fr_veto(inf, fn, "H2", "It says that the object is ready, whether it is or not.");
}

void fr_veto_by_shape(fr_inference *inf, fr_wrap_fn *fn)
{
    judge_exchange(inf, fn);
    judge_bulk(inf, fn);
    judge_units(inf, fn);
    judge_divisors(inf, fn);
    judge_codes(inf, fn);
    judge_type_numbers(inf, fn);
    if (fn->self_slot != FR_NO_INDEX) {
        judge_numbers(inf, fn);
        judge_next(inf, fn);
        judge_building(inf, fn);
        judge_merging(inf, fn);
        judge_flags(inf, fn);
    }
}
