/* What is left after slices, text and places: handles, structs and scalars. (M1, M2, S8, S9, V5) */
#include "infer/infer.h"

static bool is_handle_role(fr_type_role role)
{
    return role == ROLE_HANDLE || role == ROLE_REFCOUNTED || role == ROLE_VIEW ||
           role == ROLE_IN_PLACE;
}

static bool is_handle_slot(const fr_inference *inf, const fr_slot *slot, fr_look *look)
{
    *look = fr_look_at(inf, slot->type);
    return look->depth == 1 && look->handle != FR_NO_INDEX && !look->is_array &&
           is_handle_role(inf->plan->types.data[look->handle].role);
}

/* ---- handles ---- */

/* Makes a handle: the others become its parents. */
static bool is_constructor(const fr_inference *inf, const fr_wrap_fn *fn)
{
    fr_look look = fr_look_at(inf, inf->facts.data[fr_index_of(inf, fn)].signature->result);
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_OUT_HANDLE && fn->slots.data[i].owned)
            return true;
    return look.depth == 1 && !look.is_const && look.handle != FR_NO_INDEX &&
           is_handle_role(inf->plan->types.data[look.handle].role) &&
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

static void other_handle(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look)
{
    fr_slot *slot = &fn->slots.data[index];
    const fr_wrap_type *type = &inf->plan->types.data[look->handle];
    fr_str name = fr_slot_name(inf, fn, index);
    bool is_maker = is_constructor(inf, fn);
    bool is_setter = fr_has_real_word(inf, fn, "set attach bind assign use");
    bool is_shared = type->role == ROLE_REFCOUNTED || type->role == ROLE_VIEW;
    slot->handle = look->handle;
    slot->is_const = look->is_const;
    if (!is_maker && follow_grammar(inf, fn, index, look))
        return;
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

/* The first handle that goes in is self. */
static void find_self(fr_inference *inf, fr_wrap_fn *fn)
{
    fr_look look;
    if (fn->self_slot != FR_NO_INDEX)
        return;
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_slot *slot = &fn->slots.data[i];
        if (!fr_is_open(slot) || !is_handle_slot(inf, slot, &look))
            continue;
        if (is_constructor(inf, fn) && makes_another(inf, fn, look.handle) &&
            (is_config_like(inf, slot, look.handle) || is_material(inf, slot, &look))) {
            other_handle(inf, fn, i, &look);
            continue;
        }
        slot->role = SLOT_SELF;
        slot->handle = look.handle;
        slot->is_const = look.is_const;
        slot->confidence = inf->plan->types.data[look.handle].confidence;
        fn->self_slot = (uint32_t)i;
        fn->type = look.handle;
        fr_claim_fn(inf, fn, CLAIM_ROLE, slot->confidence, FR_LIT("self"), "M1",
                    "a method of `%.*s` <- the first handle that goes in",
                    FR_ARG(inf->plan->types.data[look.handle].c_name));
        return;
    }
}

/* ---- structs ---- */

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

static void take_struct(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look)
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

/* ---- scalars ---- */

static bool is_index_like(const fr_strs *words)
{
    return fr_has_word_of(
        words,
        "index idx i j k n nth op opcode mode which kind row col column selector what slot param "
        "parameter property item channel plane ndx position command cmd request optname "
        "axis button hat ball");
}

static bool is_ownership_flag(const fr_strs *words)
{
    static const char *const begins[] = { "free",    "own",     "take",      "close",
                                          "steal",   "nofree",  "autoclose", "autofree",
                                          "dispose", "destroy", "adopt" };
    for (size_t i = 0; i < words->len; i++)
        for (size_t k = 0; k < sizeof begins / sizeof *begins; k++)
            if (fr_str_starts(words->data[i], fr_str_from(begins[k])))
                return true;
    return fr_has_word_of(words, "keep copy transfer dealloc");
}

/* bynumber(data, int): the parameter has no name, but the function says what it is. */
static bool is_number_of(const fr_inference *inf, const fr_wrap_fn *fn, const fr_slot *slot)
{
    return slot->c_name.len == 0 && fn->slots.len > 1 &&
           fr_has_word_of(&inf->facts.data[fr_index_of(inf, fn)].words,
                          "byindex bynumber byidx nth index");
}

