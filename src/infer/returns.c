/* What comes back. (R1 to R6) */
#include "infer/infer.h"

static const char free_phrases[] =
    "must be freed|should be freed|to be freed|be freed with|must free|"
    "free it with|freed using|must be released|must be destroyed|"
    "caller must free|be freed by the caller|freed with";

static const char kept_phrases[] = "must not be freed|do not free|should not be freed|not free it|"
                                   "must not free|should not free|not be freed by";

static bool is_number_slot(fr_slot_role role)
{
    return role == SLOT_SCALAR || role == SLOT_BOOL || role == SLOT_ENUM || role == SLOT_FLAGS ||
           role == SLOT_INDEX || role == SLOT_ID || role == SLOT_LEN || role == SLOT_STRUCT_VALUE ||
           role == SLOT_FIXED || role == SLOT_NULL;
}

static bool takes_pointer(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (!is_number_slot(fn->slots.data[i].role) && !fr_is_out_slot(&fn->slots.data[i]))
            return true;
    return false;
}

static const fr_wrap_type *self_type(const fr_inference *inf, const fr_wrap_fn *fn)
{
    return fn->self_slot == FR_NO_INDEX
               ? NULL
               : &inf->plan->types.data[fn->slots.data[fn->self_slot].handle];
}

/* ---- text ---- */

/* Text that depends on nothing but constants lives for ever; on a number, only where all numbers
 * that can be passed are known. */
static void static_text(fr_inference *inf, fr_wrap_fn *fn)
{
    fn->result.origin = ORIGIN_STATIC;
    fn->result.copies =
        fr_has_word_of(&fr_facts_of(inf, fn)->words, "error err errmsg get strerror last");
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_SCALAR)
            fr_block_slot(inf, fn, i, "S3", FR_LIT("bounds = \"...\""),
                          "%.*s may be used as an index into a table of texts.",
                          FR_ARG(fr_slot_name(inf, fn, i)));
    fr_claim_fn(inf, fn, CLAIM_LIFETIME, CONFIDENCE_HIGH, FR_LIT("return"), "R1",
                "%s <- const char *, and no pointer goes in",
                fn->result.copies ? "copied at once" : "lives for ever");
}

/* hostkey_hash: bytes in a char *, which no NUL ends. */
static bool returns_binary(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    fr_str last = words->len ? words->data[words->len - 1] : (fr_str){ 0 };
    return fr_is_word_of(last, "hash digest blob binary bytes checksum mac");
}

static void borrowed_text(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_wrap_type *type = self_type(inf, fn);
    if (returns_binary(inf, fn)) {
        fr_block_return(inf, fn, "R1", FR_LIT("len = \"fn:...\""),
                        "Whether a NUL ends what it returns is not known: its name speaks of "
                        "bytes.");
        return;
    }
    fn->result.role = RETURN_STR;
    fn->result.is_optional = true;
    fn->result.confidence = CONFIDENCE_HIGH;
    if (!takes_pointer(fn)) {
        static_text(inf, fn);
        return;
    }
    bool is_alone = fn->slots.len == 1 && type;
    bool is_stable = is_alone && fn->slots.data[fn->self_slot].is_const &&
                     (type->role == ROLE_HANDLE || type->role == ROLE_IN_PLACE);
    fn->result.origin = is_alone ? ORIGIN_SELF : ORIGIN_INPUTS;
    fn->result.copies = !is_stable;
    fr_claim_fn(inf, fn, CLAIM_LIFETIME, CONFIDENCE_HIGH, FR_LIT("return"), "R1",
                is_stable ? "borrowed from self <- const char * out of a const handle"
                          : "copied at once <- const char *; what may change it is not known");
}

