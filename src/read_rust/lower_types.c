/* A use of a type is one item per spelling: its parts' ids and its own words make a key, and a type
 * whose key is known already is that item. */
#include "read_rust/lower.h"

#include <string.h>

/* ---- interning ---- */

static void key_begin(fr_lower *l, char tag)
{
    fr_text_clear(&l->key);
    fr_text_char(&l->key, tag);
}

static void key_number(fr_lower *l, uint64_t number)
{
    char bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (char)(number >> (8 * i));
    fr_text_put(&l->key, (fr_str){ bytes, 8 });
}

static void key_str(fr_lower *l, fr_str text)
{
    key_number(l, text.len);
    fr_text_put(&l->key, text);
}

/* Equal simple expressions have equal keys; any other is like itself only. */
static void key_expr(fr_lower *l, const fr_expr *expr)
{
    if (expr && expr->kind == EXPR_INT) {
        fr_text_char(&l->key, 'i');
        key_str(l, expr->text);
        key_str(l, expr->suffix);
    } else if (expr && expr->kind == EXPR_PATH) {
        fr_text_char(&l->key, 'p');
        key_number(l, expr->path->target);
        key_number(l, expr->path->segments.len);
        for (size_t i = 0; i < expr->path->segments.len; i++)
            key_str(l, expr->path->segments.data[i]);
    } else {
        fr_text_char(&l->key, 'x');
        key_number(l, (uint64_t)(uintptr_t)expr);
    }
}

/* The place of the id of the type in l->key; 0: it is new. The root module has id 0. */
static uint64_t *slot_of_key(fr_lower *l)
{
    return fr_map_at(&l->types, fr_text_str(&l->key));
}

fr_id fr_lower_intern(fr_lower *l, const fr_type *type)
{
    uint64_t *slot = slot_of_key(l);
    if (!*slot)
        *slot = fr_model_add_use(l->model, type)->id;
    return (fr_id)*slot;
}

static fr_id add_form(fr_lower *l, const fr_rust_form *form)
{
    const fr_rust_form *kept = fr_arena_copy(l->arena, form, sizeof *form);
    return fr_model_add_use(l->model, &(fr_type){ .kind = TYPE_RUST, .as.rust = kept })->id;
}

static fr_id intern_form(fr_lower *l, const fr_rust_form *form)
{
    uint64_t *slot = slot_of_key(l);
    if (!*slot)
        *slot = add_form(l, form);
    return (fr_id)*slot;
}

/* The place of the type that `id` says all about. Ids that are asked for one after the other are
 * neighbours, so this is in memory that is near, other than a hash table's. */
static fr_id *place_of(fr_lower *l, fr_type_table *table, fr_id id)
{
    if (id >= table->len) {
        size_t len = id < 1024 ? 1024 : (size_t)id * 2, size = sizeof *table->data;
        table->data = fr_arena_resize(l->reader.nodes, table->data, table->len * size, len * size);
        memset(table->data + table->len, 0, (len - table->len) * size);
        table->len = len;
    }
    return &table->data[id];
}

static fr_id plain_form(fr_lower *l, fr_rust_form_kind kind)
{
    key_begin(l, 'F');
    key_number(l, kind);
    return intern_form(l, &(fr_rust_form){ .kind = kind, .target = FR_NO_ID });
}

fr_id fr_lower_unit(fr_lower *l)
{
    return plain_form(l, FORM_TUPLE);
}

fr_id fr_lower_pointer(fr_lower *l, fr_id pointee, fr_pointer_form form)
{
    fr_id *known = place_of(l, &l->pointers[form], pointee);
    if (!*known)
        *known = fr_model_add_use(l->model,
                                  &(fr_type){ .kind = TYPE_POINTER,
                                              .as.pointer = { .pointee = pointee, .form = form } })
                     ->id;
    return *known;
}

/* ---- primitive types ---- */

typedef struct primitive {
    const char *name;
    fr_type type;
} primitive;

