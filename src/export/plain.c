/* Structs that C has as they are (spec 3.4, row 2; the mixed approach): `#[repr(C)]`, every field
 * public and of a type that C has, nothing to drop. The shim takes and gives a mirror of the
 * struct, whose fields may be anything; what is no value of Rust's is found before it becomes one.
 */
#include "export/internal.h"

enum { MOST_DEPTH = 32 };

/* A field's type on both sides. */
typedef struct cell {
    fr_str c, suffix;     /* "double", "[3]" */
    fr_str rust;          /* of the mirror */
    uint64_t size, align; /* 0: not known */
    bool is_checked;
} cell;

typedef struct look {
    ex_plan *p;
    unsigned depth;
} look;

/* ---- layout ---- */

/* Bytes of a pointer; 0: nobody said for which machine it is. */
static uint64_t pointer_size(const ex_plan *p)
{
    static const char *const wide[] = { "x86_64", "aarch64", "powerpc64",   "riscv64",
                                        "s390x",  "mips64",  "sparc64",     "sparcv9",
                                        "arm64",  "wasm64",  "loongarch64", "mipsisa64",
                                        "bpf" };
    fr_str target = p->api->crate.target;
    if (target.len == 0)
        return 0;
    if (fr_str_find(target, FR_LIT("x32")) != SIZE_MAX ||
        fr_str_find(target, FR_LIT("ilp32")) != SIZE_MAX)
        return 4;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (fr_str_starts(target, fr_str_from(wide[i])))
            return 8;
    return 4;
}

/* i386's System V ABI aligns numbers of 8 bytes to 4. */
static uint64_t align_of(const ex_plan *p, uint64_t size)
{
    fr_str target = p->api->crate.target;
    bool is_i386 = target.len > 4 && target.ptr[0] == 'i' && target.ptr[2] == '8' &&
                   target.ptr[3] == '6' && fr_str_find(target, FR_LIT("windows")) == SIZE_MAX;
    return is_i386 && size == 8 ? 4 : size;
}

static uint64_t number_size(const ex_plan *p, fr_str name)
{
    static const struct {
        const char *name;
        uint64_t size;
    } sizes[] = { { "i8", 1 },  { "u8", 1 },  { "i16", 2 }, { "u16", 2 }, { "i32", 4 },
                  { "u32", 4 }, { "i64", 8 }, { "u64", 8 }, { "f32", 4 }, { "f64", 8 } };
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        if (fr_str_is(name, sizes[i].name))
            return sizes[i].size;
    return pointer_size(p);
}

static uint64_t round_up(uint64_t size, uint64_t align)
{
    return align ? (size + align - 1) / align * align : size;
}

/* ---- types of fields ---- */

static cell scalar(const ex_plan *p, const char *c, fr_str rust)
{
    uint64_t size = number_size(p, rust);
    return (cell){ fr_str_from(c), { 0 }, rust, size, align_of(p, size), false };
}

static size_t plain_at(look at, const fr_api_type *type);

static bool cell_of(look at, const fr_api_type *type, cell *out);

static bool pointer_cell(look at, const fr_api_type *type, cell *out)
{
    cell to = { 0 };
    bool is_void = fr_api_is(at.p->api, type->target, "std::ffi::c_void");
    if (!is_void && !fr_ex_number(type->target))
        return false;
    if (is_void)
        to = (cell){ .c = FR_LIT("void"), .rust = FR_LIT("std::ffi::c_void") };
    else
        to = scalar(at.p, fr_ex_number(type->target), type->target->name);
    uint64_t size = pointer_size(at.p);
    *out = (cell){ fr_arena_printf(at.p->arena, type->is_mutable ? "%.*s *" : "const %.*s *",
                                   FR_ARG(to.c)),
                   { 0 },
                   fr_arena_printf(at.p->arena, "*%s %.*s", type->is_mutable ? "mut" : "const",
                                   FR_ARG(to.rust)),
                   size,
                   size,
                   false };
    return true;
}

static bool array_cell(look at, const fr_api_type *type, cell *out)
{
    size_t count = fr_ex_length(type);
    cell item;
    if (count == 0 || !cell_of(at, type->target, &item))
        return false;
    *out = item;
    out->suffix = fr_arena_printf(at.p->arena, "[%zu]%.*s", count, FR_ARG(item.suffix));
    out->rust = fr_arena_printf(at.p->arena, "[%.*s; %zu]", FR_ARG(item.rust), count);
    out->size = item.size * count;
    return true;
}

