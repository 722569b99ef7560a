/* Operators of C++: those of classes are members and friends; those of structs by value stand where
 * the struct of C does, in no namespace, or nobody would find them. */
#include <string.h>

#include "export/cxx.h"

/* ---- classes ---- */

/* Functions of std's traits with one other operand of the same class. The partial order gives 2 for
 * what has none. */
static const struct {
    const char *role, *operator_, *condition;
} comparisons[] = {
    { "eq", "==", "%.*s" },
    { "eq", "!=", "!%.*s" },
    { "cmp", "<", "%.*s < 0" },
    { "cmp", "<=", "%.*s <= 0" },
    { "cmp", ">", "%.*s > 0" },
    { "cmp", ">=", "%.*s >= 0" },
    { "partial_cmp", "<", "%.*s == -1" },
    { "partial_cmp", "<=", "(%.*s + 1) / 2 == 0" },
    { "partial_cmp", ">", "%.*s == 1" },
    { "partial_cmp", ">=", "(%.*s & ~1) == 0" },
};

void fr_cxx_put_comparisons(fr_text *out, cxx *x, size_t type)
{
    fr_str name = x->types.data[type].name;
    for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++) {
        const cxx_call *call = fr_cxx_call_of(x, type, comparisons[i].role);
        const char *wanted = fr_str_is(fr_str_from(comparisons[i].role), "eq") ? "bool" : "int32_t";
        bool is_partial = strcmp(comparisons[i].role, "partial_cmp") == 0;
        if (!call || !fr_cxx_is_of_two(x, call) || !fr_str_is(call->type, wanted) ||
            (is_partial && fr_cxx_call_of(x, type, "cmp")))
            continue;
        fr_str value = fr_arena_printf(x->arena, "a.%.*s(b)", FR_ARG(call->name.name));
        fr_text_fmt(out, "friend bool operator%s(const %.*s &a, const %.*s &b)\n{\n    return ",
                    comparisons[i].operator_, FR_ARG(name), FR_ARG(name));
        fr_text_fmt(out, comparisons[i].condition, FR_ARG(value));
        fr_text_puts(out, ";\n}\n");
    }
}

/* Operators of std::ops by their functions: what self and the other are decides the rest. */
static const struct {
    const char *role, *operator_;
    bool is_unary;
} arithmetic[] = {
    { "add", "+", false },
    { "sub", "-", false },
    { "mul", "*", false },
    { "div", "/", false },
    { "rem", "%", false },
    { "bitand", "&", false },
    { "bitor", "|", false },
    { "bitxor", "^", false },
    { "shl", "<<", false },
    { "shr", ">>", false },
    { "add_assign", "+=", false },
    { "sub_assign", "-=", false },
    { "mul_assign", "*=", false },
    { "div_assign", "/=", false },
    { "rem_assign", "%=", false },
    { "bitand_assign", "&=", false },
    { "bitor_assign", "|=", false },
    { "bitxor_assign", "^=", false },
    { "shl_assign", "<<=", false },
    { "shr_assign", ">>=", false },
    { "neg", "-", true },
    { "not", "!", true },
    { "index", "[]", false },
    { "eq", "==", false },
    { "eq", "!=", false },
};

static const char *method_qualifiers(const cxx_call *call)
{
    switch (call->self) {
    case SELF_CONST: return " const";
    case SELF_CHANGED: return "";
    case SELF_MOVED: return " &&";
    case SELF_NONE: break;
    }
    return "";
}

/* "mul", or "mul_u32" where there are several right sides; "index_mut" is another role. */
static bool has_role(const cxx_call *call, fr_str role)
{
    fr_str own = call->f->role;
    fr_str rest = fr_str_starts(own, role) ? fr_str_slice(own, role.len, own.len) : (fr_str){ 0 };
    bool is_mut = fr_str_is(role, "index") &&
                  (fr_str_is(rest, "_mut") || fr_str_starts(rest, FR_LIT("_mut_")));
    return fr_str_eq(own, role) ||
           (fr_str_starts(rest, FR_LIT("_")) && !is_mut && !fr_str_starts(rest, FR_LIT("_assign")));
}

/* Two that C++ could not tell apart are one. */
static bool claim_operator(cxx *x, fr_str scope, const cxx_call *call, const char *operator_)
{
    const ex_param *last = &call->f->params.data[call->f->params.len - 1];
    for (size_t i = 0; i < call->f->params.len; i++)
        if (call->f->params.data[i].role != EX_UNKNOWN && !call->f->params.data[i].is_out)
            last = &call->f->params.data[i];
    fr_str key = fr_arena_printf(x->arena, "operator%s %zu %d %.*s", operator_, call->param_count,
                                 call->param_count ? (int)last->role : 0, FR_ARG(last->type));
    return fr_cxx_claim(x, scope, key);
}

/* size_t is another number's type, too: which depends on the machine. */
static bool is_size(const cxx_call *call)
{
    const ex_param *last = &call->f->params.data[call->f->params.len < 2 ? 0 : 1];
    return fr_str_is(last->type, "size_t") || fr_str_is(last->type, "ptrdiff_t");
}

