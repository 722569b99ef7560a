/* What a function's parameters and result are in C++ (spec 3.4), by their roles. */
#include "export/cxx.h"

fr_str fr_cxx_base(fr_str c_type)
{
    fr_str rest = c_type, part;
    while (fr_str_next_part(&rest, ' ', &part))
        if (part.len && part.ptr[0] != '*' && !fr_str_is(part, "const"))
            return part;
    return c_type;
}

/* "uint32_t", "::shapes_point". */
static fr_str c_name(const cxx *x, fr_str c_type)
{
    bool is_own = fr_str_starts(c_type, x->p->e->prefix) && c_type.len > x->p->e->prefix.len &&
                  c_type.ptr[x->p->e->prefix.len] == '_';
    return is_own ? fr_arena_printf(x->arena, "::%.*s", FR_ARG(c_type)) : c_type;
}

static const cxx_name *class_of(const cxx *x, fr_str c_type)
{
    const uint64_t *at = fr_map_find(&x->type_of, fr_cxx_base(c_type));
    return at ? &x->types.data[*at] : NULL;
}

static const cxx_name *enum_of(const cxx *x, fr_str c_type)
{
    const uint64_t *at = fr_map_find(&x->enum_of, fr_cxx_base(c_type));
    return at ? &x->enums.data[*at] : NULL;
}

/* ---- what comes in ---- */

static void add(fr_text *to, fr_str piece)
{
    fr_text_fmt(to, "%s%.*s", to->len ? ", " : "", FR_ARG(piece));
}

FR_PRINTF(3, 4)
static void add_param(cxx *x, cxx_call *call, const char *format, ...)
{
    va_list args;
    if (call->params.len)
        fr_text_puts(&call->params, ", ");
    va_start(args, format);
    fr_text_vfmt(&call->params, format, args);
    va_end(args);
    call->param_count++;
    (void)x;
}

FR_PRINTF(2, 3)
static void add_arg(cxx_call *call, const char *format, ...)
{
    va_list args;
    if (call->args.len)
        fr_text_puts(&call->args, ", ");
    va_start(args, format);
    fr_text_vfmt(&call->args, format, args);
    va_end(args);
}

/* A handle: of a function with a status, null ones are found before; of another one, in passing. */
static void add_handle(cxx *x, cxx_call *call, fr_str name, bool is_moved)
{
    if (is_moved)
        add_arg(call, "%.*sslot(%.*s)", FR_ARG(x->help), FR_ARG(name));
    else
        add_arg(call, "%.*s%s(%.*s)", FR_ARG(x->help), call->f->is_status ? "raw" : "need",
                FR_ARG(name));
    if (call->f->is_status)
        fr_text_fmt(&call->nulls, "    if (!%.*sraw(%.*s))\n        return %.*smoved_from();\n",
                    FR_ARG(x->help), FR_ARG(name), FR_ARG(x->help));
}

static bool in_handle(cxx *x, cxx_call *call, const ex_param *param)
{
    const cxx_name *class = class_of(x, param->type);
    if (!class)
        return false;
    switch ((unsigned)param->role) {
    case EX_HANDLE:
        add_param(x, call, "const %.*s &%.*s", FR_ARG(class->full), FR_ARG(param->name));
        break;
    case EX_HANDLE_MUT:
        add_param(x, call, "%.*s &%.*s", FR_ARG(class->full), FR_ARG(param->name));
        break;
    default: add_param(x, call, "%.*s &&%.*s", FR_ARG(class->full), FR_ARG(param->name)); break;
    }
    bool is_moved = param->role == EX_HANDLE_MOVED;
    if (is_moved)
        add(&call->forwards, fr_arena_printf(x->arena, "::std::move(%.*s)", FR_ARG(param->name)));
    else
        add(&call->forwards, param->name);
    add_handle(x, call, param->name, is_moved);
    return true;
}

static bool in_option_handle(cxx *x, cxx_call *call, const ex_param *param)
{
    const cxx_name *class = class_of(x, param->type);
    fr_str name = param->name;
    if (!class)
        return false;
    add_param(x, call, "const %.*s *%.*s", FR_ARG(class->full), FR_ARG(name));
    add(&call->forwards, name);
    add_arg(call, "%.*s ? %.*s%s(*%.*s) : nullptr", FR_ARG(name), FR_ARG(x->help),
            call->f->is_status ? "raw" : "need", FR_ARG(name));
    if (call->f->is_status)
        fr_text_fmt(&call->nulls,
                    "    if (%.*s && !%.*sraw(*%.*s))\n        return %.*smoved_from();\n",
                    FR_ARG(name), FR_ARG(x->help), FR_ARG(name), FR_ARG(x->help));
    return true;
}

