#[repr(C)]
#[derive(Copy, Clone)]
pub struct struct_outer {
    pub(crate) i: struct_inner,
    pub(crate) anon_1: union_outer__bindgen_ty_1,
    pub(crate) k: enum_kind,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct struct_inner {
    pub(crate) x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of struct_inner"][::std::mem::size_of::<struct_inner>() - 4usize];
    ["Alignment of struct_inner"][::std::mem::align_of::<struct_inner>() - 4usize];
    ["Offset of field: struct_inner::x"][::std::mem::offset_of!(struct_inner, x) - 0usize];
};
#[repr(C)]
#[derive(Copy, Clone)]
pub union union_outer__bindgen_ty_1 {
    pub(crate) a: ::std::os::raw::c_int,
    pub(crate) b: f32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of union_outer__bindgen_ty_1"]
        [::std::mem::size_of::<union_outer__bindgen_ty_1>() - 4usize];
    ["Alignment of union_outer__bindgen_ty_1"]
        [::std::mem::align_of::<union_outer__bindgen_ty_1>() - 4usize];
    ["Offset of field: union_outer__bindgen_ty_1::a"]
        [::std::mem::offset_of!(union_outer__bindgen_ty_1, a) - 0usize];
    ["Offset of field: union_outer__bindgen_ty_1::b"]
        [::std::mem::offset_of!(union_outer__bindgen_ty_1, b) - 0usize];
};
pub const enum_kind_KIND_A: enum_kind = 0;
pub type enum_kind = ::std::os::raw::c_uint;
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of struct_outer"][::std::mem::size_of::<struct_outer>() - 12usize];
    ["Alignment of struct_outer"][::std::mem::align_of::<struct_outer>() - 4usize];
    ["Offset of field: struct_outer::i"][::std::mem::offset_of!(struct_outer, i) - 0usize];
    ["Offset of field: struct_outer::k"][::std::mem::offset_of!(struct_outer, k) - 8usize];
};
#[repr(C)]
#[derive(Copy, Clone)]
pub union union_u {
    pub(crate) a: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of union_u"][::std::mem::size_of::<union_u>() - 4usize];
    ["Alignment of union_u"][::std::mem::align_of::<union_u>() - 4usize];
    ["Offset of field: union_u::a"][::std::mem::offset_of!(union_u, a) - 0usize];
};
