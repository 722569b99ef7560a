/* A list of texts that the library links together: it is made, read and freed whole. */
#include "wrap/writer.h"

void fr_wrap_write_list(fr_wrap_writer *w, fr_text *out, const fr_wrap_type *type)
{
    fr_str name = type->rust_name, raw = fr_wrap_item(w, type->item);
    const fr_value_field next = { .c_name = type->list_next }, text = { .c_name = type->list_text };
    fr_wrap_doc(w, out, type->doc, type->c_name, name, "The list");
    fr_text_fmt(out,
                "pub struct %.*s {\n/// NULL: it is empty.\npub(crate) raw: *mut %.*s,\n}\n\n"
                "impl %.*s {\n/// An empty list.\npub const fn new() -> Self {\n"
                "%.*s { raw: core::ptr::null_mut() }\n}\n\n",
                FR_ARG(name), FR_ARG(raw), FR_ARG(name), FR_ARG(name));
    fr_text_fmt(out,
                "/// Appends a copy of a text.\n///\n/// # Errors\n///\n"
                "/// If it has a NUL inside, or there is no memory.\n"
                "pub fn append(&mut self, text: &str) -> Result<(), Error> {\n"
                "let text = glue::cstring(text)?;\n"
                "// SAFETY: a list of ours, or none; the text is copied.\n"
                "let raw = unsafe { %.*s(self.raw, text.as_ptr().cast()) };\n"
                "if raw.is_null() {\nreturn Err(Error::new(ErrorKind::Null));\n}\n"
                "self.raw = raw;\nOk(())\n}\n\n",
                FR_ARG(fr_wrap_item(w, type->list_append)));
    fr_text_fmt(out,
                "/// The texts, in their order.\n"
                "pub fn iter(&self) -> impl Iterator<Item = &CStr> + '_ {\n"
                "// SAFETY: nodes of ours, up to NULL.\n"
                "let first = unsafe { self.raw.as_ref() };\n"
                "core::iter::successors(first, |node| unsafe { node.%.*s.as_ref() })"
                ".filter_map(|node| unsafe { glue::text(node.%.*s.cast()) })\n}\n}\n\n",
                FR_ARG(fr_wrap_field(w, &next)), FR_ARG(fr_wrap_field(w, &text)));
    fr_text_fmt(out,
                "impl Drop for %.*s {\nfn drop(&mut self) {\nif !self.raw.is_null() {\n"
                "// SAFETY: owned, and freed once.\n",
                FR_ARG(name));
    fr_wrap_put_destroy(w, out, &type->destroy, "self.raw");
    fr_text_fmt(out,
                "}\n}\n}\n\n"
                "impl Default for %.*s {\nfn default() -> Self {\nSelf::new()\n}\n}\n\n"
                "impl core::fmt::Debug for %.*s {\n"
                "fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {\n"
                "f.debug_list().entries(self.iter()).finish()\n}\n}\n\n",
                FR_ARG(name), FR_ARG(name));
}
