/* enums.rs: enums that keep what they do not know, and flags that keep unknown bits. */
#include "wrap/writer.h"

fr_str fr_wrap_group_repr(fr_wrap_writer *w, const fr_wrap_group *group)
{
    if (group->repr != FR_NO_ID)
        return fr_wrap_raw(w, group->repr, false);
    return group->is_signed ? FR_LIT("core::ffi::c_int") : FR_LIT("core::ffi::c_uint");
}

static void put_number(fr_text *out, const fr_wrap_group *group, uint64_t value)
{
    if (group->is_signed)
        fr_text_fmt(out, "%lld", (long long)value);
    else
        fr_text_fmt(out, "%llu", (unsigned long long)value);
}

/* The arm for what is not known, by a name that no variant has. */
static const char *unknown_of(const fr_wrap_group *group)
{
    static const char *const names[] = { "Unknown", "Other", "UnknownValue", "OtherValue" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        bool is_free = true;
        for (size_t k = 0; k < group->values.len; k++)
            is_free &= !fr_str_is(group->values.data[k].rust_name, names[i]);
        if (is_free)
            return names[i];
    }
    return "Unknown_";
}

static void put_variants(fr_wrap_writer *w, fr_text *out, const fr_wrap_group *group)
{
    for (size_t i = 0; i < group->values.len; i++) {
        const fr_group_value *value = &group->values.data[i];
        if (value->same_as != FR_NO_INDEX)
            continue;
        fr_wrap_doc(w, out, value->doc, value->c_name, value->rust_name, "The constant");
        fr_text_fmt(out, "%.*s,\n", FR_ARG(value->rust_name));
    }
}

static void put_conversions(fr_text *out, const fr_wrap_group *group, fr_str repr,
                            const char *unknown)
{
    fr_text_fmt(out, "/// What C calls this.\npub fn raw(self) -> %.*s {\nmatch self {\n",
                FR_ARG(repr));
    for (size_t i = 0; i < group->values.len; i++) {
        const fr_group_value *value = &group->values.data[i];
        if (value->same_as != FR_NO_INDEX)
            continue;
        fr_text_fmt(out, "Self::%.*s => ", FR_ARG(value->rust_name));
        put_number(out, group, value->value);
        fr_text_puts(out, ",\n");
    }
    fr_text_fmt(out, "Self::%s(value) => value,\n}\n}\n\n", unknown);
    fr_text_fmt(out, "/// From what C says.\npub fn from_c(value: %.*s) -> Self {\nmatch value {\n",
                FR_ARG(repr));
    for (size_t i = 0; i < group->values.len; i++) {
        const fr_group_value *value = &group->values.data[i];
        if (value->same_as != FR_NO_INDEX)
            continue;
        put_number(out, group, value->value);
        fr_text_fmt(out, " => Self::%.*s,\n", FR_ARG(value->rust_name));
    }
    fr_text_fmt(out, "_ => Self::%s(value),\n}\n}\n\n", unknown);
    fr_text_fmt(out,
                "#[allow(dead_code)]\n"
                "pub(crate) fn to_c(self) -> Result<%.*s, Error> {\n"
                "if matches!(Self::from_c(self.raw()), Self::%s(_)) {\n"
                "return Err(Error::new(ErrorKind::OutOfRange));\n}\nOk(self.raw())\n}\n",
                FR_ARG(repr), unknown);
}