#define INTEGER(rust, which, sign)                                                                 \
    {                                                                                              \
        rust,                                                                                      \
        {                                                                                          \
            .kind = TYPE_INT, .as.integer = {.kind = (which), .is_signed = (sign) }                \
        }                                                                                          \
    }

/* FR_LOWER_PRIMITIVES of them. */
static const primitive primitives[] = {
    { "bool", { .kind = TYPE_BOOL } },
    INTEGER("u8", INT_U8, false),
    INTEGER("u16", INT_U16, false),
    INTEGER("u32", INT_U32, false),
    INTEGER("u64", INT_U64, false),
    INTEGER("u128", INT_U128, false),
    INTEGER("usize", INT_USIZE, false),
    INTEGER("i8", INT_I8, true),
    INTEGER("i16", INT_I16, true),
    INTEGER("i32", INT_I32, true),
    INTEGER("i64", INT_I64, true),
    INTEGER("i128", INT_I128, true),
    INTEGER("isize", INT_ISIZE, true),
    { "f16", { .kind = TYPE_FLOAT, .as.floating = FLOAT_F16 } },
    { "f32", { .kind = TYPE_FLOAT, .as.floating = FLOAT_F32 } },
    { "f64", { .kind = TYPE_FLOAT, .as.floating = FLOAT_F64 } },
    { "f128", { .kind = TYPE_FLOAT, .as.floating = FLOAT_F128 } },
};
_Static_assert(sizeof primitives / sizeof *primitives == FR_LOWER_PRIMITIVES, "");

/* Index of the primitive type, or FR_LOWER_PRIMITIVES. */
static size_t find_primitive(fr_str name)
{
    size_t i = 0;
    if (name.len < 2 || name.len > 5)
        return FR_LOWER_PRIMITIVES;
    while (i < FR_LOWER_PRIMITIVES && !fr_str_is(name, primitives[i].name))
        i++;
    return i;
}

static bool primitive_use(fr_lower *l, fr_str name, fr_id *id)
{
    if (fr_str_is(name, "char") || fr_str_is(name, "str")) {
        *id = plain_form(l, fr_str_is(name, "char") ? FORM_CHAR : FORM_STR);
        return true;
    }
    size_t which = find_primitive(name);
    if (which == FR_LOWER_PRIMITIVES)
        return false;
    if (!l->primitives[which])
        l->primitives[which] = fr_model_add_use(l->model, &primitives[which].type)->id;
    *id = l->primitives[which];
    return true;
}

/* ---- paths ---- */

/* What `Self` and the types that are declared here are used as. */
fr_id fr_lower_path_to(fr_lower *l, fr_id target, fr_str name, bool is_self)
{
    fr_rust_form form = {
        .kind = FORM_PATH, .name = name, .text = name, .target = target, .is_self = is_self
    };
    key_begin(l, 'S');
    key_number(l, target);
    key_str(l, name);
    key_number(l, is_self);
    return intern_form(l, &form);
}

fr_id fr_lower_self(fr_lower *l, const fr_lower_place *place)
{
    if (place->self_item == FR_NO_ID)
        return place->self_type;
    const fr_item *item = fr_model_item(l->model, place->self_item);
    return fr_lower_path_to(l, item->id, item->name, true);
}

static bool is_parameter(const fr_lower_place *place, fr_str name)
{
    for (const fr_generic_scope *g = place->generics; g; g = g->outer)
        for (size_t i = 0; g->generics && i < g->generics->len; i++)
            if (g->generics->data[i].kind != RUST_GENERIC_LIFETIME &&
                fr_str_eq(fr_name_text(g->generics->data[i].name), name))
                return true;
    return false;
}

static fr_id parameter_use(fr_lower *l, fr_str name)
{
    key_begin(l, 'G');
    fr_text_put(&l->key, name);
    return intern_form(
        l, &(fr_rust_form){ .kind = FORM_PARAM, .name = name, .text = name, .target = FR_NO_ID });
}

