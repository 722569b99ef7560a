/* items.c - items of all kinds (Reference, "Items"), and lists of them.
 *
 * An item is known by the first words behind its visibility. Words that are names elsewhere
 * (union, auto, default, safe, macro_rules) count only before what must follow them.
 */
#include <string.h>

#include "read_rust/parser.h"

static bool is_word(fr_token token, fr_keyword code)
{
    return (token.kind == TOKEN_KEYWORD || token.kind == TOKEN_IDENT) && token.code == code;
}

/* ---- use declarations ---- */

/* UseTree: (SimplePath? ::)? (* | { (UseTree (, UseTree)* ,?)? }) | SimplePath (as NAME)? */
static fr_rust_use use_tree(fr_parser *p)
{
    fr_rust_use use = { .kind = RUST_USE_PATH };
    uint32_t begin = fr_here(p);
    fr_parser_enter(p);
    if (fr_at_path(p) && p->token.kind != TOKEN_PUNCT) {
        fr_rust_path path = fr_parse_path(p, PATH_SIMPLE);
        use.path = path.data;
        use.len = path.len;
    } else if (fr_at_open(p, FR_GROUP_OPEN)) {
        fr_rust_path path = fr_parse_path(p, PATH_SIMPLE);
        use.path = path.data;
        use.len = path.len;
        use.is_global = path.is_global;
    } else if (fr_at_punct(p, PUNCT_PATH)) {
        use.is_global = true;
        if (fr_parser_peek(p, 1).kind == TOKEN_IDENT ||
            fr_parser_peek(p, 1).kind == TOKEN_KEYWORD) {
            fr_rust_path path = fr_parse_path(p, PATH_SIMPLE);
            use.path = path.data;
            use.len = path.len;
        }
    }
    if (use.len == 0 || fr_at_punct(p, PUNCT_PATH)) {
        if (fr_at_punct(p, PUNCT_PATH))
            fr_parser_next(p);
        use.kind = fr_at_open(p, '{') ? RUST_USE_GROUP : RUST_USE_GLOB;
    }
    if (use.kind == RUST_USE_GROUP) {
        size_t mark = p->stack_len;
        fr_parser_next(p);
        while (!fr_at_close(p)) {
            fr_rust_use inner = use_tree(p);
            fr_list_push(p, &inner, sizeof inner);
            if (!fr_accept_punct(p, PUNCT_COMMA) && !fr_at_close(p))
                fr_parser_expected(p, "`,` or `}`");
        }
        fr_expect_close(p, "`}`");
        use.list = fr_list_take(p, mark, sizeof use, &use.count);
    } else if (use.kind == RUST_USE_GLOB) {
        fr_expect_punct(p, PUNCT_STAR, "a name, `*` or `{`");
    } else if (fr_accept_word(p, KEYWORD_AS)) {
        use.rename = fr_parse_name(p, true);
    }
    use.span = fr_span_from(p, begin);
    p->depth--;
    return use;
}

/* UseDeclaration: use UseTree ; */
static void use_item(fr_parser *p, fr_rust_item *item)
{
    fr_rust_use *use = FR_NEW(p->arena, fr_rust_use);
    fr_parser_next(p);
    *use = use_tree(p);
    item->kind = RUST_ITEM_USE;
    item->as.use = use;
    fr_expect_punct(p, PUNCT_SEMICOLON, "`;`");
}

/* ExternCrate: extern crate (NAME | self) (as (NAME | _))? ; */
static void extern_crate(fr_parser *p, fr_rust_item *item)
{
    item->kind = RUST_ITEM_EXTERN_CRATE;
    fr_parser_next(p);
    fr_parser_next(p);
    if (fr_at_word(p, WORD_SELF)) {
        item->name = fr_token_name(p);
        fr_parser_next(p);
    } else {
        item->name = fr_parse_name(p, false);
    }
    if (fr_accept_word(p, KEYWORD_AS))
        item->as.extern_crate.rename = fr_parse_name(p, true);
    fr_expect_punct(p, PUNCT_SEMICOLON, "`;`");
}

/* ---- items with items in them ---- */

static fr_rust_attrs join(fr_parser *p, fr_rust_attrs outer, fr_rust_attrs inner)
{
    if (!inner.len || !outer.len)
        return inner.len ? inner : outer;
    fr_rust_attr *all = FR_NEW_ARRAY(p->arena, fr_rust_attr, outer.len + inner.len);
    memcpy(all, outer.data, outer.len * sizeof *all);
    memcpy(all + outer.len, inner.data, inner.len * sizeof *all);
    return (fr_rust_attrs){ all, outer.len + inner.len };
}

