#[repr(C)]
#[derive(Copy, Clone)]
pub struct s {
    pub a: ::std::os::raw::c_int,
    pub __bindgen_anon_1: s__bindgen_ty_1,
    pub named: s__bindgen_ty_2,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union s__bindgen_ty_1 {
    pub b: ::std::os::raw::c_int,
    pub __bindgen_anon_1: s__bindgen_ty_1__bindgen_ty_1,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s__bindgen_ty_1__bindgen_ty_1 {
    pub d: ::std::os::raw::c_short,
    pub e: ::std::os::raw::c_short,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s__bindgen_ty_1__bindgen_ty_1"]
        [::std::mem::size_of::<s__bindgen_ty_1__bindgen_ty_1>() - 4usize];
    ["Alignment of s__bindgen_ty_1__bindgen_ty_1"]
        [::std::mem::align_of::<s__bindgen_ty_1__bindgen_ty_1>() - 2usize];
    ["Offset of field: s__bindgen_ty_1__bindgen_ty_1::d"]
        [::std::mem::offset_of!(s__bindgen_ty_1__bindgen_ty_1, d) - 0usize];
    ["Offset of field: s__bindgen_ty_1__bindgen_ty_1::e"]
        [::std::mem::offset_of!(s__bindgen_ty_1__bindgen_ty_1, e) - 2usize];
};
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s__bindgen_ty_1"][::std::mem::size_of::<s__bindgen_ty_1>() - 4usize];
    ["Alignment of s__bindgen_ty_1"][::std::mem::align_of::<s__bindgen_ty_1>() - 4usize];
    ["Offset of field: s__bindgen_ty_1::b"][::std::mem::offset_of!(s__bindgen_ty_1, b) - 0usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s__bindgen_ty_2 {
    pub f: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s__bindgen_ty_2"][::std::mem::size_of::<s__bindgen_ty_2>() - 4usize];
    ["Alignment of s__bindgen_ty_2"][::std::mem::align_of::<s__bindgen_ty_2>() - 4usize];
    ["Offset of field: s__bindgen_ty_2::f"][::std::mem::offset_of!(s__bindgen_ty_2, f) - 0usize];
};
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 12usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
    ["Offset of field: s::named"][::std::mem::offset_of!(s, named) - 8usize];
};
