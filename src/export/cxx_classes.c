/* Classes: a handle, its methods, and what C++ expects of values: copies, operators, iterators. */
#include <string.h>

#include "export/cxx.h"

const cxx_call *fr_cxx_call_of(const cxx *x, size_t type, const char *role)
{
    for (size_t i = 0; i < x->calls.len; i++)
        if (x->calls.data[i].is_known && x->calls.data[i].owner == type &&
            fr_str_is(x->calls.data[i].f->role, role))
            return &x->calls.data[i];
    return NULL;
}

static fr_str base_of(cxx *x, size_t type)
{
    const ex_type *t = &x->p->types.data[type];
    return fr_arena_printf(x->arena, "%.*shandle<::%.*s, ::%.*s_free>", FR_ARG(x->help),
                           FR_ARG(t->c), FR_ARG(t->c));
}

/* `role` gives a value of the class itself. */
bool fr_cxx_gives_itself(const cxx *x, const cxx_call *call)
{
    return call && fr_str_eq(call->type, x->types.data[call->owner].full);
}

/* ---- making ---- */

/* "new" of Rust is a constructor, unless C++ would take it for a copy or move. */
static bool is_constructor(const cxx *x, const cxx_call *call)
{
    fr_str type = x->p->types.data[call->owner].c;
    fr_str name = call->f->name;
    bool is_new =
        name.len == type.len + 4 && fr_str_starts(name, type) && fr_str_ends(name, FR_LIT("_new"));
    if (!is_new || call->self != SELF_NONE || call->templates.len || !fr_cxx_gives_itself(x, call))
        return false;
    fr_str full = x->types.data[call->owner].full;
    bool is_copy =
        call->param_count == 1 && fr_str_find(fr_text_str(&call->params), full) != SIZE_MAX;
    return !is_copy && (call->param_count ||
                        !fr_cxx_gives_itself(x, fr_cxx_call_of(x, call->owner, "default")));
}

static void put_copies(fr_text *out, cxx *x, size_t type)
{
    const cxx_call *clone = fr_cxx_call_of(x, type, "clone");
    fr_str name = x->types.data[type].name;
    if (!fr_cxx_gives_itself(x, clone) || clone->self != SELF_CONST || clone->param_count)
        return;
    fr_text_fmt(out,
                "%.*s(const %.*s &other) : %.*s(other.%.*s()) {}\n"
                "%.*s &operator=(const %.*s &other)\n{\n    return *this = %.*s(other);\n}\n"
                "%.*s(%.*s &&other) noexcept = default;\n"
                "%.*s &operator=(%.*s &&other) noexcept = default;\n~%.*s() = default;\n",
                FR_ARG(name), FR_ARG(name), FR_ARG(name), FR_ARG(clone->name.name), FR_ARG(name),
                FR_ARG(name), FR_ARG(name), FR_ARG(name), FR_ARG(name), FR_ARG(name), FR_ARG(name),
                FR_ARG(name));
}

static void put_making(fr_text *out, cxx *x, size_t type)
{
    const cxx_name *name = &x->types.data[type];
    const ex_type *t = &x->p->types.data[type];
    const cxx_call *made = fr_cxx_call_of(x, type, "default");
    fr_text_fmt(out,
                "/** Takes over a handle of C. */\n%.*s(%.*sadopt_t how, ::%.*s *from) noexcept\n"
                "    : %.*s(how, from)\n{\n}\n",
                FR_ARG(name->name), FR_ARG(x->help), FR_ARG(t->c), FR_ARG(base_of(x, type)));
    if (fr_cxx_claim(x, name->full, FR_LIT("adopt")))
        fr_text_fmt(
            out,
            "/** Takes over a handle of C. */\nstatic %.*s adopt(::%.*s *from) noexcept\n{\n"
            "    return %.*s(%.*sadopt_t(), from);\n}\n",
            FR_ARG(name->name), FR_ARG(t->c), FR_ARG(name->name), FR_ARG(x->help));
    if (fr_cxx_gives_itself(x, made) && made->param_count == 0)
        fr_text_fmt(out, "%.*s() : %.*s(%.*s()) {}\n", FR_ARG(name->name), FR_ARG(name->name),
                    FR_ARG(made->name.name));
    put_copies(out, x, type);
    for (size_t i = 0; i < x->calls.len; i++)
        if (x->calls.data[i].is_known && x->calls.data[i].owner == type &&
            is_constructor(x, &x->calls.data[i]))
            fr_text_fmt(out, "%s%.*s(%.*s);\n", x->calls.data[i].param_count ? "explicit " : "",
                        FR_ARG(name->name), FR_ARG(fr_text_str(&x->calls.data[i].params)));
}

/* ---- iterators ---- */

/* It has next() under that name. */
static bool is_iterator(const cxx *x, size_t type)
{
    const cxx_call *next = fr_cxx_call_of(x, type, "next");
    return next && next->self == SELF_CHANGED && next->param_count == 0 &&
           fr_str_is(next->name.name, "next") &&
           fr_str_starts(next->type, FR_LIT("::std::optional<"));
}

