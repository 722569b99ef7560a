/* What only Rust has, as text: forms of types, conditions, annotations, expressions. */
#include "model/dump_rust.h"

static void put_id(fr_text *out, const char *label, fr_id id)
{
    if (id != FR_NO_ID)
        fr_text_fmt(out, "%s#%u", label, id);
}

void fr_dump_model_text(fr_text *out, fr_str text)
{
    fr_text_quoted(out, text, "\\x");
}

/* ---- expressions ---- */

static const char *expr_name(fr_expr_kind kind)
{
    static const char *const names[] = {
        [EXPR_INT] = "int",       [EXPR_FLOAT] = "float",     [EXPR_BOOL] = "bool",
        [EXPR_CHAR] = "char",     [EXPR_BYTE] = "byte",       [EXPR_STRING] = "string",
        [EXPR_BYTES] = "bytes",   [EXPR_CSTRING] = "cstring", [EXPR_UNARY] = "unary",
        [EXPR_BINARY] = "binary", [EXPR_CAST] = "cast",       [EXPR_FIELD] = "field",
        [EXPR_PATH] = "path",     [EXPR_STRUCT] = "struct",   [EXPR_CALL] = "call",
        [EXPR_METHOD] = "method", [EXPR_ARRAY] = "array",     [EXPR_REPEAT] = "repeat",
        [EXPR_TUPLE] = "tuple",   [EXPR_REF] = "ref",         [EXPR_OTHER] = "other",
    };
    return names[kind];
}

static void put_path(fr_text *out, const fr_expr_path *path)
{
    for (size_t i = 0; i < path->segments.len; i++)
        fr_text_fmt(out, "%s%.*s", i ? "::" : " ", FR_ARG(path->segments.data[i]));
    put_id(out, path->is_member ? " in " : " -> ", path->target);
}

/* Like LISP: (binary + (int 1) (path A -> #3)). The reader bounds the height. */
void fr_dump_model_expr(fr_text *out, const fr_expr *expr)
{
    fr_text_fmt(out, "(%s", expr_name(expr->kind));
    if (expr->kind == EXPR_BOOL || expr->kind == EXPR_CHAR || expr->kind == EXPR_BYTE)
        fr_text_fmt(out, " %llu", (unsigned long long)expr->number);
    if (expr->text.len) {
        fr_text_char(out, ' ');
        fr_dump_model_text(out, expr->text);
    }
    if (expr->suffix.len)
        fr_text_fmt(out, " %.*s", FR_ARG(expr->suffix));
    put_id(out, " ", expr->type);
    if (expr->kind == EXPR_PATH || expr->kind == EXPR_STRUCT)
        put_path(out, expr->path);
    for (size_t i = 0; i < expr->operands.len; i++) {
        fr_text_char(out, ' ');
        fr_dump_model_expr(out, expr->operands.data[i]);
    }
    for (size_t i = 0; i < expr->fields.len; i++) {
        fr_text_fmt(out, " .%.*s=", FR_ARG(expr->fields.data[i].name));
        fr_dump_model_expr(out, expr->fields.data[i].value);
    }
    fr_text_char(out, ')');
}

/* ---- types ---- */

static const char *form_name(fr_rust_form_kind kind)
{
    static const char *const names[] = {
        [FORM_PATH] = "path",   [FORM_PARAM] = "param",   [FORM_SELF] = "self",
        [FORM_TUPLE] = "tuple", [FORM_SLICE] = "slice",   [FORM_NEVER] = "never",
        [FORM_CHAR] = "char",   [FORM_STR] = "str",       [FORM_DYN] = "dyn",
        [FORM_IMPL] = "impl",   [FORM_INFER] = "infer",   [FORM_MACRO] = "macro",
        [FORM_TRAIT] = "trait", [FORM_EXTERN] = "extern",
    };
    return names[kind];
}

static void put_argument(fr_text *out, const fr_generic_argument *argument)
{
    switch (argument->kind) {
    case ARGUMENT_TYPE: put_id(out, "", argument->type); break;
    case ARGUMENT_CONST: fr_dump_model_expr(out, argument->expr); break;
    case ARGUMENT_CONSTRAINT: fr_text_puts(out, "constraint"); break;
    }
}

void fr_dump_model_form(fr_text *out, const fr_rust_form *form)
{
    fr_text_fmt(out, " %s", form_name(form->kind));
    if (form->text.len) {
        fr_text_char(out, ' ');
        fr_dump_model_text(out, form->text);
    }
    put_id(out, " -> ", form->target);
    bool is_path = form->kind == FORM_PATH;
    for (size_t i = 0; is_path && i < form->arguments.len; i++) {
        fr_text_puts(out, i ? ", " : " <");
        put_argument(out, &form->arguments.data[i]);
    }
    if (is_path && form->arguments.len)
        fr_text_char(out, '>');
    for (size_t i = 0; !is_path && i < form->parts.len; i++)
        put_id(out, i ? ", " : " of ", form->parts.data[i]);
    if (form->is_self)
        fr_text_puts(out, " self");
    if (form->is_qualified)
        fr_text_puts(out, " qualified");
}

/* ---- conditions and annotations ---- */