/* dumpfd(json, output): an int of a function with a descriptor in its name. */
static bool has_fd_word(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    for (size_t i = 0; i < words->len; i++)
        if (fr_str_ends(words->data[i], FR_LIT("fd")))
            return true;
    return false;
}

/* By the parameter's name, or by a typedef that is named after what the number stands for. */
static bool is_fd_like(fr_inference *inf, const fr_strs *words, fr_str alias)
{
    fr_strs type = fr_split_words(inf->arena, alias);
    return fr_has_word_of(words, "fd fds sock socket sockfd filedes handle pid") ||
           fr_has_word_of(&type, "fd sock socket file pid") ||
           fr_is_word_of(alias, "uintptr_t intptr_t");
}

bool fr_is_unchecked_number(fr_inference *inf, const fr_strs *words, fr_str alias)
{
    return is_index_like(words) || is_ownership_flag(words) || is_fd_like(inf, words, alias);
}

static bool is_bound_to_enum(const fr_slot *slot)
{
    return slot->group != FR_NO_INDEX;
}

/* get, at, by index: nothing that says of what. */
static bool is_bare_getter(const fr_strs *words)
{
    for (size_t i = 0; i < words->len; i++)
        if (!fr_is_word_of(words->data[i],
                           "get at by byindex index idx nth item entry value element"))
            return false;
    return true;
}

static bool is_same_word(fr_str a, fr_str plural)
{
    return fr_str_eq(a, plural) || (a.len + 1 == plural.len && fr_str_starts(plural, a));
}

static bool has_same_word(const fr_strs *words, fr_str word)
{
    for (size_t i = 0; i < words->len; i++)
        if (is_same_word(words->data[i], word) || is_same_word(word, words->data[i]))
            return true;
    return false;
}

static bool is_count_word(fr_str word)
{
    unsigned rank;
    return fr_verbs_of(word, &rank) & (VERB_COUNT | VERB_GET);
}

/* f(self) counts what fn(self, i) gets: all its words but the verb are fn's. `missing`: words of
 * fn that it lacks. */
static bool is_count_of(fr_inference *inf, size_t function, const fr_wrap_fn *fn, size_t *missing)
{
    const fr_strs *mine = &fr_facts_of(inf, fn)->words;
    const fr_fn_facts *facts = fr_facts(inf, function);
    fr_look result = fr_look_at(inf, facts->signature->result);
    size_t common = 0;
    *missing = 0;
    if (!(facts->verbs & VERB_COUNT) || facts->signature->params.len != 1 || result.depth ||
        result.base != BASE_INT)
        return false;
    fr_look look = fr_look_at(inf, facts->signature->params.data[0].type);
    if (look.depth != 1 || look.handle != fn->slots.data[fn->self_slot].handle)
        return false;
    for (size_t k = 0; k < facts->words.len; k++) {
        if (is_count_word(facts->words.data[k]))
            continue;
        if (!has_same_word(mine, facts->words.data[k]))
            return false;
        common++;
    }
    for (size_t k = 0; k < mine->len; k++)
        *missing += !is_count_word(mine->data[k]) && !has_same_word(&facts->words, mine->data[k]);
    return common || is_bare_getter(mine);
}

/* The functions `x_count(self)` beside `x_get(self, i)`: the word before the verb agrees. */
static uint32_t find_count(fr_inference *inf, const fr_wrap_fn *fn)
{
    uint32_t best = FR_NO_INDEX;
    size_t least = SIZE_MAX, missing;
    if (fn->self_slot == FR_NO_INDEX)
        return FR_NO_INDEX;
    for (size_t i = 0; i < inf->plan->functions.len; i++)
        if (is_count_of(inf, i, fn, &missing) && missing < least) {
            best = (uint32_t)i;
            least = missing;
        }
    return best;
}

static bool is_bounded(const fr_strs *words)
{
    return fr_has_word_of(
        words, "index idx i n nth row col column ndx num number pos position axis button hat "
               "ball");
}