/* A type without a trait's impl that gives an iterator when it is asked by `iter`. */
static size_t iterated_by(const cxx *x, size_t type)
{
    for (size_t i = 0; i < x->calls.len; i++) {
        const cxx_call *call = &x->calls.data[i];
        if (!call->is_known || call->owner != type || call->self != SELF_CONST ||
            call->param_count || !fr_str_is(call->name.name, "iter"))
            continue;
        for (size_t k = 0; k < x->types.len; k++)
            if (x->types.data[k].is_there && fr_str_eq(x->types.data[k].full, call->type) &&
                is_iterator(x, k))
                return k;
    }
    return SIZE_MAX;
}

typedef enum cxx_walk { WALK_NONE, WALK_NEXT, WALK_ITER, WALK_INDEX } cxx_walk;

static cxx_walk walk_of(const cxx *x, size_t type, size_t *other)
{
    const cxx_call *at = fr_cxx_call_of(x, type, "at"), *len = fr_cxx_call_of(x, type, "len");
    *other = type;
    if (is_iterator(x, type))
        return WALK_NEXT;
    if (at && len && at->self == SELF_CONST && len->self == SELF_CONST && at->param_count == 1 &&
        len->param_count == 0 && fr_str_is(len->type, "size_t"))
        return WALK_INDEX;
    *other = iterated_by(x, type);
    return *other == SIZE_MAX ? WALK_NONE : WALK_ITER;
}

/* begin() and end() may be methods of Rust. */
static bool claim_ends(cxx *x, size_t type)
{
    cxx_name *name = &x->types.data[type];
    bool is_free = fr_cxx_claim(x, name->full, FR_LIT("begin"));
    name->has_ends = fr_cxx_claim(x, name->full, FR_LIT("end")) && is_free;
    return name->has_ends;
}

static fr_str iterator_of(cxx *x, cxx_walk walk, size_t other)
{
    return fr_arena_printf(x->arena, "%.*s%s<%.*s>", FR_ARG(x->help),
                           walk == WALK_INDEX ? "list_iterator" : "iterator",
                           FR_ARG(x->types.data[other].full));
}

static void put_walk(fr_text *out, cxx *x, size_t type)
{
    size_t other;
    cxx_walk walk = walk_of(x, type, &other);
    const cxx_call *at = fr_cxx_call_of(x, type, "at");
    if (walk == WALK_NONE || !claim_ends(x, type))
        return;
    fr_str iterator = iterator_of(x, walk, other);
    const char *constant = walk == WALK_NEXT ? "" : " const";
    if (walk == WALK_NEXT)
        fr_text_puts(out, "/** Goes on where next() was; for as long as this lives. */\n");
    fr_text_fmt(out, "%.*s begin()%s;\n%.*s end()%s;\n", FR_ARG(iterator), constant,
                FR_ARG(iterator), constant);
    if (walk == WALK_INDEX)
        fr_text_fmt(out, "%.*s operator[](size_t index) const;\n", FR_ARG(at->type));
    if (walk == WALK_INDEX && fr_cxx_claim(x, x->types.data[type].full, FR_LIT("size")))
        fr_text_fmt(out, "size_t size() const\n{\n    return %.*s();\n}\n",
                    FR_ARG(fr_cxx_call_of(x, type, "len")->name.name));
}

static void put_walk_bodies(fr_text *out, cxx *x, size_t type)
{
    size_t other;
    const cxx_name *name = &x->types.data[type];
    cxx_walk walk = walk_of(x, type, &other);
    const cxx_call *at = fr_cxx_call_of(x, type, "at"), *len = fr_cxx_call_of(x, type, "len");
    if (walk == WALK_NONE || !name->has_ends)
        return;
    fr_str iterator = iterator_of(x, walk, other), end = { 0 };
    const char *constant = walk == WALK_NEXT ? "" : " const";
    if (walk == WALK_INDEX) {
        end = fr_arena_printf(x->arena, "this, %.*s()", FR_ARG(len->name.name));
        fr_text_fmt(
            out,
            "inline %.*s %.*s::operator[](size_t index) const\n{\n    return %.*s(index);\n}\n\n",
            FR_ARG(at->type), FR_ARG(name->name), FR_ARG(at->name.name));
    }
    fr_text_fmt(out, "inline %.*s %.*s::begin()%s\n{\n    return %.*s(%s);\n}\n\n",
                FR_ARG(iterator), FR_ARG(name->name), constant, FR_ARG(iterator),
                walk == WALK_ITER    ? "iter()"
                : walk == WALK_INDEX ? "this, 0"
                                     : "this");
    fr_text_fmt(out, "inline %.*s %.*s::end()%s\n{\n    return %.*s(%.*s);\n}\n\n",
                FR_ARG(iterator), FR_ARG(name->name), constant, FR_ARG(iterator), FR_ARG(end));
}

/* ---- the whole ---- */

