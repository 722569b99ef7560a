/* What a function's parameters and result are in C++ (spec 3.4), by their roles. */
#include "export/cxx.h"

/* "uint32_t", "::shapes_point". */
fr_str fr_cxx_c_name(const cxx *x, fr_str c_type)
{
    bool is_own = fr_str_starts(c_type, x->p->e->prefix) && c_type.len > x->p->e->prefix.len &&
                  c_type.ptr[x->p->e->prefix.len] == '_';
    return is_own ? fr_arena_printf(x->arena, "::%.*s", FR_ARG(c_type)) : c_type;
}

const cxx_name *fr_cxx_class_of(const cxx *x, fr_str c_type)
{
    const uint64_t *at = fr_map_find(&x->type_of, fr_ex_base(c_type));
    return at ? &x->types.data[*at] : NULL;
}

const cxx_name *fr_cxx_enum_of(const cxx *x, fr_str c_type)
{
    const uint64_t *at = fr_map_find(&x->enum_of, fr_ex_base(c_type));
    return at ? &x->enums.data[*at] : NULL;
}

/* ---- what goes out ---- */

typedef struct cxx_value {
    fr_str type, expr;
} cxx_value;

static bool out_handle(cxx *x, ex_role role, fr_str c_type, fr_str from, cxx_value *out)
{
    const cxx_name *class = fr_cxx_class_of(x, c_type);
    if (!class)
        return false;
    fr_str help = x->help;
    out->type = role == EX_NEW_HANDLE
                    ? class->full
                    : fr_arena_printf(x->arena, "%.*sborrowed<%s%.*s>", FR_ARG(help),
                                      role == EX_CHILD ? "const " : "", FR_ARG(class->full));
    out->expr = fr_arena_printf(x->arena, "%.*sadopt<%.*s>(%.*s)", FR_ARG(help), FR_ARG(out->type),
                                FR_ARG(from));
    return true;
}

/* A value of C's type `c_type` in the expression `from`. */
static bool out_value(cxx *x, ex_role role, fr_str c_type, fr_str item, fr_str from, cxx_value *out)
{
    fr_str help = x->help;
    const cxx_name *one = fr_cxx_enum_of(x, c_type);
    switch ((unsigned)role) {
    case EX_AS_IS:
    case EX_ORDERING:
        *out = (cxx_value){ fr_cxx_c_name(x, c_type), from };
        return !fr_str_ends(c_type, FR_LIT("*"));
    case EX_BOOL:
        *out = (cxx_value){ FR_LIT("bool"), fr_arena_printf(x->arena, "%.*s != 0", FR_ARG(from)) };
        return true;
    case EX_CHAR:
        *out =
            (cxx_value){ FR_LIT("char32_t"),
                         fr_arena_printf(x->arena, "static_cast<char32_t>(%.*s)", FR_ARG(from)) };
        return true;
    case EX_ENUM:
        if (one)
            *out = (cxx_value){ one->full, fr_arena_printf(x->arena, "static_cast<%.*s>(%.*s)",
                                                           FR_ARG(one->full), FR_ARG(from)) };
        return one != NULL;
    case EX_DURATION:
        *out = (cxx_value){ fr_arena_printf(x->arena, "%.*sduration", FR_ARG(help)),
                            fr_arena_printf(x->arena, "%.*sduration(%.*s)", FR_ARG(help),
                                            FR_ARG(from)) };
        return true;
    case EX_TEXT:
        *out =
            (cxx_value){ FR_LIT("::std::string_view"),
                         fr_arena_printf(x->arena, "%.*stext(%.*s)", FR_ARG(help), FR_ARG(from)) };
        return true;
    case EX_VIEW:
        *out = (cxx_value){ fr_arena_printf(x->arena, "%.*sspan<const %.*s>", FR_ARG(help),
                                            FR_ARG(item)),
                            fr_arena_printf(x->arena, "%.*sview<const %.*s>(%.*s)", FR_ARG(help),
                                            FR_ARG(item), FR_ARG(from)) };
        return true;
    case EX_OWNED_TEXT:
        *out = (cxx_value){ FR_LIT("::std::string"), fr_arena_printf(x->arena, "%.*stake(%.*s)",
                                                                     FR_ARG(help), FR_ARG(from)) };
        return true;
    case EX_OWNED_LIST:
        *out = (cxx_value){ fr_arena_printf(x->arena, "::std::vector<%.*s>", FR_ARG(item)),
                            fr_arena_printf(x->arena, "%.*stake<%.*s, ::%.*s, ::%.*s_free>(%.*s)",
                                            FR_ARG(help), FR_ARG(item), FR_ARG(c_type),
                                            FR_ARG(c_type), FR_ARG(from)) };
        return true;
    case EX_NEW_HANDLE:
    case EX_CHILD:
    case EX_CHILD_MUT: return out_handle(x, role, c_type, from, out);
    default: return false;
    }
}