static bool is_one_of_several(const cxx *x, const cxx_call *call, const char *role)
{
    size_t count = 0;
    for (size_t i = 0; i < x->calls.len; i++)
        count += x->calls.data[i].is_known && x->calls.data[i].owner == call->owner &&
                 has_role(&x->calls.data[i], fr_str_from(role));
    return count > 1;
}

typedef enum operator_form { BY_VALUE, BY_COPY, ASSIGNS } operator_form;

/* Rust's `self + x -> Self` changes the handle: in C++ it does so to a copy. */
static operator_form form_of(const cxx_call *call)
{
    if (fr_str_ends(call->f->role, FR_LIT("_assign")) ||
        fr_str_find(call->f->role, FR_LIT("_assign_")) != SIZE_MAX)
        return ASSIGNS;
    return call->f->is_chain ? BY_COPY : BY_VALUE;
}

static bool can_be(const cxx *x, const cxx_call *call)
{
    const cxx_call *clone = fr_cxx_call_of(x, call->owner, "clone");
    return form_of(call) == ASSIGNS || (form_of(call) == BY_COPY ? fr_cxx_gives_itself(x, clone)
                                                                 : !fr_str_is(call->type, "void"));
}

static void put_operator_body(fr_text *out, const cxx *x, const cxx_call *call,
                              const char *operator_)
{
    fr_str forwards = fr_text_str(&call->forwards), name = call->name.name;
    switch (form_of(call)) {
    case BY_COPY:
        fr_text_fmt(out, "    auto cCopy = %.*s();\n    cCopy.%.*s(%.*s);\n    return cCopy;\n",
                    FR_ARG(fr_cxx_call_of(x, call->owner, "clone")->name.name), FR_ARG(name),
                    FR_ARG(forwards));
        return;
    case ASSIGNS:
        fr_text_fmt(out, "    %.*s(%.*s);\n    return *this;\n", FR_ARG(name), FR_ARG(forwards));
        return;
    case BY_VALUE:
        fr_text_fmt(out, "    return %s%s%.*s(%.*s);\n", strcmp(operator_, "!=") == 0 ? "!" : "",
                    call->self == SELF_MOVED ? "::std::move(*this)." : "", FR_ARG(name),
                    FR_ARG(forwards));
    }
}

static void put_operator(fr_text *out, const cxx *x, const cxx_call *call, const char *operator_,
                         bool is_body)
{
    const cxx_name *class = &x->types.data[call->owner];
    operator_form form = form_of(call);
    fr_str type = form == ASSIGNS   ? fr_arena_printf(x->arena, "%.*s &", FR_ARG(class->name))
                  : form == BY_COPY ? class->full
                                    : call->type;
    fr_text_fmt(out, "%s%.*s %.*s%soperator%s(%.*s)%s", is_body ? "inline " : "", FR_ARG(type),
                FR_ARG(is_body ? class->name : (fr_str){ 0 }), is_body ? "::" : "", operator_,
                FR_ARG(fr_text_str(&call->params)),
                form == BY_COPY ? " const" : method_qualifiers(call));
    if (!is_body) {
        fr_text_puts(out, ";\n");
        return;
    }
    fr_text_puts(out, "\n{\n");
    put_operator_body(out, x, call, operator_);
    fr_text_puts(out, "}\n\n");
}

/* Declarations in the class; bodies behind all classes. */
void fr_cxx_put_arithmetic(fr_text *out, fr_text *bodies, cxx *x, size_t type)
{
    for (size_t i = 0; i < sizeof arithmetic / sizeof *arithmetic; i++)
        for (size_t k = 0; k < x->calls.len; k++) {
            const cxx_call *call = &x->calls.data[k];
            const char *operator_ = arithmetic[i].operator_;
            if (!call->is_known || call->owner != type || call->self == SELF_NONE ||
                call->templates.len || !has_role(call, fr_str_from(arithmetic[i].role)) ||
                call->param_count != (arithmetic[i].is_unary ? 0 : 1) ||
                (fr_str_is(call->f->role, "eq") && fr_cxx_is_of_two(x, call)) ||
                (is_size(call) && is_one_of_several(x, call, arithmetic[i].role)) ||
                !can_be(x, call) || !claim_operator(x, x->types.data[type].full, call, operator_))
                continue;
            put_operator(out, x, call, operator_, false);
            put_operator(bodies, x, call, operator_, true);
        }
}

void fr_cxx_put_printing(fr_text *out, cxx *x, size_t type)
{
    const cxx_call *call = fr_cxx_call_of(x, type, "to_string");
    if (call && call->self == SELF_CONST && call->param_count == 0)
        fr_text_fmt(out,
                    "friend ::std::ostream &operator<<(::std::ostream &to, const %.*s &from)\n{\n"
                    "    return to << from.%.*s();\n}\n",
                    FR_ARG(x->types.data[type].name), FR_ARG(call->name.name));
}