static void owned_text(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    fr_str free =
        inf->plan->generic_free == FR_NO_ID
            ? FR_LIT("\n")
            : fr_lower(inf->arena, fr_model_item(inf->model, inf->plan->generic_free)->name);
    bool is_told = fr_str_find(facts->lower_doc, free) != SIZE_MAX;
    if (inf->plan->generic_free != FR_NO_ID && !(facts->verbs & VERB_SEARCH) &&
        (is_told || inf->hints->library.free.len)) {
        fn->result = (fr_return){ .role = RETURN_STR,
                                  .confidence = CONFIDENCE_HIGH,
                                  .type = fn->result.type,
                                  .handle = FR_NO_INDEX,
                                  .group = FR_NO_INDEX,
                                  .slot = FR_NO_INDEX,
                                  .origin_slot = FR_NO_INDEX,
                                  .owned = true,
                                  .is_optional = true,
                                  .free = inf->plan->generic_free,
                                  .len_function = FR_NO_ID };
        fr_claim_fn(inf, fn, CLAIM_TRANSFER, CONFIDENCE_HIGH, FR_LIT("return"),
                    is_told ? "D1" : "R3",
                    "owned, freed by the library's free <- char * without const%s",
                    is_told ? "; the comment says so" : "");
        return;
    }
    if (fr_has_word_of(&facts->words, "version name strerror message build") &&
        !takes_pointer(fn)) {
        borrowed_text(inf, fn);
        fn->result.copies = true;
        return;
    }
    fr_block_return(inf, fn, "R3", FR_LIT("transfer = \"full\", free = \"...\""),
                    "Who frees the text that it returns, and how, is not known.");
}

/* ---- handles ---- */

/* A reference is taken at once: if the function gave one, one leaks. */
static void counted(fr_inference *inf, fr_wrap_fn *fn)
{
    fn->result.owned = fn->result.takes_ref = true;
    fr_claim_fn(
        inf, fn, CLAIM_TRANSFER, CONFIDENCE_HIGH, FR_LIT("return"), "R4",
        "a reference is taken <- counted, and who owns it is not known: at worst one leaks");
}

static void view(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look, fr_confidence confidence)
{
    const fr_wrap_type *type = self_type(inf, fn);
    fn->result.role = RETURN_HANDLE;
    fn->result.handle = look->handle;
    fn->result.is_optional = true;
    fn->result.origin = ORIGIN_INPUTS;
    fn->result.confidence = confidence;
    if (!takes_pointer(fn) || !type) {
        fr_block_return(inf, fn, "R4", FR_LIT("transfer = \"none\", from = \"static\""),
                        "What it returns is borrowed from something that is not known.");
        return;
    }
    if (inf->plan->types.data[look->handle].role == ROLE_REFCOUNTED) {
        counted(inf, fn);
        return;
    }
    if (type->role == ROLE_REFCOUNTED || (type->role == ROLE_VIEW && !look->is_const)) {
        fr_block_return(inf, fn, "R4", FR_LIT("transfer = \"none\", from = \"self\""),
                        "What it returns may change while it is borrowed: its owner is shared.");
        return;
    }
    fr_claim_fn(inf, fn, CLAIM_TRANSFER, confidence, FR_LIT("return"), look->is_const ? "R1" : "R4",
                look->is_const ? "borrowed from all that goes in <- a pointer to const"
                               : "borrowed from all that goes in <- not known; if it is owned, it "
                                 "leaks");
}

/* T *f(T *): what comes back may stand for what went in. */
static bool makes_own_type(const fr_wrap_fn *fn, const fr_look *look)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].handle == look->handle && !fn->slots.data[i].is_const)
            return true;
    return false;
}

/* Memory of the caller's that it may have been made in: initStream(buffer, size). */
static bool may_be_in_argument(fr_inference *inf, const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++) {
        fr_strs words = fr_slot_words(inf, &fn->slots.data[i]);
        if (fn->slots.data[i].role == SLOT_BUFFER &&
            !fr_has_word_of(&words, "err errstr error errbuf ebuf msg"))
            return true;
    }
    return false;
}

/* JoystickFromInstanceID(id): what is there already, by its number. */
static bool finds_by_number(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    unsigned rank;
    if (!fr_words_have(words, "from") || fn->slots.len == 0 || takes_pointer(fn))
        return false;
    for (size_t i = 0; i < words->len; i++)
        if (!fr_str_is(words->data[i], "from") &&
            (fr_verbs_of(words->data[i], &rank) & VERB_CREATE))
            return false;
    return true;
}