/* Functions that stay in C say so. */
static void put_left(fr_text *out, const cxx *x, size_t type)
{
    for (size_t i = 0; i < x->calls.len; i++) {
        const cxx_call *call = &x->calls.data[i];
        bool is_here = call->owner == type && !call->is_known &&
                       x->p->e->units.data[call->f->unit].state == EXPORT_DONE;
        if (is_here)
            fr_text_fmt(out, "/* only in C: %.*s() */\n", FR_ARG(call->f->name));
    }
}

static void put_unpoison(fr_text *out, cxx *x, size_t type)
{
    const cxx_name *name = &x->types.data[type];
    if (fr_cxx_claim(x, name->full, FR_LIT("unpoison")))
        fr_text_fmt(out,
                    "/** After a panic: the value is used as it is. */\n"
                    "%.*sstatus unpoison() noexcept\n{\n"
                    "    return static_cast<%.*sstatus>(::%.*s_unpoison(%.*sraw(*this)));\n}\n",
                    FR_ARG(x->help), FR_ARG(x->help), FR_ARG(x->p->types.data[type].c),
                    FR_ARG(x->help));
}

/* A piece made apart, with the class's indentation. */
void fr_cxx_put_indented(fr_text *out, const fr_text *piece)
{
    fr_str rest = fr_text_str(piece), line;
    while (fr_str_next_line(&rest, &line))
        fr_text_fmt(out, "%s%.*s\n", line.len && line.ptr[0] != '#' ? "    " : "", FR_ARG(line));
}

void fr_cxx_put_class(fr_text *out, fr_text *operators, cxx *x, size_t type)
{
    const ex_type *t = &x->p->types.data[type];
    fr_text body;
    fr_text_init(&body, x->arena);
    fr_text_puts(out, "/**\n");
    fr_ex_put_doc(out, x->p, t->doc);
    fr_text_fmt(out, " * Threads: %s.\n */\nclass %.*s : public %.*s {\npublic:\n",
                fr_ex_threads_words(t), FR_ARG(x->types.data[type].name), FR_ARG(base_of(x, type)));
    fr_cxx_put_kind(&body, x, type);
    fr_cxx_put_constants(&body, x, type);
    put_making(&body, x, type);
    put_unpoison(&body, x, type);
    put_walk(&body, x, type);
    fr_cxx_put_comparisons(&body, x, type);
    fr_cxx_put_arithmetic(&body, operators, x, type);
    fr_cxx_put_printing(&body, x, type);
    fr_text_char(&body, '\n');
    for (size_t i = 0; i < x->calls.len; i++)
        if (x->calls.data[i].is_known && x->calls.data[i].owner == type)
            fr_cxx_put_declaration(&body, x, &x->calls.data[i]);
    put_left(&body, x, type);
    fr_cxx_put_indented(out, &body);
    fr_text_puts(out, "};\n\n");
}

void fr_cxx_put_members(fr_text *out, cxx *x, size_t type)
{
    fr_str name = x->types.data[type].name;
    for (size_t i = 0; i < x->calls.len; i++) {
        const cxx_call *call = &x->calls.data[i];
        if (!call->is_known || call->owner != type)
            continue;
        fr_cxx_put_definition(out, x, call);
        if (is_constructor(x, call))
            /* a parameter may be called `new_`, too */
            fr_text_fmt(out, "inline %.*s::%.*s(%.*s) : %.*s(%.*s::%.*s(%.*s)) {}\n\n",
                        FR_ARG(name), FR_ARG(name), FR_ARG(fr_text_str(&call->params)),
                        FR_ARG(name), FR_ARG(name), FR_ARG(call->name.name),
                        FR_ARG(fr_text_str(&call->forwards)));
    }
    put_walk_bodies(out, x, type);
    fr_cxx_put_visit_body(out, x, type);
}

void fr_cxx_put_traits(fr_text *out, cxx *x, size_t type)
{
    const ex_type *t = &x->p->types.data[type];
    fr_str full = x->types.data[type].full, prefix = x->p->e->prefix;
    const cxx_call *hash = fr_cxx_call_of(x, type, "hash");
    fr_text_fmt(out,
                "template <> struct %.*s_cxx::traits<%.*s> {\n"
                "    static const ::%.*s *of_error(const ::%.*s_error *from) noexcept\n    {\n"
                "        return ::%.*s_of_error(from);\n    }\n};\n"
                "template <> struct %.*s_cxx::class_of<::%.*s> {\n    using type = %.*s;\n};\n",
                FR_ARG(prefix), FR_ARG(full), FR_ARG(t->c), FR_ARG(prefix), FR_ARG(t->c),
                FR_ARG(prefix), FR_ARG(t->c), FR_ARG(full));
    if (hash && hash->self == SELF_CONST && hash->param_count == 0 &&
        fr_str_is(hash->type, "uint64_t"))
        fr_text_fmt(out,
                    "template <> struct std::hash<%.*s> {\n"
                    "    size_t operator()(const %.*s &of) const\n    {\n"
                    "        return static_cast<size_t>(of.%.*s());\n    }\n};\n",
                    FR_ARG(full), FR_ARG(full), FR_ARG(hash->name.name));
}
