/* The short way of plain items lays them out as the long way does. What has two blanks in a row
 * cannot take the short one. Lengths are swept over all that decides where lines are broken. */
#include "base_test.h"

#include "base/text.h"
#include "write_rust/format.h"
#include "write_rust/format_plain.h"

enum { ITEMS = 4000 };

typedef struct random {
    uint32_t state;
} random;

/* 0 to count - 1; as in C17 7.22.2p5 */
static unsigned below(random *r, unsigned count)
{
    r->state = r->state * 1103515245u + 12345u;
    return (r->state >> 16) % count;
}

static void put_word(fr_text *out, random *r, char letter, unsigned longest)
{
    fr_text_repeat(out, letter, 1 + below(r, longest));
}

static void put_simple_type(fr_text *out, random *r, unsigned longest)
{
    static const char *const pointers[] = { "", "*mut ", "*const ", "*mut *const " };
    static const char *const types[] = { "u32", "::std::os::raw::c_int", "[u8; 4usize]",
                                         "Unit<[u8; 8usize]>" };
    fr_text_puts(out, pointers[below(r, 4)]);
    if (below(r, 2))
        fr_text_puts(out, types[below(r, 4)]);
    else
        put_word(out, r, 'T', longest);
}

static void put_option(fr_text *out, random *r, unsigned nested);

static void put_type(fr_text *out, random *r, unsigned nested)
{
    if (nested && below(r, 2))
        put_option(out, r, nested - 1);
    else
        put_simple_type(out, r, 85);
}

static void put_parameters(fr_text *out, random *r, unsigned most, unsigned nested)
{
    unsigned count = below(r, most + 1);
    fr_text_char(out, '(');
    for (unsigned i = 0; i < count; i++) {
        put_word(out, r, 'p', 30);
        fr_text_puts(out, ": ");
        put_type(out, r, nested);
        if (i + 1 < count)
            fr_text_puts(out, ", ");
    }
    fr_text_puts(out, count && below(r, 8) == 0 ? ", ...)" : ")");
    if (below(r, 2)) {
        fr_text_puts(out, " -> ");
        put_simple_type(out, r, 85);
    }
}

static void put_option(fr_text *out, random *r, unsigned nested)
{
    fr_text_puts(out, "::std::option::Option<unsafe extern \"C\" fn");
    put_parameters(out, r, 3, nested);
    fr_text_char(out, '>');
}

static void put_attribute(fr_text *out, random *r)
{
    switch (below(r, 6)) {
    case 0: fr_text_puts(out, "#[repr(C)]\n"); break;
    case 1: fr_text_puts(out, "#[derive(Copy, Clone)]\n"); break;
    case 2:
    case 3:
        fr_text_puts(out, below(r, 2) ? "#[doc = \" \\\"\u00e4\\\" \\n " : "#[link_name = \"");
        put_word(out, r, 'w', 150);
        fr_text_puts(out, "\"]\n");
        break;
    default: break;
    }
}

static void put_alias(fr_text *out, random *r)
{
    put_attribute(out, r);
    fr_text_puts(out, "pub type ");
    put_word(out, r, 'N', 90);
    fr_text_puts(out, " = ");
    put_type(out, r, 2);
    fr_text_puts(out, ";\n");
}

static void put_constant(fr_text *out, random *r)
{
    static const char *const values[] = { "-1", "4294967295", "b\"%\\0\"", "NaN" };
    put_attribute(out, r);
    fr_text_puts(out, "pub const ");
    put_word(out, r, 'N', 90);
    fr_text_puts(out, ": ");
    put_simple_type(out, r, 60);
    fr_text_puts(out, " = ");
    for (const char *at = values[below(r, 4)]; *at; at++) {
        if (*at == '%')
            put_word(out, r, 's', 100);
        else
            fr_text_char(out, *at);
    }
    fr_text_puts(out, ";\n");
}

static void put_record(fr_text *out, random *r)
{
    put_attribute(out, r);
    fr_text_puts(out, below(r, 4) ? "pub struct " : "pub union ");
    put_word(out, r, 'N', 95);
    fr_text_puts(out, " {\n");
    for (unsigned left = 1 + below(r, 3); left; left--) {
        put_attribute(out, r);
        fr_text_puts(out, below(r, 4) ? "pub " : "");
        put_word(out, r, 'f', 60);
        fr_text_puts(out, ": ");
        put_type(out, r, 2);
        fr_text_puts(out, ",\n");
    }
    fr_text_puts(out, "}\n");
}

static void put_block(fr_text *out, random *r)
{
    fr_text_puts(out, below(r, 2) ? "unsafe extern \"C\" {\n" : "extern \"C\" {\n");
    for (unsigned left = 1 + below(r, 2); left; left--) {
        put_attribute(out, r);
        fr_text_puts(out, "pub fn ");
        put_word(out, r, 'N', 90);
        put_parameters(out, r, 4, 2);
        fr_text_puts(out, ";\n");
    }
    fr_text_puts(out, "}\n");
}

