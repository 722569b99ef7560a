/* What comes in (spec 3.4): raw numbers and pointers are checked, then converted. Handles that are
 * consumed are taken last, when nothing can fail any more. */
#include "export/internal.h"

static fr_str handle_c(const ex_call *c, size_t type, const char *how)
{
    return fr_arena_printf(c->p->arena, how, FR_ARG(c->p->types.data[type].c));
}

void fr_ex_note_owner(ex_call *c, const fr_api_type *type, fr_str guard, fr_str handle,
                      fr_str lifetime, bool is_exclusive)
{
    ex_owner owner = { guard, handle, lifetime, { 0 }, is_exclusive, false };
    fr_api_lifetimes(c->p->api, type, &owner.inside);
    fr_vec_push(c->p->arena, &c->owners, owner);
}

/* `&T`, `&mut T` of a handle. */
static bool in_borrow(ex_call *c, const fr_api_type *type, size_t number, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const ex_type *t = &c->p->types.data[number];
    bool is_mut = type->is_mutable;
    fr_str a = fr_ex_param(c, handle_c(c, number, is_mut ? "%.*s *" : "const %.*s *"),
                           is_mut ? FR_LIT("*mut rt::Slot") : FR_LIT("*const rt::Slot"), name,
                           "borrowed for the call");
    fr_ex_role(c, is_mut ? EX_HANDLE_MUT : EX_HANDLE, (fr_str){ 0 });
    fr_text_fmt(&c->checks, "        let %sg%.*s = rt::%s::<%.*s>(%.*s, %uu32)?;\n",
                is_mut ? "mut " : "", FR_ARG(a), is_mut ? "exclusive" : "shared", FR_ARG(t->rust),
                FR_ARG(a), t->tag);
    *expr = fr_arena_printf(arena, "g%.*s.get()", FR_ARG(a));
    fr_ex_note_owner(c, type->target, fr_arena_printf(arena, "g%.*s", FR_ARG(a)), a, type->lifetime,
                     is_mut);
    return true;
}

/* `T` of a handle: a copy, or the value itself. */
bool fr_ex_in_value(ex_call *c, const fr_api_type *type, size_t number, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const ex_type t = c->p->types.data[number];
    if (t.is_copy) {
        fr_str a = fr_ex_param(c, handle_c(c, number, "const %.*s *"), FR_LIT("*const rt::Slot"),
                               name, "copied");
        fr_ex_role(c, EX_HANDLE, (fr_str){ 0 });
        fr_text_fmt(&c->checks, "        let g%.*s = rt::shared::<%.*s>(%.*s, %uu32)?;\n",
                    FR_ARG(a), FR_ARG(t.rust), FR_ARG(a), t.tag);
        *expr = fr_arena_printf(arena, "*g%.*s.get()", FR_ARG(a));
        fr_ex_note_owner(c, type, fr_arena_printf(arena, "g%.*s", FR_ARG(a)), a, (fr_str){ 0 },
                         false);
        return true;
    }
    fr_str a = fr_ex_param(c, handle_c(c, number, "%.*s **"), FR_LIT("*mut *mut rt::Slot"), name,
                           "consumed; becomes NULL");
    fr_ex_role(c, EX_HANDLE_MOVED, (fr_str){ 0 });
    fr_text_fmt(&c->takes, "        let (v%.*s, g%.*s) = rt::take::<%.*s>(%.*s, %uu32)?;\n",
                FR_ARG(a), FR_ARG(a), FR_ARG(t.rust), FR_ARG(a), t.tag);
    *expr = fr_arena_printf(arena, "v%.*s", FR_ARG(a));
    c->needs_status = true;
    fr_ex_note_owner(c, type, fr_arena_printf(arena, "g%.*s", FR_ARG(a)), a, (fr_str){ 0 }, false);
    return true;
}

/* ---- texts and lists ---- */

