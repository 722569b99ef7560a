/* Handles, and which function destroys them. (T2, T3, V8)
 *
 * A type is a handle if it is opaque, or complete and handed out by the library, and some function
 * destroys it. Candidates are ranked by how much their names say beside the verb and the type, then
 * by the verb; two that are equal in both are variants, and nobody can tell which is right. */
#include "infer/infer.h"

typedef struct candidate {
    size_t function;
    unsigned rank, leftover; /* words beside the verb and the type's */
    bool by_address, is_deprecated, returns_status;
    fr_str object; /* those words: two versions of one function have the same */
} candidate;

typedef FR_VEC(candidate) candidates;

static bool returns_nothing_or_status(const fr_inference *inf, const fr_signature *s, bool *status)
{
    fr_look look = fr_look_at(inf, s->result);
    *status = look.base != BASE_VOID;
    return look.depth == 0 &&
           (look.base == BASE_VOID || look.base == BASE_INT || look.base == BASE_ENUM);
}

static bool is_verb_word(fr_str word)
{
    unsigned rank = 0;
    (void)fr_verbs_of(word, &rank);
    return rank != 0;
}

static unsigned count_leftover(const fr_inference *inf, const fr_wrap_type *type, size_t function,
                               fr_str *object)
{
    const fr_strs *words = &inf->facts.data[function].words;
    fr_strs names = fr_split_words(inf->arena, type->c_name);
    unsigned leftover = 0;
    fr_text text;
    fr_text_init(&text, inf->arena);
    for (size_t i = 0; i < words->len; i++) {
        bool is_known = is_verb_word(words->data[i]) || fr_is_word_of(words->data[i], "v");
        for (size_t k = 0; k < names.len; k++)
            is_known |= fr_str_eq(names.data[k], words->data[i]);
        leftover += !is_known;
        if (!is_known)
            fr_text_fmt(&text, "%.*s ", FR_ARG(words->data[i]));
    }
    *object = fr_text_str(&text);
    return leftover;
}

/* Some function gives a T ** back, or through a T ***: there are arrays of them. */
static bool has_arrays(const fr_inference *inf, uint32_t type)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_signature *s = inf->facts.data[i].signature;
        fr_look look = fr_look_at(inf, s->result);
        if (look.handle == type && look.depth == 2)
            return true;
        for (size_t k = 0; k < s->params.len; k++) {
            look = fr_look_at(inf, s->params.data[k].type);
            if (look.handle == type && look.depth == 3)
                return true;
        }
    }
    return false;
}

/* chairs of tk_chair */
static bool has_plural(const fr_strs *words, const fr_strs *names)
{
    for (size_t i = 0; i < words->len; i++)
        for (size_t k = 0; k < names->len; k++)
            if (words->data[i].len == names->data[k].len + 1 &&
                fr_str_starts(words->data[i], names->data[k]) &&
                fr_str_ends(words->data[i], FR_LIT("s")))
                return true;
    return false;
}

/* free_list(T **), free_chairs(tk_chair **): that many, not the place of one. */
static bool frees_several(const fr_inference *inf, size_t function, uint32_t type)
{
    static const char list[] = "list lists array arrays arr vector vec all many items elements";
    const fr_fn_facts *facts = &inf->facts.data[function];
    const fr_param *param = &facts->signature->params.data[0];
    fr_strs names = fr_split_words(inf->arena, inf->plan->types.data[type].c_name);
    fr_strs words = fr_split_words(inf->arena, param->name);
    bool is_named = fr_has_word_of(&names, list); /* a list is what the type is */
    return has_plural(&facts->words, &names) || has_plural(&words, &names) ||
           (!is_named && (fr_has_word_of(&facts->words, list) || fr_has_word_of(&words, list))) ||
           has_arrays(inf, type);
}

/* A destroy verb, the handle alone, and no result but a status. */
static bool is_candidate(const fr_inference *inf, size_t function, uint32_t type, candidate *out)
{
    const fr_wrap_fn *fn = &inf->plan->functions.data[function];
    const fr_fn_facts *facts = &inf->facts.data[function];
    *out = (candidate){ .function = function,
                        .rank = facts->destroy_rank,
                        .is_deprecated = fn->is_deprecated };
    if (!facts->destroy_rank || fn->class_of == FN_LEFT_OUT || facts->signature->params.len != 1)
        return false;
    fr_look look = fr_look_at(inf, facts->signature->params.data[0].type);
    if (look.handle != type || look.depth < 1 || look.depth > 2 || look.is_const || look.is_array)
        return false;
    if (look.depth == 2 && frees_several(inf, function, type))
        return false;
    out->by_address = look.depth == 2;
    out->leftover = count_leftover(inf, &inf->plan->types.data[type], function, &out->object);
    return returns_nothing_or_status(inf, facts->signature, &out->returns_status);
}

