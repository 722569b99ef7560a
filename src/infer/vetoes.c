/* Hidden preconditions: what a name or a comment lets fear although every slot has a safe form.
 * (S11, H6, H8, H10, P5, P6, P9, and phrases of comments) */
#include "infer/infer.h"

static bool has_handle(const fr_wrap_fn *fn)
{
    return fn->self_slot != FR_NO_INDEX;
}

static bool is_destructor_of_self(const fr_wrap_fn *fn)
{
    return fn->class_of == FN_USED;
}

/* ---- names ---- */

/* A library's init() without arguments is called once before all else; the rest of the life cycle
 * is nobody's to call while handles live. */
static bool is_library_init(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = &inf->facts.data[fr_index_of(inf, fn)];
    fr_look look = fr_look_at(inf, facts->signature->result);
    if (fn->slots.len || look.depth || !(facts->verbs & VERB_INIT) || facts->destroy_rank)
        return false;
    return facts->words.len <= 2 || fr_has_word_of(&facts->words, "library global lib");
}

static void judge_lifecycle(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    bool is_lifecycle = (facts->verbs & VERB_LIFECYCLE) || (facts->destroy_rank && !fn->slots.len);
    if (has_handle(fn) || !is_lifecycle || fn->result.role == RETURN_HANDLE)
        return;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_OUT_HANDLE)
            return;
    if (is_library_init(inf, fn) && inf->hints->library.init.len == 0 &&
        inf->plan->library_init == FR_NO_ID) {
        inf->plan->library_init = fn->item;
        fr_claim_fn(inf, fn, CLAIM_ORDER, CONFIDENCE_HIGH, FR_LIT("call"), "H6",
                    "called once before all else <- an init of the library without arguments");
        fr_use_function(inf, fn->item, "init");
        return;
    }
    fr_veto(inf, fn, "H6",
            "It begins or ends the life of something that all of the library may "
            "use, such as live handles.");
}

static void judge_globals(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    bool is_getter = facts->verbs & (VERB_GET | VERB_PREDICATE | VERB_COUNT);
    if (has_handle(fn) || fn->result.role == RETURN_HANDLE)
        return;
    if (fr_has_word_of(&facts->words,
                       "setenv unsetenv putenv chdir umask setlocale fork exec signal "
                       "exit abort raise kill"))
        fr_veto(inf, fn, "P5", "It changes the process.");
    else if ((facts->verbs & VERB_MUTATE) && !is_getter)
        fr_veto(inf, fn, "P5", "It changes what all threads share.");
}

/* OpenSSL's grammar: set0, add0 and push0 take over what they are given. */
static bool is_taking_over(fr_str name)
{
    return fr_has_phrase(name, "set0|add0|push0|put0|append0|insert0|replace0|assign", NULL);
}

/* A hint says what is consumed. */
static bool is_consumption_told(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = &inf->facts.data[fr_index_of(inf, fn)];
    for (size_t i = 0; i < facts->slot_hints.len; i++)
        if (facts->slot_hints.data[i].transfer.len || fn->slots.data[i].role == SLOT_HANDLE_MOVE)
            return true;
    return facts->hint.receiver.len != 0;
}

static bool is_consuming(const fr_inference *inf, const fr_wrap_fn *fn, const fr_fn_facts *facts)
{
    if (is_consumption_told(inf, fn))
        return false;
    bool is_setter = facts->words.len && fr_is_word_of(facts->words.data[0], "set get is has");
    return (fr_has_real_verb(inf, fn, VERB_CONSUME) && !is_setter) || is_taking_over(fn->c_name);
}

/* rdlock, wrunlock: but not block and clock, nor the name of the type. */
static bool has_lock_word(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    fr_strs type = { 0 };
    if (has_handle(fn))
        type = fr_split_words(inf->arena,
                              inf->plan->types.data[fn->slots.data[fn->self_slot].handle].c_name);
    for (size_t i = 0; i < words->len; i++) {
        fr_str word = words->data[i];
        bool is_type = false;
        for (size_t k = 0; k < type.len; k++)
            is_type |= fr_str_eq(type.data[k], word);
        if (fr_str_ends(word, FR_LIT("lock")) && !is_type && !fr_str_is(word, "rwlock") &&
            !fr_str_ends(word, FR_LIT("block")) && !fr_str_ends(word, FR_LIT("clock")))
            return true;
    }
    return false;
}

