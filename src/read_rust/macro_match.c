/* macro_match.c - does a rule match the tokens of a call, and what do its variables stand for?
 *
 * All ways through the matcher's program are followed at once, one token at a time, so no input
 * makes it go back. A fragment is parsed only when there is no other way, as rustc does. What a
 * way has bound is a list of events that shares its tail with those of other ways; the bindings
 * are made from the list of the one that gets through.
 */
#include <string.h>

#include "read_rust/macro.h"

typedef enum event_kind { EVENT_BIND, EVENT_ENTER, EVENT_LEAVE } event_kind;

typedef struct event {
    const struct event *before;
    event_kind kind;
    uint32_t var, var_end; /* ENTER, LEAVE: of the repetition */
    uint32_t begin, end;   /* BIND: tokens */
} event;

/* A way: where it is in the program, and what happened on it. */
typedef struct thread {
    uint32_t at;
    const event *events;
} thread;

typedef FR_VEC(thread) threads;

typedef struct matcher {
    fr_rust_reader *reader;
    fr_arena *arena;
    const fr_macro *macro;
    const fr_macro_rule *rule;
    const fr_macro_tokens *input;
    fr_parser parser;
    threads now;       /* at this token, their steps that take no token still to be done */
    threads next;      /* at the next token */
    threads fragments; /* at a fragment that may begin here */
    const event *done; /* of a way that is at the end of the program */
    bool is_done;
    uint32_t *seen; /* by program index: the token + 1 at which it was reached last */
} matcher;

static const event *add_event(matcher *m, const event *before, event what)
{
    event *e = FR_NEW(m->arena, event);
    *e = what;
    e->before = before;
    return e;
}

static bool same_token(const matcher *m, size_t pattern, size_t at)
{
    fr_token a = m->macro->tokens.data[pattern];
    fr_token b = m->input->data[at];
    if (a.kind != b.kind || a.end - a.begin != b.end - b.begin)
        return false;
    return fr_str_eq(fr_macro_token_text(&m->macro->tokens, pattern),
                     fr_macro_token_text(m->input, at));
}

/* Puts a way at `at`, unless one was there at this token already. */
static void go(matcher *m, threads *list, uint32_t at, const event *events)
{
    thread one = { at, events };
    fr_vec_push(m->arena, list, one);
}

static void at_repeat(matcher *m, const fr_match *step, thread t)
{
    event enter = { .kind = EVENT_ENTER, .var = step->var, .var_end = step->var_end };
    event leave = { .kind = EVENT_LEAVE, .var = step->var, .var_end = step->var_end };
    const event *entered = add_event(m, t.events, enter);
    if (step->repeat != '+')
        go(m, &m->now, step->jump, add_event(m, entered, leave));
    go(m, &m->now, t.at + 1, entered);
}

static void at_again(matcher *m, const fr_match *step, thread t)
{
    event leave = { .kind = EVENT_LEAVE, .var = step->var, .var_end = step->var_end };
    uint32_t behind = m->rule->match.data[step->jump - 1].jump;
    go(m, &m->now, behind, add_event(m, t.events, leave));
    if (step->repeat == '?')
        return;
    go(m, &m->now, step->has_separator ? t.at + 1 : step->jump, t.events);
}

/* Follows one way as far as it goes without taking a token. */
static void follow(matcher *m, thread t, size_t at)
{
    const fr_match *step = &m->rule->match.data[t.at];
    if (m->seen[t.at] == at + 1)
        return;
    m->seen[t.at] = (uint32_t)at + 1;
    switch ((fr_match_op)step->op) {
    case MATCH_TOKEN:
        if (same_token(m, step->token, at))
            go(m, &m->next, t.at + 1, t.events);
        return;
    case MATCH_SEPARATOR:
        if (same_token(m, step->token, at))
            go(m, &m->next, step->jump, t.events);
        return;
    case MATCH_VAR:
        if (fr_fragment_may_begin(m->input, at, m->rule->vars.data[step->var].fragment))
            go(m, &m->fragments, t.at, t.events);
        return;
    case MATCH_REPEAT: at_repeat(m, step, t); return;
    case MATCH_AGAIN: at_again(m, step, t); return;
    case MATCH_END:
        m->is_done = true;
        m->done = t.events;
        return;
    }
}