/* Texts and handles need a list of C's. */
static bool in_list(cxx *x, cxx_call *call, const ex_param *param, size_t number)
{
    const cxx_name *class = class_of(x, param->type);
    if (param->role == EX_TEXTS) {
        add_param(x, call, "%.*sspan<const ::std::string_view> %.*s", FR_ARG(x->help),
                  FR_ARG(param->name));
        fr_text_fmt(&call->before, "    const auto cList%zu = %.*stexts(%.*s);\n", number,
                    FR_ARG(x->help), FR_ARG(param->name));
    } else {
        if (!class)
            return false;
        add_param(x, call, "%.*sspan<const %.*s *const> %.*s", FR_ARG(x->help), FR_ARG(class->full),
                  FR_ARG(param->name));
        fr_text_fmt(&call->before, "    const auto cList%zu = %.*shandles<::%.*s>(%.*s);\n", number,
                    FR_ARG(x->help), FR_ARG(fr_cxx_base(param->type)), FR_ARG(param->name));
    }
    add(&call->forwards, param->name);
    add_arg(call, "cList%zu.data(), cList%zu.size()", number, number);
    return true;
}

static bool in_array(cxx *x, cxx_call *call, const ex_param *param)
{
    const char *constant = param->role == EX_ARRAY ? "const " : "";
    if (param->count)
        add_param(x, call, "%s::std::array<%.*s, %zu> &%.*s", constant, FR_ARG(param->item),
                  param->count, FR_ARG(param->name));
    else
        add_param(x, call, "%s%.*s *%.*s", constant, FR_ARG(param->item), FR_ARG(param->name));
    add(&call->forwards, param->name);
    add_arg(call, "%.*s%s", FR_ARG(param->name), param->count ? ".data()" : "");
    return true;
}

static bool in_called(cxx *x, cxx_call *call, const ex_param *param, size_t number)
{
    fr_str c = fr_cxx_base(param->type), name = param->name;
    fr_str variable = fr_arena_printf(x->arena, "cCall%zu", number);
    if (param->role == EX_CALLBACK) {
        fr_text_fmt(&call->templates, "%sclass F%zu", call->templates.len ? ", " : "", number);
        add_param(x, call, "F%zu &&%.*s", number, FR_ARG(name));
        fr_text_fmt(&call->before,
                    "    const %.*scallback<::%.*s, F%zu> %.*s(::std::forward<F%zu>(%.*s));\n",
                    FR_ARG(x->help), FR_ARG(c), number, FR_ARG(variable), number, FR_ARG(name));
        add(&call->forwards,
            fr_arena_printf(x->arena, "::std::forward<F%zu>(%.*s)", number, FR_ARG(name)));
    } else {
        const char *kind = param->role == EX_READER ? "source" : "sink";
        add_param(x, call, "::std::%s &%.*s", param->role == EX_READER ? "istream" : "ostream",
                  FR_ARG(name));
        fr_text_fmt(&call->before, "    const %.*sstream<::%.*s, %.*s%s> %.*s(%.*s%s{&%.*s});\n",
                    FR_ARG(x->help), FR_ARG(c), FR_ARG(x->help), kind, FR_ARG(variable),
                    FR_ARG(x->help), kind, FR_ARG(name));
        add(&call->forwards, name);
    }
    add_arg(call, "%.*s.c", FR_ARG(variable));
    fr_vec_push(x->arena, &call->callbacks, variable);
    return call->f->is_status;
}

static bool in_option(cxx *x, cxx_call *call, const ex_param *param, size_t number)
{
    fr_str name = param->name;
    if (param->role == EX_OPTION_NUMBER) {
        add_param(x, call, "::std::optional<%.*s> %.*s", FR_ARG(param->item), FR_ARG(name));
        add_arg(call, "%.*s ? &*%.*s : nullptr", FR_ARG(name), FR_ARG(name));
    } else {
        add_param(x, call, "::std::optional<::std::string_view> %.*s", FR_ARG(name));
        fr_text_fmt(&call->before,
                    "    const auto cText%zu = %.*stext(%.*s.value_or(::std::string_view()));\n",
                    number, FR_ARG(x->help), FR_ARG(name));
        add_arg(call, "%.*s ? &cText%zu : nullptr", FR_ARG(name), number);
    }
    add(&call->forwards, name);
    return true;
}

