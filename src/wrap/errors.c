/* error.rs: one Error, and for each space of codes how its text is found. */
#include "wrap/writer.h"

static const char error_rs[] =
    "//! What can go wrong.\n#![allow(dead_code)]\n\n"
    "#[allow(unused_imports)]\nuse crate::{ffi, glue};\n\n"
    "/// Why a call failed.\n"
    "#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[non_exhaustive]\npub enum ErrorKind {\n"
    "/// The library says so, by this code.\nCode(i64),\n"
    "/// The library gave NULL.\nNull,\n"
    "/// A text holds a NUL, and C would end it there.\nNul,\n"
    "/// A text is no UTF-8.\nUtf8,\n"
    "/// A number does not fit into C's type.\nOverflow,\n"
    "/// An empty slice, which the function may not get.\nEmpty,\n"
    "/// A value that the function may not get.\nOutOfRange,\n"
    "/// The object has to be opened first.\nNotOpen,\n"
    "/// It had to come before the object was opened.\nTooLate,\n}\n\n"
    "/// An error of the library, or an argument that cannot be given to it.\n"
    "#[derive(Clone, Debug, PartialEq, Eq)]\npub struct Error {\nkind: ErrorKind,\n"
    "message: Option<Box<str>>,\n}\n\n"
    "impl Error {\n"
    "pub(crate) fn new(kind: ErrorKind) -> Self {\nError { kind, message: None }\n}\n\n"
    "/// What kind of error it is.\npub fn kind(&self) -> ErrorKind {\nself.kind\n}\n\n"
    "/// The library's code, if the error is the library's.\n"
    "pub fn code(&self) -> Option<i64> {\nmatch self.kind {\nErrorKind::Code(code) => Some(code),\n"
    "_ => None,\n}\n}\n\n"
    "/// The library's text, if it has one.\n"
    "pub fn message(&self) -> Option<&str> {\nself.message.as_deref()\n}\n";

static const char display_rs[] =
    "}\n\nimpl core::fmt::Display for Error {\n"
    "fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {\n"
    "if let Some(message) = &self.message {\nreturn f.write_str(message);\n}\n"
    "match self.kind {\n"
    "ErrorKind::Code(code) => write!(f, \"error code {code}\"),\n"
    "ErrorKind::Null => f.write_str(\"the library gave nothing\"),\n"
    "ErrorKind::Nul => f.write_str(\"a text holds a NUL\"),\n"
    "ErrorKind::Utf8 => f.write_str(\"a text is no UTF-8\"),\n"
    "ErrorKind::Overflow => f.write_str(\"a number does not fit\"),\n"
    "ErrorKind::Empty => f.write_str(\"an empty slice is not allowed\"),\n"
    "ErrorKind::OutOfRange => f.write_str(\"a value is out of range\"),\n"
    "ErrorKind::NotOpen => f.write_str(\"it is not open\"),\n"
    "ErrorKind::TooLate => f.write_str(\"it is open already\"),\n}\n}\n}\n\n"
    "impl std::error::Error for Error {}\n\n";

/* A method that gives the code as a value of its enum. */
static void put_code_of(fr_wrap_writer *w, fr_text *out, const fr_error_space *space)
{
    if (space->group == FR_NO_INDEX || w->plan->groups.data[space->group].is_skipped)
        return;
    const fr_wrap_group *group = &w->plan->groups.data[space->group];
    fr_text_puts(out, "\n/// The code as a constant of the library.\npub fn as_");
    for (size_t i = 0; i < group->rust_name.len; i++) {
        char c = group->rust_name.ptr[i];
        bool is_upper = c >= 'A' && c <= 'Z';
        if (is_upper && i)
            fr_text_char(out, '_');
        fr_text_char(out, is_upper ? (char)(c - 'A' + 'a') : c);
    }
    fr_text_fmt(out,
                "(&self) -> Option<crate::%.*s> {\n"
                "self.code().map(|code| crate::%.*s::from_%s(code as _))\n}\n",
                FR_ARG(group->rust_name), FR_ARG(group->rust_name),
                group->kind == GROUP_FLAGS ? "bits_retain" : "c");
}

