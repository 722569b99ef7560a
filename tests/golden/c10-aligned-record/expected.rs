#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct aligned_t {
    pub a: [::std::os::raw::c_long; 12usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aligned_t"][::std::mem::size_of::<aligned_t>() - 96usize];
    ["Alignment of aligned_t"][::std::mem::align_of::<aligned_t>() - 16usize];
    ["Offset of field: aligned_t::a"][::std::mem::offset_of!(aligned_t, a) - 0usize];
};
#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct holds {
    pub c: ::std::os::raw::c_char,
    pub t: aligned_t,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of holds"][::std::mem::size_of::<holds>() - 112usize];
    ["Alignment of holds"][::std::mem::align_of::<holds>() - 16usize];
    ["Offset of field: holds::c"][::std::mem::offset_of!(holds, c) - 0usize];
    ["Offset of field: holds::t"][::std::mem::offset_of!(holds, t) - 16usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct odd_t {
    pub a: [::std::os::raw::c_long; 13usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of odd_t"][::std::mem::size_of::<odd_t>() - 104usize];
    ["Alignment of odd_t"][::std::mem::align_of::<odd_t>() - 8usize];
    ["Offset of field: odd_t::a"][::std::mem::offset_of!(odd_t, a) - 0usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct tagged {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of tagged"][::std::mem::size_of::<tagged>() - 4usize];
    ["Alignment of tagged"][::std::mem::align_of::<tagged>() - 4usize];
    ["Offset of field: tagged::x"][::std::mem::offset_of!(tagged, x) - 0usize];
};
pub type tagged_t = tagged;
unsafe extern "C" {
    pub fn f(a: *mut aligned_t, b: *mut odd_t, c: *mut tagged_t);
}