static void lower_argument(fr_lower *l, const fr_lower_place *place, const fr_rust_arg *arg,
                           fr_rust_form *form)
{
    fr_generic_argument out = { .type = FR_NO_ID };
    switch (arg->kind) {
    case RUST_ARG_LIFETIME: return;
    case RUST_ARG_TYPE:
        out.kind = ARGUMENT_TYPE;
        out.type = fr_lower_type(l, place, arg->type);
        break;
    case RUST_ARG_CONST:
        out.kind = ARGUMENT_CONST;
        out.expr = fr_lower_expr(l, place, arg->expr);
        out.is_block = arg->expr->kind == RUST_EXPR_BLOCK;
        break;
    case RUST_ARG_BINDING:
    case RUST_ARG_CONSTRAINT: out.kind = ARGUMENT_CONSTRAINT; break;
    }
    fr_vec_push(l->arena, &form->arguments, out);
}

static void lower_arguments(fr_lower *l, const fr_lower_place *place, const fr_rust_args *args,
                            fr_rust_form *form)
{
    fr_lower_place inner = *place;
    inner.depth++;
    if (!args)
        return;
    form->is_sugar = args->is_fn_sugar;
    for (size_t i = 0; i < args->len; i++)
        lower_argument(l, &inner, &args->data[i], form);
}

static fr_id intern_path(fr_lower *l, const fr_rust_form *form)
{
    if (form->target != FR_NO_ID && !form->arguments.len && !form->is_qualified &&
        !form->is_sugar) {
        fr_id *known = place_of(l, &l->names, form->target);
        if (!*known)
            *known = add_form(l, form);
        return *known;
    }
    key_begin(l, 'N');
    key_number(l, form->target);
    key_str(l, form->target == FR_NO_ID ? form->text : form->name);
    key_number(l, (form->is_qualified ? 1u : 0u) | (form->is_sugar ? 2u : 0u));
    for (size_t i = 0; i < form->arguments.len; i++) {
        const fr_generic_argument *a = &form->arguments.data[i];
        key_number(l, a->kind | (a->is_block ? 16u : 0u));
        key_number(l, a->type);
        key_expr(l, a->expr);
    }
    return intern_form(l, form);
}

/* A type of a crate that was not read is known by the name that it is written by, whatever it was
 * before an import renamed it. But what everybody knows keeps its own name: types of the standard
 * library, and C's. */
static fr_str external_name(fr_str external, fr_str written)
{
    static const char *const known[] = { "std::", "core::", "alloc::", "libc::" };
    size_t colon = fr_str_find_last_char(external, ':');
    fr_str own = colon == SIZE_MAX ? external : fr_str_slice(external, colon + 1, external.len);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (fr_str_starts(external, fr_str_from(known[i])))
            return own;
    return fr_str_starts(own, FR_LIT("c_")) ? own : written;
}

static void find_target(fr_lower *l, const fr_lower_place *place, const fr_strs *segments,
                        bool is_global, fr_rust_form *form)
{
    fr_resolution r =
        fr_resolve(l, place->scope, segments->data, segments->len, is_global, NAMESPACE_TYPE);
    if (r.id == FR_NO_ID && !r.external.len && segments->len == 1)
        r = fr_resolve(l, place->scope, segments->data, 1, is_global, NAMESPACE_VALUE);
    if (r.external.len) {
        form->text = r.external;
        form->name = external_name(r.external, segments->data[segments->len - 1]);
    }
    if (r.id == FR_NO_ID || r.is_member)
        return;
    const fr_item *item = fr_model_item(l->model, r.id);
    if (item->kind == ITEM_MODULE || item->kind == ITEM_FUNCTION)
        return;
    form->target = r.id;
    form->name = item->name;
}

static fr_str path_text(fr_lower *l, const fr_rust_path *path)
{
    fr_text text;
    if (path->len == 1 && !path->is_global)
        return fr_name_text(path->data[0].name);
    fr_text_init(&text, l->arena);
    for (size_t i = 0; i < path->len; i++)
        fr_text_fmt(&text, "%s%.*s", i || path->is_global ? "::" : "",
                    FR_ARG(fr_name_text(path->data[i].name)));
    return fr_text_str(&text);
}