static bool is_owned_handle(fr_inference *inf, const fr_wrap_fn *fn, const fr_look *look,
                            const char **evidence, const char **rule)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    const fr_wrap_type *type = &inf->plan->types.data[look->handle];
    if ((facts->verbs & VERB_GET) && !(facts->verbs & VERB_COPY)) /* get0_newCert makes nothing */
        return false;
    if ((makes_own_type(fn, look) &&
         !fr_has_word_of(&facts->words, "new create open dup copy clone duplicate duphandle")) ||
        may_be_in_argument(inf, fn) || finds_by_number(inf, fn))
        return false;
    if (look->is_const || fr_has_phrase(facts->lower_doc, kept_phrases, NULL) ||
        fr_has_end(inf, fn) || type->destroy.function == FR_NO_ID ||
        (type->role != ROLE_HANDLE && type->role != ROLE_REFCOUNTED))
        return false;
    *rule = "R2";
    *evidence = "a creating verb, and the type has a destructor";
    if ((facts->verbs & VERB_CREATE) && !(facts->verbs & VERB_SEARCH) &&
        type->confidence == CONFIDENCE_HIGH)
        return true;
    *rule = "D1";
    *evidence = "the comment says that it must be freed";
    if (type->confidence == CONFIDENCE_HIGH &&
        fr_has_phrase(facts->lower_doc, free_phrases, NULL) && !(facts->verbs & VERB_SEARCH))
        return true;
    *rule = "R2";
    *evidence = "named after the type alone, which has a destructor";
    fr_strs name = fr_split_words(inf->arena, fr_without_prefix(inf->plan, type->c_name));
    return type->confidence == CONFIDENCE_HIGH && facts->words.len == 1 && name.len == 1 &&
           fn->slots.len == 0 && fr_str_eq(facts->words.data[0], name.data[0]);
}

static void returned_handle(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look)
{
    const char *evidence = NULL, *rule = NULL;
    const fr_wrap_type *type = &inf->plan->types.data[look->handle];
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    if (is_owned_handle(inf, fn, look, &evidence, &rule)) {
        fn->result.role = RETURN_HANDLE;
        fn->result.handle = look->handle;
        fn->result.owned = true;
        fn->result.confidence = CONFIDENCE_HIGH;
        fn->error = ERROR_NULL;
        fr_claim_fn(inf, fn, CLAIM_TRANSFER, CONFIDENCE_HIGH, FR_LIT("return"), rule,
                    "owned by the caller <- %s", evidence);
        return;
    }
    if (type->role == ROLE_REFCOUNTED && type->confidence == CONFIDENCE_HIGH && !type->ref_copies &&
        !look->is_const) {
        fn->result.role = RETURN_HANDLE;
        fn->result.handle = look->handle;
        fn->result.is_optional = true;
        fn->result.confidence = CONFIDENCE_HIGH;
        counted(inf, fn);
    } else if (look->is_const)
        view(inf, fn, look, CONFIDENCE_HIGH);
    else if (type->confidence == CONFIDENCE_HIGH && !makes_own_type(fn, look) &&
             !(facts->verbs & (VERB_CREATE | VERB_STEP | VERB_CONSUME)) &&
             ((facts->verbs & VERB_GET) || fn->slots.len == 1))
        view(inf, fn, look, CONFIDENCE_MEDIUM);
    else
        fr_block_return(inf, fn, "R4", FR_LIT("transfer = \"full\""),
                        "Who owns the `%.*s` that it returns is not known.", FR_ARG(type->c_name));
}

/* ---- structs ---- */

static void returned_struct(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look)
{
    const fr_wrap_type *type = &inf->plan->types.data[look->handle];
    fn->result.handle = look->handle;
    if (type->role == ROLE_VALUE && look->depth == 0) {
        fn->result.role = RETURN_STRUCT;
        fn->result.confidence = CONFIDENCE_HIGH;
    } else if (type->role == ROLE_VALUE && look->is_const) {
        fn->result.role = RETURN_STRUCT_COPY;
        fn->result.is_optional = fn->result.copies = true;
        fn->result.confidence = CONFIDENCE_HIGH;
        fr_claim_fn(inf, fn, CLAIM_LIFETIME, CONFIDENCE_HIGH, FR_LIT("return"), "R1",
                    "copied at once <- a pointer to constant plain data");
    } else if (type->role == ROLE_LINKED) {
        fr_block_return(inf, fn, "T6", (fr_str){ 0 },
                        "It returns a node of a linked structure: who owns it is not known.");
    } else if (type->reasons.len) {
        fr_block_return(inf, fn, type->reasons.data[0].rule, (fr_str){ 0 },
                        "It returns a `%.*s`. %.*s", FR_ARG(type->c_name),
                        FR_ARG(type->reasons.data[0].text));
    } else {
        fr_block_return(inf, fn, "R4", (fr_str){ 0 },
                        "Who owns the `%.*s` that it returns is not known.", FR_ARG(type->c_name));
    }
}

/* ---- numbers ---- */

