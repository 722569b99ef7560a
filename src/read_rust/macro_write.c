/* macro_write.c - the text that a macro makes.
 *
 * Pieces of the macro's own text are copied as they are, white space between their tokens
 * included, so that a position in the expansion says where it was written.
 */
#include <stdio.h>
#include <string.h>

#include "read_rust/macro.h"

/* Repetitions inside each other, as macro_rules.c allows them. */
enum { DEEPEST = 64 };

typedef struct writer {
    const fr_macro *macro;
    const fr_macro_rule *rule;
    fr_binding *const *bindings;
    const fr_macro_tokens *input;
    fr_macro_output *out;
    struct {
        uint32_t index, count;
    } loops[DEEPEST + 1];
    size_t depth;
} writer;

static bool fail(writer *w, const char *why)
{
    w->out->why = why;
    return false;
}

/* Copies a piece from `position`, apart from what is there by a space. */
static bool put(writer *w, fr_str piece, uint32_t position)
{
    fr_text *text = &w->out->text;
    if (text->len + piece.len > w->out->limit)
        return fail(w, NULL);
    if (text->len)
        fr_text_char(text, ' ');
    fr_rust_origin origin = { (uint32_t)text->len, position };
    fr_vec_push(text->arena, &w->out->origins, origin);
    fr_text_put(text, piece);
    return true;
}

/* The binding of a variable in the repetitions that are open; NULL past the end of one. */
static const fr_binding *look_up(const writer *w, uint32_t var)
{
    const fr_binding *binding = w->bindings[var];
    for (size_t i = 0; i < w->depth && binding && binding->is_list; i++) {
        uint32_t index = w->loops[i].index;
        binding = index < binding->list.len ? binding->list.data[index] : NULL;
    }
    return binding;
}

/* Is a fragment of this kind opaque to who looks at the expansion? */
static bool is_opaque(fr_fragment fragment)
{
    return fragment != FRAGMENT_IDENT && fragment != FRAGMENT_LIFETIME && fragment != FRAGMENT_TT;
}

static bool write_var(writer *w, uint32_t var)
{
    static const fr_str open = { "\x01", 1 };
    static const fr_str close = { "\x02", 1 };
    const fr_binding *binding = look_up(w, var);
    if (!binding || binding->is_list)
        return fail(w, "a variable is written in fewer repetitions than it was matched in");
    if (binding->begin == binding->end) /* $v:vis of nothing, which is still one */
        return put(w, open, w->macro->at) && put(w, close, w->macro->at);
    fr_token first = w->input->data[binding->begin];
    fr_token last = w->input->data[binding->end - 1];
    bool is_group =
        first.kind == TOKEN_OPEN && first.code == FR_GROUP_OPEN && first.match == binding->end - 1;
    bool is_wrapped = is_opaque(w->rule->vars.data[var].fragment) && !is_group;
    uint32_t at = w->input->base + first.begin;
    return (!is_wrapped || put(w, open, at)) &&
           put(w, fr_str_slice(w->input->text, first.begin, last.end), at) &&
           (!is_wrapped || put(w, close, at));
}

/* How often the repetition at `at` goes round: as often as what its variables matched. */
static bool count_rounds(writer *w, uint32_t at, uint32_t *count)
{
    const fr_write *first = &w->rule->write.data[at];
    bool is_known = false;
    for (uint32_t i = at + 1; i < first->jump; i++) {
        const fr_write *step = &w->rule->write.data[i];
        if (step->op != WRITE_VAR && step->op != WRITE_IGNORE && step->op != WRITE_COUNT)
            continue;
        const fr_binding *binding = look_up(w, step->var);
        if (!binding || !binding->is_list)
            continue;
        if (is_known && *count != binding->list.len)
            return fail(w, "its variables repeat differently often");
        is_known = true;
        *count = (uint32_t)binding->list.len;
    }
    return is_known || fail(w, "nothing in a repetition repeats");
}

static bool write_separator(writer *w, const fr_write *repeat)
{
    if (repeat->begin == repeat->end)
        return true;
    return put(w, fr_str_slice(w->macro->tokens.text, repeat->begin, repeat->end),
               w->macro->tokens.base + repeat->begin);
}

