/* What the ledger compares: a declaration in one spelling, and a number that changes with it, with
 * its comment or with what was concluded. */
#include "infer/infer.h"

static void put_type(fr_text *out, const fr_model *model, fr_id id, unsigned depth)
{
    const fr_item *item = fr_model_item(model, id);
    const fr_type *type = &item->as.type;
    if (type->is_const)
        fr_text_puts(out, "const ");
    if (type->is_volatile)
        fr_text_puts(out, "volatile ");
    if (depth > 16) {
        fr_text_puts(out, "...");
        return;
    }
    switch (type->kind) {
    case TYPE_REF: put_type(out, model, type->as.target, depth + 1); return;
    case TYPE_POINTER:
    case TYPE_BLOCK_POINTER:
        put_type(out, model, type->as.pointer.pointee, depth + 1);
        fr_text_char(out, '*');
        return;
    case TYPE_ARRAY:
        put_type(out, model, type->as.array.element, depth + 1);
        fr_text_fmt(out, "[%llu]", (unsigned long long)type->as.array.count);
        return;
    case TYPE_FUNCTION:
        put_type(out, model, type->as.signature.result, depth + 1);
        fr_text_char(out, '(');
        for (size_t i = 0; i < type->as.signature.params.len; i++) {
            if (i)
                fr_text_puts(out, ", ");
            put_type(out, model, type->as.signature.params.data[i].type, depth + 1);
        }
        fr_text_puts(out, type->as.signature.is_variadic ? ", ...)" : ")");
        return;
    case TYPE_ALIAS: fr_text_put(out, item->name); return;
    case TYPE_RECORD:
        fr_text_puts(out, type->as.record.is_union ? "union " : "struct ");
        fr_text_put(out, item->name);
        return;
    case TYPE_ENUM: fr_text_fmt(out, "enum %.*s", FR_ARG(item->name)); return;
    case TYPE_VOID: fr_text_puts(out, "void"); return;
    case TYPE_BOOL: fr_text_puts(out, "bool"); return;
    case TYPE_INT:
        fr_text_fmt(out, "%c%llu", type->as.integer.is_signed ? 'i' : 'u',
                    (unsigned long long)type->layout.size * 8);
        return;
    case TYPE_FLOAT: fr_text_fmt(out, "f%llu", (unsigned long long)type->layout.size * 8); return;
    case TYPE_UNRESOLVED:
    case TYPE_NULLPTR:
    case TYPE_COMPLEX:
    case TYPE_VECTOR:
    case TYPE_OPAQUE:
    case TYPE_RUST: fr_text_fmt(out, "other%u", (unsigned)type->kind); return;
    }
}

static fr_str declaration_of(fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_signature *s = fr_facts_of(inf, fn)->signature;
    fr_text text;
    fr_text_init(&text, inf->arena);
    put_type(&text, inf->model, s->result, 0);
    fr_text_fmt(&text, " %.*s(", FR_ARG(fn->c_name));
    for (size_t i = 0; i < s->params.len; i++) {
        if (i)
            fr_text_puts(&text, ", ");
        put_type(&text, inf->model, s->params.data[i].type, 0);
        if (s->params.data[i].name.len)
            fr_text_fmt(&text, " %.*s", FR_ARG(s->params.data[i].name));
    }
    if (s->is_variadic)
        fr_text_puts(&text, s->params.len ? ", ..." : "...");
    fr_text_char(&text, ')');
    return fr_arena_str(inf->arena, fr_text_str(&text));
}

static void put_claims(fr_text *text, const fr_claims *claims)
{
    for (size_t i = 0; i < claims->len; i++)
        fr_text_fmt(text, "%s %.*s %.*s\n", claims->data[i].rule, FR_ARG(claims->data[i].about),
                    FR_ARG(claims->data[i].says));
}

void fr_infer_fingerprints(fr_inference *inf)
{
    fr_text all, one;
    fr_text_init(&all, inf->arena);
    fr_text_init(&one, inf->arena);
    for (size_t i = 0; i < inf->plan->types.len; i++)
        put_claims(&all, &inf->plan->types.data[i].claims);
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        fn->declaration = declaration_of(inf, fn);
        fr_text_clear(&one);
        fr_text_fmt(&one, "%.*s\n%.*s\n%s\n", FR_ARG(fn->declaration), FR_ARG(fn->doc),
                    fr_fn_class_name(fn->class_of));
        put_claims(&one, &fn->claims);
        fn->fingerprint = fr_str_hash(fr_text_str(&one));
        fr_text_fmt(&all, "%016llx\n", (unsigned long long)fn->fingerprint);
    }
    inf->plan->fingerprint = fr_str_hash(fr_text_str(&all));
}