/* C's type of what a parameter points to: "shapes_word *" of "shapes_word **". */
static fr_str pointed_to(fr_str type)
{
    return fr_str_trim_end(fr_str_slice(type, 0, type.len - 1));
}

static void note_view(cxx_call *call, ex_role role)
{
    call->has_view |= role == EX_TEXT || role == EX_VIEW;
}

static bool out_array(cxx *x, cxx_call *call, const ex_param *param, size_t number, cxx_value *out)
{
    if (param->count == 0)
        return false;
    out->type =
        fr_arena_printf(x->arena, "::std::array<%.*s, %zu>", FR_ARG(param->item), param->count);
    out->expr = fr_arena_printf(x->arena, "cOut%zu", number);
    fr_text_fmt(&call->before, "    %.*s cOut%zu = {};\n", FR_ARG(out->type), number);
    fr_cxx_add_arg(call, "cOut%zu.data()", number);
    return true;
}

static bool out_group(cxx *x, cxx_call *call, size_t *at, size_t end, cxx_value *out);

/* The result at `*at`, which may be an Option of those behind it. */
static bool out_one(cxx *x, cxx_call *call, size_t *at, cxx_value *out)
{
    size_t number = (*at)++;
    const ex_param *param = &call->f->params.data[number];
    if (!param->is_out)
        return false;
    note_view(call, param->role);
    if (param->role == EX_ARRAY)
        return out_array(x, call, param, number, out);
    fr_str type = pointed_to(param->type);
    fr_str plain = fr_str_ends(type, FR_LIT("*"))
                       ? fr_arena_printf(x->arena, "::%.*s *", FR_ARG(fr_ex_base(type)))
                       : fr_arena_printf(x->arena, "%.*s ", FR_ARG(fr_cxx_c_name(x, type)));
    fr_text_fmt(&call->before, "    %.*scOut%zu%s;\n", FR_ARG(plain), number,
                fr_str_ends(type, FR_LIT("*")) ? " = nullptr" : "{}");
    fr_cxx_add_arg(call, "&cOut%zu", number);
    fr_str from = fr_arena_printf(x->arena, "cOut%zu", number);
    if (param->role != EX_PRESENT)
        return out_value(x, param->role, type, param->item, from, out);
    cxx_value inner;
    if (param->count == 0 || !out_group(x, call, at, *at + param->count, &inner))
        return false;
    out->type = fr_arena_printf(x->arena, "::std::optional<%.*s>", FR_ARG(inner.type));
    out->expr = fr_arena_printf(x->arena, "cOut%zu != 0 ? %.*s(%.*s) : %.*s()", number,
                                FR_ARG(out->type), FR_ARG(inner.expr), FR_ARG(out->type));
    return true;
}

/* Results up to `end`: one value, or a tuple. */
static bool out_group(cxx *x, cxx_call *call, size_t *at, size_t end, cxx_value *out)
{
    fr_text types, values;
    size_t count = 0;
    fr_text_init(&types, x->arena);
    fr_text_init(&values, x->arena);
    while (*at < end) {
        if (!out_one(x, call, at, out))
            return false;
        fr_cxx_add(&types, out->type);
        fr_cxx_add(&values, out->expr);
        count++;
    }
    if (count == 1)
        return true;
    out->type = fr_arena_printf(x->arena, "::std::tuple<%.*s>", FR_ARG(fr_text_str(&types)));
    out->expr =
        fr_arena_printf(x->arena, "%.*s(%.*s)", FR_ARG(out->type), FR_ARG(fr_text_str(&values)));
    return true;
}