static int compare(const candidate *a, const candidate *b)
{
    if (a->is_deprecated != b->is_deprecated)
        return a->is_deprecated ? 1 : -1;
    if ((a->leftover == 0) != (b->leftover == 0))
        return a->leftover ? 1 : -1;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    if (a->leftover != b->leftover)
        return a->leftover < b->leftover ? -1 : 1;
    return 0;
}

static candidates find_candidates(const fr_inference *inf, uint32_t type)
{
    candidates list = { 0 };
    candidate one;
    for (size_t i = 0; i < inf->plan->functions.len; i++)
        if (is_candidate(inf, i, type, &one))
            fr_vec_push(inf->arena, &list, one);
    return list;
}

/* Some function returns T *, or gives one through T **. */
static bool is_handed_out(const fr_inference *inf, uint32_t type)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_signature *s = inf->facts.data[i].signature;
        fr_look look = fr_look_at(inf, s->result);
        if (look.handle == type && look.depth == 1 && !look.is_const)
            return true;
        for (size_t k = 0; k < s->params.len; k++) {
            look = fr_look_at(inf, s->params.data[k].type);
            if (look.handle == type && look.depth == 2 && !look.is_const)
                return true;
        }
    }
    return false;
}

static bool is_used_by_pointer(const fr_inference *inf, uint32_t type)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_signature *s = inf->facts.data[i].signature;
        for (size_t k = 0; k < s->params.len; k++) {
            fr_look look = fr_look_at(inf, s->params.data[k].type);
            if (look.handle == type && look.depth >= 1)
                return true;
        }
        if (fr_look_at(inf, s->result).handle == type)
            return true;
    }
    return false;
}

/* Frees T for good: others of this kind are alternatives that nobody may call beside it. */
static bool is_final(unsigned rank)
{
    return rank <= 6; /* up to release */
}

static void set_aside(fr_inference *inf, const candidate *other, const fr_wrap_type *type)
{
    fr_wrap_fn *fn = &inf->plan->functions.data[other->function];
    if (fn->class_of == FN_USED)
        return;
    if (is_final(other->rank))
        fr_leave_out(inf, fn, "T3", "It is another way to destroy `%.*s`.", FR_ARG(type->c_name));
    else
        fr_veto(inf, fn, "T3", "It may end the life of the `%.*s` that it is given.",
                FR_ARG(type->c_name));
}

static void choose(fr_inference *inf, uint32_t index, const candidates *list)
{
    fr_wrap_type *type = &inf->plan->types.data[index];
    const candidate *best = NULL;
    size_t ties = 0;
    for (size_t i = 0; i < list->len; i++) {
        int order = best ? compare(&list->data[i], best) : -1;
        bool is_version = best && fr_str_eq(best->object, list->data[i].object);
        ties = order < 0 ? 0 : ties + (order == 0 && !is_version);
        if (order < 0)
            best = &list->data[i];
    }
    if (!best)
        return;
    const fr_wrap_fn *fn = &inf->plan->functions.data[best->function];
    if (ties) {
        fr_reason reason = {
            .rule = "T3",
            .text = fr_arena_printf(inf->arena,
                                    "%zu functions destroy it, and nothing says which "
                                    "one is right: `%.*s` is one of them.",
                                    ties + 1, FR_ARG(fn->c_name)),
            .fix_table = fr_arena_printf(inf->arena, "type.%.*s", FR_ARG(type->c_name)),
            .fix = fr_arena_printf(inf->arena, "destroy = \"%.*s\"", FR_ARG(fn->c_name)),
        };
        fr_vec_push(inf->arena, &type->reasons, reason);
        for (size_t i = 0; i < list->len; i++)
            set_aside(inf, &list->data[i], type);
        return;
    }
    type->role = ROLE_HANDLE;
    type->destroy = (fr_call){ .function = fn->item, .by_address = best->by_address };
    bool is_sure = best->leftover == 0 || list->len == 1;
    type->confidence = is_sure ? CONFIDENCE_HIGH : CONFIDENCE_MEDIUM;
    fr_claim_type(inf, type, CLAIM_DESTROY, type->confidence, "T3",
                  "destroyed by `%.*s` <- the verb of `%.*s`, which takes nothing else%s",
                  FR_ARG(fn->c_name), FR_ARG(fn->c_name),
                  list->len > 1 ? "; others are left out" : "");
    for (size_t i = 0; i < list->len; i++)
        if (&list->data[i] != best)
            set_aside(inf, &list->data[i], type);
    fr_use_function(inf, fn->item, "Drop");
}