static bool is_status_verb(const fr_fn_facts *facts)
{
    return fr_has_word_of(&facts->words,
                          "open close bind reset step exec prepare set init add remove write flush "
                          "update start stop clear commit create load save delete insert apply "
                          "append put begin end begin finish enable disable register connect "
                          "setup parse validate verify process run push seek");
}

static bool has_outs(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fr_is_out_slot(&fn->slots.data[i]))
            return true;
    return false;
}

static const fr_slot *buffer_of(const fr_wrap_fn *fn, uint32_t *index)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_BUFFER && fn->slots.data[i].partner != FR_NO_INDEX) {
            *index = (uint32_t)i;
            return &fn->slots.data[i];
        }
    return NULL;
}

static uint32_t int_space(const fr_inference *inf, fr_error_style style)
{
    for (size_t i = 0; i < inf->plan->errors.len; i++)
        if (inf->plan->errors.data[i].style == style &&
            (style == ERROR_PREDICATE || inf->plan->errors.data[i].type == FR_NO_ID))
            return (uint32_t)i;
    return FR_NO_INDEX;
}

static bool doc_says_status(const fr_fn_facts *facts)
{
    return fr_has_phrase(facts->lower_doc,
                         "0 on success|0 or an error|zero on success|or an error "
                         "code|0 if ok|0 for success|error code on failure",
                         NULL);
}

static void returned_int(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    uint32_t buffer = FR_NO_INDEX;
    bool has_buffer = buffer_of(fn, &buffer) != NULL;
    bool is_size =
        look->size == sizeof(uint64_t) || fr_str_find(look->alias, FR_LIT("size_t")) != SIZE_MAX;
    uint32_t predicate = int_space(inf, ERROR_PREDICATE), negative = int_space(inf, ERROR_NEGATIVE),
             zero = int_space(inf, ERROR_ZERO_OK);
    fn->result.role = RETURN_SCALAR;
    fn->result.confidence = CONFIDENCE_HIGH;
    if (predicate != FR_NO_INDEX && fr_str_eq(look->alias, FR_LIT("size_t"))) {
        fn->error = ERROR_PREDICATE;
        fn->error_space = predicate;
        fn->result.role = has_buffer ? RETURN_WRITTEN : RETURN_SCALAR;
        fn->result.slot = buffer;
    } else if (has_buffer && is_size) {
        fn->result.role = RETURN_WRITTEN;
        fn->result.slot = buffer;
        fn->error = look->is_signed ? ERROR_NEGATIVE : ERROR_NONE;
        fn->error_space = look->is_signed ? negative : FR_NO_INDEX;
    } else if (look->is_signed && negative != FR_NO_INDEX && look->size <= 4) {
        fn->error = ERROR_NEGATIVE;
        fn->error_space = negative;
        if (has_outs(fn) || doc_says_status(facts))
            fn->result.role = RETURN_STATUS;
    } else if (look->is_signed && zero != FR_NO_INDEX && look->size == 4 &&
               (has_outs(fn) || doc_says_status(facts) ||
                (is_status_verb(facts) &&
                 !(facts->verbs & (VERB_PREDICATE | VERB_COUNT | VERB_GET))))) {
        fn->error = ERROR_ZERO_OK;
        fn->error_space = zero;
        fn->result.role = RETURN_STATUS;
    } else if ((facts->verbs & VERB_PREDICATE) && facts->words.len &&
               fr_has_word_of(&facts->words, "is has can supports exists")) {
        fn->result.role = RETURN_BOOL;
    }
    fr_claim_fn(inf, fn, CLAIM_ERROR, CONFIDENCE_MEDIUM, FR_LIT("return"), "R5", "%s, %s <- %s",
                fr_return_role_name(fn->result.role), fr_error_style_name(fn->error),
                "the library's convention, the verb and what comes out");
}

static void returned_enum(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look)
{
    fn->result.group = look->group;
    fn->result.confidence = CONFIDENCE_HIGH;
    if (look->group == FR_NO_INDEX) {
        fn->result.role = RETURN_SCALAR;
        return;
    }
    for (size_t i = 0; i < inf->plan->errors.len; i++) {
        const fr_error_space *space = &inf->plan->errors.data[i];
        bool is_getter = fr_facts_of(inf, fn)->verbs & VERB_GET;
        if (space->group != look->group || space->type == FR_NO_ID || (is_getter && !has_outs(fn)))
            continue;
        fn->result.role = RETURN_STATUS;
        fn->error = space->style;
        fn->error_space = (uint32_t)i;
        return;
    }
    fn->result.role =
        inf->plan->groups.data[look->group].kind == GROUP_FLAGS ? RETURN_FLAGS : RETURN_ENUM;
}