void fr_ex_hold(ex_call *c, fr_str a, fr_str element, fr_str lifetime)
{
    if (!c->is_held || lifetime.len == 0)
        return;
    fr_arena *arena = c->p->arena;
    fr_text_fmt(&c->checks,
                "        let k%.*s = rt::hold(Box::<%.*s>::from(&*s%.*s));\n"
                "        let s%.*s: &%.*s = &**k%.*s.get();\n",
                FR_ARG(a), FR_ARG(element), FR_ARG(a), FR_ARG(a), FR_ARG(element), FR_ARG(a));
    ex_owner owner = { fr_arena_printf(arena, "k%.*s", FR_ARG(a)),
                       fr_arena_printf(arena, "k%.*s.slot()", FR_ARG(a)),
                       lifetime,
                       { 0 },
                       false,
                       true };
    fr_vec_push(arena, &c->owners, owner);
    for (size_t i = 0; i < c->f.params.len; i++)
        if (fr_str_eq(fr_arena_printf(arena, "a%zu", i), a))
            c->f.params.data[i].words = FR_LIT("copied; the copy lives as long as it is needed");
}

fr_str fr_ex_in_text(ex_call *c, fr_str name, bool is_bytes, fr_str lifetime)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type byte = { .kind = API_TYPE_PRIMITIVE, .name = FR_LIT("u8") };
    fr_str type = is_bytes ? fr_ex_view(c->p, &byte, false)
                           : fr_arena_printf(arena, "%.*s_str", FR_ARG(c->p->e->prefix));
    fr_str a = fr_ex_param(c, type, FR_LIT("rt::View<u8>"), name,
                           "borrowed for the call, and for as long as what the call gives or "
                           "changes borrows from it");
    fr_ex_role(c, is_bytes ? EX_VIEW : EX_TEXT, FR_LIT("uint8_t"));
    fr_text_fmt(&c->checks, "        let s%.*s = rt::%s(%.*s)?;\n", FR_ARG(a),
                is_bytes ? "bytes" : "text", FR_ARG(a));
    fr_ex_hold(c, a, is_bytes ? FR_LIT("[u8]") : FR_LIT("str"), lifetime);
    fr_ex_note_range(c, a, false);
    c->needs_status = true;
    return fr_arena_printf(arena, "s%.*s", FR_ARG(a));
}

/* Two of C's places that may be one, of which one is changed, need a status to say so. */
static void note_place(ex_call *c, fr_str a, bool is_mut)
{
    for (size_t i = 0; i < c->ranges.len; i++)
        c->needs_status |= is_mut || c->ranges.data[i].is_mutable;
    fr_ex_note_range(c, a, is_mut);
}

static const char words_of_place[] =
    "borrowed for the call, and for as long as what the call gives borrows from it";

/* `&T`, `&mut T` of a struct that C has. */
static bool in_plain_place(ex_call *c, const fr_api_type *type, const ex_element *of, fr_str name,
                           fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    bool is_mut = type->is_mutable;
    const char *constant = is_mut ? "" : "const ";
    fr_str a = fr_ex_param(
        c, fr_arena_printf(arena, "%s%.*s *", constant, FR_ARG(of->c)),
        fr_arena_printf(arena, "*%s %.*s", is_mut ? "mut" : "const", FR_ARG(of->mirror)), name,
        is_mut ? "changed by the call" : words_of_place);
    fr_ex_role(c, is_mut ? EX_PLAIN_MUT : EX_PLAIN_REF, of->item);
    fr_text_fmt(&c->checks, "        let s%.*s = rt::plains%s::<%.*s>(%.*s, 1)?;\n", FR_ARG(a),
                is_mut ? "_mut" : "", FR_ARG(of->rust), FR_ARG(a));
    c->needs_status |= of->is_checked;
    note_place(c, a, is_mut);
    *expr = fr_arena_printf(arena, "(&%ss%.*s[0])", is_mut ? "mut " : "", FR_ARG(a));
    return true;
}

/* `T` of such a struct. */
static bool in_plain(ex_call *c, const ex_element *of, fr_str name, fr_str *expr)
{
    fr_str a = fr_ex_param(c, of->c, of->mirror, name, "");
    fr_ex_role(c, EX_AS_IS, (fr_str){ 0 });
    fr_text_fmt(&c->checks, "        let s%.*s = rt::plain::<%.*s>(%.*s)?;\n", FR_ARG(a),
                FR_ARG(of->rust), FR_ARG(a));
    c->needs_status |= of->is_checked;
    *expr = fr_arena_printf(c->p->arena, "s%.*s", FR_ARG(a));
    return true;
}

