/* Which hints are about which function: those of the file, in its order, before them `@rust` lines
 * of the comment and annotate attributes. All that match are merged; later keys beat earlier ones.
 */
#include "infer/infer.h"

static void merge_slot(fr_slot_hint *out, const fr_slot_hint *in)
{
    out->name = in->name;
    fr_wrap_hint_merge(out, in, HINT_ON_PARAM);
}

static void merge_fn(fr_fn_hint *out, const fr_fn_hint *in)
{
    fr_wrap_hint_merge(out, in, HINT_ON_FN);
    if (in->has_returns) {
        merge_slot(&out->returns, &in->returns);
        out->has_returns = true;
    }
}

/* ---- names in hints ---- */

void fr_hint_fails(fr_inference *inf, const fr_wrap_fn *fn, const char *what, fr_str name)
{
    fr_diag(inf->model->diags, DIAG_E0702, (fr_place){ .file = fn->hint_place },
            "hint on `%.*s`: there is no %s `%.*s`", FR_ARG(fn->c_name), what, FR_ARG(name));
    inf->plan->has_errors = true;
}

uint32_t fr_slot_of_name(const fr_wrap_fn *fn, fr_str name)
{
    uint64_t position = 0;
    for (size_t i = 0; i < fn->slots.len; i++)
        if (name.len && fr_str_eq(fn->slots.data[i].c_name, name))
            return (uint32_t)i;
    if (fr_str_to_u64(name, &position) && position >= 1 && position <= fn->slots.len)
        return (uint32_t)position - 1;
    return FR_NO_INDEX;
}

uint32_t fr_hinted_slot(fr_inference *inf, const fr_wrap_fn *fn, fr_str name)
{
    uint32_t slot = fr_slot_of_name(fn, name);
    if (slot == FR_NO_INDEX)
        fr_hint_fails(inf, fn, "parameter", name);
    return slot;
}

bool fr_hinted_number(const fr_inference *inf, fr_str text, int64_t *value)
{
    uint64_t number = 0;
    bool is_negative = text.len && text.ptr[0] == '-';
    const uint64_t *named = fr_map_find(&inf->values, text);
    if (named) {
        *value = (int64_t)*named;
        return true;
    }
    if (!fr_str_to_u64(is_negative ? fr_str_slice(text, 1, text.len) : text, &number))
        return false;
    *value = is_negative ? -(int64_t)number : (int64_t)number;
    return true;
}

bool fr_hinted_code(fr_inference *inf, fr_str text, fr_str place, uint64_t *code)
{
    int64_t value = 0;
    if (!fr_hinted_number(inf, text, &value)) {
        fr_diag(inf->model->diags, DIAG_E0702, (fr_place){ .file = place },
                "there is no constant `%.*s`", FR_ARG(text));
        inf->plan->has_errors = true;
        return false;
    }
    *code = (uint64_t)value;
    return true;
}

uint32_t fr_hinted_group(fr_inference *inf, const fr_wrap_fn *fn, fr_str name)
{
    for (size_t i = 0; i < inf->plan->groups.len; i++) {
        const fr_wrap_group *group = &inf->plan->groups.data[i];
        if (fr_str_eq(group->rust_name, name) || fr_str_eq(group->c_name, name))
            return (uint32_t)i;
    }
    fr_hint_fails(inf, fn, "enum", name);
    return FR_NO_INDEX;
}

fr_origin fr_hinted_origin(fr_inference *inf, const fr_wrap_fn *fn, fr_str from, uint32_t *slot)
{
    if (fr_str_is(from, "static"))
        return ORIGIN_STATIC;
    if (fr_str_is(from, "self"))
        return ORIGIN_SELF;
    if (!fr_str_starts(from, FR_LIT("arg:")))
        return ORIGIN_INPUTS;
    *slot = fr_hinted_slot(inf, fn, fr_str_slice(from, 4, from.len));
    return *slot == FR_NO_INDEX ? ORIGIN_INPUTS : ORIGIN_SLOT;
}

/* ---- which hints go for what ---- */

