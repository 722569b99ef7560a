#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct small {
    pub a: ::std::os::raw::c_int,
    pub b: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of small"][::std::mem::size_of::<small>() - 8usize];
    ["Alignment of small"][::std::mem::align_of::<small>() - 4usize];
    ["Offset of field: small::a"][::std::mem::offset_of!(small, a) - 0usize];
    ["Offset of field: small::b"][::std::mem::offset_of!(small, b) - 4usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct floats {
    pub x: f32,
    pub y: f32,
    pub z: f32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of floats"][::std::mem::size_of::<floats>() - 12usize];
    ["Alignment of floats"][::std::mem::align_of::<floats>() - 4usize];
    ["Offset of field: floats::x"][::std::mem::offset_of!(floats, x) - 0usize];
    ["Offset of field: floats::y"][::std::mem::offset_of!(floats, y) - 4usize];
    ["Offset of field: floats::z"][::std::mem::offset_of!(floats, z) - 8usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct large {
    pub a: [::std::os::raw::c_long; 8usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of large"][::std::mem::size_of::<large>() - 64usize];
    ["Alignment of large"][::std::mem::align_of::<large>() - 8usize];
    ["Offset of field: large::a"][::std::mem::offset_of!(large, a) - 0usize];
};
unsafe extern "C" {
    pub fn f(s: small) -> small;
}
unsafe extern "C" {
    pub fn g(s: floats) -> floats;
}
unsafe extern "C" {
    pub fn h(s: large) -> large;
}