static void put_message(fr_text *out, fr_str call, fr_str field)
{
    if (field.len)
        fr_text_fmt(out,
                    "// SAFETY: NULL, or a struct that lives until the next call.\n"
                    "if let Some(last) = unsafe { %.*s.as_ref() } {\n"
                    "// SAFETY: text that is copied at once.\n"
                    "message = unsafe { glue::message(last.%.*s) };\n}\n",
                    FR_ARG(call), FR_ARG(field));
    else
        fr_text_fmt(out,
                    "// SAFETY: text that is copied at once.\n"
                    "message = unsafe { glue::message(%.*s.cast()) };\n",
                    FR_ARG(call));
}

/* What a code may be, where the library does not check it. */
static void put_code_message(fr_wrap_writer *w, fr_text *out, const fr_error_space *space)
{
    const fr_wrap_plan *plan = w->plan;
    fr_id text = space->code_message != FR_NO_ID ? space->code_message : space->code_name;
    if (text == FR_NO_ID)
        return;
    uint32_t index = fr_plan_function_of(plan, text);
    const fr_slot *slot = NULL;
    if (index != FR_NO_INDEX && plan->functions.data[index].slots.len)
        slot = &plan->functions.data[index].slots.data[0];
    fr_text_puts(out, "if message.is_none()");
    if (slot && slot->role == SLOT_INDEX && slot->low.is_set && slot->high.is_set)
        fr_text_fmt(out, " && (%lld..=%lld).contains(&code)", (long long)slot->low.number,
                    (long long)slot->high.number);
    fr_text_puts(out, " {\n");
    put_message(out, fr_arena_printf(w->arena, "%.*s(code as _)", FR_ARG(fr_wrap_item(w, text))),
                (fr_str){ 0 });
    fr_text_puts(out, "}\n");
}

static void put_space(fr_wrap_writer *w, fr_text *out, const fr_error_space *space, size_t index)
{
    bool has_handle = space->last_message != FR_NO_ID && space->last_handle != FR_NO_INDEX;
    fr_text_fmt(out,
                "/// # Safety\n///\n/// A handle is NULL or live.\n"
                "pub(crate) unsafe fn of_%zu(code: i64",
                index);
    if (has_handle)
        fr_text_fmt(out, ", handle: *mut %.*s",
                    FR_ARG(fr_wrap_item(w, w->plan->types.data[space->last_handle].item)));
    fr_text_puts(out, ") -> Error {\n#[allow(unused_mut, unused_assignments)]\n"
                      "let mut message: Option<Box<str>> = None;\n");
    if (has_handle) {
        fr_text_puts(out, "if !handle.is_null() {\n");
        put_message(
            out,
            fr_arena_printf(w->arena, "%.*s(handle)", FR_ARG(fr_wrap_item(w, space->last_message))),
            space->last_field);
        fr_text_puts(out, "}\n");
    } else if (space->last_message != FR_NO_ID) {
        put_message(
            out, fr_arena_printf(w->arena, "%.*s()", FR_ARG(fr_wrap_item(w, space->last_message))),
            space->last_field);
    }
    put_code_message(w, out, space);
    fr_text_puts(out, "Error { kind: ErrorKind::Code(code), message }\n}\n\n");
}

void fr_wrap_write_errors(fr_wrap_writer *w)
{
    fr_text text;
    fr_text_init(&text, w->arena);
    fr_text_puts(&text, error_rs);
    for (size_t i = 0; i < w->plan->errors.len; i++)
        put_code_of(w, &text, &w->plan->errors.data[i]);
    fr_text_puts(&text, display_rs);
    for (size_t i = 0; i < w->plan->errors.len; i++)
        put_space(w, &text, &w->plan->errors.data[i], i);
    fr_wrap_add(w, "/src", "error.rs", &text, true);
}