/* { InnerAttribute* Item* } */
static fr_rust_items braced_items(fr_parser *p, fr_rust_item *item)
{
    const fr_rust_item *around = p->around;
    bool was_in_tests = p->is_in_tests;
    fr_expect_open(p, '{');
    item->attrs = join(p, item->attrs, fr_parse_inner_attrs(p));
    p->around = item;
    p->is_in_tests = was_in_tests || fr_is_test_module(item);
    fr_rust_items items = fr_parse_items(p);
    p->around = around;
    p->is_in_tests = was_in_tests;
    fr_expect_close(p, "`}`");
    return items;
}

/* Module: unsafe? mod NAME (; | { InnerAttribute* Item* }) */
static void mod_item(fr_parser *p, fr_rust_item *item)
{
    item->kind = RUST_ITEM_MOD;
    fr_parser_next(p);
    item->name = fr_parse_name(p, false);
    if (fr_accept_punct(p, PUNCT_SEMICOLON))
        return;
    item->as.mod.is_inline = true;
    item->as.mod.items = braced_items(p, item);
}

/* ExternBlock: unsafe? extern Abi? { InnerAttribute* ExternalItem* } */
static void extern_block(fr_parser *p, fr_rust_item *item, fr_str abi)
{
    item->kind = RUST_ITEM_EXTERN_BLOCK;
    item->as.block.abi = abi;
    item->as.block.items = braced_items(p, item);
}

/* Trait: unsafe? auto? trait NAME GenericParams? (: TypeParamBounds?)? WhereClause? { .. }
 * and the unstable alias: trait NAME GenericParams? = TypeParamBounds WhereClause? ; */
static void trait_item(fr_parser *p, fr_rust_item *item)
{
    item->kind = RUST_ITEM_TRAIT;
    fr_parser_next(p);
    item->name = fr_parse_name(p, false);
    fr_rust_generics generics = fr_parse_generics(p);
    if (fr_accept_punct(p, PUNCT_COLON))
        item->as.trait.bounds = fr_parse_bounds(p);
    if (fr_accept_punct(p, PUNCT_EQUAL)) {
        item->kind = RUST_ITEM_TRAIT_ALIAS;
        item->as.trait.bounds = fr_parse_bounds(p);
        fr_parse_where(p, &generics);
        fr_keep_generics(p, item, generics);
        fr_expect_punct(p, PUNCT_SEMICOLON, "`;`");
        return;
    }
    fr_parse_where(p, &generics);
    fr_keep_generics(p, item, generics);
    item->as.trait.items = braced_items(p, item);
}

/* Does `<` behind `impl` begin its parameters, and not a type <T as U>::V? */
static bool begins_generics(fr_parser *p)
{
    if (!fr_at_punct(p, PUNCT_LESS))
        return false;
    fr_token first = fr_parser_peek(p, 1);
    fr_token second = fr_parser_peek(p, 2);
    if (first.kind == TOKEN_PUNCT)
        return first.code == PUNCT_GREATER || first.code == PUNCT_HASH;
    if (is_word(first, KEYWORD_CONST))
        return true;
    return (first.kind == TOKEN_IDENT || first.kind == TOKEN_LIFETIME) &&
           second.kind == TOKEN_PUNCT &&
           (second.code == PUNCT_GREATER || second.code == PUNCT_COMMA ||
            second.code == PUNCT_COLON || second.code == PUNCT_EQUAL);
}

static const fr_rust_path *path_of_name(fr_parser *p, const fr_rust_type *type)
{
    fr_rust_segment *segment = FR_NEW(p->arena, fr_rust_segment);
    fr_rust_path *path = FR_NEW(p->arena, fr_rust_path);
    segment->name = type->as.name;
    *path = (fr_rust_path){ .span = type->span, .data = segment, .len = 1 };
    return path;
}

/* The path of the trait that was read as a type. */
static const fr_rust_path *trait_path(fr_parser *p, const fr_rust_type *type)
{
    while (type->kind == RUST_TYPE_PAREN)
        type = type->as.inner;
    if (type->kind == RUST_TYPE_NAME)
        return path_of_name(p, type);
    if (type->kind == RUST_TYPE_PATH)
        return &type->as.path;
    if (type->kind != RUST_TYPE_MACRO)
        fr_parser_fail(p, DIAG_E0801, type->span.begin, "only a trait's path can stand here");
    return NULL;
}

/* InherentImpl: impl GenericParams? Type WhereClause? { .. }
 * TraitImpl: unsafe? impl GenericParams? const? !? TypePath for Type WhereClause? { .. } */
