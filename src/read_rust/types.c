/* types.c - types (Reference, "Type expressions"). */
#include <string.h>

#include "read_rust/literal.h"
#include "read_rust/parser.h"

static const fr_rust_type *type(fr_parser *p, bool plus);

const fr_rust_type *fr_parse_type(fr_parser *p)
{
    return type(p, true);
}

const fr_rust_type *fr_parse_type_no_plus(fr_parser *p)
{
    return type(p, false);
}

/* Goes over bounds joined by `+` that follow a first one. */
static void more_bounds(fr_parser *p, fr_rust_type *t)
{
    fr_parse_bounds(p);
    t->kind = RUST_TYPE_TRAIT_OBJECT;
}

/* TraitBound without what may follow by `+`: one path, with its binder and modifiers. */
static void one_bound(fr_parser *p)
{
    if (p->token.kind == TOKEN_LIFETIME) {
        fr_parser_next(p);
        return;
    }
    if (fr_at_open(p, '(')) {
        fr_parser_skip_tree(p);
        return;
    }
    if (fr_at_word(p, KEYWORD_USE)) { /* use<'a, T> */
        fr_parser_next(p);
        fr_parse_generics(p);
        return;
    }
    while (fr_at_punct(p, PUNCT_QUESTION) || fr_at_punct(p, PUNCT_NOT) ||
           fr_at_word(p, KEYWORD_CONST) || fr_at_open(p, '[') || (fr_at_word(p, KEYWORD_ASYNC)) ||
           fr_at_punct(p, PUNCT_OTHER))
        fr_parser_skip(p);
    fr_parse_binder(p);
    fr_parse_path(p, PATH_TYPE);
}

/* ImplTraitType, TraitObjectType: (impl | dyn) TypeParamBounds */
static void bounds_type(fr_parser *p, fr_rust_type *t, bool plus)
{
    t->kind = fr_at_word(p, KEYWORD_IMPL) ? RUST_TYPE_IMPL : RUST_TYPE_TRAIT_OBJECT;
    fr_parser_next(p);
    fr_accept_punct(p, PUNCT_STAR); /* dyn*, unstable */
    do {
        if (fr_at_close(p) || fr_at_punct(p, PUNCT_GREATER) || fr_at_punct(p, PUNCT_COMMA))
            break;
        one_bound(p);
    } while (plus && fr_accept_punct(p, PUNCT_PLUS));
}

/* ReferenceType: & Lifetime? mut? TypeNoBounds; && is two of them */
static void reference_type(fr_parser *p, fr_rust_type *t)
{
    t->kind = RUST_TYPE_REFERENCE;
    if (fr_at_punct(p, PUNCT_AND_AND)) {
        p->token.code = PUNCT_AND; /* the second half stays */
        p->token.begin++;
        fr_rust_type *inner = FR_NEW(p->arena, fr_rust_type);
        uint32_t begin = fr_here(p);
        reference_type(p, inner);
        inner->span = fr_span_from(p, begin);
        t->as.pointer.target = inner;
        return;
    }
    fr_parser_next(p);
    if (p->token.kind == TOKEN_LIFETIME)
        fr_parser_next(p);
    fr_token second = fr_parser_peek(p, 1);
    bool is_pin = fr_at_ident(p, "pin") && second.kind == TOKEN_KEYWORD &&
                  (second.code == KEYWORD_MUT || second.code == KEYWORD_CONST);
    if (is_pin) { /* &pin const T, unstable */
        fr_parser_next(p);
        t->as.pointer.is_mut = fr_at_word(p, KEYWORD_MUT);
        fr_parser_next(p);
    } else {
        t->as.pointer.is_mut = fr_accept_word(p, KEYWORD_MUT);
    }
    t->as.pointer.target = type(p, false);
}

/* RawPointerType: * (mut | const) TypeNoBounds */
static void pointer_type(fr_parser *p, fr_rust_type *t)
{
    t->kind = RUST_TYPE_POINTER;
    fr_parser_next(p);
    t->as.pointer.is_mut = fr_at_word(p, KEYWORD_MUT);
    if (!t->as.pointer.is_mut && !fr_at_word(p, KEYWORD_CONST))
        fr_parser_expected(p, "`const` or `mut`");
    fr_parser_next(p);
    t->as.pointer.target = type(p, false);
}

