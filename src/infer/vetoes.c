/* Hidden preconditions: what a name or a comment lets fear although every slot has a safe form.
 * (S11, H6, H8, H10, P5, P6, P9, P8, V4; comments: veto_comments.c, types: veto_types.c,
 * names and slots together: veto_shapes.c) */
#include <string.h>

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

/* gtk_init(&argc, &argv): what only the program's main() has, so the crate cannot call it. NULL:
 * there is none. */
static const fr_wrap_fn *init_with_arguments(const fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_fn_facts *facts = &inf->facts.data[i];
        if (!(facts->verbs & VERB_INIT) || facts->signature->params.len < 2 ||
            facts->signature->params.len > 4)
            continue;
        for (size_t k = 1; k < facts->signature->params.len; k++) {
            const fr_param *param = &facts->signature->params.data[k];
            fr_look look = fr_look_at(inf, param->type);
            if (look.base == BASE_CHAR &&
                (look.depth == 3 || (look.depth == 2 && fr_str_is(param->name, "argv"))))
                return &inf->plan->functions.data[i];
        }
    }
    return NULL;
}

static void judge_start(fr_inference *inf, fr_wrap_fn *fn, const fr_wrap_fn *init)
{
    if (!has_handle(fn) && fn != init &&
        !fr_has_word_of(&fr_facts_of(inf, fn)->words, "version check major minor micro"))
        fr_veto(inf, fn, "H6", "`%.*s` may have to be called first, with the program's arguments.",
                FR_ARG(init->c_name));
}

/* Text goes in and nothing comes out, with no handle: it is kept somewhere, or does something. */
static bool has_side_effect_only(const fr_inference *inf, const fr_wrap_fn *fn)
{
    bool takes_text = false;
    for (size_t i = 0; i < fn->slots.len; i++) {
        if (fr_look_at(inf, fn->slots.data[i].type).depth &&
            !fr_look_at(inf, fn->slots.data[i].type).is_const)
            return false;
        takes_text |= fn->slots.data[i].role == SLOT_CSTR || fn->slots.data[i].role == SLOT_PATH;
    }
    return takes_text && fn->result.role == RETURN_NOTHING;
}

/* xmlThrDefIndentTreeOutput(value): a default is everybody's. */
static bool sets_default(const fr_wrap_fn *fn, const fr_fn_facts *facts)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fr_is_out_slot(&fn->slots.data[i]))
            return false;
    return fn->slots.len && fr_has_word_of(&facts->words, "default defaults def");
}

static bool loads_code(const fr_fn_facts *facts)
{
    return fr_has_word_of(&facts->words, "load open dlopen") &&
           fr_has_word_of(&facts->words, "module modules plugin plugins extension extensions dll "
                                         "dso shlib");
}

/* setcon, clearenv, resizeterm: the verb and what it is about, in one word. */
static bool has_joined_setter(const fr_strs *words)
{
    static const char *const verbs[] = { "set", "unset", "reset", "clear", "resize" };
    for (size_t i = 0; i < words->len; i++)
        for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
            if (fr_str_starts(words->data[i], fr_str_from(verbs[k])) &&
                words->data[i].len > strlen(verbs[k]) + 1 &&
                !fr_is_word_of(words->data[i], "setting settings setup settle settled sets "
                                               "cleared clears clearly resets resized"))
                return true;
    return false;
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
    else if (!is_getter && ((facts->verbs & VERB_MUTATE) || has_joined_setter(&facts->words) ||
                            has_side_effect_only(inf, fn) || sets_default(fn, facts)))
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

/* freezero, freeaddrinfo: the verb and what it is about, in one word. */
static bool has_joined_free(const fr_strs *words)
{
    for (size_t i = 0; i < words->len; i++)
        if (fr_str_starts(words->data[i], FR_LIT("free")) && words->data[i].len > 4 &&
            !fr_str_starts(words->data[i], FR_LIT("freez")) &&
            !fr_is_word_of(words->data[i], "freed freely freetype freebsd freedesktop freenect "
                                           "freelist freespace freecount freewheel freedom"))
            return true;
    return fr_words_have(words, "freezero");
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

/* RSA_set_default_method(const RSA_METHOD *): what is set is self, for all the library. */
static bool becomes_default(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_strs *words = &inf->facts.data[fr_index_of(inf, fn)].words;
    fr_strs type = fr_split_words(
        inf->arena, inf->plan->types.data[fn->slots.data[fn->self_slot].handle].c_name);
    bool is_set = false;
    for (size_t i = 0; i + 1 < words->len; i++) {
        if (!fr_str_is(words->data[i], "set") || !fr_str_is(words->data[i + 1], "default"))
            continue;
        is_set = true;
        for (size_t k = i + 2; k < words->len; k++) {
            bool is_type = false;
            for (size_t m = 0; m < type.len; m++)
                is_type |= fr_str_eq(type.data[m], words->data[k]);
            is_set &= is_type;
        }
    }
    return is_set;
}

/* parserInternals.h, foo_private.h */
static bool is_declared_internally(const fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_item *item = fr_model_item(inf->model, fn->item);
    fr_str path = inf->model->files.data[item->span.file];
    size_t slash = fr_str_find_last_char(path, '/');
    fr_str name =
        fr_lower(inf->arena, slash == SIZE_MAX ? path : fr_str_slice(path, slash + 1, path.len));
    return fr_has_phrase(name, "internal|private", NULL);
}

static void judge_verbs(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    bool is_self_free = has_handle(fn) && facts->destroy_rank;
    if (is_self_free || (fn->slots.len && has_joined_free(&facts->words)) ||
        (facts->destroy_rank && !has_handle(fn) && fn->slots.len))
        fr_veto(inf, fn, "S11", "It may end the life of what it is given.");
    else if (has_handle(fn) && is_consuming(inf, fn, facts) &&
             !fn->slots.data[fn->self_slot].is_const)
        fr_veto(inf, fn, "H8", "It may consume what it is given.");
    if ((facts->verbs & VERB_PROTOCOL) || has_lock_word(inf, fn))
        fr_veto(inf, fn, "P6", "It belongs to a protocol: when it may be called is not known.");
    if (loads_code(facts))
        fr_veto(inf, fn, "P5", "It may load code into the process.");
    if (has_handle(fn) && fn->slots.len == 1 && fr_has_real_word(inf, fn, "register install"))
        fr_veto(inf, fn, "H8", "The library may keep what it is given.");
    if (has_handle(fn) && becomes_default(inf, fn))
        fr_veto(inf, fn, "H8", "The library may keep it as its default.");
    if (is_declared_internally(inf, fn))
        fr_veto(inf, fn, "S11", "The header that declares it is for the library itself.");
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

void fr_infer_vetoes(fr_inference *inf)
{
    fr_str flag = unchecked_flag(inf);
    const fr_wrap_fn *init = init_with_arguments(inf);
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
        if (init)
            judge_start(inf, fn, init);
        judge_verbs(inf, fn);
        fr_veto_by_comment(inf, fn);
        fr_veto_by_type(inf, fn);
        fr_veto_by_shape(inf, fn);
        fr_judge_emptiness(inf, fn);
        judge_flags(inf, fn, flag);
    }
    fr_infer_watched(inf);
}
