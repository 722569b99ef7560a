#[doc = " <div rustbindgen opaque></div>"]
#[repr(C)]
#[repr(align(4))]
#[derive(Debug, Copy, Clone)]
pub struct blob {
    pub _bindgen_opaque_blob: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of blob"][::std::mem::size_of::<blob>() - 4usize];
    ["Alignment of blob"][::std::mem::align_of::<blob>() - 4usize];
};
#[doc = " <div rustbindgen nocopy nodebug></div>"]
#[repr(C)]
pub struct single {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of single"][::std::mem::size_of::<single>() - 4usize];
    ["Alignment of single"][::std::mem::align_of::<single>() - 4usize];
    ["Offset of field: single::x"][::std::mem::offset_of!(single, x) - 0usize];
};
#[doc = " <div rustbindgen mustusetype private></div>"]
#[repr(C)]
#[derive(Debug, Copy, Clone)]
#[must_use]
pub struct closed {
    x: ::std::os::raw::c_int,
    #[doc = " <div rustbindgen private=\"false\" accessor></div>"]
    pub y: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of closed"][::std::mem::size_of::<closed>() - 8usize];
    ["Alignment of closed"][::std::mem::align_of::<closed>() - 4usize];
    ["Offset of field: closed::x"][::std::mem::offset_of!(closed, x) - 0usize];
    ["Offset of field: closed::y"][::std::mem::offset_of!(closed, y) - 4usize];
};
impl closed {
    #[inline]
    pub fn get_y(&self) -> &::std::os::raw::c_int {
        &self.y
    }
    #[inline]
    pub fn get_y_mut(&mut self) -> &mut ::std::os::raw::c_int {
        &mut self.y
    }
}
#[doc = " <div rustbindgen derive=\"PartialEq\" attribute=\"#[allow(dead_code)]\"></div>"]
#[repr(C)]
#[derive(Debug, Copy, Clone, PartialEq)]
#[allow(dead_code)]
pub struct more {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of more"][::std::mem::size_of::<more>() - 4usize];
    ["Alignment of more"][::std::mem::align_of::<more>() - 4usize];
    ["Offset of field: more::x"][::std::mem::offset_of!(more, x) - 0usize];
};
