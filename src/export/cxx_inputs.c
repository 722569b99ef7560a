/* What a function's parameters are in C++ (spec 3.4), by their roles. */
#include "export/cxx.h"

void fr_cxx_add(fr_text *to, fr_str piece)
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

void fr_cxx_add_arg(cxx_call *call, const char *format, ...)
{
    va_list args;
    if (call->args.len)
        fr_text_puts(&call->args, ", ");
    va_start(args, format);
    fr_text_vfmt(&call->args, format, args);
    va_end(args);
}

void fr_cxx_add_handle(cxx *x, cxx_call *call, fr_str name, bool is_moved)
{
    if (is_moved)
        fr_cxx_add_arg(call, "%.*sslot(%.*s)", FR_ARG(x->help), FR_ARG(name));
    else
        fr_cxx_add_arg(call, "%.*s%s(%.*s)", FR_ARG(x->help), call->f->is_status ? "raw" : "need",
                       FR_ARG(name));
    if (call->f->is_status)
        fr_text_fmt(&call->nulls, "    if (!%.*sraw(%.*s))\n        return %.*smoved_from();\n",
                    FR_ARG(x->help), FR_ARG(name), FR_ARG(x->help));
}

static bool in_handle(cxx *x, cxx_call *call, const ex_param *param)
{
    const cxx_name *class = fr_cxx_class_of(x, param->type);
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
        fr_cxx_add(&call->forwards,
                   fr_arena_printf(x->arena, "::std::move(%.*s)", FR_ARG(param->name)));
    else
        fr_cxx_add(&call->forwards, param->name);
    fr_cxx_add_handle(x, call, param->name, is_moved);
    return true;
}

static bool in_option_handle(cxx *x, cxx_call *call, const ex_param *param)
{
    const cxx_name *class = fr_cxx_class_of(x, param->type);
    fr_str name = param->name;
    if (!class)
        return false;
    add_param(x, call, "const %.*s *%.*s", FR_ARG(class->full), FR_ARG(name));
    fr_cxx_add(&call->forwards, name);
    fr_cxx_add_arg(call, "%.*s ? %.*s%s(*%.*s) : nullptr", FR_ARG(name), FR_ARG(x->help),
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
    const cxx_name *class = fr_cxx_class_of(x, param->type);
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
                    FR_ARG(x->help), FR_ARG(fr_ex_base(param->type)), FR_ARG(param->name));
    }
    fr_cxx_add(&call->forwards, param->name);
    fr_cxx_add_arg(call, "cList%zu.data(), cList%zu.size()", number, number);
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
    fr_cxx_add(&call->forwards, param->name);
    fr_cxx_add_arg(call, "%.*s%s", FR_ARG(param->name), param->count ? ".data()" : "");
    return true;
}

static bool in_called(cxx *x, cxx_call *call, const ex_param *param, size_t number)
{
    fr_str c = fr_ex_base(param->type), name = param->name;
    fr_str variable = fr_arena_printf(x->arena, "cCall%zu", number);
    if (param->role == EX_CALLBACK) {
        fr_text_fmt(&call->templates, "%sclass F%zu", call->templates.len ? ", " : "", number);
        add_param(x, call, "F%zu &&%.*s", number, FR_ARG(name));
        fr_text_fmt(&call->before,
                    "    const %.*scallback<::%.*s, F%zu> %.*s(::std::forward<F%zu>(%.*s));\n",
                    FR_ARG(x->help), FR_ARG(c), number, FR_ARG(variable), number, FR_ARG(name));
        fr_cxx_add(&call->forwards,
                   fr_arena_printf(x->arena, "::std::forward<F%zu>(%.*s)", number, FR_ARG(name)));
    } else {
        const char *kind = param->role == EX_READER ? "source" : "sink";
        add_param(x, call, "::std::%s &%.*s", param->role == EX_READER ? "istream" : "ostream",
                  FR_ARG(name));
        fr_text_fmt(&call->before, "    const %.*sstream<::%.*s, %.*s%s> %.*s(%.*s%s{&%.*s});\n",
                    FR_ARG(x->help), FR_ARG(c), FR_ARG(x->help), kind, FR_ARG(variable),
                    FR_ARG(x->help), kind, FR_ARG(name));
        fr_cxx_add(&call->forwards, name);
    }
    fr_cxx_add_arg(call, "%.*s.c", FR_ARG(variable));
    fr_vec_push(x->arena, &call->callbacks, variable);
    return call->f->is_status;
}

/* Whoever derives from the trait's class. */
static bool in_object(cxx *x, cxx_call *call, const ex_param *param, size_t number)
{
    const uint64_t *at = fr_map_find(&x->object_of, param->item);
    fr_str name = param->name;
    if (!at)
        return false;
    const cxx_name *class = &x->objects.data[*at];
    fr_str variable = fr_arena_printf(x->arena, "cCall%zu", number);
    add_param(x, call, "const ::std::shared_ptr<%.*s> &%.*s", FR_ARG(class->full), FR_ARG(name));
    fr_text_fmt(&call->nulls,
                "    if (!%.*s)\n        return %.*serror(%.*sstatus::null_arg, \"an object is "
                "null\");\n",
                FR_ARG(name), FR_ARG(x->help), FR_ARG(x->help));
    fr_text_fmt(&call->before, "    const %.*sobject<%.*s> %.*s(%.*s);\n", FR_ARG(x->help),
                FR_ARG(class->full), FR_ARG(variable), FR_ARG(name));
    fr_cxx_add(&call->forwards, name);
    fr_cxx_add_arg(call, "&%.*s.c", FR_ARG(variable));
    fr_vec_push(x->arena, &call->callbacks, variable);
    return call->f->is_status;
}

