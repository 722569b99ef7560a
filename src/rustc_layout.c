/* The module at the end of the crate is one array of numbers behind a number that is looked for in
 * the object file, so nothing is run and any target will do. One entry a line: rustc's errors tell
 * which entries it refuses (private fields, features of a language that this does not know), and it
 * is asked again without these. */
#include "rustc_layout.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/process.h"
#include "base/text.h"
#include "rustc_variants.h"

/* More rounds only if rustc finds other faults after the first. */
enum { MOST_ROUNDS = 4, MOST_OBJECT = 1 << 28 };

#define NO_ANSWER UINT64_MAX

static const uint64_t mark[2] = { 0x6c756572727265ULL, 0x9f3a7c51d2e8b604ULL };

typedef struct entry {
    fr_str text;    /* an expression of type usize */
    uint64_t *into; /* NULL: its answer is not wanted */
    bool is_refused;
} entry;

typedef struct probe {
    fr_model *model;
    fr_arena *arena;
    const fr_rustc_question *question;
    FR_VEC(entry) entries;
    uint64_t width; /* of usize, in bytes */
} probe;

/* ---- what to ask ---- */

static bool is_visible_below(const fr_item *item, bool is_at_root)
{
    return is_at_root || (item->rust && item->rust->part.access != ACCESS_PRIVATE);
}

/* `crate::a::S`; empty if the type cannot be named from the crate's root. */
static fr_str path_of(const probe *p, const fr_item *item)
{
    fr_str path = { 0 };
    for (int depth = 0; depth < 64; depth++) {
        const fr_item *parent =
            item->parent == FR_NO_ID ? NULL : fr_model_item(p->model, item->parent);
        bool is_root = parent && parent->rust && parent->rust->crate;
        if (!parent || parent->kind != ITEM_MODULE || !item->rust || item->rust->part.condition ||
            !is_visible_below(item, is_root))
            return (fr_str){ 0 };
        path = fr_arena_printf(p->arena, "::%s%.*s%.*s", item->rust->is_raw ? "r#" : "",
                               FR_ARG(item->name), FR_ARG(path));
        if (is_root)
            return parent->rust->crate->is_binding
                       ? fr_arena_printf(p->arena, "crate%.*s", FR_ARG(path))
                       : (fr_str){ 0 };
        item = parent;
    }
    return (fr_str){ 0 };
}

static void ask(probe *p, fr_str text, uint64_t *into)
{
    entry one = { .text = text, .into = into };
    fr_vec_push(p->arena, &p->entries, one);
}

static void ask_field(probe *p, fr_str path, fr_field *field, size_t index, bool is_tuple)
{
    uint64_t *into = (uint64_t *)(void *)&field->offset;
    field->offset = -1;
    if (!field->rust || field->rust->condition)
        return;
    if (is_tuple)
        ask(p, fr_arena_printf(p->arena, "::core::mem::offset_of!(%.*s, %zu)", FR_ARG(path), index),
            into);
    else
        ask(p,
            fr_arena_printf(p->arena, "::core::mem::offset_of!(%.*s, r#%.*s)", FR_ARG(path),
                            FR_ARG(field->name)),
            into);
}

/* Rust promises the layout of types with such an attribute only, and only they cross. */
static bool has_layout(const fr_repr *repr)
{
    return repr && (repr->is_c || repr->is_transparent || repr->integer.len);
}

static bool is_always_there(const fr_enum_variant *variant)
{
    const fr_variant_decl *decl = variant->rust;
    bool is_there = !decl->part.condition;
    for (size_t i = 0; i < decl->field_count; i++)
        is_there &= decl->fields[i].rust && !decl->fields[i].rust->condition;
    return is_there;
}

/* The union behind the tag of an enum with repr(C) lies where its widest alignment allows. Without
 * an integer type the tag is that of any enum with repr(C): values cannot be given then (E0732). */
static void ask_payload(probe *p, fr_str path, fr_str integer, fr_enum *of)
{
    fr_text text;
    fr_text_init(&text, p->arena);
    fr_text_puts(&text, "{ let mut most = 1usize; ");
    for (size_t i = 0; i < of->variants.len; i++) {
        const fr_enum_variant *variant = &of->variants.data[i];
        fr_rustc_variant one = { .path = path, .variant = variant };
        if (!is_always_there(variant))
            return;
        if (variant->rust->field_count)
            fr_text_fmt(&text, "let align = %.*s; if align > most { most = align; } ",
                        FR_ARG(fr_rustc_variant_align(p->arena, &one)));
    }
    fr_text_puts(&text, "#[repr(C)] enum Tag { A } ");
    fr_text_fmt(&text, "let tag = ::core::mem::size_of::<%.*s>(); (tag + most - 1) / most * most }",
                FR_ARG(integer.len ? integer : FR_LIT("Tag")));
    ask(p, fr_text_str(&text), (uint64_t *)(void *)&of->payload_offset);
}

