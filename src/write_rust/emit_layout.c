/* The second proof of a layout, by rustc: what the C compiler said of sizes, alignments and offsets
 * is compared with Rust's when the bindings are compiled (Rust 1.77 and later: offset_of!), or when
 * their tests are run. */
#include "write_rust/emit_record.h"
#include "write_rust/template.h"

/* A check: `text` in words, `$0`... in code (see the rows), and the number that C has. */
typedef struct check {
    const char *words; /* what stands before the type, or type::field */
    const char *code;  /* a template; $0: the type, $1: the field */
    fr_str type, field;
    uint64_t value;
} check;

typedef FR_VEC(check) checks;

static bool has_offset(const fr_record_view *view, const fr_plan_slot *slot)
{
    if (slot->kind != SLOT_FIELD && slot->kind != SLOT_FLEXARRAY)
        return false;
    const fr_field *field = &view->record->fields.data[slot->index];
    return field->name.len && field->offset >= 0;
}

static void add_offsets(const fr_record_view *view, checks *out, const char *code)
{
    const fr_record_plan *plan = view->plan;
    for (size_t i = 0; i < plan->slots.len; i++) {
        const fr_plan_slot *slot = &plan->slots.data[i];
        if (!has_offset(view, slot))
            continue;
        check c = { .words = "Offset of field: ",
                    .code = code,
                    .type = view->body_name,
                    .field = plan->field_names[slot->index],
                    .value = (uint64_t)view->record->fields.data[slot->index].offset / 8 };
        fr_vec_push(view->e->arena, out, c);
    }
}

static checks collect(const fr_record_view *view, const char *offset_code)
{
    const fr_layout *layout = &view->item->as.type.layout;
    checks out = { 0 };
    check size = { "Size of ", "$::mem::size_of::<$0>()", view->name, { 0 }, layout->size };
    check align = { "Alignment of ", "$::mem::align_of::<$0>()", view->name, { 0 }, layout->align };
    fr_vec_push(view->e->arena, &out, size);
    fr_vec_push(view->e->arena, &out, align);
    if (view->plan->form != FORM_OPAQUE)
        add_offsets(view, &out, offset_code);
    return out;
}

static void emit_words(fr_emitter *e, const check *c)
{
    fr_emit_puts(e, "\"");
    fr_emit_puts(e, c->words);
    fr_emit_in_string(e, c->type);
    fr_emit_puts(e, c->field.len ? "::" : "");
    fr_emit_in_string(e, c->field);
    fr_emit_puts(e, "\"");
}

static void emit_code(fr_emitter *e, const check *c)
{
    fr_str args[] = { c->type, c->field };
    fr_emit_template(e, c->code, args);
}

/* An index that is out of bounds, or a difference below zero, ends the compilation. */
static void emit_const(const fr_record_view *view)
{
    fr_emitter *e = view->e;
    checks all = collect(view, "$::mem::offset_of!($0, $1)");
    fr_emit_begin(e, PIECE_CONST);
    fr_emit_puts(e, "#[allow(clippy::unnecessary_operation, clippy::identity_op)]\n"
                    "const _: () = {\n");
    for (size_t i = 0; i < all.len; i++) {
        fr_emit_puts(e, "[");
        emit_words(e, &all.data[i]);
        fr_emit_puts(e, "][");
        emit_code(e, &all.data[i]);
        fr_emit_fmt(e, " - %lluusize];\n", (unsigned long long)all.data[i].value);
    }
    fr_emit_puts(e, "};\n");
    fr_emit_end(e);
}

static void emit_pointer(fr_emitter *e, fr_str type)
{
    fr_emit_template(e,
                     "const UNINIT: $::mem::MaybeUninit<$0> = $::mem::MaybeUninit::uninit();\n"
                     "let $ptr = UNINIT.as_ptr();\n",
                     &type);
}

static void emit_test(const fr_record_view *view)
{
    fr_emitter *e = view->e;
    checks all = collect(view, "unsafe { $::ptr::addr_of!((*$ptr).$1) as usize - $ptr as usize }");
    fr_emit_begin(e, PIECE_FN);
    fr_emit_fmt(e, "#[test]\nfn bindgen_test_layout_%.*s() {\n", FR_ARG(view->name));
    if (all.len > 2)
        emit_pointer(e, view->body_name);
    for (size_t i = 0; i < all.len; i++) {
        fr_emit_puts(e, "assert_eq!(");
        emit_code(e, &all.data[i]);
        fr_emit_fmt(e, ", %lluusize, ", (unsigned long long)all.data[i].value);
        emit_words(e, &all.data[i]);
        fr_emit_puts(e, ");\n");
    }
    fr_emit_puts(e, "}\n");
    fr_emit_end(e);
}

void fr_emit_layout_assertions(fr_emitter *e, fr_id id)
{
    fr_record_view view = fr_record_view_of(e, id);
    if (e->options->no_layout_tests || view.plan->form == FORM_FORWARD ||
        !view.item->as.type.layout.known)
        return;
    if (fr_rust_at_least(e->options, 77))
        emit_const(&view);
    else
        emit_test(&view);
}