/* ---- data with a companion that says how long ---- */

static bool have_same_parameters(const fr_inference *inf, const fr_signature *a,
                                 const fr_signature *b)
{
    if (a->params.len != b->params.len)
        return false;
    for (size_t i = 0; i < a->params.len; i++) {
        fr_look x = fr_look_at(inf, a->params.data[i].type),
                y = fr_look_at(inf, b->params.data[i].type);
        if (x.depth != y.depth || x.base != y.base || x.handle != y.handle)
            return false;
    }
    return true;
}

/* The words without the last one that is in the list. */
static fr_str stem_of(fr_inference *inf, const fr_strs *words, const char *drop)
{
    fr_text text;
    size_t last = SIZE_MAX;
    fr_text_init(&text, inf->arena);
    for (size_t i = 0; i < words->len; i++)
        if (fr_is_word_of(words->data[i], drop))
            last = i;
    for (size_t i = 0; i < words->len; i++)
        if (i != last)
            fr_text_fmt(&text, "%.*s ", FR_ARG(words->data[i]));
    return fr_text_str(&text);
}

/* What the digits at the end say: text16 and bytes16, which bytes is not. */
static fr_str digits_of(fr_str name)
{
    size_t begin = name.len;
    while (begin && name.ptr[begin - 1] >= '0' && name.ptr[begin - 1] <= '9')
        begin--;
    return fr_str_slice(name, begin, name.len);
}

/* E6: git_blob_rawcontent and git_blob_rawsize; x_data(self) and x_size(self). */
static fr_id find_companion(fr_inference *inf, const fr_wrap_fn *fn)
{
    const char *data =
        "data content contents value blob raw rawcontent buf buffer bytes ptr text id";
    const char *size = "size length len bytes rawsize nbytes raw count";
    const fr_fn_facts *mine = fr_facts_of(inf, fn);
    if (!fr_has_word_of(&mine->words, data) || fn->self_slot == FR_NO_INDEX)
        return FR_NO_ID;
    fr_str stem = stem_of(inf, &mine->words, data);
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_fn_facts *facts = fr_facts(inf, i);
        fr_look look = fr_look_at(inf, facts->signature->result);
        if (look.depth == 0 && look.base == BASE_INT && i != fr_index_of(inf, fn) &&
            fr_has_word_of(&facts->words, size) &&
            have_same_parameters(inf, mine->signature, facts->signature) &&
            fr_str_eq(digits_of(fn->c_name), digits_of(inf->plan->functions.data[i].c_name)) &&
            fr_str_eq(stem, stem_of(inf, &facts->words, size)))
            return inf->plan->functions.data[i].item;
    }
    return FR_NO_ID;
}

/* The only size_t that comes out says how much there is. */
static uint32_t out_length(const fr_inference *inf, const fr_wrap_fn *fn)
{
    uint32_t found = FR_NO_INDEX;
    for (size_t i = 0; i < fn->slots.len; i++) {
        if (fn->slots.data[i].role != SLOT_OUT_SCALAR)
            continue;
        if (found != FR_NO_INDEX ||
            !fr_str_is(fr_look_at(inf, fn->slots.data[i].type).alias, "size_t"))
            return FR_NO_INDEX;
        found = (uint32_t)i;
    }
    return found;
}

static void bytes_by_slot(fr_inference *inf, fr_wrap_fn *fn, uint32_t length)
{
    fn->result.role = RETURN_BYTES;
    fn->result.slot = length;
    fn->result.origin = ORIGIN_INPUTS;
    fn->result.copies = fn->result.is_optional = true;
    fn->result.confidence = CONFIDENCE_HIGH;
    fn->slots.data[length].is_returned = false;
    fr_claim_fn(inf, fn, CLAIM_LENGTH, CONFIDENCE_HIGH, FR_LIT("return"), "R6",
                "as long as %.*s says <- the only size_t that comes out",
                FR_ARG(fr_slot_name(inf, fn, length)));
}