static void take_index(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_strs words = fr_slot_words(inf, slot);
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    bool is_getter =
        (facts->verbs & (VERB_GET | VERB_LOOKUP)) ||
        fr_has_word_of(&facts->words, "at nth by byindex index value entry item column "
                                      "name type text");
    uint32_t count = is_getter && is_bounded(&words) ? find_count(inf, fn) : FR_NO_INDEX;
    if (count != FR_NO_INDEX && fn->slots.len == 2)
        fn->counted_by = inf->plan->functions.data[count].item;
    if (inf->plan->indices_checked) {
        slot->role = SLOT_SCALAR;
        slot->confidence = CONFIDENCE_HIGH;
        fr_claim_fn(inf, fn, CLAIM_BOUNDS, CONFIDENCE_HIGH, fr_slot_name(inf, fn, index), "T0",
                    "any value may be passed <- hint `indices`");
        return;
    }
    if (count == FR_NO_INDEX) {
        fr_block_slot(inf, fn, index, "V5", FR_LIT("bounds = \"...\""),
                      "%.*s may be used as an index, and is not known to be checked.",
                      FR_ARG(fr_slot_name(inf, fn, index)));
        return;
    }
    slot->role = SLOT_INDEX;
    slot->confidence = CONFIDENCE_HIGH;
    slot->low = (fr_bound){ .is_set = true, .number = 0, .function = FR_NO_ID };
    slot->high = (fr_bound){ .is_set = true,
                             .number = -1,
                             .function = inf->plan->functions.data[count].item };
    fr_claim_fn(inf, fn, CLAIM_BOUNDS, CONFIDENCE_HIGH, fr_slot_name(inf, fn, index), "V5",
                "less than `%.*s` says, which is checked <- the two names differ in the verb only",
                FR_ARG(inf->plan->functions.data[count].c_name));
}

/* The permissions of a file that is created. */
static bool is_file_mode(const fr_wrap_fn *fn, const fr_strs *words, fr_str alias)
{
    bool has_path = false;
    for (size_t i = 0; i < fn->slots.len; i++)
        has_path |= fn->slots.data[i].role == SLOT_PATH;
    return fr_words_have(words, "mode") &&
           (has_path || fr_str_find(alias, FR_LIT("mode_t")) != SIZE_MAX);
}

static bool is_byte_count(const fr_strs *words)
{
    for (size_t i = 0; i < words->len; i++)
        if (fr_str_ends(words->data[i], FR_LIT("len")) ||
            fr_is_word_of(words->data[i], "length bytes byte nbytes buflen bufsize sz count cnt"))
            return true;
    return false;
}

/* Stores a size; it is not that of an argument. */
static bool is_setter(fr_inference *inf, const fr_wrap_fn *fn)
{
    return fn->slots.len == 2 && fr_words_have(&fr_facts_of(inf, fn)->words, "set");
}

/* A function of numbers alone reads no memory by a length. */
static bool has_pointer(const fr_inference *inf, const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fr_look_at(inf, fn->slots.data[i].type).depth)
            return true;
    fr_look look = fr_look_at(inf, fn->result.type);
    return look.depth != 0 || look.base == BASE_VOID;
}

