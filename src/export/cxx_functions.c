/* Functions in C++: one that throws, and if it can fail one that returns the error. Bodies stand
 * behind all classes, in the namespace of their class. */
#include "export/cxx.h"

/* ---- documentation ---- */

static const char *words_of(const ex_param *param)
{
    switch ((unsigned)param->role) {
    case EX_HANDLE_MOVED: return "moved from, unless the call is refused before Rust has it";
    case EX_OPTION_HANDLE: return "may be null";
    case EX_READER:
    case EX_WRITER: return "used for as long as Rust keeps it";
    case EX_CALLBACK:
        return "copied or moved, and kept for as long as Rust does, which may call it on any "
               "thread; an exception goes on when this call returns";
    default: return NULL;
    }
}

static void put_param_doc(fr_text *out, const ex_param *param)
{
    const char *words = words_of(param);
    if (words)
        fr_text_fmt(out, " * @param %.*s %s\n", FR_ARG(param->name), words);
    else if ((param->role == EX_TEXT || param->role == EX_VIEW) && param->words.len)
        fr_text_fmt(out, " * @param %.*s %.*s\n", FR_ARG(param->name), FR_ARG(param->words));
}

static void put_doc(fr_text *out, cxx *x, const cxx_call *call)
{
    const ex_function *f = call->f;
    fr_text_puts(out, "/**\n");
    fr_ex_put_doc(out, x->p, f->doc);
    for (size_t i = call->self == SELF_NONE ? 0 : 1; i < f->params.len; i++)
        if (!f->params.data[i].is_out)
            put_param_doc(out, &f->params.data[i]);
    if (call->has_view)
        fr_text_puts(out,
                     " * @return a view; valid until what it is taken from is changed or gone\n");
    if (f->is_status)
        fr_text_fmt(out, " * @throws error; %.*s() gives it back instead\n",
                    FR_ARG(call->try_.name));
    fr_text_fmt(out, " * @see ::%.*s\n */\n", FR_ARG(f->name));
}

/* ---- signatures ---- */

/* Views must not outlive what they are of, so there is nothing to call on a value that goes. */
static bool is_for_lvalues(const cxx_call *call)
{
    return call->has_view && call->f->is_view_of_self &&
           (call->self == SELF_CONST || call->self == SELF_CHANGED);
}

static const char *qualifiers(const cxx_call *call)
{
    bool is_lvalue = is_for_lvalues(call);
    switch (call->self) {
    case SELF_CONST: return is_lvalue ? " const &" : " const";
    case SELF_CHANGED: return is_lvalue ? " &" : "";
    case SELF_MOVED: return " &&";
    case SELF_NONE: break;
    }
    return "";
}

typedef struct head {
    const char *begin; /* "static ", "inline " */
    fr_str type, scope, name;
    const char *qualifiers, *end;
} head;

static void put_head(fr_text *out, const cxx_call *call, head h)
{
    if (call->templates.len)
        fr_text_fmt(out, "template <%.*s> ", FR_ARG(fr_text_str(&call->templates)));
    fr_text_fmt(out, "%s%.*s %.*s%s%.*s(%.*s)%s%s", h.begin, FR_ARG(h.type), FR_ARG(h.scope),
                h.scope.len ? "::" : "", FR_ARG(h.name), FR_ARG(fr_text_str(&call->params)),
                h.qualifiers, h.end);
}

static fr_str result_of(cxx *x, const cxx_call *call)
{
    return fr_arena_printf(x->arena, "%.*sresult<%.*s>", FR_ARG(x->help), FR_ARG(call->type));
}

static bool is_chain(const cxx_call *call)
{
    return call->f->is_chain && call->self == SELF_CHANGED && fr_str_is(call->type, "void");
}

static const char *place(const cxx_call *call)
{
    return call->owner != SIZE_MAX && call->self == SELF_NONE ? "static " : "";
}

static void put_deleted(fr_text *out, const cxx_call *call, fr_str name)
{
    head h = { "", FR_LIT("void"), { 0 }, name, " const &&", " = delete;\n" };
    if (is_for_lvalues(call))
        put_head(out, call, h);
}

static fr_str class_name(const cxx *x, const cxx_call *call)
{
    return call->owner == SIZE_MAX ? (fr_str){ 0 } : x->types.data[call->owner].name;
}

void fr_cxx_put_declaration(fr_text *out, cxx *x, const cxx_call *call)
{
    fr_str class = class_name(x, call);
    fr_str bound = is_for_lvalues(call)
                       ? fr_arena_printf(x->arena, " %.*s_LIFETIMEBOUND;\n", FR_ARG(x->macro))
                       : FR_LIT(";\n");
    const char *end = fr_arena_cstr(x->arena, bound);
    const char *deprecated = call->f->is_deprecated ? "[[deprecated]] " : "";
    const char *begin =
        fr_arena_cstr(x->arena, fr_arena_printf(x->arena, "%s%s", deprecated, place(call)));
    put_doc(out, x, call);
    if (is_chain(call)) {
        head first = { begin, fr_arena_printf(x->arena, "%.*s &", FR_ARG(class)),
                       { 0 }, call->name.name,
                       " &",  end };
        head second = { begin, fr_arena_printf(x->arena, "%.*s &&", FR_ARG(class)),
                        { 0 }, call->name.name,
                        " &&", end };
        put_head(out, call, first);
        put_head(out, call, second);
    } else {
        head h = { begin, call->type, { 0 }, call->name.name, qualifiers(call), end };
        put_head(out, call, h);
        put_deleted(out, call, call->name.name);
    }
    if (call->f->is_status) {
        fr_str last = fr_arena_printf(x->arena, " noexcept%.*s", FR_ARG(bound));
        head h = { begin,           result_of(x, call), { 0 },
                   call->try_.name, qualifiers(call),   fr_arena_cstr(x->arena, last) };
        put_head(out, call, h);
        put_deleted(out, call, call->try_.name);
    }
    fr_text_char(out, '\n');
}