static void returned_bytes(fr_inference *inf, fr_wrap_fn *fn, const fr_look *look)
{
    uint32_t length = look->is_const ? out_length(inf, fn) : FR_NO_INDEX;
    if (length != FR_NO_INDEX) {
        bytes_by_slot(inf, fn, length);
        return;
    }
    fr_id companion = look->is_const ? find_companion(inf, fn) : FR_NO_ID;
    if (companion == FR_NO_ID) {
        fr_block_return(inf, fn, "E6", FR_LIT("len = \"fn:...\""),
                        "How much there is at the pointer that it returns is not known.");
        return;
    }
    fn->result.role = RETURN_BYTES;
    fn->result.len_function = companion;
    fn->result.origin = ORIGIN_SELF;
    fn->result.copies = true;
    fn->result.is_optional = true;
    fn->result.confidence = CONFIDENCE_HIGH;
    fr_claim_fn(inf, fn, CLAIM_LENGTH, CONFIDENCE_HIGH, FR_LIT("return"), "R6",
                "as long as `%.*s` says <- the two names differ in data and size only",
                FR_ARG(fr_model_item(inf->model, companion)->name));
}

static void decide(fr_inference *inf, fr_wrap_fn *fn)
{
    fr_look look = fr_look_at(inf, fn->result.type);
    if (look.depth == 0) {
        if (look.base == BASE_VOID) {
            fn->result.role = RETURN_NOTHING;
            fn->result.confidence = CONFIDENCE_HIGH;
        } else if (look.base == BASE_BOOL) {
            fn->result.role = RETURN_BOOL;
            fn->result.confidence = CONFIDENCE_HIGH;
        } else if (look.base == BASE_ENUM) {
            returned_enum(inf, fn, &look);
        } else if (look.base == BASE_INT) {
            returned_int(inf, fn, &look);
        } else if (look.base == BASE_CHAR || look.base == BASE_BYTE || look.base == BASE_FLOAT) {
            fn->result.role = RETURN_SCALAR;
            fn->result.confidence = CONFIDENCE_HIGH;
        } else if (look.handle != FR_NO_INDEX) {
            returned_struct(inf, fn, &look);
        } else {
            fr_block_return(inf, fn, "S1", (fr_str){ 0 }, "What it returns has no safe form.");
        }
        return;
    }
    if (look.base == BASE_FUNCTION)
        fr_leave_out(inf, fn, "S1", "It returns a pointer to a function.");
    else if (look.base == BASE_FILE || look.base == BASE_VALIST)
        fr_leave_out(inf, fn, "S1", "It returns what Rust has no type for.");
    else if (look.depth == 1 && look.base == BASE_CHAR && look.is_const)
        borrowed_text(inf, fn);
    else if (look.depth == 1 && look.base == BASE_CHAR)
        owned_text(inf, fn);
    else if (look.depth == 1 && look.handle != FR_NO_INDEX) {
        fr_type_role role = inf->plan->types.data[look.handle].role;
        if (role == ROLE_HANDLE || role == ROLE_REFCOUNTED || role == ROLE_VIEW)
            returned_handle(inf, fn, &look);
        else
            returned_struct(inf, fn, &look);
    } else if (look.depth == 1 && (look.base == BASE_VOID || look.base == BASE_BYTE))
        returned_bytes(inf, fn, &look);
    else
        fr_block_return(inf, fn, "R4", (fr_str){ 0 },
                        "What the pointer that it returns means is not known.");
}

/* The library's only free(void *). */
void fr_infer_generic_free(fr_inference *inf)
{
    fr_str hinted = inf->hints->library.free;
    size_t found = 0;
    if (hinted.len) {
        inf->plan->generic_free = fr_hinted_function(inf, hinted, inf->hints->library.place);
        fr_use_function(inf, inf->plan->generic_free, "free");
        return;
    }
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_fn_facts *facts = fr_facts(inf, i);
        fr_look look = { .depth = 0 };
        if (facts->signature->params.len == 1)
            look = fr_look_at(inf, facts->signature->params.data[0].type);
        if (look.depth != 1 || look.base != BASE_VOID || look.handle != FR_NO_INDEX ||
            !fr_words_have(&facts->words, "free"))
            continue;
        if (found++ == 0)
            inf->plan->generic_free = inf->plan->functions.data[i].item;
    }
    if (found != 1)
        inf->plan->generic_free = FR_NO_ID;
    else
        fr_use_function(inf, inf->plan->generic_free, "free");
}

void fr_infer_returns(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        if (fn->class_of != FN_LEFT_OUT && fn->result.confidence == CONFIDENCE_UNKNOWN)
            decide(inf, fn);
    }
}