static void take_scalar(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_strs words = fr_slot_words(inf, slot);
    fr_str name = fr_slot_name(inf, fn, index);
    slot->group = look->group;
    if (look->base == BASE_ENUM && look->group == FR_NO_INDEX) {
        fr_block_slot(inf, fn, index, "V3", (fr_str){ 0 }, "The enum of %.*s is not the library's.",
                      FR_ARG(name));
    } else if (is_bound_to_enum(slot)) {
        bool is_flags = inf->plan->groups.data[look->group].kind == GROUP_FLAGS;
        slot->role = is_flags ? SLOT_FLAGS : SLOT_ENUM;
        slot->confidence = CONFIDENCE_HIGH;
    } else if (look->base == BASE_INT && is_ownership_flag(&words)) {
        fr_block_slot(inf, fn, index, "S11", FR_LIT("fixed = \"0\""),
                      "%.*s may decide who frees an argument.", FR_ARG(name));
    } else if (look->base == BASE_INT &&
               (is_fd_like(inf, &words, look->alias) ||
                (has_fd_word(inf, fn) && look->is_signed && look->size == 4 &&
                 !fr_has_word_of(&words, "flags flag mode timeout")) ||
                (slot->c_name.len == 0 &&
                 fr_has_word_of(&fr_facts_of(inf, fn)->words, "fd descriptor filedes socket")))) {
        fr_block_slot(inf, fn, index, "P8", FR_LIT("fd = \"borrowed\""),
                      "%.*s is a handle of the operating system or an address.", FR_ARG(name));
    } else if (look->base == BASE_INT && has_pointer(inf, fn) && !is_setter(inf, fn) &&
               fr_is_length_slot(inf, slot) && is_byte_count(&words)) {
        fr_block_slot(inf, fn, index, "S11", FR_LIT("bounds = \"...\""),
                      "%.*s is a length, and nothing says of what.", FR_ARG(name));
    } else if (look->base == BASE_INT && ((is_index_like(&words) && fn->slots.len > 1 &&
                                           !is_file_mode(fn, &words, look->alias)) ||
                                          is_number_of(inf, fn, slot))) {
        take_index(inf, fn, index);
    } else {
        slot->role = look->base == BASE_BOOL ? SLOT_BOOL : SLOT_SCALAR;
        slot->confidence = CONFIDENCE_HIGH;
    }
}

/* ---- */

static void refuse(fr_inference *inf, fr_wrap_fn *fn, size_t index, const fr_look *look)
{
    fr_str name = fr_slot_name(inf, fn, index);
    if (look->base == BASE_VALIST || look->base == BASE_FILE)
        fr_leave_out(inf, fn, "S1", "%.*s is a %s, which Rust cannot make.", FR_ARG(name),
                     look->base == BASE_FILE ? "FILE" : "va_list");
    else if (look->base == BASE_VOID && look->depth == 1)
        fr_block_slot(inf, fn, index, "E1", FR_LIT("len = \"...\""),
                      "What %.*s points to, and how much of it, is not known.", FR_ARG(name));
    else if (look->base == BASE_BYTE && look->depth == 1)
        fr_block_slot(
            inf, fn, index, "E1", FR_LIT("len = \"nul\""),
            "Whether %.*s is text that ends in NUL or bytes without a length is not known.",
            FR_ARG(name));
    else if (look->base == BASE_CHAR && look->depth == 1)
        fr_block_slot(inf, fn, index, "E2", FR_LIT("cap = \"...\""),
                      "C writes to %.*s, and how much room it needs is not known.", FR_ARG(name));
    else
        fr_block_slot(inf, fn, index, "S1", (fr_str){ 0 }, "The type of %.*s has no safe form.",
                      FR_ARG(name));
}

static void decide(fr_inference *inf, fr_wrap_fn *fn, size_t index)
{
    fr_slot *slot = &fn->slots.data[index];
    fr_look look;
    if (is_handle_slot(inf, slot, &look)) {
        other_handle(inf, fn, index, &look);
        return;
    }
    if (look.handle != FR_NO_INDEX && look.depth <= 1 && look.base == BASE_RECORD)
        take_struct(inf, fn, index, &look);
    else if (look.depth == 0 &&
             (look.base == BASE_INT || look.base == BASE_CHAR || look.base == BASE_BYTE ||
              look.base == BASE_FLOAT || look.base == BASE_BOOL || look.base == BASE_ENUM))
        take_scalar(inf, fn, index, &look);
    else
        refuse(inf, fn, index, &look);
}

void fr_infer_arguments(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        if (fn->class_of == FN_LEFT_OUT)
            continue;
        if (fn->is_variadic) {
            fr_leave_out(inf, fn, "P2", "It takes a variable number of arguments.");
            continue;
        }
        find_self(inf, fn);
        for (size_t k = 0; k < fn->slots.len && fn->class_of != FN_LEFT_OUT; k++)
            if (fr_is_open(&fn->slots.data[k]))
                decide(inf, fn, k);
    }
}