/* `&[T]` and `&mut [T]` of such structs. */
static void in_plains(ex_call *c, const fr_api_type *type, const ex_element *of, fr_str name,
                      fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    bool is_mut = type->is_mutable;
    fr_str a = fr_ex_param(
        c, fr_arena_printf(arena, "%s%.*s *", is_mut ? "" : "const ", FR_ARG(of->c)),
        fr_arena_printf(arena, "*%s %.*s", is_mut ? "mut" : "const", FR_ARG(of->mirror)), name,
        is_mut ? "changed by the call; may not overlap other arguments" : words_of_place);
    fr_ex_role(c, is_mut ? EX_SLICE_MUT : EX_SLICE, of->item);
    fr_str n = fr_ex_param(c, FR_LIT("size_t"), FR_LIT("usize"),
                           fr_arena_printf(arena, "%.*s_len", FR_ARG(name)), "");
    fr_ex_role(c, EX_LENGTH, (fr_str){ 0 });
    fr_text_fmt(&c->checks, "        let s%.*s = rt::plains%s::<%.*s>(%.*s, %.*s)?;\n", FR_ARG(a),
                is_mut ? "_mut" : "", FR_ARG(of->rust), FR_ARG(a), FR_ARG(n));
    if (!is_mut)
        fr_ex_hold(c, a, fr_arena_printf(arena, "[%.*s]", FR_ARG(of->rust)), type->lifetime);
    fr_ex_note_range(c, a, is_mut);
    *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
    c->needs_status = true;
}

/* `&[T]` and `&mut [T]` of numbers: T's name in Rust is `rust`. */
static void in_numbers(ex_call *c, const fr_api_type *type, const char *number, fr_str rust,
                       fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    bool is_mut = type->is_mutable;
    fr_str a = fr_ex_param(
        c, fr_arena_printf(arena, "%s%s *", is_mut ? "" : "const ", number),
        fr_arena_printf(arena, "*%s %.*s", is_mut ? "mut" : "const", FR_ARG(rust)), name,
        is_mut ? "changed by the call; may not overlap other arguments" : "borrowed for the call");
    fr_ex_role(c, is_mut ? EX_SLICE_MUT : EX_SLICE, fr_str_from(number));
    fr_str n = fr_ex_param(c, FR_LIT("size_t"), FR_LIT("usize"),
                           fr_arena_printf(arena, "%.*s_len", FR_ARG(name)), "");
    fr_ex_role(c, EX_LENGTH, (fr_str){ 0 });
    fr_text_fmt(&c->checks, "        let s%.*s = rt::slice%s(%.*s, %.*s)?;\n", FR_ARG(a),
                is_mut ? "_mut" : "", FR_ARG(a), FR_ARG(n));
    if (!is_mut)
        fr_ex_hold(c, a, fr_arena_printf(arena, "[%.*s]", FR_ARG(rust)), type->lifetime);
    fr_ex_note_range(c, a, is_mut);
    *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
    c->needs_status = true;
}

/* Elements with handles are copied, where they can be. */
static bool in_handles(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type *item = type->target->target;
    const fr_api_type *inner = item->kind == API_TYPE_REF ? item->target : item;
    size_t number = fr_ex_type(c->p, inner);
    bool is_copied = item->kind != API_TYPE_REF;
    if (type->is_mutable || number == SIZE_MAX ||
        (item->kind == API_TYPE_REF && item->is_mutable) ||
        (is_copied && !c->p->types.data[number].is_clone && !c->p->types.data[number].is_copy))
        return fr_ex_refuse(c, "type", "a list of such elements cannot come from C yet");
    const ex_type t = c->p->types.data[number];
    fr_ex_note_owner(c, item, (fr_str){ 0 }, (fr_str){ 0 }, (fr_str){ 0 }, false);
    fr_str a = fr_ex_param(c, fr_arena_printf(arena, "const %.*s *const *", FR_ARG(t.c)),
                           FR_LIT("*const *const rt::Slot"), name,
                           is_copied ? "handles; copied" : "handles; borrowed for the call");
    fr_ex_role(c, EX_HANDLES, (fr_str){ 0 });
    fr_str n = fr_ex_param(c, FR_LIT("size_t"), FR_LIT("usize"),
                           fr_arena_printf(arena, "%.*s_len", FR_ARG(name)), "");
    fr_ex_role(c, EX_LENGTH, (fr_str){ 0 });
    fr_text_fmt(&c->checks,
                "        let mut g%.*s = Vec::new();\n        for one in rt::slice(%.*s, %.*s)? "
                "{ g%.*s.push(rt::shared::<%.*s>(*one, %uu32)?); }\n"
                "        let s%.*s: Vec<_> = g%.*s.iter().map(|g| g.get()%s).collect();\n",
                FR_ARG(a), FR_ARG(a), FR_ARG(n), FR_ARG(a), FR_ARG(t.rust), t.tag, FR_ARG(a),
                FR_ARG(a), is_copied ? ".clone()" : "");
    *expr = fr_arena_printf(arena, "&s%.*s[..]", FR_ARG(a));
    c->needs_status = true;
    return true;
}