/* What is one value in both languages: a type of C++, and a conversion. */
static bool in_value(cxx *x, cxx_call *call, const ex_param *param)
{
    fr_str name = param->name, help = x->help;
    const cxx_name *one = enum_of(x, param->type);
    add(&call->forwards, name);
    switch ((unsigned)param->role) {
    case EX_AS_IS:
    case EX_ORDERING:
        add_param(x, call, "%.*s %.*s", FR_ARG(c_name(x, param->type)), FR_ARG(name));
        add_arg(call, "%.*s", FR_ARG(name));
        return !fr_str_ends(param->type, FR_LIT("*"));
    case EX_BOOL:
        add_param(x, call, "bool %.*s", FR_ARG(name));
        add_arg(call, "static_cast<uint8_t>(%.*s)", FR_ARG(name));
        return true;
    case EX_CHAR:
        add_param(x, call, "char32_t %.*s", FR_ARG(name));
        add_arg(call, "static_cast<uint32_t>(%.*s)", FR_ARG(name));
        return true;
    case EX_ENUM:
        if (!one)
            return false;
        add_param(x, call, "%.*s %.*s", FR_ARG(one->full), FR_ARG(name));
        add_arg(call, "static_cast<::%.*s>(%.*s)", FR_ARG(param->type), FR_ARG(name));
        return true;
    case EX_DURATION:
        add_param(x, call, "%.*sduration %.*s", FR_ARG(help), FR_ARG(name));
        add_arg(call, "%.*s.get()", FR_ARG(name));
        return true;
    case EX_TEXT:
        add_param(x, call, "::std::string_view %.*s", FR_ARG(name));
        add_arg(call, "%.*stext(%.*s)", FR_ARG(help), FR_ARG(name));
        return true;
    case EX_VIEW:
        add_param(x, call, "%.*sspan<const %.*s> %.*s", FR_ARG(help), FR_ARG(param->item),
                  FR_ARG(name));
        add_arg(call, "%.*sview<::%.*s>(%.*s)", FR_ARG(help), FR_ARG(param->type), FR_ARG(name));
        return true;
    case EX_SLICE:
    case EX_SLICE_MUT:
        add_param(x, call, "%.*sspan<%s%.*s> %.*s", FR_ARG(help),
                  param->role == EX_SLICE ? "const " : "", FR_ARG(param->item), FR_ARG(name));
        add_arg(call, "%.*s.data(), %.*s.size()", FR_ARG(name), FR_ARG(name));
        return true;
    case EX_RANGE:
        add_param(x, call, "%.*srange<%.*s> %.*s", FR_ARG(help), FR_ARG(param->item), FR_ARG(name));
        add_arg(call, "%.*s.low(), %.*s.high(), %.*s.bounds()", FR_ARG(name), FR_ARG(name),
                FR_ARG(name));
        return true;
    default: return false;
    }
}

static bool take_in(cxx *x, cxx_call *call, const ex_param *param, size_t number)
{
    switch ((unsigned)param->role) {
    case EX_HANDLE:
    case EX_HANDLE_MUT:
    case EX_HANDLE_MOVED: return in_handle(x, call, param);
    case EX_OPTION_HANDLE: return in_option_handle(x, call, param);
    case EX_TEXTS:
    case EX_HANDLES: return in_list(x, call, param, number);
    case EX_ARRAY:
    case EX_ARRAY_MUT: return in_array(x, call, param);
    case EX_CALLBACK:
    case EX_READER:
    case EX_WRITER: return in_called(x, call, param, number);
    case EX_OPTION_NUMBER:
    case EX_OPTION_TEXT: return in_option(x, call, param, number);
    case EX_LENGTH:
    case EX_RANGE_HIGH:
    case EX_RANGE_BOUNDS: return true; /* with the one before */
    default: return in_value(x, call, param);
    }
}

/* ---- what goes out ---- */

typedef struct cxx_value {
    fr_str type, expr;
} cxx_value;

static bool out_handle(cxx *x, ex_role role, fr_str c_type, fr_str from, cxx_value *out)
{
    const cxx_name *class = class_of(x, c_type);
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
    const cxx_name *one = enum_of(x, c_type);
    switch ((unsigned)role) {
    case EX_AS_IS:
    case EX_ORDERING:
        *out = (cxx_value){ c_name(x, c_type), from };
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
    add_arg(call, "cOut%zu.data()", number);
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
                       ? fr_arena_printf(x->arena, "::%.*s *", FR_ARG(fr_cxx_base(type)))
                       : fr_arena_printf(x->arena, "%.*s ", FR_ARG(c_name(x, type)));
    fr_text_fmt(&call->before, "    %.*scOut%zu%s;\n", FR_ARG(plain), number,
                fr_str_ends(type, FR_LIT("*")) ? " = nullptr" : "{}");
    add_arg(call, "&cOut%zu", number);
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
        add(&types, out->type);
        add(&values, out->expr);
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
    if (!fr_str_eq(fr_cxx_base(self->type), x->p->types.data[call->owner].c))
        return false;
    if (self->role == EX_HANDLE)
        call->self = SELF_CONST;
    else if (self->role == EX_HANDLE_MUT)
        call->self = SELF_CHANGED;
    else if (self->role == EX_HANDLE_MOVED)
        call->self = SELF_MOVED;
    else
        return false;
    add_handle(x, call, FR_LIT("*this"), call->self == SELF_MOVED);
    return true;
}

static bool take_params(cxx *x, cxx_call *call)
{
    const ex_function *f = call->f;
    size_t end = f->params.len - (f->is_status && f->params.len ? 1 : 0), at = 0;
    if (take_self(x, call))
        at = 1;
    for (; at < end && !f->params.data[at].is_out; at++)
        if (!take_in(x, call, &f->params.data[at], at))
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
           fr_str_eq(fr_cxx_base(f->params.data[1].type), x->p->types.data[call->owner].c);
}