/* ArrayType: [ Type ; Expression ], SliceType: [ Type ] */
static void array_type(fr_parser *p, fr_rust_type *t)
{
    fr_parser_next(p);
    const fr_rust_type *element = type(p, true);
    if (fr_accept_punct(p, PUNCT_SEMICOLON)) {
        t->kind = RUST_TYPE_ARRAY;
        t->as.array.element = element;
        t->as.array.length = fr_parse_expr(p);
    } else {
        t->kind = RUST_TYPE_SLICE;
        t->as.inner = element;
    }
    fr_expect_close(p, "`]`");
}

/* TupleType: ( (Type ,)* Type? ), ParenthesizedType: ( Type ), and ( Bound ) + .. of old */
static void tuple_type(fr_parser *p, fr_rust_type *t, bool plus)
{
    size_t mark = p->stack_len;
    bool has_comma = false;
    fr_parser_next(p);
    while (!fr_at_close(p)) {
        const fr_rust_type *part = type(p, true);
        fr_list_push(p, &part, sizeof part);
        has_comma = fr_accept_punct(p, PUNCT_COMMA);
        if (!has_comma && !fr_at_close(p))
            fr_parser_expected(p, "`,` or `)`");
    }
    fr_expect_close(p, "`)`");
    size_t count;
    const fr_rust_type *const *parts = fr_list_take(p, mark, sizeof(fr_rust_type *), &count);
    if (count == 1 && !has_comma) {
        t->kind = RUST_TYPE_PAREN;
        t->as.inner = parts[0];
        if (plus && fr_at_punct(p, PUNCT_PLUS))
            more_bounds(p, t);
        return;
    }
    t->kind = RUST_TYPE_TUPLE;
    t->as.tuple.data = parts;
    t->as.tuple.len = count;
}

/* A tree that was made since `before` and is not needed goes, unless it lives among what stays. */
static void free_tree(fr_parser *p, fr_arena_mark before)
{
    if (p->arena != p->reader->arena)
        fr_arena_rewind(p->arena, before);
}

/* extern (STRING | RAW_STRING)?, the current token is `extern` */
fr_str fr_parse_abi(fr_parser *p)
{
    fr_str abi = { 0 };
    fr_parser_next(p);
    bool is_group = fr_at_open(p, FR_GROUP_OPEN);
    if (p->token.kind != TOKEN_LITERAL && !is_group)
        return abi;
    fr_arena_mark before = fr_arena_now(p->arena);
    const fr_rust_expr *literal = is_group ? fr_parse_unary(p) : fr_parse_literal(p);
    if (!p->has_failed && !fr_rust_expr_string(p->reader->arena, literal, &abi))
        fr_parser_fail(p, DIAG_E0801, literal->span.begin, "an ABI is a string");
    if (!is_group)
        free_tree(p, before);
    return abi;
}

/* BareFunctionType: ForLifetimes? (unsafe)? (extern Abi?)? fn ( params ) (-> TypeNoBounds)? */
static void fn_type(fr_parser *p, fr_rust_type *t)
{
    fr_rust_bare_fn *fn = FR_NEW(p->arena, fr_rust_bare_fn);
    t->kind = RUST_TYPE_FN;
    t->as.fn = fn;
    while (!fr_at_word(p, KEYWORD_FN) && p->token.kind != TOKEN_END) {
        if (fr_at_word(p, KEYWORD_EXTERN)) {
            fn->has_abi = true;
            fn->abi = fr_parse_abi(p);
            continue;
        }
        fn->is_unsafe = fn->is_unsafe || fr_at_word(p, KEYWORD_UNSAFE);
        if (!fr_at_word(p, KEYWORD_UNSAFE) && !fr_at_ident(p, "safe") &&
            !fr_at_word(p, KEYWORD_CONST) && !fr_at_word(p, KEYWORD_ASYNC))
            fr_parser_expected(p, "`fn`");
        fr_parser_next(p);
    }
    fr_parser_next(p);
    fn->params = fr_parse_params(p, &fn->param_count, NULL);
    if (fn->param_count && fn->params[fn->param_count - 1].type &&
        fn->params[fn->param_count - 1].type->kind == RUST_TYPE_VARIADIC) {
        fn->is_variadic = true;
        fn->param_count--;
    }
    fn->result = fr_parse_result(p, false);
}