/* A list of texts, `&[&str]` or `&[String]`. */
static void in_texts(ex_call *c, bool is_owned, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    fr_str a = fr_ex_param(c, fr_arena_printf(arena, "const %.*s_str *", FR_ARG(c->p->e->prefix)),
                           FR_LIT("*const rt::View<u8>"), name, "borrowed for the call");
    fr_ex_role(c, EX_TEXTS, (fr_str){ 0 });
    fr_str n = fr_ex_param(c, FR_LIT("size_t"), FR_LIT("usize"),
                           fr_arena_printf(arena, "%.*s_len", FR_ARG(name)), "");
    fr_ex_role(c, EX_LENGTH, (fr_str){ 0 });
    fr_text_fmt(&c->checks, "        let s%.*s = rt::texts(%.*s, %.*s)?;\n", FR_ARG(a), FR_ARG(a),
                FR_ARG(n));
    if (is_owned)
        fr_text_fmt(&c->checks,
                    "        let s%.*s: Vec<String> = s%.*s.into_iter().map(String::from)"
                    ".collect();\n",
                    FR_ARG(a), FR_ARG(a));
    *expr = fr_arena_printf(arena, "&s%.*s[..]", FR_ARG(a));
    c->needs_status = true;
}

bool fr_ex_in_slice(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    const fr_api *api = c->p->api;
    const fr_api_type *item = type->target->target;
    const fr_api_type *arg = item->kind == API_TYPE_PATH ? fr_api_type_arg(item, 0) : NULL;
    const char *number = fr_ex_number(item);
    ex_element of;
    bool is_text = !type->is_mutable && (fr_api_is(api, item, "std::string::String") ||
                                         (item->kind == API_TYPE_REF && !item->is_mutable &&
                                          fr_api_is_primitive(item->target, "str")));
    if (fr_api_is_primitive(item, "u8") && !type->is_mutable)
        *expr = fr_ex_in_text(c, name, true, type->lifetime);
    else if (is_text)
        in_texts(c, item->kind == API_TYPE_PATH, name, expr);
    else if (number)
        in_numbers(c, type, number, item->name, name, expr);
    else if (fr_ex_element(c->p, item, &of))
        in_plains(c, type, &of, name, expr);
    else if (arg && fr_ex_number(arg) && fr_api_is(api, item, "std::mem::MaybeUninit"))
        in_numbers(c, type, fr_ex_number(arg),
                   fr_arena_printf(c->p->arena, "std::mem::MaybeUninit<%.*s>", FR_ARG(arg->name)),
                   name, expr);
    else
        return in_handles(c, type, name, expr);
    return true;
}

static bool in_array(ex_call *c, const fr_api_type *array, bool is_mut, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    uint64_t length;
    ex_element of;
    if (!fr_str_to_u64(array->name, &length))
        return fr_ex_refuse(c, "generic", "an array of `%.*s` elements is of no known length",
                            FR_ARG(array->name));
    if (!fr_ex_element(c->p, array->target, &of))
        return fr_ex_refuse(c, "type", "an array of such elements cannot come from C yet");
    fr_str a =
        fr_ex_param(c, fr_arena_printf(arena, "%s%.*s *", is_mut ? "" : "const ", FR_ARG(of.c)),
                    fr_arena_printf(arena, "*%s %.*s", is_mut ? "mut" : "const", FR_ARG(of.mirror)),
                    name, "an array of the length that Rust names; borrowed for the call");
    fr_ex_role(c, is_mut ? EX_ARRAY_MUT : EX_ARRAY, of.item);
    c->f.params.data[c->f.params.len - 1].count = fr_ex_length(array);
    fr_text_fmt(&c->checks, "        let s%.*s: &%s[%.*s; %.*s] = rt::%sarray%s(%.*s)?;\n",
                FR_ARG(a), is_mut ? "mut " : "", FR_ARG(of.rust), FR_ARG(array->name),
                of.is_plain ? "plain_" : "", is_mut ? "_mut" : "", FR_ARG(a));
    fr_ex_note_range(c, a, is_mut);
    *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
    c->needs_status = true;
    return true;
}