static void put_checks(fr_text *out, random *r)
{
    fr_text type, field;
    fr_text_init(&type, out->arena);
    fr_text_init(&field, out->arena);
    put_word(&type, r, 'T', 110);
    put_word(&field, r, 'f', 110);
    const char *root = below(r, 2) ? "::std::mem" : "::core::mem";
    unsigned value = 1u << below(r, 20);
    fr_text_puts(out, "const _: () = {\n");
    fr_text_fmt(out, "[\"Size of %.*s\"][%s::size_of::<%.*s>() - %uusize];\n",
                FR_ARG(fr_text_str(&type)), root, FR_ARG(fr_text_str(&type)), value);
    fr_text_fmt(out, "[\"Offset of field: %.*s::%.*s\"][%s::offset_of!(%.*s, %.*s) - %uusize];\n",
                FR_ARG(fr_text_str(&type)), FR_ARG(fr_text_str(&field)), root,
                FR_ARG(fr_text_str(&type)), FR_ARG(fr_text_str(&field)), value);
    fr_text_puts(out, "};\n");
}

/* What accessors of a bit-field are made with. */
typedef struct bit_field {
    const char *root, *visibility, *sign[2]; /* around what is read */
    fr_str name, type, storage;
    unsigned bytes, offset, width, bits;
} bit_field;

static fr_str word_of(fr_arena *arena, random *r, char letter, unsigned longest)
{
    fr_text out;
    fr_text_init(&out, arena);
    put_word(&out, r, letter, longest);
    return fr_text_str(&out);
}

static bit_field any_bit_field(fr_arena *arena, random *r)
{
    static const char *const visibilities[] = { "pub ", "pub(crate) ", "" };
    static const unsigned most[] = { 10, 100, 1000, 100000 };
    bit_field f = { .root = below(r, 2) ? "::std" : "::core",
                    .visibility = visibilities[below(r, 3)],
                    .sign = { "", "" },
                    .name = word_of(arena, r, 'n', below(r, 4) ? 20 : 90),
                    .type = word_of(arena, r, 'T', 20),
                    .storage = word_of(arena, r, '_', below(r, 8) ? 12 : 80),
                    .bytes = below(r, most[below(r, 4)]),
                    .offset = below(r, most[below(r, 4)]),
                    .width = 1 + below(r, 64),
                    .bits = 8u << below(r, 4) };
    if (below(r, 8) == 0) {
        f.sign[0] = "(";
        f.sign[1] = ") << 29 >> 29";
    }
    return f;
}

static void put_accessors(fr_text *out, const bit_field *f)
{
    fr_text_fmt(out, "#[inline]\n%sfn %.*s(&self) -> %.*s {\n", f->visibility, FR_ARG(f->name),
                FR_ARG(f->type));
    fr_text_fmt(out,
                "unsafe { %s::mem::transmute(%sself.%.*s.get_const::<%uusize, %uu8>() as u%u%s) "
                "}\n}\n",
                f->root, f->sign[0], FR_ARG(f->storage), f->offset, f->width, f->bits, f->sign[1]);
    fr_text_fmt(out, "#[inline]\n%sfn set_%.*s(&mut self, val: %.*s) {\n", f->visibility,
                FR_ARG(f->name), FR_ARG(f->type));
    fr_text_fmt(out,
                "unsafe {\nlet val: u%u = val.0 as _;\n"
                "self.%.*s.set_const::<%uusize, %uu8>(val as u64)\n}\n}\n",
                f->bits, FR_ARG(f->storage), f->offset, f->width);
}

static void put_raw_accessors(fr_text *out, const bit_field *f)
{
    fr_text_fmt(out, "#[inline]\n%sunsafe fn %.*s_raw(this: *const Self) -> %.*s {\n",
                f->visibility, FR_ARG(f->name), FR_ARG(f->type));
    fr_text_fmt(out,
                "unsafe { %s::mem::transmute(%s<__BindgenBitfieldUnit<[u8; %uusize]>>::"
                "raw_get_const::<%uusize, %uu8>(%s::ptr::addr_of!((*this).%.*s)) as u%u%s) "
                "}\n}\n",
                f->root, f->sign[0], f->bytes, f->offset, f->width, f->root, FR_ARG(f->storage),
                f->bits, f->sign[1]);
    fr_text_fmt(out, "#[inline]\n%sunsafe fn set_%.*s_raw(this: *mut Self, val: %.*s) {\n",
                f->visibility, FR_ARG(f->name), FR_ARG(f->type));
    fr_text_fmt(out,
                "unsafe {\nlet val: u%u = val as _;\n<__BindgenBitfieldUnit<[u8; %uusize]>>::"
                "raw_set_const::<%uusize, %uu8>(%s::ptr::addr_of_mut!((*this).%.*s), val as "
                "u64)\n}\n}\n",
                f->bits, f->bytes, f->offset, f->width, f->root, FR_ARG(f->storage));
}