/* ---- hints ---- */

fr_id fr_hinted_function(fr_inference *inf, fr_str name, fr_str place)
{
    size_t cut = fr_str_find_char(name, '(');
    fr_str plain = fr_str_trim(fr_str_slice(name, 0, cut));
    uint64_t *index = fr_map_find(&inf->functions, plain);
    if (index)
        return inf->plan->functions.data[*index].item;
    if (plain.len) {
        fr_diag(inf->model->diags, DIAG_E0702, (fr_place){ .file = place },
                "the library has no function `%.*s`", FR_ARG(plain));
        inf->plan->has_errors = true;
    }
    return FR_NO_ID;
}

fr_id fr_hinted_free(fr_inference *inf, fr_str name, fr_str place)
{
    fr_id function = fr_hinted_function(inf, name, place);
    fr_use_function(inf, function, "free");
    return function;
}

bool fr_hinted_owned(const fr_slot_hint *hint)
{
    return hint->transfer.len ? fr_str_is(hint->transfer, "full") : hint->free.len != 0;
}

/* f(self, 1, CONSTANT): what stands behind the first argument. */
static void read_arguments(fr_inference *inf, fr_str text, fr_str place, fr_call *call)
{
    size_t open = fr_str_find_char(text, '('), close = fr_str_find_last_char(text, ')');
    if (open == SIZE_MAX || close == SIZE_MAX || close < open)
        return;
    fr_str rest = fr_str_slice(text, open + 1, close), one;
    for (bool is_first = true; fr_str_next_part(&rest, ',', &one); is_first = false) {
        uint64_t value = 0;
        one = fr_str_trim(one);
        if (is_first || !fr_hinted_code(inf, one, place, &value))
            continue;
        fr_vec_push(inf->arena, &call->more, value);
    }
}

static bool apply_destroy(fr_inference *inf, fr_wrap_type *type, const fr_type_hint *hint)
{
    fr_str name = hint->unref.len ? hint->unref : hint->destroy;
    if (name.len == 0)
        return false;
    fr_id function = fr_hinted_function(inf, name, hint->place);
    if (function == FR_NO_ID)
        return true;
    type->role = ROLE_HANDLE;
    type->confidence = CONFIDENCE_HIGH;
    type->reasons.len = 0;
    type->destroy = (fr_call){ .function = function };
    read_arguments(inf, name, hint->place, &type->destroy);
    uint32_t index = fr_plan_function_of(inf->plan, function);
    const fr_signature *s = inf->facts.data[index].signature;
    type->destroy.by_address = s->params.len && fr_look_at(inf, s->params.data[0].type).depth == 2;
    fr_claim_type(inf, type, CLAIM_DESTROY, CONFIDENCE_HIGH, "T0",
                  "destroyed by `%.*s` <- hint %.*s", FR_ARG(name), FR_ARG(hint->place));
    fr_use_function(inf, function, "Drop");
    return true;
}

static bool takes_only_type(const fr_inference *inf, const fr_wrap_fn *fn, uint32_t type)
{
    const fr_signature *s = inf->facts.data[fn - inf->plan->functions.data].signature;
    return s->params.len == 1 && fr_look_at(inf, s->params.data[0].type).handle == type;
}

static void set_others_aside(fr_inference *inf, uint32_t type)
{
    candidates list = find_candidates(inf, type);
    for (size_t i = 0; i < list.len; i++) {
        const fr_wrap_fn *fn = &inf->plan->functions.data[list.data[i].function];
        if (fn->class_of == FN_SAFE && takes_only_type(inf, fn, type))
            set_aside(inf, &list.data[i], &inf->plan->types.data[type]);
    }
}