static bool path_cell(look at, const fr_api_type *type, cell *out)
{
    ex_plan *p = at.p;
    size_t number = fr_ex_enum(p, type);
    if (number != SIZE_MAX) {
        const ex_enum *e = &p->enums.data[number];
        *out = scalar(p, "", e->number);
        out->c = e->c;
        out->is_checked = true;
        return e->is_sized;
    }
    number = plain_at(at, type);
    if (number == SIZE_MAX)
        return false;
    const ex_type *t = &p->types.data[number];
    *out = (cell){ t->c, { 0 }, t->c, t->plain->size, t->plain->align, t->plain->is_checked };
    return true;
}

static bool cell_of(look at, const fr_api_type *type, cell *out)
{
    if (at.depth++ > MOST_DEPTH)
        return false;
    switch (type->kind) {
    case API_TYPE_PRIMITIVE:
        if (fr_ex_number(type))
            *out = scalar(at.p, fr_ex_number(type), type->name);
        else if (fr_str_is(type->name, "bool"))
            *out = scalar(at.p, "uint8_t", FR_LIT("u8"));
        else if (fr_str_is(type->name, "char"))
            *out = scalar(at.p, "uint32_t", FR_LIT("u32"));
        else
            return false;
        out->is_checked = !fr_ex_number(type);
        return true;
    case API_TYPE_PATH: return path_cell(at, type, out);
    case API_TYPE_RAW: return pointer_cell(at, type, out);
    case API_TYPE_ARRAY: return array_cell(at, type, out);
    case API_TYPE_NEVER:
    case API_TYPE_PARAM:
    case API_TYPE_REF:
    case API_TYPE_SLICE:
    case API_TYPE_TUPLE:
    case API_TYPE_FN:
    case API_TYPE_DYN:
    case API_TYPE_IMPL:
    case API_TYPE_PROJECTION:
    case API_TYPE_UNKNOWN: break;
    }
    return false;
}

/* ---- the struct ---- */

static bool may_be_plain(ex_plan *p, const fr_api_item *item)
{
    const fr_api_adt *adt = &item->as.adt;
    if (item->kind != API_STRUCT || item->is_external || !adt->repr.is_c || adt->repr.align ||
        adt->repr.packed || adt->has_private_fields || adt->is_non_exhaustive ||
        adt->generics.params.len || adt->fields.len == 0 ||
        fr_ex_matches(&p->e->options->opaque, item->path) ||
        fr_api_find_impl(p->api, item->id, "std::ops::Drop", NULL))
        return false;
    for (size_t i = 0; i < adt->fields.len; i++)
        if (!adt->fields.data[i].is_public || !adt->fields.data[i].type)
            return false;
    return true;
}

static fr_str field_name(ex_plan *p, fr_str name)
{
    bool is_number = name.len && name.ptr[0] >= '0' && name.ptr[0] <= '9';
    return is_number ? fr_arena_printf(p->arena, "_%.*s", FR_ARG(name))
                     : fr_ex_word(p->arena, name);
}

static bool read_fields(look at, const fr_api_item *item, ex_plain *out)
{
    ex_plan *p = at.p;
    *out = (ex_plain){ .align = 1 };
    for (size_t i = 0; i < item->as.adt.fields.len; i++) {
        cell one;
        const fr_api_field *field = &item->as.adt.fields.data[i];
        if (!cell_of(at, field->type, &one))
            return false;
        bool is_pointer = fr_str_ends(one.c, FR_LIT("*"));
        ex_plain_field to = { .field = field, .rust = one.rust };
        to.name = field_name(p, field->name);
        to.c = fr_arena_printf(p->arena, "%.*s%s%.*s%.*s", FR_ARG(one.c), is_pointer ? "" : " ",
                               FR_ARG(to.name), FR_ARG(one.suffix));
        out->is_checked |= one.is_checked;
        to.offset = round_up(out->size, one.align);
        out->size = to.offset + one.size;
        if (one.align > out->align)
            out->align = one.align;
        fr_vec_push(p->arena, &out->fields, to);
    }
    out->is_known = pointer_size(p) != 0;
    out->size = round_up(out->size, out->align);
    return true;
}

/* The mirror is always there: lists of it are, whatever rustc says of the unit. */
static void declare(ex_plan *p, const ex_type *t)
{
    fr_text rust;
    fr_text_init(&rust, p->arena);
    fr_text_fmt(&rust,
                "#[repr(C)]\n#[derive(Clone, Copy)]\n#[allow(non_camel_case_types)]\n"
                "pub struct %.*s {\n",
                FR_ARG(t->c));
    for (size_t i = 0; i < t->plain->fields.len; i++)
        fr_text_fmt(&rust, "    r#%.*s: %.*s,\n", FR_ARG(t->plain->fields.data[i].name),
                    FR_ARG(t->plain->fields.data[i].rust));
    fr_text_puts(&rust, "}\n");
    fr_ex_add_struct(p, t->c, (fr_str){ 0 }, fr_text_str(&rust));
}

