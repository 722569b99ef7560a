/* Conditions that a function's comment, or that of its group, speaks of. (D2) */
#include "infer/infer.h"

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
    "undefined and the|undefined unless|undefined if|access violation|must guarantee|"
    "thread that initialized|thread that initialised|main thread|might crash|may crash|will crash|"
    "function is not defined|"
    "must be manually|amount of free space";

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
    return fn->self_slot != FR_NO_INDEX && fr_has_phrase(sentence, "thread", NULL);
}

fr_str fr_sentence_at(fr_str text, size_t at)
{
    size_t begin = at, end = at;
    while (begin > 1 && !(text.ptr[begin - 1] == ' ' && text.ptr[begin - 2] == '.'))
        begin--;
    while (end < text.len &&
           !(text.ptr[end] == '.' && (end + 1 == text.len || text.ptr[end + 1] == ' ')))
        end++;
    return fr_str_slice(text, begin > 1 ? begin : 0, end);
}

/* "the fourth parameter to x_bind_blob()", in the comment of a group. */
static bool is_of_another(const fr_inference *inf, const fr_wrap_fn *fn, fr_str sentence)
{
    bool names_another = false;
    if (!fr_has_phrase(sentence, "parameter to |argument to |parameter of |argument of ", NULL))
        return false;
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_wrap_fn *other = &inf->plan->functions.data[i];
        fr_str call =
            fr_arena_printf(inf->arena, "%.*s(", FR_ARG(fr_lower(inf->arena, other->c_name)));
        if (fr_str_find(sentence, call) == SIZE_MAX)
            continue;
        if (other == fn)
            return false;
        names_another = true;
    }
    return names_another;
}

static bool has_danger(const fr_inference *inf, const fr_wrap_fn *fn, fr_str doc, fr_str phrase)
{
    for (size_t from = 0;;) {
        size_t at = fr_str_find(fr_str_slice(doc, from, doc.len), phrase);
        if (at == SIZE_MAX)
            return false;
        from += at;
        fr_str sentence = fr_sentence_at(doc, from);
        if (!is_ruled_out(fn, sentence) && !is_of_another(inf, fn, sentence))
            return true;
        from += phrase.len;
    }
}

/* "The same as x_new_ex except ...": what is said of that one goes for this one, too. */
static fr_str doc_of_the_same(const fr_inference *inf, fr_str doc)
{
    fr_str mark = FR_LIT("same as "), rest = { 0 };
    size_t at = doc.len ? fr_str_find(doc, mark) : SIZE_MAX, len = 0;
    if (at == SIZE_MAX)
        return rest;
    rest = fr_str_slice(doc, at + mark.len, doc.len);
    while (len < rest.len && rest.ptr[len] != ' ' && rest.ptr[len] != '(' && rest.ptr[len] != '.' &&
           rest.ptr[len] != ',')
        len++;
    fr_str name = fr_str_slice(rest, 0, len);
    for (size_t i = 0; len && i < inf->plan->functions.len; i++)
        if (fr_str_eq(fr_lower(inf->arena, inf->plan->functions.data[i].c_name), name))
            return inf->facts.data[i].lower_doc;
    return (fr_str){ 0 };
}

static void judge_text(fr_inference *inf, fr_wrap_fn *fn, fr_str doc, const char *phrases)
{
    fr_str rest = fr_str_from(phrases), phrase;
    while (doc.len && fr_str_next_part(&rest, '|', &phrase))
        if (has_danger(inf, fn, doc, phrase)) {
            fr_veto(inf, fn, "D2", "Its documentation speaks of a condition: \"%.*s\".",
                    FR_ARG(phrase));
            return;
        }
}

static void judge_phrases(fr_inference *inf, fr_wrap_fn *fn, const char *phrases)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    fr_str doc = facts->lower_doc.len ? facts->lower_doc : facts->shared_doc;
    judge_text(inf, fn, doc, phrases);
    judge_text(inf, fn, doc_of_the_same(inf, facts->lower_doc), phrases);
}

static bool takes_memory(const fr_inference *inf, const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (i != fn->self_slot && !fr_is_out_slot(&fn->slots.data[i]) &&
            fr_look_at(inf, fn->slots.data[i].type).depth)
            return true;
    return false;
}

void fr_veto_by_comment(fr_inference *inf, fr_wrap_fn *fn)
{
    judge_phrases(inf, fn, danger_phrases);
    if (fn->result.role == RETURN_HANDLE && !fn->result.owned)
        judge_phrases(inf, fn, "invalidated|until the next|next call");
    if (takes_memory(inf, fn))
        judge_phrases(inf, fn, keep_phrases);
    else if (fr_made_by(fn) != FR_NO_INDEX) /* of self */
        judge_phrases(inf, fn, "takes ownership of|takes over|ownership is transferred");
}