static void write_enum(fr_wrap_writer *w, fr_text *out, const fr_wrap_group *group)
{
    fr_str repr = fr_wrap_group_repr(w, group);
    const char *unknown = unknown_of(group);
    fr_wrap_doc(w, out, group->doc, group->c_name, group->rust_name, "The constants");
    fr_text_fmt(out,
                "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\n#[non_exhaustive]\n"
                "pub enum %.*s {\n",
                FR_ARG(group->rust_name));
    put_variants(w, out, group);
    fr_text_fmt(out,
                "/// A value that this crate does not know; C never gets it.\n%s(%.*s),\n}\n\n",
                unknown, FR_ARG(repr));
    fr_text_fmt(out, "#[allow(non_upper_case_globals)]\nimpl %.*s {\n", FR_ARG(group->rust_name));
    for (size_t i = 0; i < group->values.len; i++) {
        const fr_group_value *value = &group->values.data[i];
        if (value->same_as == FR_NO_INDEX)
            continue;
        fr_wrap_doc(w, out, value->doc, value->c_name, value->rust_name, "The constant");
        fr_text_fmt(out, "pub const %.*s: Self = Self::%.*s;\n", FR_ARG(value->rust_name),
                    FR_ARG(group->values.data[value->same_as].rust_name));
    }
    put_conversions(out, group, repr, unknown);
    fr_text_puts(out, "}\n\n");
}

static void write_flags(fr_wrap_writer *w, fr_text *out, const fr_wrap_group *group)
{
    static const char *const operators[][3] = { { "BitOr", "bitor", "|" },
                                                { "BitAnd", "bitand", "&" } };
    fr_str repr = fr_wrap_group_repr(w, group), name = group->rust_name;
    fr_wrap_doc(w, out, group->doc, group->c_name, group->rust_name, "The flags");
    fr_text_fmt(out,
                "#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]\n"
                "pub struct %.*s(%.*s);\n\n#[allow(non_upper_case_globals)]\nimpl %.*s {\n",
                FR_ARG(name), FR_ARG(repr), FR_ARG(name));
    for (size_t i = 0; i < group->values.len; i++) {
        const fr_group_value *value = &group->values.data[i];
        fr_wrap_doc(w, out, value->doc, value->c_name, value->rust_name, "The flag");
        fr_text_fmt(out, "pub const %.*s: Self = Self(", FR_ARG(value->rust_name));
        put_number(out, group, value->value);
        fr_text_puts(out, ");\n");
    }
    fr_text_fmt(
        out,
        "/// No flag.\npub const fn empty() -> Self {\nSelf(0)\n}\n\n"
        "/// The bits of C.\npub const fn bits(self) -> %.*s {\nself.0\n}\n\n"
        "/// Flags of any bits, also of those that this crate does not know.\n"
        "pub const fn from_bits_retain(bits: %.*s) -> Self {\nSelf(bits)\n}\n\n"
        "/// Whether all of `other` are set.\n"
        "pub const fn contains(self, other: Self) -> bool {\nself.0 & other.0 == other.0\n}\n\n"
        "/// Whether none is set.\npub const fn is_empty(self) -> bool {\nself.0 == 0\n}\n}\n\n",
        FR_ARG(repr), FR_ARG(repr));
    for (size_t i = 0; i < 2; i++)
        fr_text_fmt(out,
                    "impl core::ops::%s for %.*s {\ntype Output = Self;\n\n"
                    "fn %s(self, other: Self) -> Self {\nSelf(self.0 %s other.0)\n}\n}\n\n",
                    operators[i][0], FR_ARG(name), operators[i][1], operators[i][2]);
    fr_text_fmt(out,
                "impl core::ops::BitOrAssign for %.*s {\nfn bitor_assign(&mut self, other: Self) "
                "{\nself.0 |= other.0;\n}\n}\n\n",
                FR_ARG(name));
}

void fr_wrap_write_groups(fr_wrap_writer *w)
{
    fr_text text;
    fr_text_init(&text, w->arena);
    fr_text_puts(&text, "//! Enums and flags.\n#![allow(unused_imports)]\n\n"
                        "use crate::error::{Error, ErrorKind};\nuse crate::ffi;\n\n");
    for (size_t i = 0; i < w->plan->groups.len; i++) {
        const fr_wrap_group *group = &w->plan->groups.data[i];
        if (group->is_skipped)
            continue;
        if (group->kind == GROUP_FLAGS)
            write_flags(w, &text, group);
        else
            write_enum(w, &text, group);
    }
    fr_wrap_add(w, "/src", "enums.rs", &text, true);
}