static void ask_enum(probe *p, fr_str path, const fr_repr *repr, fr_enum *of)
{
    bool has_data = false;
    for (size_t i = 0; i < of->variants.len; i++) {
        const fr_enum_variant *variant = &of->variants.data[i];
        fr_rustc_variant one = { path, variant, repr->is_c ? (fr_str){ 0 } : repr->integer };
        has_data |= variant->rust->field_count != 0;
        for (size_t k = 0; is_always_there(variant) && k < variant->rust->field_count; k++)
            ask(p, fr_rustc_variant_offset(p->arena, &one, k),
                (uint64_t *)(void *)&variant->rust->fields[k].offset);
    }
    if (has_data && repr->is_c)
        ask_payload(p, path, repr->integer, of);
}

static void ask_type(probe *p, fr_item *item)
{
    fr_type *type = &item->as.type;
    bool is_record = type->kind == TYPE_RECORD;
    if ((!is_record && type->kind != TYPE_ENUM) || !item->rust || !has_layout(item->rust->repr) ||
        item->rust->generics->params.len || item->rust->generics->has_lifetimes)
        return;
    fr_str path = path_of(p, item);
    if (path.len == 0)
        return;
    ask(p, fr_arena_printf(p->arena, "::core::mem::size_of::<%.*s>()", FR_ARG(path)),
        &type->layout.size);
    ask(p, fr_arena_printf(p->arena, "::core::mem::align_of::<%.*s>()", FR_ARG(path)),
        &type->layout.align);
    for (size_t i = 0; is_record && i < type->as.record.fields.len; i++)
        ask_field(p, path, &type->as.record.fields.data[i], i, item->rust->shape == SHAPE_TUPLE);
    if (is_record)
        return;
    type->as.enumeration.payload_offset = -1;
    if (item->rust->repr->is_c || item->rust->repr->integer.len)
        ask_enum(p, path, item->rust->repr, &type->as.enumeration);
}

/* ---- asking ---- */

/* The crate, then the questions: entry i is on line first_line + i. */
static fr_str source_with_questions(const probe *p, fr_str root, size_t *first_line)
{
    fr_text text;
    fr_text_init(&text, p->arena);
    fr_text_put(&text, root);
    fr_text_fmt(&text,
                "\n#[doc(hidden)] #[allow(warnings)] mod __ferrule_layout {"
                "#[used] static __FERRULE_LAYOUT: [u64; %zu] = [0x%llx, 0x%llx,\n",
                p->entries.len + 2, (unsigned long long)mark[0], (unsigned long long)mark[1]);
    *first_line = 1;
    for (size_t i = 0; i < text.len; i++)
        *first_line += text.data[i] == '\n';
    for (size_t i = 0; i < p->entries.len; i++) {
        const entry *one = &p->entries.data[i];
        if (one->is_refused)
            fr_text_puts(&text, "!0,\n");
        else
            fr_text_fmt(&text, "%.*s as u64,\n", FR_ARG(one->text));
    }
    fr_text_puts(&text, "];}\n");
    return fr_text_str(&text);
}

/* The line of an error in the short form: `<anon>:12:3: error...`; 0 for any other line. */
static size_t line_of_error(fr_str text)
{
    uint64_t line = 0;
    fr_str part;
    if (!fr_str_starts(text, FR_LIT("<anon>:")) || fr_str_find(text, FR_LIT(": error")) == SIZE_MAX)
        return 0;
    text = fr_str_slice(text, 7, text.len);
    return fr_str_next_part(&text, ':', &part) && fr_str_to_u64(part, &line) ? (size_t)line : 0;
}

/* Marks the entries that rustc complains of; false if it complains of something else too, which
 * *why tells. */
static bool refuse(probe *p, fr_str errors, size_t first_line, fr_str *why)
{
    fr_str line;
    bool is_any = false;
    while (fr_str_next_line(&errors, &line)) {
        size_t number = line_of_error(line);
        bool is_entry = number >= first_line && number - first_line < p->entries.len;
        if (is_entry) {
            p->entries.data[number - first_line].is_refused = is_any = true;
            continue;
        }
        bool is_error = number || fr_str_starts(line, FR_LIT("error:"));
        bool is_summary = fr_str_starts(line, FR_LIT("error: aborting"));
        if (is_error && !is_summary && why->len == 0)
            *why = line;
    }
    return is_any && why->len == 0;
}

static fr_process_result run_rustc(const probe *p, fr_str source, const char *object)
{
    const char *from_environment = getenv("RUSTC");
    fr_str rustc = p->question->rustc;
    fr_str edition = p->question->edition.len ? p->question->edition : FR_LIT("2021");
    const char *argv[] = {
        rustc.len                               ? fr_arena_cstr(p->arena, rustc)
        : from_environment && *from_environment ? from_environment
                                                : "rustc",
        "-",
        "--crate-type=lib",
        "--crate-name=ferrule_layout",
        "--emit=obj",
        "-Ccodegen-units=1",
        "-Copt-level=0",
        "--cap-lints=allow",
        "--error-format=short",
        fr_arena_printf(p->arena, "--edition=%.*s", FR_ARG(edition)).ptr,
        "-o",
        object,
        NULL,
    };
    fr_str folder = fr_path_parent(p->question->root);
    return fr_process_run_in(p->arena, fr_arena_cstr(p->arena, folder), argv, source);
}