/* ---- bodies ---- */

/* What a callback threw goes on, and what Rust gave all the same is not lost. */
static void put_thrown(fr_text *out, const cxx *x, const cxx_call *call)
{
    for (size_t i = 0; i < call->callbacks.len + x->has_kept; i++) {
        fr_str one = i < call->callbacks.len ? call->callbacks.data[i] : FR_LIT("cLater");
        fr_text_fmt(out, "    if (const auto cThrown = %.*s.thrown()) {\n", FR_ARG(one));
        if (call->value.len && !fr_str_is(call->value, "true"))
            fr_text_fmt(out, "        if (cStatus == 0)\n            static_cast<void>(%.*s);\n",
                        FR_ARG(call->value));
        fr_text_fmt(out,
                    "        ::%.*s_error_free(cErr);\n"
                    "        return %.*serror(cThrown);\n    }\n",
                    FR_ARG(x->p->e->prefix), FR_ARG(x->help));
    }
}

static void put_try_body(fr_text *out, cxx *x, const cxx_call *call)
{
    fr_text_fmt(out, "\n{\n%.*s", FR_ARG(fr_text_str(&call->nulls)));
    fr_text_fmt(out, "    ::%.*s_error *cErr = nullptr;\n", FR_ARG(x->p->e->prefix));
    fr_text_put(out, fr_text_str(&call->before));
    if (x->has_kept)
        fr_text_fmt(out, "    const %.*slater cLater;\n", FR_ARG(x->help));
    fr_text_fmt(out, "    const int32_t cStatus = ::%.*s(%.*s%s&cErr);\n", FR_ARG(call->f->name),
                FR_ARG(fr_text_str(&call->args)), call->args.len ? ", " : "");
    put_thrown(out, x, call);
    if (call->f->has_none)
        fr_text_fmt(out, "    if (cStatus == 1)\n        return %.*s();\n", FR_ARG(call->type));
    fr_text_fmt(out,
                "    if (cStatus != 0)\n        return %.*serror(static_cast<%.*sstatus>(cStatus), "
                "cErr);\n",
                FR_ARG(x->help), FR_ARG(x->help));
    if (call->value.len)
        fr_text_fmt(out, "    return %.*s;\n}\n", FR_ARG(call->value));
    else
        fr_text_puts(out, "    return {};\n}\n");
}

/* What does the call; the value of it is returned by the caller. */
static void put_doing(fr_text *out, const cxx_call *call)
{
    fr_str args = fr_text_str(&call->args), forwards = fr_text_str(&call->forwards);
    if (call->f->is_status)
        fr_text_fmt(out, "%s%.*s(%.*s).value()",
                    call->self == SELF_MOVED ? "::std::move(*this)." : "", FR_ARG(call->try_.name),
                    FR_ARG(forwards));
    else if (call->value.len)
        fr_text_put(out, call->value);
    else
        fr_text_fmt(out, "::%.*s(%.*s)", FR_ARG(call->f->name), FR_ARG(args));
}

static void put_body(fr_text *out, const cxx *x, const cxx_call *call, const char *end)
{
    bool is_void = fr_str_is(call->type, "void") || *end;
    bool is_late = x->has_kept && !call->f->is_status;
    fr_text_puts(out, "\n{\n");
    if (!call->f->is_status)
        fr_text_put(out, fr_text_str(&call->before));
    fr_text_puts(out, is_void ? "    " : is_late ? "    auto cValue = " : "    return ");
    put_doing(out, call);
    fr_text_puts(out, ";\n");
    if (is_late)
        fr_text_fmt(out, "    %.*slater().rethrow();\n%s", FR_ARG(x->help),
                    is_void ? "" : "    return cValue;\n");
    fr_text_fmt(out, "%s}\n", end);
}

void fr_cxx_put_definition(fr_text *out, cxx *x, const cxx_call *call)
{
    fr_str class = class_name(x, call);
    if (call->f->is_status) {
        head h = { "inline ",       result_of(x, call), class,
                   call->try_.name, qualifiers(call),   " noexcept" };
        put_head(out, call, h);
        put_try_body(out, x, call);
    }
    if (is_chain(call)) {
        head first = { "inline ", fr_arena_printf(x->arena, "%.*s &", FR_ARG(class)),
                       class,     call->name.name,
                       " &",      "" };
        head second = { "inline ", fr_arena_printf(x->arena, "%.*s &&", FR_ARG(class)),
                        class,     call->name.name,
                        " &&",     "" };
        put_head(out, call, first);
        put_body(out, x, call, "    return *this;\n");
        put_head(out, call, second);
        put_body(out, x, call, "    return ::std::move(*this);\n");
    } else {
        head h = { "inline ", call->type, class, call->name.name, qualifiers(call), "" };
        put_head(out, call, h);
        put_body(out, x, call, "");
    }
    fr_text_char(out, '\n');
}