static bool in_option(cxx *x, cxx_call *call, const ex_param *param, size_t number)
{
    fr_str name = param->name;
    if (param->role == EX_OPTION_NUMBER) {
        add_param(x, call, "::std::optional<%.*s> %.*s", FR_ARG(param->item), FR_ARG(name));
        fr_cxx_add_arg(call, "%.*s ? &*%.*s : nullptr", FR_ARG(name), FR_ARG(name));
    } else {
        add_param(x, call, "::std::optional<::std::string_view> %.*s", FR_ARG(name));
        fr_text_fmt(&call->before,
                    "    const auto cText%zu = %.*stext(%.*s.value_or(::std::string_view()));\n",
                    number, FR_ARG(x->help), FR_ARG(name));
        fr_cxx_add_arg(call, "%.*s ? &cText%zu : nullptr", FR_ARG(name), number);
    }
    fr_cxx_add(&call->forwards, name);
    return true;
}

/* What is one value in both languages: a type of C++, and a conversion. */
static bool in_value(cxx *x, cxx_call *call, const ex_param *param)
{
    fr_str name = param->name, help = x->help;
    const cxx_name *one = fr_cxx_enum_of(x, param->type);
    fr_cxx_add(&call->forwards, name);
    switch ((unsigned)param->role) {
    case EX_AS_IS:
    case EX_ORDERING:
        add_param(x, call, "%.*s %.*s", FR_ARG(fr_cxx_c_name(x, param->type)), FR_ARG(name));
        fr_cxx_add_arg(call, "%.*s", FR_ARG(name));
        return !fr_str_ends(param->type, FR_LIT("*"));
    case EX_BOOL:
        add_param(x, call, "bool %.*s", FR_ARG(name));
        fr_cxx_add_arg(call, "static_cast<uint8_t>(%.*s)", FR_ARG(name));
        return true;
    case EX_CHAR:
        add_param(x, call, "char32_t %.*s", FR_ARG(name));
        fr_cxx_add_arg(call, "static_cast<uint32_t>(%.*s)", FR_ARG(name));
        return true;
    case EX_ENUM:
        if (!one)
            return false;
        add_param(x, call, "%.*s %.*s", FR_ARG(one->full), FR_ARG(name));
        fr_cxx_add_arg(call, "static_cast<::%.*s>(%.*s)", FR_ARG(param->type), FR_ARG(name));
        return true;
    case EX_DURATION:
        add_param(x, call, "%.*sduration %.*s", FR_ARG(help), FR_ARG(name));
        fr_cxx_add_arg(call, "%.*s.get()", FR_ARG(name));
        return true;
    case EX_TEXT:
        add_param(x, call, "::std::string_view %.*s", FR_ARG(name));
        fr_cxx_add_arg(call, "%.*stext(%.*s)", FR_ARG(help), FR_ARG(name));
        return true;
    case EX_VIEW:
        add_param(x, call, "%.*sspan<const %.*s> %.*s", FR_ARG(help), FR_ARG(param->item),
                  FR_ARG(name));
        fr_cxx_add_arg(call, "%.*sview<::%.*s>(%.*s)", FR_ARG(help), FR_ARG(param->type),
                       FR_ARG(name));
        return true;
    case EX_SLICE:
    case EX_SLICE_MUT:
        add_param(x, call, "%.*sspan<%s%.*s> %.*s", FR_ARG(help),
                  param->role == EX_SLICE ? "const " : "", FR_ARG(param->item), FR_ARG(name));
        fr_cxx_add_arg(call, "%.*s.data(), %.*s.size()", FR_ARG(name), FR_ARG(name));
        return true;
    case EX_PLAIN_REF:
    case EX_PLAIN_MUT:
        add_param(x, call, "%s%.*s &%.*s", param->role == EX_PLAIN_REF ? "const " : "",
                  FR_ARG(param->item), FR_ARG(name));
        fr_cxx_add_arg(call, "&%.*s", FR_ARG(name));
        return true;
    case EX_RANGE:
        add_param(x, call, "%.*srange<%.*s> %.*s", FR_ARG(help), FR_ARG(param->item), FR_ARG(name));
        fr_cxx_add_arg(call, "%.*s.low(), %.*s.high(), %.*s.bounds()", FR_ARG(name), FR_ARG(name),
                       FR_ARG(name));
        return true;
    default: return false;
    }
}

bool fr_cxx_take_in(cxx *x, cxx_call *call, const ex_param *param, size_t number)
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
    case EX_OBJECT: return in_object(x, call, param, number);
    case EX_OPTION_NUMBER:
    case EX_OPTION_TEXT: return in_option(x, call, param, number);
    case EX_LENGTH:
    case EX_RANGE_HIGH:
    case EX_RANGE_BOUNDS: return true; /* with the one before */
    default: return in_value(x, call, param);
    }
}
