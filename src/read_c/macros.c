/* Every macro is evaluated once, after those that it names (a search without recursion finds the
 * order). Its tokens are expanded as C does it, by text; but where the value of a macro may stand
 * for its tokens without changing how the expression is parsed, the value does, so that long
 * chains cost what they are long, and doublings cost nothing. */
#include "read_c/macros.h"

void fr_macros_init(fr_macros *macros, fr_arena *arena, fr_macro_target target)
{
    *macros = (fr_macros){ .arena = arena, .target = target };
    fr_map_init(&macros->names, arena);
}

static void end_life(fr_macros *macros, fr_macro *first)
{
    if (first->live != SIZE_MAX)
        macros->list.data[first->live].is_live = false;
    first->live = SIZE_MAX;
}

void fr_macros_undef(fr_macros *macros, fr_str name)
{
    const uint64_t *first = fr_map_find(&macros->names, name);
    if (first)
        end_life(macros, &macros->list.data[*first]);
}

size_t fr_macros_define(fr_macros *macros, fr_str name, fr_str definition)
{
    size_t index = macros->list.len, names = macros->names.count;
    uint64_t *first = fr_map_at(&macros->names, name);
    fr_macro macro = { .name = name, .text = definition, .is_live = true, .live = index };
    macro.is_function_like = fr_macro_has_parameters(definition, name);
    if (macros->names.count > names) {
        macro.is_first = true;
        *first = index;
    } else {
        end_life(macros, &macros->list.data[*first]);
        macros->list.data[*first].live = index;
    }
    fr_vec_push(macros->arena, &macros->list, macro);
    return index;
}

fr_str fr_macros_text(const fr_macros *macros, size_t index)
{
    fr_macro *macro = &macros->list.data[index];
    if (macro->text.len == 0 && macros->load)
        macro->text = macros->load(macros->load_data, index);
    return fr_macro_splice(macros->arena, macro->text);
}

static size_t find(const fr_macros *macros, fr_str name)
{
    const uint64_t *first = fr_map_find(&macros->names, name);
    return first ? macros->list.data[*first].live : SIZE_MAX;
}

const fr_macro *fr_macros_find(const fr_macros *macros, fr_str name)
{
    size_t index = find(macros, name);
    return index == SIZE_MAX ? NULL : &macros->list.data[index];
}

/* ---- reading a definition ---- */

/* Silently when there is nothing to say. */
static void give_up(fr_macro *macro, const char *why)
{
    macro->is_foreign = true;
    if (macro->why.len == 0)
        macro->why = fr_str_from(why);
}

/* False for a token that is not in the grammar. A literal without a value is in it, but gives up
 * the macro. */
static bool read_operand(fr_macros *macros, fr_macro *macro, const fr_macro_token *token,
                         fr_macro_operand *out)
{
    *out = (fr_macro_operand){ .kind = token->kind, .op = token->op, .level = MACRO_LEVEL_PRIMARY };
    switch (token->kind) {
    case MACRO_TOKEN_NUMBER: {
        fr_macro_verdict verdict = fr_macro_read_number(
            macros->arena, &macros->target, macros->c_locale, token->text, &out->number);
        if (!verdict.is_good && verdict.why)
            give_up(macro, verdict.why);
        return verdict.is_good || verdict.why;
    }
    case MACRO_TOKEN_NAME:
        out->macro = find(macros, token->text);
        return out->macro != SIZE_MAX && !macros->list.data[out->macro].is_function_like;
    case MACRO_TOKEN_CHAR:
    case MACRO_TOKEN_STRING: out->text = token->text; return true;
    case MACRO_TOKEN_OPERATOR:
    case MACRO_TOKEN_OPEN:
    case MACRO_TOKEN_CLOSE: return true;
    case MACRO_TOKEN_OTHER: break;
    }
    return false;
}

