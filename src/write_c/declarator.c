/* Types and declarations. A type is taken apart into a base and declarators, outermost first, as
 * C's grammar has it (C17 6.7.6): what stands left of the name is written from the innermost to the
 * outermost, what stands right of it the other way. */
#include "write_c/emit.h"

/* One declaration's part of the stack of declarators. */
typedef struct declaration {
    size_t begin, end;
    bool is_const;
    const fr_header_type *base;
    const char *before; /* the name; NULL: nothing */
    bool is_param;
} declaration;

static declaration begin(const fr_c_emitter *e)
{
    return (declaration){ .begin = e->declarators.len, .end = e->declarators.len };
}

static void add(fr_c_emitter *e, declaration *d, fr_c_declarator part)
{
    fr_vec_push(e->out.text->arena, &e->declarators, part);
    d->end++;
}

/* The declarators of `type`, which is const if `is_const`. */
static void take_apart(fr_c_emitter *e, declaration *d, const fr_header_type *type, bool is_const)
{
    for (;;) {
        switch (type->kind) {
        case HEADER_TYPE_PRIMITIVE:
        case HEADER_TYPE_NAMED:
            d->base = type;
            d->is_const = is_const;
            return;
        case HEADER_TYPE_POINTER:
            add(e, d,
                (fr_c_declarator){ .kind = DECLARATOR_POINTER,
                                   .is_const = is_const,
                                   .is_nullable = type->as.pointer.is_nullable,
                                   .is_reference = type->as.pointer.is_reference });
            is_const = type->as.pointer.is_const;
            type = type->as.pointer.pointee;
            break;
        case HEADER_TYPE_ARRAY:
            add(e, d,
                (fr_c_declarator){ .kind = DECLARATOR_ARRAY, .length = type->as.array.length });
            type = type->as.array.element;
            break;
        case HEADER_TYPE_FUNCTION:
            add(e, d, (fr_c_declarator){ .kind = DECLARATOR_POINTER, .is_nullable = true });
            add(e, d,
                (fr_c_declarator){ .kind = DECLARATOR_FUNCTION,
                                   .params = &type->as.function.params,
                                   .layout = e->options->fn.args,
                                   .never_returns = type->as.function.never_returns });
            is_const = false;
            type = type->as.function.result;
            break;
        }
    }
}

/* ---- the base ---- */

static void put_base(fr_c_emitter *e, const fr_header_type *type)
{
    if (type->kind == HEADER_TYPE_PRIMITIVE) {
        fr_source_put(&e->out, e->is_strict ? fr_c_strict_primitive(type->as.primitive.text)
                                            : type->as.primitive.text);
        return;
    }
    if (type->as.named.keyword.len && !e->argument_depth) {
        fr_source_put(&e->out, type->as.named.keyword);
        fr_source_puts(&e->out, " ");
    }
    fr_c_use(e, type->as.named.name);
    if (type->as.named.arguments.len == 0)
        return;
    fr_source_puts(&e->out, "<");
    e->argument_depth++;
    for (size_t i = 0; i < type->as.named.arguments.len; i++) {
        const fr_header_argument *argument = &type->as.named.arguments.data[i];
        if (i)
            fr_source_puts(&e->out, ", ");
        if (argument->type)
            fr_c_type(e, argument->type);
        else
            fr_source_put(&e->out, argument->value);
    }
    e->argument_depth--;
    fr_source_puts(&e->out, ">");
}

/* ---- arguments ---- */

static void put_declaration(fr_c_emitter *e, const declaration *d, fr_str name);

static void put_param(fr_c_emitter *e, const fr_header_param *param)
{
    declaration d = begin(e);
    d.is_param = true;
    if (param->is_array && param->type->kind == HEADER_TYPE_POINTER) {
        /* its elements are what the pointer points to, as const as that is */
        add(e, &d, (fr_c_declarator){ .kind = DECLARATOR_ARRAY, .length = param->array_length });
        take_apart(e, &d, param->type->as.pointer.pointee, param->type->as.pointer.is_const);
    } else {
        take_apart(e, &d, param->type, false);
    }
    put_declaration(e, &d, param->name);
}

static void put_params_in_line(fr_c_emitter *e, const fr_header_params *params)
{
    for (size_t i = 0; i < params->len; i++) {
        if (i)
            fr_source_puts(&e->out, ", ");
        put_param(e, &params->data[i]);
    }
}

static void put_params_in_column(fr_c_emitter *e, const fr_header_params *params)
{
    fr_c_list list = fr_c_begin_list(e, "", ",");
    for (size_t i = 0; i < params->len; i++) {
        fr_c_next(e, &list);
        put_param(e, &params->data[i]);
    }
    fr_c_end_list(e, &list);
}

/* How deep in one another lists of parameters look for their best layout. */
enum { MOST_TRIED = 10 };

static void put_params(fr_c_emitter *e, const fr_header_params *params, fr_args_layout layout)
{
    switch (layout) {
    case ARGS_HORIZONTAL: put_params_in_line(e, params); return;
    case ARGS_VERTICAL: put_params_in_column(e, params); return;
    case ARGS_AUTO: break;
    }
    /* each level is tried twice, so not too many may be */
    if (e->params_depth >= MOST_TRIED) {
        put_params_in_line(e, params);
        return;
    }
    e->params_depth++;
    fr_fit fit = fr_source_fit(&e->out);
    put_params_in_line(e, params);
    if (!fr_source_fits(&e->out, &fit))
        put_params_in_column(e, params);
    e->params_depth--;
}