/* for<'a> of a function pointer or of a trait object without dyn */
static void bound_type(fr_parser *p, fr_rust_type *t, bool plus)
{
    fr_parse_binder(p);
    if (fr_at_word(p, KEYWORD_FN) || fr_at_word(p, KEYWORD_UNSAFE) ||
        fr_at_word(p, KEYWORD_EXTERN)) {
        fn_type(p, t);
        return;
    }
    t->kind = RUST_TYPE_TRAIT_OBJECT;
    do
        one_bound(p);
    while (plus && fr_accept_punct(p, PUNCT_PLUS));
}

static bool is_name(const fr_rust_path *path)
{
    return path->len == 1 && !path->qself && !path->is_global && !path->data[0].args;
}

/* Does the token behind a word show that it is all of a type? */
static bool ends_type(fr_token next)
{
    return next.kind == TOKEN_CLOSE ||
           (next.kind == TOKEN_PUNCT && (next.code == PUNCT_COMMA || next.code == PUNCT_SEMICOLON ||
                                         next.code == PUNCT_GREATER || next.code == PUNCT_EQUAL));
}

/* TypePath | MacroInvocation | TraitObjectType without dyn */
static void path_type(fr_parser *p, fr_rust_type *t, bool plus)
{
    if (p->token.kind == TOKEN_IDENT && ends_type(fr_parser_peek(p, 1))) {
        t->kind = RUST_TYPE_NAME;
        t->as.name = fr_parse_segment_name(p);
        return;
    }
    fr_arena_mark before = fr_arena_now(p->arena);
    t->kind = RUST_TYPE_PATH;
    t->as.path = fr_parse_path(p, PATH_TYPE);
    if (fr_at_punct(p, PUNCT_NOT) && fr_parser_peek(p, 1).kind == TOKEN_OPEN) {
        const fr_rust_macro *call = fr_parse_macro_tail(p, &t->as.path);
        memset(&t->as, 0, sizeof t->as);
        t->kind = RUST_TYPE_MACRO;
        t->as.macro.call = call;
        fr_rust_call one = { .at = call->span.begin, .type = t };
        fr_vec_push(p->arena, &p->calls, one);
    } else if (plus && fr_at_punct(p, PUNCT_PLUS)) {
        more_bounds(p, t);
    } else if (is_name(&t->as.path)) {
        fr_rust_name name = t->as.path.data[0].name;
        t->kind = RUST_TYPE_NAME;
        t->as.name = name;
        free_tree(p, before);
    }
}

/* unsafe<'a> T, unstable */
static void binder_type(fr_parser *p, fr_rust_type *t)
{
    fr_parser_next(p);
    fr_parse_generics(p);
    type(p, false);
    t->kind = RUST_TYPE_OTHER;
}

static void keyword_type(fr_parser *p, fr_rust_type *t, bool plus)
{
    fr_token next;
    switch (p->token.code) {
    case KEYWORD_UNSAFE:
        next = fr_parser_peek(p, 1);
        if (next.kind == TOKEN_PUNCT && next.code == PUNCT_LESS)
            binder_type(p, t);
        else
            fn_type(p, t);
        return;
    case KEYWORD_FN:
    case KEYWORD_EXTERN: fn_type(p, t); return;
    case KEYWORD_IMPL: bounds_type(p, t, plus); return;
    case KEYWORD_FOR: bound_type(p, t, plus); return;
    case KEYWORD_DYN:
        next = fr_parser_peek(p, 1);
        /* before 2018, `dyn` was a name like any other */
        if (next.kind == TOKEN_PUNCT && next.code != PUNCT_QUESTION && next.code != PUNCT_LESS &&
            next.code != PUNCT_STAR && next.code != PUNCT_NOT && next.code != PUNCT_OTHER &&
            !(next.code == PUNCT_PATH && !(next.flags & TOKEN_IS_JOINT)))
            path_type(p, t, plus);
        else
            bounds_type(p, t, plus);
        return;
    default: break;
    }
    if (fr_at_path(p))
        path_type(p, t, plus);
    else
        fr_parser_expected(p, "a type");
}