static void read_body(fr_macros *macros, size_t index)
{
    fr_macro_lexer lexer = { .text = fr_macros_text(macros, index) };
    fr_macro *macro = &macros->list.data[index];
    fr_macro_token token;
    fr_macro_operand operand;
    if (macro->is_function_like) {
        macro->is_foreign = true;
        return;
    }
    fr_macro_next(&lexer, &token); /* the name */
    macros->lexed.len = 0;
    while (fr_macro_next(&lexer, &token)) {
        if (!read_operand(macros, macro, &token, &operand)) {
            macro->is_foreign = true;
            macro->why = (fr_str){ 0 };
            return;
        }
        if (macros->lexed.len == FR_MACRO_TOKENS) {
            give_up(macro, "the macro is too long");
            return;
        }
        fr_vec_push(macros->arena, &macros->lexed, operand);
    }
    macro->body_len = macros->lexed.len;
    macro->body = FR_NEW_ARRAY(macros->arena, fr_macro_operand, macro->body_len);
    for (size_t i = 0; i < macro->body_len; i++)
        macro->body[i] = macros->lexed.data[i];
}

/* ---- expansion ---- */

static const fr_macro_operand *next_token(fr_macros *macros)
{
    while (macros->frames.len > 0) {
        fr_macro_frame *top = &macros->frames.data[macros->frames.len - 1];
        const fr_macro *macro = &macros->list.data[top->macro];
        if (top->at < macro->body_len)
            return &macro->body[top->at];
        macros->frames.len--;
    }
    return NULL;
}

static bool is_value_or_close(const fr_macro_operand *token)
{
    return token->kind != MACRO_TOKEN_OPEN && token->kind != MACRO_TOKEN_OPERATOR;
}

/* True if the last operator of `flat` takes one operand. */
static bool is_last_unary(const fr_macro_operands *flat)
{
    const fr_macro_operand *last = &flat->data[flat->len - 1];
    return last->op == MACRO_NOT || flat->len == 1 || !is_value_or_close(last - 1);
}

/* True if an expression whose loosest operator is of `level` stays whole after what stands in
 * `flat` and before `next`. All binary operators of C here group to the left, so that one of the
 * same level may follow but not precede. */
static bool stays_whole(const fr_macros *macros, uint8_t level, const fr_macro_operand *next)
{
    const fr_macro_operands *flat = &macros->flat;
    const fr_macro_operand *last = flat->len ? &flat->data[flat->len - 1] : NULL;
    if (level == MACRO_LEVEL_PRIMARY)
        return true;
    if (last && is_value_or_close(last))
        return false;
    if (level == MACRO_LEVEL_UNARY)
        return true;
    if (last && last->kind == MACRO_TOKEN_OPERATOR &&
        (is_last_unary(flat) || fr_macro_level(last->op) >= level))
        return false;
    if (!next || next->kind == MACRO_TOKEN_CLOSE)
        return true;
    return next->kind == MACRO_TOKEN_OPERATOR && next->op != MACRO_NOT &&
           fr_macro_level(next->op) <= level;
}

/* Fills macros->flat with the tokens that the macro expands to; false when it gave up. */
static bool expand(fr_macros *macros, size_t index)
{
    fr_macro *macro = &macros->list.data[index];
    fr_macro_frame first = { .macro = index };
    size_t taken = 0;
    macros->flat.len = macros->frames.len = 0;
    fr_vec_push(macros->arena, &macros->frames, first);
    for (const fr_macro_operand *token; (token = next_token(macros)) != NULL;) {
        if (++taken > FR_MACRO_TOKENS || macros->tokens_left == 0) {
            give_up(macro, "the macro expands to too much");
            return false;
        }
        macros->tokens_left--;
        macros->frames.data[macros->frames.len - 1].at++;
        if (token->kind != MACRO_TOKEN_NAME) {
            fr_vec_push(macros->arena, &macros->flat, *token);
            continue;
        }
        const fr_macro *inner = &macros->list.data[token->macro];
        if (inner->is_whole && stays_whole(macros, inner->level, next_token(macros))) {
            fr_macro_operand value = inner->number;
            value.level = inner->level;
            fr_vec_push(macros->arena, &macros->flat, value);
        } else {
            fr_macro_frame frame = { .macro = token->macro };
            next_token(macros); /* leaves what is used up, so that the stack stays low */
            fr_vec_push(macros->arena, &macros->frames, frame);
        }
    }
    return true;
}