static void put_cfg(fr_text *out, const fr_cfg *cfg)
{
    static const char *const names[] = {
        [CFG_NOT] = "not(", [CFG_ANY] = "any(", [CFG_ALL] = "all("
    };
    switch (cfg->kind) {
    case CFG_NAME: fr_text_put(out, cfg->name); return;
    case CFG_VALUE:
        fr_text_fmt(out, "%.*s=", FR_ARG(cfg->name));
        fr_dump_model_text(out, cfg->value);
        return;
    case CFG_TRUE: fr_text_puts(out, "true"); return;
    case CFG_FALSE: fr_text_puts(out, "false"); return;
    case CFG_NOT:
    case CFG_ANY:
    case CFG_ALL: break;
    }
    fr_text_puts(out, names[cfg->kind]);
    for (size_t i = 0; i < cfg->parts.len; i++) {
        if (i)
            fr_text_puts(out, ", ");
        put_cfg(out, cfg->parts.data[i]);
    }
    fr_text_char(out, ')');
}

static void put_annotation(fr_text *out, const fr_doc_annotation *one)
{
    fr_text_put(out, one->name);
    switch (one->kind) {
    case ANNOTATION_BOOL: fr_text_puts(out, one->flag ? "=true" : "=false"); return;
    case ANNOTATION_ATOM: fr_text_fmt(out, "=%.*s", FR_ARG(one->atom)); return;
    case ANNOTATION_LIST: break;
    }
    fr_text_puts(out, "=[");
    for (size_t i = 0; i < one->list.len; i++)
        fr_text_fmt(out, "%s%.*s", i ? ", " : "", FR_ARG(one->list.data[i]));
    fr_text_char(out, ']');
}

void fr_dump_model_part(fr_text *out, const fr_part *part)
{
    static const char *const access[] = {
        [ACCESS_PRIVATE] = "", [ACCESS_RESTRICTED] = " pub in ", [ACCESS_PUBLIC] = " pub"
    };
    fr_text_puts(out, access[part->access]);
    if (part->access == ACCESS_RESTRICTED)
        put_id(out, "", part->scope);
    if (part->condition) {
        fr_text_puts(out, " cfg(");
        put_cfg(out, part->condition);
        fr_text_char(out, ')');
    }
    if (part->annotations) {
        fr_text_puts(out, part->annotations->ignore ? " ignored annotations(" : " annotations(");
        for (size_t i = 0; i < part->annotations->list.len; i++) {
            if (i)
                fr_text_puts(out, ", ");
            put_annotation(out, &part->annotations->list.data[i]);
        }
        fr_text_puts(out, part->annotations->malformed.len ? ", malformed)" : ")");
    }
    if (part->must_use)
        fr_text_puts(out, " must-use");
    if (part->is_deprecated) {
        fr_text_puts(out, " deprecated ");
        fr_dump_model_text(out, part->deprecated_note);
    }
}

/* ---- declarations ---- */

static const char *decl_name(fr_rust_decl_kind kind)
{
    static const char *const names[] = {
        [DECL_MODULE] = "module", [DECL_STRUCT] = "struct",
        [DECL_UNION] = "union",   [DECL_ENUM] = "enum",
        [DECL_ALIAS] = "alias",   [DECL_TRAIT] = "trait",
        [DECL_FUNCTION] = "fn",   [DECL_CONST] = "const",
        [DECL_STATIC] = "static", [DECL_EXTERN_TYPE] = "extern type",
    };
    return names[kind];
}

static void put_repr(fr_text *out, const fr_repr *repr)
{
    fr_text_puts(out, " repr(");
    if (repr->is_c)
        fr_text_puts(out, " C");
    if (repr->is_transparent)
        fr_text_puts(out, " transparent");
    if (repr->integer.len)
        fr_text_fmt(out, " %.*s", FR_ARG(repr->integer));
    if (repr->is_packed)
        fr_text_fmt(out, " packed(%llu)", (unsigned long long)repr->packed);
    if (repr->align)
        fr_text_fmt(out, " align(%llu)", (unsigned long long)repr->align);
    if (repr->error.len)
        fr_text_puts(out, " wrong");
    fr_text_puts(out, " )");
}

static void put_generics(fr_text *out, const fr_generics *generics)
{
    for (size_t i = 0; i < generics->params.len; i++) {
        const fr_generic *one = &generics->params.data[i];
        fr_text_fmt(out, "%s%.*s", i ? ", " : " <", FR_ARG(one->name));
        put_id(out, ": ", one->type);
        put_id(out, " = ", one->default_type);
        if (one->default_expr) {
            fr_text_puts(out, " = ");
            fr_dump_model_expr(out, one->default_expr);
        }
    }
    if (generics->params.len)
        fr_text_char(out, '>');
}

void fr_dump_model_decl(fr_text *out, const fr_rust_decl *decl)
{
    fr_text_fmt(out, "    rust %s", decl_name(decl->kind));
    fr_dump_model_part(out, &decl->part);
    put_generics(out, decl->generics);
    if (decl->repr)
        put_repr(out, decl->repr);
    if (decl->crate)
        fr_text_fmt(out, " crate%s", decl->crate->is_binding ? " binding" : "");
    if (decl->is_test)
        fr_text_puts(out, " test");
    if (decl->no_mangle)
        fr_text_puts(out, " no-mangle");
    if (decl->function && decl->function->is_foreign)
        fr_text_puts(out, " foreign");
    put_id(out, " of ", decl->self_type);
    if (decl->is_partial)
        fr_text_puts(out, " partial");
    if (decl->value) {
        fr_text_puts(out, " = ");
        fr_dump_model_expr(out, decl->value);
    }
    fr_text_char(out, '\n');
}