static void judge_verbs(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    bool is_self_free = has_handle(fn) && facts->destroy_rank;
    if (is_self_free || (facts->destroy_rank && !has_handle(fn) && fn->slots.len))
        fr_veto(inf, fn, "S11", "It may end the life of what it is given.");
    else if (has_handle(fn) && is_consuming(inf, fn, facts) &&
             !fn->slots.data[fn->self_slot].is_const)
        fr_veto(inf, fn, "H8", "It may consume what it is given.");
    if ((facts->verbs & VERB_PROTOCOL) || has_lock_word(inf, fn))
        fr_veto(inf, fn, "P6", "It belongs to a protocol: when it may be called is not known.");
    if (facts->verbs & VERB_MEMORY)
        fr_veto(inf, fn, "P9", "It works on raw memory.");
    if (facts->verbs & VERB_UNCHECKED)
        fr_veto(inf, fn, "S11", "Its name says that it does not check, or is not for everybody.");
    if ((facts->verbs & VERB_UNREF) && has_handle(fn))
        fr_veto(inf, fn, "T4", "It may change the count of references.");
}

/* A constant of the library that switches checks off: PCRE2_NO_UTF_CHECK. */
static fr_str unchecked_flag(const fr_inference *inf)
{
    for (size_t i = 0; i < inf->constants.count; i++) {
        fr_str name = inf->constants.entries[i].key;
        const fr_item *item = fr_model_item(inf->model, (fr_id)inf->constants.entries[i].value);
        bool is_off = fr_str_find(name, FR_LIT("NO_")) != SIZE_MAX &&
                      fr_str_find(name, FR_LIT("CHECK")) != SIZE_MAX;
        if (fr_is_own(inf, item) && (is_off || fr_str_find(name, FR_LIT("UNCHECKED")) != SIZE_MAX ||
                                     fr_str_find(name, FR_LIT("UNSAFE")) != SIZE_MAX))
            return name;
    }
    return (fr_str){ 0 };
}

static void judge_flags(fr_inference *inf, fr_wrap_fn *fn, fr_str flag)
{
    bool takes_data = false, takes_flags = false;
    for (size_t i = 0; i < fn->slots.len; i++) {
        const fr_slot *slot = &fn->slots.data[i];
        fr_strs words = fr_slot_words(inf, slot);
        takes_data |= slot->role == SLOT_SLICE || slot->role == SLOT_CSTR;
        takes_flags |= slot->role == SLOT_SCALAR &&
                       (words.len == 0 || fr_has_word_of(&words, "flags flag options opts"));
    }
    if (flag.len && takes_data && takes_flags)
        fr_veto(inf, fn, "V4", "`%.*s` may be among its flags, which switches checks off.",
                FR_ARG(flag));
}

/* ---- comments ---- */

static const char danger_phrases[] =
    "undefined beh|behavior is undefined|behaviour is undefined|undefined and pro|undefined and "
    "pos|"
    "only be called from|only be called within|only be called in|only be called by|"
    "only be called if|only be called when|only be called during|must not be called|"
    "may not be called|not thread-safe|not thread safe|not threadsafe|will be freed by|is freed by|"
    "no longer valid|becomes invalid|become invalid|must not be used after|"
    "cannot be used after|can not be used after|segfault|memory corruption|buffer overflow|"
    "buffer overrun|responsibility of the caller|caller's responsibility|must ensure|"
    "caller must make sure|internal use|do not use this|don't use this|dangerous|unsafe|"
    "will be destroyed|also frees|deallocates|at your own risk|no checks|not checked|"
    "no check is|without checking|must be large enough|enough room|enough space|must point to "
    "valid|must point to a buffer|must point to memory|must point to an array|"
    "must point to at least|"
    "undefined and the|undefined unless|undefined if";

/* Of arguments that C keeps or takes over: of no concern where there is none but self. */
static const char keep_phrases[] =
    "takes ownership|take ownership|takes the responsibility|takes responsibility|"
    "takes over|destroys its content|transfers ownership|transfer ownership|"
    "ownership is transferred|must remain valid|must stay valid|must be kept|must outlive|have to "
    "remain|has to remain|remain present|remain accessible|"
    "is not copied|are not copied|not make a copy|does not copy|no copy is made";

/* What the Rust type rules out already: use after the end, NULL, another thread (handles are not
 * Send), and views that live too long. */
static bool is_ruled_out(const fr_wrap_fn *fn, fr_str sentence)
{
    static const char use_after_end[] = "finalized|been closed|been freed|been destroyed|"
                                        "null pointer|a null|is null|returned string|"
                                        "returned pointer|pointer returned|string returned";
    if (fr_has_phrase(sentence, use_after_end, NULL))
        return true;
    return has_handle(fn) && fr_has_phrase(sentence, "thread", NULL);
}