/* ---- structs by value ---- */

/* The function of the struct's that has this role, or NULL; its first parameter is the struct. */
static const cxx_call *plain_call(const cxx *x, size_t type, const char *role)
{
    for (size_t i = 0; i < x->calls.len; i++) {
        const cxx_call *call = &x->calls.data[i];
        if (call->is_known && call->f->owner_type == type && call->f->has_self &&
            call->templates.len == 0 && fr_str_is(call->f->role, role))
            return call;
    }
    return NULL;
}

static fr_str from_root(const cxx *x, const cxx_call *call)
{
    return fr_arena_printf(x->arena, "::%.*s::%.*s", FR_ARG(call->name.space),
                           FR_ARG(call->name.name));
}

static void put_plain_comparisons(fr_text *out, cxx *x, size_t type, fr_str full)
{
    for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++) {
        const cxx_call *call = plain_call(x, type, comparisons[i].role);
        const char *wanted = strcmp(comparisons[i].role, "eq") == 0 ? "bool" : "int32_t";
        bool is_partial = strcmp(comparisons[i].role, "partial_cmp") == 0;
        if (!call || call->param_count != 2 || !fr_str_is(call->type, wanted) ||
            (is_partial && plain_call(x, type, "cmp")))
            continue;
        fr_str function = from_root(x, call);
        fr_str value = fr_arena_printf(x->arena, "%.*s(a, b)", FR_ARG(function));
        fr_text_fmt(out, "inline bool operator%s(const %.*s &a, const %.*s &b)\n{\n    return ",
                    comparisons[i].operator_, FR_ARG(full), FR_ARG(full));
        fr_text_fmt(out, comparisons[i].condition, FR_ARG(value));
        fr_text_puts(out, ";\n}\n");
    }
}

/* `T op U`, `op T`, and `T op= U`, which gives T back. */
static void put_plain_arithmetic(fr_text *out, cxx *x, size_t type, fr_str full)
{
    for (size_t i = 0; i < sizeof arithmetic / sizeof *arithmetic; i++)
        for (size_t k = 0; k < x->calls.len; k++) {
            const cxx_call *call = &x->calls.data[k];
            const char *operator_ = arithmetic[i].operator_;
            bool assigns = call->is_known && form_of(call) == ASSIGNS;
            if (!call->is_known || call->f->owner_type != type || !call->f->has_self ||
                call->templates.len || !has_role(call, fr_str_from(arithmetic[i].role)) ||
                strcmp(arithmetic[i].role, "index") == 0 || strcmp(arithmetic[i].role, "eq") == 0 ||
                call->param_count != (arithmetic[i].is_unary ? 1u : 2u) ||
                (is_size(call) && is_one_of_several(x, call, arithmetic[i].role)) ||
                (!assigns && fr_str_is(call->type, "void")) ||
                !claim_operator(x, full, call, operator_))
                continue;
            fr_str forwards = fr_text_str(&call->forwards), function = from_root(x, call);
            fr_str self = fr_str_slice(forwards, 0, fr_str_find_char(forwards, ','));
            fr_str result =
                assigns ? fr_arena_printf(x->arena, "%.*s &", FR_ARG(full)) : call->type;
            fr_text_fmt(out, "inline %.*s operator%s(%.*s)\n{\n    %s%.*s(%.*s);\n", FR_ARG(result),
                        operator_, FR_ARG(fr_text_str(&call->params)), assigns ? "" : "return ",
                        FR_ARG(function), FR_ARG(forwards));
            if (assigns)
                fr_text_fmt(out, "    return %.*s;\n", FR_ARG(self));
            fr_text_puts(out, "}\n");
        }
}

void fr_cxx_put_plain_operators(fr_text *out, cxx *x)
{
    for (size_t i = 0; i < x->p->types.len; i++) {
        const ex_type *t = &x->p->types.data[i];
        if (t->kind != EX_PLAIN)
            continue;
        fr_str full = fr_arena_printf(x->arena, "::%.*s", FR_ARG(t->c));
        const cxx_call *text = plain_call(x, i, "to_string"), *hash = plain_call(x, i, "hash");
        fr_str print = text ? from_root(x, text) : full, mix = hash ? from_root(x, hash) : full;
        put_plain_comparisons(out, x, i, full);
        put_plain_arithmetic(out, x, i, full);
        if (text && text->param_count == 1)
            fr_text_fmt(out,
                        "inline ::std::ostream &operator<<(::std::ostream &to, const %.*s &from)\n"
                        "{\n    return to << %.*s(from);\n}\n",
                        FR_ARG(full), FR_ARG(print));
        if (hash && hash->param_count == 1 && fr_str_is(hash->type, "uint64_t"))
            fr_text_fmt(out,
                        "template <> struct std::hash<%.*s> {\n"
                        "    size_t operator()(const %.*s &of) const\n    {\n"
                        "        return static_cast<size_t>(%.*s(of));\n    }\n};\n",
                        FR_ARG(full), FR_ARG(full), FR_ARG(mix));
    }
}