static void put_constructor(fr_text *out, random *r, const bit_field *first)
{
    unsigned bytes = first->bytes, count = below(r, 4);
    bit_field fields[3];
    fr_text_fmt(out, "#[inline]\n%sfn new_bitfield_1(", first->visibility);
    for (unsigned i = 0; i < count; i++) {
        fields[i] = any_bit_field(out->arena, r);
        fr_text_fmt(out, "%s%.*s: %.*s", i ? ", " : "", FR_ARG(fields[i].name),
                    FR_ARG(fields[i].type));
    }
    fr_text_fmt(out, ") -> __BindgenBitfieldUnit<[u8; %uusize]> {\n", bytes);
    fr_text_fmt(out,
                "let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; %uusize]> = %s();\n",
                bytes, below(r, 4) ? "Default::default" : "::std::default::Default::default");
    for (unsigned i = 0; i < count; i++)
        fr_text_fmt(out,
                    "__bindgen_bitfield_unit.set_const::<%uusize, %uu8>({\n"
                    "let %.*s: u%u = %.*s as _;\n%.*s as u64\n});\n",
                    fields[i].offset, fields[i].width, FR_ARG(fields[i].name), fields[i].bits,
                    FR_ARG(fields[i].name), FR_ARG(fields[i].name));
    fr_text_puts(out, "__bindgen_bitfield_unit\n}\n");
}

/* One of the three at a time, so that each takes the short way when it can. */
static void put_impl(fr_text *out, random *r)
{
    bit_field f = any_bit_field(out->arena, r);
    fr_text_puts(out, "impl ");
    put_word(out, r, 'N', 95);
    fr_text_puts(out, " {\n");
    switch (below(r, 3)) {
    case 0: put_accessors(out, &f); break;
    case 1: put_raw_accessors(out, &f); break;
    default: put_constructor(out, r, &f);
    }
    fr_text_puts(out, "}\n");
}

/* The same with a second blank in front of the first name, sign or brace of the item. */
static fr_str spoiled(fr_arena *arena, fr_str source)
{
    fr_text out;
    size_t at = 0;
    fr_text_init(&out, arena);
    while (source.ptr[at] == '#')
        at += fr_str_find_char(fr_str_slice(source, at, source.len), '\n') + 1;
    at += fr_str_find_char(fr_str_slice(source, at, source.len), ' ');
    fr_text_put(&out, fr_str_slice(source, 0, at));
    fr_text_char(&out, ' ');
    fr_text_put(&out, fr_str_slice(source, at, source.len));
    return fr_text_str(&out);
}

static void check(fr_arena *arena, void (*put_item)(fr_text *out, random *r))
{
    random r = { 1 };
    for (int i = 0; i < ITEMS; i++) {
        fr_arena_mark mark = fr_arena_now(arena);
        fr_text source, by_short, by_long;
        fr_text_init(&source, arena);
        fr_text_init(&by_short, arena);
        fr_text_init(&by_long, arena);
        put_item(&source, &r);
        assert_true(fr_format_rust(&by_short, fr_text_str(&source)));
        assert_true(fr_format_rust(&by_long, spoiled(arena, fr_text_str(&source))));
        fr_text_char(&by_long, '\0');
        assert_text(fr_text_str(&by_short), by_long.data);
        fr_arena_rewind(arena, mark);
    }
}

static void test_aliases(void **state)
{
    check(*state, put_alias);
}

static void test_constants(void **state)
{
    check(*state, put_constant);
}

static void test_records(void **state)
{
    check(*state, put_record);
}

static void test_blocks(void **state)
{
    check(*state, put_block);
}

static void test_checks(void **state)
{
    check(*state, put_checks);
}

static void test_impls(void **state)
{
    check(*state, put_impl);
}

/* That the short way is taken shows in nothing but time. */
static void test_is_taken(void **state)
{
    bit_field f = { .root = "::std",
                    .visibility = "pub ",
                    .sign = { "", "" },
                    .name = FR_LIT("field"),
                    .type = FR_LIT("T"),
                    .storage = FR_LIT("_bitfield_1"),
                    .bytes = 4,
                    .offset = 12,
                    .width = 2,
                    .bits = 32 };
    random r = { 3 };
    fr_text source, out;
    size_t at = 0;
    fr_text_init(&source, *state);
    fr_text_init(&out, *state);
    fr_text_puts(&source, "impl S {\n");
    put_accessors(&source, &f);
    put_raw_accessors(&source, &f);
    put_constructor(&source, &r, &f);
    fr_text_puts(&source, "}\n");
    assert_true(fr_format_plain(&out, fr_text_str(&source), &at));
    assert_int_equal(at, source.len - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ARENA(test_aliases),  WITH_ARENA(test_constants), WITH_ARENA(test_records),
        WITH_ARENA(test_blocks),   WITH_ARENA(test_checks),    WITH_ARENA(test_impls),
        WITH_ARENA(test_is_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