/* ---- references ---- */

/* `&T` of a parameter that a handle stands for; of one that may be text or bytes, these themselves:
 * a reference to C's view would not outlive the call. */
static const fr_api_type *chosen_target(ex_call *c, const fr_api_type *type)
{
    const fr_api_type *target = type->target;
    for (size_t i = 0; target->kind == API_TYPE_PARAM && c->generics && i < c->generics->params.len;
         i++) {
        const fr_api_param *param = &c->generics->params.data[i];
        const fr_api_type *chosen =
            fr_str_eq(param->name, target->name) ? fr_ex_choose(c->p, &param->bounds) : NULL;
        if (!chosen)
            continue;
        if (chosen->kind == API_TYPE_REF && !fr_ex_is_sized(c->p, chosen->target) &&
            fr_ex_holds(c->p, chosen->target, &param->bounds))
            return chosen->target;
        if (chosen->kind != API_TYPE_REF &&
            (!fr_ex_needs_proof(c->p) || fr_ex_holds(c->p, chosen, &param->bounds)))
            return chosen;
    }
    return target;
}

static bool in_reference(ex_call *c, const fr_api_type *declared, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const fr_api_type *target = chosen_target(c, declared);
    fr_api_type copy = *declared, *type = &copy;
    ex_element of;
    type->target = target;
    size_t number = fr_ex_type(c->p, target);
    if (!type->is_mutable && fr_api_is_primitive(target, "str")) {
        *expr = fr_ex_in_text(c, name, false, type->lifetime);
        return true;
    }
    if (!type->is_mutable && (fr_api_is(c->p->api, target, "std::path::Path") ||
                              fr_api_is(c->p->api, target, "std::ffi::OsStr"))) {
        fr_str text = fr_ex_in_text(c, name, false, type->lifetime);
        *expr = fr_arena_printf(arena, "%.*s.as_ref()", FR_ARG(text));
        return true;
    }
    if (target->kind == API_TYPE_SLICE)
        return fr_ex_in_slice(c, type, name, expr);
    if (target->kind == API_TYPE_ARRAY)
        return in_array(c, target, type->is_mutable, name, expr);
    if (number != SIZE_MAX)
        return in_borrow(c, type, number, name, expr);
    if (target->kind == API_TYPE_PATH && fr_ex_element(c->p, target, &of))
        return in_plain_place(c, type, &of, name, expr);
    if (type->is_mutable)
        return fr_ex_in_changed(c, type, name, expr);
    if (target->kind == API_TYPE_DYN)
        return fr_ex_in_dyn(c, target, type->lifetime, name, "&", "", expr);
    /* the value is the shim's: nothing of it is there after the call */
    fr_ex_note_owner(c, type, (fr_str){ 0 }, (fr_str){ 0 }, (fr_str){ 0 }, false);
    if (!fr_ex_in(c, target, name, expr))
        return false;
    *expr = fr_arena_printf(arena, "&(%.*s)", FR_ARG(*expr));
    return true;
}

/* ---- numbers, enums and small types of std ---- */

