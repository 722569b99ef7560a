/* --flexarray-dst: methods that turn a struct with a flexible array member from the one of size
 * known to rustc, `X<[T; 0]>`, into that of dynamic size, `X<[T]>`, and back. They need features of
 * nightly Rust (ptr_metadata, layout_for_ptr); for stable Rust the impls are empty. */
#include "write_rust/emit_record.h"
#include "write_rust/template.h"

/* $0: `X`, $1: `T`; $2 and $3: around what is unsafe in an unsafe function (--wrap-unsafe-ops) */
static const char dynamic_methods[] =
    "pub fn layout($len: usize) -> $::alloc::Layout {\n"
    "unsafe {\n"
    "let $p: *const Self = $::ptr::from_raw_parts($::ptr::null::<()>(), $len);\n"
    "$::alloc::Layout::for_value_raw($p)\n"
    "}\n}\n"
    "#[inline]\n"
    "pub fn fixed(&self) -> (&$0<[$1; 0]>, usize) {\n"
    "unsafe {\n"
    "let ($ptr, $len) = (self as *const Self).to_raw_parts();\n"
    "(&*($ptr as *const $0<[$1; 0]>), $len)\n"
    "}\n}\n"
    "#[inline]\n"
    "pub fn fixed_mut(&mut self) -> (&mut $0<[$1; 0]>, usize) {\n"
    "unsafe {\n"
    "let ($ptr, $len) = (self as *mut Self).to_raw_parts();\n"
    "(&mut *($ptr as *mut $0<[$1; 0]>), $len)\n"
    "}\n}\n";

static const char fixed_methods[] =
    "#[doc = \" Convert a sized prefix to an unsized structure with the given length.\"]\n"
    "#[doc = \"\"]\n"
    "#[doc = \" SAFETY: Underlying storage is initialized up to at least `len` elements.\"]\n"
    "pub unsafe fn flex_ref(&self, $len: usize) -> &$0<[$1]> {\n"
    "$2Self::flex_ptr(self, $len)$3\n"
    "}\n"
    "#[doc = \" Convert a mutable sized prefix to an unsized structure with the given length.\"]\n"
    "#[doc = \"\"]\n"
    "#[doc = \" SAFETY: Underlying storage is initialized up to at least `len` elements.\"]\n"
    "#[inline]\n"
    "pub unsafe fn flex_ref_mut(&mut self, $len: usize) -> &mut $0<[$1]> {\n"
    "$2Self::flex_ptr_mut(self, $len).assume_init()$3\n"
    "}\n"
    "#[doc = \" Construct DST variant from a pointer and a size.\"]\n"
    "#[doc = \"\"]\n"
    "#[doc = \" NOTE: lifetime of returned reference is not tied to any underlying storage.\"]\n"
    "#[doc = \" SAFETY: `ptr` is valid. Underlying storage is fully initialized up to at least "
    "`len` elements.\"]\n"
    "#[inline]\n"
    "pub unsafe fn flex_ptr<'unbounded>($ptr: *const Self, $len: usize) -> &'unbounded $0<[$1]> {\n"
    "$2&*$::ptr::from_raw_parts($ptr as *const (), $len)$3\n"
    "}\n"
    "#[doc = \" Construct mutable DST variant from a pointer and a\"]\n"
    "#[doc = \" size. The returned `&mut` reference is initialized\"]\n"
    "#[doc = \" pointing to memory referenced by `ptr`, but there's\"]\n"
    "#[doc = \" no requirement that that memory be initialized.\"]\n"
    "#[doc = \"\"]\n"
    "#[doc = \" NOTE: lifetime of returned reference is not tied to any underlying storage.\"]\n"
    "#[doc = \" SAFETY: `ptr` is valid. Underlying storage has space for at least `len` "
    "elements.\"]\n"
    "#[inline]\n"
    "pub unsafe fn flex_ptr_mut<'unbounded>($ptr: *mut Self, $len: usize) -> "
    "$::mem::MaybeUninit<&'unbounded mut $0<[$1]>> {\n"
    "let mut $uninit = $::mem::MaybeUninit::<&mut $0<[$1]>>::uninit();\n"
    "$2($uninit.as_mut_ptr() as *mut *mut $0<[$1]>).write("
    "$::ptr::from_raw_parts_mut($ptr as *mut (), $len));$3\n"
    "$uninit\n"
    "}\n";

static void emit_impl(fr_emitter *e, const char *head, const char *methods, const fr_str *args)
{
    fr_emit_begin(e, PIECE_IMPL);
    fr_emit_template(e, head, args);
    if (e->options->rust_target.is_nightly)
        fr_emit_template(e, methods, args);
    fr_emit_puts(e, "}\n");
    fr_emit_end(e);
}

void fr_emit_flexarray_impls(fr_emitter *e, fr_id id)
{
    fr_record_view view = fr_record_view_of(e, id);
    bool is_wrapped = e->options->wrap_unsafe_ops;
    if (view.type.len == view.name.len)
        return;
    fr_str args[] = { view.name, fr_captured(e, fr_emit_type, view.plan->flex_element),
                      is_wrapped ? FR_LIT("unsafe { ") : FR_LIT(""),
                      is_wrapped ? FR_LIT(" }") : FR_LIT("") };
    emit_impl(e, "impl $0<[$1]> {\n", dynamic_methods, args);
    emit_impl(e, "impl $0<[$1; 0]> {\n", fixed_methods, args);
}
