/* The C file of --wrap-static-fns. A C declaration reads from its name outwards, so declarators are
 * made from the inside: what stands around the name grows as pointers, arrays and functions are
 * peeled off the type, until a name of a type is left to stand in front. */
#include "passes/wrappers.h"
#include "write_rust/write_rust.h"

typedef struct wrapper {
    fr_arena *arena;
    const fr_model *model;
    const fr_wrappers *wrappers;
} wrapper;

static fr_str declare(const wrapper *w, fr_id id, fr_str inner, unsigned depth);

/* ---- names of types ---- */

static fr_str int_name(const fr_type *type)
{
    static const char *const names[INT_ISIZE + 1] = {
        [INT_CHAR] = "char",
        [INT_SCHAR] = "signed char",
        [INT_UCHAR] = "unsigned char",
        [INT_SHORT] = "short",
        [INT_USHORT] = "unsigned short",
        [INT_INT] = "int",
        [INT_UINT] = "unsigned int",
        [INT_LONG] = "long",
        [INT_ULONG] = "unsigned long",
        [INT_LONGLONG] = "long long",
        [INT_ULONGLONG] = "unsigned long long",
        [INT_I128] = "__int128",
        [INT_U128] = "unsigned __int128",
    };
    const char *name = names[type->as.integer.kind];
    return fr_str_from(name ? name : "int");
}

static fr_str float_name(fr_float_kind kind)
{
    switch (kind) {
    case FLOAT_F16: return FR_LIT("_Float16");
    case FLOAT_F32: return FR_LIT("float");
    case FLOAT_F64: return FR_LIT("double");
    case FLOAT_LONG_DOUBLE: return FR_LIT("long double");
    case FLOAT_F128: return FR_LIT("__float128");
    }
    return (fr_str){ 0 };
}

static fr_str tag_name(const wrapper *w, const fr_item *item)
{
    const char *keyword = "enum ";
    if (item->as.type.kind == TYPE_RECORD)
        keyword = item->as.type.as.record.is_union ? "union " : "struct ";
    if (w->wrappers->typedef_of[item->id] != FR_NO_ID)
        return item->name;
    return fr_arena_printf(w->arena, "%s%.*s", keyword, FR_ARG(item->name));
}

static fr_str base_name(const wrapper *w, const fr_item *item)
{
    const fr_type *type = &item->as.type;
    switch (type->kind) {
    case TYPE_BOOL: return FR_LIT("_Bool");
    case TYPE_INT: return int_name(type);
    case TYPE_FLOAT: return float_name(type->as.floating);
    case TYPE_COMPLEX:
        return fr_arena_printf(w->arena, "%.*s _Complex", FR_ARG(float_name(type->as.floating)));
    case TYPE_ALIAS: return item->name;
    case TYPE_RECORD:
    case TYPE_ENUM: return tag_name(w, item);
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_POINTER:
    case TYPE_ARRAY:
    case TYPE_VECTOR:
    case TYPE_FUNCTION:
    case TYPE_REF:
    case TYPE_UNRESOLVED:
    case TYPE_OPAQUE:
    case TYPE_BLOCK_POINTER:
    case TYPE_RUST: break;
    }
    return FR_LIT("void");
}

/* ---- declarators ---- */

static const char *qualifiers(const fr_type *type)
{
    static const char *const rows[] = {
        "",         "const ",         "volatile ",         "const volatile ",
        "_Atomic ", "const _Atomic ", "volatile _Atomic ", "const volatile _Atomic "
    };
    return rows[type->is_const + 2 * type->is_volatile + 4 * type->is_atomic];
}

static fr_str params(const wrapper *w, const fr_signature *signature, const fr_strs *names,
                     unsigned depth)
{
    fr_text out;
    fr_text_init(&out, w->arena);
    for (size_t i = 0; i < signature->params.len; i++) {
        fr_str name = names ? names->data[i] : (fr_str){ 0 };
        fr_text_puts(&out, i ? ", " : "");
        fr_text_put(&out, declare(w, signature->params.data[i].type, name, depth));
    }
    if (signature->is_variadic)
        fr_text_puts(&out, ", ...");
    if (out.len == 0 && signature->has_prototype)
        fr_text_puts(&out, "void");
    return fr_text_str(&out);
}

/* `*inner`, in parentheses before the brackets of what it points to. */
static fr_str pointer_to(const wrapper *w, const fr_type *type, fr_str inner)
{
    const fr_type *pointee = fr_model_type(w->model, type->as.pointer.pointee);
    if (pointee->kind == TYPE_REF)
        pointee = fr_model_type(w->model, fr_model_resolve(w->model, type->as.pointer.pointee));
    bool is_suffixed = pointee->kind == TYPE_ARRAY || pointee->kind == TYPE_FUNCTION;
    fr_str quals = fr_str_from(qualifiers(type));
    if (inner.len == 0)
        quals = fr_str_trim_end(quals);
    return fr_arena_printf(w->arena, is_suffixed ? "(*%.*s%.*s)" : "*%.*s%.*s", FR_ARG(quals),
                           FR_ARG(inner));
}

static fr_str array_of(const wrapper *w, const fr_type *type, fr_str inner)
{
    if (type->as.array.is_incomplete)
        return fr_arena_printf(w->arena, "%.*s[]", FR_ARG(inner));
    return fr_arena_printf(w->arena, "%.*s[%llu]", FR_ARG(inner),
                           (unsigned long long)type->as.array.count);
}