static bool in_primitive(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    fr_arena *arena = c->p->arena;
    const char *number = fr_ex_number(type);
    if (number) {
        *expr = fr_ex_param(c, fr_str_from(number), type->name, name, "");
        fr_ex_role(c, EX_AS_IS, (fr_str){ 0 });
        return true;
    }
    if (fr_str_is(type->name, "bool")) {
        fr_str a = fr_ex_param(c, FR_LIT("uint8_t"), FR_LIT("u8"), name, "0 or 1");
        fr_ex_role(c, EX_BOOL, (fr_str){ 0 });
        *expr = fr_arena_printf(arena, "(%.*s != 0)", FR_ARG(a));
        return true;
    }
    if (fr_str_is(type->name, "char")) {
        fr_str a =
            fr_ex_param(c, FR_LIT("uint32_t"), FR_LIT("u32"), name, "a Unicode scalar value");
        fr_ex_role(c, EX_CHAR, (fr_str){ 0 });
        fr_text_fmt(&c->checks, "        let s%.*s = rt::character(%.*s)?;\n", FR_ARG(a),
                    FR_ARG(a));
        *expr = fr_arena_printf(arena, "s%.*s", FR_ARG(a));
        c->needs_status = true;
        return true;
    }
    if (fr_str_is(type->name, "u128") || fr_str_is(type->name, "i128")) {
        fr_str a = fr_ex_param(c, fr_arena_printf(arena, "%.*s_u128", FR_ARG(c->p->e->prefix)),
                               FR_LIT("rt::Wide"), name, "");
        fr_ex_role(c, EX_AS_IS, (fr_str){ 0 });
        *expr = fr_arena_printf(arena, "((%.*s.lo as u128 | (%.*s.hi as u128) << 64) as %.*s)",
                                FR_ARG(a), FR_ARG(a), FR_ARG(type->name));
        return true;
    }
    if (fr_str_is(type->name, FR_EX_INPUT))
        return fr_ex_in_stream(c, "reader", name, expr);
    if (fr_str_is(type->name, FR_EX_OUTPUT))
        return fr_ex_in_stream(c, "writer", name, expr);
    if (fr_str_is(type->name, FR_EX_BUFFERED)) {
        if (!fr_ex_in_stream(c, "reader", name, expr))
            return false;
        *expr = fr_arena_printf(arena, "std::io::BufReader::new(%.*s)", FR_ARG(*expr));
        return true;
    }
    return fr_ex_refuse(c, "type", "`%.*s` cannot come from C", FR_ARG(type->name));
}

static bool in_enum(ex_call *c, size_t number, fr_str name, fr_str *expr)
{
    fr_str a =
        fr_ex_param(c, c->p->enums.data[number].c, c->p->enums.data[number].number, name, "");
    fr_ex_role(c, EX_ENUM, (fr_str){ 0 });
    fr_text_fmt(&c->checks, "        let s%.*s = in_%.*s(%.*s)?;\n", FR_ARG(a),
                FR_ARG(c->p->enums.data[number].c), FR_ARG(a));
    *expr = fr_arena_printf(c->p->arena, "s%.*s", FR_ARG(a));
    c->needs_status = true;
    return true;
}

/* Each part is a parameter. */
static bool in_tuple(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    fr_text text;
    fr_text_init(&text, c->p->arena);
    fr_text_char(&text, '(');
    for (size_t i = 0; i < type->parts.len; i++) {
        fr_str part;
        if (!fr_ex_in(c, type->parts.data[i],
                      fr_arena_printf(c->p->arena, "%.*s_%zu", FR_ARG(name), i), &part))
            return false;
        fr_text_fmt(&text, "%.*s, ", FR_ARG(part));
    }
    fr_text_char(&text, ')');
    *expr = fr_text_str(&text);
    return true;
}

bool fr_ex_in(ex_call *c, const fr_api_type *type, fr_str name, fr_str *expr)
{
    size_t number;
    ex_element of;
    switch (type->kind) {
    case API_TYPE_PRIMITIVE: return in_primitive(c, type, name, expr);
    case API_TYPE_PARAM: return fr_ex_in_param(c, type, name, expr);
    case API_TYPE_IMPL: return fr_ex_in_bounds(c, &type->bounds, (fr_str){ 0 }, name, expr);
    case API_TYPE_REF: return in_reference(c, type, name, expr);
    case API_TYPE_ARRAY:
        if (!in_array(c, type, false, name, expr))
            return false;
        *expr = fr_arena_printf(c->p->arena, "*%.*s", FR_ARG(*expr));
        return true;
    case API_TYPE_PATH:
        number = fr_ex_enum(c->p, type);
        if (number != SIZE_MAX)
            return in_enum(c, number, name, expr);
        number = fr_ex_type(c->p, type);
        if (number != SIZE_MAX)
            return fr_ex_in_value(c, type, number, name, expr);
        return fr_ex_element(c->p, type, &of) ? in_plain(c, &of, name, expr)
                                              : fr_ex_in_std(c, type, name, expr);
    case API_TYPE_TUPLE: return in_tuple(c, type, name, expr);
    case API_TYPE_NEVER:
    case API_TYPE_RAW:
    case API_TYPE_SLICE:
    case API_TYPE_FN:
    case API_TYPE_DYN:
    case API_TYPE_PROJECTION:
    case API_TYPE_UNKNOWN: break;
    }
    return fr_ex_refuse(c, "type", "a parameter of this kind of type cannot come from C yet");
}