/* Parses the fragment of the one way that is left; the token behind it, or SIZE_MAX. */
static size_t take_fragment(matcher *m, size_t at)
{
    thread t = m->fragments.data[0];
    uint32_t var = m->rule->match.data[t.at].var;
    size_t end = fr_fragment_end(&m->parser, at, m->rule->vars.data[var].fragment);
    if (end == SIZE_MAX)
        return end;
    event bind = { .kind = EVENT_BIND, .var = var, .begin = (uint32_t)at, .end = (uint32_t)end };
    m->now.len = 0;
    go(m, &m->now, t.at + 1, add_event(m, t.events, bind));
    /* an empty one ($v:vis) leaves us at this token: what was seen here counts no more */
    memset(m->seen, 0, m->rule->match.len * sizeof *m->seen);
    return end;
}

/* True if some way through the program takes all of the input. */
static bool run(matcher *m)
{
    size_t last = m->input->count - 1;
    size_t at = 0;
    go(m, &m->now, 0, NULL);
    for (;;) {
        m->next.len = m->fragments.len = 0;
        m->is_done = false;
        for (size_t i = 0; i < m->now.len; i++)
            follow(m, m->now.data[i], at);
        if (m->is_done && at == last)
            return true;
        if (at == last && !m->fragments.len)
            return false;
        if (m->next.len && !m->fragments.len) {
            threads spent = m->now;
            m->now = m->next;
            m->next = spent;
            at++;
        } else if (m->fragments.len == 1 && !m->next.len) {
            at = take_fragment(m, at);
            if (at == SIZE_MAX)
                return false;
        } else {
            return false; /* nothing goes on, or rustc would call it ambiguous */
        }
    }
}

/* ---- bindings ---- */

/* Where the bindings of a variable are added: the lists that are open, innermost last. */
typedef struct open_lists {
    FR_VEC(fr_binding *) stack;
} open_lists;

static fr_binding *add_binding(matcher *m, open_lists *open, fr_binding **top)
{
    fr_binding *binding = FR_NEW(m->arena, fr_binding);
    if (open->stack.len)
        fr_vec_push(m->arena, &open->stack.data[open->stack.len - 1]->list, binding);
    else
        *top = binding;
    return binding;
}

static void replay(matcher *m, const event *e, open_lists *open, fr_binding **bindings)
{
    if (e->kind == EVENT_BIND) {
        fr_binding *binding = add_binding(m, &open[e->var], &bindings[e->var]);
        binding->begin = e->begin;
        binding->end = e->end;
        return;
    }
    for (uint32_t var = e->var; var < e->var_end; var++) {
        if (e->kind == EVENT_LEAVE) {
            open[var].stack.len--;
            continue;
        }
        fr_binding *list = add_binding(m, &open[var], &bindings[var]);
        list->is_list = true;
        fr_vec_push(m->arena, &open[var].stack, list);
    }
}

static fr_binding **make_bindings(matcher *m)
{
    size_t count = m->rule->vars.len;
    fr_binding **bindings = FR_NEW_ARRAY(m->arena, fr_binding *, count ? count : 1);
    open_lists *open = FR_NEW_ARRAY(m->arena, open_lists, count ? count : 1);
    FR_VEC(const event *) events = { 0 };
    for (const event *e = m->done; e; e = e->before)
        fr_vec_push(m->arena, &events, e);
    while (events.len)
        replay(m, events.data[--events.len], open, bindings);
    return bindings;
}

fr_binding **fr_macro_match(fr_rust_reader *reader, fr_arena *arena, const fr_macro *macro,
                            const fr_macro_rule *rule, const fr_macro_tokens *input)
{
    fr_rust_source source = { .text = input->text,
                              .base = input->base,
                              .expansion_depth = input->has_groups };
    matcher m = { .reader = reader, .arena = arena, .macro = macro, .rule = rule, .input = input };
    m.seen = FR_NEW_ARRAY(arena, uint32_t, rule->match.len);
    fr_parser_init_tokens(&m.parser, reader, &source, input->data, input->count);
    m.parser.arena = arena;
    bool is_match = run(&m);
    fr_parser_release_tokens(&m.parser);
    return is_match ? make_bindings(&m) : NULL;
}