/* ---- evaluation ---- */

static void set_result(fr_macros *macros, fr_macro *macro, const fr_macro_result *result)
{
    macro->value = result->value;
    if (result->why)
        macro->why = fr_str_from(result->why);
    if (macros->flat.len == 1) {
        macro->is_whole = true;
        macro->level = macros->flat.data[0].level;
        macro->number = macros->flat.data[0];
    } else if (result->has_number) {
        macro->is_whole = true;
        macro->level = result->level;
        macro->number = (fr_macro_operand){ .kind = MACRO_TOKEN_NUMBER, .number = result->number };
    } else if (result->why && result->level == MACRO_LEVEL_PRIMARY) {
        macro->is_foreign = true; /* in parentheses: whoever uses it has no value either */
    }
}

static void finish(fr_macros *macros, size_t index)
{
    fr_macro *macro = &macros->list.data[index];
    macro->state = MACRO_DONE;
    if (macro->is_foreign || !expand(macros, index) || macros->flat.len == 0)
        return;
    fr_macro_result result = fr_macro_evaluate(&macros->scratch, macros->arena, &macros->target,
                                               macros->flat.data, macros->flat.len);
    set_result(macros, macro, &result);
}

/* The next name in the macro's body that is not evaluated yet; SIZE_MAX when there is none. */
static size_t next_dependency(fr_macros *macros, fr_macro_frame *visit)
{
    fr_macro *macro = &macros->list.data[visit->macro];
    for (; visit->at < macro->body_len && !macro->is_foreign; visit->at++) {
        if (macro->body[visit->at].kind != MACRO_TOKEN_NAME)
            continue;
        const fr_macro *inner = &macros->list.data[macro->body[visit->at].macro];
        if (inner->state == MACRO_NEW)
            return macro->body[visit->at].macro;
        /* An open one would name itself, and so is not expanded (C17 6.10.3.4p2). */
        if (inner->state == MACRO_OPEN || inner->is_foreign) {
            macro->is_foreign = true;
            macro->why = inner->why;
        }
    }
    return SIZE_MAX;
}

static void open_macro(fr_macros *macros, size_t index)
{
    fr_macro_frame visit = { .macro = index };
    macros->list.data[index].state = MACRO_OPEN;
    read_body(macros, index);
    fr_vec_push(macros->arena, &macros->visits, visit);
}

static void evaluate_from(fr_macros *macros, size_t index)
{
    macros->visits.len = 0;
    open_macro(macros, index);
    while (macros->visits.len > 0) {
        fr_macro_frame *visit = &macros->visits.data[macros->visits.len - 1];
        size_t inner = next_dependency(macros, visit);
        if (inner != SIZE_MAX) {
            open_macro(macros, inner);
            continue;
        }
        size_t done = visit->macro;
        macros->visits.len--;
        finish(macros, done);
    }
}

void fr_macros_forget(fr_macros *macros)
{
    for (size_t i = 0; i < macros->list.len; i++) {
        fr_macro *macro = &macros->list.data[i];
        *macro = (fr_macro){ .name = macro->name,
                             .text = macro->text,
                             .is_live = macro->is_live,
                             .is_first = macro->is_first,
                             .live = macro->live,
                             .is_function_like = macro->is_function_like };
    }
    macros->scratch = (fr_macro_scratch){ 0 };
    macros->flat = macros->lexed = (fr_macro_operands){ 0 };
    macros->frames = macros->visits = (fr_macro_frames){ 0 };
}

static void free_locale(void *data)
{
    freelocale(data);
}

void fr_macros_evaluate(fr_macros *macros)
{
    macros->c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    if (!macros->c_locale)
        fr_arena_fail(macros->arena);
    fr_arena_defer(macros->arena, free_locale, macros->c_locale);
    macros->tokens_left = FR_MACRO_ALL_TOKENS;
    for (size_t i = 0; i < macros->list.len; i++)
        if (macros->list.data[i].is_live && macros->list.data[i].state == MACRO_NEW)
            evaluate_from(macros, i);
}