/* The use of a type that is declared where it is named. */
static bool declared_use(fr_lower *l, const fr_lower_place *place, fr_str name, fr_id *id)
{
    fr_id target = fr_scope_declared(place->scope, name);
    const fr_item *item = target == FR_NO_ID ? NULL : fr_model_item(l->model, target);
    if (!item || item->kind != ITEM_TYPE)
        return false;
    *id = intern_path(
        l,
        &(fr_rust_form){ .kind = FORM_PATH, .name = item->name, .text = name, .target = target });
    return true;
}

/* What a name by itself stands for where it is no parameter; what is not declared in the module is
 * asked once there. */
static fr_id lower_name(fr_lower *l, const fr_lower_place *place, fr_str name)
{
    fr_rust_form form = { .kind = FORM_PATH, .name = name, .text = name, .target = FR_NO_ID };
    fr_strs segments = { .data = &name, .len = 1 };
    fr_id id = FR_NO_ID;
    if (declared_use(l, place, name, &id))
        return id;
    uint64_t *slot = fr_map_at_kept(&place->scope->uses, name);
    if (*slot)
        return (fr_id)*slot;
    find_target(l, place, &segments, false, &form);
    if (form.target != FR_NO_ID || !primitive_use(l, form.name, &id))
        id = intern_path(l, &form);
    *slot = id;
    return id;
}

/* A parameter's name or `Self`. */
static bool is_own_name(fr_lower *l, const fr_lower_place *place, fr_str name, fr_id *id)
{
    if (is_parameter(place, name)) {
        *id = parameter_use(l, name);
        return true;
    }
    if (!fr_str_is(name, "Self"))
        return false;
    *id = fr_lower_self(l, place);
    if (*id == FR_NO_ID)
        *id = plain_form(l, FORM_SELF);
    return true;
}

static fr_id lower_single(fr_lower *l, const fr_lower_place *place, fr_str name)
{
    fr_id id;
    return is_own_name(l, place, name, &id) ? id : lower_name(l, place, name);
}

static fr_id lower_path(fr_lower *l, const fr_lower_place *place, const fr_rust_path *path)
{
    fr_rust_form form = { .kind = FORM_PATH, .target = FR_NO_ID };
    fr_strs segments = { 0 };
    if (path->len == 0)
        return plain_form(l, FORM_INFER);
    const fr_rust_segment *last = &path->data[path->len - 1];
    fr_str first = fr_name_text(path->data[0].name);
    fr_id known = FR_NO_ID;
    if (path->len == 1 && !path->qself && !path->is_global && is_own_name(l, place, first, &known))
        return known;
    form.name = fr_name_text(last->name);
    form.text = path_text(l, path);
    form.is_qualified =
        path->qself || (path->len > 1 && (fr_str_is(first, "Self") || is_parameter(place, first)));
    if (!form.is_qualified) {
        for (size_t i = 0; i < path->len; i++)
            fr_vec_push(l->arena, &segments, fr_name_text(path->data[i].name));
        find_target(l, place, &segments, path->is_global, &form);
    }
    lower_arguments(l, place, last->args, &form);
    return intern_path(l, &form);
}

/* ---- other forms ---- */

fr_abi fr_lower_abi(bool has_abi, fr_str text)
{
    if (!has_abi)
        return ABI_UNSUPPORTED;
    if (text.len == 0)
        return ABI_C;
    for (int abi = ABI_C; abi < ABI_UNSUPPORTED; abi++)
        if (fr_str_is(text, fr_abi_rust_name((fr_abi)abi)))
            return (fr_abi)abi;
    return ABI_UNSUPPORTED;
}