static size_t plain_at(look at, const fr_api_type *type)
{
    ex_plan *p = at.p;
    const fr_api_item *item = fr_api_get(p->api, type->path.item);
    const uint64_t *known = fr_map_find(&p->type_of, fr_ex_rust(p, type));
    if (known)
        return p->types.data[*known].kind == EX_PLAIN ? (size_t)*known : SIZE_MAX;
    if (!fr_api_is_adt(item) || !fr_ex_is_wanted(p, item) || !may_be_plain(p, item))
        return SIZE_MAX;
    ex_plain *plain = FR_NEW(p->arena, ex_plain);
    if (!read_fields(at, item, plain))
        return SIZE_MAX;
    fr_strs wanted = fr_ex_names_of_type(p, item->path, (fr_str){ 0 });
    ex_type one = { .kind = EX_PLAIN, .id = item->id, .type = fr_ex_static(p, type) };
    one.plain = plain;
    one.is_clone = fr_ex_is_trait(p, item->id, "std::clone::Clone");
    one.is_copy = fr_ex_is_trait(p, item->id, "std::marker::Copy");
    one.doc = item->doc;
    size_t number = fr_ex_add_type(p, one, &wanted, item->path);
    declare(p, &p->types.data[number]);
    return number;
}

size_t fr_ex_plain(ex_plan *p, const fr_api_type *type)
{
    look at = { p, 0 };
    return type->kind == API_TYPE_PATH ? plain_at(at, type) : SIZE_MAX;
}

bool fr_ex_element(ex_plan *p, const fr_api_type *type, ex_element *out)
{
    const char *number = fr_ex_number(type);
    if (number) {
        fr_str c = fr_str_from(number);
        *out = (ex_element){ c, c, type->name, type->name, type->name, false, false };
        return true;
    }
    size_t plain = fr_ex_plain(p, type);
    if (plain == SIZE_MAX)
        return false;
    const ex_type *t = &p->types.data[plain];
    fr_str stem = fr_str_slice(t->c, p->e->prefix.len + 1, t->c.len);
    *out = (ex_element){ t->c,
                         fr_arena_printf(p->arena, "::%.*s", FR_ARG(t->c)),
                         t->c,
                         t->rust,
                         stem,
                         true,
                         t->plain->is_checked };
    return true;
}

/* ---- text ---- */

/* Statements that find what is no value of `type` in the place `at`. */
static void put_check(fr_text *out, ex_plan *p, const fr_api_type *type, const char *at,
                      unsigned depth)
{
    if (type->kind == API_TYPE_ARRAY) {
        fr_text inner;
        fr_text_init(&inner, p->arena);
        const char *each = fr_arena_cstr(p->arena, fr_arena_printf(p->arena, "(*x%u)", depth));
        put_check(&inner, p, type->target, each, depth + 1);
        if (inner.len)
            fr_text_fmt(out, "for x%u in %s.iter() { %.*s} ", depth, at,
                        FR_ARG(fr_text_str(&inner)));
        return;
    }
    size_t number = type->kind == API_TYPE_PATH ? fr_ex_enum(p, type) : SIZE_MAX;
    if (number != SIZE_MAX)
        fr_text_fmt(out, "in_%.*s(%s)?; ", FR_ARG(p->enums.data[number].c), at);
    else if (type->kind == API_TYPE_PATH && (number = fr_ex_plain(p, type)) != SIZE_MAX)
        fr_text_fmt(out, "<%.*s as rt::Plain>::check(&%s)?; ", FR_ARG(p->types.data[number].rust),
                    at);
    else if (fr_api_is_primitive(type, "bool"))
        fr_text_fmt(out, "rt::truth(%s)?; ", at);
    else if (fr_api_is_primitive(type, "char"))
        fr_text_fmt(out, "rt::character(%s)?; ", at);
}