static void merge_slots(fr_inference *inf, fr_wrap_fn *fn, const fr_fn_hint *hint, bool is_pattern)
{
    fr_fn_facts *facts = fr_facts_of(inf, fn);
    for (size_t i = 0; i < hint->params.len; i++) {
        uint32_t slot = fr_slot_of_name(fn, hint->params.data[i].name);
        if (slot != FR_NO_INDEX) {
            merge_slot(&facts->slot_hints.data[slot], &hint->params.data[i]);
        } else if (!is_pattern) {
            fr_diag(inf->model->diags, DIAG_E0702, (fr_place){ .file = hint->place },
                    "`%.*s` has no parameter `%.*s`", FR_ARG(fn->c_name),
                    FR_ARG(hint->params.data[i].name));
            inf->plan->has_errors = true;
        }
    }
}

static bool is_pattern_text(fr_str pattern)
{
    return fr_str_find_char(pattern, '*') != SIZE_MAX ||
           fr_str_find_char(pattern, '{') != SIZE_MAX || fr_str_find_char(pattern, '?') != SIZE_MAX;
}

static void take_hint(fr_inference *inf, fr_wrap_fn *fn, const fr_fn_hint *hint)
{
    fr_fn_facts *facts = fr_facts_of(inf, fn);
    merge_fn(&facts->hint, hint);
    merge_slots(inf, fn, hint, is_pattern_text(hint->pattern));
    facts->is_hinted = true;
    facts->is_trusted = facts->hint.safe == HINT_YES;
    fn->hint_place = hint->place;
    if (facts->hint.skip == HINT_YES)
        fr_leave_out(inf, fn, "T0", "A hint says so.");
    if (facts->hint.since.len)
        fn->since = facts->hint.since;
}

/* ---- comments ---- */

typedef struct comment_line {
    fr_hint_subject subject;
    fr_str slot, keys;
    const char *where; /* comment, attribute */
} comment_line;

/* `param NAME: key=value, key=value`, `returns: ...`, `fn: ...`. */
static bool read_line(fr_str line, comment_line *out)
{
    fr_str rest = fr_str_trim(line);
    size_t colon = fr_str_find_char(rest, ':');
    fr_str head = fr_str_trim(fr_str_slice(rest, 0, colon));
    *out = (comment_line){ .keys = colon == SIZE_MAX ? (fr_str){ 0 }
                                                     : fr_str_slice(rest, colon + 1, rest.len) };
    if (fr_str_starts(head, FR_LIT("param "))) {
        out->subject = HINT_ON_PARAM;
        out->slot = fr_str_trim(fr_str_slice(head, 6, head.len));
    } else if (fr_str_is(head, "returns")) {
        out->subject = HINT_ON_RETURN;
    } else if (fr_str_is(head, "fn")) {
        out->subject = HINT_ON_FN;
    } else {
        return false;
    }
    return colon != SIZE_MAX;
}

static void set_keys(fr_inference *inf, fr_wrap_fn *fn, const comment_line *line)
{
    fr_fn_facts *facts = fr_facts_of(inf, fn);
    fr_place place = fr_model_place(inf->model, fr_model_item(inf->model, fn->item)->span);
    void *hint = &facts->hint;
    if (line->subject == HINT_ON_RETURN) {
        hint = &facts->hint.returns;
        facts->hint.has_returns = true;
    } else if (line->subject == HINT_ON_PARAM) {
        uint32_t slot = fr_slot_of_name(fn, line->slot);
        if (slot == FR_NO_INDEX) {
            fr_diag(inf->model->diags, DIAG_E0702, place, "`%.*s` has no parameter `%.*s`",
                    FR_ARG(fn->c_name), FR_ARG(line->slot));
            inf->plan->has_errors = true;
            return;
        }
        facts->slot_hints.data[slot].name = line->slot;
        hint = &facts->slot_hints.data[slot];
    }
    fr_str rest = line->keys, one, why = { 0 };
    while (fr_str_next_part(&rest, ',', &one)) {
        size_t equals = fr_str_find_char(one, '=');
        fr_str key = fr_str_trim(fr_str_slice(one, 0, equals));
        fr_str value = equals == SIZE_MAX ? FR_LIT("true")
                                          : fr_str_trim(fr_str_slice(one, equals + 1, one.len));
        if (fr_wrap_hint_set(hint, line->subject, inf->arena, key, value, &why))
            continue;
        fr_diag(inf->model->diags, DIAG_E0702, place, "hint in the %s of `%.*s`: %.*s", line->where,
                FR_ARG(fn->c_name), FR_ARG(why));
        inf->plan->has_errors = true;
    }
    facts->is_hinted = true;
    facts->is_trusted = facts->hint.safe == HINT_YES;
    if (fn->hint_place.len == 0)
        fn->hint_place = fr_str_from(line->where);
}