static void impl_item(fr_parser *p, fr_rust_item *item)
{
    item->kind = RUST_ITEM_IMPL;
    fr_parser_next(p);
    fr_rust_generics generics = { 0 };
    if (begins_generics(p))
        generics = fr_parse_generics(p);
    if (fr_accept_word(p, KEYWORD_CONST))
        item->flags |= RUST_IS_CONST;
    fr_token next = fr_parser_peek(p, 1);
    if (fr_at_punct(p, PUNCT_NOT) && !is_word(next, KEYWORD_FOR) && next.kind != TOKEN_OPEN) {
        item->as.impl.is_negative = true;
        fr_parser_next(p);
    }
    fr_accept_punct(p, PUNCT_QUESTION);
    item->as.impl.type = fr_parse_type(p);
    if (fr_accept_word(p, KEYWORD_FOR)) {
        item->as.impl.trait = trait_path(p, item->as.impl.type);
        item->as.impl.type = fr_parse_type(p);
    }
    fr_parse_where(p, &generics);
    fr_keep_generics(p, item, generics);
    item->as.impl.items = braced_items(p, item);
}

/* ---- the rest ---- */

/* TypeAlias: type NAME GenericParams? (: TypeParamBounds)? WhereClause? (= Type WhereClause?)? ; */
static void type_alias(fr_parser *p, fr_rust_item *item)
{
    item->kind = RUST_ITEM_TYPE_ALIAS;
    fr_parser_next(p);
    item->name = fr_parse_name(p, false);
    fr_rust_generics generics = fr_parse_generics(p);
    if (fr_accept_punct(p, PUNCT_COLON))
        item->as.alias.bounds = fr_parse_bounds(p);
    fr_parse_where(p, &generics);
    if (fr_accept_punct(p, PUNCT_EQUAL))
        item->as.alias.type = fr_parse_type(p);
    fr_parse_where(p, &generics);
    fr_keep_generics(p, item, generics);
    fr_expect_punct(p, PUNCT_SEMICOLON, "`;`");
}

/* ConstantItem: const (NAME | _) GenericParams? (: Type)? (= Expression)? WhereClause? ;
 * StaticItem: static mut? NAME : Type (= Expression)? ; */
static void value_item(fr_parser *p, fr_rust_item *item, fr_rust_item_kind kind)
{
    item->kind = kind;
    fr_parser_next(p);
    if (kind == RUST_ITEM_STATIC && fr_accept_word(p, KEYWORD_MUT))
        item->flags |= RUST_IS_MUT;
    item->name = fr_parse_name(p, true);
    fr_trim from = fr_trim_from(p);
    fr_rust_generics generics = fr_parse_generics(p);
    if (fr_accept_punct(p, PUNCT_COLON))
        item->as.value.type = fr_parse_type(p);
    fr_parse_where(p, &generics);
    if (fr_accept_punct(p, PUNCT_EQUAL))
        item->as.value.value = fr_parse_expr(p);
    fr_parse_where(p, &generics);
    fr_keep_generics(p, item, generics);
    fr_expect_punct(p, PUNCT_SEMICOLON, "`;`");
    fr_trim_static(p, item, from);
}

/* MacroRulesDefinition: macro_rules ! NAME (( .. ) ; | [ .. ] ; | { .. }) */
static void macro_rules(fr_parser *p, fr_rust_item *item)
{
    item->kind = RUST_ITEM_MACRO_RULES;
    fr_parser_next(p);
    fr_parser_next(p);
    item->name = fr_parse_name(p, false);
    if (p->token.kind != TOKEN_OPEN) {
        fr_parser_expected(p, "`{`");
        return;
    }
    bool is_braced = fr_at_open(p, '{');
    uint32_t begin = p->base + p->token.end;
    fr_parser_skip_tree(p);
    item->as.definition.rules = (fr_rust_span){ begin, p->base + p->last_end - 1 };
    if (!is_braced)
        fr_expect_punct(p, PUNCT_SEMICOLON, "`;`");
}

/* macro NAME ( .. )? { .. }, unstable */
static void macro_definition(fr_parser *p, fr_rust_item *item)
{
    item->kind = RUST_ITEM_MACRO_DEF;
    fr_parser_next(p);
    item->name = fr_parse_name(p, false);
    uint32_t begin = fr_here(p);
    if (fr_at_open(p, '('))
        fr_parser_skip_tree(p);
    if (fr_at_open(p, '{'))
        fr_parser_skip_tree(p);
    else
        fr_parser_expected(p, "`{`");
    item->as.definition.rules = fr_span_from(p, begin);
}