static bool take_outs(cxx *x, cxx_call *call, size_t at, size_t end)
{
    cxx_value value;
    bool has_none = call->f->has_none;
    call->type = has_none ? FR_LIT("bool") : FR_LIT("void");
    call->value = has_none ? FR_LIT("true") : (fr_str){ 0 };
    if (at == end)
        return true;
    if (!out_group(x, call, &at, end, &value))
        return false;
    call->type = has_none ? fr_arena_printf(x->arena, "::std::optional<%.*s>", FR_ARG(value.type))
                          : value.type;
    call->value =
        has_none ? fr_arena_printf(x->arena, "%.*s(%.*s)", FR_ARG(call->type), FR_ARG(value.expr))
                 : value.expr;
    return true;
}

static bool take_result(cxx *x, cxx_call *call)
{
    const ex_function *f = call->f;
    cxx_value value;
    call->type = FR_LIT("void");
    if (fr_str_is(f->result, "void"))
        return true;
    fr_str from = fr_arena_printf(x->arena, "::%.*s(%.*s)", FR_ARG(f->name),
                                  FR_ARG(fr_text_str(&call->args)));
    note_view(call, f->result_role);
    if (!out_value(x, f->result_role, f->result, f->result_item, from, &value))
        return false;
    call->type = value.type;
    call->value = value.expr;
    return true;
}

/* ---- the whole ---- */

static bool take_self(cxx *x, cxx_call *call)
{
    const ex_function *f = call->f;
    call->self = SELF_NONE;
    if (!f->has_self || call->owner == SIZE_MAX || f->params.len == 0)
        return false;
    const ex_param *self = &f->params.data[0];
    if (!fr_str_eq(fr_ex_base(self->type), x->p->types.data[call->owner].c))
        return false;
    if (self->role == EX_HANDLE)
        call->self = SELF_CONST;
    else if (self->role == EX_HANDLE_MUT)
        call->self = SELF_CHANGED;
    else if (self->role == EX_HANDLE_MOVED)
        call->self = SELF_MOVED;
    else
        return false;
    fr_cxx_add_handle(x, call, FR_LIT("*this"), call->self == SELF_MOVED);
    return true;
}

static bool take_params(cxx *x, cxx_call *call)
{
    const ex_function *f = call->f;
    size_t end = f->params.len - (f->is_status && f->params.len ? 1 : 0), at = 0;
    if (take_self(x, call))
        at = 1;
    for (; at < end && !f->params.data[at].is_out; at++)
        if (!fr_cxx_take_in(x, call, &f->params.data[at], at))
            return false;
    return f->is_status ? take_outs(x, call, at, end) : at == end && take_result(x, call);
}

void fr_cxx_take_apart(cxx *x, const ex_function *f, cxx_call *call)
{
    fr_text *const texts[] = { &call->templates, &call->params, &call->forwards,
                               &call->nulls,     &call->before, &call->args };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        fr_text_init(texts[i], x->arena);
    if (call->owner != SIZE_MAX && !x->types.data[call->owner].is_there)
        call->owner = SIZE_MAX;
    call->f = f;
    call->is_known = take_params(x, call);
    if (call->is_known && fr_str_is(f->role, "kind") && fr_str_is(call->type, "uint32_t") &&
        call->owner != SIZE_MAX && x->types.data[call->owner].kind.len) {
        call->type = x->types.data[call->owner].kind;
        call->value = fr_arena_printf(x->arena, "static_cast<%.*s>(%.*s)", FR_ARG(call->type),
                                      FR_ARG(call->value));
    }
}

bool fr_cxx_is_of_two(const cxx *x, const cxx_call *call)
{
    const ex_function *f = call->f;
    if (call->self != SELF_CONST || call->param_count != 1 || f->params.len < 2)
        return false;
    return f->params.data[1].role == EX_HANDLE &&
           fr_str_eq(fr_ex_base(f->params.data[1].type), x->p->types.data[call->owner].c);
}