void fr_ex_put_plain_rust(fr_text *out, ex_plan *p, const ex_type *t)
{
    fr_text_fmt(out,
                "unsafe impl rt::Plain for %.*s {\n    type C = %.*s;\n"
                "    fn check(c: &Self::C) -> rt::R<()> {\n        ",
                FR_ARG(t->rust), FR_ARG(t->c));
    for (size_t i = 0; i < t->plain->fields.len; i++) {
        const ex_plain_field *field = &t->plain->fields.data[i];
        fr_str at = fr_arena_printf(p->arena, "c.r#%.*s", FR_ARG(field->name));
        put_check(out, p, field->field->type, fr_arena_cstr(p->arena, at), 0);
    }
    fr_text_puts(out, "Ok(())\n    }\n}\n");
    fr_text_fmt(out,
                "const _: () = assert!(std::mem::size_of::<%.*s>() == std::mem::size_of::<%.*s>() "
                "&& std::mem::align_of::<%.*s>() == std::mem::align_of::<%.*s>());\n",
                FR_ARG(t->rust), FR_ARG(t->c), FR_ARG(t->rust), FR_ARG(t->c));
    if (t->plain->is_known)
        fr_text_fmt(out,
                    "const _: () = assert!(std::mem::size_of::<%.*s>() == %llu && "
                    "std::mem::align_of::<%.*s>() == %llu);\n",
                    FR_ARG(t->c), (unsigned long long)t->plain->size, FR_ARG(t->c),
                    (unsigned long long)t->plain->align);
    for (size_t i = 0; i < t->plain->fields.len; i++) {
        const ex_plain_field *field = &t->plain->fields.data[i];
        fr_text_fmt(out,
                    "const _: () = assert!(std::mem::offset_of!(%.*s, %.*s) == "
                    "std::mem::offset_of!(%.*s, r#%.*s)",
                    FR_ARG(t->rust), FR_ARG(fr_ex_field_name(p, field->field->name)), FR_ARG(t->c),
                    FR_ARG(field->name));
        if (t->plain->is_known)
            fr_text_fmt(out, " && std::mem::offset_of!(%.*s, r#%.*s) == %llu", FR_ARG(t->c),
                        FR_ARG(field->name), (unsigned long long)field->offset);
        fr_text_puts(out, ");\n");
    }
}

static void put_field_doc(fr_text *out, const ex_plan *p, fr_str markdown)
{
    fr_text doc;
    fr_str line, rest;
    fr_text_init(&doc, p->arena);
    fr_ex_put_doc(&doc, p, markdown);
    if (doc.len == 0)
        return;
    fr_text_puts(out, "    /**\n");
    for (rest = fr_text_str(&doc); fr_str_next_line(&rest, &line);)
        fr_text_fmt(out, "    %.*s\n", FR_ARG(line));
    fr_text_puts(out, "     */\n");
}

void fr_ex_put_plain_c(fr_text *out, ex_plan *p, const ex_type *t)
{
    fr_str upper = fr_ex_upper(p->arena, p->e->prefix);
    fr_text_puts(out, "/**\n");
    fr_ex_put_doc(out, p, t->doc);
    fr_text_fmt(out,
                " * By value: it is Rust's own layout. Bytes for a bool are 0 or 1.\n */\n"
                "typedef struct %.*s {\n",
                FR_ARG(t->c));
    for (size_t i = 0; i < t->plain->fields.len; i++) {
        put_field_doc(out, p, t->plain->fields.data[i].field->doc);
        fr_text_fmt(out, "    %.*s;\n", FR_ARG(t->plain->fields.data[i].c));
    }
    fr_text_fmt(out, "} %.*s;\n", FR_ARG(t->c));
    if (t->plain->is_known) {
        fr_text_fmt(out, "%.*s_LAYOUT(sizeof(%.*s) == %llu, \"size of %.*s\");\n", FR_ARG(upper),
                    FR_ARG(t->c), (unsigned long long)t->plain->size, FR_ARG(t->c));
        fr_text_fmt(out, "%.*s_LAYOUT(%.*s_ALIGN(%.*s) == %llu, \"alignment of %.*s\");\n",
                    FR_ARG(upper), FR_ARG(upper), FR_ARG(t->c), (unsigned long long)t->plain->align,
                    FR_ARG(t->c));
        for (size_t i = 0; i < t->plain->fields.len; i++)
            fr_text_fmt(out, "%.*s_LAYOUT(offsetof(%.*s, %.*s) == %llu, \"place of %.*s.%.*s\");\n",
                        FR_ARG(upper), FR_ARG(t->c), FR_ARG(t->plain->fields.data[i].name),
                        (unsigned long long)t->plain->fields.data[i].offset, FR_ARG(t->c),
                        FR_ARG(t->plain->fields.data[i].name));
    }
    fr_text_char(out, '\n');
}

void fr_ex_put_layout_macros(fr_text *out, const ex_plan *p)
{
    fr_str upper = fr_ex_upper(p->arena, p->e->prefix);
    bool is_any = false;
    for (size_t i = 0; i < p->types.len; i++)
        is_any |= p->types.data[i].kind == EX_PLAIN && p->types.data[i].plain->is_known;
    if (!is_any)
        return;
    fr_text_fmt(out,
                "#ifdef __cplusplus\n#define %.*s_LAYOUT static_assert\n"
                "#define %.*s_ALIGN(type) alignof(type)\n#else\n"
                "#define %.*s_LAYOUT _Static_assert\n"
                "#define %.*s_ALIGN(type) _Alignof(type)\n#endif\n\n",
                FR_ARG(upper), FR_ARG(upper), FR_ARG(upper), FR_ARG(upper));
}