/* MacroInvocationSemi: SimplePath ! (( .. ) ; | [ .. ] ; | { .. }) */
static void macro_call(fr_parser *p, fr_rust_item *item)
{
    item->kind = RUST_ITEM_MACRO_CALL;
    fr_rust_path path = fr_parse_path(p, PATH_SIMPLE);
    if (!fr_at_punct(p, PUNCT_NOT)) {
        fr_parser_expected(p, "`!` or `::` of a macro call");
        return;
    }
    const fr_rust_macro *call = fr_parse_macro_tail(p, &path);
    item->as.macro.call = call;
    bool is_last = p->source->expansion_depth && fr_at_close(p);
    if (call->delimiter != '{' && !is_last)
        fr_expect_punct(p, PUNCT_SEMICOLON, "`;`");
}

/* ---- qualifiers ---- */

/* Does `token` go on after a qualifier of a function, trait, impl, block..? */
static bool continues(const fr_parser *p, fr_token token)
{
    switch (token.kind) {
    case TOKEN_KEYWORD:
        return token.code == KEYWORD_FN || token.code == KEYWORD_UNSAFE ||
               token.code == KEYWORD_EXTERN || token.code == KEYWORD_ASYNC ||
               token.code == KEYWORD_CONST || token.code == KEYWORD_TRAIT ||
               token.code == KEYWORD_IMPL || token.code == KEYWORD_MOD ||
               token.code == KEYWORD_STATIC || token.code == KEYWORD_TYPE;
    case TOKEN_IDENT:
        return fr_token_is_ident(p, token, "gen") || fr_token_is_ident(p, token, "auto") ||
               fr_token_is_ident(p, token, "safe");
    default: return false;
    }
}

/* The qualifier at the current token, 0 if it is none here. */
static unsigned qualifier(fr_parser *p)
{
    static const struct {
        char word[8];
        unsigned char flag;
    } contextual[] = { { "default", RUST_IS_DEFAULT },
                       { "auto", RUST_IS_AUTO },
                       { "safe", RUST_IS_SAFE },
                       { "gen", RUST_IS_GEN } };
    if (p->token.kind == TOKEN_KEYWORD) {
        if (p->token.code == KEYWORD_UNSAFE)
            return RUST_IS_UNSAFE;
        if (p->token.code != KEYWORD_CONST && p->token.code != KEYWORD_ASYNC)
            return 0;
        return !continues(p, fr_parser_peek(p, 1)) ? 0
               : p->token.code == KEYWORD_CONST    ? RUST_IS_CONST
                                                   : RUST_IS_ASYNC;
    }
    if (p->token.kind != TOKEN_IDENT || p->token.end - p->token.begin > 7)
        return 0;
    for (size_t i = 0; i < sizeof contextual / sizeof contextual[0]; i++) {
        if (fr_at_ident(p, contextual[i].word))
            return continues(p, fr_parser_peek(p, 1)) ? contextual[i].flag : 0;
    }
    return 0;
}

static void keyword_item(fr_parser *p, fr_rust_item *item)
{
    switch (p->token.code) {
    case KEYWORD_USE: use_item(p, item); return;
    case KEYWORD_MOD: mod_item(p, item); return;
    case KEYWORD_STRUCT:
        item->kind = RUST_ITEM_STRUCT;
        fr_parse_struct(p, item);
        return;
    case KEYWORD_ENUM:
        item->kind = RUST_ITEM_ENUM;
        fr_parse_enum(p, item);
        return;
    case KEYWORD_FN:
        item->kind = RUST_ITEM_FN;
        fr_parse_fn(p, item);
        return;
    case KEYWORD_TYPE: type_alias(p, item); return;
    case KEYWORD_CONST: value_item(p, item, RUST_ITEM_CONST); return;
    case KEYWORD_STATIC: value_item(p, item, RUST_ITEM_STATIC); return;
    case KEYWORD_TRAIT: trait_item(p, item); return;
    case KEYWORD_IMPL: impl_item(p, item); return;
    default: break;
    }
    if (fr_at_path(p))
        macro_call(p, item);
    else
        fr_parser_expected(p, "an item");
}