static fr_id lower_fn_pointer(fr_lower *l, const fr_lower_place *place, const fr_rust_bare_fn *fn)
{
    fr_signature s = { .has_prototype = true, .is_variadic = fn->is_variadic };
    fr_vec_reserve(l->arena, &s.params, fn->param_count);
    s.abi = fr_lower_abi(fn->has_abi, fn->abi);
    s.abi_name = fn->has_abi ? fn->abi : FR_LIT("Rust");
    s.result = fn->result ? fr_lower_type(l, place, fn->result) : fr_lower_unit(l);
    for (size_t i = 0; i < fn->param_count; i++) {
        fr_param param = { .name = fr_name_text(fn->params[i].name),
                           .type = fr_lower_type(l, place, fn->params[i].type) };
        fr_vec_push(l->arena, &s.params, param);
    }
    key_begin(l, 'f');
    key_number(l, s.result);
    key_number(l, s.is_variadic);
    key_str(l, s.abi_name);
    for (size_t i = 0; i < s.params.len; i++) {
        key_number(l, s.params.data[i].type);
        key_str(l, s.params.data[i].name);
    }
    return fr_lower_intern(l, &(fr_type){ .kind = TYPE_FUNCTION, .as.signature = s });
}

static fr_id lower_array(fr_lower *l, const fr_lower_place *place, const fr_rust_type *type)
{
    fr_type out = { .kind = TYPE_ARRAY };
    out.as.array.element = fr_lower_type(l, place, type->as.array.element);
    out.as.array.length = fr_lower_expr(l, place, type->as.array.length);
    key_begin(l, '[');
    key_number(l, out.as.array.element);
    key_expr(l, out.as.array.length);
    return fr_lower_intern(l, &out);
}

static fr_id lower_parts(fr_lower *l, const fr_lower_place *place, fr_rust_form_kind kind,
                         const fr_rust_type *const *parts, size_t count)
{
    fr_rust_form form = { .kind = kind, .target = FR_NO_ID };
    for (size_t i = 0; i < count; i++)
        fr_vec_push(l->arena, &form.parts, fr_lower_type(l, place, parts[i]));
    key_begin(l, 'F');
    key_number(l, kind);
    for (size_t i = 0; i < count; i++)
        key_number(l, form.parts.data[i]);
    return intern_form(l, &form);
}

static fr_id lower_pointer(fr_lower *l, const fr_lower_place *place, const fr_rust_type *type)
{
    bool is_mut = type->as.pointer.is_mut;
    fr_id pointee = fr_lower_type(l, place, type->as.pointer.target);
    if (type->kind == RUST_TYPE_REFERENCE)
        return fr_lower_pointer(l, pointee, is_mut ? POINTER_REF_MUT : POINTER_REF);
    return fr_lower_pointer(l, pointee, is_mut ? POINTER_MUT : POINTER_CONST);
}

fr_id fr_lower_type(fr_lower *l, const fr_lower_place *around, const fr_rust_type *type)
{
    fr_lower_place place = *around;
    if (!type || ++place.depth > FR_RUST_MAX_DEPTH)
        return plain_form(l, FORM_INFER);
    switch (type->kind) {
    case RUST_TYPE_NAME: return lower_single(l, &place, fr_name_text(type->as.name));
    case RUST_TYPE_PATH: return lower_path(l, &place, &type->as.path);
    case RUST_TYPE_REFERENCE:
    case RUST_TYPE_POINTER: return lower_pointer(l, &place, type);
    case RUST_TYPE_ARRAY: return lower_array(l, &place, type);
    case RUST_TYPE_SLICE: return lower_parts(l, &place, FORM_SLICE, &type->as.inner, 1);
    case RUST_TYPE_TUPLE:
        return lower_parts(l, &place, FORM_TUPLE, type->as.tuple.data, type->as.tuple.len);
    case RUST_TYPE_PAREN:
    case RUST_TYPE_NEVER: return plain_form(l, FORM_NEVER);
    case RUST_TYPE_FN: return lower_fn_pointer(l, &place, type->as.fn);
    case RUST_TYPE_TRAIT_OBJECT: return plain_form(l, FORM_DYN);
    case RUST_TYPE_IMPL: return plain_form(l, FORM_IMPL);
    case RUST_TYPE_MACRO:
        return type->as.macro.expansion ? fr_lower_type(l, &place, type->as.macro.expansion)
                                        : plain_form(l, FORM_MACRO);
    case RUST_TYPE_INFER:
    case RUST_TYPE_VARIADIC:
    case RUST_TYPE_OTHER: break;
    }
    return plain_form(l, FORM_INFER);
}