static void read_one(fr_inference *inf, fr_wrap_fn *fn, fr_str text, const char *where)
{
    comment_line found = { 0 };
    if (read_line(text, &found)) {
        found.where = where;
        set_keys(inf, fn, &found);
        return;
    }
    fr_diag(inf->model->diags, DIAG_E0705,
            fr_model_place(inf->model, fr_model_item(inf->model, fn->item)->span),
            "hint on `%.*s`: `%.*s` is neither `fn: KEYS`, nor `param NAME: KEYS`, nor "
            "`returns: KEYS`",
            FR_ARG(fn->c_name), FR_ARG(fr_str_trim(text)));
    inf->plan->has_errors = true;
}

/* `@rust` lines of the comment, then annotate attributes, which beat them. */
static void read_declaration(fr_inference *inf, fr_wrap_fn *fn)
{
    const fr_strs *hints = &fr_model_item(inf->model, fn->item)->as.function.hints;
    fr_str rest = fn->doc, line, mark = FR_LIT("@rust ");
    bool has_lines = fr_str_find(fn->doc, mark) != SIZE_MAX;
    while (has_lines && fr_str_next_line(&rest, &line)) {
        size_t at = fr_str_find(line, mark);
        if (at != SIZE_MAX)
            read_one(inf, fn, fr_str_slice(line, at + mark.len, line.len), "comment");
    }
    for (size_t i = 0; i < hints->len; i++)
        read_one(inf, fn, hints->data[i], "attribute");
    if (has_lines || hints->len)
        fr_check_comment_hints(inf, fn);
}

/* ---- */

/* The typedef of a function pointer may have hints, too: callbacks.c reads them. */
static bool covers_typedef(const fr_inference *inf, fr_str pattern)
{
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *item = inf->model->items.data[i];
        if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_ALIAS &&
            fr_wrap_pattern_matches(pattern, item->name) && fr_is_callback(inf, item->id))
            return true;
    }
    return false;
}

/* A build of the library may lack what another one has. */
static bool covers_absent(const fr_inference *inf, fr_str pattern)
{
    for (size_t i = 0; i < inf->absent.len; i++)
        if (fr_wrap_pattern_matches(pattern, fr_model_item(inf->model, inf->absent.data[i])->name))
            return true;
    return false;
}

static void check_used(fr_inference *inf, const fr_fn_hint *hint, size_t uses)
{
    if (uses || covers_typedef(inf, hint->pattern) || covers_absent(inf, hint->pattern))
        return;
    fr_diag(inf->model->diags, DIAG_E0702, (fr_place){ .file = hint->place },
            "the library has no function that `%.*s` covers", FR_ARG(hint->pattern));
    inf->plan->has_errors = true;
}

void fr_infer_hints(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_fn_facts *facts = fr_facts(inf, i);
        for (size_t k = 0; k < inf->plan->functions.data[i].slots.len; k++)
            fr_vec_push(inf->arena, &facts->slot_hints, (fr_slot_hint){ 0 });
        read_declaration(inf, &inf->plan->functions.data[i]);
    }
    for (size_t h = 0; h < inf->hints->functions.len; h++) {
        const fr_fn_hint *hint = &inf->hints->functions.data[h];
        size_t uses = 0;
        for (size_t i = 0; i < inf->plan->functions.len; i++) {
            fr_wrap_fn *fn = &inf->plan->functions.data[i];
            if (!fr_wrap_pattern_matches(hint->pattern, fn->c_name))
                continue;
            take_hint(inf, fn, hint);
            uses++;
        }
        check_used(inf, hint, uses);
    }
}