/* `inner (params)`: a name alone is in parentheses as it is that of a parameter. */
static fr_str function_of(const wrapper *w, const fr_type *type, fr_str inner, unsigned depth)
{
    bool is_bare = inner.len && inner.ptr[0] != '(';
    return fr_arena_printf(w->arena, is_bare ? "(%.*s) (%.*s)" : "%.*s (%.*s)", FR_ARG(inner),
                           FR_ARG(params(w, &type->as.signature, NULL, depth)));
}

static fr_str declare_base(const wrapper *w, fr_id id, const char *quals, fr_str inner)
{
    fr_str base = base_name(w, fr_model_item(w->model, id));
    return fr_arena_printf(w->arena, "%s%.*s%s%.*s", quals, FR_ARG(base), inner.len ? " " : "",
                           FR_ARG(inner));
}

/* Passes let no deeper type come here (passes/wrappers.h). */
static fr_str declare(const wrapper *w, fr_id id, fr_str inner, unsigned depth)
{
    for (; depth <= FR_DEEPEST_C_TYPE + 1; depth++) {
        const fr_type *type = fr_model_type(w->model, id);
        switch (type->kind) {
        case TYPE_POINTER:
            inner = pointer_to(w, type, inner);
            id = type->as.pointer.pointee;
            break;
        case TYPE_ARRAY:
            inner = array_of(w, type, inner);
            id = type->as.array.element;
            break;
        case TYPE_FUNCTION:
            inner = function_of(w, type, inner, depth + 1);
            id = type->as.signature.result;
            break;
        case TYPE_REF: {
            fr_id target = fr_model_resolve(w->model, id);
            fr_type_kind kind = fr_model_type(w->model, target)->kind;
            if (kind == TYPE_ALIAS || kind == TYPE_RECORD || kind == TYPE_ENUM)
                return declare_base(w, target, qualifiers(type), inner);
            id = target;
            break;
        }
        case TYPE_UNRESOLVED:
        case TYPE_VOID:
        case TYPE_NULLPTR:
        case TYPE_BOOL:
        case TYPE_INT:
        case TYPE_FLOAT:
        case TYPE_COMPLEX:
        case TYPE_VECTOR:
        case TYPE_ALIAS:
        case TYPE_RECORD:
        case TYPE_ENUM:
        case TYPE_OPAQUE:
        case TYPE_BLOCK_POINTER:
        case TYPE_RUST: return declare_base(w, id, qualifiers(type), inner);
        }
    }
    return inner;
}

/* ---- functions ---- */

/* A parameter that is called as the function would hide it; one that is called as a macro would
 * become something else. */
static fr_strs param_names(const wrapper *w, const fr_signature *signature, fr_str function)
{
    fr_strs names = { 0 };
    for (size_t i = 0; i < signature->params.len; i++) {
        fr_str name = signature->params.data[i].name;
        if (name.len == 0 || fr_str_eq(name, function) || fr_map_find(&w->model->macros, name))
            name = fr_arena_printf(w->arena, "arg_%zu", i);
        fr_vec_push(w->arena, &names, name);
    }
    return names;
}

static void put_wrapper(const wrapper *w, fr_text *out, const fr_bind_options *options,
                        const fr_item *item)
{
    const fr_signature *signature =
        &fr_model_type(w->model, item->as.function.signature)->as.signature;
    fr_strs names = param_names(w, signature, item->name);
    fr_str list = params(w, signature, &names, 0);
    fr_str head =
        fr_arena_printf(w->arena, "%.*s(%.*s)", FR_ARG(fr_wrapper_name(options, item, w->arena)),
                        FR_ARG(list.len ? list : FR_LIT("void")));
    fr_id result = fr_model_canonical(w->model, signature->result);
    bool is_void = fr_model_type(w->model, result)->kind == TYPE_VOID;
    if (fr_map_find(&w->model->macros, item->name))
        fr_text_fmt(out, "#undef %.*s\n", FR_ARG(item->name));
    fr_text_put(out, declare(w, signature->result, head, 0));
    fr_text_fmt(out, " { %s%.*s(", is_void ? "" : "return ", FR_ARG(item->name));
    for (size_t i = 0; i < names.len; i++)
        fr_text_fmt(out, "%s%.*s", i ? ", " : "", FR_ARG(names.data[i]));
    fr_text_puts(out, "); }\n");
}

static bool is_wrapped(const fr_analysis *analysis, const fr_item *item)
{
    return item->kind == ITEM_FUNCTION && item->as.function.linkage == LINKAGE_INTERNAL &&
           analysis->selection.is_wanted[item->id];
}

void fr_write_static_wrappers(fr_text *out, fr_analysis *analysis)
{
    const fr_model *model = analysis->model;
    const fr_strs *headers = &analysis->options->headers;
    wrapper w = { .arena = model->arena, .model = model, .wrappers = &analysis->wrappers };
    bool is_begun = false;
    for (fr_id id = 0; id < model->items.len; id++) {
        const fr_item *item = fr_model_item(model, id);
        if (!is_wrapped(analysis, item))
            continue;
        for (size_t i = 0; !is_begun && i < headers->len; i++)
            fr_text_fmt(out, "#include \"%.*s\"\n", FR_ARG(headers->data[i]));
        fr_text_puts(out, is_begun ? "" : "\n// Static wrappers\n\n");
        is_begun = true;
        put_wrapper(&w, out, analysis->options, item);
    }
}