static void apply_variants(fr_inference *inf, fr_wrap_type *type, const fr_type_hint *hint)
{
    candidates list = find_candidates(inf, (uint32_t)(type - inf->plan->types.data));
    for (size_t i = 0; i < hint->variants.len; i++) {
        fr_type_variant variant = { .rust_name = hint->variants.data[i].name,
                                    .glob = hint->variants.data[i].value,
                                    .destroy = { .function = FR_NO_ID } };
        const candidate *best = NULL;
        for (size_t k = 0; k < list.len; k++)
            if (fr_wrap_pattern_matches(variant.glob,
                                        inf->plan->functions.data[list.data[k].function].c_name) &&
                (!best || list.data[k].rank < best->rank))
                best = &list.data[k];
        if (best) {
            variant.destroy.function = inf->plan->functions.data[best->function].item;
            variant.destroy.by_address = best->by_address;
            fr_use_function(inf, variant.destroy.function, "Drop");
        }
        fr_vec_push(inf->arena, &type->variants, variant);
    }
}

static void apply_hint(fr_inference *inf, uint32_t index, const fr_type_hint *hint)
{
    static const struct {
        const char *name;
        fr_type_role role;
    } roles[] = { { "handle", ROLE_HANDLE }, { "value", ROLE_VALUE },   { "options", ROLE_OPTIONS },
                  { "vtable", ROLE_VTABLE }, { "linked", ROLE_LINKED }, { "list", ROLE_LIST },
                  { "id", ROLE_ID },         { "opaque", ROLE_OPAQUE }, { "slice", ROLE_SLICE } };
    fr_wrap_type *type = &inf->plan->types.data[index];
    type->hint_place = hint->place;
    if (hint->rename.len)
        type->rust_name = hint->rename;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (fr_str_is(hint->role, roles[i].name))
            type->role = roles[i].role;
    type->destroy_on_error = fr_str_is(hint->on_error, "destroy-out");
    type->is_send = hint->send == HINT_YES;
    type->is_sync = hint->sync == HINT_YES;
    if (hint->userdata_set.len)
        type->userdata_set = fr_hinted_function(inf, hint->userdata_set, hint->place);
    fr_use_function(inf, type->userdata_set, "user data");
    apply_variants(inf, type, hint);
    if (apply_destroy(inf, type, hint))
        set_others_aside(inf, index);
}

static void check_hints(fr_inference *inf)
{
    for (size_t i = 0; i < inf->hints->types.len; i++) {
        const fr_type_hint *hint = &inf->hints->types.data[i];
        if (fr_map_find(&inf->types, hint->name))
            continue;
        fr_diag(inf->model->diags, DIAG_E0702, (fr_place){ .file = hint->place },
                "the library has no type `%.*s`", FR_ARG(hint->name));
        inf->plan->has_errors = true;
    }
}

/* ---- */

static bool may_be_handle(const fr_inference *inf, uint32_t index)
{
    const fr_wrap_type *type = &inf->plan->types.data[index];
    if (type->role == ROLE_LINKED || (type->role == ROLE_SLICE && type->hint_place.len))
        return false;
    return !type->has_definition || is_handed_out(inf, index);
}

void fr_infer_handles(fr_inference *inf)
{
    check_hints(inf);
    for (size_t i = 0; i < inf->plan->types.len; i++) {
        const fr_type_hint *hint = fr_type_hint_of(inf, &inf->plan->types.data[i]);
        bool is_destroyed = hint && (hint->destroy.len || hint->unref.len || hint->role.len);
        if (hint)
            apply_hint(inf, (uint32_t)i, hint);
        fr_wrap_type *type = &inf->plan->types.data[i];
        if (is_destroyed || !may_be_handle(inf, (uint32_t)i))
            continue;
        candidates list = find_candidates(inf, (uint32_t)i);
        choose(inf, (uint32_t)i, &list);
        if (type->role == ROLE_OPAQUE && !type->has_definition && list.len == 0 &&
            is_used_by_pointer(inf, (uint32_t)i)) {
            type->role = ROLE_VIEW;
            type->confidence = CONFIDENCE_HIGH;
            fr_claim_type(inf, type, CLAIM_ROLE, CONFIDENCE_HIGH, "T2",
                          "only ever borrowed <- opaque, and no function destroys it");
        }
    }
}