/* Enters the repetition at `at`, or passes it; where to go on. */
static bool enter(writer *w, uint32_t at, uint32_t *next)
{
    uint32_t count = 0;
    if (!count_rounds(w, at, &count))
        return false;
    if (count == 0) {
        *next = w->rule->write.data[at].jump;
        return true;
    }
    if (w->depth == DEEPEST)
        return fail(w, "repetitions nest too deeply");
    w->loops[w->depth].index = 0;
    w->loops[w->depth].count = count;
    w->depth++;
    *next = at + 1;
    return true;
}

/* The end of the repetition that began at `begin`: once more, or out. */
static bool again(writer *w, uint32_t at, uint32_t begin, uint32_t *next)
{
    if (++w->loops[w->depth - 1].index < w->loops[w->depth - 1].count) {
        *next = begin + 1;
        return write_separator(w, &w->rule->write.data[begin]);
    }
    w->depth--;
    *next = at + 1;
    return true;
}

/* ---- expressions of variables ---- */

static bool put_number(writer *w, uint64_t number)
{
    char digits[24];
    int len = snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
    return put(w, (fr_str){ digits, (size_t)len }, w->macro->at);
}

static bool write_count(writer *w, const fr_write *step)
{
    uint64_t count;
    const fr_binding *binding = look_up(w, step->var);
    if (!binding || !fr_macro_count(binding, step->depth, &count))
        return fail(w, "`${count(..)}` stands where its variable does not repeat");
    return put_number(w, count);
}

/* ${index(depth)} and ${len(depth)} */
static bool write_round(writer *w, const fr_write *step)
{
    if (step->depth >= w->depth)
        return fail(w, "`${index()}` or `${len()}` stands outside of that many repetitions");
    size_t loop = w->depth - 1 - step->depth;
    return put_number(w, step->op == WRITE_INDEX ? w->loops[loop].index : w->loops[loop].count);
}

/* The text of a part of ${concat(..)}: a name, or what a literal says. */
static bool part_text(writer *w, const fr_write *step, fr_str *text)
{
    *text = fr_str_slice(w->macro->tokens.text, step->begin, step->end);
    if (step->op == WRITE_VAR) {
        const fr_binding *binding = look_up(w, step->var);
        if (!binding || binding->is_list || binding->end != binding->begin + 1)
            return fail(w, "`${concat(..)}` takes names and literals only");
        *text = fr_macro_token_text(w->input, binding->begin);
    }
    if (text->len > 1 && text->ptr[0] == '"')
        *text = fr_str_slice(*text, 1, text->len - 1);
    return true;
}

static bool write_concat(writer *w, uint32_t at)
{
    fr_text name;
    fr_text_init(&name, w->out->text.arena);
    for (uint32_t i = at + 1; i < w->rule->write.data[at].jump; i++) {
        fr_str text;
        if (!part_text(w, &w->rule->write.data[i], &text))
            return false;
        if (name.len + text.len > w->out->limit)
            return fail(w, NULL);
        fr_text_put(&name, text);
    }
    if (!fr_rust_is_identifier(fr_text_str(&name)))
        return fail(w, "what `${concat(..)}` makes is no name");
    return put(w, fr_text_str(&name), w->macro->at);
}

bool fr_macro_write(const fr_macro *macro, const fr_macro_rule *rule, fr_binding *const *bindings,
                    const fr_macro_tokens *input, fr_macro_output *out)
{
    writer w = { .macro = macro, .rule = rule, .bindings = bindings, .input = input, .out = out };
    bool is_good = true;
    for (uint32_t at = 0; is_good;) {
        const fr_write *step = &rule->write.data[at];
        uint32_t next = at + 1;
        switch ((fr_write_op)step->op) {
        case WRITE_TEXT:
            is_good = put(&w, fr_str_slice(macro->tokens.text, step->begin, step->end),
                          macro->tokens.base + step->begin);
            break;
        case WRITE_VAR: is_good = write_var(&w, step->var); break;
        case WRITE_COUNT: is_good = write_count(&w, step); break;
        case WRITE_INDEX:
        case WRITE_LEN: is_good = write_round(&w, step); break;
        case WRITE_IGNORE: break;
        case WRITE_CONCAT:
            is_good = write_concat(&w, at);
            next = step->jump;
            break;
        case WRITE_CRATE: is_good = put(&w, out->crate_path, macro->at); break;
        case WRITE_REPEAT: is_good = enter(&w, at, &next); break;
        case WRITE_AGAIN: is_good = again(&w, at, step->jump, &next); break;
        case WRITE_END: return true;
        }
        at = next;
    }
    return false;
}