/* The sentence around a place; a dot inside a name ends none. */
static fr_str sentence_at(fr_str text, size_t at)
{
    size_t begin = at, end = at;
    while (begin > 1 && !(text.ptr[begin - 1] == ' ' && text.ptr[begin - 2] == '.'))
        begin--;
    while (end < text.len &&
           !(text.ptr[end] == '.' && (end + 1 == text.len || text.ptr[end + 1] == ' ')))
        end++;
    return fr_str_slice(text, begin > 1 ? begin : 0, end);
}

static bool has_danger(const fr_wrap_fn *fn, fr_str doc, fr_str phrase)
{
    for (size_t from = 0;;) {
        size_t at = fr_str_find(fr_str_slice(doc, from, doc.len), phrase);
        if (at == SIZE_MAX)
            return false;
        from += at;
        if (!is_ruled_out(fn, sentence_at(doc, from)))
            return true;
        from += phrase.len;
    }
}

static void judge_phrases(fr_inference *inf, fr_wrap_fn *fn, const char *phrases)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    fr_str doc = facts->lower_doc.len ? facts->lower_doc : facts->shared_doc;
    fr_str rest = fr_str_from(phrases), phrase;
    while (doc.len && fr_str_next_part(&rest, '|', &phrase))
        if (has_danger(fn, doc, phrase)) {
            fr_veto(inf, fn, "D2", "Its documentation speaks of a condition: \"%.*s\".",
                    FR_ARG(phrase));
            return;
        }
}

static bool takes_memory(const fr_inference *inf, const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (i != fn->self_slot && !fr_is_out_slot(&fn->slots.data[i]) &&
            fr_look_at(inf, fn->slots.data[i].type).depth)
            return true;
    return false;
}

static void judge_comment(fr_inference *inf, fr_wrap_fn *fn)
{
    judge_phrases(inf, fn, danger_phrases);
    if (fn->result.role == RETURN_HANDLE && !fn->result.owned)
        judge_phrases(inf, fn, "invalidated|until the next|next call");
    if (takes_memory(inf, fn))
        judge_phrases(inf, fn, keep_phrases);
}

/* ---- types ---- */

/* A constructor of the type takes a number of the same name: it may decide the size. */
static bool shares_parameter(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_wrap_type *type = &inf->plan->types.data[fn->slots.data[fn->self_slot].handle];
    for (size_t i = 0; i < type->constructors.len; i++) {
        const fr_wrap_fn *made = &inf->plan->functions.data[type->constructors.data[i]];
        for (size_t k = 0; k < made->slots.len; k++)
            for (size_t m = 0; m < fn->slots.len; m++)
                if (m != fn->self_slot && made->slots.data[k].c_name.len &&
                    fr_str_eq(made->slots.data[k].c_name, fn->slots.data[m].c_name))
                    return true;
    }
    return false;
}

/* init of what has a constructor already: it may assume another size, or forget what is there. */
static void judge_init(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    if (!has_handle(fn) || fn->shape == SHAPE_CONSTRUCTOR || !(facts->verbs & VERB_INIT) ||
        fn->result.role == RETURN_HANDLE || fn->slots.data[fn->self_slot].is_const)
        return;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_OUT_HANDLE)
            return;
    if (shares_parameter(inf, fn))
        fr_veto(inf, fn, "H2", "It initialises what is in use already.");
}

static void judge_types(fr_inference *inf, fr_wrap_fn *fn)
{
    if (!has_handle(fn))
        return;
    const fr_wrap_type *type = &inf->plan->types.data[fn->slots.data[fn->self_slot].handle];
    if (type->role == ROLE_IN_PLACE && type->confidence != CONFIDENCE_HIGH)
        fr_veto(inf, fn, "T5", "Whether a `%.*s` is ready for it is not known.",
                FR_ARG(type->c_name));
    else if (type->confidence != CONFIDENCE_HIGH)
        fr_veto(inf, fn, "T3", "How a `%.*s` is made and destroyed is not known.",
                FR_ARG(type->c_name));
}

void fr_infer_vetoes(fr_inference *inf)
{
    fr_str flag = unchecked_flag(inf);
    inf->plan->library_init = FR_NO_ID;
    if (inf->hints->library.init.len) {
        inf->plan->library_init =
            fr_hinted_function(inf, inf->hints->library.init, inf->hints->library.place);
        fr_use_function(inf, inf->plan->library_init, "init");
    }
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        if (fn->class_of == FN_LEFT_OUT || is_destructor_of_self(fn))
            continue;
        judge_lifecycle(inf, fn);
        if (fn->class_of == FN_USED)
            continue;
        judge_globals(inf, fn);
        judge_verbs(inf, fn);
        judge_comment(inf, fn);
        judge_types(inf, fn);
        judge_flags(inf, fn, flag);
        judge_init(inf, fn);
    }
}