/* ---- the answer ---- */

static uint64_t number_at(const unsigned char *bytes, bool is_big_endian)
{
    uint64_t value = 0;
    for (int i = 0; i < 8; i++)
        value |= (uint64_t)bytes[i] << (is_big_endian ? 56 - 8 * i : 8 * i);
    return value;
}

static bool find_mark(fr_str object, bool is_big_endian, size_t *at)
{
    unsigned char wanted[16];
    for (int i = 0; i < 16; i++) {
        int shift = 8 * (is_big_endian ? 7 - i % 8 : i % 8);
        wanted[i] = (unsigned char)(mark[i / 8] >> shift);
    }
    *at = fr_str_find(object, (fr_str){ (const char *)wanted, sizeof wanted });
    return *at != SIZE_MAX;
}

static bool take_answers(probe *p, fr_str object)
{
    size_t at = 0;
    bool is_big_endian = false;
    if (!find_mark(object, false, &at)) {
        is_big_endian = true;
        if (!find_mark(object, true, &at))
            return false;
    }
    at += 16;
    if (object.len - at < 8 * p->entries.len)
        return false;
    for (size_t i = 0; i < p->entries.len; i++)
        *p->entries.data[i].into =
            number_at((const unsigned char *)object.ptr + at + 8 * i, is_big_endian);
    p->model->target.is_big_endian = is_big_endian;
    return true;
}

static void to_bits(int64_t *offset)
{
    if (*offset > 0)
        *offset *= 8;
}

static void settle_type(fr_type *type)
{
    type->layout.known = type->layout.align > 0 && type->layout.align != NO_ANSWER;
    if (!type->layout.known)
        return;
    if (type->kind == TYPE_RECORD)
        for (size_t i = 0; i < type->as.record.fields.len; i++)
            to_bits(&type->as.record.fields.data[i].offset);
    if (type->kind != TYPE_ENUM)
        return;
    to_bits(&type->as.enumeration.payload_offset);
    for (size_t i = 0; i < type->as.enumeration.variants.len; i++) {
        const fr_variant_decl *decl = type->as.enumeration.variants.data[i].rust;
        for (size_t k = 0; k < decl->field_count; k++)
            to_bits(&decl->fields[k].offset);
    }
}

static void settle(probe *p)
{
    p->model->target.pointer_width = (uint32_t)p->width * 8;
    for (size_t i = 0; i < p->model->items.len; i++) {
        fr_item *item = p->model->items.data[i];
        if (item->kind == ITEM_TYPE && item->rust)
            settle_type(&item->as.type);
    }
}

/* ---- the whole ---- */

static void warn(const probe *p, fr_str why)
{
    fr_diag(p->model->diags, DIAG_W0809, (fr_place){ .file = p->question->root },
            "layouts are not asserted: %.*s", FR_ARG(why));
}

/* False: it is of no use to go on, and a warning was given. */
static bool ask_rustc(probe *p, fr_str root, const char *object, bool *is_done)
{
    size_t first_line = 0;
    fr_str why = { 0 };
    fr_str source = source_with_questions(p, root, &first_line);
    fr_process_result result = run_rustc(p, source, object);
    *is_done = !result.error && result.exit_status == 0;
    if (*is_done)
        return true;
    if (result.error)
        why = fr_arena_printf(p->arena, "rustc cannot be run: %s", strerror(result.error));
    else if (refuse(p, result.errors, first_line, &why))
        return true;
    warn(p, why.len ? why : FR_LIT("rustc failed"));
    return false;
}

static void ask_all(probe *p, fr_str root, const char *object)
{
    bool is_done = false;
    fr_str bytes;
    for (int round = 0; round < MOST_ROUNDS && !is_done; round++)
        if (!ask_rustc(p, root, object, &is_done))
            return;
    if (!is_done || fr_file_read(p->arena, object, MOST_OBJECT, &bytes) ||
        !take_answers(p, bytes)) {
        warn(p, FR_LIT("rustc's answer was not understood"));
        return;
    }
    settle(p);
}

void fr_rustc_layouts(fr_model *model, const fr_rustc_question *question)
{
    probe p = { .model = model, .arena = model->arena, .question = question };
    const char *folder = getenv("TMPDIR");
    fr_str root;
    char *object = fr_arena_cstr(
        p.arena, fr_arena_printf(p.arena, "%s/ferrule-layout-XXXXXX", folder ? folder : "/tmp"));
    ask(&p, FR_LIT("::core::mem::size_of::<usize>()"), &p.width);
    for (size_t i = 0; i < model->items.len; i++)
        if (model->items.data[i]->kind == ITEM_TYPE)
            ask_type(&p, model->items.data[i]);
    int fd = mkstemp(object);
    if (fd < 0 ||
        fr_file_read(p.arena, fr_arena_cstr(p.arena, question->root), MOST_OBJECT, &root)) {
        warn(&p, FR_LIT("no temporary file can be made"));
    } else {
        ask_all(&p, root, object);
    }
    if (fd >= 0) {
        close(fd);
        unlink(object);
    }
}