static void put_function(fr_c_emitter *e, const fr_c_declarator *function)
{
    fr_source_puts(&e->out, "(");
    if (function->params->len)
        put_params(e, function->params, function->layout);
    else if (fr_c_is(e, HEADER_C))
        fr_source_puts(&e->out, "void");
    fr_source_puts(&e->out, ")");
    if (function->never_returns && !fr_c_is(e, HEADER_CYTHON))
        fr_c_word(e, e->options->fn.no_return);
}

/* ---- the declaration ---- */

static void put_pointer(fr_c_emitter *e, const fr_c_declarator *pointer)
{
    fr_str attribute = pointer->is_nullable ? e->options->ptr.nullable_attribute
                                            : e->options->ptr.non_null_attribute;
    fr_source_puts(&e->out, pointer->is_reference ? "&" : "*");
    if (pointer->is_const)
        fr_source_puts(&e->out, "const ");
    if (fr_c_is(e, HEADER_CYTHON) || pointer->is_reference || !fr_is_given(attribute))
        return;
    fr_source_put(&e->out, attribute);
    fr_source_puts(&e->out, " ");
}

/* True if the declarator binds less tightly than `(` or `[` after it. */
static bool is_loose(const fr_c_emitter *e, const declaration *d, size_t at)
{
    return at > d->begin && e->declarators.data[at - 1].kind != DECLARATOR_ARRAY;
}

static void put_left(fr_c_emitter *e, const declaration *d)
{
    for (size_t i = d->end; i-- > d->begin;) {
        if (e->declarators.data[i].kind == DECLARATOR_POINTER)
            put_pointer(e, &e->declarators.data[i]);
        else if (is_loose(e, d, i))
            fr_source_puts(&e->out, "(");
    }
}

static void put_right(fr_c_emitter *e, const declaration *d)
{
    for (size_t i = d->begin; i < d->end; i++) {
        const fr_c_declarator part = e->declarators.data[i]; /* arguments make the stack grow */
        if (part.kind == DECLARATOR_POINTER)
            continue;
        if (is_loose(e, d, i))
            fr_source_puts(&e->out, ")");
        if (part.kind == DECLARATOR_FUNCTION) {
            put_function(e, &part);
            continue;
        }
        fr_source_puts(&e->out, "[");
        fr_source_put(&e->out, part.length);
        fr_source_puts(&e->out, "]");
    }
}

/* Takes the declaration off the stack. */
static void put_declaration(fr_c_emitter *e, const declaration *d, fr_str name)
{
    if (d->is_const)
        fr_source_puts(&e->out, "const ");
    put_base(e, d->base);
    if (name.len)
        fr_source_puts(&e->out, " ");
    put_left(e, d);
    fr_source_puts(&e->out, d->before);
    if (d->is_param)
        fr_c_use(e, name);
    else
        fr_c_name(e, name);
    put_right(e, d);
    e->declarators.len = d->begin;
}

void fr_c_declare(fr_c_emitter *e, const fr_header_type *type, fr_str name)
{
    declaration d = begin(e);
    take_apart(e, &d, type, false);
    put_declaration(e, &d, name);
}

void fr_c_type(fr_c_emitter *e, const fr_header_type *type)
{
    fr_c_declare(e, type, (fr_str){ 0 });
}

void fr_c_declare_function(fr_c_emitter *e, const fr_header_function *function, fr_str name,
                           fr_args_layout layout)
{
    declaration d = begin(e);
    add(e, &d,
        (fr_c_declarator){ .kind = DECLARATOR_FUNCTION,
                           .params = &function->params,
                           .layout = layout,
                           .never_returns = function->never_returns });
    take_apart(e, &d, function->result, false);
    put_declaration(e, &d, name);
}

void fr_c_const_reference(fr_c_emitter *e, const fr_header_field *field)
{
    declaration d = begin(e);
    take_apart(e, &d, field->type, false);
    d.before = "const& ";
    put_declaration(e, &d, field->argument_name);
}

/* take_apart() of a type that is const, pointers to functions too, which cbindgen never makes. */
static void take_apart_const(fr_c_emitter *e, declaration *d, const fr_header_type *type)
{
    size_t at = d->end;
    take_apart(e, d, type, true);
    while (at < d->end && e->declarators.data[at].kind == DECLARATOR_ARRAY)
        at++;
    if (at < d->end)
        e->declarators.data[at].is_const = true;
}

void fr_c_declare_const(fr_c_emitter *e, const fr_header_type *type, fr_str name)
{
    declaration d = begin(e);
    take_apart_const(e, &d, type);
    put_declaration(e, &d, name);
}

void fr_c_reference(fr_c_emitter *e, const fr_header_type *type, bool is_const)
{
    declaration d = begin(e);
    add(e, &d, (fr_c_declarator){ .kind = DECLARATOR_POINTER, .is_reference = true });
    if (is_const)
        take_apart_const(e, &d, type);
    else
        take_apart(e, &d, type, false);
    put_declaration(e, &d, (fr_str){ 0 });
}

/* True if a declaration of that type begins with `const`. */
static bool begins_with_const(const fr_header_type *type)
{
    for (bool is_const = false;;) {
        switch (type->kind) {
        case HEADER_TYPE_PRIMITIVE:
        case HEADER_TYPE_NAMED: return is_const;
        case HEADER_TYPE_POINTER:
            is_const = type->as.pointer.is_const;
            type = type->as.pointer.pointee;
            break;
        case HEADER_TYPE_ARRAY: type = type->as.array.element; break;
        case HEADER_TYPE_FUNCTION:
            is_const = false;
            type = type->as.function.result;
            break;
        }
    }
}

const char *fr_c_const_of(const fr_header_type *type)
{
    bool is_pointer_to_const = type->kind == HEADER_TYPE_POINTER && type->as.pointer.is_const;
    return is_pointer_to_const || begins_with_const(type) ? "" : "const ";
}