static void word_item(fr_parser *p, fr_rust_item *item)
{
    fr_token next = fr_parser_peek(p, 1);
    bool is_call = next.kind == TOKEN_PUNCT && next.code == PUNCT_NOT;
    if (is_call && fr_at_ident(p, "macro_rules") && fr_parser_peek(p, 2).kind != TOKEN_OPEN) {
        macro_rules(p, item);
    } else if (next.kind == TOKEN_IDENT && fr_at_ident(p, "union")) {
        item->kind = RUST_ITEM_UNION;
        fr_parse_struct(p, item);
    } else if (next.kind == TOKEN_IDENT && fr_at_word(p, WORD_MACRO)) {
        macro_definition(p, item);
    } else {
        macro_call(p, item);
    }
}

/* extern crate, a block, or the ABI of a function that follows */
static void extern_item(fr_parser *p, fr_rust_item *item)
{
    if (is_word(fr_parser_peek(p, 1), KEYWORD_CRATE)) {
        extern_crate(p, item);
        return;
    }
    fr_str abi = fr_parse_abi(p);
    if (fr_at_open(p, '{')) {
        extern_block(p, item, abi);
        return;
    }
    item->flags |= RUST_IS_EXTERN;
    item->as.fn.abi = abi;
    item->kind = RUST_ITEM_FN;
    if (fr_at_word(p, KEYWORD_FN))
        fr_parse_fn(p, item);
    else
        fr_parser_expected(p, "`fn` or `{`");
}

/* What follows attributes and visibility: qualifiers and the item proper. */
static void item_tail(fr_parser *p, fr_rust_item *item)
{
    uint32_t begin = fr_here(p);
    unsigned flag;
    while ((flag = qualifier(p)) != 0) {
        item->flags |= (uint16_t)flag;
        fr_parser_next(p);
    }
    item->as.fn.signature.begin = begin; /* of a function; others overwrite it */
    if (fr_at_word(p, KEYWORD_EXTERN)) {
        extern_item(p, item);
        return;
    }
    if (!fr_at_word(p, KEYWORD_FN))
        item->as.fn.signature.begin = 0;
    if (p->token.kind == TOKEN_KEYWORD)
        keyword_item(p, item);
    else if (p->token.kind == TOKEN_IDENT)
        word_item(p, item);
    else if (fr_at_path(p) || fr_at_open(p, FR_GROUP_OPEN))
        macro_call(p, item);
    else
        fr_parser_expected(p, item->attrs.len ? "an item after its attributes" : "an item");
}

/* $p!(..), where p is a path. */
static bool at_grouped_call(fr_parser *p)
{
    fr_parser_mark mark = fr_parser_trial(p);
    fr_parser_skip_tree(p);
    bool is_call = fr_at_punct(p, PUNCT_NOT);
    p->has_failed = true; /* back in any case */
    fr_parser_end_trial(p, mark);
    return is_call;
}

/* Item: OuterAttribute* (VisItem | MacroItem); in a macro's text also a whole $i:item */
fr_rust_item *fr_parse_item(fr_parser *p)
{
    fr_rust_item *item = FR_NEW(p->arena, fr_rust_item);
    uint32_t begin = fr_here(p);
    fr_parser_enter(p);
    item->attrs = fr_parse_outer_attrs(p);
    item->vis = fr_parse_vis(p);
    if (fr_at_open(p, FR_GROUP_OPEN) && item->vis.kind == RUST_VIS_NONE && !at_grouped_call(p)) {
        fr_rust_attrs attrs = item->attrs;
        fr_parser_next(p);
        fr_rust_item *inner = fr_parse_item(p);
        fr_expect_close(p, "the end of an item");
        p->depth--;
        if (inner)
            inner->attrs = join(p, attrs, inner->attrs);
        return p->has_failed ? NULL : inner;
    }
    item_tail(p, item);
    item->span = fr_span_from(p, begin);
    p->depth--;
    return p->has_failed ? NULL : item;
}

fr_rust_items fr_parse_items(fr_parser *p)
{
    fr_rust_items items = { 0 };
    size_t mark = p->stack_len;
    unsigned depth = p->depth;
    while (!fr_at_close(p)) {
        fr_parser_forget(p);
        size_t start = p->at;
        size_t stack = p->stack_len;
        if (p->source->expansion_depth && fr_accept_punct(p, PUNCT_SEMICOLON))
            continue;
        if (p->part && !p->around && fr_part_ends(p))
            break;
        fr_trim from = fr_trim_from(p);
        fr_rust_item *item = fr_parse_item(p);
        if (item) {
            if (!fr_trim_item(p, item, from))
                fr_list_push(p, &item, sizeof item);
            continue;
        }
        if (p->is_trial)
            break;
        p->stack_len = stack;
        p->depth = depth;
        fr_parser_recover(p, start);
    }
    items.data = fr_list_take(p, mark, sizeof(fr_rust_item *), &items.len);
    return items;
}
