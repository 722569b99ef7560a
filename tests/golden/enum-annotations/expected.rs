pub const rust_RUST_COUNT: rust = rust::RUST_COUNT;
#[repr(u32)]
#[doc = " What is known."]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub enum rust {
    RUST_A = 0,
    #[doc = " <div rustbindgen replaces=\"RENAMED\"></div>"]
    RENAMED = 3,
    #[doc = "< <div rustbindgen constant></div>"]
    RUST_COUNT = 1,
}
pub const newtype_NEWTYPE_COUNT: newtype = newtype::NEWTYPE_COUNT;
impl newtype {
    pub const NEWTYPE_A: newtype = newtype(0);
    pub const NEWTYPE_B: newtype = newtype(2);
    #[doc = "< <div rustbindgen constant></div>"]
    pub const NEWTYPE_COUNT: newtype = newtype(1);
}
#[repr(transparent)]
#[doc = " <div rustbindgen nodebug mustusetype attribute=\"#[allow(dead_code)]\"></div>"]
#[must_use]
#[allow(dead_code)]
#[derive(Copy, Clone, Hash, PartialEq, Eq)]
pub struct newtype(pub ::std::os::raw::c_uint);
pub const UNNAMED_A: _bindgen_ty_1 = _bindgen_ty_1::UNNAMED_A;
pub const UNNAMED_TWIN: _bindgen_ty_1 = _bindgen_ty_1::UNNAMED_A;
#[repr(u32)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub enum _bindgen_ty_1 {
    UNNAMED_A = 0,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct outer {
    pub inner: outer__bindgen_ty_1,
}
pub const outer_INNER_A: outer__bindgen_ty_1 = outer__bindgen_ty_1::INNER_A;
pub const outer_INNER_B: outer__bindgen_ty_1 = outer__bindgen_ty_1::INNER_B;
#[repr(u32)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub enum outer__bindgen_ty_1 {
    INNER_A = 0,
    INNER_B = 1,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of outer"][::std::mem::size_of::<outer>() - 4usize];
    ["Alignment of outer"][::std::mem::align_of::<outer>() - 4usize];
    ["Offset of field: outer::inner"][::std::mem::offset_of!(outer, inner) - 0usize];
};