static void punct_type(fr_parser *p, fr_rust_type *t, bool plus)
{
    switch (p->token.code) {
    case PUNCT_AND:
    case PUNCT_AND_AND: reference_type(p, t); return;
    case PUNCT_STAR: pointer_type(p, t); return;
    case PUNCT_PATH:
    case PUNCT_LESS: path_type(p, t, plus); return;
    case PUNCT_NOT:
        t->kind = RUST_TYPE_NEVER;
        fr_parser_next(p);
        return;
    case PUNCT_ELLIPSIS:
        t->kind = RUST_TYPE_VARIADIC;
        fr_parser_next(p);
        return;
    case PUNCT_QUESTION: bound_type(p, t, plus); return;
    default: fr_parser_expected(p, "a type"); return;
    }
}

static void open_type(fr_parser *p, fr_rust_type *t, bool plus)
{
    if (fr_at_open(p, '('))
        tuple_type(p, t, plus);
    else if (fr_at_open(p, '['))
        array_type(p, t);
    else
        fr_parser_expected(p, "a type");
}

/* A macro's $t:ty: the type that it is. */
static const fr_rust_type *group_type(fr_parser *p)
{
    fr_parser_enter(p);
    fr_parser_next(p);
    const fr_rust_type *inner = type(p, true);
    fr_expect_close(p, "the end of a type");
    p->depth--;
    return inner;
}

static size_t size_of(fr_rust_type_kind kind)
{
    switch (kind) {
    case RUST_TYPE_NAME: return FR_SIZE_WITH(fr_rust_type, name);
    case RUST_TYPE_PATH: return FR_SIZE_WITH(fr_rust_type, path);
    case RUST_TYPE_REFERENCE:
    case RUST_TYPE_POINTER: return FR_SIZE_WITH(fr_rust_type, pointer);
    case RUST_TYPE_ARRAY: return FR_SIZE_WITH(fr_rust_type, array);
    case RUST_TYPE_SLICE:
    case RUST_TYPE_PAREN: return FR_SIZE_WITH(fr_rust_type, inner);
    case RUST_TYPE_TUPLE: return FR_SIZE_WITH(fr_rust_type, tuple);
    case RUST_TYPE_FN: return FR_SIZE_WITH(fr_rust_type, fn);
    case RUST_TYPE_MACRO: return FR_SIZE_WITH(fr_rust_type, macro);
    case RUST_TYPE_NEVER:
    case RUST_TYPE_TRAIT_OBJECT:
    case RUST_TYPE_IMPL:
    case RUST_TYPE_INFER:
    case RUST_TYPE_VARIADIC:
    case RUST_TYPE_OTHER: return offsetof(fr_rust_type, as);
    }
    return sizeof(fr_rust_type);
}

/* With the room that its kind needs. */
static const fr_rust_type *keep(fr_parser *p, const fr_rust_type *t)
{
    fr_rust_type *kept = fr_arena_copy(p->arena, t, size_of(t->kind));
    for (size_t i = p->calls.len; t->kind == RUST_TYPE_MACRO && i-- > 0;) {
        if (p->calls.data[i].type != t)
            continue;
        p->calls.data[i].type = kept;
        break;
    }
    return kept;
}

/* Type, or TypeNoBounds without `plus` */
static const fr_rust_type *type(fr_parser *p, bool plus)
{
    if (fr_at_open(p, FR_GROUP_OPEN))
        return group_type(p);
    fr_rust_type t = { .kind = RUST_TYPE_OTHER };
    uint32_t begin = fr_here(p);
    fr_parser_enter(p);
    if (p->token.kind == TOKEN_IDENT) {
        if (fr_at_path(p)) {
            path_type(p, &t, plus);
        } else {
            t.kind = RUST_TYPE_INFER;
            if (!fr_at_ident(p, "_"))
                fr_parser_expected(p, "a type");
            fr_parser_next(p);
        }
    } else if (p->token.kind == TOKEN_KEYWORD) {
        keyword_type(p, &t, plus);
    } else if (p->token.kind == TOKEN_PUNCT) {
        punct_type(p, &t, plus);
    } else if (p->token.kind == TOKEN_OPEN) {
        open_type(p, &t, plus);
    } else if (p->token.kind == TOKEN_LIFETIME) {
        bound_type(p, &t, plus);
    } else {
        fr_parser_expected(p, "a type");
    }
    t.span = fr_span_from(p, begin);
    p->depth--;
    return keep(p, &t);
}
